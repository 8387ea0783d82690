"""From a stretch of a document to passages of a page's blocks, and back."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from reader.model.mark import Mark, Passage
from reader.model.page import Block, Page
from reader.model.text import Lang
from reader.private import anchoring
from reader.ui.folio import Folio
from reader.ui.layers import Span, joined


def passages(folio: Folio, span: Span) -> tuple[Lang, tuple[Passage, ...]]:
    """What a stretch covers, in the first language that it touches, block by block."""
    for page in folio.pages:
        mark = folio.mark_of(page.lang)
        found = tuple(
            passage for block in page.blocks if (passage := _covered(folio, block, mark, span))
        )
        if found:
            return page.lang, found
    return folio.pages[0].lang, ()


def whole(page: Page, anchor: str) -> tuple[Passage, ...]:
    """A block from its first letter to its last; nothing where it has none."""
    block = next((each for each in page.blocks if each.anchor == anchor), None)
    if block is None or not block.text:
        return ()
    return (Passage(anchor, 0, len(block.text), block.text),)


def spans(folio: Folio, mark: Mark) -> Iterable[Span]:
    """Where a mark stands in the document; nowhere if its language is not shown."""
    page = next((page for page in folio.pages if page.lang is mark.lang), None)
    if page is None or not mark.passages:
        return
    for passage in anchoring.found(mark, page.blocks).passages:
        text = next(block.text for block in page.blocks if block.anchor == passage.anchor)
        anchor = passage.anchor + folio.mark_of(mark.lang)
        stands = folio.text.positions(anchor, text)[passage.start : passage.end]
        if stands:
            yield joined(stands, text[passage.start + len(stands) - 1])


def _covered(folio: Folio, block: Block, mark: str, span: Span) -> Passage | None:
    anchor = block.anchor + mark
    if not block.text or not folio.anchors.block(anchor).isValid():
        return None
    begin, end = folio.anchors.block(anchor).position(), folio.anchors.end(anchor)
    if span.end <= begin or end <= span.start:
        return None
    stands = folio.text.positions(anchor, block.text)
    first = bisect.bisect_left(stands, span.start)
    last = bisect.bisect_left(stands, span.end)
    quote = block.text[first:last]
    first += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    return Passage(block.anchor, first, len(quote), quote) if quote else None
