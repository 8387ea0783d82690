"""Spellings that are the same to a reader are the same to search, and marks stand right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.folding import folded, mapped, normalised

# What stands in texts and queries: Japanese in all widths, Latin letters, marks that combine.
READABLE = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F),
        st.characters(min_codepoint=0x300, max_codepoint=0x36F),
        st.characters(min_codepoint=0x2000, max_codepoint=0x33FF),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0xFF00, max_codepoint=0xFFEF),
    )
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ヒキコモリ", "ひきこもり"),
        ("ﾋｷｺﾓﾘ", "ひきこもり"),
        ("ﾊﾞｯｸﾞ", "ばっぐ"),
        ("か\u3099", "が"),
        ("Ｆａｍｉｌｙ", "family"),
        ("Kyōgi", "kyogi"),
        ("cafe\u0301", "cafe"),
        ("don’t", "don't"),
        ("８０５０", "8050"),
        ("㍿", "株式会社"),
        ("ヽヾ", "ゝゞ"),
    ],
)
def test_different_spellings_fold_to_one(written, meant):
    assert folded(written) == meant


def test_the_two_kana_stay_apart_until_they_are_folded():
    assert normalised("ﾋｷひき") == "ヒキひき"


@given(READABLE)
def test_folding_leaves_nothing_of_what_it_folds(text):
    once = folded(text)

    assert folded(once) == once


@given(READABLE)
def test_a_mapped_text_reads_like_the_folded_one(text):
    assert mapped(text).text == folded(text)


@given(READABLE, st.data())
def test_each_part_of_a_mapped_text_comes_from_where_it_says(text, data):
    whole = mapped(text)
    if not whole.text:
        return
    start = data.draw(st.integers(0, len(whole.text) - 1))
    end = data.draw(st.integers(start + 1, len(whole.text)))
    first, last = whole.origin(start, end)

    assert 0 <= first < last <= len(text)
    assert whole.text[start:end] in folded(text[first:last])


def test_marks_are_found_behind_characters_that_grow_and_shrink():
    text = "㍿…ﾊﾞｯｸﾞとカメラ"
    whole = mapped(text)
    start = whole.text.index("かめら")

    assert text[slice(*whole.origin(start, start + 3))] == "カメラ"


def test_a_voicing_mark_is_part_of_its_kana():
    text = "これはﾊﾞｽです"
    whole = mapped(text)
    start = whole.text.index("ばす")

    assert text[slice(*whole.origin(start, start + 2))] == "ﾊﾞｽ"
