"""The colours in which a passage can be marked, as small drawn signs."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPixmap

from reader.ui.drawing import drawn
from reader.ui.theme import Theme

_SIGN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<rect x="2.5" y="2.5" width="19" height="19" rx="5" fill="{fill}" stroke="{edge}"
 stroke-width="1.5"/>
{inside}</svg>"""
_CHOSEN = (
    '<path d="M7 12.500 10.500 16 17 8.500" fill="none" stroke="{ink}" stroke-width="2.4" '
    'stroke-linecap="round" stroke-linejoin="round"/>'
)


def swatch(theme: Theme, number: int, size: int, *, is_chosen: bool = False) -> QPixmap:
    """A colour as a sign of ``size`` logical pixels; the chosen one bears a tick."""
    inside = _CHOSEN.format(ink=theme.ink) if is_chosen else ""
    svg = _SIGN.format(fill=theme.mark(number), edge=theme.edge, inside=inside)
    return QPixmap.fromImage(drawn(svg.encode(), size, may_grow=True))


def swatch_icon(theme: Theme, number: int, size: int) -> QIcon:
    """A colour for a button, with its tick while the button is checked."""
    made = QIcon(swatch(theme, number, size))
    chosen = swatch(theme, number, size, is_chosen=True)
    made.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
    return made
