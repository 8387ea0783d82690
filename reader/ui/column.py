"""Where the text of a page stands in its window, and whether the contents fit beside it."""

from __future__ import annotations

from typing import NamedTuple

MARGIN = 34
PANEL = 214
PANEL_GAP = 44


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
