"""The line icons of the window, drawn from SVG in the colour that is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SCALE = 2  # drawn for dense screens; others scale down


def pixmap(folder: Path, name: str, colour: str, size: int) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels."""
    drawing = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(size * _SCALE, size * _SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size * _SCALE, size * _SCALE)
    )
    painter.end()
    picture.setDevicePixelRatio(_SCALE)
    return picture


def icon(  # noqa: PLR0913 one icon and its three colours
    folder: Path, name: str, size: int, colour: str, *, faint: str, chosen: str | None = None
) -> QIcon:
    """One icon, fainter while its button is disabled, in a second colour while it is checked."""
    made = QIcon(pixmap(folder, name, colour, size))
    made.addPixmap(pixmap(folder, name, faint, size), QIcon.Mode.Disabled)
    if chosen is not None:
        made.addPixmap(pixmap(folder, name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
