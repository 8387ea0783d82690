"""What the command line asks of a window, so that it need not know how one is made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from reader.model.proof import Trial
from reader.model.text import Lang
from reader.model.view import View


class Window(Protocol):
    """The face with a screen."""

    def show(self, view: View) -> int:
        """Show the window until it is closed; returns the program's exit code."""
        ...

    def picture(self, view: View, file: Path) -> None:
        """Draw the window without showing it and write it to ``file`` as PNG."""
        ...

    def lay_out(self, page_id: str, lang: Lang) -> int:
        """Lay a page out without showing it; returns the number of blocks that were laid out."""
        ...

    def walk(self, folder: Path, lang: Lang) -> Iterable[Trial]:
        """Walk through the window without anybody at it; a file is written into ``folder``."""
        ...
