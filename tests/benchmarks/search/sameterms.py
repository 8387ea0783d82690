"""Gives other engines what ours works with: the terms of a document, and those of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from reader.model.search import Document, Surface
from reader.search import analysis, folding, query
from reader.search.spellings import Spellings, arrays_for
from reader.search.surfaces import SurfaceTable
from tests.benchmarks.search.asking import BEST, Ask
from tests.benchmarks.search.material import Asked, Kind

COMPLETIONS = 50
"""So many of the commonest words stand for one that is unfinished, where an engine lets us say."""

_FIELD = "all"
_Query = TypeVar("_Query")


class Weighed(NamedTuple):
    """A term that only helps to rank."""

    text: str
    weight: float


class Terms(NamedTuple):
    """A query as our engine reads it.

    ``words`` are what each word means. ``loose`` are pairs of characters and the like. ``begun`` is
    the unfinished last word as typed, empty unless somebody is typing; ``ended`` is what it means
    if it is whole.
    """

    words: tuple[str, ...]
    loose: tuple[Weighed, ...] = ()
    begun: str = ""
    ended: str = ""


def of_document(document: Document) -> list[str]:
    """Every term of a document as often as it counts: those of the title twice."""
    of_title = analysis.bigrams(folding.normalised(document.title))
    of_text = analysis.bigrams(folding.normalised(document.text))
    return [*document.words.split(), *of_title, *of_title, *of_text]


class Reading:
    """Reads queries as our engine does, without completing the last word."""

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        self._table = SurfaceTable([Spellings(arrays_for(surfaces))])

    def of(self, asked: Asked) -> Terms:
        """The terms of a query of any kind."""
        # The space behind it says that the last word is whole.
        read = query.read(f"{asked.text} ", self._table)
        meant = [[term.text for term in group if term.field == _FIELD] for group in read.groups]
        words = [terms[0] for terms in meant if terms]
        loose = tuple(Weighed(term.text, term.weight) for term in read.loose)
        if asked.kind is not Kind.TYPING or not read.typed:
            return Terms(tuple(words), loose)
        begun = read.typed[-1]
        is_last_word = bool(words) and begun in read.marks[-1]
        ended = words.pop() if is_last_word else ""
        return Terms(tuple(words), loose, begun, ended)


class Reader:
    """Takes part as an engine that reads a query and finds nothing."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def prepared(self, asked: Asked) -> Ask:
        """Nothing is prepared: reading is what is measured."""

        def read() -> list[str]:
            self._reading.of(asked)
            return []

        return read


def best(run: Callable[[_Query], Iterable[str]], queries: Sequence[_Query]) -> list[str]:
    """The best ten: what the first query finds and, where that is too little, the next."""
    found: dict[str, None] = {}
    for each in queries:
        found |= dict.fromkeys(run(each))
        if len(found) >= BEST:
            break
    return list(found)[:BEST]
