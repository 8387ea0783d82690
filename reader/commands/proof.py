"""``engawa prove``: a whole journey without anybody at the window, and what the process holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from reader.commands import promises, texts, traces
from reader.commands.face import Face
from reader.commands.manual import Command
from reader.model.proof import Trial
from reader.model.text import Lang, ReaderError


def register(app: typer.Typer, face: Face) -> None:
    """Add the command to the program."""
    place = typer.Argument(metavar="FOLDER", help=face.of(promises.FOLDER))
    language = typer.Option(None, help=face.of(texts.LANG), metavar="ja|en")
    as_json = typer.Option(False, "--json", help=face.of(texts.JSON))

    @app.command("prove", help=face.of(promises.MANUAL), cls=Command)
    def prove(folder: Path = place, *, lang: Lang | None = language, json: bool = as_json) -> None:
        spoken = face.speaking(lang)
        if not folder.is_dir():
            raise ReaderError(promises.NO_FOLDER.ja, promises.NO_FOLDER.en)
        tried = []
        for trial in _trials(spoken, folder):
            tried.append(trial)
            if not json:
                spoken.line(f"{spoken.of(promises.MARKS[trial.held])}  {spoken.of(trial.what)}")
        if json:
            spoken.data(_answer(tried))
        if any(trial.held is False for trial in tried):
            raise ReaderError(promises.FAILED.ja, promises.FAILED.en)


def _trials(face: Face, folder: Path) -> Iterator[Trial]:
    if face.window is None:
        raise ReaderError(texts.NO_WINDOW.ja, texts.NO_WINDOW.en)
    yield from face.window.walk(folder, face.lang)
    yield from traces.trials()


def _answer(tried: list[Trial]) -> dict[str, object]:
    return {
        "trials": [{"what": trial.what.en, "held": trial.held} for trial in tried],
        "modules": sorted(name for name, module in sys.modules.items() if module is not None),
    }
