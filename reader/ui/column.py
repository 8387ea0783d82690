"""Where the text of a page stands in its window, and whether the contents fit beside it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from reader.model.settings import Arrangement
from reader.ui.look import Look
from reader.ui.sheet import GUTTER
from reader.ui.typography import font

MARGIN = 34
PANEL = 214
PANEL_GAP = 44
_NARROWEST = 24  # full-width characters of one language where two stand side by side


class Column(NamedTuple):
    """The column of a text: its left edge and width in pixels, with or without contents beside."""

    left: int
    width: int
    with_panel: bool

    @classmethod
    def within(cls, room: int, wanted: int) -> Column:
        """The column for a room; margins grow, lines do not."""
        with_panel = wanted * 0.8 + PANEL + PANEL_GAP + 2 * MARGIN <= room
        panel = PANEL + PANEL_GAP if with_panel else 0
        width = min(wanted, room - panel - 2 * MARGIN)
        share = 0.6 if with_panel else 0.5
        left = max(MARGIN, round((room - panel - width) * share))
        return cls(left, width, with_panel)


def fitting(look: Look, room: int) -> tuple[Arrangement, Column]:
    """The arrangement for a room of so many pixels, and where the text stands in it.

    Where there is no room for two columns, the languages take turns.
    """
    arrangement = look.settings.arrangement
    needed = 2 * (_NARROWEST * _em(look) + GUTTER + MARGIN)
    if arrangement is Arrangement.SIDE and room < needed:
        arrangement = Arrangement.BETWEEN
    return arrangement, Column.within(room, wanted(look, arrangement))


def wanted(look: Look, arrangement: Arrangement) -> int:
    """The width in pixels of lines of as many full-width characters as the reader has chosen."""
    line = round(look.settings.column * _em(look))
    return 2 * (line + GUTTER) if arrangement is Arrangement.SIDE else line


def _em(look: Look) -> float:
    return QFontMetricsF(font(look)).horizontalAdvance("永")


def pane(arrangement: Arrangement | None, width: int) -> int:
    """The width that one language has of a column."""
    return width // 2 - GUTTER if arrangement is Arrangement.SIDE else width
