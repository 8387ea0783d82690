"""Marks in a page the words that were searched for."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QTextEdit

_MOST = 400


def marks(
    document: QTextDocument, words: tuple[str, ...], colour: str
) -> list[QTextEdit.ExtraSelection]:
    """Every place of the words in a document, on a ground of ``colour`` ("#rrggbb")."""
    found: list[QTextEdit.ExtraSelection] = []
    shape = QTextCharFormat()
    shape.setBackground(QColor(colour))
    for word in words:
        cursor = document.find(word)
        while not cursor.isNull() and len(found) < _MOST:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, shape
            found.append(mark)
            cursor = document.find(word, cursor)
    return found
