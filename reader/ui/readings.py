"""Which letters of a document bear which reading, told by fragments that hold the readings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.model.settings import Furigana
from reader.ui.layers import joined
from reader.ui.markup import unescape
from reader.ui.pagetext import PageText

_SEPARATOR = "\u2063"
_RARE = "rare"
_FOOTNOTE = re.compile("<sup>.*?</sup>", re.DOTALL)
_PIECE = re.compile('<span title="([^"]*)">([^<]*)</span>|<[^>]*>|([^<]+)')


class Run(NamedTuple):
    """A reading above ``length`` characters from ``position`` in the document."""

    position: int
    length: int
    reading: str
    is_rare: bool


def runs(text: PageText, fragments: Mapping[str, str]) -> list[Run]:
    """The readings of a document in its order; ``fragments`` holds them, by anchor."""
    found: list[Run] = []
    for anchor, html in fragments.items():
        plain, spans = _parsed(html)
        stands = text.positions(anchor, plain)
        for start, end, reading, is_rare in spans:
            if end <= len(stands):
                first, after = joined(stands[start:end], plain[end - 1])
                found.append(Run(first, after - first, reading, is_rare))
    return sorted(found)


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
            _, reading, _, *rest = title.split(_SEPARATOR)
            spans.append((at, at + len(piece), reading, _RARE in rest))
        plain.append(piece)
        at += len(piece)
    return "".join(plain), spans
