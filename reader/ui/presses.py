"""Tells when Shift was tapped three times by itself, with no other key between."""

from __future__ import annotations

from collections import deque

TAPS = 3
WITHIN_S = 5.0  # from the first press to the last release


class Presses:
    """Is told every press and release with its time in seconds; knows nothing of a keyboard."""

    def __init__(self) -> None:
        self._down: float | None = None
        self._taps: deque[float] = deque(maxlen=TAPS)

    def press(self, at: float) -> None:
        """Shift went down. Down again without an end is the other Shift, or a lost release."""
        if self._down is not None:
            self._taps.clear()
        self._down = at

    def release(self, at: float) -> bool:
        """Shift came up; whether that was the last of the taps."""
        began, self._down = self._down, None
        if began is None:
            return False
        self._taps.append(began)
        if len(self._taps) < TAPS or at - self._taps[0] > WITHIN_S:
            return False
        self._taps.clear()
        return True

    def spoil(self) -> None:
        """Another key or a button was used: what was tapped so far was something else."""
        self._down = None
        self._taps.clear()
