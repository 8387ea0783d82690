"""Pages: blocks of prepared text with what lists show of them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from reader.model.source import Source
from reader.model.text import Lang, Text

_WORD = re.compile(r'href="word:([^"]+)"')


class Audience(StrEnum):
    """For whom a page is written."""

    ALL = "all"
    SELF = "self"
    FAMILY = "family"
    SUPPORTER = "supporter"
    LIBRARY = "library"


class BlockKind(StrEnum):
    """The shape of one piece of a page; both languages of a page have the same shapes in order."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    NUMBERED = "numbered"
    QUOTE = "quote"
    TABLE = "table"
    PICTURE = "picture"
    BOX = "box"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a page.

    ``html`` is a fragment of the small set of tags that a QTextDocument knows: the inside of the
    element for headings, paragraphs, quotes, boxes and copies (the face wraps it), the whole
    element for lists, tables and pictures. Its links are ``page:ID``, ``word:ID``, ``source:ID``
    and ``desks:``, its images ``picture:NAME``. ``text`` is the same as plain text without
    readings and footnotes, a line a paragraph, item or table row. ``anchor`` names the place in
    both languages alike (``b0``, ``b1``, ...). ``level`` is 2 or 3 for headings and 0 otherwise.

    A reading is a ``span`` around its kanji with the title ``S kana S serial``, where S is U+2063
    and there are no spaces; above a kanji that is not taught at elementary school (see
    ``resources/kyoiku.toml``) it is ``S kana S serial S rare``. Split at S, the title is
    ``["", kana, serial]`` or ``["", kana, serial, "rare"]``. The serial only tells equal
    neighbours apart.
    """

    kind: BlockKind
    anchor: str
    html: str
    text: str
    level: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """The ids of the words of the word book that its links lead to, in order."""
        return tuple(_WORD.findall(self.html))


class PageKind(StrEnum):
    """An article of ours, or a piece about one of the cited sources."""

    ARTICLE = "article"
    PIECE = "piece"


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What lists show of a page, in both languages."""

    id: str
    kind: PageKind
    topic: str
    title: Text
    summary: Text
    audience: tuple[Audience, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language, ready to be laid out.

    ``sources`` are numbered in the order of first citation, as the footnotes in the text are.
    ``asked`` are sentences that somebody may type who needs this page: search puts it first.
    ``note`` is the content note at the head, empty where none is needed; a page with a note
    carries the help card. ``collection`` is what the collection is called that the page is of, None
    for the shipped one.
    """

    info: PageInfo
    lang: Lang
    blocks: tuple[Block, ...]
    note: str
    reviewed: dt.date
    sources: tuple[Source, ...]
    related: tuple[PageInfo, ...]
    piece_of: Source | None = None
    asked: tuple[str, ...] = ()
    collection: Text | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A shelf of the collection."""

    id: str
    title: Text
    line: Text
