"""A scrolling ground for views made of widgets: one column, never wider than it reads well."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.ui.spot import Spot


class Scrolled(QScrollArea):
    """A scroll area whose ``column`` is a vertical layout of at most ``width`` pixels.

    ``rows`` are the widgets on it that a spot may name, from the top down. By ``reach`` pixels
    ``column`` is wider at either side than what is to be read.
    """

    def __init__(self, width: int, parent: QWidget | None = None, *, reach: int = 0) -> None:
        super().__init__(parent)
        self._width = width
        self._reach = reach
        self.rows: dict[str, QWidget] = {}
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

    def spot(self) -> Spot:
        """The row at the top of the view, and the one that has the keyboard."""
        height, focused = self.verticalScrollBar().value(), self.window().focusWidget()
        chosen = next((name for name, row in self.rows.items() if row is focused), "")
        for name, row in self.rows.items():
            if not row.isHidden() and row.geometry().bottom() >= height:
                return Spot(name, row.y() - height, chosen)
        return Spot("", -height, chosen)

    def go_to(self, spot: Spot) -> None:
        """Bring a row to where the spot says, and give the keyboard back to the chosen one."""
        if (chosen := self.rows.get(spot.chosen)) is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self.rows.get(spot.anchor)
        self.verticalScrollBar().setValue((row.y() if row is not None else 0) - spot.offset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column: margins grow, the column does not."""
        side = max(28, (self.viewport().width() - self._width) // 2) - self._reach
        margins = self.column.contentsMargins()
        self.column.setContentsMargins(side, margins.top(), side, margins.bottom())
        super().resizeEvent(event)

    def _follow_focus(self, old: QObject | None, new: QWidget | None) -> None:  # noqa: ARG002 Qt's signature
        if new is not None and self._ground.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, 40)
