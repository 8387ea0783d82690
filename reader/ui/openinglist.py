"""A list whose rows are opened, once, by a click or by Enter, whatever the system's style."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget


class OpeningList(QListView):
    """Emits ``opened`` with the row. ``keys`` are those that open it."""

    opened = Signal(QModelIndex)
    keys: ClassVar[tuple[Qt.Key, ...]] = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Its own, so that it goes with it: Python might let go of it on the thread of the search.
        model.setParent(self)
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Not ``activated``: some systems emit it for a single click as well, and some do not.
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of this list open the row that the arrows have reached."""
        if event.key() in self.keys and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
