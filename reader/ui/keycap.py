"""A key of the keyboard as a small drawn cap, for the places that name keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.ui.look import Look
from reader.ui.tappable import label

_ROUND = 6
_SIDE = 8
_HEIGHT = 24
_NARROWEST = 26
_GAP = 6


class KeyCap(QLabel):
    """One key, or keys that are pressed together, such as ``Ctrl+K``."""

    def __init__(self, look: Look, keys: str) -> None:
        super().__init__()
        self._line, self._ground = QColor(look.theme.line), QColor(look.theme.surface)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(keys)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the name of the key; a single letter has a square."""
        width = super().sizeHint().width() + 2 * _SIDE
        return QSize(max(_NARROWEST, width), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A cap does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap, and the name of the key on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, 1))
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()
        super().paintEvent(event)


def explained(look: Look, keys: str, said: str, *, room: int = 0) -> QHBoxLayout:
    """Keys, each alternative apart (``"/ Ctrl+K"``), and what they do, ``room`` pixels in."""
    caps = QWidget()
    caps.setMinimumWidth(room)
    beside = QHBoxLayout(caps)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(_GAP)
    for key in keys.split():
        beside.addWidget(KeyCap(look, key))
    beside.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(2 * _GAP)
    line.addWidget(caps)
    line.addWidget(label(said, "address"), 1)
    return line
