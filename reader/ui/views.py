"""Makes the view of each place, and passes what it asks for on to the window."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.model.page import Audience
from reader.model.text import ReaderError
from reader.ui.article import Article
from reader.ui.history import Stop
from reader.ui.look import Look
from reader.ui.manuscript import Manuscript
from reader.ui.services import Services
from reader.ui.spot import Spot

# Each view's module is imported when it is first shown: a window that opens at a page starts
# faster by what the other views need of Qt.
# ruff: noqa: PLC0415

_UNSEEN_MS = 80
_PROMISES = "page:what-stays"
_COMFORT = ("first-contact", "what-is-hikikomori")


class Requests(QObject):
    """What any view may ask of the window."""

    place = Signal(str)
    settled_place = Signal(str)
    spot = Signal(Spot)
    card = Signal(object, QRect)  # Card, and what it belongs to on the screen
    copy = Signal(str)
    code = Signal(str, QRect)  # an address for another device, and where it was asked for
    zoom = Signal(int)
    hit = Signal(object)
    words = Signal(str)
    settings = Signal(object)  # Settings
    said = Signal(str)
    failed = Signal(ReaderError)
    mark = Signal(str)
    stop = Signal(str, Spot)  # a page, and where on it
    finish = Signal()
    back = Signal()


class Views:
    """Knows how each place is shown. Belongs to one window."""

    def __init__(self, services: Services, requests: Requests) -> None:
        self._library = services.library
        self._arrivals = services.arrivals
        self._keeper = services.keeper
        self._room = services.room
        self._requests = requests
        requests.code.connect(self._show_code)
        self._is_new = True  # until the reader has closed the welcome of this sitting

    def begin_anew(self) -> None:
        """Welcome the next reader as the first one."""
        self._is_new = True

    def make(self, stop: Stop, look: Look) -> QWidget:
        """The view of a place; where there is no such page, one that says so and leads on."""
        try:
            return self._made(stop, look)
        except ReaderError as error:
            from reader.ui.absent import Absent

            is_away = self._library.is_away(stop.name)
            absent = Absent(look, error.sentence.of(look.lang), is_away=is_away)
            absent.place_wanted.connect(self._requests.place)
            return absent

    def _made(self, stop: Stop, look: Look) -> QWidget:
        makers = {
            "page": self._article,
            "read": self._topics,
            "door": self._door,
            "help": self._help,
            "words": self._words,
            "search": self._results,
            "kept": self._kept,
            "settings": self._settings,
            "collections": self._collections,
            "keeping": self._keeping,
            "keys": self._keys,
            "welcome": self._welcome,
        }
        if self._room is not None:
            del makers["collections"]  # whoever looks after the computer decides what is read there
        return makers.get(stop.kind, self._home)(stop, look)

    def _home(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 home has no name
        from reader.ui.home import Home

        in_room = self._room is not None
        topics = self._library.own_topics
        home = Home(look, topics, with_welcome=self._is_new, in_reading_room=in_room)
        home.finish_wanted.connect(self._requests.finish)
        home.welcome_wanted.connect(lambda: self._go("welcome"))
        home.welcome_closed.connect(self._end_welcome)
        home.door_wanted.connect(lambda door: self._go(f"door:{door}"))
        home.topic_wanted.connect(lambda topic: self._go(f"read:{topic}"))
        home.desks_wanted.connect(lambda: self._go("help"))
        return home

    def _article(self, stop: Stop, look: Look) -> QWidget:
        article = Article(Manuscript(self._library, stop.name, look.lang), look, stop.spot)
        article.page_wanted.connect(lambda other: self._go(f"page:{other}"))
        article.desks_wanted.connect(lambda: self._go("help"))
        article.copy_wanted.connect(self._requests.copy)
        article.code_wanted.connect(self._requests.code)
        article.spot_wanted.connect(self._requests.spot)
        article.zoomed.connect(self._requests.zoom)

        def beside() -> None:
            if article.margin.panel is None:
                article.show_contents()
                # A key that is pressed meanwhile is heard first.
                QTimer.singleShot(0, article, accompany)

        def accompany() -> None:
            from reader.ui import companion

            beside()
            if not article.is_accompanied:
                in_room = self._room is not None
                library, requests = self._library, self._requests
                companion.accompany(
                    article, library, requests, stop.sought, in_reading_room=in_room
                )

        # The text comes first. A window that nobody sees is not painted by itself.
        article.first_painted.connect(beside)
        QTimer.singleShot(_UNSEEN_MS, article, beside)
        article.company_wanted.connect(accompany)

        return article

    def _topics(self, stop: Stop, look: Look) -> QWidget:
        from reader.ui.shelves import Shelves

        topics, infos = self._library.topics, self._library.infos
        shelves = Shelves.by_topic(look, topics, infos, can_add=self._room is None)
        if stop.spot == Spot():
            shelves.show_topic(stop.name)
        shelves.page_wanted.connect(lambda page: self._go(f"page:{page}"))
        shelves.collections_wanted.connect(lambda: self._go("collections"))
        return shelves

    def _door(self, stop: Stop, look: Look) -> QWidget:
        from reader.ui.shelves import Shelves

        if stop.name not in tuple(Audience):
            return self._home(stop, look)
        door = Audience(stop.name)
        shelves = Shelves.behind_door(look, door, self._library.behind_door(door))
        shelves.page_wanted.connect(lambda page: self._go(f"page:{page}"))
        return shelves

    def _help(self, stop: Stop, look: Look) -> QWidget:
        from reader.ui.help import Help

        today = dt.datetime.now().date()  # noqa: DTZ005 the reader's own day
        desks = Help(look, self._library, today)
        desks.copy_wanted.connect(self._requests.copy)
        desks.code_wanted.connect(self._requests.code)
        desks.place_chosen.connect(self._settle_help)
        desks.town_wanted.connect(lambda code: self._go(f"help:{code}"))
        if stop.name:
            desks.show_place(stop.name)
        return desks

    def _show_code(self, address: str, place: QRect) -> None:
        from reader.ui.codecard import CodeCard

        self._requests.card.emit(CodeCard(address), place)

    def _settle_help(self, code: str) -> None:
        self._requests.settled_place.emit(f"help:{code}" if code else "help")

    def _words(self, stop: Stop, look: Look) -> QWidget:
        from reader.ui.wordbook import WordBook

        book = WordBook(look, self._library.words)
        book.word_wanted.connect(lambda term_id, row: self._show_word(term_id, row, look))
        if stop.name and stop.spot == Spot():
            # The list has no places before it is shown.
            QTimer.singleShot(0, book, lambda: book.show_word(stop.name))
        return book

    def _show_word(self, term_id: str, row: QRect, look: Look) -> None:
        from reader.ui.wordcard import WordCard

        term = self._library.word(term_id)
        if term is not None:
            pages = self._library.pages_with(term_id)
            self._requests.card.emit(WordCard(term, pages, look), row)

    def _results(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 the field holds the words
        from reader.ui.results import Results

        comfort = tuple(info for info in self._library.own_infos if info.id in _COMFORT)
        results = Results(look, comfort)
        results.hit_wanted.connect(self._requests.hit)
        results.lang_wanted.connect(
            lambda lang: self._requests.settings.emit(look.settings._replace(lang=lang))
        )
        results.mark_wanted.connect(self._requests.mark)
        results.words_wanted.connect(self._requests.words)
        results.page_wanted.connect(lambda page: self._go(f"page:{page}"))
        return results

    def _kept(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 one list
        from reader.ui.keeping import as_markdown, entries
        from reader.ui.keptlist import Exports, KeptList

        library, marks = self._library, self._library.marks

        def markdown() -> str:
            return as_markdown(library, look.lang)

        # A file ends with what another Engawa reads, and no other program shows.
        exports = Exports(markdown, lambda: f"{markdown()}\n{self._keeper.as_comment()}")
        kept = KeptList(
            look,
            entries(library),
            exports,
            standing=library.keeping.standing,
            room=self._room,
        )
        if library.keeping.standing.is_locked:
            from reader.ui.unlockcard import UnlockCard

            card = UnlockCard(look, library.keeping)
            card.opened.connect(self._keeper.follow_opening)
            kept.ask(card, card.field)

        if (stopped := self._keeper.stopped).page:
            title = library.title_of(stopped.page).of(look.lang)
            kept.offer(title, lambda: self._requests.stop.emit(stopped.page, stopped.spot))

        def list_again() -> None:
            kept.take(entries(library), can_undo=marks.can_undo)

        kept.mark_wanted.connect(self._requests.mark)
        kept.keeping_wanted.connect(lambda: self._go("keeping"))
        kept.copy_wanted.connect(self._requests.copy)
        kept.remove_wanted.connect(marks.remove)
        kept.undo_wanted.connect(marks.undo)
        kept.remove_wanted.connect(list_again)
        kept.undo_wanted.connect(list_again)
        return kept

    def _keeping(self, stop: Stop, look: Look) -> QWidget:
        from reader.ui.keepingsheet import KeepingSheet

        sheet = KeepingSheet(look, self._keeper, in_reading_room=self._room is not None)
        if stop.name == "passphrase":
            QTimer.singleShot(0, sheet, sheet.ask_new_passphrase)
        return sheet

    def _settings(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 one sheet
        from reader.ui.settingsheet import SettingsSheet

        sheet = SettingsSheet(look, in_reading_room=self._room is not None)
        sheet.settings_wanted.connect(self._requests.settings)
        sheet.collections_wanted.connect(lambda: self._go("collections"))
        sheet.keeping_wanted.connect(lambda: self._go("keeping"))
        return sheet

    def _collections(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 one list
        from reader.ui.holdings import Holdings

        holdings = Holdings(look, self._library, self._arrivals)
        holdings.topic_wanted.connect(lambda topic: self._go(f"read:{topic}"))
        return holdings

    def _keys(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 one card
        from reader.ui.keycard import KeyCard

        card = KeyCard(look)
        card.left.connect(self._requests.back)
        return card

    def _welcome(self, stop: Stop, look: Look) -> QWidget:  # noqa: ARG002 one page
        from reader.ui.welcome import Welcome

        welcome = Welcome(look, self._room)
        welcome.left.connect(self._leave_welcome)
        welcome.more_wanted.connect(lambda: self._go(_PROMISES))
        return welcome

    def _leave_welcome(self) -> None:
        self._end_welcome()
        self._go("home")

    def _end_welcome(self) -> None:
        self._is_new = False

    def _go(self, place: str) -> None:
        self._requests.place.emit(place)
