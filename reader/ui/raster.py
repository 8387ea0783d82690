"""Reads pictures that are made of pixels, in the size they are shown at and no larger."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from reader.model.picture import MOST, MOST_OF_PHOTO

_DENSE = 2  # pixels of a dense screen for each of a column
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


def read(data: bytes, width: int) -> QImage:
    """A picture for a column of ``width`` pixels, never wider; empty where none can be made.

    A small one keeps its own size.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # as the camera was held
    size = reader.size()
    most = MOST_OF_PHOTO if bytes(reader.format().data()) == b"jpeg" else MOST
    if size.isEmpty() or size.width() * size.height() > most:
        return QImage()
    own = size.height() if reader.transformation() & _TURNED else size.width()
    if own > width * _DENSE:
        scale = width * _DENSE / own
        reader.setScaledSize((size * scale).expandedTo(QSize(1, 1)))
    image = reader.read()
    image.setDevicePixelRatio(max(1.0, image.width() / width))
    return image
