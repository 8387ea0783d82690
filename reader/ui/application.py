"""Starts the window, or makes a picture of it: fonts, translation and theme are chosen here."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLibraryInfo, Qt, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from reader.library import Library
from reader.model.text import Lang, ReaderError
from reader.model.view import View
from reader.places import Places
from reader.ui import theme
from reader.ui.article import Article
from reader.ui.background import Worker
from reader.ui.look import STANDARD_SIZE, Look, ThemeChoice
from reader.ui.palette import palette
from reader.ui.window import TITLE, Window

_FONT = "BIZ UDPGothic"
_FONT_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf")
_UI_SIZE = 15
_SIGN = 64
_TOLD_EVERY = 50  # documents
_SEARCH_PATIENCE_MS = 60_000

log = logging.getLogger(__name__)


class Application:
    """One running window and what it is made of."""

    def __init__(self, places: Places, qt: QApplication | None = None) -> None:
        self._places = places
        self.qt = qt or _qt_application()
        self._family = _load_fonts(places.fonts)
        font = QFont(self._family)
        font.setPixelSize(_UI_SIZE)
        self.qt.setFont(font)
        self._themes = theme.load(places.resources / "themes")
        self._translators: list[QTranslator] = []
        self._theme_name = ""
        self.library = Library.open(places)
        self.worker = Worker(self._searcher)
        self.window: Window | None = None

    def open(self, view: View) -> Window:
        """Make the window at a place; it is not shown yet."""
        self._theme_name = view.theme or ""
        lang = view.lang or Lang.EN
        self._translate(lang)
        look = self._look(lang)
        self.qt.setPalette(palette(look.theme))
        self.window = Window(self.library, self.worker, look, _place(view.place))
        self.window.lang_wanted.connect(self._change_lang)
        self.window.theme_wanted.connect(self._change_theme)
        self.qt.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.window.resize(*view.size)
        return self.window

    def close(self) -> None:
        """Let the window go, then end the worker, and let go of the collection."""
        if self.window is not None:
            self.window.close()
            self.qt.processEvents()  # gone from the screen before anything is waited for
        self.worker.end()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self.qt.styleHints().unsetColorScheme()
        self._translate(Lang.EN)
        self.library.close()

    def _searcher(self) -> object:
        searcher = self.library.searcher(self._tell_progress)
        self.worker.go_on()
        searcher.warm()
        gc.freeze()  # the index stays: looking through it for garbage takes longer than a search
        return searcher

    def _tell_progress(self, done: int, total: int) -> None:
        self.worker.go_on()
        if done % _TOLD_EVERY == 0:
            self.worker.progressed.emit(done, total)

    def _look(self, lang: Lang) -> Look:
        return Look(
            lang=lang,
            theme=self._theme(),
            choice=ThemeChoice(self._themes, self._theme_name),
            text_size=STANDARD_SIZE,
            family=self._family,
            icon_folder=self._places.resources / "icons",
        )

    def _theme(self) -> theme.Theme:
        return theme.named(self._themes, self._theme_name or _system_theme(self.qt))

    def _change_lang(self, lang: Lang) -> None:
        if self.window is None or lang is self.window.look.lang:
            return
        try:
            self._translate(lang)
        except ReaderError as error:
            self.window.tell(error)
        else:
            self.window.compose(replace(self.window.look, lang=lang))

    def _change_theme(self, name: str) -> None:
        self._theme_name = name
        hints = self.qt.styleHints()
        if name:  # what the system draws around the window goes with it
            is_dark = self._theme().is_dark
            hints.setColorScheme(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()
        self._apply_theme()

    def _follow_system(self) -> None:
        if not self._theme_name:
            self._apply_theme()

    def _apply_theme(self) -> None:
        if self.window is not None:
            choice = ThemeChoice(self._themes, self._theme_name)
            look = replace(self.window.look, theme=self._theme(), choice=choice)
            if look != self.window.look:
                self.qt.setPalette(palette(look.theme))
                self.window.compose(look)

    def _translate(self, lang: Lang) -> None:
        wanted = [] if lang is Lang.EN else [self._loaded(lang), _qt_words(lang)]
        for translator in self._translators:
            self.qt.removeTranslator(translator)
        self._translators = [translator for translator in wanted if translator is not None]
        for translator in reversed(self._translators):
            self.qt.installTranslator(translator)

    def _loaded(self, lang: Lang) -> QTranslator:
        translator = QTranslator()
        if not translator.load(str(self._places.translations / f"engawa_{lang}.qm")):
            raise ReaderError(
                ja="画面の日本語訳が見つかりません。Engawa を入れ直すと直ります。",
                en="The Japanese of the window is missing. Installing Engawa again brings it back.",
            )
        return translator


def _qt_words(lang: Lang) -> QTranslator | None:
    """Qt's own words (Copy, Select All) in a language, where they are installed."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{lang}", folder) else None


def run(places: Places, view: View) -> int:
    """Open the window and stay until it is closed."""
    application = Application(places)
    window = application.open(view)
    window.show()
    QTimer.singleShot(0, lambda: _settle(window))
    code = application.qt.exec()
    application.close()
    return code


def _settle(window: Window) -> None:
    """Do what can wait until the page can be read."""
    window.setWindowIcon(QIcon(window.look.sign(_SIGN)))
    gc.freeze()
    gc.enable()


def picture(places: Places, view: View, file: Path) -> None:
    """Save a picture of the window at a place, without showing it to anybody."""
    application = Application(places)
    window = application.open(view)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    if view.place.startswith("search:"):
        _wait(application, window.shown_results.connect)
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
    window = application.open(View(place=page_id, lang=lang))
    article = window.findChild(Article)
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


def _load_fonts(folder: Path) -> str:
    for name in _FONT_FILES:
        path = folder / name
        if not path.is_file() or QFontDatabase.addApplicationFont(str(path)) < 0:
            log.warning("the bundled font is missing; the system's Japanese font is used")
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _FONT


def _place(wanted: str) -> str:
    rooms = ("home", "read", "help", "words")
    prefixes = ("search:", "page:", "door:", "read:", "help:", "words:")
    return wanted if wanted in rooms or wanted.startswith(prefixes) else f"page:{wanted}"


def _system_theme(qt: QApplication) -> str:
    dark = qt.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme.DARK if dark else theme.LIGHT
