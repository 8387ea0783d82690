"""What a window is asked to show."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reader.model.readingroom import ReadingRoom
from reader.model.settings import STANDARD, Settings


class View(NamedTuple):
    """What a window is asked to show.

    ``place`` is ``home``, ``help``, ``words``, ``kept``, ``keeping``, ``settings``,
    ``collections``, ``search:WORDS`` or the id of a page; ``size`` is (width, height) in pixels.
    ``added`` are the files of collections that are opened beside the shipped one. ``recalls`` says
    whether settings that were kept hold instead of those that are given. ``room`` holds what is
    decided for a window in a reading room; None everywhere else.
    """

    place: str = "home"
    settings: Settings = STANDARD
    size: tuple[int, int] = (1280, 800)
    added: tuple[Path, ...] = ()
    recalls: bool = False
    room: ReadingRoom | None = None
    is_full_screen: bool = False
