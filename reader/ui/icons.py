"""The line icons of the window, drawn from SVG in the colour that is asked for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from reader.ui.drawing import drawn

_KEPT = 128  # more shapes than the window has


def pixmap(folder: Path, name: str, colour: str, size: int) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels."""
    image = QImage(_shape(folder / f"{name}.svg", size))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    return QPixmap.fromImage(image)


def icon(  # noqa: PLR0913 one icon and its three colours
    folder: Path, name: str, size: int, colour: str, *, faint: str, chosen: str | None = None
) -> QIcon:
    """One icon, fainter while its button is disabled, in a second colour while it is checked."""
    made = QIcon(pixmap(folder, name, colour, size))
    made.addPixmap(pixmap(folder, name, faint, size), QIcon.Mode.Disabled)
    if chosen is not None:
        made.addPixmap(pixmap(folder, name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


@lru_cache(maxsize=_KEPT)
def _shape(file: Path, size: int) -> QImage:
    """What an icon covers; kept, for drawing takes ten times as long as colouring.

    Every change of theme and every page wants the same shapes again.
    """
    svg = file.read_bytes().replace(b"currentColor", b"#000")
    return drawn(svg, size, may_grow=True)
