"""Joins the commands to one program, and ends it calmly whatever happens to its output."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from typing import TextIO

import typer
from typer.main import get_command

from reader import report
from reader.commands import (
    authoring,
    finding,
    forgetting,
    language,
    mistakes,
    opening,
    proof,
    reading,
    texts,
)
from reader.commands.face import Face, this_day
from reader.commands.manual import Commands
from reader.commands.window import Window
from reader.model.text import Lang, ReaderError
from reader.places import Places

_NAME = "engawa"
_FAILED = 1
_INTERRUPTED = 130


def create(lang: Lang, places: Places, window: Window | None) -> typer.Typer:
    """The program with its manual in one language; a bundled one has no author's commands."""
    return _create(Face(lang, places, window))


def run(
    argv: Sequence[str],
    lang: Lang,
    places: Places,
    window: Window | None,
    today: dt.date | None = None,
) -> int:
    """Obey a command line and return the exit code.

    ``--lang`` in it decides in which language manuals and errors are told as well. A ReaderError
    becomes its sentence on the standard error and 1, a mistyped command 2; of an error that nobody
    foresaw a report without its words is written there, and the code is 1. ``today`` decides which
    numbers are too old to show.
    """
    for stream in (sys.stdout, sys.stderr):
        _keep_going_on_odd_characters(stream)
    face = Face(language.named(argv) or lang, places, window, today or this_day())
    try:
        code = _obey(argv, face)
        if sys.stdout is not None:  # a bundled program without a console has none
            sys.stdout.flush()
    except BrokenPipeError:
        return _let_go_of_output()
    except SystemExit as end:
        # Rich and typer let go of a closed pipe themselves, and end so.
        return int(end.code or 0)
    return code


def _create(face: Face) -> typer.Typer:
    app = typer.Typer(
        name=_NAME,
        cls=Commands,
        help=face.of(texts.PROGRAM),
        invoke_without_command=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"obj": face, "help_option_names": ["-h", "--help"]},
    )
    for part in (opening, reading, finding, forgetting, proof):
        part.register(app, face)
    if authoring.is_possible():
        authoring.register(app, face)
    return app


def _obey(argv: Sequence[str], face: Face) -> int:
    command = get_command(_create(face))
    try:
        return command.main(list(argv), prog_name=_NAME, standalone_mode=False) or 0
    except ReaderError as error:
        face.warn(face.of(error.sentence))
        return _FAILED
    except typer.TyperException as error:
        face.warn(face.of(mistakes.sentence(error)))
        face.warn(face.of(texts.SEE_HELP.filled(command=mistakes.where_help_is(error))))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        face.warn(face.of(texts.STOPPED))
        return _INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 its words could hold what was read or typed
        face.warn(face.of(texts.UNFORESEEN))
        report.Log().take(error)
        return _FAILED


def _keep_going_on_odd_characters(stream: TextIO) -> None:
    # A terminal of an older code page cannot write every character; "?" is better than an end.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _let_go_of_output() -> int:
    # Whoever read our output has seen enough; Python must not complain when it flushes at the end.
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.close(silence)
    return _FAILED
