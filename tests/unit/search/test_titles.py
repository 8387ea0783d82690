"""Who types the title of a page finds that page first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search.titles import Titles, arrays_for
from tests.unit.search.conftest import document, publish, searcher_over

_HELP = ("Help, and again help.", "They help you. Help is near. Talk about help at home.")
_COLLECTION = (
    document("page", "who-can-help", "en", "Who can help", "Desks of many kinds."),
    document("page", "who-can-help", "ja", "だれに相談できるか", "窓口のこと。"),
    document("page", "asking", "en", "Asking for help", *_HELP),
    document("page", "family", "en", "Family help", *_HELP),
    document("page", "money", "en", "Help with money", *_HELP),
)


@pytest.fixture
def found():
    searcher = searcher_over(publish(_COLLECTION))

    def search(words, lang=Lang.EN, limit=3, kinds=None):
        return [(hit.id, hit.lang) for hit in searcher.search(words, lang, limit, kinds)]

    yield search
    searcher.close()


@pytest.mark.parametrize(
    "words", ["Who can help", "who can help?", "ＷＨＯ　CAN HELP", "Who can he"]
)
def test_a_title_of_common_words_finds_its_page_first(found, words):
    assert found(words)[0] == ("who-can-help", Lang.EN)


def test_the_page_comes_once_and_the_others_follow(found):
    ids = [page for page, _ in found("who can help", limit=9)]
    assert ids.count("who-can-help") == 1
    assert set(ids) == {"who-can-help", "asking", "family", "money"}


def test_a_title_is_answered_in_the_language_it_was_typed_in(found):
    assert found("だれに相談できるか", Lang.EN)[0] == ("who-can-help", Lang.JA)


def test_a_kind_that_is_not_wanted_is_not_shown_for_its_title(found):
    assert found("who can help", kinds=frozenset({HitKind.DESK})) == []


def test_hits_never_rise_in_score(found):
    searcher = searcher_over(publish(_COLLECTION))
    scores = [hit.score for hit in searcher.search("who can help", Lang.EN)]
    assert scores == sorted(scores, reverse=True)
    searcher.close()


def test_a_short_beginning_of_a_title_is_only_words():
    titles = Titles(arrays_for([("家族のこと", 0, 0), ("家族の休み方", 0, 1), ("家", 0, 2)]))
    assert titles.called("家族") == ()
    assert titles.called("家族のこと") == (0,)
    assert titles.called("家") == (2,)
    assert titles.called("") == ()


def test_a_sentence_that_its_author_foresaw_finds_the_page_first():
    page = replace(_COLLECTION[0], asked=("I cannot cope at home",))
    searcher = searcher_over(publish((page, *_COLLECTION[1:])))
    found = [hit.id for hit in searcher.search("i cannot cope", Lang.EN)]
    searcher.close()
    assert found[0] == "who-can-help"


def test_of_what_is_called_alike_a_page_comes_first_and_then_the_word_itself():
    page = document("page", "nights", "ja", "夜のこと", "本文。")
    other = document("word", "a-spelling", "ja", "不眠", "説明。")
    called = document("word", "its-name", "ja", "昼夜逆転", "説明。")
    pack = publish(
        (replace(other, asked=("昼夜逆転",)), called, replace(page, asked=("昼夜逆転",)))
    )
    searcher = searcher_over(pack)
    found = [hit.id for hit in searcher.search("昼夜逆転", Lang.JA)]
    searcher.close()
    assert found == ["nights", "its-name", "a-spelling"]


def test_a_title_is_found_as_it_is_said():
    called = document("page", "nights", "ja", "夜が長いとき", "本文。")
    called = replace(called, asked=("よるがながいとき",))
    searcher = searcher_over(publish((called, *_COLLECTION)))
    for typed in ("よるがながいとき", "yoru ga nagai toki", "yoruganagai"):
        assert [hit.id for hit in searcher.search(typed, Lang.JA, 1)] == ["nights"], typed
    searcher.close()
