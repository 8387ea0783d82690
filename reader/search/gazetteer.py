"""Finds a municipality by what somebody types of it: kanji, kana, romaji or an address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reader.model.desk import Municipality, Prefecture
from reader.search import analysis, folding, romaji

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
# Wards of Tokyo whose names several large cities give to a ward of theirs, which are not listed.
_SHARED_WARDS = frozenset({"中央区", "港区", "北区"})
_LONG_O = re.compile("ou|oo")
_ENGLISH = frozenset({"city", "town", "village", "ward", "prefecture"})


@dataclass(frozen=True, slots=True)
class _Names:
    """What one municipality can be called, all as ``_folded`` gives it."""

    whole: frozenset[str]
    name: str
    kana: str
    letters: str
    prefecture: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Spellings:
    """What a prefecture can be called: in full, and what a beginning of it may be part of."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]


class Gazetteer:
    """The municipalities of the country, to be found by name."""

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._places = tuple(municipalities)
        numbers = {place.code[:2]: place.prefecture for place in self._places}
        self.prefectures = tuple(
            _prefecture(code, name)
            for code, name in sorted(numbers.items())
            if prefecture_reading(code)
        )
        self._spellings = tuple(map(_spellings, self.prefectures))

    @cached_property
    def _names(self) -> tuple[_Names, ...]:
        # Made when somebody types: a place that is asked for by its code does not wait for it.
        return tuple(map(_names, self._places))

    def named(self, query: str) -> tuple[Municipality, ...]:
        """The municipalities that every word fits, those that are meant exactly first."""
        return tuple(place for _, place in self._ranked(query))

    def exactly(self, query: str) -> Municipality | None:
        """The one municipality that is meant, or None where none or several may be."""
        ranked = self._ranked(query)
        # Who names a prefecture alone means no town in it, even where only one is listed.
        named = [place for rank, place in ranked if rank != _PREFECTURE]
        exact = [place for rank, place in ranked if rank == _EXACT] or named
        if len(exact) != 1 or (exact[0].name in _SHARED_WARDS and _is_bare(query, exact[0])):
            return None
        return exact[0]

    def prefectures_named(self, query: str) -> tuple[Prefecture, ...]:
        """The prefectures that a query names, begun or in full; those in full first."""
        return tuple(each for _, each in self._begun(query))

    def prefecture(self, query: str) -> Prefecture | None:
        """The prefecture that a query names in full, with or without its ending, or None."""
        return next((each for rank, each in self._begun(query) if rank == _EXACT), None)

    def _begun(self, query: str) -> list[tuple[int, Prefecture]]:
        words = _words(query)
        ranked = [
            (rank, each)
            for each, names in zip(self.prefectures, self._spellings, strict=True)
            if (rank := _begun(words, names)) is not None
        ]
        return sorted(ranked, key=lambda pair: pair[0])

    def _ranked(self, query: str) -> list[tuple[int, Municipality]]:
        words = _words(query)
        # 札幌市 中央区: the wards of a city are not listed, its desks are.
        without_wards = [word for word in words if not word.endswith("区")]
        return self._fitting(words) or self._fitting(without_wards)

    def _fitting(self, words: list[str]) -> list[tuple[int, Municipality]]:
        found: list[tuple[int, Municipality]] = []
        keyed = [(word, _keys(word)) for word in words]
        for place, names in zip(self._places, self._names, strict=True):
            ranks = [rank for word, keys in keyed if (rank := _rank(word, keys, names)) is not None]
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
    kana = prefecture_reading(code)
    return (kana, romaji.kana_key(kana)) if kana else ()


def prefecture_reading(code: str) -> str:
    """How a prefecture is read, by the code of a place in it; empty for an unknown number."""
    number = int(code[:2]) if code[:2].isdecimal() else 0
    return _PREFECTURES[number - 1] if 1 <= number <= len(_PREFECTURES) else ""


def _prefecture(code: str, name: str) -> Prefecture:
    kana = prefecture_reading(code)
    letters = romaji.from_kana(_bare_kana(name, kana))
    return Prefecture(code, name, kana, _LONG_O.sub("o", letters).capitalize())


def _bare_kana(name: str, kana: str) -> str:
    # 北海道 is never called 北海.
    ending = {"都": "と", "府": "ふ", "県": "けん"}.get(name[-1], "")
    return kana.removesuffix(ending)


def _spellings(prefecture: Prefecture) -> _Spellings:
    name, kana = _folded(prefecture.name), prefecture.kana
    bare = _bare_kana(prefecture.name, kana)
    spoken = (kana, bare, romaji.kana_key(kana), romaji.kana_key(bare))
    short = name if bare == kana else name[:-1]
    return _Spellings(frozenset({name, short, prefecture.code, *spoken}), (name, *spoken))


def _begun(words: list[str], spellings: _Spellings) -> int | None:
    """Whether words are the whole name of a prefecture or its beginning; None if neither."""
    if len(words) != 1:
        return None
    keys = _keys(words[0])
    if keys & spellings.whole:
        return _EXACT
    is_telling = len(words[0]) > 1 or analysis.is_one_kanji(words[0])
    begins = any(each.startswith(key) for each in spellings.beginnings for key in keys)
    return _BEGINS if is_telling and begins else None


def _is_bare(query: str, place: Municipality) -> bool:
    """Whether a query says neither in which prefecture a place lies nor its code."""
    words = _words(query)
    return len(words) == 1 and words[0] != place.code


def _words(query: str) -> list[str]:
    spaced = _PREFECTURE_NAME.sub(r"\1 ", _folded(query))
    words = [_COUNTY.sub("", word) for word in _SEPARATORS.split(spaced) if word]
    return [word for word in words if word not in _ENGLISH] or words


def _keys(word: str) -> set[str]:
    letters = romaji.key(word)
    return {word, letters} if letters.isascii() and letters else {word}


def _rank(word: str, keys: set[str], names: _Names) -> int | None:
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
