"""Notices that nobody is at the window any more, and says so before the next reader begins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from reader.ui.presence import Presence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.countdown import Countdown
    from reader.ui.window import Window

MINUTE_MS = 60_000
SECOND_MS = 1000
COUNTED = 30  # seconds that are counted in sight


class Attendance(QObject):
    """Watches one window. Emits ``ended`` when nobody was there for as long as was decided.

    It begins to wait with the first key, movement or touch: a window at which nobody has been has
    nothing to forget.
    """

    ended = Signal()

    def __init__(self, window: Window, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._left = 0
        self._countdown: Countdown | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(max(0, minutes * MINUTE_MS - COUNTED * SECOND_MS))
        self._quiet.timeout.connect(self._begin_to_count)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND_MS)
        self._ticking.timeout.connect(self._count)
        self._presence = Presence(self)
        self._presence.noticed.connect(self._go_on)
        self._presence.watch(wanted=True)

    def rest(self) -> None:
        """Wait for nothing until somebody comes."""
        self._quiet.stop()
        self._stop_counting()

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
