"""A database that was made to do harm is refused in a sentence, within 300 MB and 5 seconds."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from reader.model.text import Lang, ReaderError
from reader.pack.database import Database
from reader.pack.read import Pack
from reader.pack.schema import DATABASE
from tests.faults.fed import fed

ENDLESS = "WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT n, n AS id FROM a"
# Each changes a sound database; what it has of this is nothing that publishing ever makes.
SHAPES = {
    "a view that never ends": f"DROP TABLE topic; CREATE VIEW topic AS {ENDLESS}",
    "a view beside the tables": "CREATE VIEW v AS SELECT 1",
    "a trigger": "CREATE TRIGGER t AFTER UPDATE ON page BEGIN DELETE FROM page; END",
    "a virtual table": "CREATE VIRTUAL TABLE f USING fts5(a)",
    "a virtual table in the place of one": "DROP TABLE surface; CREATE VIRTUAL TABLE surface USING "
    "fts5(spelling, normal, cost)",
    "a column that is worked out": "DROP TABLE meta; CREATE TABLE meta (name, value AS "
    "(printf('%.*c', 900000000, 'x')))",
    "an index on what a function says": "CREATE INDEX i ON page (abs(minutes))",
    "a table without its rules": "DROP TABLE sound; CREATE TABLE sound (key, spelling)",
    "a table too few": "DROP TABLE term",
    "a table too many": "CREATE TABLE more (a)",
    "what SQLite has counted": "ANALYZE",
}
# What no column of ours can hold, by the table and the column.
VALUES = {
    "bytes for a title": ("page", "title_ja", b"\x00\xff"),
    "a text for minutes": ("page", "minutes", "soon"),
    "endless minutes": ("page", "minutes", 9e999),
    "minutes below nothing": ("page", "minutes", -1),
    "a level for which there is no heading": ("block", "level", 1 << 60),
    "a text for a cost": ("surface", "cost", "dear"),
    "an endless cost": ("surface", "cost", 9e999),
    "half a letter": ("desk", "channels", '[["phone", "\\ud800", "", "", "", ""]]'),
    "a number for a phone": ("desk", "channels", '[["phone", 119, "", "", "", ""]]'),
    "lists too deep": ("desk", "channels", "[" * 100_000),
    "a table for channels": ("desk", "channels", '{"phone": "119"}'),
    "a million digits": ("desk", "channels", "9" * 1_000_000),
    "a text of twenty megabytes": ("document", "text", "あ" * 7_000_000),
    "a day that is none": ("page", "reviewed", "2026-02-30"),
}


def _changed(sound, folder, change):
    place = folder / "made.sqlite"
    shutil.copyfile(sound / DATABASE, place)
    with closing(sqlite3.connect(place, isolation_level=None)) as db:
        change(db)
    data = place.read_bytes()
    place.unlink()
    return data


def test_a_database_of_another_shape_does_not_open(sound, tmp_path):
    inputs = {
        name: _changed(sound, tmp_path, lambda db, sql=sql: db.executescript(sql))
        for name, sql in SHAPES.items()
    }
    found = fed("database", inputs, tmp_path)
    assert {name: said for name, said in found.items() if "another kind" not in said} == {}


def test_a_value_of_another_kind_is_not_read(sound, tmp_path):
    def write(table, column, value):
        return lambda db: db.execute(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608

    inputs = {name: _changed(sound, tmp_path, write(*how)) for name, how in VALUES.items()}
    found = fed("database", inputs, tmp_path)
    assert {name: said for name, said in found.items() if "cannot be read" not in said} == {}


def test_a_number_where_a_text_should_be_is_not_read(sound, tmp_path):
    """SQLite goes by what a row says of itself, not by what the table says."""
    place = tmp_path / "numbers.sqlite"
    shutil.copyfile(sound / DATABASE, place)
    reshape = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '{}', '{}')"
    for script in (
        reshape.format("title_ja TEXT", "title_ja INT"),
        "UPDATE topic SET title_ja = 7",
        reshape.format("title_ja INT", "title_ja TEXT"),
    ):
        with closing(sqlite3.connect(place)) as db:
            db.executescript(script)
    with closing(Database.open(place)) as opened, pytest.raises(TypeError):
        list(opened.rows("SELECT title_ja FROM topic"))


def _knotted(sound, folder):
    """A table whose pages lead to the same page again and again, level upon level."""
    size = 4096
    data = bytearray((sound / DATABASE).read_bytes())
    with closing(sqlite3.connect(sound / DATABASE)) as db:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'document'"
        (root,) = db.execute(sql).fetchone()
    leaf = bytes(data[(root - 1) * size : root * size])
    last = len(data) // size
    data += leaf
    child = last + 1
    for _ in range(6):
        data += _interior(child, size, 300)
        child += 1
    data[(root - 1) * size : root * size] = _interior(child, size, 300)
    data[28:32] = (len(data) // size).to_bytes(4, "big")
    return bytes(data)


def _interior(child, size, cells):
    """A page of a table that leads to one other page, as often as there is room."""
    page = bytearray(size)
    page[0] = 5
    page[3:5] = cells.to_bytes(2, "big")
    start = size - 5
    page[5:7] = start.to_bytes(2, "big")
    page[8:12] = child.to_bytes(4, "big")
    page[start : start + 5] = child.to_bytes(4, "big") + b"\x01"
    for cell in range(cells):
        page[12 + 2 * cell : 14 + 2 * cell] = start.to_bytes(2, "big")
    return bytes(page)


def test_pages_that_lead_to_each_other_are_not_followed_without_end(sound, tmp_path):
    found = fed("database", {"knotted": _knotted(sound, tmp_path)}, tmp_path)
    assert found["knotted"].startswith("refused")


def test_broken_pages_are_refused(sound, tmp_path):
    whole = (sound / DATABASE).read_bytes()
    inputs = {}
    for page in range(len(whole) // 4096):
        for name, rubbish in (("empty", bytes(4096)), ("full", b"\xff" * 4096)):
            changed = whole[: page * 4096] + rubbish + whole[(page + 1) * 4096 :]
            inputs[f"{name} {page}"] = changed
    found = fed("database", inputs, tmp_path)
    assert all(said.startswith(("refused", "read")) for said in found.values()), found
    assert sum(said.startswith("refused") for said in found.values()) > len(inputs) // 2


@pytest.fixture
def opened(sound):
    with closing(Database.open(sound / DATABASE)) as database:
        yield database


def test_nothing_can_be_written_and_no_schema_is_trusted(opened):
    manners = ("query_only", "cell_size_check", "trusted_schema", "temp_store")
    assert [next(opened._db.execute(f"PRAGMA {name}"))[0] for name in manners] == [1, 1, 0, 2]
    with pytest.raises(sqlite3.OperationalError):
        opened._db.execute("DELETE FROM page")
    with pytest.raises(sqlite3.OperationalError, match="too many attached"):
        opened._db.execute("ATTACH ':memory:' AS other")
    with pytest.raises(sqlite3.DataError):
        opened._db.execute("SELECT length(zeroblob(20000000))").fetchone()


def test_a_query_that_never_ends_is_ended(opened):
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        sum(1 for _ in opened.rows(f"SELECT 'a' FROM ({ENDLESS})"))  # noqa: S608 our own words


def test_every_refusal_is_said_in_both_languages(sound, tmp_path):
    folder = tmp_path / "pack"
    shutil.copytree(sound, folder)
    (folder / DATABASE).write_bytes(
        _changed(sound, tmp_path, lambda db: db.execute("UPDATE page SET title_ja = x'00'"))
    )
    with closing(Pack.open(folder)) as pack, pytest.raises(ReaderError) as caught:
        pack.page("day", Lang.JA)
    assert "読めません" in caught.value.sentence.ja
    assert "cannot be read" in caught.value.sentence.en
