"""Breaks lines as Japanese and English are broken, and keeps control characters from a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

# What may not begin a line, and what may not end one. "[" begins a footnote's number.
_NEVER_FIRST = frozenset(
    "、。，．・：；！？）」』】〕〉》’”ゝゞ々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％〜~[]),.:;!?%"
)
_NEVER_LAST = frozenset("（「『【〔〈《‘“([〜~")
_BEFORE_NUMBERS = frozenset("約第万億兆")
_JOINTS = frozenset("/-_.?&=#")
_WIDE = 2
_WIDEST_UNIT = 24

# C0, delete and C1 can move a terminal's cursor or worse; the others turn a line's direction
# round or cannot be seen at all.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_UNSEEN = (0xAD, 0x061C, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070))
_CLEAN = dict.fromkeys((*_CONTROLS, *_UNSEEN, 0xFEFF), "") | {0x09: " ", 0x0A: "\n"}


def clean(text: str) -> str:
    """The text without anything that a terminal would obey instead of show; lines stay."""
    return text.translate(_CLEAN)


class Flow:
    """A paragraph (or several lines) that fills the width it is given."""

    def __init__(self, text: Text | str) -> None:
        self._text = Text(clean(text)) if isinstance(text, str) else text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The paragraph in lines of at most the width of its place."""
        for line in self._text.split("\n", allow_blank=True):
            for part in line.divide(breaks(line.plain, options.max_width)):
                part.rstrip()
                part.no_wrap = True
                part.overflow = "ignore"
                yield part

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """The narrowest and the widest place that it fits in."""
        lines = self._text.plain.split("\n")
        widest = max(cell_len(line) for line in lines)
        units = (cell_len(line[a:b].rstrip()) for line in lines for a, b in _units(line))
        narrowest = min(max(units, default=0), _WIDEST_UNIT)
        return Measurement(narrowest, max(widest, narrowest)).with_maximum(options.max_width)


def breaks(line: str, width: int) -> list[int]:
    """Offsets at which a line is broken so that no part is wider than ``width`` cells."""
    offsets: list[int] = []
    used = 0
    for start, end in _units(line):
        needed = cell_len(line[start:end].rstrip())
        if used and used + needed > width:
            offsets.append(start)
            used = 0
        if needed > width:
            inner, used = _cut(line, start, end, width)
            offsets.extend(inner)
        else:
            used += cell_len(line[start:end])
    return offsets


def _cut(line: str, start: int, end: int, width: int) -> tuple[list[int], int]:
    """Offsets within one unit that is wider than a whole line, and the cells its rest takes.

    An address is cut behind one of its signs where that leaves no line half empty.
    """
    offsets: list[int] = []
    begun, used = start, 0
    for index in range(start, end):
        cells = cell_len(line[index])
        if used + cells > width:
            begun = next((at for at in range(index, begun, -1) if line[at - 1] in _JOINTS), index)
            if cell_len(line[begun:index]) > width // 2:
                begun = index
            offsets.append(begun)
            used = cell_len(line[begun:index])
        used += cells
    return offsets, used


def _units(line: str) -> Iterator[tuple[int, int]]:
    """The stretches (start, end) of a line that stay together."""
    start = 0
    for index in range(1, len(line)):
        if _may_break(line[index - 1], line[index]):
            yield start, index
            start = index
    if line:
        yield start, len(line)


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after in _NEVER_FIRST or before in _NEVER_LAST:
        return before.isspace() and not after.isspace()
    if before.isspace():
        return True
    # A number stays with its counter and in one piece (2015年, 約85万1,000人).
    if before.isdigit() or (after.isdigit() and before in _BEFORE_NUMBERS):
        return False
    return _WIDE in (cell_len(before), cell_len(after))
