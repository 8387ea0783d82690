"""The entries of the word book."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.source import Confidence
from reader.model.text import Text


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the word book. ``hurtful`` are variants that are found but never used by us."""

    id: str
    word: Text
    kana: str
    romaji: str
    definition: Text
    variants: tuple[str, ...]
    hurtful: tuple[str, ...]
    section: str
    confidence: Confidence
