"""BM25, one term at a time: postings are read once, turned into scores, and kept."""

from __future__ import annotations

import math
from array import array
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, Protocol, get_args

from reader.search.engine import Postings
from reader.search.query import Field, Group, Term

K1 = 1.2
B = 0.75
_POSTINGS_KEPT = 1_000_000  # 12 bytes each


class Source(Protocol):
    """Where postings come from."""

    @property
    def size(self) -> int:
        """The number of documents."""

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands in a field."""

    def lengths(self, field: str) -> Sequence[float]:
        """The number of terms in a field of each document."""

    def mean_length(self, field: str) -> float:
        """The mean of that."""


class _Impacts(NamedTuple):
    """What a term adds to the score of each document that has it."""

    documents: array[int]
    scores: array[float]


class Scorer:
    """Scores documents for the terms of a query as Whoosh's BM25F does with one field.

    ``shelves`` says for each document to which of several sorts it belongs. A document is then
    long or short among its own sort: a Japanese page among Japanese pages, a line about an office
    among such lines. Otherwise thousands of short lines would make every page look too long to be
    about anything.
    """

    def __init__(
        self,
        source: Source,
        shelves: Sequence[Hashable] | None = None,
        kept: int = _POSTINGS_KEPT,
    ) -> None:
        self._source = source
        self._shelves = shelves
        self._norms: dict[Field, list[float]] = {}
        self._cache: OrderedDict[tuple[Field, str], _Impacts] = OrderedDict()
        self._room = kept

    def warm(self) -> None:
        """Weigh the lengths of all documents, which the first query would have to wait for."""
        for field in get_args(Field):
            self._norms_of(field)

    def having_all(self, groups: Iterable[Group]) -> set[int]:
        """The documents that have at least one term of every group."""
        found: set[int] | None = None
        for group in groups:
            having = set().union(*(self._impacts(term).documents for term in group))
            found = having if found is None else found & having
            if not found:
                break
        return found or set()

    def scores(self, groups: Iterable[Group]) -> list[float]:
        """The score of every document, 0 where it has no term.

        The groups add up; of the alternatives in a group, the best one counts.
        """
        scores = [0.0] * self._source.size
        for group in groups:
            documents, gains = self._best_of(group)
            for number, gain in zip(documents, gains, strict=True):
                scores[number] += gain
        return scores

    def _best_of(self, group: Group) -> tuple[Iterable[int], Iterable[float]]:
        """What a group adds to which documents."""
        if len(group) == 1:
            impacts, weight = self._impacts(group[0]), group[0].weight
            return impacts.documents, (score * weight for score in impacts.scores)
        best: dict[int, float] = {}
        for term in group:
            impacts, weight = self._impacts(term), term.weight
            for number, score in zip(impacts.documents, impacts.scores, strict=True):
                gain = score * weight
                if gain > best.get(number, 0.0):
                    best[number] = gain
        return best.keys(), best.values()

    def _impacts(self, term: Term) -> _Impacts:
        key = (term.field, term.text)
        known = self._cache.get(key)
        if known is not None:
            self._cache.move_to_end(key)
            return known
        impacts = self._read(*key)
        self._cache[key] = impacts
        self._room -= len(impacts.documents) + 1
        while self._room < 0 and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._room += len(oldest.documents) + 1
        return impacts

    def _read(self, field: Field, text: str) -> _Impacts:
        documents, frequencies = self._source.postings(field, text)
        norms = self._norms_of(field)
        count = len(documents)
        scale = (math.log(self._source.size / (count + 1)) + 1) * (K1 + 1) if count else 0.0
        scores = array("d")
        for number, frequency in zip(documents, frequencies, strict=True):
            scores.append(scale * frequency / (frequency + norms[number]))
        return _Impacts(array("I", documents), scores)

    def _norms_of(self, field: Field) -> list[float]:
        """The part of BM25 that depends on the length of a document alone."""
        norms = self._norms.get(field)
        if norms is None:
            lengths = self._source.lengths(field)
            means = self._mean_lengths(field, lengths)
            norms = [
                K1 * (1 - B + B * length / mean)
                for length, mean in zip(lengths, means, strict=True)
            ]
            self._norms[field] = norms
        return norms

    def _mean_lengths(self, field: Field, lengths: Sequence[float]) -> list[float]:
        """For each document, the mean length of those of its sort."""
        if self._shelves is None:
            return [self._source.mean_length(field) or 1.0] * len(lengths)
        counts = Counter(self._shelves)
        totals: defaultdict[Hashable, float] = defaultdict(float)
        for shelf, length in zip(self._shelves, lengths, strict=True):
            totals[shelf] += length
        return [totals[shelf] / counts[shelf] or 1.0 for shelf in self._shelves]
