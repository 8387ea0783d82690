"""Answers a query: reads it, scores, orders, and shows each hit with its excerpt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import islice

from reader.model.search import Document, Hit, HitKind, Surface
from reader.model.text import Lang
from reader.search import folding, query
from reader.search.engine import EngineReader
from reader.search.excerpt import Wanted, find, prepare
from reader.search.query import Query
from reader.search.ranking import Candidate, Ranking, Scores, Wish
from reader.search.scorer import Scorer
from reader.search.surfaces import SurfaceTable
from reader.search.titles import Titles

_SHORT = 2
_SHOWN = 256
_WARMED = 100
_LONG_KINDS = frozenset({HitKind.PAGE, HitKind.PIECE})
_PLACE_ENDINGS = tuple("都府県市区町村")
ALL_KINDS = frozenset(HitKind)


def _nothing() -> None:
    """For documents that need no closing."""


class Searcher:
    """Search in one collection. Belongs to the thread that made it."""

    def __init__(
        self,
        index: EngineReader,
        surfaces: Iterable[Surface],
        documents: Mapping[str, Document] | Callable[[str], Document | None],
        places: Iterable[str] = (),
        closed: Callable[[], None] = _nothing,
    ) -> None:
        """``documents`` are asked by key for what is shown; ``places`` are names of places.

        ``closed`` is called when the searcher is closed.
        """
        self._index = index
        self._table = SurfaceTable(surfaces)
        document = documents.get if isinstance(documents, Mapping) else documents
        # While somebody types, the same documents are shown again and again.
        self._shown = lru_cache(maxsize=_SHOWN)(document)
        self._places = PlaceNames(places)
        self._closed = closed
        self._scorer = Scorer(index, [(entry.kind, entry.lang) for entry in index.entries])
        self._ranking = Ranking(index.entries)

    @cached_property
    def _titles(self) -> Titles:
        return Titles(
            (name, number)
            for number, entry in enumerate(self._index.entries)
            if entry.kind in _LONG_KINDS and (document := self._shown(entry.key)) is not None
            for name in (document.title, *document.asked)
        )

    def search(
        self,
        text: str,
        lang: Lang,
        limit: int = 30,
        kinds: frozenset[HitKind] | None = None,
    ) -> tuple[Hit, ...]:
        """The best hits for whatever was typed, best first, one for each thing.

        ``lang`` is the language of the interface. The last word may be unfinished. A query of
        which nothing can be made has no hits; none is an error.
        """
        asked = query.read(text, self._table)
        if not (asked.groups or asked.loose):
            return ()
        scores = Scores(
            complete=self._scorer.having_all(asked.groups),
            of_all=self._scorer.scores((*asked.groups, *((term,) for term in asked.loose))),
        )
        kinds = ALL_KINDS if kinds is None else kinds
        wish = Wish(lang, max(limit, 0), kinds, self._places.named(asked))
        wanted = Wanted(asked.marks, asked.parts)
        titled = self._titles.called(asked.text)
        return tuple(
            hit
            for candidate in self._ranking.order(scores, wish, titled)
            if (hit := self._hit(candidate, wanted)) is not None
        )

    def warm(self) -> None:
        """Make ready what the first answers need, while nobody waits for it yet."""
        self._scorer.warm()
        self._titles.called("")
        pages = (entry for entry in self._index.entries if entry.kind in _LONG_KINDS)
        for entry in islice(pages, _WARMED):
            document = self._shown(entry.key)
            if document is not None:
                prepare(document)

    def close(self) -> None:
        """Let go of the index and of the documents."""
        self._index.close()
        self._closed()

    def _hit(self, candidate: Candidate, wanted: Wanted) -> Hit | None:
        document = self._shown(self._index.entries[candidate.number].key)
        if document is None:
            return None
        found = find(document, wanted)
        return Hit(
            id=document.ref,
            kind=document.kind,
            lang=document.lang,
            title=document.title,
            other_title=document.other_title,
            excerpt=found.excerpt,
            score=candidate.score,
            anchor=found.anchor,
            matched=found.matched,
        )


class PlaceNames:
    """Names of prefectures and municipalities, to notice when a query names one."""

    def __init__(self, names: Iterable[str]) -> None:
        full = {folding.folded(name) for name in names}
        short = {name[:-1] for name in full if name.endswith(_PLACE_ENDINGS)}
        self._words = {name for name in short if len(name) == _SHORT}
        self._anywhere = full | {name for name in short if len(name) > _SHORT}
        self._longest = max(map(len, self._anywhere), default=0)

    def named(self, asked: Query) -> bool:
        """Whether a query names a place, with or without the ending (札幌市, 札幌)."""
        return not self._words.isdisjoint(asked.typed) or any(
            asked.text[start : start + length] in self._anywhere
            for start in range(len(asked.text))
            for length in range(_SHORT, self._longest + 1)
        )
