"""Collects Python's garbage on the window's own thread, between two events.

Left to itself, Python collects on whichever thread happens to make an object: widgets that hold
each other were destroyed on the thread of the search, and Qt allows that on its own thread only.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Garbage(QObject):
    """What is not reached any more: from here on it stays, and from ``begin`` on it goes."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._between = QAbstractEventDispatcher.instance().aboutToBlock
        self._is_collected = self._has_ended = False

    def begin(self) -> None:
        """Collect from now on; what is there already is taken to stay."""
        gc.freeze()  # looking through everything that was made for the window takes 30 ms
        if not self._is_collected:
            self._is_collected = True
            self._between.connect(self.collect)

    def end(self) -> None:
        """Leave it to Python again, once there is no other thread."""
        if self._is_collected:
            self._is_collected = False
            self._between.disconnect(self.collect)
        self._has_ended = True
        gc.unfreeze()
        gc.enable()

    def clear(self) -> None:
        """Collect all there is at once, also of what was taken to stay; takes 30 to 70 ms."""
        if not self._has_ended:
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    def collect(self) -> None:
        """Collect as much as Python would have by now."""
        made, allowed = gc.get_count(), gc.get_threshold()
        due = [age for age, limit in enumerate(allowed) if made[age] > limit]
        if due:
            gc.collect(due[-1])
