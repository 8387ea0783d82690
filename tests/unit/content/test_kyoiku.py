"""The kanji of the elementary school, by which readings are told apart."""

from __future__ import annotations

import pytest

from reader.content import kyoiku


def test_the_table_is_the_one_in_force_since_2020():
    assert [len(grade) for grade in kyoiku.grades()] == [80, 160, 200, 202, 193, 191]


def test_every_kanji_is_taught_once():
    taught = "".join(kyoiku.grades())
    assert len(set(taught)) == len(taught) == 1026


def test_the_kanji_that_changed_places_in_2020_stand_where_they_are_taught_now():
    fourth, fifth, sixth = (set(grade) for grade in kyoiku.grades()[3:])
    assert set("茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜") <= fourth
    assert set("賀群徳富城") <= fourth
    assert set("囲紀喜救型航告殺士史象賞貯停堂得毒費粉脈歴") <= fifth
    assert set("胃腸恩券承舌銭退敵俵預") <= sixth


@pytest.mark.parametrize(
    "text", ["大人", "今日", "居場所", "人々", "三ヶ月", "ひらがな", "カタカナー", "8050", "A", ""]
)
def test_what_is_taught_at_school_is_not_rare(text):
    assert not kyoiku.is_rare(text)


@pytest.mark.parametrize("text", ["籠", "引き籠もり", "援", "支援", "一緒", "〆切", "𠮟る", "葛󠄀城"])
def test_one_kanji_that_is_not_taught_makes_a_word_rare(text):
    assert kyoiku.is_rare(text)
