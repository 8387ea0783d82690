"""The spellings of the collection: cuts a query into words and completes a word being typed."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.model.search import Surface
from reader.search import analysis, folding

# Joins what a spelling means: first what it means in the texts, empty if it does not stand there or
# has no meaning of its own, then what the word book says that it also means.
MEANINGS = "|"
# A spelling in the other kana is as good as the right one wherever no right one competes.
_OTHER_KANA_COST = 1.0
# An unknown character costs more than any word, so that known words are preferred.
_UNKNOWN_COST = 3.0
_LAST = "\U0010ffff"


class Token(NamedTuple):
    """A word of a query: what it usually means, possibly nothing, and what else it may mean."""

    text: str
    start: int
    usual: str
    others: tuple[str, ...]
    cost: float
    is_known: bool


class Phrase(NamedTuple):
    """A known spelling of several words that stands in a query, and what it means."""

    start: int
    end: int
    normals: tuple[str, ...]


class SurfaceTable:
    """Spellings with their normalised forms, ready to be asked."""

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        self._exact: dict[str, Surface] = {}
        self._folded: dict[str, Surface] = {}
        self._phrases: list[tuple[str, tuple[str, ...]]] = []
        spellings: defaultdict[str, set[str]] = defaultdict(set)
        for surface in surfaces:
            self._exact[surface.spelling] = surface
            self._add_folded(surface)
            spellings[meanings(surface)[0]].add(folding.hiragana(surface.spelling))
        self._add_normals(spellings)
        self._spellings = {normal: tuple(sorted(found)) for normal, found in spellings.items()}
        self._sorted = sorted(self._folded)
        self._longest = max(map(len, filter(analysis.is_japanese_run, self._exact)), default=1)
        costs = [surface.cost for surface in self._exact.values()]
        self._unknown = max(costs, default=0.0) + _UNKNOWN_COST

    def _add_normals(self, normals: Iterable[str]) -> None:
        """Let normalised forms be understood too: 引き籠もり, where texts write ひきこもり."""
        cost = max((surface.cost for surface in self._exact.values()), default=0.0)
        for normal in filter(analysis.is_japanese_run, normals):
            if normal not in self._exact:
                self._exact[normal] = Surface(normal, normal, cost)

    def _add_folded(self, surface: Surface) -> None:
        if not surface.normal:
            return
        spelling = folding.hiragana(surface.spelling)
        known = self._folded.get(spelling)
        if known is None or surface.cost < known.cost:
            self._folded[spelling] = surface
        if not analysis.is_one_piece(surface.spelling):
            self._phrases.append((spelling, tuple(filter(None, meanings(surface)))))

    def others(self, word: str) -> tuple[str, ...]:
        """What a whole word may mean besides what it means in the texts."""
        surface = self._find(word)
        return meanings(surface)[1:] if surface else ()

    def knows(self, word: str) -> bool:
        """Whether a whole word stands in the texts or in the word book."""
        return self._find(word) is not None

    def spellings(self, normal: str) -> tuple[str, ...]:
        """How a normalised form is written in the texts, folded."""
        return self._spellings.get(normal, ())

    def phrases_in(self, text: str) -> Iterator[Phrase]:
        """The known spellings of several words that stand in a normalised text."""
        folded = folding.hiragana(text)
        for spelling, normals in self._phrases:
            start = folded.find(spelling)
            while start >= 0:
                end = start + len(spelling)
                if analysis.is_whole(folded, start, end):
                    yield Phrase(start, end, normals)
                start = folded.find(spelling, end)

    def completions(self, beginning: str, limit: int) -> list[Surface]:
        """The commonest spellings that begin so (in either kana), commonest first."""
        beginning = folding.hiragana(beginning)
        first = bisect_left(self._sorted, beginning)
        end = bisect_left(self._sorted, beginning + _LAST, first)
        found = (self._folded[spelling] for spelling in self._sorted[first:end])
        return heapq.nsmallest(limit, found, key=lambda surface: (surface.cost, surface.spelling))

    def cut(self, run: str) -> list[Token]:
        """Cut a normalised run of Japanese along the cheapest path; unknown characters join."""
        ends = self._cheapest_path(run)
        tokens: list[Token] = []
        start = 0
        while start < len(run):
            end = ends[start]
            surface, cost = self._edge(run[start:end])
            if surface is None:
                while end < len(run) and self._edge(run[end : ends[end]])[0] is None:
                    end = ends[end]
                cost *= end - start
            text = run[start:end]
            usual, *others = meanings(surface) if surface else [folding.hiragana(text)]
            tokens.append(Token(text, start, usual, tuple(others), cost, surface is not None))
            start = end
        return tokens

    def _cheapest_path(self, run: str) -> list[int]:
        """For each start, where the word ends that begins the cheapest way to the end."""
        size = len(run)
        costs = [0.0] * (size + 1)
        ends = [0] * size
        for start in range(size - 1, -1, -1):
            costs[start] = float("inf")
            for end in range(start + 1, min(size, start + self._longest) + 1):
                surface, cost = self._edge(run[start:end])
                if surface is None and end > start + 1:
                    continue
                if cost + costs[end] < costs[start]:
                    costs[start] = cost + costs[end]
                    ends[start] = end
        return ends

    def _find(self, word: str) -> Surface | None:
        return self._exact.get(word) or self._folded.get(folding.hiragana(word))

    def _edge(self, text: str) -> tuple[Surface | None, float]:
        surface = self._exact.get(text)
        if surface is not None:
            return surface, surface.cost
        if len(text) > 1:  # a single kana in the other script is rarely the same word
            surface = self._folded.get(folding.hiragana(text))
            if surface is not None:
                return surface, surface.cost + _OTHER_KANA_COST
        return None, self._unknown


def meanings(surface: Surface) -> tuple[str, ...]:
    """What a spelling means in the texts (possibly nothing) and, after it, what else."""
    return tuple(surface.normal.split(MEANINGS))
