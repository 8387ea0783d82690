"""What is said to a reader: in two languages, and the failures that are told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """A language of the collection and of the faces."""

    JA = "ja"
    EN = "en"

    @property
    def other(self) -> Lang:
        """The language that this one is paired with."""
        return Lang.EN if self is Lang.JA else Lang.JA


@dataclass(frozen=True, slots=True)
class Text:
    """One saying in both languages."""

    ja: str
    en: str

    def of(self, lang: Lang) -> str:
        """The saying in one language."""
        return self.ja if lang is Lang.JA else self.en

    def filled(self, **values: object) -> Text:
        """The saying with its ``{names}`` replaced."""
        return Text(self.ja.format(**values), self.en.format(**values))


class ReaderError(Exception):
    """A failure that the reader is told about: what happened and what to do, in both languages."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.sentence = Text(ja, en)
