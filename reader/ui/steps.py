"""Where the next heading, paragraph or word of a page is, from where the reader is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor

from reader.model.page import BlockKind
from reader.ui.folio import TOP, Folio
from reader.ui.layers import Span

_NEAR = 4  # pixels: what stands so close to the top is where the reader is
_FOOT = ("related", "words", "sources")
WORD = "word:"


def headings(folio: Folio) -> list[str]:
    """The anchors of the headings of a page, of its foot as well."""
    blocks = folio.manuscript.page.blocks
    named = [block.anchor for block in blocks if block.kind is BlockKind.HEADING]
    return [name for name in (*named, *_FOOT) if name in folio.anchors.names]


def heading_from(folio: Folio, height: int, *, forward: bool) -> str:
    """The next heading below or above a height of the view; empty where there is none."""
    at = height + TOP
    tops = [(folio.anchors.top(name), name) for name in headings(folio)]
    if forward:
        return next((name for top, name in tops if top > at + _NEAR), "")
    return next((name for top, name in reversed(tops) if top < at - _NEAR), "")


def paragraphs(folio: Folio) -> list[str]:
    """The anchors of everything that can be read, opened, marked: all blocks but pictures."""
    blocks = folio.manuscript.page.blocks
    return [b.anchor for b in blocks if b.text and b.anchor in folio.anchors.names]


def paragraph_in_sight(folio: Folio, height: int) -> str:
    """The first block that begins in the view, or the one that fills it; empty for none."""
    names = paragraphs(folio)
    below = next((name for name in names if folio.anchors.top(name) >= height), "")
    return below or (names[-1] if names else "")


def paragraph_after(folio: Folio, present: str, step: int) -> str:
    """The block before or after another one; the same at either end."""
    names = paragraphs(folio)
    if present not in names:
        return ""
    return names[max(0, min(len(names) - 1, names.index(present) + step))]


def words(folio: Folio) -> list[tuple[Span, str]]:
    """The links to words of the word book, each with its id, in the order of the document."""
    return list(_words(folio))


def _words(folio: Folio) -> Iterator[tuple[Span, str]]:
    block = folio.document.begin()
    while block.isValid():
        walk = block.begin()
        start, before = 0, ""
        while not walk.atEnd():
            piece = walk.fragment()
            address = piece.charFormat().anchorHref()
            if address != before:  # a link is in several pieces where an anchor or bold begins
                if before.startswith(WORD):
                    yield Span(start, piece.position()), before.removeprefix(WORD)
                start, before = piece.position(), address
            walk += 1
        if before.startswith(WORD):
            yield Span(start, block.position() + block.length() - 1), before.removeprefix(WORD)
        block = block.next()


def height_of(folio: Folio, position: int) -> int:
    """How far down the document a position stands, in pixels."""
    cursor = QTextCursor(folio.document)
    cursor.setPosition(position)
    block = cursor.block()
    top = folio.document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return round(top + (line.y() if line.isValid() else 0))
