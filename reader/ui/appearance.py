"""What the window is drawn with: fonts, themes, and the language of its own words."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal, SignalInstance
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.places import Places
from reader.ui import latin, theme
from reader.ui.look import Look
from reader.ui.palette import palette
from reader.ui.sayings import Sayings

_FONT = "BIZ UDPGothic"
_FONT_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf")
_UI_SIZE = 15

log = logging.getLogger(__name__)


class Appearance(QObject):
    """Fonts, themes and translators of a running program.

    ``system_changed`` tells that the system is dark now, or light, or wants more contrast, once it
    is followed.
    """

    system_changed = Signal()

    def __init__(self, places: Places, qt: QApplication) -> None:
        super().__init__()
        self._places = places
        self._qt = qt
        self._family = _load_fonts(places.fonts)
        font = QFont(self._family)
        font.setPixelSize(_UI_SIZE)
        qt.setFont(font)
        self._themes = theme.load(places.resources / "themes")
        self._sayings = Sayings(str(places.translations / "engawa_ja.qm"))
        self._translators: list[QTranslator] = []
        self._has_latin = False

    def follow_system(self) -> None:
        """Tell of its changes from now until the end."""
        for changed in self._changes():
            changed.connect(self.system_changed)

    def look(self, settings: Settings) -> Look:
        """What a view needs to draw itself as somebody wants it."""
        return Look(
            settings=settings,
            theme=self._theme(settings.theme),
            themes=self._themes,
            family=self._family,
            latin=self._latin_for(settings),
            icon_folder=self._places.resources / "icons",
            sayings=self._sayings,
        )

    def dress(self, shown: theme.Theme) -> None:
        """Give what no style sheet reaches the colours of a theme."""
        self._qt.setPalette(palette(shown))

    def tell_system(self, name: str) -> None:
        """Have what the system draws around the window go with a theme; without one, as it was."""
        hints = self._qt.styleHints()
        if name:
            is_dark = self._theme(name).is_dark
            hints.setColorScheme(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
        else:
            hints.unsetColorScheme()

    def translate(self, lang: Lang) -> None:
        """Have the program's own words in a language; raises ReaderError."""
        wanted = [] if lang is Lang.EN else [self._sayings.japanese, _qt_words(lang)]
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators = [translator for translator in wanted if translator is not None]
        for translator in reversed(self._translators):
            self._qt.installTranslator(translator)

    def end(self) -> None:
        """Leave Qt as it was found."""
        # Qt's own object outlives this one, and calling what has gone would end the program.
        for changed in self._changes():
            changed.disconnect(self.system_changed)
        self.tell_system("")
        self.translate(Lang.EN)

    def _changes(self) -> tuple[SignalInstance, SignalInstance]:
        hints = self._qt.styleHints()
        return hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged

    def _theme(self, name: str) -> theme.Theme:
        return theme.named(self._themes, name or _system_theme(self._qt))

    def _latin_for(self, settings: Settings) -> str:
        """The legible Latin typeface, if its files are here; they are read when it is wanted."""
        if not latin.is_installed(self._places.fonts):
            return ""
        if settings.is_legible and not self._has_latin:
            self._has_latin = latin.load(self._places.fonts)
        return latin.FAMILY


def _qt_words(lang: Lang) -> QTranslator | None:
    """Qt's own words (Copy, Select All) in a language, where they are installed."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{lang}", folder) else None


def _load_fonts(folder: Path) -> str:
    if not _loaded(folder, _FONT_FILES):
        log.warning("the bundled font is missing; the system's Japanese font is used")
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _FONT


def _loaded(folder: Path, names: tuple[str, ...]) -> bool:
    return all(
        (folder / name).is_file() and QFontDatabase.addApplicationFont(str(folder / name)) >= 0
        for name in names
    )


def _system_theme(qt: QApplication) -> str:
    hints = qt.styleHints()
    asked = hints.accessibility().contrastPreference()
    return theme.like_system(
        is_dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        wants_contrast=asked == Qt.ContrastPreference.HighContrast,
    )
