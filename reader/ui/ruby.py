"""Furigana painted above the text of a document, in which nothing but the text itself stands."""

from __future__ import annotations

import bisect
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from reader.ui.direction import across
from reader.ui.readings import Run
from reader.ui.rubyroom import Base, Face, bases, formats, wider

_RISE = 0.88  # of the text above its base line: the top of a kanji
_DESCENT = 0.14  # of the reading below its own base line
_LOOSE = 0.3  # of a letter: where a reading is narrower than its kanji by more, it is spread
_HANG = 0.5  # of a letter of the reading that may stand out at the beginning of a line
_CELLS = 12  # of one row of a table, at most; they begin at the same height
_ROOM = 40


class _Placed(NamedTuple):
    """A piece of a reading at a point of its block, as wide as it is or a share of that."""

    x: float
    y: float
    text: str
    share: float = 1.0


class _Part(NamedTuple):
    """A reading, or a share of one, above letters of one line: so many, so wide, without room."""

    line: int
    left: float
    width: float
    length: int
    text: str


class _Laid(NamedTuple):
    """What is known of a block's readings before its lines are: ``room`` stands after letters."""

    face: Face
    bases: list[Base]
    room: dict[int, float]


class Ruby:
    """The readings of one document. ``spacing`` is what stands between its letters anyway.

    The room that wide readings need is given by formats of the layout, as a syntax highlighter
    gives its colours: the document is not edited.
    """

    def __init__(self, document: QTextDocument, spacing: float) -> None:
        self._document = document
        self._spacing = spacing
        self._faces: dict[str, Face] = {}
        self._blocks: dict[int, _Laid] = {}
        self._placed: dict[int, list[_Placed]] = {}
        self._formats: dict[int, list[QTextLayout.FormatRange]] = {}
        self._numbers: list[int] = []  # of the blocks that have readings, in order
        self._with_room = 0  # so many of them have been given their room

    def take(self, runs: Sequence[Run]) -> None:
        """Readings below all others; they are shown when they are given their room."""
        for block, found in _by_block(self._document, runs):
            face = self._face(block, found[0])
            number = block.blockNumber()
            made = bases(block, found, face)
            room = wider(made, block.text())
            self._blocks[number] = _Laid(face, made, room)
            if room:
                self._formats[number] = list(formats(room, self._spacing))
            self._numbers.append(number)

    def make_room(self) -> None:
        """Give wide readings their room; before the first painting, and after ``take_room``."""
        self._set_formats()
        self._lay_out()

    def make_room_below(self) -> None:
        """Give those their room that have come since the last time."""
        new = self._numbers[self._with_room :]
        if new:
            self._set_formats()
            first = self._document.findBlockByNumber(new[0]).position()
            last = self._document.findBlockByNumber(new[-1])
            # No more: all that is called dirty is laid out at once.
            self._document.markContentsDirty(first, last.position() + last.length() - first)

    def _set_formats(self) -> None:
        for number in self._numbers[self._with_room :]:
            if number in self._formats:
                block = self._document.findBlockByNumber(number)
                block.layout().setFormats(self._formats[number])
        self._with_room = len(self._numbers)

    def take_room(self) -> None:
        """Take back the room that was made."""
        for number in self._formats:
            self._document.findBlockByNumber(number).layout().clearFormats()
        self._with_room = 0
        self._lay_out()

    def _lay_out(self) -> None:
        self._placed.clear()
        # Once for all: block by block the layout would begin anew each time. And as one that is all
        # new: changed contents are laid out to their end before anything is painted.
        self._document.setLayoutEnabled(False)
        self._document.setLayoutEnabled(True)

    def forget_places(self) -> None:
        """Work out anew where the readings stand: the lines are broken otherwise now."""
        self._placed.clear()

    def paint(self, painter: QPainter, clip: QRectF, colour: QColor) -> int:
        """Paint what stands within ``clip``, in the document's own pixels; how many pieces."""
        layout = self._document.documentLayout()
        painter.setPen(colour)
        count = 0
        for number in self._numbers[self._first(clip.top()) : self._with_room]:
            block = self._document.findBlockByNumber(number)
            stands = layout.blockBoundingRect(block)
            if stands.top() > clip.bottom() + _ROOM:
                break
            if stands.bottom() < clip.top() - _ROOM:
                continue
            count += self._paint_block(painter, block, stands.topLeft(), clip)
        return count

    def _paint_block(
        self, painter: QPainter, block: QTextBlock, origin: QPointF, clip: QRectF
    ) -> int:
        number = block.blockNumber()
        placed = self._placed.get(number)
        if placed is None:
            placed = self._placed[number] = list(self._places(block))
        painter.setFont(self._blocks[number].face.font)
        left, top = origin.x(), origin.y()
        first, last = clip.top() - top - _ROOM, clip.bottom() - top + _ROOM
        in_sight = [piece for piece in placed if first < piece.y < last]
        for x, y, text, share in in_sight:
            if share < 1:
                painter.save()
                painter.translate(left + x, top + y)
                painter.scale(share, 1)
                painter.drawText(QPointF(0, 0), text)
                painter.restore()
            else:
                painter.drawText(QPointF(left + x, top + y), text)
        return len(in_sight)

    def _first(self, height: float) -> int:
        layout, document = self._document.documentLayout(), self._document

        def bottom(number: int) -> float:
            return layout.blockBoundingRect(document.findBlockByNumber(number)).bottom()

        # Not from the middle of the page on: all before it would have to be laid out at once.
        begin, end = 0, 1
        while end < len(self._numbers) and bottom(self._numbers[end]) < height - _ROOM:
            begin, end = end + 1, 2 * end
        end = min(end, len(self._numbers))
        found = bisect.bisect_left(self._numbers, height - _ROOM, begin, end, key=bottom)
        return max(0, found - _CELLS)

    # Measuring

    def _face(self, block: QTextBlock, run: Run) -> Face:
        font = _shape(block, run.position).font()
        key = font.key()
        if key not in self._faces:
            self._faces[key] = Face.of(font)
        return self._faces[key]

    # Places

    def _places(self, block: QTextBlock) -> Iterator[_Placed]:
        layout = block.layout()
        laid = self._blocks[block.blockNumber()]
        above = (part for base in laid.bases for part in _parts(base, layout, laid.room))
        for number, parts in groupby(above, lambda part: part.line):
            from_left = sorted(parts, key=lambda part: part.left)
            yield from _set(from_left, layout.lineAt(number), laid.face)


def _parts(base: Base, layout: QTextLayout, room: Mapping[int, float]) -> Iterator[_Part]:
    """A reading above its letters; where they are broken over lines, each line has its share."""
    at, end, told = base.start, base.start + base.length, 0
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():  # not laid out yet; Qt would end the program at cursorToX()
            return
        stop = min(end, line.textStart() + line.textLength())
        if stop <= at:
            return
        share = round(len(base.reading) * (stop - base.start) / base.length)
        way = layout.textOption().textDirection()
        left, width = across(line, at, stop, way, room.get(stop - 1, 0.0))
        if share > told:
            yield _Part(line.lineNumber(), left, width, stop - at, base.reading[told:share])
        at, told = stop, share


def _set(parts: list[_Part], line: QTextLine, face: Face) -> Iterator[_Placed]:
    """The readings of a line, each as near to the middle of its letters as the others let it."""
    gaps = [_gap(part, face) for part in parts]
    lowest, highest = line.x() - face.small_em * _HANG, line.x() + line.width()
    widths = [
        min(face.reading[part.text] + gap * (len(part.text) - 1), highest - lowest)
        for part, gap in zip(parts, gaps, strict=True)
    ]
    wanted = [p.left + (p.width - w) / 2 for p, w in zip(parts, widths, strict=True)]
    lefts = _apart(wanted, widths, lowest, highest)
    y = _height(line, face)
    for part, gap, left, width in zip(parts, gaps, lefts, widths, strict=True):
        if not gap:
            yield _Placed(left, y, part.text, width / max(width, face.reading[part.text]))
            continue
        x = left
        for letter in part.text:
            yield _Placed(x, y, letter)
            x += face.reading[letter] + gap


def _gap(part: _Part, face: Face) -> float:
    """What stands between the letters of a reading that is much narrower than its kanji.

    As much as two halves before the first and after the last.
    """
    slack = part.width - face.reading[part.text]
    is_loose = slack > face.small_em * _LOOSE and len(part.text) > 1 and part.length > 1
    return slack / len(part.text) if is_loose else 0.0


def _apart(
    wanted: Sequence[float], widths: Sequence[float], lowest: float, highest: float
) -> list[float]:
    """Left edges as near to the wanted ones as they can be without overlapping.

    Where they do, they share the way between them: the sum of squares is the least there is.
    """
    before = list(accumulate(widths, initial=0.0))
    pools: list[tuple[float, int]] = []  # where a row of touching readings begins, and how many
    for left, offset in zip(wanted, before, strict=False):
        start, count = left - offset, 1
        while pools and pools[-1][0] > start:
            other, more = pools.pop()
            start = (other * more + start * count) / (more + count)
            count += more
        pools.append((start, count))
    starts = (start for start, count in pools for _ in range(count))
    last = highest - before[-1]
    return [
        max(lowest, min(start, last)) + offset
        for start, offset in zip(starts, before, strict=False)
    ]


def _by_block(
    document: QTextDocument, runs: Sequence[Run]
) -> Iterator[tuple[QTextBlock, list[Run]]]:
    rest = deque(runs)
    while rest:
        block = document.findBlock(rest[0].position)
        end = block.position() + block.length()
        found = []
        while rest and rest[0].position < end:
            found.append(rest.popleft())
        yield block, found


def _height(line: QTextLine, face: Face) -> float:
    base = line.y() + line.ascent()
    return base - face.em * _RISE - face.small_em * _DESCENT


def _shape(block: QTextBlock, position: int) -> QTextCharFormat:
    """The format of a letter. A cursor would have the text laid out as far as this."""
    walk = block.begin()
    while not walk.fragment().contains(position):
        walk += 1
    return walk.fragment().charFormat()
