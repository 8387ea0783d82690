"""What was kept, together with the pages it was kept from."""

from __future__ import annotations

from functools import cache, partial
from typing import NamedTuple

from reader.library import Library
from reader.model.mark import Mark
from reader.model.page import Block
from reader.model.text import Lang, ReaderError, Text
from reader.private import anchoring
from reader.private.markdown import heading_above, markdown
from reader.search import folding, syntax


class Entry(NamedTuple):
    """A mark and the title of its page."""

    mark: Mark
    title: Text


def entries(library: Library) -> tuple[Entry, ...]:
    """Everything that was kept, the newest first."""
    title_of = cache(library.title_of)
    return tuple(Entry(mark, title_of(mark.page)) for mark in library.marks.all())


def spelling(entry: Entry) -> str:
    """All words of a kept thing as they are compared."""
    mark, title = entry.mark, entry.title
    return folding.folded(f"{mark.quote}\n{mark.note}\n{title.ja}\n{title.en}")


def matching(library: Library, words: str) -> tuple[Entry, ...]:
    """What was kept and holds all words of a query, the newest first.

    A query for the pages of one language, or for some kind of thing alone, is one for what was
    kept in that language, and for no kept thing but notes.
    """
    kept = entries(library)
    if not kept:  # nearly always
        return ()
    asked = syntax.read(words)
    if asked.kinds and syntax.NOTE not in asked.kinds:
        return ()
    wanted = words_of(words)
    return tuple(entry for entry in kept if wanted and _fits(entry, asked, wanted))


def words_of(query: str) -> list[str]:
    """What of a query is looked for in what was kept, folded."""
    wanted = folding.folded(syntax.read(query).text).split()
    return [word for word in wanted if any(map(str.isalnum, word))]


def _fits(entry: Entry, asked: syntax.Asked, wanted: list[str]) -> bool:
    if asked.langs and entry.mark.lang not in asked.langs:
        return False
    if asked.kinds and not entry.mark.note:
        return False
    spelt = spelling(entry)
    return all(word in spelt for word in wanted) and not any(
        syntax.holds(spelt, phrase) for phrase in asked.without
    )


def as_markdown(library: Library, lang: Lang) -> str:
    """Everything that was kept as a text, the page that was marked last standing first."""
    titles = {entry.mark.page: entry.title for entry in entries(library)}
    blocks = cache(partial(_blocks, library))
    return markdown(
        library.marks.all(),
        lang,
        lambda page, lang: titles[page].of(lang),
        lambda mark: _heading(mark, blocks(mark.page, mark.lang)),
    )


def _heading(mark: Mark, blocks: tuple[Block, ...]) -> str:
    found = anchoring.found(mark, blocks)
    anchor = found.passages[0].anchor if found.passages else found.near
    return heading_above(blocks, anchor)


def _blocks(library: Library, page: str, lang: Lang) -> tuple[Block, ...]:
    try:
        return library.page(page, lang).blocks
    except ReaderError:
        return ()  # a later edition may be without the page; what was kept of it stays
