"""Sets a page into a document: what can be seen at once, the rest of a long one in turns."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.ui.anchors import stated
from reader.ui.direction import directed
from reader.ui.turns import Turns

_A_SCREEN = 8_000  # characters of HTML: more than can be seen at once
_REST = 5_000  # so little is set with the first screen
_FAR = 40_000  # as far down a place is set at once, so that nobody sees the way there
_IN_TURN = 9_000
_EACH = 200  # what a piece costs beside its own letters, in letters
# The first paragraph that is inserted becomes part of the one before it, and loses its shape: a
# letter of ours, which is taken away again.
_LETTER = "<p>x</p>"
_LONGEST = 20_000  # of a piece: more than any of ours has


class Typesetting(QObject):
    """One page on its way into its document. Emits ``grown`` after every turn but the first.

    The first goes as far as what can be seen from the anchor ``place`` on.
    """

    grown = Signal()

    def __init__(
        self, document: QTextDocument, pieces: Iterator[str], place: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        divided = _divided(pieces)
        seen, beyond, self.is_done = _begun(divided, place)
        self._rest = chain(beyond, divided)
        document.setHtml(_html(seen))
        if not self.is_done:
            self._turns = Turns(self._go_on, self)
            self._turns.begin()

    def stop(self) -> None:
        """Leave the rest out."""
        if not self.is_done:
            self._turns.stop()

    def finish(self) -> None:
        """Set all the rest at once."""
        while not self.is_done:
            self._go_on()

    def _next(self) -> list[str]:
        taken: list[str] = []
        length = 0
        while length < _IN_TURN and (piece := next(self._rest, None)) is not None:
            taken.append(piece)
            length += len(piece) + _EACH
        return taken

    def _go_on(self) -> None:
        pieces = self._next()
        if pieces:
            cursor = QTextCursor(self._document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            end = cursor.position()
            cursor.insertHtml(_html([_LETTER, *pieces]))
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


def _begun(pieces: Iterator[str], place: str) -> tuple[list[str], list[str], bool]:
    """What is set at once, what has been looked at besides, and whether that is all.

    That is a screen from the piece with the anchor ``place`` on, if it does not stand too far down.
    """
    name = f' id="{place}"'
    begun: list[str] = []
    costs = [0]  # of the first pieces, by how many they are
    end = 0 if place else _A_SCREEN  # what that costs with all above it; 0 until it is known
    for piece in pieces:
        begun.append(piece)
        costs.append(costs[-1] + len(piece) + _EACH)
        if not end and name in piece:
            end = costs[-2] + _A_SCREEN
        elif not end and costs[-1] > _FAR:
            end = _A_SCREEN
        if end and costs[-1] >= end + _REST:
            seen = bisect.bisect_left(costs, end)
            return begun[:seen], begun[seen:], False
    return begun, [], True


def _html(pieces: Sequence[str]) -> str:
    return f"<html><body>{stated(directed(''.join(pieces)))}</body></html>"
