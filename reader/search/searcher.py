"""Answers a query: reads it, scores, orders, and shows each hit with its excerpt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

import numpy as np

from reader.model.search import Document, Hit, HitKind
from reader.model.text import Lang
from reader.search import folding, query
from reader.search.entries import KINDS, LANGS, Entries
from reader.search.excerpt import Wanted, find, prepare
from reader.search.index import Index
from reader.search.query import Query
from reader.search.ranking import Candidate, Ranking, Wish
from reader.search.scorer import Scorer
from reader.search.spellings import Spellings
from reader.search.surfaces import SurfaceTable
from reader.search.titles import Titles

_SHORT = 2
_SHOWN = 256
_WARMED = 100
_LONG_KINDS = tuple(KINDS.index(kind) for kind in (HitKind.PAGE, HitKind.PIECE))
_PLACE_ENDINGS = tuple("都府県市区町村")
ALL_KINDS = frozenset(HitKind)


@dataclass(frozen=True, slots=True)
class Part:
    """One collection that is searched.

    ``document`` is asked by key for what is shown; ``places`` gives names of places. ``close``
    lets go of it.
    """

    index: Index
    document: Callable[[str], Document | None]
    places: Callable[[], Iterable[str]]
    close: Callable[[], None]


class Searcher:
    """Search in one or several collections as one. Belongs to the thread that made it."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        found = [part.index.arrays for part in parts]
        self._entries = Entries(found)
        self._table = SurfaceTable([Spellings(arrays) for arrays in found])
        self._titles = [Titles(arrays) for arrays in found]
        shelves = self._entries.kinds * np.uint8(len(LANGS)) + self._entries.langs
        self._scorer = Scorer([part.index for part in parts], shelves)
        self._ranking = Ranking(self._entries)
        # While somebody types, the same documents are shown again and again.
        self._shown = lru_cache(maxsize=_SHOWN)(self._document)

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
        wanted = Wanted(query.spelt(asked, self._table), asked.parts)
        return tuple(
            hit
            for candidate in self._ordered(asked, lang, limit, kinds)
            if (hit := self._hit(candidate, wanted)) is not None
        )

    def keys(self, text: str, lang: Lang, limit: int = 30) -> list[str]:
        """The keys of the documents that ``search`` would show, without looking into them."""
        found = self._ordered(query.read(text, self._table), lang, limit, None)
        return [self._entries.key(candidate.number)[1] for candidate in found]

    def warm(self) -> None:
        """Make ready what the first answers need, while nobody waits for it yet."""
        self._scorer.warm()
        self.keys("あ", Lang.JA)
        pages = np.flatnonzero(np.isin(self._entries.kinds, _LONG_KINDS))
        for number in islice(pages.tolist(), _WARMED):
            document = self._shown(number)
            if document is not None:
                prepare(document)

    def close(self) -> None:
        """Let go of the indexes and of the documents."""
        for part in self._parts:
            part.index.close()
            part.close()

    def _ordered(
        self, asked: Query, lang: Lang, limit: int, kinds: frozenset[HitKind] | None
    ) -> list[Candidate]:
        if not (asked.groups or asked.loose):
            return []
        scores = self._scorer.scores(asked.groups, asked.loose)
        kinds = ALL_KINDS if kinds is None else kinds
        wish = Wish(lang, max(limit, 0), kinds, self._places.named(asked))
        return self._ranking.order(scores, wish, self._called(asked.text))

    def _called(self, text: str) -> list[int]:
        """The documents whose title this is."""
        found: list[int] = []
        first = 0
        for part, titles in zip(self._parts, self._titles, strict=True):
            found += (first + number for number in titles.called(text))
            first += part.index.size
        return found

    @cached_property
    def _places(self) -> PlaceNames:
        return PlaceNames(name for part in self._parts for name in part.places())

    def _document(self, number: int) -> Document | None:
        part, key = self._entries.key(number)
        return self._parts[part].document(key)

    def _hit(self, candidate: Candidate, wanted: Wanted) -> Hit | None:
        document = self._shown(candidate.number)
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
