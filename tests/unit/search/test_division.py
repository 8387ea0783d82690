"""Which sound belongs to which character."""

from __future__ import annotations

from reader.search.division import Division

_SOUNDS = {
    "居": ("い", "きょ"),
    "場": ("ば", "じょう"),
    "所": ("しょ", "ところ"),
    "今": ("いま", "こん"),
    "日": ("にち", "ひ", "か"),
    "学": ("がく",),
    "校": ("こう",),
    "手": ("て",),
    "紙": ("かみ", "し"),
    "北": ("きた", "ほく"),
    "方": ("かた", "ほう"),
}


def _division(*words):
    made = Division(lambda kanji: _SOUNDS.get(kanji, ()))
    made.learn(words)
    return made


def _shown(division, surface, kana):
    return [tuple(piece) for piece in division.divided(surface, kana)]


def test_known_sounds_divide_a_word():
    assert _shown(_division(), "居場所", "いばしょ") == [("居", "い"), ("場", "ば"), ("所", "しょ")]


def test_a_reading_of_the_whole_word_stays_above_the_whole_word():
    assert _shown(_division(), "今日", "きょう") == [("今日", "きょう")]


def test_sounds_that_join_are_known_in_their_changed_form():
    assert _shown(_division(), "学校", "がっこう") == [("学", "がっ"), ("校", "こう")]
    assert _shown(_division(), "手紙", "てがみ") == [("手", "て"), ("紙", "がみ")]
    assert _shown(_division(), "北方", "ほっぽう") == [("北", "ほっ"), ("方", "ぽう")]


def test_kana_of_the_word_bear_no_reading():
    division = _division(("行く", "いく"))
    assert _shown(division, "行く", "いく") == [("行", "い"), ("く", "")]


def test_katakana_in_a_word_match_their_sound():
    assert _shown(_division(), "手ガキ", "てがき") == [("手", "て"), ("ガ", ""), ("キ", "")]


def test_one_unknown_character_is_learnt_from_a_word_whose_others_are_known():
    assert _shown(_division(("支所", "ししょ")), "支場", "しば") == [("支", "し"), ("場", "ば")]


def test_a_kanji_with_sounds_of_its_own_needs_two_words_for_a_new_one():
    one = _division(("場学", "にわがく"))
    assert _shown(one, "場校", "にわこう") == [("場校", "にわこう")]
    two = _division(("場学", "にわがく"), ("場紙", "にわし"))
    assert _shown(two, "場校", "にわこう") == [("場", "にわ"), ("校", "こう")]


def test_what_cannot_be_divided_still_leaves_its_kana_alone():
    assert _shown(_division(), "暮らし向き", "くらしむき") == [
        ("暮", "く"),
        ("らし", ""),
        ("向", "む"),
        ("き", ""),
    ]


def test_a_reading_that_does_not_fit_its_kana_stays_whole():
    assert _shown(_division(), "払い", "ちがう") == [("払い", "ちがう")]
