"""A card in a view that asks for something; Esc leaves it at that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ui import spoken
from reader.ui.button import button
from reader.ui.tappable import label


class AskingCard(QFrame):
    """``column`` holds the question and what it is answered with, which the card itself adds.

    Emits ``left`` where nothing is wanted after all.
    """

    left = Signal()

    def __init__(self, asked: str, told: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._failure = label("", "plain")
        self._failure.hide()
        self._cancel = button(self.tr("Cancel"), "plain", self.left.emit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
        self.column.addWidget(label(asked, "name"))
        self.column.addWidget(label(told, "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it at that."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _end_with(self, answer: str, action: Callable[[], object]) -> None:
        """Below all that was added: what did not work, and the two answers."""
        self.column.addWidget(self._failure)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(button(answer, "primary", action))
        self.column.addLayout(row)

    def _tell(self, sentence: str, keyboard: QWidget) -> None:
        """Say why it did not work; ``keyboard`` is where it can be mended."""
        self._failure.setText(sentence)
        self._failure.show()
        spoken.say(self._failure, sentence)
        keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
