"""Sets a page into a document: what can be seen at once, the rest of a long one in turns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.ui.anchors import stated

_AT_ONCE = 40_000  # characters of HTML: more than any page of ours has
_A_SCREEN = 12_000  # of a page that is longer than that
_IN_TURN = 9_000
_EACH = 200  # what a piece costs beside its own letters, in letters
# The first paragraph that is inserted becomes part of the one before it, and loses its shape: a
# letter of ours, which is taken away again.
_LETTER = "<p>x</p>"
_LONGEST = 20_000  # of a piece: more than any of ours has


class Typesetting(QObject):
    """One page on its way into its document. Emits ``grown`` after every turn but the first."""

    grown = Signal()

    def __init__(self, document: QTextDocument, pieces: Iterator[str], parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        divided = _divided(pieces)
        begun, self.is_done = _begun(divided)
        self._rest = chain(begun, divided)
        document.setHtml(self._next(sys.maxsize if self.is_done else _A_SCREEN))
        if not self.is_done:
            self._turns = QTimer(self)
            self._turns.timeout.connect(self._go_on)
            self._turns.start(0)

    def stop(self) -> None:
        """Leave the rest out."""
        if not self.is_done:
            self._turns.stop()

    def finish(self) -> None:
        """Set all the rest at once."""
        while not self.is_done:
            self._go_on()

    def _next(self, length: int, before: str = "") -> str:
        taken: list[str] = []
        while length > 0 and (piece := next(self._rest, None)) is not None:
            taken.append(piece)
            length -= len(piece) + _EACH
        return f"<html><body>{before}{stated(''.join(taken))}</body></html>" if taken else ""

    def _go_on(self) -> None:
        html = self._next(_IN_TURN, _LETTER)
        if html:
            cursor = QTextCursor(self._document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            end = cursor.position()
            cursor.insertHtml(html)
            cursor.setPosition(end)
            cursor.deleteChar()
        else:
            self.is_done = True
            self._turns.stop()
        self.grown.emit()


def _divided(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces, and in place of one that would take too long at once its portions."""
    for piece in pieces:
        if len(piece) <= _LONGEST:
            yield piece
        else:
            from reader.ui.portions import portions  # noqa: PLC0415 hardly ever

            yield from portions(piece, _IN_TURN)


def _begun(pieces: Iterator[str]) -> tuple[list[str], bool]:
    """As many pieces as are set at once at most, and whether these are all."""
    begun, length = [], 0
    for piece in pieces:
        begun.append(piece)
        length += len(piece)
        if length > _AT_ONCE:
            return begun, False
    return begun, True
