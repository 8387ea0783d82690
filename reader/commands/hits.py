"""Shows what a search has found, and what can be read where it has found nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from reader.commands import desk_sheet, page, texts
from reader.commands.face import Face
from reader.commands.flow import Flow, clean
from reader.commands.waiting import waiting
from reader.library import Library
from reader.model.page import PageInfo
from reader.model.search import Hit

_OFFERED = 10
_LOOKED_AT = 3
# Where somebody who has found nothing may begin.
_BEGINNINGS = ("first-contact", "what-is-hikikomori")


class Found(NamedTuple):
    """What was found, and what may have been meant by words that stand nowhere."""

    hits: tuple[Hit, ...]
    meant: str | None


def found(library: Library, words: str, face: Face, limit: int) -> Found:
    """Search, with a word of patience if the index has to be made first."""
    with waiting(face) as progress:
        searcher = library.searcher(progress, library.added)
    try:
        return Found(searcher.search(words, face.lang, limit), searcher.meant(words))
    finally:
        searcher.close()


def meant(found: Found, face: Face) -> RenderableType | None:
    """The line that says for what else was searched."""
    if found.meant is None:
        return None
    return face.of(texts.MEANT.filled(words=clean(found.meant)))


def offer(library: Library, words: str, face: Face) -> tuple[str, ...]:
    """Search and show numbered results; returns the ids in the order of their numbers."""
    answer = found(library, words, face, _OFFERED)
    hits, line = answer.hits, meant(answer, face)
    if line is not None:
        face.show(line)
    if not hits:
        face.show(nothing(library, face, numbered=True))
        return tuple(info.id for info in beginnings(library))
    face.show("", hit_list(hits, face, numbered=True))
    card = with_care(library, hits, face)
    if card is not None:
        face.show(card)
    return tuple(hit.id for hit in hits)


def with_care(library: Library, hits: Sequence[Hit], face: Face) -> RenderableType | None:
    """The help card, where what comes first touches on death, as its page itself carries it."""
    pages = {info.id for info in library.infos}
    first = (hit.id for hit in hits[:_LOOKED_AT] if hit.id in pages)
    if any(library.page(page_id, face.lang).note for page_id in first):
        return desk_sheet.help_card(library, face.lang, face.today)
    return None


def hit_list(hits: Sequence[Hit], face: Face, *, numbered: bool = False) -> RenderableType:
    """Results below each other: kind, title, the lines around the match."""
    parts: list[RenderableType] = []
    for number, hit in enumerate(hits, start=1):
        title = Line(clean(hit.title), "bold")
        kind = face.of(texts.KINDS[hit.kind])
        head = Table.grid(padding=(0, 2))
        head.add_column(no_wrap=True)
        head.add_column()
        head.add_row(f"{number}" if numbered else "・", Flow(title))
        origin = face.of(hit.collection) if hit.collection is not None else ""
        about = " · ".join(part for part in (kind, hit.other_title, origin, hit.id) if part)
        head.add_row("", Flow(Line(clean(about), "dim")))
        head.add_row("", Flow(excerpt(hit)))
        parts += [head, ""]
    return Group(*parts)


def excerpt(hit: Hit) -> Line:
    """The lines around the match, with the match in bold."""
    line = Line(hit.excerpt.text)
    for start, end in hit.excerpt.marks:
        line.stylize("bold underline", start, end)
    # Cleaned piece by piece, so that the marks stay where they belong.
    parts = line.divide([edge for mark in hit.excerpt.marks for edge in mark])
    cleaned = Line()
    for part in parts:
        part.plain = clean(part.plain).replace("\n", " ")
        cleaned.append_text(part)
    return cleaned


def nothing(library: Library, face: Face, *, numbered: bool = False) -> RenderableType:
    """What to say when nothing was found: where one could begin instead."""
    parts: list[RenderableType] = [Flow(face.of(texts.FOUND_NOTHING))]
    pages = beginnings(library)
    if pages:
        listed = page.page_list(pages, face.lang, 1 if numbered else None)
        parts += ["", Flow(face.of(texts.PERHAPS_THESE)), Padding(listed, (0, 0, 1, 0))]
    return Group(*parts)


def beginnings(library: Library) -> tuple[PageInfo, ...]:
    """The pages to begin with, those of them that this collection holds, else its first ones."""
    known = {info.id: info for info in library.infos}
    chosen = tuple(known[each] for each in _BEGINNINGS if each in known)
    return chosen or library.infos[: len(_BEGINNINGS)]
