"""Things to keep, and where."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError
from reader.private.keeping import Keeping
from reader.private.listener import Listener
from reader.private.passphrase import Cost

PASSPHRASE = "縁側で風を待つ 3"  # noqa: S105 of nobody
CHEAP = Cost(passes=1, memory=8)  # a test need not be hard to guess


class Told(Listener):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.troubles: list[ReaderError] = []
        self.times_kept = 0
        self.puts_off = False

    def kept(self) -> None:
        self.times_kept += 1

    def put_off(self) -> bool:
        return self.puts_off

    def troubled(self, error: ReaderError) -> None:
        self.troubles.append(error)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "private"


@pytest.fixture
def keeping(folder: Path) -> Iterator[Callable[[], Keeping]]:
    """A window that opens on the folder."""
    with contextlib.ExitStack() as windows:

        def opened() -> Keeping:
            made = Keeping(folder, listener=Told(), cost=CHEAP)
            windows.callback(made.close)
            return made

        yield opened


def highlight(note: str = "", page: str = "why", quote: str = "居場所") -> Mark:
    now = dt.datetime(2026, 11, 23, 3, 4, 5, 678, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    passages = (Passage("b4", 10, len(quote), quote), Passage("b5", 0, 2, "\x00👪"))
    return Mark(page, Lang.JA, MarkKind.HIGHLIGHT, now, passages, 2, note)


def notes(keeping: Keeping) -> list[str]:
    return [mark.note for mark in keeping.marks.all()]
