"""``engawa read``: pages, words and desks in a terminal, one after another if somebody is there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import typer
from rich.console import Group, RenderableType

from reader.commands import desk_sheet, hits, page, texts
from reader.commands.face import Face
from reader.commands.manual import Command
from reader.library import NO_SUCH_PAGE, Library
from reader.model.page import PageInfo
from reader.model.text import Lang, ReaderError

_LIST_AGAIN = 0
_DIGITS = 4  # a longer number is a word to search, such as a postcode
_LEAVE = frozenset({"", "q"})


def register(app: typer.Typer, face: Face) -> None:
    """Add the command to the program."""
    identity = typer.Argument(None, metavar="ID", help=face.of(texts.READ_ID))
    language = typer.Option(None, help=face.of(texts.LANG), metavar="ja|en")
    files = typer.Option((), "--with", help=face.of(texts.WITH), metavar="FILE")
    aloud = typer.Option(False, "--furigana", help=face.of(texts.FURIGANA))

    @app.command("read", help=face.of(texts.READ), cls=Command)
    def read(
        thing: str | None = identity,
        lang: Lang | None = language,
        *,
        furigana: bool = aloud,
        added: list[Path] = files,
    ) -> None:
        spoken = face.speaking(lang)
        with spoken.library(added) as library:
            if thing is not None:
                _read_one(library, thing, spoken, furigana=furigana)
            elif all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
                visit(library, spoken, lambda: spoken.out.input(spoken.of(texts.ASK)))
            else:
                _show_shelves(library, spoken, numbered=False)
                spoken.show(spoken.of(texts.READ_HINT))


def _read_one(library: Library, thing: str, face: Face, *, furigana: bool) -> None:
    found = sheet_of(library, thing, face, furigana=furigana)
    if found is None:
        hint = texts.READ_LISTS
        raise ReaderError(f"{NO_SUCH_PAGE.ja}{hint.ja}", f"{NO_SUCH_PAGE.en} {hint.en}")
    face.show(found)


def sheet_of(
    library: Library, thing: str, face: Face, *, furigana: bool = False
) -> RenderableType | None:
    """A page, a word or a desk by its id, or None."""
    if any(info.id == thing for info in library.infos):
        return _page(library, thing, face, furigana=furigana)
    word = library.word(thing)
    if word is not None:
        return page.word(word, face.lang)
    desk = library.desk(thing)
    if desk is None:
        return None
    sheet = desk_sheet.desk_sheet(desk, face.lang, face.today)
    return Group(sheet, "", face.of(texts.NUMBERS_CHANGE))


def _page(library: Library, page_id: str, face: Face, *, furigana: bool) -> RenderableType:
    shown = library.page(page_id, face.lang, furigana=furigana)
    known = {info.id: info for info in library.infos}
    linked = [known[link] for link in page.links(shown) if link in known and link != page_id]
    sheet = page.page_sheet(shown, linked)
    if not shown.note:
        return sheet
    return Group(sheet, desk_sheet.help_card(library, face.lang, face.today))


def visit(library: Library, face: Face, ask: Callable[[], str]) -> None:
    """Show the pages and open what is asked for, until nothing is asked any more."""
    shelves = offered = tuple(info.id for info in in_shelf_order(library))
    _show_shelves(library, face, numbered=True)
    for answer in answers(ask):
        number = int(answer) if answer.isdecimal() and len(answer) <= _DIGITS else None
        if number == _LIST_AGAIN:
            offered = shelves
            _show_shelves(library, face, numbered=True)
            continue
        if number is not None and number > len(offered):
            face.show(face.of(texts.NO_SUCH_NUMBER))
            continue
        thing = answer if number is None else offered[number - 1]
        sheet = sheet_of(library, thing, face)
        if sheet is None:
            offered = hits.offer(library, thing, face)
        else:
            face.show("", sheet)


def in_shelf_order(library: Library) -> Iterator[PageInfo]:
    """The pages in the order in which their shelves show them."""
    for topic in library.topics:
        yield from (info for info in library.infos if info.topic == topic.id)


def answers(ask: Callable[[], str]) -> Iterator[str]:
    """What somebody types, line by line, until they are done."""
    while True:
        try:
            answer = ask().strip()
        except EOFError:
            return
        if answer.casefold() in _LEAVE:
            return
        yield answer


def _show_shelves(library: Library, face: Face, *, numbered: bool) -> None:
    face.show(page.shelves(library.topics, library.infos, face.lang, numbered=numbered))
