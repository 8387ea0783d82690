"""What the rows of lists are drawn with: letters, and the signs of the mouse and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

CHOSEN = QStyle.StateFlag.State_Selected
FOCUSED = QStyle.StateFlag.State_HasFocus
UNDER_MOUSE = QStyle.StateFlag.State_MouseOver


def letters(family: str, size: int, *, bold: bool = False) -> QFont:
    """A typeface at a size in pixels."""
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def draw_ring(painter: QPainter, box: QRect, pen: QPen, radius: float) -> None:
    """Draw a line around a row, inside of it, with round corners."""
    inset = pen.widthF() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    inside = QRectF(box).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inside, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
