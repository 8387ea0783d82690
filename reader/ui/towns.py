"""The towns of a prefecture by name, in as many columns as there is room for."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.model.desk import Municipality
from reader.ui.listed import AnyIndex
from reader.ui.openinglist import OpeningList

_CELL = QSize(140, 36)
_SPARE = 2  # a list that is filled to the last pixel would wrap one column earlier


def _columns(width: int) -> int:
    return max(1, (width - _SPARE) // _CELL.width())


class _Cell(QStyledItemDelegate):
    """A name has the whole cell, whatever the length of the first one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 Qt's signature
        grid = self.parent()
        return grid.gridSize() if isinstance(grid, QListView) else _CELL


class Towns(OpeningList):
    """Emits ``place_wanted`` with the code of a town; as high as it needs to be."""

    place_wanted = Signal(str)
    reached = Signal(QRect)  # where the keys have moved to

    def __init__(self, places: tuple[Municipality, ...], parent: QWidget | None = None) -> None:
        self._model = QStringListModel([place.name for place in places])
        super().__init__(self._model, parent)
        self._places = places
        self.setObjectName("towns")
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Cell(self))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click that gave the focus would scroll the page away from under the pointer.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.opened.connect(lambda index: self.place_wanted.emit(self._places[index.row()].code))

    def hasHeightForWidth(self) -> bool:
        """Wider is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the columns make; nothing of it scrolls by itself."""
        return math.ceil(len(self._places) / _columns(width)) * _CELL.height() + _SPARE

    def sizeHint(self) -> QSize:
        """One line of three; the height follows from the width."""
        return QSize(3 * _CELL.width(), self.heightForWidth(3 * _CELL.width()))

    def minimumSizeHint(self) -> QSize:
        """One town."""
        return _CELL

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        width = (self.width() - _SPARE) // _columns(self.width())
        self.setGridSize(QSize(width, _CELL.height()))
        super().resizeEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Say where the keys are, so that what is around can scroll there."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.reached.emit(self.visualRect(current))
