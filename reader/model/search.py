"""What search knows of the collection, and what it finds in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.sought import NOTHING, Sought
from reader.model.text import Lang, Text


class HitKind(StrEnum):
    """What a search can find."""

    PAGE = "page"
    PIECE = "piece"
    WORD = "word"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line or two around a match. ``marks`` are (start, end) offsets into ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found, in the language it was found in.

    ``title_marks`` are (start, end) offsets into ``title``. ``anchor`` is the block of the page
    with the best match, or empty. ``collection`` is what the collection is called that it is of,
    None for the shipped one.
    """

    id: str
    kind: HitKind
    lang: Lang
    title: str
    other_title: str
    excerpt: Excerpt
    score: float
    anchor: str = ""
    title_marks: tuple[tuple[int, int], ...] = ()
    sought: Sought = NOTHING
    collection: Text | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What search knows of one thing in one language.

    ``key`` is unique (``page:why:ja``), ``ref`` is the id of the thing itself. ``text`` is plain,
    a line a block; ``anchors`` are the blocks' anchors, parallel to the lines, or empty. ``words``
    are the analysed words of the title (twice) and the text, joined by spaces, made when
    publishing. ``asked`` are sentences that somebody may type who needs this very page; of
    a word they are its spellings.
    ``readings`` are the keys of how a Japanese document's words are read (``romaji.kana_key``), of
    the title twice and of the text, joined by spaces, made when publishing too.
    """

    key: str
    kind: HitKind
    ref: str
    lang: Lang
    title: str
    other_title: str
    text: str
    words: str
    anchors: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    readings: str = ""


@dataclass(frozen=True, slots=True)
class Surface:
    """A spelling that stands in the collection, and the normalised form search knows it by.

    ``normal`` is empty for words that carry no meaning of their own. What the word book says that
    the spelling also means follows it, each form after a ``|``. ``cost`` is the negative logarithm
    of the spelling's frequency.
    """

    spelling: str
    normal: str
    cost: float


@dataclass(frozen=True, slots=True, order=True)
class Sounding:
    """A spelling that stands in the collection, folded, and the key of how it is read there."""

    key: str
    spelling: str
