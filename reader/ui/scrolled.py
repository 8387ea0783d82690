"""A scrolling ground for views made of widgets: one column, never wider than it reads well."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget


class Scrolled(QScrollArea):
    """A scroll area whose ``column`` is a vertical layout of at most ``width`` pixels."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self._ground.setObjectName("scrolled")
        self.column = QVBoxLayout(self._ground)
        self.column.setContentsMargins(44, 24, 44, 40)
        self.column.setSpacing(0)
        self.setWidget(self._ground)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column: margins grow, the column does not."""
        side = max(28, (self.viewport().width() - self._width) // 2)
        margins = self.column.contentsMargins()
        self.column.setContentsMargins(side, margins.top(), side, margins.bottom())
        super().resizeEvent(event)

    def _follow_focus(self, old: QObject | None, new: QWidget | None) -> None:  # noqa: ARG002 Qt's signature
        if new is not None and self._ground.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 40)
