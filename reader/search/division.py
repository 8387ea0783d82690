"""Divides the reading of a word among its characters, where it can be told which sound is whose."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from reader.model.reading import Reading
from reader.search import folding

_KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆ヶ]")
_VOICED = dict(
    zip(
        "かきくけこさしすせそたちつてとはひふへほ",
        "がぎぐげござじずぜぞだぢづでどばびぶべぼ",
        strict=True,
    )
)
_HALF_VOICED = dict(zip("はひふへほ", "ぱぴぷぺぽ", strict=True))
_CLIPPED = "くつちき"  # が, before another sound, becomes っ
_SOUNDS_OF_ONE = 4  # no single kanji in use is longer, しるし and うけたまわ apart
_WITNESSES = 2


def has_kanji(text: str) -> bool:
    """Whether anything in a text could need a reading."""
    return _KANJI.search(text) is not None


class Division:
    """Knows the sounds of single kanji, and learns further ones from whole words.

    ``sounds`` gives the readings in hiragana that the dictionary has for one kanji.
    """

    def __init__(self, sounds: Callable[[str], Iterable[str]]) -> None:
        self._dictionary = lru_cache(maxsize=None)(lambda kanji: frozenset(sounds(kanji)))
        self._learnt: defaultdict[str, set[str]] = defaultdict(set)

    def learn(self, words: Iterable[tuple[str, str]]) -> None:
        """Accept a sound for a kanji where whole words leave no other for it.

        A word speaks where all its characters but one are known, so that each round makes more
        words speak. One is enough for a kanji of which the dictionary knows no sound.
        """
        spoken = sorted({(surface, kana) for surface, kana in words if has_kanji(surface)})
        while True:
            witnesses: Counter[tuple[str, str]] = Counter()
            for surface, kana in spoken:
                if not self._ways(surface, kana):
                    witnesses.update(self._only_missing(surface, kana))
            fresh = [pair for pair, count in witnesses.items() if count >= self._needed(pair[0])]
            if not fresh:
                return
            for kanji, sound in fresh:
                self._learnt[kanji].add(sound)

    def _needed(self, kanji: str) -> int:
        return _WITNESSES if self._dictionary(kanji) else 1

    def divided(self, surface: str, kana: str) -> tuple[Reading, ...]:
        """The word as pieces with their kana; what cannot be divided stays together."""
        ways = self._ways(surface, kana)
        if len(ways) == 1:
            return tuple(ways[0])
        return _around_kana(surface, kana)

    def _ways(self, surface: str, kana: str) -> list[list[Reading]]:
        """Every division by known sounds; plain ones win over those with changed sounds."""
        plain = list(self._divisions(surface, kana, self._plain))
        return plain or list(self._divisions(surface, kana, self._changed))

    def _divisions(
        self, surface: str, kana: str, sounds: Callable[[str], Iterable[str]]
    ) -> Iterator[list[Reading]]:
        if not surface:
            if not kana:
                yield []
            return
        first, rest = surface[0], surface[1:]
        if not has_kanji(first):
            sound = folding.hiragana(first)
            if kana.startswith(sound):
                for others in self._divisions(rest, kana[1:], sounds):
                    yield [Reading(first), *others]
            return
        for sound in sorted(sounds(first)):
            if kana.startswith(sound):
                for others in self._divisions(rest, kana[len(sound) :], sounds):
                    yield [Reading(first, sound), *others]

    def _fits(self, surface: str, kana: str) -> bool:
        return next(self._divisions(surface, kana, self._changed), None) is not None

    def _plain(self, kanji: str) -> Iterable[str]:
        return self._dictionary(kanji) | self._learnt[kanji]

    def _changed(self, kanji: str) -> Iterable[str]:
        known = set(self._plain(kanji))
        for sound in tuple(known):
            for turned in (_VOICED, _HALF_VOICED):
                if sound[0] in turned:
                    known.add(turned[sound[0]] + sound[1:])
            if len(sound) > 1 and sound[-1] in _CLIPPED:
                known.add(sound[:-1] + "っ")
        return known

    def _only_missing(self, surface: str, kana: str) -> set[tuple[str, str]]:
        """The sound that the one unknown character of a word must have; empty if in doubt."""
        found: set[tuple[str, str]] = set()
        for at, kanji in enumerate(surface):
            if not has_kanji(kanji):
                continue
            for start in range(len(kana)):
                if not self._fits(surface[:at], kana[:start]):
                    continue
                for end in range(start + 1, min(len(kana), start + _SOUNDS_OF_ONE) + 1):
                    if self._fits(surface[at + 1 :], kana[end:]):
                        found.add((kanji, kana[start:end]))
        return found if len(found) == 1 else set()


def _around_kana(surface: str, kana: str) -> tuple[Reading, ...]:
    """The kanji of a word with what is left of its reading between its own kana."""
    runs = re.findall(rf"(?:{_KANJI.pattern})+|(?:(?!{_KANJI.pattern}).)+", surface)
    pattern = "".join(
        "(.+?)" if has_kanji(run) else f"({re.escape(folding.hiragana(run))})" for run in runs
    )
    match = re.fullmatch(pattern, kana)
    if match is None:
        return (Reading(surface, kana),)
    return tuple(
        Reading(run, sound if has_kanji(run) else "")
        for run, sound in zip(runs, match.groups(), strict=True)
    )
