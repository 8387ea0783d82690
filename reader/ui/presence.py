"""Notices that somebody is at the program: whoever presses, moves or turns anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

_NEAR = 3  # pixels: a mouse that lies on a desk trembles
_AWAKE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # a key that a shortcut takes is no KeyPress
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class Presence(QObject):
    """Emits ``noticed`` at each sign of somebody, while it watches."""

    noticed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pointer: QPoint | None = None

    def watch(self, *, wanted: bool) -> None:
        """Look at every event of the program from now on, or at none."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if wanted:
                application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a sign, and leave the event to whom it is for."""
        kind = event.type()
        if kind in _AWAKE or (kind == QEvent.Type.MouseMove and self._has_moved(event)):
            self.noticed.emit()
        return super().eventFilter(watched, event)

    def _has_moved(self, event: QEvent) -> bool:
        # Qt tells of a movement as well where something else has come below a pointer that rests.
        if not isinstance(event, QMouseEvent):
            return False
        now, before = event.globalPosition().toPoint(), self._pointer
        if before is not None and (now - before).manhattanLength() < _NEAR:
            return False
        self._pointer = now
        return before is not None
