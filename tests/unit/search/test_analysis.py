"""How text is cut without a dictionary."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import analysis, english
from reader.search.folding import normalised


def test_japanese_and_other_words_are_told_apart():
    found = list(analysis.pieces(normalised("KHJの家族会・80代 don't")))

    assert [(piece.text, piece.is_japanese) for piece in found] == [
        ("khj", False),
        ("の家族会", True),
        ("80", False),
        ("代", True),
        ("don't", False),
    ]


@given(st.text())
def test_pieces_stand_where_they_say_and_never_overlap(text):
    found = list(analysis.pieces(text))

    assert all(text[piece.start : piece.end] == piece.text for piece in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_pairs_of_characters_leave_out_hiragana_alone():
    assert analysis.bigrams("引きこもりの家族") == ["引き", "の家", "家族"]
    assert analysis.bigrams("ひきこもり family") == []


def test_pairs_of_katakana_are_the_same_in_hiragana_writing():
    assert analysis.bigrams("カメラ") == ["かめ", "めら"]


def test_each_kanji_is_known_by_itself():
    assert analysis.kanji("家族と話す。家") == ["家", "族", "話", "家"]


@pytest.mark.parametrize(
    ("word", "stem"),
    [("families", "famili"), ("family", "famili"), ("parent's", "parent"), ("8050", "8050")],
)
def test_english_words_become_stems(word, stem):
    assert english.term(word) == stem


@pytest.mark.parametrize("word", ["the", "and", "don't", "it's"])
def test_english_words_that_say_nothing_are_left_out(word):
    assert english.term(word) == ""


def test_a_word_of_another_script_is_left_as_it_is():
    assert english.term("книги") == "книги"


def test_an_endless_word_is_cut():
    assert len(english.term("x" * 500)) == 64
