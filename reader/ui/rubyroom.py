"""How much room readings need between the letters of a text, and how far they may lean over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCharFormat, QTextLayout

from reader.ui.readings import Run

_RATIO = 0.5  # of the size of the text
_SMALLEST = 6
_LEAN = 0.5  # of a letter of the reading that may stand over a neighbour
_LEAST = 0.3  # pixels: less room is not worth a format
# What joins the letter before it, and what Qt counts as two characters.
_JOINED = re.compile("[\u0300-\u036f\u200d\u20e3\u3099\u309a\ufe00-\ufe0f\U00010000-\U0010ffff]")


class Base(NamedTuple):
    """A run in its block; ``gap`` is the room in pixels that its reading needs around it."""

    start: int
    length: int
    reading: str
    gap: float


class Widths(dict[str, float]):
    """How wide each text is in a typeface; measured once."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, text: str) -> float:
        width = self[text] = self._metrics.horizontalAdvance(text)
        return width


class Face(NamedTuple):
    """The typeface of readings, the widths of text and readings, and those of a full letter."""

    font: QFont
    base: Widths
    reading: Widths
    em: float
    small_em: float

    @classmethod
    def of(cls, base: QFont) -> Face:
        """The faces for readings above text in a typeface."""
        small = QFont(base)
        small.setPixelSize(max(_SMALLEST, round(base.pixelSize() * _RATIO)))
        small.setBold(False)
        small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        wide, narrow = Widths(base), Widths(small)
        return cls(small, wide, narrow, wide["永"], narrow["永"])


def bases(block: QTextBlock, runs: Sequence[Run], face: Face) -> list[Base]:
    """The runs of a block, each with the room it needs."""
    text = _units(block.text())
    starts = [run.position - block.position() for run in runs]
    excess = [
        face.reading[run.reading] - face.base[text[start : start + run.length]]
        for run, start in zip(runs, starts, strict=True)
    ]
    free = dict(zip(starts, (-each for each in excess), strict=True))  # by first letter
    free |= {s + r.length - 1: -e for s, r, e in zip(starts, runs, excess, strict=True)}
    made = []
    for run, start, over in zip(runs, starts, excess, strict=True):
        left = _leeway(text, start - 1, free, face)
        right = _leeway(text, start + run.length, free, face)
        made.append(Base(start, run.length, run.reading, max(0.0, over - left - right)))
    return made


def _units(text: str) -> str:
    """The text with as many characters as Qt counts."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(char if char <= "\uffff" else char + "\u2060" for char in text)


def _leeway(text: str, at: int, free: dict[int, float], face: Face) -> float:
    """How far a reading may stand over the letter at ``at``, in pixels."""
    most = face.small_em * _LEAN
    if not 0 <= at < len(text):
        return 0.0
    if at in free:  # under a reading of its own: half of what that leaves free
        return min(most, max(0.0, free[at] / 2))
    return most if "\u3041" <= text[at] <= "\u30ff" else 0.0


def wider(bases: Sequence[Base], text: str) -> dict[int, float]:
    """The room after each letter that readings need: half around a base, all within it."""
    letters = _letters(text)
    room: dict[int, float] = {}

    def add(at: int, more: float) -> None:
        first, end = letters.get(at, (at, at + 1))
        for unit in range(first, end):  # one letter has one format, else its glyph is broken up
            room[unit] = room.get(unit, 0.0) + more

    for base in bases:
        if base.gap > _LEAST:
            ends = [at for at in range(base.start, base.start + base.length) if _ends(at, letters)]
            share = base.gap / len(ends)
            if base.start:
                add(base.start - 1, share / 2)
            for at in ends[:-1]:
                add(at, share)
            add(ends[-1], share / 2 if base.start else share)
    return room


def _letters(text: str) -> dict[int, tuple[int, int]]:
    """Where the letters begin and end that are more than one character for Qt, by character."""
    if not _JOINED.search(text):
        return {}
    found: dict[int, tuple[int, int]] = {}
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    first = 0
    while (end := finder.toNextBoundary()) > 0:
        if end - first > 1:
            found |= dict.fromkeys(range(first, end), (first, end))
        first = end
    return found


def _ends(at: int, letters: Mapping[int, tuple[int, int]]) -> bool:
    return at not in letters or letters[at][1] == at + 1


def formats(wider: dict[int, float], spacing: float) -> Iterator[QTextLayout.FormatRange]:
    """The room after letters as formats of a layout, on top of what stands between all letters."""
    for room, letters in groupby(sorted(wider.items()), lambda letter: letter[1]):
        for start, length in _stretches([at for at, _ in letters]):
            shape = QTextCharFormat()
            shape.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            shape.setFontLetterSpacing(spacing + room)
            made = QTextLayout.FormatRange()
            made.start, made.length = start, length
            made.format = shape
            yield made


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Numbers in order as (first, how many) of each unbroken stretch."""
    for _, found in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        stretch = [number for _, number in found]
        yield stretch[0], len(stretch)
