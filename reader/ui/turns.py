"""Work done a little at a time, between what is pressed and painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 20  # Qt paints 5 ms after it was asked to; what is seen comes before what is not


class Turns(QTimer):
    """Calls ``turn`` again and again, from when what there is has been painted until stopped."""

    def __init__(self, turn: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._turn = turn
        self._is_begun = False
        self.timeout.connect(self._take)

    def begin(self) -> None:
        """Take turns from now on."""
        if not self.isActive():
            self._is_begun = False
            self.start(0)

    def _take(self) -> None:
        if self._is_begun:
            self.setInterval(0)
            self._turn()
        else:  # the time that the work at hand has taken is no pause
            self._is_begun = True
            self.setInterval(_PAUSE_MS)
