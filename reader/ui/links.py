"""Where the keyboard goes on among the links of a page: from what can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

_Keep = QTextCursor.MoveMode.KeepAnchor


def begin_in_sight(view: QTextBrowser, *, forward: bool) -> None:
    """Place the cursor so that the next step among the links leads to one in sight.

    A link in sight that has the keyboard already is left as it is; so is the scrolling.
    """
    cursor = view.textCursor()
    is_in_sight = view.viewport().rect().intersects(view.cursorRect())
    if is_in_sight and cursor.hasSelection():
        return
    # Qt steps on from a selection, and from the ends of the page where there is none.
    if not forward:
        last = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
        cursor = _link_after(view.document(), cursor.position() if is_in_sight else last)
    else:
        if not is_in_sight:
            cursor = view.cursorForPosition(QPoint(0, 0))
        cursor.movePosition(QTextCursor.MoveOperation.Left, _Keep)
    height = view.verticalScrollBar().value()
    view.setTextCursor(cursor)
    view.verticalScrollBar().setValue(height)


def _link_after(document: QTextDocument, position: int) -> QTextCursor:
    """The first link that begins after a position, selected; nothing where there is none."""
    cursor, block = QTextCursor(document), document.findBlock(position)
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            if piece.position() > position and piece.charFormat().isAnchor():
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), _Keep)
                return cursor
            walk += 1
        block = block.next()
    return cursor
