"""From scores to the order of hits: one hit per thing, pages before words before desks."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, islice, starmap
from typing import NamedTuple

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search.engine import Entry

# Lengths are compared within a kind (see Scorer), so scores of all kinds are on one scale. These
# only settle what is nearly equal: a page says most, and an entry for an office says least.
_BOOST = {HitKind.PAGE: 1.2, HitKind.PIECE: 1.1, HitKind.WORD: 1.0, HitKind.DESK: 0.8}
# Three of four documents are desks and share their words; unless a place is named, they may fill
# only so much of the first screen while there is anything else to show.
_FIRST_SCREEN = 10
_DESKS_ON_FIRST_SCREEN = 5
# An office that shares a word or two with a question does not answer it. Only where a place is
# named (“札幌 ひきこもり 相談”) may words be missing, if the score is near that of the best desk.
_NEARLY = 0.5
# The language of the interface is preferred unless the other page answers clearly better. Entries
# of words and desks say little more than their names, which stand in both languages.
_OWN_LANGUAGE = {HitKind.PAGE: 0.8, HitKind.PIECE: 0.8, HitKind.WORD: 0.0, HitKind.DESK: 0.0}


class Candidate(NamedTuple):
    """A document that may be shown; better ones compare greater, and among equals earlier ones."""

    is_complete: bool  # something of every word of the query is in it
    score: float
    minus_number: int

    @property
    def number(self) -> int:
        """The number of the document in the index."""
        return -self.minus_number


@dataclass(frozen=True, slots=True)
class Wish:
    """What kind of answer is wanted."""

    lang: Lang
    limit: int
    kinds: frozenset[HitKind]
    names_place: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """What the scorer found: the documents with something of every word, and every one's score."""

    complete: AbstractSet[int]
    of_all: Sequence[float]


class Ranking:
    """Orders the documents of one index."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._boosts = [_BOOST[entry.kind] for entry in entries]
        self._numbers: dict[HitKind, list[int]] = {kind: [] for kind in HitKind}
        for number, entry in enumerate(entries):
            self._numbers[entry.kind].append(number)
        known = {(e.kind, e.ref, e.lang): number for number, e in enumerate(entries)}
        self._translations = [known.get((e.kind, e.ref, e.lang.other)) for e in entries]

    def order(self, scores: Scores, wish: Wish, titled: Iterable[int] = ()) -> list[Candidate]:
        """The best documents, best first, at most ``wish.limit``; one for each thing.

        First come those whose title was typed, then those with something of every word.
        """
        others = self._pool(scores, wish.kinds - {HitKind.DESK}, wish.limit)
        desks = self._pool(scores, wish.kinds & {HitKind.DESK}, wish.limit)
        if others:
            desks = _only_fitting(desks, names_place=wish.names_place)
        each = [self._one_of_each(pool, scores, wish) for pool in (others, desks)]
        found: Iterator[Candidate] = heapq.merge(*each, reverse=True)
        if not wish.names_place:
            found = self._with_few_desks(found)
        meant = self._meant(titled, scores, wish)
        known = {n for c in meant for n in (c.number, self._translations[c.number])}
        rest = (candidate for candidate in found if candidate.number not in known)
        return list(islice(chain(meant, rest), wish.limit))

    def _meant(self, titled: Iterable[int], scores: Scores, wish: Wish) -> list[Candidate]:
        """Those whose title was typed, in the language in which it was typed."""
        found = [n for n in titled if self._entries[n].kind in wish.kinds]
        if not found:  # nearly always: the scores of all documents are not looked through then
            return []
        best = max(scores.of_all, default=0.0)
        found.sort(key=lambda number: (self._entries[number].lang is not wish.lang, number))
        own = {self._translations[n] for n in found if self._entries[n].lang is wish.lang}
        boosts = self._boosts
        return [Candidate(True, best * boosts[n], -n) for n in found if n not in own]  # noqa: FBT003

    def _pool(self, scores: Scores, kinds: Iterable[HitKind], limit: int) -> list[Candidate]:
        """The best of some kinds. A thing has at most two documents: twice ``limit`` is enough."""
        complete, of_all, boosts = scores.complete, scores.of_all, self._boosts
        candidates = [
            (number in complete, of_all[number] * boosts[number], -number)
            for kind in kinds
            for number in self._numbers[kind]
            if of_all[number] > 0
        ]
        return list(starmap(Candidate, heapq.nlargest(2 * limit, candidates)))

    def _one_of_each(
        self, candidates: Iterable[Candidate], scores: Scores, wish: Wish
    ) -> Iterator[Candidate]:
        """The better of both languages, shown in the language of the interface where it may."""
        seen: set[int] = set()
        for candidate in candidates:
            if candidate.number not in seen:
                translation = self._translations[candidate.number]
                if translation is not None:
                    seen.add(translation)
                yield self._in_own_language(candidate, scores, wish)

    def _in_own_language(self, best: Candidate, scores: Scores, wish: Wish) -> Candidate:
        """The same place in the order, for the translation if that is as good for this reader."""
        translation = self._translations[best.number]
        if translation is None or self._entries[best.number].lang is wish.lang:
            return best
        is_complete = translation in scores.complete
        score = scores.of_all[translation] * self._boosts[translation]
        enough = _OWN_LANGUAGE[self._entries[best.number].kind] * best.score
        is_good = is_complete is best.is_complete and score > 0 and score >= enough
        return best._replace(minus_number=-translation) if is_good else best

    def _with_few_desks(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        shown = desks = 0
        held: list[Candidate] = []
        for candidate in candidates:
            is_desk = self._entries[candidate.number].kind is HitKind.DESK
            if is_desk and desks >= _DESKS_ON_FIRST_SCREEN and shown < _FIRST_SCREEN:
                held.append(candidate)
                continue
            if shown == _FIRST_SCREEN:
                yield from held
                held.clear()
            yield candidate
            shown += 1
            desks += is_desk
        yield from held


def _only_fitting(desks: Sequence[Candidate], *, names_place: bool) -> list[Candidate]:
    """Desks that have every word; where a place is named, also those that are nearly as good."""
    enough = _NEARLY * max((desk.score for desk in desks), default=0.0)
    return [desk for desk in desks if desk.is_complete or (names_place and desk.score >= enough)]
