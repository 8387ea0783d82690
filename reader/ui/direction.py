"""Text that is written from the right, as Arabic and Hebrew are: its blocks, and its letters."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLine

_MAY_BE = re.compile(  # where the letters are that are written from the right
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BLOCKS = frozenset({"p", "li", "td", "th", "h1", "h2", "h3"})
_PIECE = re.compile(r"<(?P<end>/?)(?P<name>[a-z0-9]+)[^>]*>|&[a-zA-Z0-9#]+;|[^<&]+")
_FROM_RIGHT = frozenset({"R", "AL"})


def directed(html: str) -> str:
    """The same with the direction of those blocks whose first letter is written from the right.

    Qt takes all others for written from the left, as they are.
    """
    if _MAY_BE.search(html) is None:
        return html
    made, begun, opening = [], 0, None  # the tag of a block that has had no letter yet
    for piece in _PIECE.finditer(html):
        if piece["name"] in _BLOCKS:
            opening = None if piece["end"] else piece
        elif piece["name"] is None and opening is not None and (way := _way(piece[0])):
            if way in _FROM_RIGHT:
                made += [html[begun : opening.end() - 1], ' dir="rtl"']
                begun = opening.end() - 1
            opening = None
    return "".join((*made, html[begun:]))


def _way(text: str) -> str:
    """The direction of the first letter of a text, as Unicode names it; empty without one."""
    if text.startswith("&"):  # a sign or a space
        return ""
    return next((way for char in text if (way := bidirectional(char)) in {"L", "R", "AL"}), "")


def across(
    line: QTextLine, at: int, stop: int, way: Qt.LayoutDirection, room: float
) -> tuple[float, float]:
    """Where letters of a line begin, and how wide they are without the ``room`` after them.

    In pixels; ``at`` and ``stop`` count from the beginning of the block, which goes ``way``.
    """
    if way is not Qt.LayoutDirection.RightToLeft:
        left = _x(line, at)
        return left, _x(line, stop) - left - room
    # Of what runs against its line, the cursor for the first letter stands behind the last one.
    begins, ends = [], []
    for run in line.glyphRuns(at, stop - at):
        widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        begins += [place.x() for place in run.positions()]
        ends += [place.x() + w.x() for place, w in zip(run.positions(), widths, strict=True)]
    left = min(begins, default=0.0)
    return left, max(ends, default=left) - left


def _x(line: QTextLine, position: int) -> float:
    x: float = line.cursorToX(position)[0]  # type: ignore[index]
    return x
