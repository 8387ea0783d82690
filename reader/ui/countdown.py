"""Says below the page that the window will soon begin anew, and how soon."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.ui import spoken
from reader.ui.button import button
from reader.ui.tappable import label

_ONE_ROW = 620


class Countdown(QFrame):
    """Emits ``stayed`` when its button is pressed. It takes no keyboard away from the page."""

    stayed = Signal()

    def __init__(self, seconds: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._soon = label("", "name")
        why = self.tr(
            "Nothing was pressed or moved for a while. Marks and notes made here go as well."
        )
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self._soon)
        said.addWidget(label(why, "muted"))
        stay = button(self.tr("I am still reading"), "plain", self.stayed.emit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(28, 11, 28, 12)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addWidget(stay, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.show_left(seconds)
        self.setAccessibleName(f"{self._soon.text()} {why}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the button beside the words, or below them where there is little room."""
        direction = QBoxLayout.Direction
        wide = self.width() >= _ONE_ROW
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        super().resizeEvent(event)

    def show_left(self, seconds: int) -> None:
        """Say how many seconds are left."""
        told = self.tr("Soon back to Home (%1 s)")
        self._soon.setText(told.replace("%1", str(seconds)))

    def say(self) -> None:
        """Have it read out, once: a number every second would be a hurry."""
        spoken.say(self, self.accessibleName())
