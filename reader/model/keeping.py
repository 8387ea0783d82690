"""Where what a reader keeps is kept, and how that stands at the moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.text import Text


class Mode(StrEnum):
    """What becomes of what is kept: gone with the window, on this computer, or locked there."""

    NOTHING = "nothing"
    HERE = "here"
    PASSPHRASE = "passphrase"  # noqa: S105 the name of a mode


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with what is kept.

    ``is_locked``: a passphrase is wanted before anything of it can be seen. ``is_second``: another
    window writes, so nothing that is done in this one is saved. ``notice`` is what the reader is
    to be told about it, or None.
    """

    mode: Mode = Mode.NOTHING
    is_locked: bool = False
    is_second: bool = False
    notice: Text | None = None

    @property
    def stays(self) -> bool:
        """Whether what is kept now is there the next time."""
        return self.mode is not Mode.NOTHING and not self.is_locked and not self.is_second
