"""A quiet line at the lower edge that says what was done, and goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui import spoken

_SHOWN_MS = 2600
_READING_MS = 90


class Notice(QLabel):
    """One line at the foot of ``room``, a part of the parent; a newer one takes its place.

    It goes from side to side: what is read ends above it, and no line of it is cut in the middle.
    """

    def __init__(self, room: Callable[[], QRect], parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self.setObjectName("notice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Show a line for a moment, and have it read out."""
        self.hide()
        self.setText(text)
        self.place()
        self.raise_()
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to be read: at once, or when the window shows what it stands on again."""
        super().showEvent(event)
        if not event.spontaneous():
            spoken.say(self, self.text())
            self._timer.start(max(_SHOWN_MS, len(self.text()) * _READING_MS))

    def place(self) -> None:
        """Stand at the foot of what there is room for now, as high as the words need."""
        room = self._room()
        height = self.heightForWidth(room.width())
        self.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)
