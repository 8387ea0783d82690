"""The word book: ``resources/glossary/terms.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.content.documents import parse
from reader.content.shapes import Filled, Id, Said
from reader.content.tables import Listing, listing
from reader.model.source import Confidence
from reader.model.text import Text
from reader.model.word import Term

if TYPE_CHECKING:
    from reader.content.files import Tree
    from reader.content.findings import Findings

TERMS = "resources/glossary/terms.toml"


class Section(StrEnum):
    """The parts of the word book."""

    CORE = "core"
    PLACES = "places"
    WORK = "work"
    FEELINGS = "feelings"
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class _Entry:
    id: Id
    ja: Filled
    kana: Filled
    romaji: Filled
    en: Filled
    definition: Said
    section: Section
    confidence: Confidence
    variants: tuple[Filled, ...] = ()
    hurtful: tuple[Filled, ...] = ()

    def term(self) -> Term:
        return Term(
            self.id,
            Text(self.ja, self.en),
            self.kana,
            self.romaji,
            self.definition.text(),
            self.variants,
            self.hurtful,
            str(self.section),
            self.confidence,
        )


def terms(tree: Tree, notes: Findings) -> Listing[Term]:
    """All words; none where the file is not there."""
    if not tree.has(TERMS):
        return Listing()
    here = notes.of(TERMS)
    text = tree.text(TERMS, here)
    raw = listing(None if text is None else parse(text, here), "term", _Entry, here)
    return Listing(tuple((entry.term(), line) for entry, line in raw.entries), raw.ids)
