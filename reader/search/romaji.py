"""Kana as Latin letters, under one key for every way of writing long vowels (Kyōto, kyouto)."""

from __future__ import annotations

import re
import unicodedata

from reader.search import folding

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの",
    "h": "はひふへほ", "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ",
    "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ",
}  # fmt: skip
_SINGLE = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {
    "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu",
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ゔ": "vu", "ー": "",
}  # fmt: skip
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWELS = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_LONG = re.compile(r"ou|([aiueo])\1+")


def from_kana(kana: str) -> str:
    """Hepburn letters of a kana string; other characters stay as they are."""
    out = ""
    doubled = False
    for char in folding.folded(kana):
        if char == "っ":
            doubled = True
            continue
        letters = _letters(char, out)
        if letters is None:
            continue
        base, added = letters
        if doubled and added:
            added = ("t" if added.startswith("ch") else added[0]) + added
            doubled = False
        out = base + added
    return out


def _letters(char: str, out: str) -> tuple[str, str] | None:
    if char in _GLIDES and out.endswith("i"):
        stem = out[:-1]
        glide = "" if stem.endswith(("sh", "ch", "j")) else "y"
        return stem + glide + _GLIDES[char], ""
    if char in _SMALL_VOWELS and out:
        return out[:-1] + _SMALL_VOWELS[char], ""
    return out, _SINGLE.get(char, char)


def key(letters: str) -> str:
    """One key for all spellings of the same reading: long vowels short, marks and signs gone."""
    plain = unicodedata.normalize("NFKD", letters.lower())
    plain = "".join(char for char in plain if char.isalnum())
    plain = re.sub(r"m(?=[bmp])", "n", plain)
    return _LONG.sub(lambda match: "o" if match[0] == "ou" else match[1], plain)


def kana_key(kana: str) -> str:
    """The key of a kana string."""
    return key(from_kana(kana))
