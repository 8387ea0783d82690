"""The formulas give what their authors published, and find the harder of two texts."""

from __future__ import annotations

import pytest

from reader.content.readability import ease, grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("the", 1),
        ("people", 2),
        ("named", 1),
        ("wanted", 2),
        ("comes", 1),
        ("places", 2),
        ("families", 3),
        ("table", 2),
        ("ibasho", 3),
        ("hikikomori", 5),
        ("prefecture’s", 3),
        ("information", 4),
    ],
)
def test_syllables_are_counted_by_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_an_english_grade_is_that_of_flesch_and_kincaid() -> None:
    # two sentences of six words with seven syllables each
    text = "You may rest here on Sunday. We can read a book together."
    words_a_sentence, syllables_a_word = 12 / 2, 15 / 12
    expected = 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59
    assert grade(text) == pytest.approx(expected)


def test_a_japanese_ease_is_that_of_tateishi_ono_and_yamada() -> None:
    # kanji 今日, 窓, 開; kana は, の, を, けて; katakana テレビ; letters TV; one comma
    text = "今日はテレビの窓を、TV開けて。"
    kanji, kana, katakana, letters = 4 / 3, (1 + 1 + 1 + 2) / 4, 3, 2
    expected = (
        115.79 - 0.12 * 16 - 1.37 * letters + 7.4 * kana - 23.18 * kanji - 5.4 * katakana - 4.67
    )
    assert len(text) == 16
    assert ease(text) == pytest.approx(expected)


def test_a_plain_text_is_easier_than_one_of_offices() -> None:
    plain = "ゆっくり休んでかまいません。話したくなったら、そのとき話せます。"
    of_offices = "生活困窮者自立支援法に基づく自立相談支援事業実施要綱改正内容を参照してください。"
    assert ease(plain) > 80
    assert ease(of_offices) < 20
    assert grade("You can rest. Talk when you like.") < 2
    assert grade("Administrative consultation institutions necessitate documentation.") > 10
