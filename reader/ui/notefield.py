"""A field for a few lines of text that takes no more than a note may hold."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.model.mark import NOTE_LIMIT

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Emits ``written`` with every change, and ``filled`` when there is no room for more.

    What has no room is never let in: taking it out again would spoil what Undo leads back to.
    """

    written = Signal()
    filled = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._known = self.text()
        self.textChanged.connect(self._tell)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the card; everything else is writing."""
        is_enter = event.key() in _ENTER
        writes = is_enter or (bool(event.text()) and event.text().isprintable())
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif writes and not self._room():
            self.filled.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Of what an input method hands over as much as has room."""
        text = event.commitString()
        start, length = event.replacementStart(), event.replacementLength()
        event.setCommitString(self._fitting(text), start, length)
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Of what is pasted or dropped as much as has room."""
        self.textCursor().insertText(self._fitting(source.text()))
        self.ensureCursorVisible()

    def _fitting(self, text: str) -> str:
        room = self._room()
        if len(text) > room:
            self.filled.emit()
        return text[:room]

    def _room(self) -> int:
        taken = len(self.text()) - len(self.textCursor().selectedText())
        return max(0, NOTE_LIMIT - taken)

    def _tell(self) -> None:
        if self.text() != self._known:
            self._known = self.text()
            self.written.emit()
