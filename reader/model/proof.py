"""What a trial of the program came to: one line for each thing that was tried."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.text import Text


class Trial(NamedTuple):
    """What was tried, and whether it came out as it should; None where it cannot be asked."""

    what: Text
    held: bool | None
