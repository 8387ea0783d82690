"""Drawings: in their own proportions, sharp, and never blown up on a page."""

from __future__ import annotations

from reader.ui.drawing import drawn

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50">'
    b'<rect width="200" height="50" fill="#123456"/></svg>'
)


def test_a_drawing_on_a_page_is_never_wider_than_it_was_made(qapp):
    image = drawn(SVG, 900, may_grow=False)
    assert image.deviceIndependentSize().toSize().toTuple() == (200, 50)


def test_a_drawing_fits_a_narrow_column_in_its_proportions(qapp):
    image = drawn(SVG, 100, may_grow=False)
    assert image.deviceIndependentSize().toSize().toTuple() == (100, 25)
    assert image.size().toTuple() == (200, 50), "two dots for each pixel"
    assert image.pixelColor(199, 49).name() == "#123456", "it fills the whole of it"


def test_an_icon_has_the_size_it_is_asked_for(qapp):
    image = drawn(SVG, 400, may_grow=True)
    assert image.deviceIndependentSize().toSize().toTuple() == (400, 100)


def test_what_is_not_a_drawing_is_empty_and_no_failure(qapp):
    assert drawn(b'<svg xmlns="http://www.w3.org/2000/svg"/>', 100, may_grow=False).isNull()
