"""A view of a list in a column that a field narrows: its head, and where the reader is in it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.columnrows import ColumnRows, edge
from reader.ui.spot import Spot
from reader.ui.tappable import label

_ABOVE, _BELOW = 24, 12  # of the head


class Narrowed(QWidget):
    """A head with a field in it, and below it the list; each such view fills them, in this order.

    The Tab key goes the way in which they are filled.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._list: ColumnRows
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._head)
        self._field = QLineEdit()
        self._field.textChanged.connect(self._narrow)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self._field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_list)

    def _begin_head(self, title: str, line: str, beside: QWidget | None = None) -> QVBoxLayout:
        """Say what is listed; what belongs to the head is added to what is returned."""
        row = QHBoxLayout()
        row.addWidget(label(title, "heading"), 1)
        if beside is not None:
            row.addWidget(beside)
        self._head.addLayout(row)
        self._head.addSpacing(3)
        self._head.addWidget(label(line, "muted"))
        self._head.addSpacing(12)
        return self._head

    def _end_with(self, rows: ColumnRows) -> None:
        """Place the list below the head; while it is hidden, the head stays at the top."""
        self._list = rows
        self._layout.addWidget(rows, 1)
        self._layout.addStretch(0)

    def _narrow(self, text: str) -> None:
        """List what fits the text of the field."""
        raise NotImplementedError

    def _enter_list(self) -> None:
        if not self._list.currentIndex().isValid():  # a ring shows where the keyboard is
            self._list.setCurrentIndex(self._list.listed.index(0, 0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the head over the column of the list."""
        side = edge(self.width())
        self._head.setContentsMargins(side, _ABOVE, side, _BELOW)
        super().resizeEvent(event)

    # Where the reader is

    def spot(self) -> Spot:
        """The row at the top of the list, the chosen one, and what stands in the field."""
        rows, name_at = self._list, self._list.listed.name_at
        index = rows.indexAt(QPoint(rows.viewport().width() // 2, 0))
        offset = rows.visualRect(index).top() if index.isValid() else 0
        has_keyboard = self.window().focusWidget() is rows
        chosen = name_at(rows.currentIndex()) if has_keyboard else ""
        return Spot(name_at(index), offset, chosen, self._field.text())

    def go_to(self, spot: Spot) -> None:
        """Narrow the list, and be at a spot of it again."""
        self._field.setText(spot.words)
        listed = self._list.listed
        chosen, top = listed.index_of(spot.chosen), listed.index_of(spot.anchor)
        if chosen.isValid():
            self._choose(chosen)
        if top.isValid():
            self._bring(top, spot.offset)

    def _choose(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, index: QModelIndex, offset: int) -> None:
        """Scroll so that a row stands so many pixels below the upper edge."""
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.value() + self._list.visualRect(index).top() - offset)
