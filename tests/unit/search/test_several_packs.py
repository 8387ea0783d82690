"""Several collections are searched as one, and each can go without the others being made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.text import Lang
from reader.search.searcher import Searcher
from tests.memory import holders
from tests.unit.search.conftest import COLLECTION, WORDS, Published, document, part_of, publish

_OURS = publish(
    (
        document("page", "library", "ja", "図書館の時間", "図書館は静かで、だれでも座れます。"),
        document("page", "library", "en", "Hours of the library", "Anyone may sit in the library."),
        document("desk", "counter", "ja", "図書館の窓口", "本と調べもの。"),
    )
)


@pytest.fixture(scope="module")
def both():
    searcher = Searcher([part_of(publish(COLLECTION, WORDS), ("札幌市",)), part_of(_OURS)])
    yield searcher
    searcher.close()


def _ids(searcher, query, lang=Lang.JA):
    return [hit.id for hit in searcher.search(query, lang)]


def test_what_either_holds_is_found(both):
    assert _ids(both, "図書館")[:2] == ["library", "counter"]
    assert _ids(both, "眠れない")[0] == "night"
    assert _ids(both, "toshokan")[0] == "library"
    assert _ids(both, "Hours of the library", Lang.EN)[0] == "library"


def test_words_of_both_are_one_query(both):
    found = _ids(both, "図書館 相談")
    assert "library" in found
    assert "ask" in found


def test_scores_are_those_of_one_collection():
    parts = publish(COLLECTION, WORDS), _OURS
    together = Published(
        tuple(each for part in parts for each in part.documents),
        tuple({s.spelling: s for part in parts[::-1] for s in part.surfaces}.values()),
    )
    one, many = Searcher([part_of(together)]), Searcher([part_of(part) for part in parts])
    for query in ("図書館", "相談", "family", "家族 相談"):
        scores = [
            {(hit.id, hit.lang): hit.score for hit in searcher.search(query, Lang.JA)}
            for searcher in (one, many)
        ]
        shared = scores[0].keys() & scores[1].keys()
        assert shared
        assert all(scores[0][each] == pytest.approx(scores[1][each], rel=0.3) for each in shared)
    one.close()
    many.close()


def test_one_alone_finds_no_more_of_the_other():
    searcher = Searcher([part_of(publish(COLLECTION, WORDS))])
    assert "library" not in _ids(searcher, "図書館")
    searcher.close()


def test_a_pack_that_was_analysed_without_a_dictionary_is_found_by_pairs_of_characters():
    plain = tuple(replace(each, words="", readings="") for each in _OURS.documents)
    searcher = Searcher([part_of(Published(plain, ()))])
    assert _ids(searcher, "図書館")[0] == "library"
    assert _ids(searcher, "静かな図書館")[0] == "library"
    searcher.close()


def test_what_was_asked_leaves_nothing_in_memory_once_it_is_forgotten(both):
    before = _ids(both, "図書館 toshokan")
    assert both._scorer.size_kept
    assert both._read.cache_info().currsize
    both.forget()
    assert not both._scorer.size_kept
    assert not both._read.cache_info().currsize
    assert not both._heard.cache_info().currsize
    assert _ids(both, "図書館 toshokan") == before


@pytest.mark.parametrize("around", ["{}", '"{}"', "図書館 -{}", "kind:desk {}", "toshokan {}"])
@pytest.mark.parametrize("backwards", ["xqzkcalb", "栂橡櫟椹"])
def test_no_text_that_was_typed_is_left_anywhere_once_it_is_forgotten(both, around, backwards):
    _ids(both, around.format(backwards[::-1]))
    both.meant(around.format(backwards[::-1]))
    assert holders(backwards)
    both.forget()
    assert not holders(backwards)
