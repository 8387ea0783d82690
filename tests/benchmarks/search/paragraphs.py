"""Stands for a pack whose pages are the paragraphs of a corpus: read in place, from SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from reader.model.desk import Municipality
from reader.model.page import PageInfo, Topic
from reader.model.search import Document, Surface
from reader.model.word import Term

SCHEMA = """
CREATE TABLE document (n INTEGER PRIMARY KEY, key TEXT UNIQUE, ref TEXT, content BLOB);
CREATE TABLE surface (spelling TEXT, normal TEXT, cost REAL);
CREATE TABLE sound (key TEXT, spelling TEXT, PRIMARY KEY (key, spelling)) WITHOUT ROWID;
CREATE TABLE analysis (seconds REAL);
"""


class Numbered(NamedTuple):
    """A document and its number, from 1, by which other engines know it."""

    number: int
    document: Document


class Paragraphs:
    """An analysed corpus on disk, as ``opening.Pack`` wants it. Belongs to one thread.

    A document is looked up when it is asked for, as in a real pack: none is kept in memory, so
    that the figures of memory are those of the engine.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        self._decoder = msgspec.msgpack.Decoder(Document)

    @property
    def digest(self) -> str:
        """The name of the file, which is a hash of all that it was made of."""
        return self._file.stem

    @property
    def title(self) -> None:
        """None: whose words these are is not told."""

    def documents(self) -> Iterator[Document]:
        """All paragraphs in the order of the corpus."""
        return (each.document for each in self.numbered())

    def numbered(self) -> Iterator[Numbered]:
        """The same with their numbers."""
        for number, content in self._db.execute("SELECT n, content FROM document ORDER BY n"):
            yield Numbered(number, self._decoder.decode(content))

    def document(self, key: str) -> Document | None:
        """One of them by its key."""
        found = self._db.execute("SELECT content FROM document WHERE key = ?", (key,)).fetchone()
        return None if found is None else self._decoder.decode(found[0])

    def document_count(self) -> int:
        """How many they are."""
        return int(self._db.execute("SELECT count(*) FROM document").fetchone()[0])

    def refs(self) -> list[str]:
        """The ids of all paragraphs, in order."""
        return [row[0] for row in self._db.execute("SELECT ref FROM document ORDER BY n")]

    def surfaces(self) -> Iterator[Surface]:
        """The spellings that the analyser met."""
        for row in self._db.execute("SELECT spelling, normal, cost FROM surface ORDER BY rowid"):
            yield Surface(*row)

    def sounding(self, key: str) -> tuple[str, ...]:
        """The spellings that are read so."""
        found = self._db.execute("SELECT spelling FROM sound WHERE key = ?", (key,))
        return tuple(row[0] for row in found)

    def municipalities(self) -> tuple[Municipality, ...]:
        """None: a corpus has no desks."""
        return ()

    def terms(self) -> tuple[Term, ...]:
        """None: nor has it a word book,"""
        return ()

    def topics(self) -> tuple[Topic, ...]:
        """shelves,"""
        return ()

    def infos(self) -> tuple[PageInfo, ...]:
        """or pages."""
        return ()

    def analysis_seconds(self) -> float:
        """How long the morphological analysis took when it was made."""
        return float(self._db.execute("SELECT seconds FROM analysis").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
