"""Answers a query: reads it, scores, orders, and shows each hit with its excerpt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import islice
from typing import NamedTuple

import numpy as np

from reader.model.search import Document, Hit, HitKind
from reader.model.text import Lang
from reader.search import folding, query, syntax
from reader.search.entries import KINDS, LANGS, Entries
from reader.search.excerpt import Wanted, find, prepare
from reader.search.index import Index
from reader.search.pack import Pack
from reader.search.query import Query
from reader.search.ranking import Candidate, Ranking, Wish, in_turn
from reader.search.scorer import Scorer
from reader.search.sounds import Sounds
from reader.search.spellings import Spellings
from reader.search.suggestion import Suggester
from reader.search.surfaces import SurfaceTable
from reader.search.syntax import Asked
from reader.search.titles import Titles
from reader.search.words import Words

_SHORT = 2
_SHOWN = 256
# Where documents have to be looked into: so many for each that is shown, and at least so many.
_LOOKED_INTO = 8
_LEAST_LOOKED_INTO = 200
_WARMED = 100
_LONG_KINDS = tuple(KINDS.index(kind) for kind in (HitKind.PAGE, HitKind.PIECE))
_PLACE_ENDINGS = tuple("都府県市区町村")
ALL_KINDS = frozenset(HitKind)


class Part(NamedTuple):
    """One collection that is searched: its index, and the pack it was made of."""

    words: Index
    pack: Pack


class Searcher:
    """Search in one or several collections as one. Belongs to the thread that made it.

    It owns them, and closes them.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        found = [part.words.arrays for part in parts]
        self._entries = Entries(found)
        tables = [Spellings(arrays) for arrays in found]
        self._table = SurfaceTable(tables)
        self._words = Words(tables)
        self._titles = [Titles(arrays) for arrays in found]
        shelves = self._entries.kinds * np.uint8(len(LANGS)) + self._entries.langs
        self._scorer = Scorer([part.words for part in parts], shelves)
        self._sounds = Sounds([each for part in parts for each in part.words.lexicons("readings")])
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
        which nothing can be made has no hits; none is an error. Phrases, words to leave out and
        filters are those of ``syntax``.
        """
        typed = syntax.read(text, self._topic_names)
        asked = query.read(typed.text, self._table)
        wanted = Wanted(query.spelt(asked, self._table), asked.parts)
        found = self._chosen(typed, asked, lang, limit, kinds)
        return tuple(hit for each in found if (hit := self._hit(each, wanted)) is not None)

    def keys(self, text: str, lang: Lang, limit: int = 30) -> list[str]:
        """The keys of the documents that ``search`` would show, without looking into them."""
        typed = syntax.read(text, self._topic_names)
        asked = query.read(typed.text, self._table)
        found = self._chosen(typed, asked, lang, limit, None)
        return [self._entries.key(candidate.number)[1] for candidate in found]

    def meant(self, text: str) -> str | None:
        """What may have been meant by a query of which some words stand nowhere."""
        typed = syntax.read(text, self._topic_names).text
        mended = self._suggester.query(typed, lambda run: [t.text for t in self._table.cut(run)])
        return None if mended is None else text.replace(typed, mended)

    def warm(self) -> None:
        """Make ready what the first answers need, while nobody waits for it yet."""
        self._scorer.warm()
        self.keys("あ", Lang.JA)
        self.meant("qqqqqq")
        pages = np.flatnonzero(np.isin(self._entries.kinds, _LONG_KINDS))
        for number in islice(pages.tolist(), _WARMED):
            document = self._shown(number)
            if document is not None:
                prepare(document)

    def close(self) -> None:
        """Let go of the indexes and of the packs."""
        for part in self._parts:
            part.words.close()
            part.pack.close()

    # Finding

    def _chosen(
        self,
        typed: Asked,
        asked: Query,
        lang: Lang,
        limit: int,
        kinds: frozenset[HitKind] | None,
    ) -> list[Candidate]:
        """The best documents that were asked for."""
        limit, kinds = max(limit, 0), ALL_KINDS if kinds is None else kinds
        if typed.kinds:
            kinds &= typed.kinds
        wish = Wish(lang, limit, kinds, self._places.named(asked))
        if typed == Asked(typed.text, kinds=typed.kinds):  # nearly always: nothing to look into
            return self._ordered(asked, wish)
        wish = replace(wish, limit=max(limit * _LOOKED_INTO, _LEAST_LOOKED_INTO))
        if typed.langs:
            wish = replace(wish, lang=min(typed.langs, key=lambda each: each is not lang))
        fits = filter(partial(self._fits, typed), self._ordered(asked, wish))
        return list(islice(fits, limit))

    def _ordered(self, asked: Query, wish: Wish) -> list[Candidate]:
        """The best documents, also as it sounds, and as it may have been meant."""
        found = self._found(asked, wish)
        heard = query.aloud(asked, self._sounds)
        if heard is not None:
            found = in_turn(found, self._found(heard, wish), wish.limit)
        if not (found and found[0].is_complete):
            mended = self.meant(asked.text)
            if mended is not None:
                meant = self._found(query.read(mended, self._table), wish)
                found = in_turn(meant, found, wish.limit)
        return found

    def _found(self, asked: Query, wish: Wish) -> list[Candidate]:
        if not (asked.groups or asked.loose):
            return []
        scores = self._scorer.scores(asked.groups, asked.loose)
        return self._ranking.order(scores, wish, self._called(asked.text))

    def _called(self, text: str) -> list[int]:
        """The documents whose title this is."""
        found: list[int] = []
        first = 0
        for part, titles in zip(self._parts, self._titles, strict=True):
            found += (first + number for number in titles.called(text))
            first += part.words.size
        return found

    def _fits(self, typed: Asked, candidate: Candidate) -> bool:
        """Whether a document is of the language and topic asked for, and holds the phrases."""
        if typed.langs and self._entries.lang(candidate.number) not in typed.langs:
            return False
        document = self._shown(candidate.number)
        if document is None:
            return False
        if typed.topics and not typed.topics & self._topics.get(document.ref, frozenset()):
            return False
        text = folding.folded(f"{document.title}\n{document.text}")
        return all(syntax.holds(text, phrase) for phrase in typed.phrases) and not any(
            syntax.holds(text, phrase) for phrase in typed.without
        )

    # What the packs know

    @cached_property
    def _topic_names(self) -> Mapping[str, str]:
        return syntax.topic_names(topic for part in self._parts for topic in part.pack.topics())

    @cached_property
    def _topics(self) -> Mapping[str, frozenset[str]]:
        """The shelf and the readers of each page, by its id."""
        infos = (info for part in self._parts for info in part.pack.infos())
        return {info.id: frozenset({info.topic, *info.audience}) for info in infos}

    @cached_property
    def _places(self) -> PlaceNames:
        places = [place for part in self._parts for place in part.pack.municipalities()]
        return PlaceNames({name for place in places for name in (place.prefecture, place.name)})

    @cached_property
    def _suggester(self) -> Suggester:
        terms = (term for part in self._parts for term in part.pack.terms())
        return Suggester(self._words, (spelling for term in terms for spelling in term.hurtful))

    def _document(self, number: int) -> Document | None:
        part, key = self._entries.key(number)
        return self._parts[part].pack.document(key)

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
