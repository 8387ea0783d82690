"""Knows by what sentences a page is asked for: its title, and what its author foresaw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

import numpy as np

from reader.search import folding
from reader.search.arrays import Array
from reader.search.strings import SortedStrings, arrays_of

_MEANT = 0.6  # so much of a title, typed from its beginning, can hardly mean anything else
_SHORTEST = 4
_MOST = 200  # titles that begin alike


class Titles:
    """Titles and such sentences, with the numbers of their documents in the index.

    Whoever types one wants that page, whatever common words it is made of.
    """

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._titles = SortedStrings(arrays, "title")
        self._numbers = arrays["title.documents"]

    def called(self, text: str) -> tuple[int, ...]:
        """The documents whose title, or most of it, is this folded text; whole ones first."""
        wanted = _squeezed(text)
        if not wanted:
            return ()
        longest = len(wanted) if len(wanted) < _SHORTEST else len(wanted) / _MEANT
        return tuple(
            int(self._numbers[number])
            for number in islice(self._titles.beginning_with(wanted), _MOST)
            if len(self._titles[number]) <= longest
        )


def arrays_for(titles: Iterable[tuple[str, int]]) -> dict[str, Array]:
    """The arrays of titles, each with the number of its document."""
    known = sorted((_squeezed(folding.folded(title)), number) for title, number in titles)
    return {
        **arrays_of("title", (title for title, _ in known)),
        "title.documents": np.array([number for _, number in known], "<u4"),
    }


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
