"""Lines of a chart break where a reader would pause, and none is wider than its room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.content.charts.typesetting import measured, wrapped


def test_japanese_breaks_behind_its_phrases():
    text = "増えたとも減ったとも言えません。"
    assert wrapped(text, 10, 100) == ("増えたとも減ったとも", "言えません。")


def test_english_breaks_between_words_into_even_lines():
    lines = wrapped("The surveys asked different ages in different ways", 10, 200)
    assert lines == ("The surveys asked different", "ages in different ways")


def test_a_sentence_begins_its_own_line_where_there_is_room():
    text = "年齢が違います。幅が重なるところでは、変わったと言えません。"
    first, second = wrapped(text, 10, 240)
    assert (first, second) == ("年齢が違います。", "幅が重なるところでは、変わったと言えません。")


def test_no_line_begins_with_a_closing_mark():
    for width in range(30, 300, 10):
        for line in wrapped("「社会的ひきこもり」（15〜39歳）、という言葉。", 10, width)[1:]:
            if width > 120:
                assert line[0] not in "」）、。"


def test_a_full_width_letter_is_one_em():
    assert measured("調査", 15) == 30


@given(st.text(alphabet="あ漢カaW1 、。「」(),.–", max_size=60), st.integers(20, 400))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, 16, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(measured(line, 16) <= width or len(line.strip()) == 1 for line in lines)


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_is_no_failure(text):
    assert "".join(wrapped(text, 16, 100)).strip() == ""
