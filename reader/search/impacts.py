"""What each term adds to the score of each document: read many terms at a time, and kept."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from reader.search.engine import Postings
from reader.search.query import Field, Term

K1 = 1.2
B = 0.75
DENSE = 10  # a term in one of so many documents is kept as the scores of all
_AT_ONCE = 1 << 14  # postings: so many stay near the processor
_OVERHEAD = 256  # bytes of what holds two arrays

_Number = TypeVar("_Number", bound=np.generic)
Floats = NDArray[np.float32]
Numbers = NDArray[np.uint32]
_Key = tuple[Field, str]
_Standing = list[Postings]  # where a term stands, in each source
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


class Impact(NamedTuple):
    """What a term adds to the score of each document that has it; of all, without ``documents``."""

    documents: Places | None
    scores: Floats

    @property
    def size(self) -> int:
        """Bytes."""
        numbers = 0 if self.documents is None else self.documents.nbytes
        return self.scores.nbytes + numbers + _OVERHEAD

    def weighed(self, weight: float) -> Impact:
        """As much of it as a term weighs in a query."""
        return self if weight == 1 else Impact(self.documents, self.scores * np.float32(weight))


NOTHING = Impact(np.zeros(0, np.intp), np.zeros(0, np.float32))


class Impacts:
    """The impacts of the terms of some indexes, whose documents are numbered one after the other.

    Those used last are kept, up to ``room`` bytes. ``shelves`` are as in ``Scorer``.
    """

    def __init__(
        self, sources: Sequence[Source], shelves: NDArray[np.uint8] | None, room: int
    ) -> None:
        self._sources = sources
        *self._firsts, self.size = accumulate((source.size for source in sources), initial=0)
        self._shelves = shelves
        self._norms: dict[Field, Floats] = {}
        self._kept: OrderedDict[_Key, Impact] = OrderedDict()
        self._room = room

    @property
    def size_kept(self) -> int:
        """Bytes of what is kept."""
        return sum(impact.size for impact in self._kept.values())

    @property
    def deleted(self) -> Numbers:
        """The numbers of the documents that are no more."""
        found = zip(self._sources, self._firsts, strict=True)
        gone = [source.deleted() + np.uint32(first) for source, first in found]
        return np.concatenate([np.zeros(0, np.uint32), *gone])

    def warm(self) -> None:
        """Weigh the lengths of all documents, which the first query would have to wait for."""
        for field in get_args(Field):
            self._norms_of(field)

    def of(self, terms: Iterable[Term]) -> Iterator[Impact]:
        """What each term adds, as much as it weighs: many take little longer than one of them."""
        wanted = tuple(terms)
        found: dict[_Key, Impact] = {}
        unknown: dict[Field, dict[str, None]] = {}
        for term in wanted:
            key = (term.field, term.text)
            if (known := self._kept.get(key)) is not None:
                self._kept.move_to_end(key)
                found[key] = known
            else:
                unknown.setdefault(term.field, {})[term.text] = None
        for field, texts in unknown.items():
            for text, impact in zip(texts, self._read(field, texts), strict=True):
                found[field, text] = impact
                self._keep((field, text), impact)
        return (found[field, text].weighed(weight) for text, weight, field in wanted)

    def _keep(self, key: _Key, impact: Impact) -> None:
        self._kept[key] = impact
        self._room -= impact.size
        while self._room < 0 and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._room += oldest.size

    def _read(self, field: Field, texts: Iterable[str]) -> Iterator[Impact]:
        """What each of some terms adds, in their order."""
        batch: list[_Standing] = []
        sizes: list[int] = []
        for text in texts:
            found = [source.postings(field, text) for source in self._sources]
            batch.append(found)
            sizes.append(sum(len(postings.documents) for postings in found))
            if sum(sizes) > _AT_ONCE:
                yield from self._weigh(field, batch, sizes)
                batch, sizes = [], []
        if batch:
            yield from self._weigh(field, batch, sizes)

    def _weigh(
        self, field: Field, found: Sequence[_Standing], sizes: Sequence[int]
    ) -> Iterator[Impact]:
        """What some terms add: all are weighed as if they were one, then taken apart."""
        counts = [sum(postings.total for postings in each) for each in found]
        documents = self._documents(found)
        norms = self._norms_of(field)[documents]
        scores = np.repeat(np.array([self._scale(count) for count in counts], np.float32), sizes)
        often = _frequencies(found)
        if often is None:
            norms += 1
        else:
            norms += often
            scores *= often
        scores /= norms
        for end, size in zip(accumulate(sizes), sizes, strict=True):
            here = slice(end - size, end)
            yield self._impact(documents[here], scores[here])

    def _impact(self, documents: Places, scores: Floats) -> Impact:
        if not len(documents):
            return NOTHING
        if len(documents) * DENSE < self.size:
            return Impact(documents.copy(), scores.copy())  # a part would keep the whole
        of_all = np.zeros(self.size, np.float32)
        of_all[documents] = scores
        return Impact(None, of_all)

    def _scale(self, count: int) -> float:
        """What a term weighs that stands in so many documents."""
        return (math.log(self.size / (count + 1)) + 1) * (K1 + 1) if count else 0.0

    def _documents(self, found: Sequence[_Standing]) -> Places:
        documents = _one([postings.documents for each in found for postings in each])
        places = documents.astype(np.intp)
        if len(self._sources) > 1:
            firsts = self._firsts * len(found)
            places += np.repeat(firsts, [len(postings.documents) for e in found for postings in e])
        return places

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


def _frequencies(found: Sequence[_Standing]) -> Floats | None:
    """How often the terms stand in the documents; None where they stand once in each."""
    several = [postings for each in found for postings in each]
    if all(postings.frequencies is None for postings in several):
        return None
    frequencies = [
        np.ones(len(documents), np.uint8) if often is None else often
        for documents, often, _ in several
    ]
    return _one(frequencies).astype(np.float32)


def _one(arrays: Sequence[NDArray[_Number]]) -> NDArray[_Number]:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)
