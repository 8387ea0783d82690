"""From scores to the order of hits: one hit per thing, pages before words before desks."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search.entries import KINDS, NONE, Entries
from reader.search.impacts import Floats
from reader.search.scorer import Scores, best

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
    """What kind of answer is wanted.

    ``is_spelled_out`` says that Japanese was typed in Latin letters: a translation does not hold
    those words, and is as good all the same for whoever reads the other language.
    """

    lang: Lang
    limit: int
    kinds: frozenset[HitKind]
    names_place: bool
    places: frozenset[str] = frozenset()
    is_spelled_out: bool = False


class Ranking:
    """Orders the documents of one or several indexes."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        boosts = np.array([_BOOST[kind] for kind in KINDS], np.float32)
        self._boosts = boosts[entries.kinds]
        self._known: dict[frozenset[HitKind], Floats | None] = {}
        self._is_desk = entries.kinds == KINDS.index(HitKind.DESK)

    def order(self, scores: Scores, wish: Wish, titled: Iterable[int] = ()) -> list[Candidate]:
        """The best documents, best first, at most ``wish.limit``; one for each thing.

        First come those whose title was typed, then those with something of every word.
        """
        others = self._pool(scores, wish.kinds - {HitKind.DESK}, wish.limit)
        desks = self._pool(scores, wish.kinds & {HitKind.DESK}, wish.limit)
        if others:
            desks = _only_fitting(desks, names_place=wish.names_place)
        found = self._one_of_each(others, scores, wish)
        if desks:
            found = heapq.merge(found, self._one_of_each(desks, scores, wish), reverse=True)
        if desks and not wish.names_place:
            found = self._with_few_desks(found)
        meant = self._meant(titled, scores, wish)
        if not meant:
            return list(islice(found, wish.limit))
        known = {n for c in meant for n in (c.number, self._translation(c.number))}
        rest = (candidate for candidate in found if candidate.number not in known)
        return list(islice(chain(meant, rest), wish.limit))

    def in_turn(
        self, first: Sequence[Candidate], second: Sequence[Candidate], limit: int
    ) -> list[Candidate]:
        """The candidates of two readings of a query in turn, each thing once; scores never rise.

        The first reading begins, unless only the second has anything of every word.
        """
        both = (first, second)
        if second and second[0].is_complete and not (first and first[0].is_complete):
            both = (second, first)
        return self._each_once(chain.from_iterable(zip_longest(*both)), limit)

    def before(
        self, chosen: Sequence[Candidate], found: Sequence[Candidate], limit: int
    ) -> list[Candidate]:
        """Some candidates before all others, each thing once."""
        highest = max((each.score for each in found), default=0.0)
        raised = [each._replace(score=max(each.score, highest)) for each in chosen]
        return self._each_once((*raised, *found), limit)

    def _each_once(self, found: Iterable[Candidate | None], limit: int) -> list[Candidate]:
        kept: list[Candidate] = []
        seen: set[int] = set()
        for candidate in filter(None, found):
            if candidate.number not in seen and len(kept) < limit:
                lowest = kept[-1].score if kept else candidate.score
                kept.append(candidate._replace(score=min(candidate.score, lowest)))
                seen |= {candidate.number, self._translation(candidate.number)}
        return kept

    def _translation(self, number: int) -> int:
        return int(self._entries.translations[number])

    def _candidate(self, number: int, scores: Scores) -> Candidate:
        is_complete = int(scores.words[number]) >= max(scores.wanted, 1)
        score = float(scores.of_all[number] * self._boosts[number])
        return Candidate(is_complete, score, -number)

    def _meant(self, titled: Iterable[int], scores: Scores, wish: Wish) -> list[Candidate]:
        """Those whose title was typed, in the language in which it was typed."""
        entries = self._entries
        found = [n for n in titled if entries.kind(n) in wish.kinds]
        found = list(dict.fromkeys(self._shown_for(n, wish) for n in found))
        if not found:  # nearly always: the scores of all documents are not looked through then
            return []
        highest = float(scores.of_all.max(initial=0.0))
        # What is called so comes before what begins so, and the own language before the other.
        found.sort(key=lambda number: entries.lang(number) is not wish.lang)
        own = {self._translation(n) for n in found if entries.lang(n) is wish.lang}
        return [
            Candidate(True, highest * float(self._boosts[n]), -n)  # noqa: FBT003
            for n in found
            if n not in own
        ]

    def _shown_for(self, number: int, wish: Wish) -> int:
        """A word is shown in the own language, whatever it was called by; a page as it was."""
        other = self._translation(number)
        is_own = self._entries.lang(number) is wish.lang
        is_word = self._entries.kind(number) is HitKind.WORD
        return other if is_word and not is_own and other != NONE else number

    def _pool(self, scores: Scores, kinds: frozenset[HitKind], limit: int) -> list[Candidate]:
        """The best of some kinds. A thing has at most two documents: twice ``limit`` is enough."""
        weights = self._weights(kinds)
        if weights is None:
            return []
        complete = np.flatnonzero(scores.is_complete)
        merits = scores.of_all[complete] * weights[complete]
        first = best(merits, 2 * limit)
        found = _candidates(complete[first], merits[first], is_complete=True)
        if len(found) < 2 * limit:
            merits = scores.of_all * weights
            merits[complete] = 0
            rest = best(merits, 2 * limit - len(found))
            found += _candidates(rest, merits[rest], is_complete=False)
        return found

    def _weights(self, kinds: frozenset[HitKind]) -> Floats | None:
        """The boosts of documents of some kinds, 0 for all others; None where there are no such."""
        if kinds not in self._known:
            chosen = np.array([kind in kinds for kind in KINDS], np.float32)
            weights = self._boosts * chosen[self._entries.kinds]
            self._known[kinds] = weights if weights.any() else None
        return self._known[kinds]

    def _one_of_each(
        self, candidates: Sequence[Candidate], scores: Scores, wish: Wish
    ) -> Iterator[Candidate]:
        """The better of both languages, shown in the language of the interface where it may."""
        seen: set[int] = set()
        for candidate in candidates:
            if candidate.number not in seen:
                translation = self._translation(candidate.number)
                if translation != NONE:
                    seen.add(translation)
                yield self._in_own_language(candidate, scores, wish)

    def _in_own_language(self, found: Candidate, scores: Scores, wish: Wish) -> Candidate:
        """The same place in the order, for the translation if that is as good for this reader."""
        translation = self._translation(found.number)
        if translation == NONE or self._entries.lang(found.number) is wish.lang:
            return found
        if wish.is_spelled_out:
            return found._replace(minus_number=-translation)
        other = self._candidate(translation, scores)
        enough = _OWN_LANGUAGE[self._entries.kind(found.number)] * found.score
        is_good = other.is_complete is found.is_complete and other.score > 0
        if is_good and other.score >= enough:
            return found._replace(minus_number=-translation)
        return found

    def _with_few_desks(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        shown = desks = 0
        held: list[Candidate] = []
        for candidate in candidates:
            is_desk = bool(self._is_desk[candidate.number])
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


def _candidates(numbers: NDArray[np.intp], merits: Floats, *, is_complete: bool) -> list[Candidate]:
    told = zip(merits.tolist(), (-numbers).tolist(), strict=True)
    return [Candidate(is_complete, score, number) for score, number in told]
