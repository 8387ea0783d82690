"""A collection in which some pages are as long as wanted: a pack like any other, on disk."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.model.text import Lang
from reader.pack.schema import DATABASE
from reader.places import Places

_LETTERS = 2  # of Japanese that are counted as a word

_BLOCKS = "SELECT kind, level, anchor, html, text FROM block WHERE page = ? AND lang = ? ORDER BY n"


class _Block(NamedTuple):
    """A row of a page, in one language."""

    kind: str
    level: int
    anchor: str
    html: str
    text: str


def grown(places: Places, lengths: Mapping[str, int], folder: Path) -> Places:
    """The same places with a copy of the collection in ``folder``.

    Its pages have at least so many words in either language: their own blocks over and over, each
    with its readings.
    """
    not_read = shutil.ignore_patterns("pyinstaller", "bench")
    shutil.copytree(places.built, folder / "build", ignore=not_read)
    made = replace(places, built=folder / "build")
    with closing(sqlite3.connect(made.collection / DATABASE, isolation_level=None)) as db:
        db.execute("BEGIN")
        for page, words in lengths.items():
            _grow(db, page, words)
        db.execute("COMMIT")
    return made


def page_ids(places: Places) -> list[str]:
    """The pages of a collection in its order."""
    with closing(sqlite3.connect(places.collection / DATABASE)) as db:
        return [row[0] for row in db.execute("SELECT id FROM page ORDER BY position")]


def _grow(db: sqlite3.Connection, page: str, words: int) -> None:
    pair = {lang: [_Block(*row) for row in db.execute(_BLOCKS, (page, lang))] for lang in Lang}
    readings = dict(db.execute("SELECT anchor, html FROM furigana WHERE page = ?", (page,)))
    db.execute("DELETE FROM block WHERE page = ?", (page,))
    for n, number in enumerate(_enough(pair, words)):
        for lang, blocks in pair.items():
            kind, level, _, html, text = blocks[number]
            row = (page, lang, n, kind, level, f"b{n}", html, text)
            db.execute("INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        read = readings.get(pair[Lang.JA][number].anchor)
        if read is not None:
            db.execute("INSERT OR REPLACE INTO furigana VALUES (?, ?, ?)", (page, f"b{n}", read))


def _enough(pair: Mapping[Lang, list[_Block]], words: int) -> Iterator[int]:
    """The numbers of blocks, over and over, until both languages are long enough."""
    counts = dict.fromkeys(pair, 0)
    n = 0
    while min(counts.values()) < words:
        number = n % len(pair[Lang.JA])
        for lang, blocks in pair.items():
            counts[lang] += _words(blocks[number].text, lang)
        yield number
        n += 1


def _words(text: str, lang: Lang) -> int:
    return len(text) // _LETTERS if lang is Lang.JA else len(text.split())
