"""Lays a long document out anew in small steps, between which the window hears what is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument

_STEP = 4_000  # characters


class Pace(QObject):
    """Keeps the layout of one document from taking long steps.

    Qt lays out what is seen at once and the rest by a timer, in steps that double each time: of a
    book the last ones would take tenths of a second. Here each beat of that timer lays out a little
    more, until all is done.
    """

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._at: int | None = None  # how far the layout has come, while there is one under way
        document.documentLayout().installEventFilter(self)

    def begin(self) -> None:
        """All of the document is about to be laid out anew."""
        self._at = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay out a little more in the place of what Qt would do at this beat."""
        if self._at is None or event.type() != QEvent.Type.Timer:
            return super().eventFilter(watched, event)
        last = self._document.characterCount() - 1
        block = self._document.findBlock(min(self._at + _STEP, last))
        self._document.documentLayout().blockBoundingRect(block)  # Qt lays out as far as this
        self._at = block.position() + block.length()
        if self._at > last:
            self._at = None
        return True
