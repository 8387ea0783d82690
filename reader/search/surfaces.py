"""The spellings of all that is searched: cuts a query into words and completes the last one."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.model.search import Surface
from reader.search import analysis, folding
from reader.search.spellings import MEANINGS, Spellings, meanings

__all__ = ["MEANINGS", "Phrase", "SurfaceTable", "Token", "meanings"]

# A spelling in the other kana is as good as the right one wherever no right one competes.
_OTHER_KANA_COST = 1.0
# An unknown character costs more than any word, so that known words are preferred.
_UNKNOWN_COST = 3.0


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


# A word that a run may go on with: where it ends, what it costs, and the number of its surface in a
# table; without a table it is unknown. No class of its own: thousands are made for a sentence.
_Edge = tuple[int, float, Spellings | None, int]


class SurfaceTable:
    """The spellings of one or several collections as one."""

    def __init__(self, tables: Sequence[Spellings]) -> None:
        self._tables = tables
        # What was typed is cut again with every letter, and once more to see if it was mistyped.
        self.cut = lru_cache(maxsize=64)(self._cut)
        self._unknown = max((table.dearest for table in tables), default=0.0) + _UNKNOWN_COST

    def forget(self) -> None:
        """Let go of what was cut, even while something still holds this table."""
        self.cut.cache_clear()

    def others(self, word: str) -> tuple[str, ...]:
        """What a whole word may mean besides what it means in the texts."""
        found = [meanings(surface)[1:] for surface in self._found(word)]
        return tuple(dict.fromkeys(normal for normals in found for normal in normals))

    def knows(self, word: str) -> bool:
        """Whether a whole word stands in the texts or in the word book."""
        return any(True for _ in self._found(word))

    def spellings(self, normal: str) -> tuple[str, ...]:
        """How a normalised form is written in the texts, folded."""
        found = (spelling for table in self._tables for spelling in table.spelt(normal))
        return tuple(dict.fromkeys(found))

    def phrases_in(self, text: str) -> Iterator[Phrase]:
        """The known spellings of several words that stand in a normalised text."""
        folded = folding.hiragana(text)
        for spelling, normals in (each for table in self._tables for each in table.phrases):
            start = folded.find(spelling)
            while start >= 0:
                end = start + len(spelling)
                if analysis.is_whole(folded, start, end):
                    yield Phrase(start, end, normals)
                start = folded.find(spelling, end)

    def completions(self, beginning: str, limit: int) -> list[Surface]:
        """The commonest spellings that begin so (in either kana), commonest first."""
        beginning = folding.hiragana(beginning)
        if len(self._tables) == 1:
            return self._tables[0].completions(beginning, limit)
        found = [each for table in self._tables for each in table.completions(beginning, limit)]
        return heapq.nsmallest(limit, found, key=lambda surface: (surface.cost, surface.spelling))

    def _cut(self, run: str) -> tuple[Token, ...]:
        """Cut a normalised run of Japanese along the cheapest path; unknown characters join."""
        ways = self._cheapest_path(run)
        tokens: list[Token] = []
        start = 0
        while start < len(run):
            end, cost, table, number = ways[start]
            if table is None:
                while end < len(run) and ways[end][2] is None:
                    end = ways[end][0]
                cost *= end - start
            text = run[start:end]
            surface = table.surface(number) if table else None
            usual, *others = meanings(surface) if surface else [folding.hiragana(text)]
            tokens.append(Token(text, start, usual, tuple(others), cost, surface is not None))
            start = end
        return tuple(tokens)

    def _cheapest_path(self, run: str) -> list[_Edge]:
        """For each start, the word with which the cheapest way to the end begins."""
        folded = folding.hiragana(run)
        size = len(run)
        costs = [0.0] * (size + 1)
        ways: list[_Edge] = [(start + 1, self._unknown, None, 0) for start in range(size)]
        for start in range(size - 1, -1, -1):
            costs[start] = self._unknown + costs[start + 1]
            for edge in self._edges(run, folded, start):
                cost = edge[1] + costs[edge[0]]
                if cost < costs[start]:
                    costs[start], ways[start] = cost, edge
        return ways

    def _edges(self, run: str, folded: str, start: int) -> Iterator[_Edge]:
        is_folded = run is folded  # nothing had to be folded, so every word stands as it is
        for table in self._tables:
            for end, number in table.words(folded, start):
                is_plain = is_folded or run[start:end] == folded[start:end]
                surface = table.plain(number) if is_plain else table.written(number, run[start:end])
                if surface >= 0:
                    yield end, table.cost(surface), table, surface
                elif end > start + 1:  # a single kana in the other script is rarely the same word
                    surface = table.best(number)
                    if surface >= 0:
                        yield end, table.cost(surface) + _OTHER_KANA_COST, table, surface

    def _found(self, word: str) -> Iterator[Surface]:
        folded = folding.hiragana(word)
        for table in self._tables:
            number = table.number(folded)
            if number >= 0:
                written = table.written(number, word)
                found = table.best(number) if written < 0 else written
                if found >= 0:
                    yield table.surface(found)
