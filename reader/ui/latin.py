"""The legible Latin letters: Atkinson Hyperlegible, fitted in memory to stand among Japanese."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from reader.model.text import Lang

FAMILY = "Engawa Latin"
"""What the letters are called once they are loaded, with the language of the text behind it."""

_NAME = "Atkinson Hyperlegible"
_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
_FACTOR = 1.136  # its letters become as high as the Latin ones of BIZ UDPGothic
_ALSO_IN_JAPANESE = frozenset("‘’–")  # in English words, and in ranges of numbers
_SIGNS_AMONG_LETTERS = frozenset("×÷")

log = logging.getLogger(__name__)


def is_installed(folder: Path) -> bool:
    """Whether set-up has brought the typeface."""
    return all((folder / name).is_file() for name in _FILES)


def family(lang: Lang) -> str:
    """The family of the letters for texts of a language."""
    return f"{FAMILY} {lang}"


def load(folder: Path) -> bool:
    """Let Qt have the letters for both languages; False where a file cannot be used."""
    from reader.ui.typeface import TypefaceError  # noqa: PLC0415 only for those who want them

    try:
        made = [fitted((folder / name).read_bytes(), lang) for name in _FILES for lang in Lang]
    except (OSError, TypefaceError) as error:
        log.warning("the legible Latin letters cannot be used: %s", type(error).__name__)
        return False
    return all(QFontDatabase.addApplicationFontFromData(data) >= 0 for data in made)


def fitted(data: bytes, lang: Lang) -> bytes:
    """The typeface for texts of one language.

    English has all of it. Japanese has its own “ ” … and signs, which are as wide as a kanji and
    stand at another height: they are left to the Japanese typeface.
    """
    from reader.ui.typeface import changed  # noqa: PLC0415 only for those who want them

    return changed(data, _FACTOR, (_NAME, family(lang)), _HAS[lang])


def _is_latin(letter: str) -> bool:
    is_accented = "À" <= letter <= "\u036f" and letter not in _SIGNS_AMONG_LETTERS
    return letter.isascii() or is_accented or letter in _ALSO_IN_JAPANESE


_HAS = {Lang.JA: _is_latin, Lang.EN: lambda _: True}
