"""A quiet line at the lower edge that says what was done, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui import spoken

_SHOWN_MS = 2600
_READING_MS = 90
_PADDING = 18
_EDGE = 26


class Notice(QLabel):
    """One line over the window; a newer one takes its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("notice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Show a line for a moment, and have it read out."""
        self.setText(text)
        spoken.say(self, text)
        self.place()
        self.raise_()
        self.show()
        self._timer.start(max(_SHOWN_MS, len(text) * _READING_MS))

    def place(self) -> None:
        """Stand in the middle of the lower edge, on one line where there is room."""
        ground = self._ground
        natural = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING
        width = min(natural, ground.width() - 2 * _EDGE)
        self.resize(width, self.heightForWidth(width))
        self.move((ground.width() - width) // 2, ground.height() - self.height() - _EDGE)
