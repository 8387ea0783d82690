"""Notices that nobody is at the window any more, and says so before the next reader begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.countdown import Countdown
    from reader.ui.window import Window

MINUTE_MS = 60_000
SECOND_MS = 1000
COUNTED = 30  # seconds that are counted in sight
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


class Attendance(QObject):
    """Watches one window. Emits ``ended`` when nobody was there for as long as was decided.

    It begins to wait with the first key, movement or touch: a window at which nobody has been has
    nothing to forget.
    """

    ended = Signal()

    def __init__(self, window: Window, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._pointer: QPoint | None = None
        self._left = 0
        self._countdown: Countdown | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(max(0, minutes * MINUTE_MS - COUNTED * SECOND_MS))
        self._quiet.timeout.connect(self._begin_to_count)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND_MS)
        self._ticking.timeout.connect(self._count)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def rest(self) -> None:
        """Wait for nothing until somebody comes."""
        self._quiet.stop()
        self._stop_counting()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever presses, moves or turns anything is there."""
        kind = event.type()
        if kind in _AWAKE or (kind == QEvent.Type.MouseMove and self._has_moved(event)):
            self._go_on()
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

    def _go_on(self) -> None:
        self._stop_counting()
        self._quiet.start()

    # The last seconds

    def _begin_to_count(self) -> None:
        from reader.ui.countdown import Countdown  # noqa: PLC0415 hardly anybody sees it

        self._left = COUNTED
        self._countdown = countdown = Countdown(COUNTED)
        countdown.stayed.connect(self._go_on)
        self._window.show_strip(countdown)
        countdown.say()
        self._ticking.start()

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.rest()
            self.ended.emit()
        elif self._countdown is not None and isValid(self._countdown):
            self._countdown.show_left(self._left)

    def _stop_counting(self) -> None:
        self._ticking.stop()
        if self._countdown is not None:
            self._countdown = None
            self._window.show_strip(None)
