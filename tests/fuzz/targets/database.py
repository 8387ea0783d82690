"""The database of a pack: changed bytes, and changes that SQL makes to tables and their shape."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from reader.pack.schema import DATABASE, TABLES
from tests.fuzz import everything
from tests.fuzz.ground import published
from tests.fuzz.target import Target

_PAGE = 512
_BROKEN = (sqlite3.Error, UnicodeDecodeError)  # changed so often that SQL changes it no more
_NAMES = [line.split()[2] for line in TABLES.splitlines() if line.startswith("CREATE TABLE")]
_VALUES = (
    "NULL", "-1", "9223372036854775807", "9e999", "-9e999", "0.5", "''", "x'00ff'", "'\x00'", "'a'",
    "zeroblob(3000)", "'['", "'[[1]]'", "'{}'", "'[[\"phone\",1,2,3,4,5]]'", "'all all'",
    "'0000-00-00'",
    "printf('%.*c', 2000, '[')", "cast(x'ff' AS TEXT)", "'<img src=\"file:///a\">'", "'９９'",
    "'town/a'",
)  # fmt: skip
_ODD = (
    "CREATE TRIGGER t AFTER UPDATE ON page BEGIN DELETE FROM page; END",
    "CREATE VIEW v AS WITH RECURSIVE a(n) AS (SELECT 1 UNION SELECT n+1 FROM a) SELECT * FROM a",
    "CREATE VIRTUAL TABLE f USING fts5(a)",
    "CREATE VIRTUAL TABLE r USING rtree(a, b, c)",
    "CREATE TABLE g (a, b AS (printf('%.*c', 1000000, 'x')))",
    "CREATE INDEX i ON page (abs(minutes))",
    "ANALYZE",
    "PRAGMA user_version = 2",
    "PRAGMA application_id = 0",
    "PRAGMA encoding = 'UTF-16'",
)  # fmt: skip
# How the text of a table in the schema is changed; the bytes of its rows stay.
_SHAPES = (
    "replace(sql, 'TEXT', 'INTEGER')",
    "replace(sql, 'INTEGER', 'BLOB')",
    "replace(sql, 'WITHOUT ROWID', '')",
    "replace(sql, 'CREATE TABLE', 'CREATE VIEW')",
    "replace(sql, 'NOT NULL', 'AS (1)')",
    "replace(sql, 'UNIQUE', 'CHECK (a())')",
    "NULL",
    "sql || 'x'",
)


def _changed(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return _in_bytes(data, chance)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db, suppress(*_BROKEN):
        db.deserialize(data)
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA writable_schema = ON")
        for _ in range(chance.randint(1, 3)):
            with suppress(*_BROKEN):
                db.execute(_statement(db, chance))
        return bytes(db.serialize())
    return _in_bytes(data, chance)


def _statement(db: sqlite3.Connection, chance: random.Random) -> str:
    table, value = chance.choice(_NAMES), chance.choice(_VALUES)
    kind = chance.randrange(10)
    if kind == 0:
        return chance.choice(_ODD)
    if kind == 1:
        shape = chance.choice(_SHAPES)
        return f"UPDATE sqlite_schema SET sql = {shape} WHERE name = '{table}'"  # noqa: S608
    if kind == 2:
        root = chance.randint(0, 60)
        return f"UPDATE sqlite_schema SET rootpage = {root} WHERE name = '{table}'"  # noqa: S608
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")] or ["id"]
    return f"UPDATE OR IGNORE {table} SET {chance.choice(columns)} = {value}"  # noqa: S608


def _in_bytes(data: bytes, chance: random.Random) -> bytes:
    """Mostly where pages begin, whose bytes say how the rest is to be read."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        page = chance.randrange(max(1, len(data) // _PAGE)) * _PAGE
        place = page + chance.choice((chance.randrange(20), chance.randrange(_PAGE)))
        if place < len(changed):
            changed[place] = chance.choice((0, 1, 2, 5, 10, 13, 0x7F, 0x80, 0xFF))
    return bytes(changed)


def target(ground: Path) -> Target:
    """Reads whatever a pack answers, from a folder in which only the database is changed."""
    folder = ground / "pack"
    shutil.copytree(published(ground), folder)

    def run(data: bytes) -> None:
        (folder / DATABASE).write_bytes(data)
        everything.read(folder)

    return Target(run, _seeds(ground, folder / DATABASE), _words(), 60_000, _changed)


def _seeds(ground: Path, whole: Path) -> list[bytes]:
    """The database in small pages, so that more of it is structure; and the same as UTF-16."""
    small = [ground / f"small-{encoding}.sqlite" for encoding in ("UTF-8", "UTF-16le")]
    for file in small:
        with closing(sqlite3.connect(file, isolation_level=None)) as db:
            db.execute(f"PRAGMA page_size = {_PAGE}")
            db.execute(f"PRAGMA encoding = '{file.stem.removeprefix('small-')}'")
            db.executescript(TABLES)
            _copy(whole, db)
            db.execute("VACUUM")
    return [file.read_bytes() for file in small]


def _copy(whole: Path, db: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(whole)) as source:
        for pragma in ("application_id", "user_version"):
            (value,) = source.execute(f"PRAGMA {pragma}").fetchone()
            db.execute(f"PRAGMA {pragma} = {value}")
        for table in _NAMES:
            for row in source.execute(f"SELECT * FROM {table}"):  # noqa: S608 our own names
                db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608


def _words() -> tuple[bytes, ...]:
    return (*map(str.encode, _NAMES), b"CREATE VIEW ", b"CREATE TABLE ", b"ENGW", b"\x0d", b"\x0a")
