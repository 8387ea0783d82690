"""The anchors of a laid-out page: which block bears which, and which stands at what height."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from reader.ui.spot import Spot

_QT_SIZE = QTextFormat.Property.FontSizeAdjustment
_NUMBERED = re.compile(r'<(p|li|h[23]) id="b([0-9]{1,7})(-en|-ja)?"( style=")?')
_MARKS = ("", "-en", "-ja")


def stated(html: str) -> str:
    """The same with the anchors of numbered blocks as states of the blocks.

    Every name in a document makes a letter format of its own, and Qt looks through all of them
    whenever a format is set: with the thousands of a book, for most of its time.
    """
    return _NUMBERED.sub(_with_state, html)


def _with_state(opening: re.Match[str]) -> str:
    tag, number, mark, style = opening.groups()
    state = (int(number) * len(_MARKS) + _MARKS.index(mark or "")) * 2 + tag.startswith("h")
    return f'<{tag} style="-qt-user-state: {state}{"; " if style else chr(34)}'


def _name(state: int) -> str:
    number, mark = divmod(state // 2, len(_MARKS))
    return f"b{number}{_MARKS[mark]}"


class Anchors:
    """The anchors of one document, read in one pass that levels its headings on the way.

    A document may grow at its end; ``read_on`` reads what has come.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._in_order: list[tuple[int, str]] = []
        self._numbers: dict[str, int] = {}  # the same by name; asked at every step of scrolling
        self._read = 0
        self.read_on()

    def read_on(self) -> None:
        """Read the blocks that were not there the last time."""
        number, block = self._read, self._document.findBlockByNumber(self._read)
        levelling = QTextCursor(self._document)
        levelling.beginEditBlock()  # one change for the layout, however many headings there are
        while block.isValid():
            state = block.userState()
            if state >= 0:
                self._add(number, _name(state))
                if state % 2:
                    _level(block)
            elif not (walk := block.begin()).atEnd():  # anchors stand where a block begins
                shape = walk.fragment().charFormat()
                for name in shape.anchorNames():
                    self._add(number, name)
                if shape.hasProperty(_QT_SIZE):
                    _level(block)
            block = block.next()
            number += 1
        levelling.endEditBlock()
        self._read = number

    def _add(self, number: int, name: str) -> None:
        self._in_order.append((number, name))
        self._numbers.setdefault(name, number)

    @property
    def names(self) -> AbstractSet[str]:
        """The anchors that were found."""
        return self._numbers.keys()

    def __len__(self) -> int:
        return len(self._in_order)

    def between(self, first: int, end: int) -> list[str]:
        """The anchors from one number in their order to another."""
        return [name for _, name in self._in_order[first:end]]

    @property
    def in_order(self) -> Iterator[str]:
        """The anchors as they follow one another; some stand at the same block."""
        return (name for _, name in self._in_order)

    def top(self, name: str) -> int:
        """The height at which a block begins, in pixels; an unknown one is the first."""
        return self._top(self._numbers.get(name, 0))

    def spot_at(self, height: int) -> Spot:
        """The last block that begins at or above a height; the empty spot at the very top."""
        if not self._in_order or height <= 0:
            return Spot()
        number, name = self._in_order[max(0, self._after(height) - 1)]
        return Spot(name, self._top(number) - height)

    def first_from(self, height: int) -> str:
        """The first anchor that begins at or below a height, or the last there is."""
        after = self._after(height - 1)
        return self._in_order[min(after, len(self._in_order) - 1)][1] if self._in_order else ""

    def block(self, name: str) -> QTextBlock:
        """The block that bears an anchor; an invalid one where none does."""
        return self._document.findBlockByNumber(self._numbers.get(name, -1))

    def end(self, name: str) -> int:
        """The position in the document at which the next anchor's block begins, or its end."""
        number = self._numbers.get(name, -1)
        after = bisect.bisect_right(self._in_order, number, key=lambda named: named[0])
        if after == len(self._in_order):
            return self._document.characterCount()
        return self._document.findBlockByNumber(self._in_order[after][0]).position()

    def foot(self, name: str) -> int:
        """The height at which the last block under an anchor ends."""
        block, end, lowest = self.block(name), self.end(name), 0.0
        layout = self._document.documentLayout()
        while block.isValid() and block.position() < end:
            lines = block.layout()
            if block.length() > 1 and lines.lineCount():
                last = lines.lineAt(lines.lineCount() - 1)
                top = layout.blockBoundingRect(block).top()
                lowest = max(lowest, top + last.y() + last.height())
            block = block.next()
        return round(lowest)

    def holding(self, position: int) -> str:
        """The anchor under which a position of the document stands; empty above the first."""
        number = self._document.findBlock(position).blockNumber()
        after = bisect.bisect_right(self._in_order, number, key=lambda named: named[0])
        return self._in_order[after - 1][1] if after else ""

    def _after(self, height: int) -> int:
        # Not by cursorForPosition(): it answers wrongly while the layout is under way. Nor from
        # the middle of the page on: all before it would have to be laid out at once.
        begin, end = 0, 1
        while end < len(self._in_order) and self._top(self._in_order[end][0]) <= height:
            begin, end = end + 1, 2 * end
        end = min(end, len(self._in_order))
        return bisect.bisect_right(
            self._in_order, height, begin, end, key=lambda named: self._top(named[0])
        )

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
