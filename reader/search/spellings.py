"""The spellings of one collection as arrays beside its index, in the order of their folded form."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

import numpy as np

from reader.model.search import Surface
from reader.search import analysis, folding, likeness
from reader.search.arrays import Array
from reader.search.likeness import Letters, Likeness
from reader.search.strings import (
    Beginnings,
    SortedStrings,
    Strings,
    arrays_of,
    beginnings_of,
    sorted_arrays_of,
)

# Joins what a spelling means: first what it means in the texts, empty if it does not stand there or
# has no meaning of its own, then what the word book says that it also means.
MEANINGS = "|"
_NONE = 0xFFFFFFFF
_SURFACES_KEPT = 4096  # most words of a query are those of the last one
_NEVER = np.float32(np.inf)


def meanings(surface: Surface) -> tuple[str, ...]:
    """What a spelling means in the texts (possibly nothing) and, after it, what else."""
    return tuple(surface.normal.split(MEANINGS))


def _meaning(normal: str) -> str:
    """What a spelling means in the texts, possibly nothing: asked of each when an index is made."""
    return normal.partition(MEANINGS)[0]


class Spellings:
    """Spellings with their normalised forms; ``arrays`` are of ``arrays_for``."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._folded = SortedStrings(arrays, "folded")
        self._beginnings = Beginnings(arrays, "folded")
        self._ends = memoryview(arrays["folded.surfaces"])  # type: ignore[arg-type]
        self._plain = memoryview(arrays["folded.plain"])  # type: ignore[arg-type]
        self._best = memoryview(arrays["folded.best"])  # type: ignore[arg-type]
        self._cost_of_best = arrays["folded.cost"]
        self._letters = Letters(arrays, "folded")
        self._spelling = Strings(arrays, "surface")
        self._meaning = Strings(arrays, "meaning")
        self._meanings = memoryview(arrays["surface.meaning"])  # type: ignore[arg-type]
        self._costs = memoryview(arrays["surface.cost"])  # type: ignore[arg-type]
        self._normals = SortedStrings(arrays, "normal")
        self._turned = SortedStrings(arrays, "turned")
        self._turned_letters = Letters(arrays, "turned")
        self._normal_ends = memoryview(arrays["normal.ends_of"])  # type: ignore[arg-type]
        self._spelt = memoryview(arrays["normal.folded"])  # type: ignore[arg-type]
        self.surface = lru_cache(maxsize=_SURFACES_KEPT)(self._surface)
        self.dearest = float(arrays["surface.dearest"][0])
        self.phrases = tuple(
            (self._folded[number], tuple(filter(None, meanings(self.surface(best)))))
            for number in arrays["phrases"].tolist()
            if (best := self._best[number]) != _NONE
        )

    def words(self, folded: str, start: int) -> Iterator[tuple[int, int]]:
        """(end, number) of each folded spelling that stands in a folded text from a place on."""
        return self._beginnings.words(folded, start)

    def number(self, folded: str) -> int:
        """The number of a folded spelling, or -1."""
        return self._folded.find(folded)

    def plain(self, number: int) -> int:
        """The surface that is spelled as its folded form is; -1 where none is."""
        plain = self._plain[number]
        return -1 if plain == _NONE else plain

    def written(self, number: int, spelling: str) -> int:
        """The surface that is this spelling, of those with a folded form; -1 where none is."""
        wanted = spelling.encode()
        for surface in range(self._ends[number - 1] if number else 0, self._ends[number]):
            if self._spelling.raw(surface) == wanted:
                return surface
        return -1

    def best(self, number: int) -> int:
        """The commonest of the surfaces with a meaning that have this folded form, or -1."""
        best = self._best[number]
        return -1 if best == _NONE else best

    def cost(self, surface: int) -> float:
        """What a surface costs."""
        return self._costs[surface]

    def frequency(self, number: int) -> int:
        """About how often a folded spelling stands in the texts, at least once."""
        first = self._ends[number - 1] if number else 0
        cost = min(self._costs[first : self._ends[number]])
        return max(1, round(math.exp(self.dearest - cost)))

    def beginning(self, letters: str, like: Likeness) -> list[str]:
        """The folded spellings with a meaning that begin so and are like what was typed."""
        found = self._letters.like(like, self._folded.beginning_with(letters))
        return self._folded.several(found[self._cost_of_best[found] < _NEVER])

    def goes_on(self, letters: str) -> bool:
        """Whether any folded spelling begins so and is longer."""
        found = self._folded.beginning_with(letters)
        return len(found) > 1 or any(self._folded[number] != letters for number in found)

    def ending(self, letters: str, like: Likeness) -> list[str]:
        """The same for those that end so."""
        found = self._turned_letters.like(like, self._turned.beginning_with(letters[::-1]))
        return [word[::-1] for word in self._turned.several(found)]

    def _surface(self, number: int) -> Surface:
        """A spelling with what it means."""
        meaning = self._meaning[self._meanings[number]]
        return Surface(self._spelling[number], meaning, self._costs[number])

    def spelt(self, normal: str) -> tuple[str, ...]:
        """How a normalised form is written in the texts, folded."""
        number = self._normals.find(normal)
        if number < 0:
            return ()
        start = self._normal_ends[number - 1] if number else 0
        return tuple(self._folded[each] for each in self._spelt[start : self._normal_ends[number]])

    def completions(self, beginning: str, limit: int) -> list[Surface]:
        """The commonest spellings with a meaning whose folded form begins so, commonest first."""
        found = self._folded.beginning_with(beginning)
        costs = self._cost_of_best[found.start : found.stop]
        if len(costs) > limit:
            nearest = np.argpartition(costs, limit - 1)[:limit]
            nearest = np.flatnonzero(costs <= costs[nearest].max())
        else:
            nearest = np.arange(len(costs))
        kept = nearest[costs[nearest] < _NEVER]
        kept = kept[np.argsort(costs[kept], kind="stable")[:limit]]
        return [self.surface(self._best[found.start + each]) for each in kept.tolist()]


def arrays_for(surfaces: Iterable[Surface]) -> dict[str, Array]:
    """The arrays of these spellings."""
    known = {surface.spelling: surface for surface in surfaces}
    own = set(known)
    known |= _normals_of(known)
    keyed = sorted(
        (form, surface.cost, surface.spelling, surface)
        for form, surface in zip(_all_folded(known), known.values(), strict=True)
    )
    in_order = [surface for *_, surface in keyed]
    folded: list[str] = []
    ends: list[int] = []
    best: list[int] = []
    plain: list[int] = []
    numbered = enumerate(keyed)
    for form, group in groupby(numbered, lambda each: each[1][0]):
        members = [(number, surface) for number, (*_, surface) in group]
        folded.append(form)
        ends.append(members[-1][0] + 1)
        telling = (n for n, each in members if each.normal and each.spelling in own)
        best.append(next(telling, _NONE))
        plain.append(next((n for n, each in members if each.spelling == form), _NONE))
    texts = sorted({surface.normal for surface in in_order})
    places = {text: number for number, text in enumerate(texts)}
    turned = sorted(_turned(folded, best))
    costs = np.array([surface.cost for surface in in_order], "<f4")
    return {
        **sorted_arrays_of("folded", folded),
        **beginnings_of("folded", folded),
        **likeness.arrays_of("folded", folded),
        **sorted_arrays_of("turned", turned),
        **likeness.arrays_of("turned", turned),
        "folded.surfaces": np.array(ends, "<u4"),
        "folded.plain": np.array(plain, "<u4"),
        "folded.best": np.array(best, "<u4"),
        "folded.cost": np.array([_NEVER if n == _NONE else costs[n] for n in best], "<f4"),
        **arrays_of("surface", (surface.spelling for surface in in_order)),
        "surface.meaning": np.array([places[each.normal] for each in in_order], "<u4"),
        "surface.cost": costs,
        "surface.dearest": np.array([costs.max(initial=0.0)], "<f4"),
        **arrays_of("meaning", texts),
        **_written(in_order, ends, own),
        "phrases": np.array(
            [n for n, form in enumerate(folded) if form and not analysis.is_one_piece(form)], "<u4"
        ),
    }


def _all_folded(spellings: Collection[str]) -> list[str]:
    """Spellings with one kana: all at once, and no spelling holds a line break."""
    return folding.hiragana("\n".join(spellings)).split("\n") if spellings else []


def _turned(folded: Iterable[str], best: Iterable[int]) -> Iterator[str]:
    """The spellings with a meaning from their end to their beginning."""
    return (form[::-1] for form, number in zip(folded, best, strict=True) if number != _NONE)


def _normals_of(known: Mapping[str, Surface]) -> dict[str, Surface]:
    """Normalised forms are understood too: 引き籠もり, where texts write ひきこもり."""
    cost = max((surface.cost for surface in known.values()), default=0.0)
    normals = set(map(_meaning, {surface.normal for surface in known.values()}))
    return {
        normal: Surface(normal, normal, cost)
        for normal in filter(analysis.is_japanese_run, normals)
        if normal not in known
    }


def _written(in_order: Sequence[Surface], ends: list[int], own: set[str]) -> dict[str, Array]:
    """For each normalised form, the folded spellings that stand for it in the texts."""
    found: defaultdict[str, dict[int, None]] = defaultdict(dict)
    start = 0
    for number, end in enumerate(ends):
        for surface in in_order[start:end]:
            if surface.spelling in own:
                found[_meaning(surface.normal)][number] = None
        start = end
    normals = sorted(found)
    numbers = [list(found[normal]) for normal in normals]  # they came in order
    return {
        **sorted_arrays_of("normal", normals),
        "normal.ends_of": np.cumsum([len(each) for each in numbers], dtype=np.uint32).astype("<u4"),
        "normal.folded": np.array([n for each in numbers for n in each], "<u4"),
    }
