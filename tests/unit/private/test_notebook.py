"""A notebook of any earlier version opens with everything that is in it."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace

import pytest

from reader.model.text import Text
from reader.private.envelope import NewerError
from reader.private.notebook import MIGRATIONS, Notebook
from tests.unit.private.conftest import highlight

# What earlier versions wrote, as they wrote it: never to be changed here.
_FIRST = """
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
    """
_WRITTEN = """
    INSERT INTO mark VALUES ('a', 1, 'why', 'ja', 'highlight', '2026-11-23T03:04:05+09:00', 2, 'n');
    INSERT INTO passage VALUES ('a', 0, 'b4', 10, 3, '居場所'), ('a', 1, 'b5', 0, 2, 'はい');
    INSERT INTO mark VALUES ('b', 2, 'why', 'en', 'bookmark', '2026-11-22T03:04:05+00:00', 0, '');
    PRAGMA application_id = 1701734263;
"""


def first_version() -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_FIRST + _WRITTEN + "PRAGMA user_version = 1;")
        return database.serialize()


def test_the_first_version_comes_along_with_everything():
    book = Notebook.read(first_version())
    (one, first), (two, second) = book.marks()
    assert (one, two) == (1, 2)
    assert (first.page, first.note, first.quote) == ("why", "n", "居場所\nはい")
    assert first.created.isoformat() == "2026-11-23T03:04:05+09:00"
    assert (second.id, second.passages) == ("b", ())
    assert book.titles() == {}
    book.remember("settings", "x")
    book.put([(3, highlight("new"))], [("why", Text("なぜ", "Why"))])
    again = Notebook.read(book.content())
    assert [mark.note for _, mark in again.marks()] == ["n", "", "new"]
    assert again.remembered() == {"settings": "x"}
    book.close()
    again.close()


def test_there_is_a_frozen_copy_of_every_version_but_the_present_one():
    assert MIGRATIONS[:-1] == (_FIRST,)


def test_a_later_version_is_told():
    book = Notebook.new()
    book._database.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(NewerError):
        Notebook.read(book.content())
    book.close()


def test_what_fails_half_way_has_changed_nothing():
    book = Notebook.new()
    one, two, three = (replace(highlight(name), id=name) for name in ("one", "two", "three"))
    book.put([(1, one)], [])
    with pytest.raises(sqlite3.IntegrityError):  # two marks have one number
        book.put([(2, two), (1, three)], [])
    assert [mark.note for _, mark in book.marks()] == ["one"]
    book.close()
