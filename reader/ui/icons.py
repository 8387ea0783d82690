"""The line icons of the window, drawn from SVG in the colour that is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap

from reader.ui.drawing import drawn


def pixmap(folder: Path, name: str, colour: str, size: int) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels."""
    svg = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QPixmap.fromImage(drawn(svg.encode(), size, may_grow=True))


def icon(  # noqa: PLR0913 one icon and its three colours
    folder: Path, name: str, size: int, colour: str, *, faint: str, chosen: str | None = None
) -> QIcon:
    """One icon, fainter while its button is disabled, in a second colour while it is checked."""
    made = QIcon(pixmap(folder, name, colour, size))
    made.addPixmap(pixmap(folder, name, faint, size), QIcon.Mode.Disabled)
    if chosen is not None:
        made.addPixmap(pixmap(folder, name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
