"""The reader's side of the house: pages, words, desks and search, whatever face asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from reader import __version__
from reader.library.directory import Directory
from reader.model.page import Audience, Page, PageInfo, Topic
from reader.model.text import Lang, ReaderError, Text
from reader.pack.read import Pack
from reader.places import Places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.desk import Desk
    from reader.model.word import Term
    from reader.pack.guest import Guest
    from reader.pack.guests import Guests
    from reader.pack.sitting import Added, Sitting
    from reader.private.keeping import Keeping
    from reader.private.listener import Listener
    from reader.private.marks import Marks
    from reader.search.searcher import Part, Searcher

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


class Library(Directory):
    """The shipped collection, and those that were added. Belongs to the thread that opened it.

    What an added collection holds has ids that begin with its own: ``pack-id/id``.
    """

    def __init__(self, pack: Pack, places: Places) -> None:
        super().__init__(pack)
        self._places = places
        self._guests: Guests | None = None
        self.listener: Listener | None = None  # to what becomes of the things that are kept

    @classmethod
    def open(cls, places: Places) -> Library:
        """Open the shipped collection; raises ReaderError when it is missing or damaged."""
        return cls(Pack.open(places.collection), places)

    def close(self) -> None:
        """Let go of all collections; of those that were added nothing stays."""
        self._pack.close()
        if self.is_keeping:
            self.keeping.close()
        if self._guests is not None:
            self._guests.close()
        if "_sitting" in self.__dict__:
            self._sitting.close()

    @property
    def attribution(self) -> Text:
        """Whose data the directory is made of."""
        return self._pack.attribution

    def picture(self, name: str) -> bytes | None:
        """A picture that a page names, or None."""
        return self._of(name).picture(name)

    # Pages

    @cached_property
    def own_topics(self) -> tuple[Topic, ...]:
        """The shelves of the shipped collection that hold pages, in order."""
        return self._pack.topics()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All shelves that hold pages: those of added collections come last, with their names."""
        if self._guests is None:
            return self.own_topics
        return (*self.own_topics, *self._guests.topics())

    @cached_property
    def own_infos(self) -> tuple[PageInfo, ...]:
        """Every page of the shipped collection in order."""
        return self._pack.infos()

    @property
    def infos(self) -> tuple[PageInfo, ...]:
        """Every page in order."""
        if self._guests is None:
            return self.own_infos
        return (*self.own_infos, *(info for guest in self._guests for info in guest.infos()))

    def title_of(self, page_id: str) -> Text:
        """What a page is called, or was, if something is kept of it; else its id."""
        return self._present(page_id) or self._former(page_id) or Text(page_id, page_id)

    def _former(self, page_id: str) -> Text | None:
        former = None if self._guests is None else self._guests.former(page_id)
        return former or self.keeping.title_of(page_id)

    def _present(self, page_id: str) -> Text | None:
        info = self._of(page_id).info(page_id)
        return None if info is None else info.title

    def beginning(self, letter: str) -> tuple[PageInfo, ...]:
        """Pages whose title begins with a Latin letter; of an added collection the first ones."""
        own = (i for i in self.own_infos if any(i.title.of(n).lower()[:1] == letter for n in Lang))
        guests = self._guests or ()
        return (*own, *(info for guest in guests for info in guest.beginning(letter)))

    def page_count(self, pack_id: str) -> int:
        """How many pages an added collection has; 0 if it is not open."""
        guest = None if self._guests is None else self._guests.named(pack_id)
        return 0 if guest is None else guest.page_count()

    def behind_door(self, door: Audience) -> tuple[PageInfo, ...]:
        """The shipped pages for one kind of reader: for them alone, and others, for everybody."""
        own = [i for i in self.own_infos if set(_DOORS[door]) & set(i.audience)]
        own.sort(key=lambda info: len(info.audience))
        shared = [i for i in self.own_infos if Audience.ALL in i.audience and i not in own]
        return (*own, *shared)

    def page(self, page_id: str, lang: Lang, *, furigana: bool = False) -> Page:
        """One page; raises ReaderError when there is none of that name.

        With ``furigana`` every kanji of a Japanese page has its reading.
        """
        pack = self._of(page_id)
        page = pack.page(page_id, lang)
        if page is not None and furigana and lang is Lang.JA:
            page = _read_aloud(page, pack.readings(page_id))
        if page is None:
            raise self._missing(page_id)
        return page

    def readings(self, page_id: str) -> Mapping[str, str]:
        """What is read on a Japanese page, as fragments with a reading above every kanji.

        By anchor: the page's blocks, ``top`` for its title, ``summary`` and ``note``; ``page:ID``
        for the titles of related pages, ``term:ID`` for the definitions of the words on it. What
        holds no kanji is not among them.
        """
        return self._of(page_id).readings(page_id)

    def _of(self, thing_id: str) -> Pack | Guest:
        """The collection that a thing is of; the shipped one for what is of none."""
        guest = None if self._guests is None else self._guests.of(thing_id)
        return self._pack if guest is None else guest

    def is_away(self, thing_id: str) -> bool:
        """Whether a thing is of a collection that has been removed, or was never added."""
        from reader.pack import guest

        return bool(guest.owner(thing_id)) and self._of(thing_id) is self._pack

    def _missing(self, page_id: str) -> ReaderError:
        from reader.pack import refusal

        if self.is_away(page_id):
            return refusal.removed()
        return ReaderError(NO_SUCH_PAGE.ja, NO_SUCH_PAGE.en)

    # Words

    @cached_property
    def _own_words(self) -> tuple[Term, ...]:
        return self._pack.terms()

    @property
    def words(self) -> tuple[Term, ...]:
        """The word books in order."""
        if self._guests is None:
            return self._own_words
        return (*self._own_words, *(term for guest in self._guests for term in guest.terms()))

    def word(self, term_id: str) -> Term | None:
        """One word of the word book, or None."""
        return self._of(term_id).term(term_id)

    def pages_with(self, term_id: str) -> tuple[PageInfo, ...]:
        """The pages on which a word of the word book is marked, in either language, in order."""
        return self._of(term_id).pages_with(term_id)

    def desk(self, desk_id: str) -> Desk | None:
        """One desk by its id, or None."""
        return self._of(desk_id).desk(desk_id)

    # What the reader keeps

    @cached_property
    def keeping(self) -> Keeping:
        """Where what the reader keeps is kept, and all of it; opened when first asked for."""
        from reader.private.keeping import Keeping

        return Keeping(self._places.private, self._present, self.listener)

    @property
    def is_keeping(self) -> bool:
        """Whether what is kept has been looked at in this sitting."""
        return "keeping" in self.__dict__

    def begin_anew(self) -> None:
        """Let go of what is kept, as when the window closes; it is opened when next asked for."""
        keeping = self.__dict__.pop("keeping", None)
        if keeping is not None:
            keeping.close()

    def forget(self) -> tuple[Path, ...]:
        """Remove all that was kept, and what sittings have left that ended without a word.

        Returns what was removed; raises ReaderError where something cannot be.
        """
        from reader.pack.sitting import sweep

        return (*self.keeping.forget(), *sweep(self._places.temporary))

    @property
    def has_kept(self) -> bool:
        """Whether something was kept in another sitting; quicker than to open it."""
        return self._places.private is not None and self._places.private.is_dir()

    @property
    def marks(self) -> Marks:
        """What the reader keeps of the pages."""
        return self.keeping.marks

    # Collections that are added

    @cached_property
    def _sitting(self) -> Sitting:
        from reader.pack.sitting import Sitting

        return Sitting(self._places.temporary)

    @property
    def added(self) -> tuple[Added, ...]:
        """The collections that were added, in the order in which they came."""
        return () if self._guests is None else self._guests.added

    def collection_of(self, thing_id: str) -> Text | None:
        """What the collection is called that a thing is of; None for the shipped one."""
        return self._of(thing_id).title

    def add(self, file: Path) -> Added:
        """Add a collection for this sitting; raises ReaderError for a file that is none."""
        added = self.lay_out(file)
        try:
            self.admit(added)
        except ReaderError:
            self.discard(added)
            raise
        return added

    def lay_out(self, file: Path, go_on: Callable[[], None] | None = None) -> Added:
        """The first half of ``add``, on any thread; see ``Sitting.lay_out``."""
        return self._sitting.lay_out(file, go_on)

    def admit(self, added: Added) -> None:
        """The second half: have its pages and words stand with the others.

        Raises ReaderError where it has been added before; what was laid out is still there then.
        """
        from reader.pack.guests import Guests

        self._guests = self._guests or Guests()
        self._guests.admit(added)

    def discard(self, added: Added) -> None:
        """Remove the files of a collection that is not open."""
        self._sitting.remove(added)

    def remove(self, pack_id: str) -> None:
        """Close an added collection and remove all of it but what the reader has kept."""
        added = self.let_go(pack_id)
        if added is not None:
            self.discard(added)

    def let_go(self, pack_id: str) -> Added | None:
        """Close an added collection whose files may still be in use; None if there is none."""
        if self._guests is None:
            return None
        marked = frozenset(mark.page for mark in self.marks.all())
        return self._guests.let_go(pack_id, marked)

    # Search

    def searcher(
        self, progress: Callable[[int, int], None] | None = None, added: Iterable[Added] = ()
    ) -> Searcher:
        """A searcher for the thread that asks, on indexes that are made first where needed.

        It searches the shipped collection and those of ``added``.
        """
        from reader.search import open_searcher

        pack = Pack.open(self._places.collection)
        searcher = open_searcher(pack, self._places.index, __version__, progress)
        try:
            for each in added:
                searcher.take_in(self.part(each, progress))
        except BaseException:
            searcher.close()
            raise
        return searcher

    def part(self, added: Added, progress: Callable[[int, int], None] | None = None) -> Part:
        """What a searcher takes in of an added collection, for the thread that asks.

        Its index is made where there is none; what ``progress`` raises ends that.
        """
        from reader.search import open_part

        return open_part(added.open(), added.index, __version__, progress)


def _read_aloud(page: Page, furigana: Mapping[str, str]) -> Page:
    blocks = (replace(b, html=furigana.get(b.anchor, b.html)) for b in page.blocks)
    return replace(page, blocks=tuple(blocks))
