"""Starts the window, or makes a picture of it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython

from reader import report
from reader.library import Library
from reader.model.settings import Settings
from reader.model.text import Lang, ReaderError
from reader.model.view import View
from reader.places import Places
from reader.ui import beginning, windowkeys
from reader.ui.appearance import Appearance
from reader.ui.arrivals import Arrivals
from reader.ui.article import Article
from reader.ui.background import Worker
from reader.ui.custody import Custody
from reader.ui.garbage import Garbage
from reader.ui.hiding import Hiding
from reader.ui.keeper import Keeper
from reader.ui.reception import Reception
from reader.ui.services import Services
from reader.ui.window import TITLE, Window

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.attendant import Attendant

_SIGN = 64
_TOLD_EVERY = 50  # documents
_SEARCH_PATIENCE_MS = 60_000


class Application:
    """One running window and what it is made of."""

    def __init__(self, places: Places, qt: QApplication | None = None) -> None:
        self.qt = qt or _qt_application()
        self.appearance = Appearance(places, self.qt)
        self.library = Library.open(places)
        self.worker = Worker(self._searcher)
        self.arrivals = Arrivals(self.library, self.worker)
        self.keeper = Keeper(self.library)
        self.window: Window | None = None
        self._ends = ExitStack()  # what has to be taken back
        self._view = View()
        self._attendant: Attendant | None = None
        self.appearance.system_changed.connect(self._follow_system)
        self.appearance.follow_system()  # last: what has not begun has no end either
        self._garbage = Garbage()
        self.worker.changed.connect(self._garbage.clear)  # what the search let go of

    def open(self, view: View) -> Window:
        """Make the window at a place; it is not shown yet."""
        settings = self._settings(view)
        self.appearance.translate(settings.lang)
        look = self.appearance.look(settings)
        self.appearance.dress(look.theme)
        place = _place(view.place)
        self._view = view
        self.window = Window(self._services, look, place)
        self._reception = Reception(self.arrivals, self.window)
        self._custody = Custody(self.keeper, self.window)
        self.hiding = Hiding(self.window, self._custody)
        self.window.settings_wanted.connect(self.change)
        if view.room is not None:
            from reader.ui.attendant import Attendant  # noqa: PLC0415 only in a reading room

            self._attendant = Attendant(self.window, view.room, self.begin_anew)
        self.window.resize(*view.size)
        for file in view.added:
            self.arrivals.add(file)
        return self.window

    def settle(self) -> None:
        """Do what can wait until the page can be read."""
        from reader.ui.errors import Unforeseen  # noqa: PLC0415 until then a report is written

        if self.window is not None:
            self.window.setWindowIcon(QIcon(self.window.look.sign(_SIGN)))
            self.hiding.settle()
            unforeseen = Unforeseen(self.window, self.hiding)
            self._ends.callback(report.listen(unforeseen.take))
        self._garbage.begin()

    @property
    def _services(self) -> Services:
        room = self._view.room
        return Services(self.library, self.worker, self.arrivals, self.keeper, room)

    def _settings(self, view: View) -> Settings:
        return self.keeper.recalled(view.settings) if view.recalls else view.settings

    def begin_anew(self) -> None:
        """Have the window as it was when it was opened, at home, for whoever comes next.

        Nothing of what was done in it is left: no mark, no step, no word that was searched for, no
        setting, no collection that was added, nothing on the clipboard.
        """
        if self.window is None:
            return
        self.hiding.bring_back()  # whoever hid the page is not there any more
        beginning.begin_anew(self.window, self._services, self._view.added)
        self.change(self._settings(self._view))
        windowkeys.show_full_screen(self.window, self._view.is_full_screen)
        if self._attendant is not None:
            self._attendant.tidy()
        QTimer.singleShot(0, self._garbage, self._garbage.clear)  # once what was shown is destroyed

    def close(self) -> None:
        """Let the window go, then end the worker, and let go of the collection."""
        if self._attendant is not None:
            self._attendant.tidy()
            self._attendant = None
        if self.window is not None:
            self.window.close()
            self.qt.processEvents()  # gone from the screen before anything is waited for
        self._ends.close()
        self.arrivals.end()
        self.worker.end()
        self.worker.deleteLater()
        self._garbage.end()
        if self.window is not None:
            self.hiding.bring_back()  # into the window that has gone from the screen, to go with it
            self.window.deleteLater()
            self.window = None
        self.appearance.end()
        self.library.close()
        self._leave_copied()

    def _leave_copied(self) -> None:
        # What was copied stays, in an object of Qt's own: Qt lets go of it when Python is gone.
        clipboard = self.qt.clipboard()
        copied: QMimeData | None = clipboard.mimeData()  # None where nothing has been
        if copied is not None and createdByPython(copied):
            clipboard.setText(clipboard.text())

    def _searcher(self) -> object:
        searcher = self.library.searcher(self._tell_progress)
        self.worker.go_on()
        searcher.warm()
        gc.freeze()  # the index stays: looking through it takes longer than a search
        return searcher

    def _tell_progress(self, done: int, total: int) -> None:
        self.worker.go_on()
        if done % _TOLD_EVERY == 0:
            self.worker.progressed.emit(done, total)

    def change(self, settings: Settings) -> None:
        """Have the window as somebody wants it."""
        if self.window is None or settings == self.window.look.settings:
            return
        old = self.window.look.settings
        try:
            if settings.lang is not old.lang:
                self.appearance.translate(settings.lang)
        except ReaderError as error:
            self.window.tell(error)
            return
        if settings.theme != old.theme:
            self.appearance.tell_system(settings.theme)
        self._show(settings)
        self.keeper.remember_settings(settings)

    def _follow_system(self) -> None:
        if self.window is not None and not self.window.look.settings.theme:
            self._show(self.window.look.settings)

    def _show(self, settings: Settings) -> None:
        if self.window is not None:
            look = self.appearance.look(settings)
            if look.theme != self.window.look.theme:
                self.appearance.dress(look.theme)
            self.window.take(look)


def run(places: Places, view: View) -> int:
    """Open the window and stay until it is closed."""
    with closing(Application(places)) as application:
        window = application.open(view)
        windowkeys.show_full_screen(window, view.is_full_screen)
        window.show()
        QTimer.singleShot(0, window, application.settle)
        return application.qt.exec()


def picture(places: Places, view: View, file: Path) -> None:
    """Save a picture of the window at a place, without showing it to anybody."""
    application = Application(places)
    window = application.open(view)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    while application.arrivals.is_busy:
        _wait(application, application.arrivals.changed.connect)
    if view.place.startswith("search:"):
        _wait(application, window.shown_results.connect)
    if (article := window.findChild(Article)) is not None:
        article.folio.finish()
    _wait(application, lambda done: QTimer.singleShot(120, done))
    saved = window.grab().save(str(file))
    application.close()
    if not saved:
        raise ReaderError(
            ja="その場所に画像を書けません。別の名前か場所を選んでください。",
            en="The picture cannot be written there. Please choose another name or place.",
        )


def lay_out(places: Places, page_id: str, lang: Lang) -> int:
    """Lay out a page as the window does; returns how many blocks of text it came to."""
    application = Application(places)
    window = application.open(View(page_id, Settings(lang=lang)))
    article = window.findChild(Article)
    if article is not None:
        article.folio.finish()
    count = article.document().blockCount() if article is not None else 0
    application.close()
    return count


def _wait(application: Application, start: Callable[[Callable[[], None]], object]) -> None:
    loop = QEventLoop()
    QTimer.singleShot(_SEARCH_PATIENCE_MS, loop.quit)
    start(loop.quit)
    loop.exec()
    application.qt.processEvents()


def _qt_application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Asked for as an option: setStyle() would make PySide load the whole of QStyle.
    made = QApplication([TITLE, "-style", "Fusion"])
    made.setApplicationName(TITLE)
    return made


def _place(wanted: str) -> str:
    rooms = (
        "home",
        "read",
        "help",
        "words",
        "kept",
        "settings",
        "keys",
        "welcome",
        "collections",
        "keeping",
    )
    prefixes = ("search:", "page:", "door:", "read:", "help:", "words:", "keeping:")
    return wanted if wanted in rooms or wanted.startswith(prefixes) else f"page:{wanted}"
