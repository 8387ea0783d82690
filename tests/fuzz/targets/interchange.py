"""Kept things that come from elsewhere as JSON."""

from __future__ import annotations

import datetime as dt
import json
import random
from contextlib import suppress
from pathlib import Path

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, Text
from reader.private import interchange
from reader.private.marks import Marks
from reader.private.notebook import Notebook
from tests.fuzz.target import Target

_NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
_VALUES = (
    None, True, -1, 1 << 31, 1 << 63, 1 << 70, 1e308, 0.5, "", "a" * 20_000, "\x00", "\ud800", [],
    {}, [[]], "ja", "fr", "highlight", "bookmark", "2026-11-23", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-14:00",
)  # fmt: skip
_WORDS = (
    b'"marks"', b'"passages"', b'"titles"', b'"created"', b'"version":2', b"[", b"]", b"{", b"}",
    b"\\u0000", b"\\ud800", b"1e999", b"-0", b"null", b",", b":",
)  # fmt: skip


def target(ground: Path) -> Target:
    """Keeps what a file holds, as the window does, and writes it down."""

    def run(data: bytes) -> None:
        found, titles = interchange.read(data)
        marks = Marks()
        marks.add_all(found)
        book = Notebook.new()
        book.put(marks.numbered(), list(titles.items()))
        again = Notebook.read(book.content())
        assert tuple(again.marks()) == marks.numbered()
        book.close()
        again.close()

    return Target(run, _seeds(), _WORDS, 20_000, _changed)


def _seeds() -> list[bytes]:
    passage = Passage("b1", 3, 2, "縁側")
    kept = Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage,), 1, "風", "a")
    bookmark = Mark("why", Lang.EN, MarkKind.BOOKMARK, _NOW, id="b")
    return [
        interchange.written((kept, bookmark), {"why": Text("なぜ", "Why")}).encode(),
        interchange.written((), {}).encode(),
    ]


def _changed(data: bytes, chance: random.Random) -> bytes:
    """The same with another value somewhere in it."""
    with suppress(ValueError, RecursionError):
        content = json.loads(data)
        _change(content, chance)
        return json.dumps(content, ensure_ascii=chance.random() < 0.5).encode(
            "utf-8", "surrogatepass"
        )
    return data[: chance.randrange(len(data) + 1)]


def _change(content: object, chance: random.Random) -> None:
    if isinstance(content, dict) and content:
        key = chance.choice(sorted(content))
    elif isinstance(content, list) and content:
        key = chance.randrange(len(content))
    else:
        return
    if isinstance(content[key], dict | list) and content[key] and chance.random() < 0.8:
        _change(content[key], chance)
    else:
        content[key] = chance.choice(_VALUES)
