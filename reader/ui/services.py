"""What one window stands on."""

from __future__ import annotations

from typing import NamedTuple

from reader.library import Library
from reader.model.readingroom import ReadingRoom
from reader.ui.arrivals import Arrivals
from reader.ui.background import Worker
from reader.ui.keeper import Keeper


class Services(NamedTuple):
    """The library, who searches it, who adds to it, and who sees to what is kept.

    ``room`` is what holds in a reading room, or None.
    """

    library: Library
    worker: Worker
    arrivals: Arrivals
    keeper: Keeper
    room: ReadingRoom | None = None
