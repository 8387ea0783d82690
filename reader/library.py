"""The reader's side of the house: pages, words, desks and search, whatever face asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from reader import __version__
from reader.model.page import Audience, Page, PageInfo, Topic
from reader.model.text import Lang, ReaderError, Text
from reader.pack.read import Pack
from reader.places import Places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.desk import (
        Desk,
        LocalHelp,
        Municipality,
        Prefecture,
        PrefectureHelp,
    )
    from reader.model.word import Term
    from reader.private.marks import Marks
    from reader.search.gazetteer import Gazetteer
    from reader.search.searcher import Searcher

# What a page does without is imported when it is first asked for: the window starts faster.
# ruff: noqa: PLC0415

NO_SUCH_PAGE = Text(
    ja="そのページはありません。",
    en="There is no such page in this collection.",
)
"""What a reader is told who asks for a page by a name that no page has."""

# Whose door leads to which pages; pages for everybody stand behind each door, after its own.
_DOORS = {
    Audience.SELF: (Audience.SELF,),
    Audience.FAMILY: (Audience.FAMILY,),
    Audience.SUPPORTER: (Audience.SUPPORTER, Audience.LIBRARY),
}


class Library:
    """The open collection. Belongs to the thread that opened it."""

    def __init__(self, pack: Pack, places: Places) -> None:
        self._pack = pack
        self._places = places

    @classmethod
    def open(cls, places: Places) -> Library:
        """Open the shipped collection; raises ReaderError when it is missing or damaged."""
        return cls(Pack.open(places.collection), places)

    def close(self) -> None:
        """Let go of the collection."""
        self._pack.close()

    @property
    def attribution(self) -> Text:
        """Whose data the directory is made of."""
        return self._pack.attribution

    def picture(self, name: str) -> bytes | None:
        """A picture that a page names, or None."""
        return self._pack.picture(name)

    # Pages

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The shelves that hold pages, in order."""
        return self._pack.topics()

    @cached_property
    def infos(self) -> tuple[PageInfo, ...]:
        """Every page in order."""
        return self._pack.infos()

    def behind_door(self, door: Audience) -> tuple[PageInfo, ...]:
        """The pages for one kind of reader: for them alone, for them and others, for everybody."""
        own = [i for i in self.infos if set(_DOORS[door]) & set(i.audience)]
        own.sort(key=lambda info: len(info.audience))
        shared = [i for i in self.infos if Audience.ALL in i.audience and i not in own]
        return (*own, *shared)

    def page(self, page_id: str, lang: Lang, *, furigana: bool = False) -> Page:
        """One page; raises ReaderError when there is none of that name.

        With ``furigana`` every kanji of a Japanese page has its reading.
        """
        page = self._pack.page(page_id, lang)
        if page is not None and furigana and lang is Lang.JA:
            page = _read_aloud(page, self._pack.readings(page_id))
        if page is None:
            raise ReaderError(NO_SUCH_PAGE.ja, NO_SUCH_PAGE.en)
        return page

    def readings(self, page_id: str) -> Mapping[str, str]:
        """What is read on a Japanese page, as fragments with a reading above every kanji.

        By anchor: the page's blocks, ``top`` for its title, ``summary`` and ``note``; ``page:ID``
        for the titles of related pages, ``term:ID`` for the definitions of the words on it. What
        holds no kanji is not among them.
        """
        return self._pack.readings(page_id)

    # Words

    @cached_property
    def words(self) -> tuple[Term, ...]:
        """The word book in order."""
        return self._pack.terms()

    def word(self, term_id: str) -> Term | None:
        """One word of the word book, or None."""
        return self._pack.term(term_id)

    def pages_with(self, term_id: str) -> tuple[PageInfo, ...]:
        """The pages on which a word of the word book is marked, in either language, in order."""
        return self._pack.pages_with(term_id)

    # Desks

    @cached_property
    def national_desks(self) -> tuple[Desk, ...]:
        """Desks for the whole country: those that can be written to first."""
        from reader.model.desk import DeskKind

        desks = [d for d in self._pack.desks() if d.kind is DeskKind.NATIONAL]
        return tuple(sorted(desks, key=lambda desk: not desk.is_written))

    @cached_property
    def emergency_desks(self) -> tuple[Desk, ...]:
        """Whom to call in immediate danger."""
        from reader.model.desk import DeskKind

        return tuple(d for d in self._pack.desks() if d.kind is DeskKind.EMERGENCY)

    @cached_property
    def prefectures(self) -> tuple[Prefecture, ...]:
        """The prefectures in the official order."""
        return self._gazetteer.prefectures

    def prefectures_named(self, query: str) -> tuple[Prefecture, ...]:
        """Prefectures by name, kana or romaji, those that are meant exactly first."""
        return self._gazetteer.prefectures_named(query)

    def prefecture_named(self, query: str) -> Prefecture | None:
        """The prefecture that is named in full, with or without its ending, or None."""
        return self._gazetteer.prefecture(query)

    def prefecture(self, code: str) -> Prefecture | None:
        """A prefecture by its two-digit number, or None."""
        return next((each for each in self.prefectures if each.code == code), None)

    def help_in(self, prefecture: Prefecture) -> PrefectureHelp:
        """The desks for a prefecture and for its large cities, and the towns that have their own.

        There is always an answer: at least the towns.
        """
        from reader.model.desk import DeskKind, PrefectureHelp

        centres = self._pack.desks_within(prefecture.name, DeskKind.CENTRE)
        # Desks of a town stand with the town.
        wider = [d for d in self._pack.desks(prefecture.name, "") if d.kind is not DeskKind.CENTRE]
        places = (place for place in self._municipalities if place.prefecture == prefecture.name)
        return PrefectureHelp(prefecture, (*centres, *wider), tuple(places))

    def places_named(self, query: str) -> tuple[Municipality, ...]:
        """Municipalities by name, kana, romaji or prefecture; several words narrow the answer."""
        return self._gazetteer.named(query)

    def place_named(self, query: str) -> Municipality | None:
        """The one municipality that is meant, or None where none or several may be."""
        return self._gazetteer.exactly(query)

    def help_at(self, place: Municipality) -> LocalHelp:
        """The desks that serve one municipality, those that can be written to first."""
        from reader.model.desk import DeskKind, LocalHelp

        own = self._pack.desks(place.prefecture, place.code)
        wider = self._pack.desks(place.prefecture, "")
        if any(desk.kind is DeskKind.CENTRE for desk in own):
            # A designated city has a centre of its own; its residents are sent there.
            wider = tuple(desk for desk in wider if desk.kind is not DeskKind.CENTRE)
        order = tuple(DeskKind)
        desks = sorted(own + wider, key=lambda desk: (order.index(desk.kind), not desk.is_written))
        return LocalHelp(place, tuple(desks))

    def desk(self, desk_id: str) -> Desk | None:
        """One desk by its id, or None."""
        return self._pack.desk(desk_id)

    def place(self, code: str) -> Municipality | None:
        """A municipality by its six-digit code, or None."""
        return next((m for m in self._municipalities if m.code == code), None)

    @cached_property
    def _municipalities(self) -> tuple[Municipality, ...]:
        return self._pack.municipalities()

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        from reader.search.gazetteer import Gazetteer

        return Gazetteer(self._municipalities)

    # What the reader keeps

    @cached_property
    def marks(self) -> Marks:
        """What the reader keeps of the pages, in memory until the library is let go of."""
        from reader.private.marks import Marks

        return Marks()

    # Search

    def searcher(self, progress: Callable[[int, int], None] | None = None) -> Searcher:
        """A searcher for the thread that asks, on an index that is made first where needed."""
        from reader.search import open_searcher

        pack = Pack.open(self._places.collection)
        return open_searcher(pack, self._places.index, __version__, progress)


def _read_aloud(page: Page, furigana: Mapping[str, str]) -> Page:
    blocks = (replace(b, html=furigana.get(b.anchor, b.html)) for b in page.blocks)
    return replace(page, blocks=tuple(blocks))
