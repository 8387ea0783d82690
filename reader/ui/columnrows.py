"""A list whose rows stand in a column in the middle of the window, and what is drawn of each."""

from __future__ import annotations

from typing import Any, Generic

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.listed import AnyIndex, Listed, Thing
from reader.ui.look import Look
from reader.ui.openinglist import OpeningList
from reader.ui.rows import CHOSEN, FOCUSED, UNDER_MOUSE, draw_ring

_WIDTH = 760
_EDGE = 28  # of the window, at least
_RADIUS = 6.0


def edge(width: int) -> int:
    """What stays free at each side of the column in a view of a width, scroll bar included."""
    return max(_EDGE, (width - _WIDTH) // 2)


def in_column(row: QRect, view: QWidget) -> QRect:
    """The part of a row of the list that stands in the column."""
    side = edge(view.width())
    return QRect(side, row.top(), view.width() - 2 * side, row.height())


def is_reached(state: QStyle.StateFlag) -> bool:
    """Whether the keys go to the row."""
    return bool(state & CHOSEN and state & FOCUSED)


class ColumnRows(OpeningList):
    """The list of ``listed``, as wide as the window; Space opens a row too."""

    keys = (*OpeningList.keys, Qt.Key.Key_Space)

    def __init__(self, listed: Listed[Any], parent: QWidget | None = None) -> None:
        super().__init__(listed, parent)
        self.listed = listed
        self.setResizeMode(OpeningList.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class ColumnPainter(QStyledItemDelegate, Generic[Thing]):
    """Draws the ground of a row; each kind of list says how high a row is and what is on it."""

    def __init__(self, look: Look, view: ColumnRows) -> None:
        super().__init__(view)
        self._view = view
        theme = look.theme
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._line, self._accent = QPen(QColor(theme.line), 1), QPen(QColor(theme.accent), 2)
        self._soft = QColor(theme.soft)

    def height(self, thing: Thing, width: int) -> int:
        """How many pixels a row needs in a column of so many."""
        raise NotImplementedError

    def draw(self, painter: QPainter, thing: Thing, box: QRect) -> None:
        """Draw what stands on the ground of a row."""
        raise NotImplementedError

    def draw_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        """Draw what tells a row from the next one, and where the mouse and the keys are."""
        if state & UNDER_MOUSE:
            painter.fillRect(box, self._soft)
        if is_reached(state):
            draw_ring(painter, box, self._accent, _RADIUS)
        else:
            painter.setPen(self._line)
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As wide as the list, and as high as its lines need."""
        width = in_column(option.rect, self._view).width()
        height = self.height(index.data(Qt.ItemDataRole.UserRole), width)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The ground, then what stands on it."""
        box = in_column(option.rect, self._view)
        self.draw_ground(painter, box, option.state)
        self.draw(painter, index.data(Qt.ItemDataRole.UserRole), box)
