"""A label of sentences: its height fits its lines, at any width and in any font."""

from __future__ import annotations

import pytest

from reader.ui.prose import Prose

_TEXT = "書いて相談できるところがあります。" * 6


@pytest.fixture
def prose(qapp, qtbot):
    made = Prose(_TEXT)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("width", [120, 300, 720])
def test_all_lines_fit_into_the_height(prose, width):
    height = prose.heightForWidth(width)
    layout = prose._lines(width)
    last = layout.lineAt(layout.lineCount() - 1)
    assert last.y() + last.height() <= height
    assert last.textStart() + last.textLength() == len(_TEXT)
    assert max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())) <= width + 1


def test_a_wider_label_is_lower(prose):
    assert prose.heightForWidth(700) < prose.heightForWidth(200)


def test_a_larger_font_is_measured_anew(prose):
    before = prose.heightForWidth(300)
    font = prose.font()
    font.setPixelSize(40)
    prose.setFont(font)
    assert prose.heightForWidth(300) > before


def test_a_new_text_is_measured_anew(prose):
    before = prose.heightForWidth(200)
    prose.setText("短い。")
    assert prose.heightForWidth(200) < before


def test_what_is_drawn_has_the_text_in_its_colour(prose):
    prose.setStyleSheet("color: #ff0000; background: #ffffff; font-size: 20px")
    prose.resize(300, prose.heightForWidth(300))
    image = prose.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert "#ff0000" in colours
