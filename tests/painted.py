"""Every text that a widget paints, with its colour, and the colour that it stands on."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_MOVED = r'<g [^>]*?transform="matrix\(([^)]*)\)"'
_WRITTEN = (
    r'<text fill="(#\w+)" fill-opacity="([\d.]+)"[^>]*? x="([-\d.e]+)" y="([-\d.e]+)" '
    r'font-family="([^"]*)" font-size="(\d+)" font-weight="(\d+)"[^>]*>([^<]*)'
)
_BOLD = 600
_ASCENT = 0.86  # of the size of the text: what its letters fill above their line


class Writing(NamedTuple):
    """A piece of text, and both colours."""

    text: str
    colour: str
    ground: str


def writings(widget: QWidget) -> list[Writing]:
    """All pieces that stand wholly on the widget, as its own code paints them."""
    picture = widget.grab().toImage()
    found, moved = [], QTransform()
    for match in re.finditer(f"{_MOVED}|{_WRITTEN}", _recorded(widget)):
        if match[1]:
            moved = QTransform(*(float(part) for part in match[1].split(",")))
        elif text := html.unescape(match[9]).strip():
            box = moved.mapRect(_box(match)).toAlignedRect().adjusted(0, -1, 0, 1)
            if picture.rect().contains(box):
                ground = _ground(picture, box)
                found.append(Writing(text, _mixed(match[2], float(match[3]), ground), ground))
    return found


def areas(picture: QImage, every: int = 4) -> dict[str, float]:
    """Which share of a picture each colour has, by every so many-th pixel of as many rows."""
    size = picture.size() / every
    pixels = picture.scaled(size).convertToFormat(QImage.Format.Format_RGB32)  # picks, mixes none
    found = Counter(memoryview(pixels.constBits()).cast("I").tolist())
    return {f"#{pixel & 0xFFFFFF:06x}": n / found.total() for pixel, n in found.items()}


def _ground(picture: QImage, box: QRect) -> str:
    """What a line of text stands on: the commonest colour just above it and just below it."""
    along = range(box.left(), box.right() + 1, 2)
    found = Counter(picture.pixel(x, y) for y in (box.top(), box.bottom()) for x in along)
    return f"#{found.most_common(1)[0][0] & 0xFFFFFF:06x}"


def _recorded(widget: QWidget) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    record = QSvgGenerator()
    record.setOutputDevice(buffer)
    record.setSize(widget.size())
    record.setViewBox(QRect(QPoint(), widget.size()))
    painter = QPainter(record)
    widget.render(painter, QPoint())
    painter.end()
    return data.data().decode()


def _box(match: re.Match[str]) -> QRectF:
    x, y, size = float(match[4]), float(match[5]), int(match[7])
    font = QFont(match[6])
    font.setPixelSize(size)
    font.setBold(int(match[8]) > _BOLD)
    width = QFontMetricsF(font).horizontalAdvance(html.unescape(match[9]).rstrip("\n"))
    return QRectF(x, y - size * _ASCENT, max(1.0, width), size)


def _mixed(colour: str, share: float, ground: str) -> str:
    parts = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join(f"{round(c * share + g * (1 - share)):02x}" for c, g in parts)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
