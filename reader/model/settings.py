"""How somebody wants to read: language, size and arrangement of the text, colours, furigana."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reader.model.text import Lang

TEXT_SIZES = (14, 15, 16, 17, 19, 21, 24, 28, 32, 36, 40)
"""Sizes of the text in pixels."""

COLUMNS = (32, 34, 36, 38, 40)
"""Lengths of a line in full-width characters, at most."""

SPACINGS = (0, 4, 8)
"""Additional room between letters, in hundredths of the size of the text."""


class Furigana(StrEnum):
    """Above which kanji their reading stands: none, those not taught in primary school, all."""

    NONE = "none"
    RARE = "rare"
    ALL = "all"


class Arrangement(StrEnum):
    """One language alone, both beside each other, or paragraph by paragraph in turn."""

    ONE = "one"
    SIDE = "side"
    BETWEEN = "between"


class Settings(NamedTuple):
    """Every choice a reader has. ``theme`` is empty for the one that goes with the system."""

    lang: Lang = Lang.EN
    theme: str = ""
    text_size: int = 17
    column: int = 38
    spacing: int = 0
    is_legible: bool = False
    furigana: Furigana = Furigana.NONE
    arrangement: Arrangement = Arrangement.ONE

    def larger(self) -> Settings:
        """The same with the text a step larger, if there is one."""
        after = (size for size in TEXT_SIZES if size > self.text_size)
        return self._replace(text_size=next(after, TEXT_SIZES[-1]))

    def smaller(self) -> Settings:
        """The same with the text a step smaller, if there is one."""
        before = (size for size in reversed(TEXT_SIZES) if size < self.text_size)
        return self._replace(text_size=next(before, TEXT_SIZES[0]))


STANDARD = Settings()
"""What the reset leads to, in either language."""
