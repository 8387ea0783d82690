"""Asks whether something is to be done that cannot be undone; the keyboard is on the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.ui.tappable import label


class SureCard(QFrame):
    """Emits ``agreed`` or ``left``."""

    agreed = Signal()
    left = Signal()

    def __init__(self, asked: str, told: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(f"{asked} {told}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(label(asked, "name"))
        layout.addWidget(label(told, "muted"))
        cancel, agree = QPushButton(self.tr("Cancel")), QPushButton(answer)
        cancel.clicked.connect(self.left)
        agree.clicked.connect(self.agreed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button, look in ((cancel, "plain"), (agree, "primary")):
            button.setProperty("look", look)
            button.setAutoDefault(True)
            row.addWidget(button)
        layout.addLayout(row)
        self.first_focus = cancel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it at that."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
