"""All terms of one field in order: where the postings of each lie, and in how many documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Array
from reader.search.strings import SortedStrings, sorted_arrays_of


class Lexicon:
    """The terms of a field; ``arrays`` are of ``arrays_for``."""

    def __init__(self, arrays: Mapping[str, Array], field: str) -> None:
        self.terms = SortedStrings(arrays, field)
        self.counts: NDArray[np.uint32] = arrays[f"{field}.counts"]  # type: ignore[assignment]
        self._offsets = memoryview(arrays[f"{field}.offsets"])  # type: ignore[arg-type]

    def offset(self, term: str) -> int:
        """Where the postings of a term begin in their file; -1 if it stands nowhere."""
        number = self.terms.find(term)
        return -1 if number < 0 else self._offsets[number]

    def commonest(self, beginning: str, limit: int) -> list[str]:
        """The terms that begin so and stand in most documents, those in more of them first."""
        found = self.terms.beginning_with(beginning)
        counts = self.counts[found.start : found.stop].astype(np.int64)
        order = np.argsort(-counts, kind="stable")[:limit]
        return [self.terms[found.start + place] for place in order.tolist()]


def arrays_for(
    field: str, terms: Sequence[bytes], offsets: Sequence[int], counts: Sequence[int]
) -> dict[str, Array]:
    """The arrays of the terms of a field, which are in order."""
    return {
        **sorted_arrays_of(field, terms),
        f"{field}.offsets": np.array(offsets, "<u8"),
        f"{field}.counts": np.array(counts, "<u4"),
    }
