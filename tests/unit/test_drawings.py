"""A drawing is only a drawing: it runs nothing and fetches nothing."""

from __future__ import annotations

import pytest

from reader.drawings import fault

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0h9" fill="url(#a)"/>',
        '<use href="#a"/><use xlink:href="#a"/>',
        f'<image href="data:image/png;base64,{PIXEL}"/>',
        "<style>.a { fill: #123456 }</style>",
        "<!-- a comment -->",
        "<text>ひきこもり &amp; more</text>",
    ],
)
def test_a_plain_drawing_is_sound(inside: str) -> None:
    assert fault(f"{HEAD}{inside}</svg>") is None
    assert fault(f'<?xml version="1.0" encoding="UTF-8"?>\n{HEAD}{inside}</svg>') is None


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        ("<script>a()</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<rect onclick="a()"/>', "onclick"),
        ('<image href="https://example.org/a.png"/>', "outside"),
        ('<use xlink:href="other.svg#a"/>', "outside"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "outside"),
        ('<rect style="fill: url(https://example.org/a)"/>', "outside"),
        ("<style>@import 'a.css';</style>", "outside"),
        ("<style>.a { fill: u\\72l(https://example.org/a) }</style>", "backslash"),
        ('<animate attributeName="href" to="https://example.org/a"/>', "<animate>"),
        ("<?xml-stylesheet href='a.css'?>", "xml-stylesheet"),
    ],
)
def test_what_runs_or_fetches_is_refused_with_its_line(inside: str, word: str) -> None:
    found = fault(f"{HEAD}\n{inside}</svg>")

    assert found is not None
    assert found.line == 2
    assert word in found.sentence.en


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("<html/>", "not an SVG"),
        ("<svg/>", "not an SVG"),
        (f"{HEAD}<path></svg>", "well-formed"),
        ("hello", "well-formed"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD + "</svg>", "DOCTYPE"),
    ],
)
def test_what_is_no_svg_is_refused(text: str, word: str) -> None:
    found = fault(text)

    assert found is not None
    assert word in found.sentence.en
