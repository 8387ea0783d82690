"""Finds a municipality by what somebody types of it: kanji, kana, romaji or an address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.desk import Municipality
from reader.search import folding, romaji

_EXACT, _BEGINS, _PREFECTURE, _WITHIN = range(4)

# In the order of their numbers, with which every municipality code begins.
_PREFECTURES = (
    "ほっかいどう", "あおもりけん", "いわてけん", "みやぎけん", "あきたけん", "やまがたけん",
    "ふくしまけん", "いばらきけん", "とちぎけん", "ぐんまけん", "さいたまけん", "ちばけん",
    "とうきょうと", "かながわけん", "にいがたけん", "とやまけん", "いしかわけん", "ふくいけん",
    "やまなしけん", "ながのけん", "ぎふけん", "しずおかけん", "あいちけん", "みえけん", "しがけん",
    "きょうとふ", "おおさかふ", "ひょうごけん", "ならけん", "わかやまけん", "とっとりけん",
    "しまねけん", "おかやまけん", "ひろしまけん", "やまぐちけん", "とくしまけん", "かがわけん",
    "えひめけん", "こうちけん", "ふくおかけん", "さがけん", "ながさきけん", "くまもとけん",
    "おおいたけん", "みやざきけん", "かごしまけん", "おきなわけん",
)  # fmt: skip
_ENDINGS = {"市": ("し",), "区": ("く",), "町": ("まち", "ちょう"), "村": ("むら", "そん")}
_SEPARATORS = re.compile(r"[\s、,。・/]+")
_PREFECTURE_NAME = re.compile(r"(北海道|東京都|京都府|大阪府|.{2,3}県)(?=.)")
# 南佐久郡 in 南佐久郡小海町, but not the 郡 of 蒲郡市, 小郡市 or 大和郡山市.
_COUNTY = re.compile(r".+?郡(?!市|山市)(?=.+[町村])")
_ENGLISH = frozenset({"city", "town", "village", "ward", "prefecture"})


@dataclass(frozen=True, slots=True)
class _Names:
    """What one municipality can be called, all as ``_folded`` gives it."""

    whole: frozenset[str]
    name: str
    kana: str
    letters: str
    prefecture: tuple[str, ...]


class Gazetteer:
    """The municipalities of the country, to be found by name."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._places = tuple(municipalities)
        self._names = tuple(map(_names, self._places))

    def named(self, query: str) -> tuple[Municipality, ...]:
        """The municipalities that every word fits, those that are meant exactly first."""
        return tuple(place for _, place in self._ranked(query))

    def exactly(self, query: str) -> Municipality | None:
        """The one municipality that is meant, or None where none or several may be."""
        ranked = self._ranked(query)
        exact = [place for rank, place in ranked if rank == _EXACT] or [p for _, p in ranked]
        return exact[0] if len(exact) == 1 else None

    def _ranked(self, query: str) -> list[tuple[int, Municipality]]:
        words = _words(query)
        # 札幌市 中央区: the wards of a city are not listed, its desks are.
        without_wards = [word for word in words if not word.endswith("区")]
        return self._fitting(words) or self._fitting(without_wards)

    def _fitting(self, words: list[str]) -> list[tuple[int, Municipality]]:
        found: list[tuple[int, Municipality]] = []
        for place, names in zip(self._places, self._names, strict=True):
            ranks = [rank for word in words if (rank := _rank(word, names)) is not None]
            if ranks and len(ranks) == len(words):
                found.append((min(ranks), place))
        return sorted(found, key=lambda pair: pair[0])


def _names(place: Municipality) -> _Names:
    name, kana = _folded(place.name), _folded(place.kana)
    endings = _ENDINGS.get(name[-1:], ())
    bare = [kana.removesuffix(ending) for ending in endings if kana.endswith(ending)]
    spoken = [kana, *bare]
    letters = [romaji.kana_key(each) for each in spoken]
    prefecture = (_folded(place.prefecture), *_prefecture_readings(place.code))
    return _Names(
        whole=frozenset({name, name[:-1] if endings else name, *spoken, *letters, place.code}),
        name=name,
        kana=kana,
        letters=letters[0],
        prefecture=prefecture,
    )


def _prefecture_readings(code: str) -> tuple[str, ...]:
    number = int(code[:2]) if code[:2].isdecimal() else 0
    if not 1 <= number <= len(_PREFECTURES):
        return ()
    kana = _PREFECTURES[number - 1]
    return kana, romaji.kana_key(kana)


def _words(query: str) -> list[str]:
    spaced = _PREFECTURE_NAME.sub(r"\1 ", _folded(query))
    words = [_COUNTY.sub("", word) for word in _SEPARATORS.split(spaced) if word]
    return [word for word in words if word not in _ENGLISH] or words


def _rank(word: str, names: _Names) -> int | None:
    letters = romaji.key(word)
    keys = {word, letters} if letters.isascii() and letters else {word}
    # An address goes on behind the name: 佐久市中込, 横浜市港北区.
    if keys & names.whole or word.startswith(names.name):
        return _EXACT
    if any(names.letters.startswith(key) or names.kana.startswith(key) for key in keys):
        return _BEGINS
    if names.name.startswith(word):
        return _BEGINS
    if any(name.startswith(key) for name in names.prefecture for key in keys):
        return _PREFECTURE
    return _WITHIN if len(word) > 1 and word in names.name else None


def _folded(text: str) -> str:
    # 茅ヶ崎, 茅ケ崎 and their kana are one name.
    return folding.folded(text).strip().replace("ゖ", "け").replace("ゕ", "か")
