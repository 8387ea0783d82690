"""Draws SVG: the pictures of pages and the icons of the window, sharp on dense screens."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_SCALE = 2  # drawn for dense screens; others scale down
_MOST = 16_000_000  # pixels: more take too much memory


def width_of(svg: bytes) -> int:
    """The width in pixels that a drawing was made for."""
    return QSvgRenderer(QByteArray(svg)).defaultSize().width()


def drawn(svg: bytes, width: int, *, may_grow: bool) -> QImage:
    """A drawing as an image of ``width`` logical pixels, in its own proportions.

    Unless it ``may_grow`` it is never wider than its author made it. It is empty where there is
    nothing to draw, or far too much.
    """
    renderer = QSvgRenderer(QByteArray(svg))
    natural = renderer.defaultSize()
    if not renderer.isValid() or natural.isEmpty():
        return QImage()
    width = max(1, width if may_grow else min(width, natural.width()))
    height = max(1, round(natural.height() * width / max(1, natural.width())))
    if width * height * _SCALE**2 > _MOST:
        return QImage()
    image = QImage(QSize(width, height) * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(_SCALE)
    return image
