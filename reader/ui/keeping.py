"""What was kept, together with the pages it was kept from."""

from __future__ import annotations

from functools import cache, partial
from typing import NamedTuple

from reader.library import Library
from reader.model.mark import Mark
from reader.model.page import Block
from reader.model.text import Lang, ReaderError, Text
from reader.private.markdown import heading_above, markdown


class Entry(NamedTuple):
    """A mark and the title of its page."""

    mark: Mark
    title: Text


def entries(library: Library) -> tuple[Entry, ...]:
    """Everything that was kept, the newest first."""
    titles = {info.id: info.title for info in library.infos}
    marks = library.marks.all()
    return tuple(Entry(mark, titles.get(mark.page, Text(mark.page, mark.page))) for mark in marks)


def as_markdown(library: Library, lang: Lang) -> str:
    """Everything that was kept as a text, the page that was marked last standing first."""
    titles = {entry.mark.page: entry.title for entry in entries(library)}
    blocks = cache(partial(_blocks, library))
    return markdown(
        library.marks.all(),
        lang,
        lambda page, lang: titles[page].of(lang),
        lambda mark: heading_above(blocks(mark.page, mark.lang), mark.anchor),
    )


def _blocks(library: Library, page: str, lang: Lang) -> tuple[Block, ...]:
    try:
        return library.page(page, lang).blocks
    except ReaderError:
        return ()  # a later edition may be without the page; what was kept of it stays
