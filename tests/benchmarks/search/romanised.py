"""Queries in Latin letters, as somebody types them who has no Japanese keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from reader.model.text import Lang
from tests.benchmarks.search.material import Asked

# Hepburn by rows. Written out here and not taken from reader.search.romaji, whose mistakes a bench
# that shares it could not see.
_VOWELS = "aiueo"
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ",
}  # fmt: skip
_OTHERS = {
    "シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu",
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n",
    "ヴ": "vu", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu",
    "ョ": "yo", "ヮ": "wa", "ヶ": "ke", "ヵ": "ka",
    "シェ": "she", "チェ": "che", "ジェ": "je", "ツァ": "tsa", "ツェ": "tse", "ツォ": "tso",
    "ティ": "ti", "ディ": "di", "トゥ": "tu", "ドゥ": "du", "デュ": "dyu", "テュ": "tyu",
    "ウィ": "wi", "ウェ": "we", "ウォ": "wo", "クァ": "kwa", "フュ": "fyu", "イェ": "ye",
}  # fmt: skip
_SOFT = {"シ": "sh", "チ": "ch", "ジ": "j", "ヂ": "j"}
_LONG = re.compile(r"(o)[uo]+|([aue])\2+")


def _syllables() -> dict[str, str]:
    """Every syllable of one or two kana with its letters."""
    plain = {
        kana: consonant + vowel
        for consonant, row in _ROWS.items()
        for kana, vowel in zip(row, _VOWELS, strict=True)
    }
    glides = {
        row[1] + small: _SOFT.get(row[1], consonant + "y") + vowel
        for consonant, row in _ROWS.items()
        if consonant
        for small, vowel in zip("ャュョ", "auo", strict=True)
    }
    spread = {
        kana + small: consonant + vowel
        for kana, consonant in (("フ", "f"), ("ヴ", "v"))
        for small, vowel in zip("ァィェォ", "aieo", strict=True)
    }
    return plain | glides | spread | _OTHERS


def hepburn(kana: str) -> str:
    """Katakana in Hepburn letters, long vowels written out (toukyou, koohii); else as it was."""
    syllables = _syllables()
    out, is_doubled, at = "", False, 0
    while at < len(kana):
        size = 2 if kana[at : at + 2] in syllables else 1
        piece = kana[at : at + size]
        at += size
        if piece == "ッ":
            is_doubled = True
        elif piece == "ー":
            out += out[-1:] if out[-1:] in _VOWELS else ""
        else:
            letters = syllables.get(piece, piece)
            doubled = "t" if letters.startswith("ch") else letters[:1]
            out += doubled * is_doubled + letters
            is_doubled = False
    return out


def shortened(letters: str) -> str:
    """The same with long vowels short, as on signs (tokyo)."""
    return _LONG.sub(lambda match: match[1] or match[2], letters)


class _Morpheme(Protocol):
    def surface(self) -> str: ...
    def reading_form(self) -> str: ...


class Romaniser:
    """Reads queries with SudachiPy, as the words of a text are read when publishing."""

    def __init__(self) -> None:
        from sudachipy import Dictionary  # noqa: PLC0415 only this needs a dictionary

        self._tokenizer = Dictionary(dict="small").tokenizer(mode="C")

    def pairs(self, asked: Sequence[Asked]) -> list[tuple[Asked, Asked]]:
        """Japanese queries as they are and in Latin letters, without those that cannot be read."""
        both = ((one, self._romanised(one.text)) for one in asked if one.lang is Lang.JA)
        return [
            (one, one._replace(text=letters))
            for one, letters in both
            if letters.isascii() and not one.text.isascii()
        ]

    def _romanised(self, text: str) -> str:
        return " ".join("".join(map(_letters, self._morphemes(word))) for word in text.split())

    def _morphemes(self, word: str) -> Iterable[_Morpheme]:
        morphemes: Iterable[_Morpheme] = self._tokenizer.tokenize(word)
        return morphemes


def _letters(morpheme: _Morpheme) -> str:
    """Latin letters and digits stay as they were typed: the dictionary would spell them out."""
    surface = morpheme.surface()
    return surface if surface.isascii() else hepburn(morpheme.reading_form())
