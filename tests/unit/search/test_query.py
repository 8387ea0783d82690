"""How a query is read with the spellings of the collection."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.search import Surface
from reader.search import query
from reader.search.surfaces import SurfaceTable
from tests.unit.search.conftest import table_of


def _surface(spelling: str, normal: str, count: float) -> Surface:
    return Surface(spelling, normal, -math.log(count / 1000))


@pytest.fixture(scope="module")
def table() -> SurfaceTable:
    return table_of(
        [
            _surface("ひきこもり", "引き籠もり", 40),
            _surface("引きこもり", "引き籠もり", 10),
            _surface("の", "", 200),
            _surface("が", "", 100),
            _surface("さ", "", 60),
            _surface("家族", "家族", 30),
            _surface("家", "家", 50),
            _surface("さがす", "探す", 4),
            _surface("カメラ", "かめら", 3),
            _surface("部屋", "部屋|自室", 5),
            _surface("自室", "自室", 5),
            _surface("family", "famili", 9),
            _surface("families", "famili", 7),
            _surface("famous", "famous", 1),
            _surface("social withdrawal", "|引き籠もり", 0.5),
        ]
    )


def _meant(text: str, table: SurfaceTable) -> list[set[str]]:
    """The terms of each group, without those that only weigh little."""
    groups = query.read(text, table).groups
    return [{term.text for term in group if term.weight >= 0.9} for group in groups]


def test_a_query_is_cut_into_words_and_particles_are_left_out(table):
    assert _meant("ひきこもりの家族 ", table) == [{"引き籠もり"}, {"家族"}]


def test_the_other_kana_is_understood(table):
    assert _meant("ヒキコモリ ", table) == [{"引き籠もり"}]
    assert _meant("かめら ", table) == [{"かめら"}]


def test_unknown_characters_stay_together(table):
    assert _meant("檜垣様の家族 ", table) == [{"檜垣様"}, {"家族"}]


def test_a_word_also_means_what_the_word_book_says(table):
    assert _meant("部屋 ", table) == [{"部屋", "自室"}]


def test_a_phrase_of_the_word_book_also_means_its_head(table):
    assert _meant("social withdrawal ", table) == [
        {"social", "引き籠もり"},
        {"withdraw", "引き籠もり"},
    ]
    assert _meant("antisocial withdrawal ", table) == [{"antisoci"}, {"withdraw"}]


def test_an_unfinished_word_stands_for_its_completions(table):
    (group,) = query.read("ひきこ", table).groups

    assert "引き籠もり" in {term.text for term in group}


def test_an_unfinished_word_is_read_as_rarer_ones_only_if_they_are_likelier(table):
    rare = [_surface("ひき", "引く", 2), _surface("こ", "子", 2)]
    common = [_surface("ひき", "引く", 150), _surface("こ", "子", 150)]
    word = _surface("ひきこもり", "引き籠もり", 40)

    assert len(query.read("ひきこ", table_of([word, *rare])).groups) == 1
    assert len(query.read("ひきこ", table_of([word, *common])).groups) == 2


def test_an_unfinished_latin_word_prefers_its_commonest_completion(table):
    (group,) = query.read("fam", table).groups
    weights = {term.text: term.weight for term in group}

    assert weights["famili"] > weights["famous"] > 0


def test_particles_may_be_the_beginning_of_a_word(table):
    asked = query.read("家族をさが", table)

    assert "探す" in {term.text for term in asked.loose}
    assert _meant("家族をさが", table) == [{"家族"}]


def test_a_space_or_a_stop_ends_the_last_word(table):
    for ending in (" ", "　", "。", "?"):
        asked = query.read(f"fam{ending}", table)

        assert [[term.text for term in group] for group in asked.groups] == [["fam"]]


def test_completions_are_few(table):
    words = [_surface(f"ab{n:03}", f"ab{n:03}", n + 1) for n in range(100)]
    (group,) = query.read("ab", table_of(words)).groups

    assert {term.text for term in group} - {"ab"} == {f"ab{n:03}" for n in range(84, 100)}


def test_pairs_of_characters_help_to_rank(table):
    loose = query.read("檜垣様 ", table).loose

    assert [(term.text, term.weight) for term in loose] == [("檜垣", 0.3), ("垣様", 0.3)]


def test_one_kanji_is_also_looked_for_inside_words(table):
    fields = {term.field for group in query.read("家", table).groups for term in group}

    assert fields == {"all", "kanji"}


def test_a_question_word_counts_fully_only_where_there_is_nothing_else(table):
    (alone,) = query.read("why", table).loose
    (beside,) = query.read("why family ", table).loose
    assert alone.text == beside.text == "whi"
    assert alone.weight == 1 > beside.weight > 0


@pytest.mark.parametrize("text", ["", "   ", "の", "!!", "🏠", "\ud83c", "\x00"])
def test_nothing_comes_of_nothing(table, text):
    assert query.read(text, table).groups == ()


def test_only_the_beginning_of_a_very_long_query_is_read(table):
    beginning = query.read("家族" * 100, table)

    assert query.read("家族" * 5000, table) == beginning


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_can_be_read_also_without_spellings(text):
    asked = query.read(text, table_of([]))

    assert all(term.text and 0 < term.weight <= 1 for group in asked.groups for term in group)
