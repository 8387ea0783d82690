"""Where facts come from: ``resources/sources.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.documents import parse
from reader.content.shapes import (
    AddressOrNone,
    Id,
    MaybeSaid,
    Said,
    SomeDay,
    is_real_day,
)
from reader.content.tables import Listing, listing
from reader.model.source import Basis, Confidence, Source

if TYPE_CHECKING:
    from reader.content.files import Tree
    from reader.content.findings import Findings

SOURCES = "resources/sources.toml"


@dataclass(frozen=True, slots=True)
class _Entry:
    id: Id
    title: Said
    publisher: MaybeSaid
    date: SomeDay
    address: AddressOrNone
    basis: Basis
    confidence: Confidence
    remark: MaybeSaid

    def source(self) -> Source:
        return Source(
            self.id,
            self.title.text(),
            self.publisher.text(),
            self.date,
            self.address,
            self.basis,
            self.confidence,
            self.remark.text(),
        )


def sources(tree: Tree, notes: Findings) -> Listing[Source]:
    """All sources; none where the file is not there."""
    if not tree.has(SOURCES):
        return Listing()
    here = notes.of(SOURCES)
    text = tree.text(SOURCES, here)
    raw = listing(None if text is None else parse(text, here), "source", _Entry, here)
    for entry, line in raw.entries:
        if not is_real_day(entry.date):
            no_such_day(entry.date, line, here)
    return Listing(tuple((entry.source(), line) for entry, line in raw.entries), raw.ids)


def no_such_day(date: str, line: int, notes: Findings) -> None:
    """Note a date that no calendar has."""
    notes.add(
        line,
        f"{date}という日はありません。日付を確かめてください。",
        f"There is no such day as {date}. Check the date.",
    )
