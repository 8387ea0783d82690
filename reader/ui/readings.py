"""Which letters of a document bear which reading, told by fragments that hold the readings."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.model.settings import Furigana
from reader.ui.anchors import Anchors
from reader.ui.layers import joined
from reader.ui.markup import unescape
from reader.ui.pagetext import PageText

SEPARATOR = "\u2063"
_RARE = "rare"
_FOOTNOTE = re.compile("<sup>.*?</sup>", re.DOTALL)
_PIECE = re.compile('<span title="([^"]*)">([^<]*)</span>|<[^>]*>|([^<]+)')


class Run(NamedTuple):
    """A reading above ``length`` characters from ``position`` in the document."""

    position: int
    length: int
    reading: str
    is_rare: bool


class Readings:
    """The readings of a document, which may grow at its end.

    ``fragments`` holds them by anchor, which is followed by ``mark`` in the document.
    """

    def __init__(
        self, text: PageText, anchors: Anchors, fragments: Mapping[str, str], mark: str
    ) -> None:
        self._text = text
        self._anchors = anchors
        self._fragments = {anchor + mark: html for anchor, html in fragments.items()}
        self._found: list[Run] = []
        self._read = 0  # anchors
        self.is_whole = False  # whether they are all of what has come

    @property
    def in_order(self) -> list[Run]:
        """The readings of all that has come."""
        return self._found if self.is_whole else self.read()

    def read_to(self, position: int) -> list[Run]:
        """Read on as far as a position of the document; the readings that are known then."""
        for number, anchor in enumerate(self._anchors.in_order):
            if self._anchors.block(anchor).position() > position:
                return self.read(number - self._read)
        return self.in_order

    def read(self, anchors: int = sys.maxsize) -> list[Run]:
        """Read so many anchors more; the readings that are known then."""
        if anchors <= 0 or self.is_whole:
            return self._found
        last = self._found[-1].position if self._found else -1
        # What belongs to the last anchor of those that had come may have come only now.
        first = max(0, self._read - 1)
        self._read = min(len(self._anchors), self._read + anchors)
        for anchor in self._anchors.between(first, self._read):
            if anchor in self._fragments:
                new = runs(self._text, anchor, self._fragments[anchor])
                self._found += [run for run in new if run.position > last]
        self.is_whole = self._read == len(self._anchors)
        return self._found


def runs(text: PageText, anchor: str, html: str) -> Iterator[Run]:
    """The readings of one fragment, which stands at an anchor."""
    plain, spans = _parsed(html)
    stands = text.positions(anchor, plain)
    for start, end, reading, is_rare in spans:
        if end <= len(stands):
            first, after = joined(stands[start:end], plain[end - 1])
            yield Run(first, after - first, reading, is_rare)


def shown(found: list[Run], furigana: Furigana) -> list[Run]:
    """Those of the readings that somebody wants to see."""
    if furigana is Furigana.NONE:
        return []
    return [run for run in found if run.is_rare or furigana is Furigana.ALL]


def _parsed(html: str) -> tuple[str, list[tuple[int, int, str, bool]]]:
    """The text of a fragment, and (start, end, reading, whether rare) of its readings."""
    plain: list[str] = []
    spans: list[tuple[int, int, str, bool]] = []
    at = 0
    for match in _PIECE.finditer(_FOOTNOTE.sub("", html)):
        title, base, words = match.groups()
        piece = base or words or ""
        if "&" in piece:
            piece = unescape(piece)
        if title and piece:
            _, reading, _, *rest = title.split(SEPARATOR)
            spans.append((at, at + len(piece), reading, _RARE in rest))
        plain.append(piece)
        at += len(piece)
    return "".join(plain), spans
