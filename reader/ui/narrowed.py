"""Where the reader is in a list that a field narrows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView

from reader.ui.spot import Spot


def spot(rows: QListView, field: QLineEdit, name: Callable[[QModelIndex], str]) -> Spot:
    """The row at the top of the list, the chosen one, and what stands in the field."""
    index = rows.indexAt(QPoint(rows.viewport().width() // 2, 0))
    offset = rows.visualRect(index).top() if index.isValid() else 0
    has_keyboard = rows.window().focusWidget() is rows
    chosen = name(rows.currentIndex()) if has_keyboard else ""
    return Spot(name(index), offset, chosen, field.text())


def go_to(
    rows: QListView, field: QLineEdit, index_of: Callable[[str], QModelIndex], wanted: Spot
) -> None:
    """Narrow the list, and be at a spot of it again."""
    field.setText(wanted.words)
    chosen, top = index_of(wanted.chosen), index_of(wanted.anchor)
    if chosen.isValid():
        rows.setCurrentIndex(chosen)
        rows.setFocus(Qt.FocusReason.OtherFocusReason)
    if top.isValid():
        bring(rows, top, wanted.offset)


def bring(rows: QListView, index: QModelIndex, offset: int) -> None:
    """Scroll so that a row stands so many pixels below the upper edge."""
    bar = rows.verticalScrollBar()
    bar.setValue(bar.value() + rows.visualRect(index).top() - offset)
