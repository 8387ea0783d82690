"""How a piece of Japanese text is read."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """A piece of text and the kana above it; no kana where it needs none."""

    base: str
    kana: str = ""


class ReadBlock(NamedTuple):
    """A part of a Japanese page with a reading above every kanji; see ``reader.model.page``.

    ``anchor`` is that of a block, or ``top`` for the title, ``summary``, or ``note``.
    """

    page: str
    anchor: str
    html: str


class ReadEntry(NamedTuple):
    """What the foot of a Japanese page says of a word or of a source, line by line, likewise.

    ``name`` is ``term:ID`` (word, definition) or ``source:ID`` (title, publisher, standing).
    """

    name: str
    html: str


class ReadTexts(NamedTuple):
    """Everything of a collection that has readings; texts without kanji need none."""

    blocks: tuple[ReadBlock, ...] = ()
    entries: tuple[ReadEntry, ...] = ()
