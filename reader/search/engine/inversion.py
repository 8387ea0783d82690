"""Turns documents about: from the words of each document to the documents of each word."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_TOKENS_AT_ONCE = 1 << 19
_MOST = 0xFFFF  # a word that stands more often in one document weighs no more


class Inverted(NamedTuple):
    """The postings of one field, for one term after the other.

    Those of ``terms[n]`` are ``documents[starts[n]:starts[n + 1]]``, and likewise ``frequencies``.
    The terms are in order, as UTF-8.
    """

    field: str
    terms: list[bytes]
    starts: NDArray[np.int64]
    documents: NDArray[np.uint32]
    frequencies: NDArray[np.uint16] | NDArray[np.float32]


class Inversion:
    """Takes documents in order, and gives their postings when all are there."""

    def __init__(self) -> None:
        self._fields: dict[str, _Field] = {}

    def add(self, field: str, document: int, words: Sequence[str]) -> None:
        """The words of a field of the next document, as often as they occur."""
        if field not in self._fields:
            self._fields[field] = _Field()
        self._fields[field].add(document, words)

    def fields(self) -> Iterator[Inverted]:
        """The postings of every field, in order of names."""
        for name in sorted(self._fields):
            yield self._fields[name].inverted(name)


class _Chunk(NamedTuple):
    terms: NDArray[np.uint32]
    documents: NDArray[np.uint32]
    frequencies: NDArray[np.uint16]


class _Field:
    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._tokens = array("I")
        self._documents = array("I")
        self._lengths = array("I")
        self._chunks: list[_Chunk] = []

    def add(self, document: int, words: Sequence[str]) -> None:
        self._tokens.extend(map(self._numbers.__getitem__, words))
        self._documents.append(document)
        self._lengths.append(len(words))
        if len(self._tokens) >= _TOKENS_AT_ONCE:
            self._count()

    def inverted(self, name: str) -> Inverted:
        self._count()
        terms = sorted(self._numbers)
        places = np.empty(len(terms), np.uint32)
        places[[self._numbers[term] for term in terms]] = np.arange(len(terms), dtype=np.uint32)
        sizes = np.zeros(len(terms), np.int64)
        for chunk in self._chunks:
            sizes += np.bincount(places[chunk.terms], minlength=len(terms))
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        documents = np.empty(int(starts[-1]), np.uint32)
        frequencies = np.empty(int(starts[-1]), np.uint16)
        free = starts[:-1].copy()  # where the next posting of each term goes
        for chunk in self._chunks:
            where = _taken(places[chunk.terms], free)
            documents[where] = chunk.documents
            frequencies[where] = chunk.frequencies
        self._chunks.clear()
        return Inverted(name, [term.encode() for term in terms], starts, documents, frequencies)

    def _count(self) -> None:
        """How often each word stands in each of the documents that have come since last."""
        tokens = np.frombuffer(self._tokens, np.uint32).astype(np.uint64)
        owners = np.repeat(np.frombuffer(self._documents, np.uint32), self._lengths)
        pairs, counts = np.unique(tokens << np.uint64(32) | owners, return_counts=True)
        terms = (pairs >> np.uint64(32)).astype(np.uint32)
        documents = (pairs & np.uint64(0xFFFFFFFF)).astype(np.uint32)
        self._chunks.append(_Chunk(terms, documents, np.minimum(counts, _MOST).astype(np.uint16)))
        self._tokens, self._documents, self._lengths = array("I"), array("I"), array("I")


def _taken(terms: NDArray[np.uint32], free: NDArray[np.int64]) -> NDArray[np.int64]:
    """A place for each posting behind those of its term that have one; ``free`` moves on.

    The postings of a term stand together in ``terms``.
    """
    if not len(terms):
        return np.zeros(0, np.int64)
    begins = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]]))
    sizes = np.diff(np.append(begins, len(terms)))
    within = np.arange(len(terms)) - np.repeat(begins, sizes)
    where: NDArray[np.int64] = free[terms] + within
    free[terms[begins]] += sizes
    return where
