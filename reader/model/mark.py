"""What a reader keeps of a page: a passage in a quiet colour, a note on it, the page itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reader.model.text import Lang, Text

NOTE_LIMIT = 10_000
"""How many characters a note may have."""

COLOURS = (
    Text("若草色", "Green"),
    Text("空色", "Blue"),
    Text("藤色", "Violet"),
)
"""What people call the colours 1, 2 and 3 of a highlight, whatever the theme makes of them."""


class MarkKind(StrEnum):
    """What is kept: a passage, or a whole page."""

    HIGHLIGHT = "highlight"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of one block, counted in characters of its ``text``; ``quote`` is what stands there.

    ``anchor`` names the block. The quote stays readable where a later edition of the page has
    another text.
    """

    anchor: str
    start: int
    length: int
    quote: str

    @property
    def end(self) -> int:
        """The place behind the last character."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Mark:
    """One kept thing, in the language it was read in.

    A highlight has a passage for each block that it reaches into, in the order of the page, and
    ``colour`` 1, 2 or 3; a bookmark has neither passages nor colour (0). ``created`` is the
    reader's own time. ``id`` is given by ``Marks.add`` and is empty before.
    """

    page: str
    lang: Lang
    kind: MarkKind
    created: dt.datetime
    passages: tuple[Passage, ...] = ()
    colour: int = 0
    note: str = ""
    id: str = ""

    @property
    def quote(self) -> str:
        """All that was marked, a line a block; empty for a bookmark."""
        return "\n".join(passage.quote for passage in self.passages)

    @property
    def anchor(self) -> str:
        """The block where it begins; empty for a bookmark, which is kept from the top."""
        return self.passages[0].anchor if self.passages else ""

    @property
    def colour_name(self) -> Text:
        """What people call its colour; empty for a bookmark."""
        return COLOURS[self.colour - 1] if self.colour else Text("", "")
