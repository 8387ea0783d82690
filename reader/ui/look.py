"""How the window looks at the moment: the reader's settings, the theme, and where icons lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QIcon, QPixmap

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.ui.sayings import Sayings
from reader.ui.theme import Theme

ICON_SIZE = 18


class Look(NamedTuple):
    """Everything a view needs to draw itself; a change of any part makes a new one.

    ``theme`` is the one shown, ``themes`` are all by id; ``latin`` is the legible typeface for
    Latin letters, empty where it is not installed.
    """

    settings: Settings
    theme: Theme
    themes: Mapping[str, Theme]
    family: str
    latin: str
    icon_folder: Path
    sayings: Sayings

    @property
    def lang(self) -> Lang:
        """The language of the window, and of the text where it stands alone."""
        return self.settings.lang

    @property
    def text_size(self) -> int:
        """The size of the text of pages, in pixels."""
        return self.settings.text_size

    def icon(self, name: str, *, checkable: bool = False) -> QIcon:
        """An icon in the colours of the theme."""
        from reader.ui import icons  # noqa: PLC0415 the text comes first

        chosen = self.theme.accent if checkable else None
        theme = self.theme
        return icons.icon(
            self.icon_folder, name, ICON_SIZE, theme.ink, faint=theme.edge, chosen=chosen
        )

    def joined(self, *facts: str) -> str:
        """Short facts on one line, as the language sets them apart; empty ones are left out."""
        return joined(self.lang, *facts)

    def sign(self, size: int) -> QPixmap:
        """The sign of the program."""
        from reader.ui import icons  # noqa: PLC0415 the text comes first

        return icons.pixmap(self.icon_folder, "engawa", self.theme.accent, size)

    def room_for_icon(self) -> QIcon:
        """What keeps the place of an icon until it is drawn."""
        empty = QPixmap(ICON_SIZE, ICON_SIZE)
        empty.fill(QColor(0, 0, 0, 0))
        return QIcon(empty)


def joined(lang: Lang, *facts: str) -> str:
    """Short facts on one line, as a language sets them apart; empty ones are left out."""
    joint = "・" if lang is Lang.JA else " · "
    return joint.join(fact for fact in facts if fact)
