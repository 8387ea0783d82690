"""Knows by what sentences a page is asked for: its title, and what its author foresaw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.search import folding

_MEANT = 0.6  # so much of a title, typed from its beginning, can hardly mean anything else
_SHORTEST = 4


class Titles:
    """Titles and such sentences, with the numbers of their documents in the index.

    Whoever types one wants that page, whatever common words it is made of.
    """

    def __init__(self, titles: Iterable[tuple[str, int]]) -> None:
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for title, number in titles:
            self._numbers[_squeezed(folding.folded(title))].append(number)

    def called(self, text: str) -> tuple[int, ...]:
        """The documents whose title, or most of it, is this folded text."""
        wanted = _squeezed(text)
        if len(wanted) < _SHORTEST:
            return tuple(self._numbers.get(wanted, ()))
        return tuple(
            number
            for title, numbers in self._numbers.items()
            if title.startswith(wanted) and len(wanted) >= _MEANT * len(title)
            for number in numbers
        )


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
