"""What the collection consists of: the values that every room passes to every other."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class Lang(StrEnum):
    """A language of the collection and of the faces."""

    JA = "ja"
    EN = "en"

    @property
    def other(self) -> Lang:
        """The language that this one is paired with."""
        return Lang.EN if self is Lang.JA else Lang.JA


@dataclass(frozen=True, slots=True)
class Text:
    """One saying in both languages."""

    ja: str
    en: str

    def of(self, lang: Lang) -> str:
        """The saying in one language."""
        return self.ja if lang is Lang.JA else self.en

    def filled(self, **values: object) -> Text:
        """The saying with its ``{names}`` replaced."""
        return Text(self.ja.format(**values), self.en.format(**values))


class ReaderError(Exception):
    """A failure that the reader is told about: what happened and what to do, in both languages."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.sentence = Text(ja, en)


class Audience(StrEnum):
    """For whom a page is written."""

    ALL = "all"
    SELF = "self"
    FAMILY = "family"
    SUPPORTER = "supporter"
    LIBRARY = "library"


class Confidence(StrEnum):
    """How sure we are of a fact: who was seen saying it."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    KNOWN = "known"
    SEED = "seed"


class Basis(StrEnum):
    """How much of a source was seen."""

    FULL = "full"
    PART = "part"
    TITLE_AND_LEAD = "title-and-lead"
    TITLE = "title"


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
    and ``desks:``, its images ``picture:NAME``; a reading is ``<span title="S+reading+S+serial">``
    where S is U+2063. ``text`` is the same as plain text without readings and footnotes, a line
    a paragraph, item or table row. ``anchor`` names the place in both languages alike (``b0``,
    ``b1``, ...). ``level`` is 2 or 3 for headings and 0 otherwise.
    """

    kind: BlockKind
    anchor: str
    html: str
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact or a piece comes from."""

    id: str
    title: Text
    publisher: Text
    date: str
    address: str
    basis: Basis
    confidence: Confidence
    remark: Text


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
    ``note`` is the content note at the head, empty where none is needed; a page with a note
    carries the help card.
    """

    info: PageInfo
    lang: Lang
    blocks: tuple[Block, ...]
    note: str
    reviewed: dt.date
    sources: tuple[Source, ...]
    related: tuple[PageInfo, ...]
    piece_of: Source | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A shelf of the collection."""

    id: str
    title: Text
    line: Text


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the word book. ``hurtful`` are variants that are found but never used by us."""

    id: str
    word: Text
    kana: str
    romaji: str
    definition: Text
    variants: tuple[str, ...]
    hurtful: tuple[str, ...]
    section: str
    confidence: Confidence


class DeskKind(StrEnum):
    """What a desk is for; the order is the order in which desks of one place are shown."""

    EMERGENCY = "emergency"
    NATIONAL = "national"
    CENTRE = "centre"
    LOCAL = "local"
    SELF_RELIANCE = "self_reliance"
    CITY_HALL = "city_hall"


class ChannelKind(StrEnum):
    """A way to reach a desk; the order is the order everywhere: writing before speaking."""

    CHAT = "chat"
    SNS = "sns"
    FORM = "form"
    MAIL = "mail"
    WEB = "web"
    PHONE = "phone"
    VISIT = "visit"

    @property
    def is_written(self) -> bool:
        """Whether one can use it without a voice."""
        return self in _WRITTEN


_WRITTEN = frozenset({ChannelKind.CHAT, ChannelKind.SNS, ChannelKind.FORM, ChannelKind.MAIL})


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a desk: a number or an address, with its hours and cost in words."""

    kind: ChannelKind
    value: str
    hours: Text = field(default_factory=lambda: Text("", ""))
    cost: Text = field(default_factory=lambda: Text("", ""))


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody who answers.

    ``as_of`` is an ISO date of any precision (``2026-07-27``, ``2025-03``, ``2024``) or empty
    where the source bears none. ``page`` is the official address, as text.
    """

    id: str
    kind: DeskKind
    name: Text
    for_whom: Text
    channels: tuple[Channel, ...]
    page: str
    as_of: str
    confidence: Confidence
    remark: Text
    prefecture: str = ""
    municipality: str = ""

    @property
    def is_written(self) -> bool:
        """Whether the desk can be written to."""
        return any(channel.kind.is_written for channel in self.channels)

    def may_have_changed(self, today: dt.date) -> bool:
        """Whether what we know is older than two years, or bears no date."""
        return _years_since(self.as_of, today) > _DOUBTFUL_YEARS

    def channels_shown(self, today: dt.date) -> tuple[Channel, ...]:
        """Ways to reach the desk, writing first, without numbers too old or too vague to trust."""
        old = bool(self.as_of) and _years_since(self.as_of, today) > _OLD_YEARS
        vague = self.confidence in {Confidence.KNOWN, Confidence.SEED}
        silent = vague or (old and self.confidence is not Confidence.VERIFIED)
        if self.kind is DeskKind.EMERGENCY:
            silent = False
        shown = [c for c in self.channels if not (silent and c.kind is ChannelKind.PHONE)]
        order = tuple(ChannelKind)
        return tuple(sorted(shown, key=lambda channel: order.index(channel.kind)))


# A number that reaches the wrong person does harm: after these years we say so, or say nothing.
_DOUBTFUL_YEARS = 2.0
_OLD_YEARS = 5.0
_UNDATED_YEARS = 3.0
_DAYS_A_YEAR = 365.25


def _years_since(as_of: str, today: dt.date) -> float:
    if not as_of:
        return _UNDATED_YEARS
    parts = [int(part) for part in as_of.split("-")]
    # A year or a month alone is taken from its first day: rather too old than too trusted.
    year, month, day = [*parts, 1, 1][:3]
    then = dt.date(year, month, day)
    return (today - then).days / _DAYS_A_YEAR


@dataclass(frozen=True, slots=True)
class Municipality:
    """A city, ward, town or village. ``code`` is the six-digit local government code."""

    code: str
    prefecture: str
    name: str
    kana: str


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

    ``anchor`` is the block of the page with the best match, or empty. ``matched`` are the words
    as they stand in the text, for marking the page.
    """

    id: str
    kind: HitKind
    lang: Lang
    title: str
    other_title: str
    excerpt: Excerpt
    score: float
    anchor: str = ""
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectionInfo:
    """What a collection says of itself. ``id`` is kebab-case, ``version`` a dotted date."""

    id: str
    title: Text
    version: str
    licence: str
    issuer: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the collection by the name that pages use for it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that is published together, checked and in order.

    ``pages`` holds both languages of each page, next to each other, in the order of topics.
    """

    info: CollectionInfo
    topics: tuple[Topic, ...]
    pages: tuple[Page, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    desks: tuple[Desk, ...]
    municipalities: tuple[Municipality, ...]
    attribution: Text
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in an author's folder: where it is and what to do.

    ``file`` is relative to the folder, ``line`` counts from 1 and is 0 where the whole file is
    meant.
    """

    file: str
    line: int
    sentence: Text


@dataclass(frozen=True, slots=True)
class Document:
    """What search knows of one thing in one language.

    ``key`` is unique (``page:why:ja``), ``ref`` is the id of the thing itself. ``text`` is plain,
    a line a block; ``anchors`` are the blocks' anchors, parallel to the lines, or empty. ``words``
    are the analysed words of the title (twice) and the text, joined by spaces, made when
    publishing.
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
