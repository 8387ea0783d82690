"""What search asks of a pack; every room that has one may be searched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reader.model.desk import Municipality
from reader.model.page import PageInfo, Topic
from reader.model.search import Document, Surface
from reader.model.text import Text
from reader.model.word import Term


class Pack(Protocol):
    """A collection that can be searched."""

    @property
    def digest(self) -> str:
        """The hash that stands for its content."""

    @property
    def title(self) -> Text | None:
        """What it is called where it stands beside the shipped one; None for that."""

    def documents(self) -> Iterable[Document]:
        """What is to be found, in order."""

    def document(self, key: str) -> Document | None:
        """One of them by its key."""

    def document_count(self) -> int:
        """How many they are."""

    def surfaces(self) -> Iterable[Surface]:
        """The spellings that queries are cut with."""

    def sounding(self, key: str) -> Iterable[str]:
        """The spellings, folded, that are read so in it; ``key`` is as in ``Document.readings``."""

    def municipalities(self) -> Iterable[Municipality]:
        """The places that a query may name."""

    def terms(self) -> Iterable[Term]:
        """The word book, some of whose spellings are never suggested."""

    def topics(self) -> Iterable[Topic]:
        """The shelves that a query may name."""

    def infos(self) -> Iterable[PageInfo]:
        """The pages, each with its shelf and its readers."""

    def close(self) -> None:
        """Let go of it."""
