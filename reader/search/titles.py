"""Knows by what sentences a page is asked for: its title, and what its author foresaw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import numpy as np

from reader.model.search import Document, HitKind
from reader.search import folding, romaji
from reader.search.arrays import Array
from reader.search.strings import SortedStrings, sorted_arrays_of

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
        return self._beginning_with(wanted) or self._beginning_with(_in_kana(wanted))

    def _beginning_with(self, wanted: str) -> tuple[int, ...]:
        if not wanted:
            return ()
        longest = len(wanted) if len(wanted) < _SHORTEST else len(wanted) / _MEANT
        return tuple(
            int(self._numbers[number])
            for number in islice(self._titles.beginning_with(wanted), _MOST)
            if len(self._titles[number]) <= longest
        )


def arrays_for(titles: Iterable[tuple[str, int, int]]) -> dict[str, Array]:
    """The arrays of titles, each with its rank among equal ones and the number of its document."""
    known = sorted((_squeezed(folding.folded(title)), rank, n) for title, rank, n in titles)
    return {
        **sorted_arrays_of("title", (title for title, _, _ in known)),
        "title.documents": np.array([number for _, _, number in known], "<u4"),
    }


def ranked(document: Document) -> Iterator[tuple[str, int]]:
    """The titles of a document with their ranks: who types one asks for the lowest first.

    A page is more help than a word, and a word than another that can also be spelled so.
    """
    is_word = document.kind is HitKind.WORD
    yield document.title, int(is_word)
    for asked in document.asked:
        yield asked, 2 * is_word


def _in_kana(letters: str) -> str:
    """What romaji stand for; nothing where they are none."""
    spelled = romaji.to_kana(letters) if letters.isascii() and letters.isalpha() else None
    return folding.hiragana(spelled.kana) if spelled and not spelled.rest else ""


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
