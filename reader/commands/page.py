"""Lays a page, a word or the list of pages out for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Line

from reader import dates
from reader.commands import texts
from reader.commands.flow import Flow, clean
from reader.commands.fragment import Fragment, drawn, parse
from reader.commands.fragment import Line as Written
from reader.model.page import Block, BlockKind, Page, PageInfo, Topic
from reader.model.source import Source
from reader.model.text import Lang
from reader.model.word import Term

_ITEM = (0, 0, 0, 2)
_FLUSH = (0, 0, 0, 0)
_INDENTS = {
    BlockKind.LIST: _ITEM,
    BlockKind.NUMBERED: _ITEM,
    BlockKind.QUOTE: (0, 0, 0, 4),
}
_SECTION_LEVEL = 2


def page_sheet(page: Page, linked: Sequence[PageInfo]) -> RenderableType:
    """A whole page: head, blocks, sources, and the pages it is related to or links to."""
    lang = page.lang
    parts: list[RenderableType] = [*_head(page)]
    for block in page.blocks:
        parts += _block(block, lang)
    if page.sources:
        parts += ["", "", _heading(texts.WHERE_FROM.of(lang)), ""]
        parts += [source(each, lang, n) for n, each in enumerate(page.sources, start=1)]
    others = tuple(dict.fromkeys((*page.related, *linked)))
    if others:
        parts += ["", "", _heading(texts.RELATED.of(lang)), "", page_list(others, lang)]
    if any("desks:" in parse(block.html).links for block in page.blocks):
        parts += ["", Flow(texts.MORE_DESKS.of(lang))]
    return Group(*parts, "")


def links(page: Page) -> tuple[str, ...]:
    """The ids of the pages that a page's text leads to, in order."""
    found = (link for block in page.blocks for link in parse(block.html).links)
    ids = (link.removeprefix("page:") for link in found if link.startswith("page:"))
    return tuple(dict.fromkeys(ids))


def _head(page: Page) -> Iterator[RenderableType]:
    lang = page.lang
    said = [
        texts.MINUTES.filled(minutes=page.info.minutes).of(lang),
        texts.REVIEWED.filled(day=dates.in_words(page.reviewed.isoformat()).of(lang)).of(lang),
    ]
    if page.collection is not None:
        said.append(clean(page.collection.of(lang)))
    yield Flow(Line(clean(page.info.title.of(lang)), "bold"))
    yield Flow(Line(" · ".join(said), "dim"))
    if page.piece_of is not None:
        yield ""
        yield _heading(texts.ABOUT_PIECE.of(lang))
        yield Padding(Flow(_described(page.piece_of, lang)), _ITEM)
    if page.note:
        yield ""
        yield Panel(Flow(page.note), box=box.ROUNDED)


def _block(block: Block, lang: Lang) -> list[RenderableType]:
    fragment = parse(block.html)
    shown = _shape(block, fragment, lang)
    is_section = block.kind is BlockKind.HEADING and block.level == _SECTION_LEVEL
    return ["", "", shown] if is_section else ["", shown]


def _shape(block: Block, fragment: Fragment, lang: Lang) -> RenderableType:
    if block.kind is BlockKind.HEADING:
        lines = [piece.text.plain for piece in fragment.pieces if isinstance(piece, Written)]
        return _heading(" ".join(lines))
    if block.kind is BlockKind.PICTURE:
        return Flow(texts.PICTURE.filled(alt=block.text).of(lang))
    if block.kind is BlockKind.BOX:
        return Panel(_spaced(fragment), box=box.ROUNDED)
    if block.kind is BlockKind.COPY:
        # Open at the sides, so that what is copied from the terminal holds no frame.
        return Panel(_spaced(fragment), box=box.HORIZONTALS, title=texts.COPY.of(lang))
    return Padding(Group(*drawn(fragment.pieces)), _INDENTS.get(block.kind, _FLUSH))


def _spaced(fragment: Fragment) -> Group:
    parts: list[RenderableType] = []
    for number, piece in enumerate(drawn(fragment.pieces)):
        is_paragraph = not getattr(fragment.pieces[number], "marker", "")
        parts += ["", piece] if number and is_paragraph else [piece]
    return Group(*parts)


def _heading(title: str) -> Flow:
    return Flow(Line(clean(title), "bold"))


def source(source: Source, lang: Lang, number: int) -> RenderableType:
    """One source with its number: title, publisher, date, what of it was read, its address."""
    row = Table.grid(padding=(0, 1))
    row.add_column(no_wrap=True)
    row.add_column()
    row.add_row(f"[{number}]", Flow(_described(source, lang)))
    return row


def _described(source: Source, lang: Lang) -> str:
    date = dates.in_words(source.date)
    about = [part.of(lang) for part in (source.publisher, date) if part.of(lang)]
    lines = (
        source.title.of(lang),
        ("、" if lang is Lang.JA else ", ").join(about),
        source.standing.of(lang),
        source.address,
    )
    return "\n".join(line for line in lines if line)


def page_list(pages: Iterable[PageInfo], lang: Lang, first: int | None = None) -> RenderableType:
    """Pages with their ids; numbered from ``first`` where one can choose by number."""
    table = Table.grid(padding=(0, 2))
    if first is not None:
        table.add_column(justify="right", no_wrap=True)
    table.add_column()
    table.add_column(no_wrap=True, style="dim")
    for number, info in enumerate(pages, start=first or 0):
        cells: list[RenderableType] = [Flow(info.title.of(lang)), clean(info.id)]
        table.add_row(*([f"{number}"] if first is not None else []), *cells)
    return Padding(table, _ITEM)


def shelves(
    topics: Sequence[Topic], pages: Sequence[PageInfo], lang: Lang, *, numbered: bool
) -> RenderableType:
    """Every topic with its pages."""
    parts: list[RenderableType] = []
    first = 1
    for topic in topics:
        own = [info for info in pages if info.topic == topic.id]
        title = Line(clean(topic.title.of(lang)), "bold")
        parts += [Flow(title), Flow(Line(clean(topic.line.of(lang)), "dim"))]
        parts += [page_list(own, lang, first if numbered else None), ""]
        first += len(own)
    return Group(*parts)


def word(term: Term, lang: Lang) -> RenderableType:
    """A word of the word book."""
    other = ", ".join(dict.fromkeys((term.word.of(lang.other), term.kana, term.romaji)))
    parts: list[RenderableType] = [
        Flow(Line(clean(term.word.of(lang)), "bold")),
        Flow(Line(clean(other), "dim")),
        "",
        Flow(term.definition.of(lang)),
    ]
    comma = "、" if lang is Lang.JA else ", "
    for said, words in (
        (texts.OTHER_SPELLINGS.filled(spellings=comma.join(term.variants)), term.variants),
        (texts.HURTFUL.filled(words=comma.join(term.hurtful)), term.hurtful),
    ):
        if words:
            parts += ["", Flow(said.of(lang))]
    return Group(*parts, "")
