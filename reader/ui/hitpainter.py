"""Draws the rows of a search: headings, titles, a line of text with the match marked, and more."""

from __future__ import annotations

import math
from functools import lru_cache, partial

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QStaticText,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.search import cuts
from reader.ui.columnrows import in_column
from reader.ui.hitgroups import Found, Heading, More, Names, Row
from reader.ui.listed import AnyIndex
from reader.ui.look import Look
from reader.ui.prose import tucked
from reader.ui.rows import CHOSEN, FOCUSED, UNDER_MOUSE, draw_ring, letters

_PADDING = 18
ROW = 80  # pixels that a hit is high
_HEIGHTS = {Heading: 42, More: 44}
_TOP = 11
_SMALL_TOP = 15  # so that small letters stand on the line of the title
_EXCERPT_TOP = 43
_HEADING_FOOT = 27  # of its letters above the foot of the row
_MORE_TOP = 12
_ARROW = 4  # half the width of the sign beside what unfolds
_BETWEEN = 24
_SHORTEST = 80  # less shows no word
_ORIGIN = 150  # pixels that the name of a collection has at least
_RADIUS = 10.0
_BAR = 3
_RING = 2
_KEPT = 240  # lines of each sort: those of the last rows and of the ones above and below
_ELIDED = Qt.TextElideMode.ElideRight

Marks = tuple[tuple[int, int], ...]


class HitPainter(QStyledItemDelegate):
    """Draws one row, in the column of the list ``view``, which itself is as wide as the window."""

    def __init__(self, names: Names, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._names = names
        theme = look.theme
        self._match = QColor(theme.match)
        self._lines = _Lines(look.family, self._match)
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._edge = QPen(QColor(theme.line), 1)
        self._ring = QPen(QColor(theme.accent), _RING)
        self._chosen, self._soft = QBrush(QColor(theme.chosen)), QBrush(QColor(theme.soft))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 Qt's signature
        """Every row of a sort has the same height."""
        return QSize(200, _HEIGHTS.get(type(index.data(Qt.ItemDataRole.UserRole)), ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The ground, then what stands on it."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        box = in_column(option.rect, self._view)
        if isinstance(row, Heading):
            self._draw_heading(painter, box, row)
            return
        self._draw_ground(painter, box, option.state)
        if isinstance(row, More):
            self._draw_more(painter, box, row)
        else:
            self._draw_hit(painter, box, row)

    def _draw_heading(self, painter: QPainter, box: QRect, row: Heading) -> None:
        width = box.width() - 2 * _PADDING
        name, _ = self._lines.small(self._names.groups[row.group], width)
        painter.setPen(self._muted)
        painter.setFont(self._lines.small_font)
        painter.drawStaticText(box.left() + _PADDING, box.bottom() - _HEADING_FOOT, name)

    def _draw_more(self, painter: QPainter, box: QRect, row: More) -> None:
        left, width = box.left() + _PADDING, box.width() - 2 * _PADDING
        text, taken = self._lines.other(self._names.more_of(row), width)
        painter.setPen(self._ring.color())
        painter.setFont(self._lines.other_font)
        painter.drawStaticText(left, box.top() + _MORE_TOP, text)
        tip = QPoint(left + taken + 3 * _ARROW, box.center().y() + _ARROW // 2)
        ends = (tip + QPoint(side, -_ARROW) for side in (-_ARROW, _ARROW))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for end in ends:
            painter.drawLine(tip, end)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_hit(self, painter: QPainter, box: QRect, hit: Found) -> None:
        """Titles, excerpt with its marks."""
        left, top = box.left() + _PADDING, box.top()
        width = box.width() - 2 * _PADDING
        lines = self._lines
        # Whose words these are is told before what they are called in another language.
        origin = self._names.origin(hit)
        room = _ORIGIN + _BETWEEN if origin else 0
        title, taken = lines.title(hit.title, width - room)
        rest = width - taken - _BETWEEN
        aside = origin or hit.other_title
        if aside and rest > _SHORTEST:
            other, length = lines.other(aside, rest)
            painter.setPen(self._muted)
            painter.setFont(lines.other_font)
            painter.drawStaticText(left + width - length, top + _SMALL_TOP, other)
        for start, length in lines.stretches(hit.title, hit.title_marks):
            shown = min(length, taken - start)
            if shown > 0:
                painter.fillRect(left + start, top + _TOP, shown, lines.title_height, self._match)
        painter.setPen(self._ink)
        painter.setFont(lines.title_font)
        painter.drawStaticText(left, top + _TOP, title)
        excerpt = lines.excerpt(hit.excerpt.text, hit.excerpt.marks, width)
        excerpt.draw(painter, QPointF(left, top + _EXCERPT_TOP))

    def _draw_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        if state & CHOSEN:
            painter.setBrush(self._chosen)
            # A ring where keys go to the list; only an edge while they go to the search field.
            draw_ring(painter, box, self._ring if state & FOCUSED else self._edge, _RADIUS)
            beam = QRect(
                box.left(), box.top() + round(_RADIUS), _BAR, box.height() - 2 * round(_RADIUS)
            )
            painter.fillRect(beam, self._ring.color())
            return
        if state & UNDER_MOUSE:
            painter.fillRect(box, self._soft)
        painter.setPen(self._edge)
        painter.drawLine(box.bottomLeft(), box.bottomRight())


class _Lines:
    """Lays text out once for each width: while somebody types, most titles stay what they are."""

    def __init__(self, family: str, match: QColor) -> None:
        self.small_font = _font(family, 13, bold=True)
        self.title_font = _font(family, 17, bold=True)
        self.other_font = _font(family, 14)
        self.small = lru_cache(_KEPT)(partial(_one_line, self.small_font))
        self.title = lru_cache(_KEPT)(partial(_one_line, self.title_font))
        self.title_height = QFontMetrics(self.title_font).height()
        self.stretches = lru_cache(_KEPT)(partial(_stretches, self.title_font))
        self.other = lru_cache(_KEPT)(partial(_one_line, self.other_font))
        marked = QTextCharFormat()
        marked.setBackground(match)
        self.excerpt = lru_cache(_KEPT)(partial(_fitting, _font(family, 15), marked))


def _font(family: str, size: int, *, bold: bool = False) -> QFont:
    font = letters(family, size, bold=bold)
    # A letter that is met for the first time is drawn three times faster without hinting, and
    # with each key there are dozens of new ones.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _one_line(font: QFont, text: str, width: int) -> tuple[QStaticText, int]:
    """A text on one line, cut where it is longer than ``width``, and its length in pixels."""
    made = _static(font, text)
    if made.size().width() > width:
        made = _static(font, QFontMetrics(font).elidedText(text, _ELIDED, width))
    return made, math.ceil(made.size().width())


def _stretches(font: QFont, text: str, marks: Marks) -> tuple[tuple[int, int], ...]:
    """Where marks stand in a text on one line: the begin and the length of each, in pixels."""
    metrics = QFontMetricsF(font)
    edges = ((metrics.horizontalAdvance(text[:place]) for place in mark) for mark in marks)
    return tuple((round(start), round(end - start)) for start, end in edges)


def _static(font: QFont, text: str) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(QTransform(), font)
    return made


def _fitting(
    font: QFont, marked: QTextCharFormat, text: str, marks: Marks, width: int
) -> QTextLayout:
    """One line of an excerpt with its marks; a narrow window shows less of it."""
    text = text.replace("\n", " ")
    shown = text
    while True:
        layout = _laid_out(font, marked, shown, marks, width)
        fitting = layout.lineAt(0).textLength()
        if fitting >= len(shown) or not fitting:
            return layout
        # A wide ellipsis may need the room of several narrow letters.
        end = min(fitting, len(shown) - 1) - 1
        shown = text[: cuts.before(text, end, end // 2)].rstrip(" 　…") + "…"


def _laid_out(
    font: QFont, marked: QTextCharFormat, text: str, marks: Marks, width: int
) -> QTextLayout:
    layout = QTextLayout(text, font)
    ranges = list(tucked(text, font.pixelSize()))
    for start, end in marks:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = start, end - start, marked
        ranges.append(piece)
    if ranges:
        layout.setFormats(ranges)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
