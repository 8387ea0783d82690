"""All terms of one field in order, and where each stands: a few arrays that are read in place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Array
from reader.search.engine.inversion import Inverted
from reader.search.strings import SortedStrings, sorted_arrays_of

_BIGGEST_BYTE = 255
_STARTS = ".starts"


class Postings(NamedTuple):
    """Where a term stands: numbers of documents, ascending, and how often in each.

    Without ``frequencies`` it stands once in each. ``total`` is how many documents Whoosh counts,
    which goes on counting those that were deleted.
    """

    documents: NDArray[np.uint32]
    frequencies: NDArray[np.uint8] | NDArray[np.float32] | None
    total: int


NOWHERE = Postings(np.zeros(0, np.uint32), None, 0)


class Summary(NamedTuple):
    """What Whoosh wants to know of a term besides its postings."""

    weight: float
    most: float
    shortest: int
    longest: int


class Lexicon:
    """The terms of a field; ``arrays`` are of ``arrays_for``."""

    def __init__(self, arrays: Mapping[str, Array], field: str) -> None:
        self.terms = SortedStrings(arrays, field)
        self._starts = memoryview(arrays[f"{field}{_STARTS}"])  # type: ignore[arg-type]
        self._documents: NDArray[np.uint32] = arrays[f"{field}.documents"]  # type: ignore[assignment]
        self._frequencies: NDArray[np.uint8] | NDArray[np.float32]
        self._frequencies = arrays[f"{field}.frequencies"]  # type: ignore[assignment]
        self._most = memoryview(arrays[f"{field}.most"])  # type: ignore[arg-type]
        self._weights = arrays[f"{field}.weights"]
        self._shortest = arrays[f"{field}.shortest"]
        self._longest = arrays[f"{field}.longest"]
        self._are_bytes = self._frequencies.dtype == np.uint8

    def postings(self, term: str) -> Postings:
        """Where a term stands, possibly nowhere; raises ValueError where that is damaged."""
        number = self.terms.find(term)
        return NOWHERE if number < 0 else self.postings_at(number)

    def postings_at(self, number: int) -> Postings:
        """Where the term of this number stands; raises ValueError where that is damaged."""
        start, end = self._starts[number], self._starts[number + 1]
        documents = self._documents[start:end]
        if len(documents) != end - start:
            message = "postings end too early"
            raise ValueError(message)
        if self._are_bytes and self._most[number] == 1:
            return Postings(documents, None, len(documents))
        return Postings(documents, self._frequencies[start:end], len(documents))

    def summary(self, number: int) -> Summary:
        """What else is known of the term of this number."""
        return Summary(
            float(self._weights[number]),
            float(self._most[number]),
            int(self._shortest[number]),
            int(self._longest[number]),
        )

    def commonest(self, beginning: str, limit: int) -> list[str]:
        """The terms that begin so and stand in most documents, those in more of them first."""
        found = self.terms.beginning_with(beginning)
        counts = np.diff(np.asarray(self._starts[found.start : found.stop + 1], np.int64))
        order = np.argsort(-counts, kind="stable")[:limit]
        return [self.terms[found.start + place] for place in order.tolist()]


def arrays_for(inverted: Inverted, lengths: NDArray[np.int64]) -> dict[str, Array]:
    """The arrays of a field; ``lengths`` are its terms in each document."""
    field, terms, starts, documents, frequencies = inverted
    first = starts[:-1]
    of_documents = lengths[documents]
    return {
        **sorted_arrays_of(field, terms),
        f"{field}{_STARTS}": starts.astype("<u8"),
        f"{field}.documents": documents.astype("<u4", copy=False),
        f"{field}.frequencies": _as_bytes(frequencies),
        f"{field}.weights": _reduced(np.add, frequencies.astype("<f4"), first),
        f"{field}.most": _reduced(np.maximum, frequencies.astype("<f4"), first),
        f"{field}.shortest": _reduced(np.minimum, of_documents.astype("<u4"), first),
        f"{field}.longest": _reduced(np.maximum, of_documents.astype("<u4"), first),
    }


def fields_of(arrays: Mapping[str, Array]) -> Iterator[str]:
    """The fields whose arrays are among these, in order."""
    yield from sorted(name.removesuffix(_STARTS) for name in arrays if name.endswith(_STARTS))


def _as_bytes(frequencies: NDArray[np.uint16] | NDArray[np.float32]) -> Array:
    """Small whole numbers take a byte each."""
    small = frequencies.astype(np.uint8) if frequencies.max(initial=0) <= _BIGGEST_BYTE else None
    if small is not None and (small == frequencies).all():
        return small
    return frequencies.astype("<f4")


def _reduced(operation: np.ufunc, values: Array, first: NDArray[np.int64]) -> Array:
    """One number of those of each term."""
    if not len(first):
        return np.zeros(0, values.dtype)
    reduced: Array = operation.reduceat(values, first)
    return reduced
