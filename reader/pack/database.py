"""Opens the database of a pack, which may come from anywhere, and hands out rows within limits.

SQLite reads what it is given: a view that never ends, a table whose pages lead to one another, a
number where a text should be. So nothing but the tables that publishing makes is read, no query
does more than a sound file of that size could ask for, and every value is of its kind.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.model.text import ReaderError
from reader.pack import refusal
from reader.pack.rows import Row
from reader.pack.schema import APPLICATION_ID, FORMAT, TABLES

DAMAGE = (
    sqlite3.DatabaseError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""A byte that has changed since a pack was verified can be wrong in any of these ways."""

# Nothing is written, not even beside the file where SQLite would sort; no schema is trusted.
_MANNERS = """
PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY"""
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 16 << 20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 64,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 10_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
# One row takes more bytes of the file than a query takes steps for it; one text is read once.
_STEPS_AT_ONCE = 50_000
_STEPS = 1_000_000
_STEPS_FOR_A_BYTE = 2
_LETTERS = 1_000_000
_LETTERS_FOR_A_BYTE = 2
_SHAPE = frozenset(each.strip() for each in TABLES.split(";") if each.strip())


class Database:
    """An open database. Belongs to the thread that opened it."""

    def __init__(self, db: sqlite3.Connection, size: int) -> None:
        self._db = db
        self._size = size
        self._steps = 0

    @classmethod
    def open(cls, path: Path) -> Database:
        """Open one in constant time; raises ReaderError where it is not a pack's."""
        # Immutable: no lock, no journal, no file beside it, also on read-only media.
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            db = sqlite3.connect(address, uri=True)
        except sqlite3.DatabaseError as error:
            raise refusal.unreadable() from error
        try:
            opened = cls(db, path.stat().st_size)
            opened._bind()
        except DAMAGE as error:
            db.close()
            raise refusal.unreadable() from error
        except ReaderError:
            db.close()
            raise
        return opened

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def rows(
        self, sql: str, values: tuple[str, ...] = (), number: int | None = None
    ) -> Iterator[Row]:
        """The rows of a query, all of text but for the column ``number``.

        Raises one of ``DAMAGE`` where they are not, or where there are more than there can be.
        """
        self._steps = (_STEPS + _STEPS_FOR_A_BYTE * self._size) // _STEPS_AT_ONCE
        letters = _LETTERS + _LETTERS_FOR_A_BYTE * self._size
        for row in self._db.execute(sql, values):
            written = "".join(row if number is None else (*row[:number], *row[number + 1 :]))
            letters -= len(written)
            if letters < 0:
                raise ValueError
            if number is not None and not isinstance(row[number], int | float):
                raise TypeError
            yield row

    def _bind(self) -> None:
        """Have it keep within limits, and look at whether it is a pack's."""
        db = self._db
        for category, most in _LIMITS.items():
            db.setlimit(category, most)
        for each in _MANNERS.split(";"):
            db.execute(each)
        db.set_progress_handler(self._is_enough, _STEPS_AT_ONCE)
        if self._pragma("application_id") != APPLICATION_ID:
            raise refusal.unreadable()
        if self._pragma("user_version") > FORMAT:
            raise refusal.newer()
        if self._pragma("page_count") * self._pragma("page_size") != self._size:
            raise refusal.unreadable()
        self._check_shape()

    def _check_shape(self) -> None:
        """Only the tables and indexes that publishing makes: no view, trigger or function."""
        found = self._db.execute("SELECT type, sql FROM sqlite_schema LIMIT 200").fetchall()
        made_by_sqlite = [kind for kind, sql in found if sql is None]
        shape = [sql for _, sql in found if sql is not None]
        if set(made_by_sqlite) - {"index"} or sorted(shape) != sorted(_SHAPE):
            raise refusal.unreadable()

    def _is_enough(self) -> bool:
        """Whether a query has done more than a sound file can ask for; SQLite then ends it."""
        self._steps -= 1
        return self._steps < 0

    def _pragma(self, name: str) -> int:
        self._steps = _STEPS // _STEPS_AT_ONCE
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])
