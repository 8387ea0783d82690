"""Looks after a window in a reading room: when a reader is done, the next one begins anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.model.readingroom import ReadingRoom
from reader.ui.attendance import Attendance
from reader.ui.clippings import Clippings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.window import Window


class Attendant(QObject):
    """Belongs to one window. A reader is done who says so, or who is not there any more."""

    def __init__(self, window: Window, room: ReadingRoom, begin_anew: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._begin_anew = begin_anew
        self._clippings = Clippings(self)
        self.attendance = Attendance(window, room.idle_minutes)
        self.attendance.ended.connect(self._begin_anew)
        window.finished.connect(self._finish)

    def tidy(self) -> None:
        """Empty the clipboard of what was copied here, and wait for the next reader."""
        self._clippings.empty()
        self.attendance.rest()

    def _finish(self) -> None:
        self._begin_anew()
        self._window.say(self.tr("Finished. Nothing of yours is left here."))
