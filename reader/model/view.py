"""What a window is asked to show."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.text import Lang


@dataclass(frozen=True, slots=True)
class View:
    """What a window is asked to show.

    ``place`` is ``home``, ``help``, ``words``, ``search:WORDS`` or the id of a page; ``lang`` is
    None for English, ``theme`` None for the one that goes with the system; ``size`` is (width,
    height) in pixels.
    """

    place: str = "home"
    lang: Lang | None = None
    theme: str | None = None
    size: tuple[int, int] = (1280, 800)
