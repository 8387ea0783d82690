"""Who is told what becomes of the things that are kept."""

from __future__ import annotations

from typing import Protocol

from reader.model.text import ReaderError


class Listener(Protocol):
    """Who wants to know what becomes of the things that are kept."""

    def kept(self) -> None:
        """Something was kept that goes with the window, and need not."""
        ...

    def put_off(self) -> bool:
        """What is being changed may be written a little later, with ``save``, if this is true."""
        ...

    def troubled(self, error: ReaderError) -> None:
        """Something could not be written."""
        ...


class Nobody:
    """Listens to nothing: everything is written at once."""

    def kept(self) -> None:
        """Nothing to ask."""

    def put_off(self) -> bool:
        """Write at once."""
        return False

    def troubled(self, error: ReaderError) -> None:
        """Nobody to tell: ``is_unsaved`` says so."""
