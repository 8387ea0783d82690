"""The dictionary's other part of publishing: how the words of a Japanese text are read."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from reader.model.reading import Reading
from reader.search import folding
from reader.search.division import Division, has_kanji

Rules = Mapping[str, tuple[Reading, ...]]
"""What the dictionary reads otherwise: a spelling, and its pieces with their kana."""


class _Morpheme(Protocol):
    def surface(self) -> str: ...
    def reading_form(self) -> str: ...


_DIGITS = re.compile(r"([0-9０-９][0-9０-９,.，．]*)")


_NATIVE_DAYS = frozenset(["2", "3", "4", "5", "6", "7", "8", "9", "10", "14", "20", "24"])
# Counters whose sound depends on the number before them.
_COUNTERS: Mapping[str, Callable[[str], str]] = {
    "日": lambda number: "か" if number in _NATIVE_DAYS else "にち",
    "分": lambda number: "ぷん" if number[-1] in "013468" else "ふん",
}


class Token(NamedTuple):
    """A word of a text as the dictionary cuts it, with its reading in hiragana."""

    surface: str
    kana: str


class Pronunciation:
    """Reads texts aloud with SudachiPy and the exceptions of a collection.

    First let it hear every text of the collection (``hear``): sounds of single kanji are learnt
    from whole words. Then ask for the readings of each.
    """

    def __init__(self, rules: Rules) -> None:
        from sudachipy import Dictionary  # noqa: PLC0415 only publishing has a dictionary

        dictionary = Dictionary(dict="small")
        self._tokenizer = dictionary.tokenizer(mode="C")
        self._division = Division(_sounds_in(dictionary.lookup))
        self._rules = rules
        spellings = sorted(rules, key=lambda spelling: (-len(spelling), spelling))
        self._spelling = re.compile("|".join(map(re.escape, spellings)) or r"\Z.")

    def hear(self, texts: Iterable[str]) -> None:
        """Learn from the words of all texts which sound belongs to which kanji."""
        self._division.learn({token for text in texts for token in self._tokens(text)})

    def of(self, text: str) -> tuple[Reading, ...]:
        """The whole text in pieces, those with kanji bearing their kana."""
        return tuple(piece for word in self.words(text) for piece in word)

    def words(self, text: str) -> tuple[tuple[Reading, ...], ...]:
        """The same, the pieces of each word together."""
        tokens = self._tokens(text)
        starts = [0]
        for token in tokens:
            starts.append(starts[-1] + len(token.surface))
        words: list[tuple[Reading, ...]] = []
        done = 0
        for start, end in self._exceptions(text, frozenset(starts)):
            words += map(self._read, tokens[done : bisect_left(starts, start)])
            words.append(self._rules[text[start:end]])
            done = bisect_left(starts, end)
        return (*words, *map(self._read, tokens[done:]))

    def _exceptions(self, text: str, cuts: frozenset[int]) -> Iterator[tuple[int, int]]:
        """Where an exception stands as whole words: never in the middle of one."""
        at = 0
        while (match := self._spelling.search(text, at)) is not None:
            if {match.start(), match.end()} <= cuts:
                yield match.span()
                at = match.end()
            else:
                at = match.start() + 1

    def _read(self, token: Token) -> tuple[Reading, ...]:
        if not has_kanji(token.surface) or not token.kana:
            return (Reading(token.surface),)
        return self._division.divided(token.surface, token.kana)

    def _tokens(self, text: str) -> list[Token]:
        found = [part for word in self._tokenizer.tokenize(text) for part in self._parts(word)]
        before = ("", *(token.surface for token in found))
        return [_counted(token, number) for token, number in zip(found, before, strict=False)]

    def _parts(self, morpheme: _Morpheme) -> Iterator[Token]:
        """The dictionary spells digits out; they are read by everybody, what follows is not."""
        surface = morpheme.surface()
        if _DIGITS.match(surface) is None:
            yield Token(surface, folding.hiragana(morpheme.reading_form()))
            return
        for piece in filter(None, _DIGITS.split(surface)):
            if _DIGITS.match(piece):
                yield Token(piece, "")
            else:
                yield from self._tokens(piece)


def _counted(token: Token, before: str) -> Token:
    """A counter as it sounds behind its number; other words as they are."""
    sound = _COUNTERS.get(token.surface)
    if sound is None or _DIGITS.match(before) is None:
        return token
    return Token(token.surface, sound(unicodedata.normalize("NFKC", before)))


def _sounds_in(lookup: Callable[[str], Iterable[_Morpheme]]) -> Callable[[str], Iterable[str]]:
    def sounds(kanji: str) -> set[str]:
        kana = (folding.hiragana(entry.reading_form()) for entry in lookup(kanji))
        return {sound for sound in kana if sound and not has_kanji(sound)}

    return sounds
