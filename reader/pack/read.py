"""Reads a pack in place: nothing is parsed when it is opened, and each answer is one query."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from reader.model.page import Block, Page, PageInfo, Topic
from reader.model.picture import MOST_BYTES
from reader.model.source import Source
from reader.model.text import Lang, Text
from reader.pack import refusal, rows
from reader.pack.database import DAMAGE, Database
from reader.pack.rows import Row
from reader.pack.schema import DATABASE, MANIFEST, PICTURES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.desk import Desk, DeskKind, Municipality
    from reader.model.search import Document, Surface
    from reader.model.word import Term

# Words, desks and documents are imported when they are first asked for: a start at a page is
# faster without them.
# ruff: noqa: PLC0415

_T = TypeVar("_T")

_MINUTES, _LEVEL, _COST = 8, 4, 2  # the columns of the queries below that are numbers
_TOPICS = """
SELECT id, title_ja, title_en, line_ja, line_en FROM topic
WHERE id IN (SELECT topic FROM page) ORDER BY position"""
_HEAD = """
SELECT p.id, p.kind, p.topic, title_ja, title_en, summary_ja, summary_en, audience, minutes,
note_ja, note_en, reviewed, piece_of FROM page p"""
_BEGINNING = f"{_HEAD} WHERE title_ja LIKE ? OR title_en LIKE ? ORDER BY position LIMIT 60"
_RELATED = f"{_HEAD} JOIN related r ON r.other = p.id WHERE r.page = ? ORDER BY n"
_BLOCKS = """
SELECT kind, anchor, html, text, level FROM block WHERE page = ? AND lang = ? ORDER BY n"""
_SOURCE = """
SELECT id, title_ja, title_en, publisher_ja, publisher_en, date, address, basis, confidence,
remark_ja, remark_en FROM source"""
_CITED = f"{_SOURCE} JOIN citation ON source = id WHERE page = ? AND lang = ? ORDER BY n"
_TERM = """
SELECT id, word_ja, word_en, kana, romaji, definition_ja, definition_en, variants, hurtful,
section, confidence FROM term"""
_USED_ON = f"{_HEAD} JOIN occurrence o ON o.page = p.id WHERE o.term = ? ORDER BY position"
_READINGS = """
SELECT anchor, html FROM furigana WHERE page = ?1
UNION ALL SELECT 'page:' || other, html FROM related r
JOIN furigana f ON f.page = other AND anchor = 'top' WHERE r.page = ?1
UNION ALL SELECT 'summary:' || other, html FROM related r
JOIN furigana f ON f.page = other AND anchor = 'summary' WHERE r.page = ?1
UNION ALL SELECT name, html FROM occurrence o
JOIN furigana_entry ON name = 'term:' || o.term WHERE o.page = ?1
UNION ALL SELECT name, html FROM citation c
JOIN furigana_entry ON name = 'source:' || c.source WHERE c.page = ?1
UNION ALL SELECT name, html FROM page
JOIN furigana_entry ON name = 'source:' || piece_of WHERE id = ?1"""
_DESK = """
SELECT id, kind, name_ja, name_en, for_ja, for_en, channels, page, as_of, confidence, remark_ja,
remark_en, prefecture, municipality FROM desk"""
_DESKS = f"{_DESK} WHERE prefecture = ? AND municipality = ? ORDER BY position"
_DESKS_WITHIN = f"{_DESK} WHERE prefecture = ? AND kind = ? ORDER BY municipality, position"
_PLACES = "SELECT code, prefecture, name, kana FROM municipality ORDER BY code"
_DOCUMENT = """
SELECT key, kind, ref, lang, title, other_title, text, words, anchors,
asked, readings FROM document"""
_SURFACES = "SELECT spelling, normal, cost FROM surface"
_SOUNDING = "SELECT spelling FROM sound WHERE key = ? ORDER BY spelling"


class Pack:
    """An open pack folder. Belongs to the thread that opened it; values out are frozen.

    Every method raises ReaderError where the file turns out to be damaged.
    """

    def __init__(self, folder: Path, db: Database) -> None:
        self._folder = folder
        self._db = db

    @classmethod
    def open(cls, folder: Path) -> Pack:
        """Open a pack folder in constant time; raises ReaderError when it is not whole."""
        path = folder / DATABASE
        if not path.is_file():
            raise refusal.absent()
        return cls(folder, Database.open(path))

    title: Text | None = None
    """Of what is found here nobody has to be told where it is from; see ``Guest.title``."""

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @cached_property
    def digest(self) -> str:
        """The hash that stands for this pack's content, read from its label."""
        from reader.pack import manifest

        try:
            data = (self._folder / MANIFEST).read_bytes()
        except OSError as error:
            raise refusal.unreadable() from error
        return manifest.parse(data).members.get(DATABASE, "")

    def meta(self, name: str) -> str:
        """One saying of the pack about itself, empty if it says nothing."""
        found = self._all(lambda row: str(row[0]), "SELECT value FROM meta WHERE name = ?", name)
        return found[0] if found else ""

    @property
    def attribution(self) -> Text:
        """Whose data the directory is made of."""
        return Text(self.meta("attribution_ja"), self.meta("attribution_en"))

    def pages_with(self, term_id: str) -> tuple[PageInfo, ...]:
        """The pages that lead to a word of the word book, in either language, in order."""
        return self._pages(_USED_ON, term_id)

    def topics(self) -> tuple[Topic, ...]:
        """The shelves that hold at least one page, in order."""
        return self._all(rows.topic, _TOPICS)

    def infos(self) -> tuple[PageInfo, ...]:
        """What lists show of every page, in order."""
        return self._pages(f"{_HEAD} ORDER BY position")

    def info(self, page_id: str) -> PageInfo | None:
        """What lists show of one page, or None."""
        found = self._pages(f"{_HEAD} WHERE id = ?", page_id)
        return found[0] if found else None

    def beginning(self, letter: str) -> tuple[PageInfo, ...]:
        """The first pages, in order, whose title begins with a small Latin letter in a language."""
        return self._pages(_BEGINNING, f"{letter}%", f"{letter}%")

    def page_count(self) -> int:
        """How many pages there are."""
        return self._count("page")

    def page(self, page_id: str, lang: Lang) -> Page | None:
        """One page in one language, or None. See ``readings`` for those of its kanji."""
        heads = self._all(rows.head, f"{_HEAD} WHERE id = ?", page_id, number=_MINUTES)
        if not heads:
            return None
        head = heads[0]
        piece = self._all(rows.source, f"{_SOURCE} WHERE id = ?", head.piece_of)
        return Page(
            info=head.info,
            lang=lang,
            blocks=self._blocks(page_id, lang),
            note=head.note.of(lang),
            reviewed=head.reviewed,
            sources=self._all(rows.source, _CITED, page_id, lang),
            related=self._pages(_RELATED, page_id),
            piece_of=piece[0] if piece else None,
        )

    def _blocks(self, page_id: str, lang: Lang) -> tuple[Block, ...]:
        return self._together(rows.blocks, _BLOCKS, page_id, lang, number=_LEVEL)

    def readings(self, page_id: str) -> dict[str, str]:
        """What is read on a Japanese page, as fragments with readings.

        By anchor: its blocks, ``top`` for the title, ``summary`` and ``note``; ``page:ID`` and
        ``summary:ID`` for the titles and summaries of related pages, ``term:ID`` for the
        words it leads to, each with its definition, and ``source:ID`` for its sources.
        """
        return self._together(rows.readings, _READINGS, page_id)

    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return self._all(rows.source, f"{_SOURCE} ORDER BY id")

    def terms(self) -> tuple[Term, ...]:
        """The word book in order."""
        return self._all(rows.term, f"{_TERM} ORDER BY position")

    def term(self, term_id: str) -> Term | None:
        """One word of the word book, or None."""
        found = self._all(rows.term, f"{_TERM} WHERE id = ?", term_id)
        return found[0] if found else None

    def desks(self, prefecture: str = "", municipality: str = "") -> tuple[Desk, ...]:
        """The desks of exactly this place; both empty means the whole country."""
        from reader.pack import entries

        return self._all(entries.desk, _DESKS, prefecture, municipality)

    def desks_within(self, prefecture: str, kind: DeskKind) -> tuple[Desk, ...]:
        """The desks of one kind in a prefecture: its own first, then those of its towns."""
        from reader.pack import entries

        return self._all(entries.desk, _DESKS_WITHIN, prefecture, kind)

    def desk(self, desk_id: str) -> Desk | None:
        """One desk by its id, or None."""
        from reader.pack import entries

        found = self._all(entries.desk, f"{_DESK} WHERE id = ?", desk_id)
        return found[0] if found else None

    def municipalities(self) -> tuple[Municipality, ...]:
        """Every city, ward, town and village, by code."""
        from reader.pack import entries

        return self._all(entries.municipality, _PLACES)

    def documents(self) -> Iterator[Document]:
        """What search indexes, in order."""
        from reader.pack import entries

        yield from self._all(entries.document, f"{_DOCUMENT} ORDER BY position")

    def document_count(self) -> int:
        """How many documents there are."""
        return self._count("document")

    def document(self, key: str) -> Document | None:
        """One document by its key."""
        from reader.pack import entries

        found = self._all(entries.document, f"{_DOCUMENT} WHERE key = ?", key)
        return found[0] if found else None

    def surfaces(self) -> tuple[Surface, ...]:
        """The spellings of the collection, for cutting queries."""
        from reader.pack import entries

        return self._all(entries.surface, _SURFACES, number=_COST)

    def sounding(self, key: str) -> tuple[str, ...]:
        """The spellings, folded, that the collection reads so."""
        return self._all(lambda row: str(row[0]), _SOUNDING, key)

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture that a page names; None where there is none, or a disguise."""
        from reader.pack import pictures

        path = self._folder / PICTURES / name
        if not pictures.is_name(name) or not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        return data if pictures.is_harmless(name, data) else None

    def _pages(self, sql: str, *values: str) -> tuple[PageInfo, ...]:
        return self._all(rows.info, sql, *values, number=_MINUTES)

    def _count(self, table: str) -> int:
        # Counted row by row: in a damaged file, count(*) may go on and not be stopped.
        sql = f"SELECT coalesce(sum(1), 0) FROM {table}"  # noqa: S608 our own names
        return self._all(lambda row: int(row[0]), sql, number=0)[0]

    def _together(
        self,
        value_of: Callable[[Sequence[Row]], _T],
        sql: str,
        *values: str,
        number: int | None = None,
    ) -> _T:
        """One value of all rows: a book has thousands, which are looked at in one go."""
        try:
            return value_of(list(self._db.rows(sql, values, number)))
        except DAMAGE as error:
            raise refusal.unreadable() from error

    def _all(
        self, value_of: Callable[[Row], _T], sql: str, *values: str, number: int | None = None
    ) -> tuple[_T, ...]:
        """The values of a query, whose columns are texts but for one ``number``."""
        try:
            return tuple(map(value_of, self._db.rows(sql, values, number)))
        except DAMAGE as error:
            raise refusal.unreadable() from error
