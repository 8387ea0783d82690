"""The order of hits: one for each thing, in the reader's language where that is as good."""

from __future__ import annotations

import numpy as np
import pytest

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search.entries import Entries, Entry, arrays_for
from reader.search.ranking import Ranking, Wish
from reader.search.scorer import Scores


def _entry(kind: HitKind, ref: str, lang: Lang = Lang.JA) -> Entry:
    return Entry(f"{kind}:{ref}:{lang}", ref, kind, lang)


def _order(
    scored: list[tuple[Entry, float]],
    complete: set[str] | None = None,
    *,
    lang: Lang = Lang.JA,
    limit: int = 30,
    names_place: bool = False,
) -> list[str]:
    """The keys in order; everything is complete unless the keys of what is are given."""
    entries = [entry for entry, _ in scored]
    words = [complete is None or entry.key in complete for entry in entries]
    of_all = np.array([score for _, score in scored], np.float32)
    scores = Scores(of_all, np.array(words, np.uint8), 1)
    wish = Wish(lang, limit, frozenset(HitKind), names_place)
    found = Ranking(Entries([arrays_for(entries)])).order(scores, wish)
    return [entries[candidate.number].key for candidate in found]


PAIR = (_entry(HitKind.PAGE, "a", Lang.JA), _entry(HitKind.PAGE, "a", Lang.EN))


@pytest.mark.parametrize(
    ("own", "other", "shown"),
    [
        (5.0, 5.0, "page:a:ja"),
        (8.1, 10.0, "page:a:ja"),
        (7.9, 10.0, "page:a:en"),
        (5, 1, "page:a:ja"),
    ],
)
def test_the_own_language_wins_unless_the_other_is_clearly_better(own, other, shown):
    assert _order([(PAIR[0], own), (PAIR[1], other)]) == [shown]


def test_the_language_that_has_every_word_wins():
    scored = [(PAIR[0], 9.0), (PAIR[1], 10.0)]

    assert _order(scored, complete={"page:a:en"}) == ["page:a:en"]
    assert _order(scored, complete={"page:a:ja"}, lang=Lang.EN) == ["page:a:ja"]


def test_a_word_is_shown_in_the_own_language_whenever_that_was_found():
    pair = [_entry(HitKind.WORD, "a", lang) for lang in (Lang.EN, Lang.JA)]

    assert _order([(pair[0], 9.0), (pair[1], 1.0)]) == ["word:a:ja"]
    assert _order([(pair[0], 9.0), (pair[1], 0.0)]) == ["word:a:en"]


def test_equally_good_pages_come_before_pieces_words_and_offices_in_that_order():
    kinds = (HitKind.DESK, HitKind.WORD, HitKind.PIECE, HitKind.PAGE)

    assert _order([(_entry(kind, "a"), 5.0) for kind in kinds]) == [
        "page:a:ja",
        "piece:a:ja",
        "word:a:ja",
        "desk:a:ja",
    ]


def test_among_equals_the_first_of_the_collection_comes_first():
    pages = [(_entry(HitKind.PAGE, ref), 5.0) for ref in "cab"]

    assert _order(pages) == ["page:c:ja", "page:a:ja", "page:b:ja"]


def test_every_word_is_worth_more_than_any_score():
    pages = [(_entry(HitKind.PAGE, ref), score) for ref, score in (("a", 99.0), ("b", 0.1))]

    assert _order(pages, complete={"page:b:ja"}) == ["page:b:ja", "page:a:ja"]


MANY = [(_entry(HitKind.DESK, f"{n}"), 50.0 - n) for n in range(20)] + [
    (_entry(HitKind.PAGE, f"{n}"), 10.0 - n) for n in range(7)
]


def test_offices_beyond_the_first_screen_come_in_their_order():
    order = _order(MANY)

    assert order[:5] == [f"desk:{n}:ja" for n in range(5)]
    assert order[5:10] == [f"page:{n}:ja" for n in range(5)]
    assert order[10:25] == [f"desk:{n}:ja" for n in range(5, 20)]
    assert order[25:] == ["page:5:ja", "page:6:ja"]


def test_offices_are_not_held_back_where_a_place_is_named():
    assert _order(MANY, names_place=True)[:20] == [f"desk:{n}:ja" for n in range(20)]


def test_where_a_place_is_named_an_office_may_lack_a_word_but_not_most_of_them():
    scored = [
        (_entry(HitKind.PAGE, "a"), 1.0),
        (_entry(HitKind.DESK, "near"), 8.0),
        (_entry(HitKind.DESK, "far"), 3.0),
    ]

    assert _order(scored, complete=set(), names_place=True) == ["desk:near:ja", "page:a:ja"]
    assert _order(scored, complete=set()) == ["page:a:ja"]


def test_offices_that_lack_a_word_are_better_than_nothing():
    assert _order([(_entry(HitKind.DESK, "a"), 3.0)], complete=set()) == ["desk:a:ja"]
