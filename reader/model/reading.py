"""How a piece of Japanese text is read."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """A piece of text and the kana above it; no kana where it needs none."""

    base: str
    kana: str = ""


class ReadBlock(NamedTuple):
    """A block of a Japanese page with a reading above every kanji; see ``reader.model.page``."""

    page: str
    anchor: str
    html: str
