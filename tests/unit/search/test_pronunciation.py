"""How the words of a text are read, with the real dictionary."""

from __future__ import annotations

import pytest

from reader.model.reading import Reading
from reader.search.pronunciation import Pronunciation

_WATASHI = (Reading("私", "わたし"),)
_SORE = (Reading("方", "かた"),)


def _read(text, *rules):
    known = {"".join(piece.base for piece in rule): rule for rule in rules}
    spoken = Pronunciation(known)
    spoken.hear([text])
    return [tuple(piece) for piece in spoken.of(text)]


def test_a_sentence_is_read_word_by_word():
    assert _read("人に会う日") == [
        ("人", "ひと"),
        ("に", ""),
        ("会", "あ"),
        ("う", ""),
        ("日", "ひ"),
    ]


def test_an_exception_wins_over_the_dictionary():
    assert ("私", "わたし") not in _read("私の家")
    assert ("私", "わたし") in _read("私の家", _WATASHI)


def test_an_exception_never_cuts_a_longer_word():
    assert ("私", "わたし") not in _read("私立の学校", _WATASHI)
    assert ("方", "かた") not in _read("方法を話す", _SORE)
    assert ("方", "かた") in _read("この方に話す", _SORE)


def test_the_pieces_of_a_text_are_the_text():
    for text in ("約146万人、50人に1人ほど。", "ＮＨＫの㍻と①、ｶﾅ", "", " 空 白 ", "2万8,000人"):
        assert "".join(base for base, _ in _read(text, _WATASHI)) == text


def test_digits_bear_no_reading_and_what_counts_them_does():
    assert _read("約146万人")[1:] == [("146", ""), ("万", "まん"), ("人", "にん")]


def test_a_text_without_kanji_bears_no_readings():
    assert all(not kana for _, kana in _read("ひきこもりとカタカナ and English"))


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("7日", "か"),
        ("14日", "か"),
        ("１４日", "か"),
        ("27日", "にち"),
        ("5分", "ふん"),
        ("30分", "ぷん"),
    ],
)
def test_a_counter_sounds_as_its_number_wants(text, kana):
    assert _read(f"{text}以内")[1][1] == kana
