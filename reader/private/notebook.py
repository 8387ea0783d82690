"""What is kept, as one SQLite database in memory, whose bytes are the content of the file."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, Text
from reader.private.envelope import DamagedError, NewerError

_APPLICATION = 0x656E6777  # "engw", in the header of the database
MIGRATIONS = (
    """
    CREATE TABLE mark (
        id TEXT PRIMARY KEY,
        serial INTEGER NOT NULL UNIQUE,
        page TEXT NOT NULL,
        lang TEXT NOT NULL,
        kind TEXT NOT NULL,
        created TEXT NOT NULL,
        colour INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE passage (
        mark TEXT NOT NULL REFERENCES mark ON DELETE CASCADE,
        nth INTEGER NOT NULL,
        anchor TEXT NOT NULL,
        start INTEGER NOT NULL,
        length INTEGER NOT NULL,
        quote TEXT NOT NULL,
        PRIMARY KEY (mark, nth)
    ) STRICT;
    """,
    # Titles of the pages that are marked: a collection may be away when the list is looked at.
    # Remembered: how somebody reads, and where, if they asked for that.
    """
    CREATE TABLE title (page TEXT PRIMARY KEY, ja TEXT NOT NULL, en TEXT NOT NULL) STRICT;
    CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    """,
)
"""What leads from each version of the database to the next one; the first makes version 1."""

_MARKS = """
    SELECT serial, id, page, lang, kind, created, colour, note, anchor, start, length, quote
    FROM mark LEFT JOIN passage ON mark = id ORDER BY serial, nth
"""


class Notebook:
    """Marks with their serial numbers, titles of pages, and what is remembered.

    Every change is a transaction. Belongs to one thread.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @classmethod
    def new(cls) -> Notebook:
        """An empty one."""
        database = _connection()
        _migrate(database, 0)
        return cls(database)

    @classmethod
    def read(cls, content: bytes) -> Notebook:
        """The one that some bytes hold, brought to the present form.

        Raises DamagedError, or NewerError where a later version of the program wrote it.
        """
        database = _connection()
        try:
            database.deserialize(content)
            _prepare(database)
            version = _examined(database)
            _migrate(database, version)
            book = cls(database)
            list(book.marks()), book.titles(), book.remembered()
        except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
            database.close()
            raise DamagedError from error
        except BaseException:
            database.close()
            raise
        return book

    def content(self) -> bytes:
        """Its bytes."""
        return self._database.serialize()

    def close(self) -> None:
        """Let go of it."""
        self._database.close()

    # Marks

    def marks(self) -> Iterator[tuple[int, Mark]]:
        """All marks with their serial numbers, in their order."""
        for _, rows in groupby(self._database.execute(_MARKS), lambda row: row[0]):
            yield _mark(list(rows))

    def put(self, kept: Iterable[tuple[int, Mark]], titles: Iterable[tuple[str, Text]]) -> bool:
        """Write marks with their serial numbers, and titles of their pages; whether one is new."""
        with self._change():
            is_new = [self._put(serial, mark) for serial, mark in kept]
            self._database.executemany(
                "INSERT OR REPLACE INTO title VALUES (?, ?, ?)",
                [(page, title.ja, title.en) for page, title in titles],
            )
        return any(is_new)

    def drop(self, mark_id: str) -> None:
        """Remove a mark, and the title of its page where no other has it."""
        with self._change():
            self._database.execute("DELETE FROM mark WHERE id = ?", (mark_id,))
            self._database.execute("DELETE FROM title WHERE page NOT IN (SELECT page FROM mark)")

    def titles(self) -> dict[str, Text]:
        """What the marked pages are called, as far as that was known."""
        rows = self._database.execute("SELECT page, ja, en FROM title")
        return {page: Text(ja, en) for page, ja, en in rows}

    # What is remembered

    def remembered(self) -> dict[str, str]:
        """What is remembered, by its name."""
        return dict(self._database.execute("SELECT name, value FROM remembered"))

    def remember(self, name: str, value: str) -> None:
        """Remember a value; an empty one is forgotten."""
        with self._change():
            self._database.execute("DELETE FROM remembered WHERE name = ?", (name,))
            if value:
                self._database.execute("INSERT INTO remembered VALUES (?, ?)", (name, value))

    def _put(self, serial: int, mark: Mark) -> bool:
        old = self._database.execute("DELETE FROM mark WHERE id = ?", (mark.id,))
        self._database.execute(
            "INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                mark.id,
                serial,
                mark.page,
                mark.lang.value,
                mark.kind.value,
                mark.created.isoformat(),
                mark.colour,
                mark.note,
            ),
        )
        self._database.executemany(
            "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)",
            [
                (mark.id, nth, passage.anchor, passage.start, passage.length, passage.quote)
                for nth, passage in enumerate(mark.passages)
            ],
        )
        return old.rowcount == 0

    @contextlib.contextmanager
    def _change(self) -> Iterator[None]:
        self._database.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")


def _connection() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    _prepare(database)
    return database


def _prepare(database: sqlite3.Connection) -> None:
    # Nothing that a file brings along is run; what is removed is overwritten, and its room given
    # back; nothing of it goes to a temporary file.
    for setting in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "foreign_keys = ON",
        "secure_delete = ON",
        "auto_vacuum = FULL",
        "temp_store = MEMORY",
        "journal_mode = MEMORY",
    ):
        database.execute(f"PRAGMA {setting}")


def _examined(database: sqlite3.Connection) -> int:
    """The version of a database that is whole and holds our tables and nothing else."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION or version < 1:
        raise DamagedError
    if version > len(MIGRATIONS):
        raise NewerError
    if _shape(database) != _shape_of(version):
        raise DamagedError
    if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DamagedError
    if database.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DamagedError
    return int(version)


def _shape_of(version: int) -> set[tuple[str, str, str]]:
    with contextlib.closing(_connection()) as database:
        _migrate(database, 0, version)
        return _shape(database)


def _shape(database: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(database.execute("SELECT type, name, sql FROM sqlite_master"))


def _migrate(database: sqlite3.Connection, version: int, wanted: int = len(MIGRATIONS)) -> None:
    for step in range(version, wanted):
        database.executescript(
            f"BEGIN; {MIGRATIONS[step]}"
            f" PRAGMA user_version = {step + 1}; PRAGMA application_id = {_APPLICATION}; COMMIT;"
        )


def _mark(
    rows: list[tuple[int, str, str, str, str, str, int, str, str, int, int, str]],
) -> tuple[int, Mark]:
    serial, mark_id, page, lang, kind, created, colour, note = rows[0][:8]
    return serial, Mark(
        page,
        Lang(lang),
        MarkKind(kind),
        dt.datetime.fromisoformat(created),
        tuple(Passage(*row[8:]) for row in rows if row[8] is not None),
        colour,
        note,
        mark_id,
    )
