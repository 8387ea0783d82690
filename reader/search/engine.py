"""The one door to Whoosh: writes an index, reads it back as plain numbers, and stems English."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search import stand_in

stand_in.install()

# The imports below stand here because Whoosh's own imports would load network code.
from whoosh.codec.whoosh3 import W3Codec  # noqa: E402 after the stand-in
from whoosh.fields import KEYWORD, STORED, Schema  # noqa: E402 after the stand-in
from whoosh.filedb.filestore import FileStorage, RamStorage  # noqa: E402 after the stand-in
from whoosh.lang.snowball.english import EnglishStemmer  # noqa: E402 after the stand-in
from whoosh.reading import TermNotFound  # noqa: E402 after the stand-in

WORDS = "all"
KANJI = "kanji"
# Large blocks that are not compressed: a list of postings is read once and then kept.
_POSTINGS_IN_BLOCK = 4096
_MEGABYTES_BEFORE_DISK = 128
_STEMMER = EnglishStemmer()


class DamagedIndexError(Exception):
    """Raised when the files of an index cannot be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index knows of a document besides its words."""

    key: str
    ref: str
    kind: HitKind
    lang: Lang


class Row(NamedTuple):
    """A document on its way into the index: ``words`` and ``kanji`` as often as they occur."""

    entry: Entry
    words: Sequence[str]
    kanji: Sequence[str]


class Postings(NamedTuple):
    """Where a term stands: numbers of documents, ascending, and how often in each."""

    documents: Sequence[int]
    frequencies: Sequence[float]


# The part of Whoosh that is used here, since it has no types of its own.


class _Matcher(Protocol):
    def is_active(self) -> bool: ...
    def id(self) -> int: ...
    def weight(self) -> float: ...
    def next(self) -> object: ...


class _Reader(Protocol):
    def all_stored_fields(self) -> Iterable[dict[str, str]]: ...
    def postings(self, fieldname: str, text: str) -> _Matcher: ...
    def doc_field_length(self, docnum: int, fieldname: str, default: int) -> int | None: ...
    def field_length(self, fieldname: str) -> int: ...
    def close(self) -> None: ...


class _Writer(Protocol):
    def add_document(self, **fields: object) -> None: ...
    def commit(self) -> None: ...
    def cancel(self) -> None: ...


class _Index(Protocol):
    def reader(self) -> _Reader: ...
    def writer(self, *, codec: W3Codec, limitmb: int) -> _Writer: ...
    def close(self) -> None: ...


class _Storage(Protocol):
    temp_storage: Callable[..., _Storage]

    def create_index(self, schema: Schema) -> _Index: ...
    def open_index(self) -> _Index: ...


def stem(word: str) -> str:
    """The Snowball stem of a lower-case English word."""
    return str(_STEMMER.stem(word))


def write(folder: Path, rows: Iterable[Row]) -> None:
    """Write an index into an existing, empty folder."""
    _fill(FileStorage(str(folder)), rows)


def in_memory(rows: Iterable[Row]) -> EngineReader:
    """An opened index that leaves nothing on the disk."""
    storage: _Storage = RamStorage()
    # Whoosh would put its temporary files beside those of everybody else.
    storage.temp_storage = lambda _name="": RamStorage()
    return EngineReader(_fill(storage, rows))


def read(folder: Path) -> EngineReader:
    """Open the index in a folder; raises DamagedIndexError.

    The files are pickles: give it only a folder whose files this installation wrote.
    """
    try:
        return EngineReader(FileStorage(str(folder), readonly=True).open_index())
    except Exception as error:  # Whoosh raises anything on a damaged file
        raise DamagedIndexError from error


def _fill(storage: _Storage, rows: Iterable[Row]) -> _Index:
    words = {WORDS: KEYWORD(scorable=True), KANJI: KEYWORD(scorable=True)}
    index = storage.create_index(
        Schema(key=STORED(), ref=STORED(), kind=STORED(), lang=STORED(), **words)
    )
    codec = W3Codec(blocklimit=_POSTINGS_IN_BLOCK, compression=0)
    writer = index.writer(codec=codec, limitmb=_MEGABYTES_BEFORE_DISK)
    try:
        for row in rows:
            _add(writer, row)
        writer.commit()
    except BaseException:
        with contextlib.suppress(Exception):  # the first failure is the one to tell
            writer.cancel()
        raise
    return index


def _add(writer: _Writer, row: Row) -> None:
    entry = row.entry
    fields: dict[str, object] = {
        "key": entry.key,
        "ref": entry.ref,
        "kind": entry.kind.value,
        "lang": entry.lang.value,
    }
    # Whoosh takes a list as words that are already cut.
    fields |= {WORDS: list(row.words), KANJI: list(row.kanji)}
    writer.add_document(**fields)


class EngineReader:
    """An opened index as plain numbers. Belongs to the thread that opened it."""

    def __init__(self, index: _Index) -> None:
        self._index = index
        self._reader = index.reader()
        self.entries: tuple[Entry, ...] = tuple(
            Entry(fields["key"], fields["ref"], HitKind(fields["kind"]), Lang(fields["lang"]))
            for fields in self._reader.all_stored_fields()
        )

    @property
    def size(self) -> int:
        """The number of documents."""
        return len(self.entries)

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands in a field, possibly nowhere."""
        try:
            matcher = self._reader.postings(field, term)
        except TermNotFound:
            return Postings((), ())
        documents: list[int] = []
        frequencies: list[float] = []
        # Bound once: common terms stand in thousands of documents, and somebody is typing.
        more, number, weight, advance = (
            matcher.is_active, matcher.id, matcher.weight, matcher.next,
        )  # fmt: skip
        while more():
            documents.append(number())
            frequencies.append(weight())
            advance()
        return Postings(documents, frequencies)

    def lengths(self, field: str) -> list[float]:
        """The number of terms in a field of each document, as precisely as Whoosh keeps it."""
        length = self._reader.doc_field_length
        return [float(length(number, field, 0) or 0) for number in range(len(self.entries))]

    def mean_length(self, field: str) -> float:
        """The mean number of terms in a field."""
        return float(self._reader.field_length(field)) / max(len(self.entries), 1)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._index.close()
