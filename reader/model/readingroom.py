"""A window that stands where many people read, one after the other, and keeps nothing of any."""

from __future__ import annotations

from typing import NamedTuple

STANDARD_MINUTES = 5
MOST_MINUTES = 120


class ReadingRoom(NamedTuple):
    """What holds in a reading room; whoever looks after the computer decides it from outside.

    After ``idle_minutes`` without a key, a movement or a touch the next reader begins anew.
    """

    idle_minutes: int = STANDARD_MINUTES
