"""Writes an index with Whoosh, from words that are already cut."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from whoosh.fields import KEYWORD, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.writing import SegmentWriter

from reader.search.engine.codec import ArrayCodec
from reader.search.engine.inversion import Inversion
from reader.search.engine.reading import FIELDS, Index, Reader


class Row(NamedTuple):
    """A document on its way into the index: the words of each field, as often as they occur."""

    words: Sequence[str]
    kanji: Sequence[str]
    readings: Sequence[str] = ()


class _Storage(Protocol):
    temp_storage: Callable[..., _Storage]

    def create_index(self, schema: Schema) -> Index: ...


class _RowWriter(SegmentWriter):
    """Whoosh's writer, given whole documents: it would make some calls for every word of them."""

    def __init__(self, index: Index) -> None:
        # Not one file for all: each is mapped as it is.
        super().__init__(index, codec=ArrayCodec(), compound=False)
        self.pool = _Pool()

    def add(self, row: Row) -> None:
        """Add the next document."""
        self.perdocwriter.start_doc(self.docnum)
        for name, words in zip(FIELDS, row, strict=True):
            self.pool.add(name, self.docnum, words)
            self.perdocwriter.add_field(name, self.schema[name], None, len(words))
        self.perdocwriter.finish_doc()
        self._added = True
        self.docnum += 1


class _Pool(Inversion):
    """What Whoosh asks for postings when everything has been added."""

    def iter_postings(self) -> Inversion:
        return self

    def cleanup(self) -> None:
        """Nothing of it lies on the disk."""


def write(folder: Path, rows: Iterable[Row]) -> None:
    """Write an index into an existing, empty folder; the rows are numbered from 0."""
    _fill(FileStorage(str(folder)), rows).close()


def in_memory(rows: Iterable[Row]) -> Reader:
    """An opened index that leaves nothing on the disk."""
    storage: _Storage = RamStorage()
    # Whoosh would put its temporary files beside those of everybody else.
    storage.temp_storage = lambda _name="": RamStorage()
    return Reader(_fill(storage, rows))


def _fill(storage: _Storage, rows: Iterable[Row]) -> Index:
    index = storage.create_index(Schema(**{name: KEYWORD(scorable=True) for name in FIELDS}))
    writer = _RowWriter(index)
    try:
        for row in rows:
            writer.add(row)
        writer.commit()
    except BaseException:
        with contextlib.suppress(Exception):  # the first failure is the one to tell
            writer.cancel()
        raise
    return index
