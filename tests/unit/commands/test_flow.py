"""Lines break where each language breaks them, and nothing that a terminal obeys is passed on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from reader.commands.flow import Flow, breaks, clean


def _lines(text: str, width: int) -> list[str]:
    console = Console(width=width, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(Flow(text))
    return captured.get().splitlines()


def test_english_is_broken_between_words():
    assert _lines("one two three four", 9) == ["one two", "three", "four"]


def test_japanese_is_broken_between_characters():
    assert _lines("ここにいてもよい", 8) == ["ここにい", "てもよい"]


def test_no_line_begins_with_a_full_stop_or_a_closing_bracket():
    assert _lines("ああああ。いい", 8) == ["あああ", "あ。いい"]
    assert _lines("「ああ」と「いい」と", 8) == ["「ああ」", "と「い", "い」と"]


def test_no_line_ends_with_an_opening_bracket():
    assert _lines("あああ「いい」", 8) == ["あああ", "「いい」"]


def test_a_number_stays_with_its_counter():
    assert _lines("調査は2015年です", 10) == ["調査は", "2015年です"]


def test_a_footnote_stays_with_its_sentence():
    assert _lines("そうです。[12]次の", 12) == ["そうで", "す。[12]次の"]


def test_a_word_wider_than_the_line_is_cut():
    assert _lines("https://example.jp/a", 8) == ["https://", "example.", "jp/a"]


def test_lines_that_are_given_stay_lines():
    assert _lines("a\n\nb", 8) == ["a", "", "b"]


def test_marks_stay_on_their_words_when_a_line_is_broken():
    text = Text("one two three")
    text.stylize("bold", 8, 13)
    console = Console(width=8, color_system="standard", force_terminal=True, no_color=False)
    with console.capture() as captured:
        console.print(Flow(text))
    assert "\x1b[1mthree\x1b[0m" in captured.get()


@given(st.text(alphabet="あ漢。「」、ab 1。ーっ[]", max_size=60), st.integers(8, 40))
def test_no_line_is_wider_than_its_place_and_nothing_is_lost(text, width):
    offsets = breaks(text, width)
    edges = [0, *offsets, len(text)]
    parts = [text[a:b] for a, b in pairwise(edges)]
    assert "".join(parts) == text
    assert all(cell_len(part.rstrip()) <= width for part in parts)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\x07\x08\rb", "ab"),
        ("a\x9b2Jb\x90c", "a2Jbc"),
        ("a\u202egnp.exe\u2066", "agnp.exe"),
        ("a\u200bb\ufeff\u2063c\u00ad", "abc"),
        ("a\tb\nc", "a b\nc"),
        ("居場所・ä–“x”", "居場所・ä–“x”"),
    ],
)
def test_what_a_terminal_would_obey_is_left_out(text, shown):
    assert clean(text) == shown
