"""What is typed in romaji or in kana is looked for by its sound."""

from __future__ import annotations

import time
from bisect import bisect_left

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.search import folding, readings
from reader.search.readings import Kind, Sound, Spoken

WORDS = """
    hikikomori shien shienin senta ibasho tokyo to kazoku oya no kai kinyobi onna sagasu home son
    tsunagari shinbun gi ne ima sapoto shini shin itai
"""


class Known:
    """The keys of an index, in the order of letters."""

    def __init__(self, words: str) -> None:
        self._sorted = sorted(words.split())

    def has(self, key: str) -> bool:
        return key in self._sorted

    def beginning(self, start: str, limit: int) -> list[str]:
        first = bisect_left(self._sorted, start)
        return [key for key in self._sorted[first : first + limit] if key.startswith(start)]


KEYS = Known(WORDS)


def _spoken(query):
    return readings.spoken(folding.normalised(query), KEYS)


def _best(query):
    return [word.sounds[0].key for word in _spoken(query)]


@pytest.mark.parametrize(
    "query",
    [
        "hikikomori",
        "HIKIKOMORI",
        "ひきこもり",
        "ヒキコモリ",
        "ﾋｷｺﾓﾘ",
        "ｈｉｋｉｋｏｍｏｒｉ",
        "“hikikomori”",
    ],
)
def test_a_word_in_any_letters_is_its_key(query):
    (word,) = _spoken(query)

    assert word.sounds == (Sound("hikikomori", Kind.WHOLE),)
    assert folding.folded(folding.normalised(query)[word.start : word.end]) in {
        "hikikomori", "ひきこもり",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("hikikomorishien ", ["hikikomori", "shien"]),
        ("hikikomori-shien ", ["hikikomori", "shien"]),
        ("tokyotohikikomori", ["tokyo", "to", "hikikomori"]),
        ("toukyoutohikikomori", ["tokyo", "to", "hikikomori"]),
        ("hikikomorinokazoku", ["hikikomori", "no", "kazoku"]),
        ("ibashowosagasu", ["ibasho", "sagasu"]),
        ("oyanokai", ["oya", "no", "kai"]),
        ("ひきこもりのかぞく", ["hikikomori", "no", "kazoku"]),
        ("tokyo shien ", ["tokyo", "shien"]),
        ("hikikomori-related", ["hikikomori"]),
        ("shimbun", ["shinbun"]),
        ("kinnyoubi", ["kinyobi"]),
        ("kin’yōbi", ["kinyobi"]),
        ("onna", ["onna"]),
        ("sapo-to", ["sapoto"]),
        ("hikikomorixyz", []),
        ("hikikomoriteki", []),
        ("imagine", []),
        ("kazokuni", ["kazoku"]),
        ("ともだちがいない", []),
        ("しにたい", ["shini"]),
        ("sinitai", ["shini"]),
        ("strength phone", []),
        ("so", []),
        ("", []),
        ("ひ", []),
    ],
)
def test_words_are_cut_where_the_collection_has_their_parts(query, keys):
    assert _best(query) == keys


def test_short_parts_are_told_from_those_that_must_be_there():
    kinds = [word.sounds[0].kind for word in _spoken("tokyotohikikomori")]

    assert kinds == [Kind.PART, Kind.SHORT, Kind.PART]


@pytest.mark.parametrize("query", ["ibash", "ibas", "ibasy", "iba", "いばs", "いばsh", "いばｓ"])
def test_an_unfinished_word_may_become_those_that_begin_so(query):
    (word,) = _spoken(query)

    assert word.sounds == (Sound("ibasho", Kind.BEGUN),)


@pytest.mark.parametrize("query", ["ibash ", "ibash。", "ib", "いb", "ibash tokyo"])
def test_a_word_that_is_finished_or_hardly_begun_may_not(query):
    assert "ibasho" not in _best(query)


def test_a_whole_word_may_become_a_longer_one_too():
    (word,) = _spoken("shien")

    assert word.sounds == (Sound("shien", Kind.WHOLE), Sound("shienin", Kind.BEGUN))
    assert _spoken("shien ")[0].sounds == (Sound("shien", Kind.WHOLE),)


def test_the_last_part_may_be_unfinished():
    found = _spoken("hikikomorishie")

    assert [word.sounds[0] for word in found] == [
        Sound("hikikomori", Kind.PART),
        Sound("shien", Kind.BEGUN),
    ]


@pytest.mark.parametrize("end", range(3, len("hikikomori") + 1))
def test_each_letter_of_a_word_leads_on_to_it(end):
    assert _best("hikikomori"[:end]) == ["hikikomori"]


@pytest.mark.parametrize(
    "preedit", ["ひきk", "ひきこ", "ひきこm", "ひきこも", "ひきこもr", "ひきこもり"]
)
def test_what_an_input_method_shows_is_read_on(preedit):
    assert _best(preedit) == ["hikikomori"]


def test_kana_that_end_a_word_in_kanji_are_no_word():
    assert _spoken("引きこもり") == ()
    assert _spoken("人とのつながり")[-1] == Spoken(2, 7, False, (Sound("tsunagari", Kind.PART),))


def test_places_are_those_of_the_query():
    found = _spoken("東京 のson、ひきこもりshien")

    assert [(word.start, word.end, word.is_latin) for word in found] == [
        (4, 7, True), (8, 13, False), (13, 18, True),
    ]  # fmt: skip


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_no_text_is_an_error(text):
    normalised = folding.normalised(text)
    for word in readings.spoken(normalised, KEYS):
        assert 0 <= word.start < word.end <= len(normalised)
        assert word.sounds


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), *"のをn'-xtzあっーん漢 "]), max_size=12))
def test_no_mixture_of_known_words_is_an_error(pieces):
    for word in _spoken("".join(pieces)):
        assert all(KEYS.has(sound.key) for sound in word.sounds)


@pytest.mark.parametrize(
    "unit", ["a", "ka", "n", "ひ", "ん", "っ", "hikikomori", "x'", "ra-", "🏠", "\x00"]
)
def test_ten_thousand_characters_are_read_at_once(unit):
    text = (unit * 10_000)[:10_000]
    begun = time.perf_counter()
    readings.spoken(text, KEYS)

    assert time.perf_counter() - begun < 1
