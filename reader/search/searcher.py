"""Answers a query: reads it, scores, orders, and shows each hit with its excerpt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

import numpy as np

from reader.model.search import Hit, HitKind
from reader.model.text import Lang
from reader.search import analysis, english, folding, query, syntax, ways
from reader.search.entries import KINDS, LANGS, NONE, Entries
from reader.search.excerpt import prepare
from reader.search.index import Index
from reader.search.known import Known
from reader.search.pack import Pack
from reader.search.query import Query
from reader.search.ranking import Candidate, Ranking, Wish
from reader.search.scorer import Scorer
from reader.search.showing import InSight, Showing
from reader.search.sounds import Sounds
from reader.search.spellings import Spellings
from reader.search.surfaces import SurfaceTable
from reader.search.syntax import Asked
from reader.search.titles import Titles
from reader.search.ways import Ways
from reader.search.words import Words

_READ = 4
# Where documents have to be looked into: so many for each that is shown, and no more than so many.
_LOOKED_INTO = 6
_MOST_LOOKED_INTO = 200
# Who names a place looks for somebody there: so many desks of it come first, of the best so many.
_LOCAL_DESKS = 2
_MENDED = 5  # words of a query that may have been mistyped
_DESKS_LOOKED_INTO = 20
_WARMED = 100
_LONG_KINDS = tuple(KINDS.index(kind) for kind in (HitKind.PAGE, HitKind.PIECE))
ALL_KINDS = frozenset(HitKind)


class Part(NamedTuple):
    """One collection that is searched: its index, and the pack it was made of."""

    words: Index
    pack: Pack


class _Ordered(NamedTuple):
    """The best documents, and the ways in which the query was read to find them."""

    candidates: list[Candidate]
    ways: Ways


class Searcher:
    """Search in one or several collections as one. Belongs to the thread that made it.

    It owns them, and closes them. What is asked of all of them together is put together anew when
    one comes or goes; the index of each stays what it is.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self._arrange(tuple(parts))

    def take_in(self, part: Part) -> None:
        """Search in one more collection from now on."""
        self._arrange((*self._parts, part))

    def let_go(self, digest: str) -> None:
        """Search no longer in the collection of a digest, and close it; nothing if unknown."""
        gone = [part for part in self._parts[1:] if part.pack.digest == digest]
        if gone:
            self._arrange(tuple(part for part in self._parts if part not in gone))
            _close(gone)

    def forget(self) -> None:
        """Let go of all that earlier queries have left in memory."""
        self._table.forget()
        self._arrange(self._parts)
        english.term.cache_clear()
        syntax.forget()

    def _arrange(self, parts: tuple[Part, ...]) -> None:
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
        self._known = Known([part.pack for part in parts], self._words)
        self._showing = Showing([part.pack for part in parts], self._entries)
        # Whoever asks what was found asks what was meant too, and for more of it a little later.
        self._read = lru_cache(maxsize=_READ)(partial(query.read, table=self._table))
        self._heard = lru_cache(maxsize=_READ)(partial(query.aloud, keys=self._sounds))

    def search(
        self,
        text: str,
        lang: Lang,
        limit: int = 30,
        kinds: frozenset[HitKind] | None = None,
        in_sight: InSight | None = None,
    ) -> tuple[Hit, ...]:
        """The best hits for whatever was typed, best first, one for each thing.

        ``lang`` is the language of the interface. The last word may be unfinished. A query of
        which nothing can be made has no hits; none is an error. Phrases, words to leave out and
        filters are those of ``syntax``. ``in_sight`` says, of all hits, which are to be shown with
        an excerpt; the others have an empty one, and nothing is marked in them.
        """
        typed = syntax.read(text, self._known.topic_names)
        asked = self._read(typed.text)
        found = self._chosen(typed, asked, lang, limit, kinds)
        wanted = ways.wanted(found.ways, typed.phrases, self._table, self._sounding)
        return self._showing.hits(found.candidates, wanted, in_sight)

    def keys(self, text: str, lang: Lang, limit: int = 30) -> list[str]:
        """The keys of the documents that ``search`` would show, without looking into them."""
        typed = syntax.read(text, self._known.topic_names)
        asked = self._read(typed.text)
        found = self._chosen(typed, asked, lang, limit, None)
        return [self._entries.key(candidate.number)[1] for candidate in found.candidates]

    def meant(self, text: str) -> str | None:
        """What may have been meant by a query of which some words stand nowhere."""
        typed = syntax.read(text, self._known.topic_names).text
        asked = self._read(typed)
        mended = self._mended(typed, asked, self._heard(asked))
        return None if mended is None else text.replace(typed, mended)

    def warm(self) -> None:
        """Make ready what the first answers need, while nobody waits for it yet."""
        self._scorer.warm()
        self.keys("あ", Lang.JA)
        self.meant("qqqqqq")
        pages = np.flatnonzero(np.isin(self._entries.kinds, _LONG_KINDS))
        for number in islice(pages.tolist(), _WARMED):
            document = self._showing.document(number)
            if document is not None:
                prepare(document)

    def close(self) -> None:
        """Let go of the indexes and of the packs."""
        _close(self._parts)

    # Finding

    def _chosen(
        self,
        typed: Asked,
        asked: Query,
        lang: Lang,
        limit: int,
        kinds: frozenset[HitKind] | None,
    ) -> _Ordered:
        """The best documents that were asked for."""
        limit, kinds = max(limit, 0), ALL_KINDS if kinds is None else kinds
        if typed.kinds:
            kinds &= typed.kinds
        places = self._known.places.named(asked.text, asked.typed)
        wish = Wish(lang, limit, kinds, bool(places), places)
        if typed == Asked(typed.text, kinds=typed.kinds):  # nearly always: nothing to look into
            return self._ordered(asked, wish)
        wish = replace(wish, limit=min(limit * _LOOKED_INTO, _MOST_LOOKED_INTO))
        if typed.langs:
            wish = replace(wish, lang=min(typed.langs, key=lambda each: each is not lang))
        ordered = self._ordered(asked, wish)
        found = (self._fitting(typed, each) for each in ordered.candidates)
        return ordered._replace(candidates=list(islice(filter(None, found), limit)))

    def _ordered(self, asked: Query, wish: Wish) -> _Ordered:
        """The best documents, also as it sounds, and as it may have been meant."""
        heard = None if asked.is_katakana else self._heard(asked)
        if heard is not None and asked.text.isascii():
            wish = replace(wish, is_spelled_out=True)
        found = self._found(asked, wish)
        is_plain = asked.is_katakana and bool(found) and found[0].is_complete
        if asked.is_katakana and not is_plain:
            heard = self._heard(asked)
        read = Ways(asked, heard)
        if heard is not None:
            found = self._ranking.in_turn(found, self._found(heard, wish), wish.limit)
        # Of a long question the other words are enough; and what is complete is not mistyped,
        # but for kana, which fall into small words that stand everywhere.
        is_kana = all(map(analysis.is_hiragana, asked.typed)) and not is_plain
        is_short = len(asked.groups) <= _MENDED
        if is_short and (is_kana or not (found and found[0].is_complete)):
            mended = self._mended(asked.text, asked, heard)
            if mended is not None:
                read = read._replace(meant=(meant := self._read(mended)))
                found = self._ranking.in_turn(self._found(meant, wish), found, wish.limit)
        return _Ordered(found, read)

    def _mended(self, typed: str, asked: Query, heard: Query | None) -> str | None:
        """What was typed with its mistyped words corrected; None where none is."""
        if heard is not None and not all(map(analysis.is_hiragana, asked.typed)):
            return None  # romaji stands nowhere as it is spelled, and is right all the same
        return self._known.suggester.query(
            typed, lambda run: [t.text for t in self._table.cut(run)]
        )

    def _found(self, asked: Query, wish: Wish) -> list[Candidate]:
        called = self._called(asked.text)
        if not (called or asked.groups or asked.loose):
            return []
        here = tuple(term for name in wish.places for term in query.terms_of(name, self._table))
        scores = self._scorer.scores(asked.groups, (*asked.loose, *here))
        found = self._ranking.order(scores, wish, called)
        if called or not wish.places or HitKind.DESK not in wish.kinds:
            return found
        desks = replace(wish, kinds=frozenset({HitKind.DESK}), limit=_DESKS_LOOKED_INTO)
        local = (each for each in self._ranking.order(scores, desks) if self._is_in(each, wish))
        return self._ranking.before(list(islice(local, _LOCAL_DESKS)), found, wish.limit)

    def _is_in(self, candidate: Candidate, wish: Wish) -> bool:
        """Whether a desk says that it is for one of the places that were named."""
        document = self._showing.document(candidate.number)
        return document is not None and any(place in document.text for place in wish.places)

    def _called(self, text: str) -> list[int]:
        """The documents whose title this is."""
        found: list[int] = []
        first = 0
        for part, titles in zip(self._parts, self._titles, strict=True):
            found += (first + number for number in titles.called(text))
            first += part.words.size
        return found

    def _fitting(self, typed: Asked, candidate: Candidate) -> Candidate | None:
        """The document, or its translation, whichever is of the language and holds the phrases."""
        for number in (candidate.number, self._entries.translations[candidate.number]):
            if number != NONE and self._fits(typed, int(number)):
                return candidate._replace(minus_number=-int(number))
        return None

    def _fits(self, typed: Asked, number: int) -> bool:
        if typed.langs and self._entries.lang(number) not in typed.langs:
            return False
        document = self._showing.document(number)
        if document is None:
            return False
        if typed.topics and not typed.topics & self._known.topics_of(document.ref):
            return False
        text = folding.folded(f"{document.title}\n{document.text}")
        return all(syntax.holds(text, phrase) for phrase in typed.phrases) and not any(
            syntax.holds(text, phrase) for phrase in typed.without
        )

    def _sounding(self, key: str) -> tuple[str, ...]:
        return tuple(each for part in self._parts for each in part.pack.sounding(key))


def _close(parts: Sequence[Part]) -> None:
    for part in parts:
        part.words.close()
        part.pack.close()
