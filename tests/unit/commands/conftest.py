"""The command line over a real pack, run as a person would run it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.commands.app import run
from reader.commands.face import Face
from reader.model.analysis import Analysis
from reader.model.proof import Trial
from reader.model.text import Lang, Text
from reader.model.view import View
from reader.pack.write import write
from reader.places import Places
from reader.search.analysis import TOKENIZER

TODAY = dt.date(2026, 11, 22)


class Answer(NamedTuple):
    """What a command wrote, and how it ended."""

    code: int
    out: str
    err: str


class PaperWindow:
    """A window that remembers what it was asked for; each page comes to ten blocks."""

    def __init__(self, blocks: int = 10) -> None:
        self.shown: list[View] = []
        self.laid_out: list[tuple[str, Lang]] = []
        self.walked: list[tuple[Path, Lang]] = []
        self.blocks = blocks
        self.opens = True

    def show(self, view: View) -> int:
        self.shown.append(view)
        return 7

    def picture(self, view: View, file: Path) -> None:
        self.shown.append(view)
        file.write_bytes(b"\x89PNG")

    def walk(self, folder: Path, lang: Lang) -> Iterator[Trial]:
        self.walked.append((folder, lang))
        yield Trial(Text("窓が開く", "The window opens"), held=self.opens)

    def lay_out(self, page_id: str, lang: Lang) -> int:
        self.laid_out.append((page_id, lang))
        return self.blocks


@pytest.fixture(scope="session")
def places(tmp_path_factory, collection, documents, surfaces) -> Places:
    root = tmp_path_factory.mktemp("installed")
    places = Places(shipped=root, built=root / "build")
    write(collection, Analysis(documents, surfaces, TOKENIZER), places.collection)
    return places


@pytest.fixture
def window() -> PaperWindow:
    return PaperWindow()


@pytest.fixture
def engawa(places, window, capsys, monkeypatch) -> Callable[..., Answer]:
    """Run one command line; the terminal is 80 columns wide and shows no colours."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")

    def obey(*argv: str, lang: Lang = Lang.EN, at: Places = places, shown_in=window) -> Answer:
        code = run(list(argv), lang, at, shown_in, TODAY)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return obey


@pytest.fixture
def face(places) -> Callable[[Lang], Face]:
    """The command line in a language, on a fixed day."""
    return lambda lang: Face(lang, places, today=TODAY)
