"""The private file: changed bytes, and changed databases in an envelope that is whole."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError, Text
from reader.private import envelope, keepfile
from reader.private.keeping import Keeping
from reader.private.notebook import Notebook
from reader.private.passphrase import Cost, Key
from tests.fuzz.target import Target

_PASSPHRASE = "縁側で風を待つ"  # noqa: S105 of nobody
_NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
_BROKEN = (sqlite3.Error, UnicodeDecodeError, ValueError)
_TABLES = {
    "mark": ("id", "serial", "page", "lang", "kind", "created", "colour", "note"),
    "passage": ("mark", "nth", "anchor", "start", "length", "quote"),
    "title": ("page", "ja", "en"),
    "remembered": ("name", "value"),
}
_VALUES = (
    "NULL", "-1", "9223372036854775807", "9e999", "''", "x'00ff'", "'\x00'", "zeroblob(3000)",
    "'0000-00-00'", "'2026-11-23T00:00:00+99:99'", "cast(x'ff' AS TEXT)", "'bookmark'", "7",
    "printf('%.*c', 20000, '[')", "(SELECT id FROM mark)",
)  # fmt: skip
_ODD = (
    "CREATE TRIGGER t AFTER UPDATE ON mark BEGIN DELETE FROM mark; END",
    "CREATE VIEW v AS WITH RECURSIVE a(n) AS (SELECT 1 UNION SELECT n+1 FROM a) SELECT * FROM a",
    "CREATE TABLE more (a)",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 9",
    "PRAGMA application_id = 0",
    "PRAGMA foreign_keys = OFF; DELETE FROM mark",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'ANY')",
    "DELETE FROM passage",
)


def target(ground: Path) -> Target:
    """Opens the file as a window does that begins, with its passphrase where it wants one."""
    folder = ground / "private"
    folder.mkdir()

    def run(data: bytes) -> None:
        for file in folder.iterdir():
            file.unlink()
        (folder / keepfile.NAME).write_bytes(data)
        with closing(Keeping(folder)) as keeping:
            if keeping.standing.is_locked:
                keeping.unlock(_PASSPHRASE)
            for mark in keeping.marks.all():
                assert isinstance(mark.created, dt.datetime), mark
                assert all(isinstance(each.start, int) for each in mark.passages), mark
            if keeping.standing.notice is not None:
                notice = keeping.standing.notice
                raise ReaderError(notice.ja, notice.en)

    return Target(run, _seeds(), (envelope.SIGN, b"SQLite format 3\x00"), 100_000, _changed)


def _seeds() -> list[bytes]:
    content = _content()
    open_file = envelope.sealed(envelope.head(None), content)
    return [open_file, Key.new(_PASSPHRASE, Cost(1, 8)).lock(content)]


def _content() -> bytes:
    with closing(Notebook.new()) as book:
        passage = Passage("b1", 3, 2, "縁側")
        mark = Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage, passage), 1, "風", "a")
        bookmark = Mark("why", Lang.EN, MarkKind.BOOKMARK, _NOW, id="b")
        book.put([(1, mark), (2, bookmark)], [("why", Text("なぜ", "Why"))])
        book.remember("settings", "{}")
        return book.content()


def _changed(data: bytes, chance: random.Random) -> bytes:
    """A file whose sum is right, so that what is in it is looked at."""
    with suppress(envelope.DamagedError, envelope.NewerError):
        found = envelope.opened(data)
        if found.lock is None:
            return envelope.sealed(found.head, _changed_content(found.content, chance))
        if chance.random() < 0.5:
            lock = replace(found.lock, passes=_number(chance), memory=_number(chance))
            return envelope.sealed(envelope.head(lock), found.content)
    content = _changed_content(_content(), chance)
    if chance.random() < 0.5:
        return Key.new(_PASSPHRASE, Cost(1, 8)).lock(content)
    return envelope.sealed(envelope.head(None), content)


def _number(chance: random.Random) -> int:
    return chance.choice((0, 1, 2, 7, 8, 9, 1 << 10, 1 << 20, 1 << 31, (1 << 32) - 1))


def _changed_content(content: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        changed = bytearray(content)
        for _ in range(chance.randint(1, 6)):
            place = chance.choice((chance.randrange(100), chance.randrange(max(1, len(changed)))))
            if place < len(changed):
                changed[place] = chance.choice((0, 1, 2, 5, 10, 13, 0x7F, 0x80, 0xFF))
        return bytes(changed)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db, suppress(*_BROKEN):
        db.deserialize(content)
        for _ in range(chance.randint(1, 3)):
            with suppress(*_BROKEN):
                db.executescript(_statement(chance))
        return bytes(db.serialize())
    return content


def _statement(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return chance.choice(_ODD)
    table = chance.choice(sorted(_TABLES))
    column, value = chance.choice(_TABLES[table]), chance.choice(_VALUES)
    return f"UPDATE OR IGNORE {table} SET {column} = {value}"  # noqa: S608 our own names
