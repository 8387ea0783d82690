"""What stands in the place of a picture that cannot be shown: its description."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from reader.ui.look import Look
from reader.ui.typography import font

_DENSE = 2
_EDGE = 4
_ROOM = 16
_LONGEST = 400  # letters of a description
_HOW = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


def placard(words: str, look: Look, width: int) -> QImage:
    """A panel with a description, as wide as the column."""
    shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    face = font(look)
    room = QRect(_EDGE + _ROOM, _ROOM, max(1, width - _EDGE - 2 * _ROOM), 1 << 20)
    stands = QFontMetrics(face).boundingRect(room, int(_HOW), shown)
    panel = QSize(width, stands.height() + 2 * _ROOM)
    image = QImage(panel * _DENSE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DENSE)
    image.fill(QColor(look.theme.soft))
    painter = QPainter(image)
    painter.fillRect(0, 0, _EDGE, panel.height(), QColor(look.theme.line))
    painter.setFont(face)
    painter.setPen(QColor(look.theme.muted))
    painter.drawText(room, int(_HOW), shown)
    painter.end()
    return image
