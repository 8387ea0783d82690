"""What a window is asked to show."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.settings import STANDARD, Settings


class View(NamedTuple):
    """What a window is asked to show.

    ``place`` is ``home``, ``help``, ``words``, ``kept``, ``settings``, ``search:WORDS`` or the id
    of a page; ``size`` is (width, height) in pixels.
    """

    place: str = "home"
    settings: Settings = STANDARD
    size: tuple[int, int] = (1280, 800)
