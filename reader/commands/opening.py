"""What ``engawa`` does without a command: open the window, draw it, name its version, or check."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from reader import __version__
from reader.commands import texts
from reader.commands.face import Face
from reader.commands.mistakes import Mistake
from reader.commands.self_check import check_itself
from reader.commands.window import Window
from reader.model.readingroom import MOST_MINUTES, ReadingRoom
from reader.model.settings import STANDARD, TEXT_SIZES, Arrangement, Furigana, Settings
from reader.model.text import Lang, ReaderError
from reader.model.view import View

_SIZE = re.compile(r"([0-9]{3,4})x([0-9]{3,4})")
_SMALLEST, _LARGEST = 320, 7680


def register(app: typer.Typer, face: Face) -> None:
    """Add the program's own options."""
    version_asked = typer.Option(False, "--version", help=face.of(texts.VERSION))
    check_asked = typer.Option(False, "--self-check", help=face.of(texts.SELF_CHECK))
    file = typer.Option(None, metavar="FILE", help=face.of(texts.SCREENSHOT))
    place = typer.Option(None, metavar="PLACE", help=face.of(texts.PAGE))
    language = typer.Option(None, metavar="ja|en", help=face.of(texts.LANG))
    colours = typer.Option("", metavar="NAME", help=face.of(texts.THEME))
    above = typer.Option(Furigana.NONE, metavar="none|rare|all", help=face.of(texts.FURIGANA_SHOWN))
    layout = typer.Option(
        Arrangement.ONE, metavar="one|side|between", help=face.of(texts.ARRANGEMENT)
    )
    text = typer.Option(STANDARD.text_size, metavar="PX", help=face.of(texts.TEXT_SIZE))
    files = typer.Option((), "--with", help=face.of(texts.WITH), metavar="FILE")
    pixels = typer.Option(None, metavar="WxH", help=face.of(texts.SIZE))
    whole = typer.Option(False, "--full-screen", help=face.of(texts.FULL_SCREEN))
    room = typer.Option(False, "--reading-room", help=face.of(texts.READING_ROOM))
    minutes = typer.Option(
        None, metavar="N", min=1, max=MOST_MINUTES, help=face.of(texts.IDLE_MINUTES)
    )

    @app.callback()
    def opening(  # noqa: PLR0913 typer reads one option from each parameter
        context: typer.Context,
        *,
        version: bool = version_asked,
        self_check: bool = check_asked,
        screenshot: Path | None = file,
        page: str | None = place,
        lang: Lang | None = language,
        theme: str = colours,
        furigana: Furigana = above,
        arrangement: Arrangement = layout,
        text_size: int = text,
        size: str | None = pixels,
        added: list[Path] = files,
        full_screen: bool = whole,
        reading_room: bool = room,
        idle_minutes: int | None = minutes,
    ) -> None:
        if version:
            face.line(f"Engawa {__version__}")
            raise typer.Exit
        if self_check:
            check_itself(face)
            face.line(texts.SELF_CHECK_OK)
            raise typer.Exit
        is_command = context.invoked_subcommand is not None
        sitting = _room(reading_room, idle_minutes, is_command=is_command)
        if not is_command:
            shown = View()
            sides = shown.size if size is None else _sides(size)
            settings = Settings(
                lang=lang or face.lang,
                theme=theme,
                text_size=_text_size(text_size),
                furigana=furigana,
                arrangement=arrangement,
            )
            # What was kept holds unless something else is asked for.
            recalls = lang is None and settings == Settings(lang=face.lang)
            view = View(page or shown.place, settings, sides, tuple(added), recalls)
            view = view._replace(room=sitting, is_full_screen=full_screen)
            raise typer.Exit(_open(view, screenshot, face))


def _open(view: View, screenshot: Path | None, face: Face) -> int:
    window = _window(face)
    if screenshot is None:
        return window.show(view)
    window.picture(view, screenshot)
    return 0


def _window(face: Face) -> Window:
    if face.window is None:
        raise ReaderError(texts.NO_WINDOW.ja, texts.NO_WINDOW.en)
    return face.window


def _room(wanted: bool, minutes: int | None, *, is_command: bool) -> ReadingRoom | None:
    if wanted and is_command:
        raise Mistake(texts.READING_ROOM_ALONE)
    if minutes is not None and not wanted:
        raise Mistake(texts.ROOM_MISSING)
    if not wanted:
        return None
    return ReadingRoom() if minutes is None else ReadingRoom(minutes)


def _text_size(pixels: int) -> int:
    if pixels not in TEXT_SIZES:
        raise Mistake(texts.TEXT_SIZE_WRONG.filled(sizes=", ".join(map(str, TEXT_SIZES))))
    return pixels


def _sides(size: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(size)
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        raise Mistake(texts.SIZE_WRONG)
    return width, height
