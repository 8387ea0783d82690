"""BM25 over arrays, one term at a time: postings are read once, turned into scores, and kept."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from reader.search.engine import Postings
from reader.search.query import Field, Group, Term

K1 = 1.2
B = 0.75
_BYTES_KEPT = 32 << 20
_OVERHEAD = 256  # bytes of what holds two arrays
_DENSE = 10  # a term in one of so many documents is kept as the scores of all
_STEP = 0.6  # by which the threshold falls until enough is above it
_LEAST_STEP = 1e-4

_Number = TypeVar("_Number", bound=np.generic)
Floats = NDArray[np.float32]
Numbers = NDArray[np.uint32]
Places = NDArray[np.intp]  # numbers as numpy looks them up: with any others it takes twice as long


class Source(Protocol):
    """Where postings come from: one index."""

    @property
    def size(self) -> int:
        """The number of documents."""

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands in a field."""

    def lengths(self, field: str) -> Floats:
        """The number of terms in a field of each document."""

    def mean_length(self, field: str) -> float:
        """The mean number of terms in a field."""

    def deleted(self) -> Numbers:
        """The numbers of the documents that are no more."""


class _Impacts(NamedTuple):
    """What a term adds to the score of each document that has it; of all, without ``documents``."""

    documents: Places | None
    scores: Floats

    @property
    def weight(self) -> int:
        """Bytes."""
        numbers = 0 if self.documents is None else self.documents.nbytes
        return self.scores.nbytes + numbers + _OVERHEAD


_NONE = _Impacts(np.zeros(0, np.intp), np.zeros(0, np.float32))


class Scores(NamedTuple):
    """What was found: every document's score, and how many of the wanted words it has."""

    of_all: Floats
    words: NDArray[np.uint8]
    wanted: int

    @property
    def is_complete(self) -> NDArray[np.bool_]:
        """Which documents have something of every word."""
        return self.words >= max(self.wanted, 1)


class Scorer:
    """Scores the documents of one or several indexes as if they were one.

    They are numbered one index after the other. The scores are those of Whoosh's BM25F with one
    field. ``shelves`` says for each document to which of several sorts it belongs, from 0 on. A
    document is then long or short among its own sort: a Japanese page among Japanese pages, a line
    about an office among such lines. Otherwise thousands of short lines would make every page look
    too long to be about anything.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        shelves: NDArray[np.uint8] | None = None,
        kept: int = _BYTES_KEPT,
    ) -> None:
        self._sources = sources
        sizes = [source.size for source in sources]
        self._firsts = [sum(sizes[:number]) for number in range(len(sizes))]
        self.size = sum(sizes)
        self._shelves = shelves
        self._deleted = np.concatenate(
            [np.zeros(0, np.uint32), *(s.deleted() + f for s, f in self._placed())]
        )
        self._scratch = np.zeros(self.size, np.float32)  # all 0 but while a group is looked at
        self._norms: dict[Field, Floats] = {}
        self._cache: OrderedDict[tuple[Field, str], _Impacts] = OrderedDict()
        self._room = kept

    def warm(self) -> None:
        """Weigh the lengths of all documents, which the first query would have to wait for."""
        for field in get_args(Field):
            self._norms_of(field)

    def scores(self, groups: Iterable[Group], loose: Group = ()) -> Scores:
        """The score of every document, 0 where it has no term.

        The groups add up; of the alternatives in a group, the best one counts. ``loose`` terms add
        to the score as well, but no document needs them.
        """
        scores = np.zeros(self.size, np.float32)
        words = np.zeros(self.size, np.uint8)
        wanted = 0
        for group in groups:
            wanted += 1
            documents, gains = self._best_of(group)
            if documents is None:
                scores += gains
                words += gains > 0
            else:
                # Not added one by one: of a number that stands there twice, one counts.
                scores[documents] += gains
                words[documents] += 1
        for term in loose:
            documents, gains = self._impacts(term)
            if documents is None:
                scores += gains * np.float32(term.weight)
            else:
                np.add.at(scores, documents, gains * np.float32(term.weight))
        if len(self._deleted):
            scores[self._deleted] = 0
            words[self._deleted] = 0
        return Scores(scores, words, wanted)

    def frequency(self, term: Term) -> int:
        """In how many documents a term stands."""
        found = self._impacts(term)
        if found.documents is None:
            return int(np.count_nonzero(found.scores))
        return len(found.documents)

    def _best_of(self, group: Group) -> _Impacts:
        """What a group adds to which documents."""
        found = [(self._impacts(term), np.float32(term.weight)) for term in group]
        found = [each for each in found if len(each[0].scores)]
        if not found:
            return _NONE
        if len(found) == 1:
            impacts, weight = found[0]
            is_plain = weight == 1
            return impacts if is_plain else impacts._replace(scores=impacts.scores * weight)
        best = self._scratch
        for impacts, weight in found:
            if impacts.documents is None:
                np.maximum(best, impacts.scores * weight, out=best)
            else:
                np.maximum.at(best, impacts.documents, impacts.scores * weight)
        some = [impacts.documents for impacts, _ in found if impacts.documents is not None]
        if len(some) < len(found) or sum(map(len, some)) * _DENSE > self.size:
            gains = _Impacts(None, best.copy())
            best[:] = 0
        else:
            here = np.concatenate(some)  # a number may stand there twice, with the same score
            gains = _Impacts(here, best[here])
            best[here] = 0
        return gains

    def _impacts(self, term: Term) -> _Impacts:
        key = (term.field, term.text)
        known = self._cache.get(key)
        if known is not None:
            self._cache.move_to_end(key)
            return known
        impacts = self._read(*key)
        self._cache[key] = impacts
        self._room -= impacts.weight
        while self._room < 0 and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._room += oldest.weight
        return impacts

    def _read(self, field: Field, text: str) -> _Impacts:
        found = [(source.postings(field, text), first) for source, first in self._placed()]
        count = sum(postings.total for postings, _ in found)
        if not count:
            return _NONE
        scale = (math.log(self.size / (count + 1)) + 1) * (K1 + 1)
        documents = _one([_places(postings, first) for postings, first in found])
        norms = self._norms_of(field)[documents]
        if all(postings.frequencies is None for postings, _ in found):
            norms += 1
            scores = scale / norms
        else:
            scores = _one([_frequencies(postings) for postings, _ in found])
            norms += scores
            scores *= scale
            scores /= norms
        if len(documents) * _DENSE < self.size:
            return _Impacts(documents, scores)
        of_all = np.zeros(self.size, np.float32)
        of_all[documents] = scores
        return _Impacts(None, of_all)

    def _placed(self) -> Iterable[tuple[Source, int]]:
        return zip(self._sources, self._firsts, strict=True)

    def _norms_of(self, field: Field) -> Floats:
        """The part of BM25 that depends on the length of a document alone."""
        norms = self._norms.get(field)
        if norms is None:
            lengths = _one([source.lengths(field) for source in self._sources])
            norms = (K1 * (1 - B + B * lengths / self._means(field, lengths))).astype(np.float32)
            self._norms[field] = norms
        return norms

    def _means(self, field: Field, lengths: Floats) -> Floats | float:
        """The mean length of all documents, or for each one that of its sort."""
        if self._shelves is None:
            total = sum(source.mean_length(field) * source.size for source in self._sources)
            return total / max(self.size, 1) or 1.0
        counts = np.maximum(np.bincount(self._shelves), 1)
        means = np.bincount(self._shelves, lengths) / counts
        means[means == 0] = 1.0
        return means[self._shelves].astype(np.float32)


def best(scores: Floats, limit: int) -> NDArray[np.intp]:
    """The numbers of the highest scores above 0, highest first, among equals the lowest number.

    By a threshold that falls until enough is above it: nearly all scores are 0, and a partition of
    the whole array would take many times as long.
    """
    count = int(np.count_nonzero(scores > 0))
    if count == 0 or limit <= 0:
        return np.zeros(0, np.intp)
    if count * _DENSE < len(scores):  # what follows then looks at those few alone
        found = (scores > 0).nonzero()[0]
        return found[_highest(scores[found], limit)]
    return _highest(scores, limit)


def _highest(scores: Floats, limit: int) -> NDArray[np.intp]:
    threshold = highest = float(scores.max())
    found = np.zeros(0, np.intp)
    if len(scores) > limit:
        while len(found) < limit and threshold > highest * _LEAST_STEP:
            threshold *= _STEP
            found = (scores >= threshold).nonzero()[0]
    if len(found) < limit:
        found = (scores > 0).nonzero()[0]
    return found[(-scores[found]).argsort(kind="stable")[:limit]]


def _places(postings: Postings, first: int) -> Places:
    documents = postings.documents.astype(np.intp)
    if first:
        documents += first
    return documents


def _frequencies(postings: Postings) -> Floats:
    if postings.frequencies is None:
        return np.ones(len(postings.documents), np.float32)
    return postings.frequencies.astype(np.float32)


def _one(arrays: list[NDArray[_Number]]) -> NDArray[_Number]:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)
