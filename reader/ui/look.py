"""How the window looks at the moment: language, theme, text size, and where icons lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QIcon, QPixmap

from reader.model.text import Lang
from reader.ui.theme import Theme

TEXT_SIZES = (14, 15, 16, 17, 19, 21, 24, 28, 32, 36, 40)
STANDARD_SIZE = 17
ICON_SIZE = 18


@dataclass(frozen=True, slots=True)
class ThemeChoice:
    """The themes there are, by id, and the one asked for: empty for like the system."""

    themes: Mapping[str, Theme]
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a view needs to draw itself; a change of any part makes a new one."""

    lang: Lang
    theme: Theme
    choice: ThemeChoice
    text_size: int
    family: str
    icon_folder: Path

    def icon(self, name: str, *, checkable: bool = False) -> QIcon:
        """An icon in the colours of the theme."""
        from reader.ui import icons  # noqa: PLC0415 the text comes first

        chosen = self.theme.accent if checkable else None
        theme = self.theme
        return icons.icon(
            self.icon_folder, name, ICON_SIZE, theme.ink, faint=theme.line, chosen=chosen
        )

    def joined(self, *facts: str) -> str:
        """Short facts on one line, as the language sets them apart; empty ones are left out."""
        joint = "・" if self.lang is Lang.JA else " · "
        return joint.join(fact for fact in facts if fact)

    def sign(self, size: int) -> QPixmap:
        """The sign of the program."""
        from reader.ui import icons  # noqa: PLC0415 the text comes first

        return icons.pixmap(self.icon_folder, "engawa", self.theme.accent, size)

    def room_for_icon(self) -> QIcon:
        """What keeps the place of an icon until it is drawn."""
        empty = QPixmap(ICON_SIZE, ICON_SIZE)
        empty.fill(QColor(0, 0, 0, 0))
        return QIcon(empty)


def larger(size: int) -> int:
    """The next text size up, in pixels."""
    return next((step for step in TEXT_SIZES if step > size), TEXT_SIZES[-1])


def smaller(size: int) -> int:
    """The next text size down, in pixels."""
    return next((step for step in reversed(TEXT_SIZES) if step < size), TEXT_SIZES[0])
