"""The first lines of a text, the last of them cut where there is more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextLayout, QTextOption

# Of the size of a font: less than the letters of any language take on the average, and more.
_NARROW, _WIDE = 0.35, 0.6
_NARROW_AT_MOST, _WIDE_AT_MOST = 1.0, 1.3


def line_count(text: str, font: QFont, width: int, most: int) -> int:
    """How many lines ``first_lines`` gives; a text that is clearly short or long is not shaped."""
    room = width / QFontInfo(font).pixelSize()
    text = " ".join(text[: _letters(room * most)].split())
    # Characters of one byte are narrow, those of three are wide.
    wide = (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
    narrow = len(text) - wide
    if wide * _WIDE_AT_MOST + narrow * _NARROW_AT_MOST <= room:
        return 1 if text else 0
    if wide * _WIDE + narrow * _NARROW > room * (most - 1):
        return most
    return len(first_lines(text, font, width, most))


def first_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """At most so many lines of a text, broken for a width; none of an empty one."""
    whole = _enough(text, most * width / QFontInfo(font).pixelSize())
    layout = QTextLayout(whole, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while whole and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if len(lines) == most - 1:
            lines.append(_cut(_part(whole, line.textStart(), len(whole)), font, width))
            break
        lines.append(_part(whole, line.textStart(), line.textLength()).rstrip())
    layout.endLayout()
    return tuple(lines)


def _enough(text: str, room: float) -> str:
    """As much of a text as may fill a room, measured in the size of its font.

    Shaping is what takes time, and a note may be a thousand times longer than what is shown of it.
    """
    words = " ".join(text[: _letters(room)].split())
    for at, char in enumerate(words):
        room -= _NARROW if char.isascii() else _WIDE
        if room < 0:
            return words[:at] + "…"
    return words


def _letters(room: float) -> int:
    """More than can fill a room, with ample spaces and line ends between them."""
    return round(4 * room / _NARROW)


def _cut(text: str, font: QFont, width: int) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _part(text: str, start: int, length: int) -> str:
    # Qt counts in halves of the characters that lie beyond the first 65,536.
    halves = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)]
    return halves.decode("utf-16-le", "surrogatepass")
