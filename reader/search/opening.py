"""Opens the search of one pack: its index, made first where needed, and what answers queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from reader.model.desk import Municipality
from reader.model.search import Document, Surface
from reader.search import index
from reader.search.analysis import TOKENIZER
from reader.search.index import Contents, Progress
from reader.search.seal import Identity
from reader.search.searcher import Part, Searcher


class Pack(Protocol):
    """What search needs of a pack."""

    @property
    def digest(self) -> str:
        """The hash that stands for its content."""

    def documents(self) -> Iterable[Document]:
        """What is to be found, in order."""

    def document(self, key: str) -> Document | None:
        """One of them by its key."""

    def document_count(self) -> int:
        """How many they are."""

    def surfaces(self) -> Iterable[Surface]:
        """The spellings that queries are cut with."""

    def municipalities(self) -> Iterable[Municipality]:
        """The places that a query may name."""

    def close(self) -> None:
        """Let go of it."""


def open_searcher(
    pack: Pack, folder: Path | None, program: str, progress: Progress | None = None
) -> Searcher:
    """A searcher over ``pack``, for the thread that asks.

    The index lies in ``folder`` or, when that is None or cannot be written, in memory. ``program``
    is the version of the program. The searcher owns ``pack`` from now on and closes it.
    """
    return Searcher([_part(pack, folder, program, progress)])


def _part(pack: Pack, folder: Path | None, program: str, progress: Progress | None) -> Part:
    identity = Identity(pack=pack.digest, tokenizer=TOKENIZER, program=program)
    contents = Contents(pack.documents, pack.surfaces, pack.document_count)
    opened = index.open_or_build(folder, contents, identity, progress)
    return Part(opened, pack.document, lambda: _names(pack.municipalities()), pack.close)


def _names(municipalities: Iterable[Municipality]) -> Iterator[str]:
    for place in municipalities:
        yield place.prefecture
        yield place.name
