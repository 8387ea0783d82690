"""Asks once, below the page, whether what is kept is to outlive the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.keeping import Mode
from reader.ui.button import button
from reader.ui.tappable import label

_THREE_ANSWERS = 640  # pixels


class KeepQuestion(QFrame):
    """Emits the mode that is chosen. Esc is the same as keeping nothing."""

    chosen = Signal(Mode)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        asked = self.tr("Should what you keep stay after this window is closed?")
        told = self.tr(
            "Kept on this computer, others who use it can read it. You can choose again at any "
            "time: Kept → How it is kept."
        )
        self.setAccessibleName(f"{asked} {told}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 11, 28, 12)
        layout.setSpacing(6)
        layout.addWidget(label(asked, "name"))
        layout.addWidget(label(told, "muted"))
        self._row = row = QHBoxLayout()
        row.setSpacing(8)
        for mode, name in (
            (Mode.NOTHING, self.tr("Only in this window")),
            (Mode.HERE, self.tr("On this computer")),
            (Mode.PASSPHRASE, self.tr("With a passphrase…")),
        ):
            row.addWidget(button(name, "plain", partial(self.chosen.emit, mode)))
        row.addStretch(1)
        layout.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the answers stand below each other."""
        direction = QBoxLayout.Direction
        is_wide = self.width() >= _THREE_ANSWERS
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it at that."""
        if event.key() == Qt.Key.Key_Escape:
            self.chosen.emit(Mode.NOTHING)
        else:
            super().keyPressEvent(event)
