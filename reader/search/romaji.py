"""Kana as Latin letters and back, and one key for all ways to write a sound (Kyōto, kyouto)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

from reader.search import folding

SHORTEST_KEY = 2  # letters: what is shorter is not looked for by its sound
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの",
    "h": "はひふへほ", "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ",
    "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ",
}  # fmt: skip
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o", "ぇ": "e"}
_SMALL_VOWELS = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
# Sounds that came with foreign words: kana, the letters before the vowel, and which vowels.
_FOREIGN = (
    ("う", "w", "ぃぇぉ"), ("い", "y", "ぇ"), ("ふ", "f", "ぁぃぇぉ"), ("ゔ", "v", "ぁぃぇぉ"),
    ("つ", "ts", "ぁぃぇぉ"), ("て", "t", "ぃ"), ("で", "d", "ぃ"), ("と", "t", "ぅ"),
    ("ど", "d", "ぅ"), ("す", "s", "ぃ"), ("ず", "z", "ぃ"), ("く", "kw", "ぁぃぇぉ"),
    ("ぐ", "gw", "ぁ"),
)  # fmt: skip
_GLIDING = (
    ("し", "sh"), ("ち", "ch"), ("じ", "j"), ("ぢ", "j"), ("ふ", "fy"), ("て", "ty"), ("で", "dy"),
    ("ゔ", "vy"),
)  # fmt: skip
_PAUSE = "っ"
_NASAL = "ん"


def _hepburn() -> dict[str, str]:
    """The Hepburn letters of each sound, written in one kana or in two."""
    pairs = [(row[1], f"{letters}y") for letters, row in _ROWS.items() if letters]
    found = {
        kana + small: letters + vowel
        for (kana, letters), (small, vowel) in product((*pairs, *_GLIDING), _GLIDES.items())
    }
    for kana, letters, smalls in _FOREIGN:
        found |= {kana + small: letters + _SMALL_VOWELS[small] for small in smalls}
    for letters, row in _ROWS.items():
        found |= {kana: letters + vowel for kana, vowel in zip(row, "aiueo", strict=True)}
    return found | _SMALL_VOWELS | {
        "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu",
        "や": "ya", "ゆ": "yu", "よ": "yo", "ゃ": "ya", "ゅ": "yu", "ょ": "yo", "わ": "wa",
        "ゎ": "wa", "を": "o", "ゐ": "i", "ゑ": "e", "ゕ": "ka", "ゖ": "ke", "ゔ": "vu",
        _NASAL: "n", "ー": "",
    }  # fmt: skip


_HEPBURN = _hepburn()
# Where the ways of writing disagree: “ti” is Kunrei for ち and Hepburn for ティ, and whoever writes
# ヴ says バ. One key for both finds either.
_ALIKE = {
    "ti": "chi", "di": "ji", "tu": "tsu", "du": "zu", "si": "shi", "zi": "ji", "wo": "o",
    "tya": "cha", "tyu": "chu", "tyo": "cho", "tye": "che",
    "dya": "ja", "dyu": "ju", "dyo": "jo", "dye": "je",
}  # fmt: skip
_SOUNDS = {
    kana: _ALIKE.get(letters, letters.replace("v", "b")) for kana, letters in _HEPBURN.items()
}


def _kana_of_letters() -> dict[str, str]:
    """The kana of each syllable in Hepburn, Kunrei, Nihon-shiki, and as input methods take it."""
    found: dict[str, str] = {}
    for kana, letters in _HEPBURN.items():
        if letters not in ("", "n"):
            found.setdefault(letters, kana)
    for letters, row in _ROWS.items():
        found |= {letters + vowel: kana for kana, vowel in zip(row, "aiueo", strict=True)}
        if letters:
            found |= {f"{letters}y{vowel}": row[1] + small for small, vowel in _GLIDES.items()}
    found |= {f"jy{vowel}": "じ" + small for small, vowel in _GLIDES.items()}
    found |= {
        "wo": "を", "dzu": "づ", "dzi": "ぢ", "thi": "てぃ", "dhi": "でぃ", "thu": "てゅ",
        "dhu": "でゅ", "twu": "とぅ", "dwu": "どぅ",
    }  # fmt: skip
    return found


def _small_kana() -> dict[str, str]:
    """Kana that input methods make small by a sign before them."""
    found = {vowel: small for small, vowel in _SMALL_VOWELS.items()}
    found |= {"ya": "ゃ", "yu": "ゅ", "yo": "ょ", "tu": _PAUSE, "tsu": _PAUSE}
    return {sign + letters: kana for sign in "xl" for letters, kana in found.items()}


_KANA = _kana_of_letters()
_SMALL = _small_kana()
_SIZES = (4, 3, 2, 1)
_VOWELS = frozenset("aiueo")
_DOUBLING = frozenset("bcdfghjkprstvwyz")
_BEGUN = {letters[:end] for letters in _KANA for end in range(1, len(letters))} | {"c", "tc"}
# What the letters of an unfinished syllable may become, where that is not how they look.
_MAY_BECOME = {
    "sy": ("sh",), "ty": ("ch",), "zy": ("j",), "jy": ("j",), "dy": ("j",), "dz": ("z", "j"),
    "t": ("t", "ch"), "z": ("z", "j"), "d": ("d", "z", "j"), "h": ("h", "f"), "v": ("b",),
    "vy": ("by",), "th": ("ch",), "dh": ("j",), "tw": ("ts",), "dw": ("z",), "w": ("w", "o"),
}  # fmt: skip
_LONG = re.compile(r"o[ou]+|([aeiu])\1+")
_NASALS = re.compile(r"(n)n+(?![aiueoyn])|(nn)n+")


class Spelled(NamedTuple):
    """A word of Latin letters as kana, and the letters of a syllable that is not finished yet."""

    kana: str
    rest: str


def from_kana(kana: str) -> str:
    """Hepburn letters of a kana string; other characters stay as they are."""
    return "".join(_syllables(folding.folded(kana), _HEPBURN))


def to_kana(letters: str) -> Spelled | None:
    """The kana of lower-case Latin letters in any usual way of writing; None if it is none."""
    found: list[str] = []
    at = 0
    while at < len(letters):
        read = _read_at(letters, at, found[-1] if found else "")
        if read is None:
            rest = letters[at:]
            return Spelled("".join(found), rest) if rest in _BEGUN else None
        kana, size = read
        found.append(kana)
        at += size
    return Spelled("".join(found), "")


def sounds(kana: str) -> list[str]:
    """The letters of each sound of a folded kana string, the same for every way of writing it.

    A doubled consonant stands with the sound that it begins. Joined and ``shortened``, they are
    the key. Characters that are no kana stand for themselves.
    """
    return _syllables(kana, _SOUNDS)


def endings(spelled: Spelled) -> tuple[str, ...]:
    """What may follow the sounds of a word whose last syllable is unfinished; else nothing."""
    possible = _MAY_BECOME.get(spelled.rest, (spelled.rest,))
    return tuple(map(_doubled, possible)) if spelled.kana.endswith(_PAUSE) else possible


def shortened(letters: str) -> str:
    """Letters of sounds with every long vowel short, and every ん as one letter."""
    short = _LONG.sub(lambda match: match[0][0], letters)
    return _NASALS.sub(r"\1\2", short) if "nn" in short else short


def key(letters: str) -> str:
    """One key for all spellings of the same reading: long vowels short, marks and signs gone.

    What is no romaji, or none yet, keeps its letters.
    """
    plain = "".join(
        char
        for char in unicodedata.normalize("NFKD", letters.lower()).replace("’", "'")
        if char.isalnum() or char == "'"
    )
    spelled = to_kana(plain)
    if spelled is not None:
        return shortened("".join((*sounds(spelled.kana), endings(spelled)[0])))
    return shortened(re.sub(r"m(?=[bmp])", "n", plain.replace("'", "")))


def kana_key(kana: str) -> str:
    """The key of a kana string."""
    found = "".join(sounds(folding.folded(kana)))
    return shortened("".join(char for char in found if char.isalnum()))


def _syllables(kana: str, table: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    doubled = False
    at = 0
    while at < len(kana):
        char = kana[at : at + 2]
        if char not in table or len(char) == 1:
            char = kana[at]
        at += len(char)
        if char == _PAUSE:
            doubled = True
            continue
        letters = table.get(char, char)
        found.append(_doubled(letters) if doubled else letters)
        doubled = False
    return found


def _read_at(letters: str, at: int, before: str) -> tuple[str, int] | None:
    """The kana of the longest syllable that stands there, and its number of letters.

    ``before`` is the kana before it: small kana belong to others.
    """
    for size in _SIZES:
        kana = _KANA.get(letters[at : at + size])
        if kana is not None:
            return kana, min(size, len(letters) - at)
    found = _nasal_at(letters, at) or _sign_at(letters, at)
    if found is not None or letters[at] not in "xl":
        return found
    for size in _SIZES:
        small = _SMALL.get(letters[at : at + size])
        if small is not None and (small == _PAUSE or (before and before[-1] + small in _HEPBURN)):
            return small, min(size, len(letters) - at)
    return None


def _nasal_at(letters: str, at: int) -> tuple[str, int] | None:
    """The same of the letters for ん: n, n', nn, or m before b, m and p."""
    first, second, third = (letters[i : i + 1] for i in (at, at + 1, at + 2))
    if first == "m" and second in ("b", "m", "p"):
        return _NASAL, 1
    if first != "n":
        return None
    if second == "n" and third not in _VOWELS and third != "y":
        return _NASAL, 3 if third == "'" else 2
    return _NASAL, 2 if second == "'" else 1


def _sign_at(letters: str, at: int) -> tuple[str, int] | None:
    """The same of letters that stand for no sound of their own, but for how long one is."""
    first, second = letters[at], letters[at + 1 : at + 2]
    if (first == second and first in _DOUBLING) or letters.startswith("tch", at):
        return _PAUSE, 1
    if first == "-":  # how input methods take a long vowel: ra-men
        return "ー", 1
    if first == "h" and letters[at - 1 : at] == "o" and second not in _VOWELS and second != "y":
        return "", 1  # how passports have it: Satoh
    return None


def _doubled(letters: str) -> str:
    """Letters behind a small っ: matcha, gakko; before a vowel or an n it cannot be heard."""
    if not letters[:1].isascii() or letters[:1] in "aiueon":
        return letters
    return ("t" if letters.startswith("ch") else letters[0]) + letters
