"""What a page says, paragraph by paragraph, each with its line in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.model.page import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.page import Draft

_HEAD = ("title", "summary", "note")
_NOT_PROSE = frozenset({BlockKind.HEADING, BlockKind.PICTURE, BlockKind.TABLE})


class Passage(NamedTuple):
    """One paragraph, item, cell or heading, and the line of the file on which it begins.

    ``prose`` is ``text`` without what stands in back-ticks; footnotes are in neither.
    """

    line: int
    text: str
    prose: str


def of_page(draft: Draft) -> Iterator[Passage]:
    """Everything that a page says in its language: title, summary and note, then its body."""
    if draft.head is not None and draft.head.front is not None and draft.head.doc is not None:
        for key in _HEAD:
            said: str = getattr(draft.head.front, key)
            if said:
                yield Passage(draft.head.doc.line((key,)), said, said)
    for placed in draft.body.blocks if draft.body else ():
        yield from placed.passages


def of_body(draft: Draft) -> Iterator[Passage]:
    """What is read in whole sentences: the body without headings, pictures and tables."""
    for placed in draft.body.blocks if draft.body else ():
        if placed.block.kind not in _NOT_PROSE:
            yield from placed.passages
