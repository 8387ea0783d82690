"""The anchors of a laid-out page: which block bears which, and which stands at what height."""

from __future__ import annotations

import bisect
from collections.abc import Set as AbstractSet

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from reader.ui.spot import Spot

_QT_SIZE = QTextFormat.Property.FontSizeAdjustment


class Anchors:
    """The anchors of one document, read in one pass that levels its headings on the way."""

    def __init__(self, document: QTextDocument, wanted: AbstractSet[str]) -> None:
        self._document = document
        self._in_order: list[tuple[int, str]] = []
        self._numbers: dict[str, int] = {}  # the same by name; asked at every step of scrolling
        number, block = 0, document.begin()
        while block.isValid():
            walk = block.begin()
            if not walk.atEnd():  # anchors stand where a block begins
                shape = walk.fragment().charFormat()
                for name in shape.anchorNames():
                    if name in wanted:
                        self._in_order.append((number, name))
                        self._numbers.setdefault(name, number)
                if shape.hasProperty(_QT_SIZE):
                    _level(block)
            block = block.next()
            number += 1

    @property
    def names(self) -> AbstractSet[str]:
        """The anchors that were found."""
        return self._numbers.keys()

    def top(self, name: str) -> int:
        """The height at which a block begins, in pixels; an unknown one is the first."""
        return self._top(self._numbers.get(name, 0))

    def spot_at(self, height: int) -> Spot:
        """The last block that begins at or above a height; the empty spot at the very top."""
        if not self._in_order or height <= 0:
            return Spot()
        # Not by cursorForPosition(): it answers wrongly while the layout is under way.
        after = bisect.bisect_right(self._in_order, height, key=lambda named: self._top(named[0]))
        number, name = self._in_order[max(0, after - 1)]
        return Spot(name, self._top(number) - height)

    def _top(self, number: int) -> int:
        block = self._document.findBlockByNumber(number)
        return round(self._document.documentLayout().blockBoundingRect(block).top())


def _level(heading: QTextBlock) -> None:
    """Take Qt's own size off a heading: it would win over that of the style sheet."""
    cursor = QTextCursor(heading)
    walk = heading.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        shape: QTextCharFormat = piece.charFormat()
        shape.clearProperty(_QT_SIZE)
        cursor.setPosition(piece.position())
        end = piece.position() + piece.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(shape)
        walk += 1
