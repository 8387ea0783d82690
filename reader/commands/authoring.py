"""``engawa check`` and ``engawa build``: the author's commands, absent from the bundled program."""

from __future__ import annotations

import contextlib
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.filesize import decimal

from reader.commands import texts
from reader.commands.face import Face
from reader.commands.manual import Command
from reader.commands.mistakes import Mistake
from reader.commands.waiting import waiting
from reader.model.collection import Problem
from reader.model.text import ReaderError, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.workshop import Built, Heard

# The workshop is imported inside the commands: a reader's start must not wait for it.
_NEEDED = "markdown_it"
_ARTICLES = "articles"


def is_possible() -> bool:
    """Whether this installation has what publishing needs; the bundled program has not."""
    return importlib.util.find_spec(_NEEDED) is not None


def register(app: typer.Typer, face: Face) -> None:
    """Add both commands to the program."""
    _register_check(app, face)
    _register_build(app, face)


def _register_check(app: typer.Typer, face: Face) -> None:
    where = typer.Argument(None, metavar="FOLDER", help=face.of(texts.FOLDER))

    aloud = typer.Option(False, "--readings", help=face.of(texts.READINGS))

    @app.command("check", help=face.of(texts.CHECK), cls=Command)
    def check(folder: Path | None = where, *, readings: bool = aloud) -> None:
        from reader import workshop  # noqa: PLC0415 only authors have it

        chosen = _folder(folder, face)
        if readings:
            # A folder with faults is not read aloud: they are told below.
            with contextlib.suppress(workshop.FaultyFolderError):
                _list_readings(workshop.readings(chosen), face)
                return
        found = workshop.check(chosen, face.today)
        problems = [problem for problem in found if not problem.is_warning]
        _tell_findings(problems, [problem for problem in found if problem.is_warning], face)
        if problems:
            raise typer.Exit(1)


def _register_build(app: typer.Typer, face: Face) -> None:
    where = typer.Argument(None, metavar="FOLDER", help=face.of(texts.FOLDER))
    target = typer.Option(None, "-o", "--output", help=face.of(texts.OUTPUT), metavar="FILE")
    own = typer.Option(False, "--shipped", help=face.of(texts.SHIPPED))

    @app.command("build", help=face.of(texts.BUILD), cls=Command)
    def build(
        folder: Path | None = where, *, output: Path | None = target, shipped: bool = own
    ) -> None:
        from reader import workshop  # noqa: PLC0415 only authors have it

        if (output is None) is not shipped:
            raise Mistake(texts.FILE_OR_SHIPPED)
        try:
            if output is None:
                _build_shipped(face)
            else:
                _build_file(_folder(folder, face), output, face)
        except workshop.FaultyFolderError as fault:
            _list(fault.problems, face)
            raise


def _build_shipped(face: Face) -> None:
    from reader import workshop  # noqa: PLC0415 only authors have it

    with waiting(face) as progress:
        built = workshop.build_shipped(face.places, progress)
    _tell(built, face)


def _build_file(folder: Path, file: Path, face: Face) -> None:
    from reader import workshop  # noqa: PLC0415 only authors have it

    try:
        built = workshop.build(folder, file)
    except OSError as error:
        raise ReaderError(texts.NOT_WRITTEN.ja, texts.NOT_WRITTEN.en) from error
    _tell(built, face)


def _tell(built: Built, face: Face) -> None:
    size = decimal(built.size)
    said = texts.BUILT.filled(file=built.path, size=size, pages=built.pages)
    face.line(face.of(said))
    face.line(f"SHA-256 {built.sha256}")


def _folder(given: Path | None, face: Face) -> Path:
    here = Path.cwd()
    folder = given or (here if (here / _ARTICLES).is_dir() else face.places.shipped)
    if not (folder / _ARTICLES).is_dir():
        raise ReaderError(texts.NOT_A_FOLDER.ja, texts.NOT_A_FOLDER.en)
    return folder


def _list_readings(readings: Sequence[Heard], face: Face) -> None:
    """One line a reading, made for reading through and for sorting with other tools."""
    for heard in readings:
        face.line(f"{heard.spelling}  {heard.kana}  {heard.count}  {heard.example}")
    face.line(face.of(texts.READINGS_COUNTED.filled(count=len(readings))))


def _tell_findings(problems: Sequence[Problem], warnings: Sequence[Problem], face: Face) -> None:
    if problems:
        _list(problems, face)
    else:
        face.show(face.of(texts.NOTHING_TO_MEND))
    if warnings:
        _list(warnings, face, texts.WARNINGS)


def _list(problems: Sequence[Problem], face: Face, count: Text = texts.PROBLEMS) -> None:
    for problem in problems:
        where = f"{problem.file}:{problem.line}" if problem.line else problem.file
        face.line(f"{where}: {face.of(problem.sentence)}")
    face.line(face.of(count.filled(count=len(problems))))
