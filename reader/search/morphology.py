"""The dictionary's part of publishing: normalised words, and the spellings that readers need."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Protocol

from reader.model.search import Surface
from reader.search import analysis, english, folding
from reader.search.surfaces import MEANINGS

_WITHOUT_MEANING = frozenset({"助詞", "助動詞", "補助記号", "空白", "記号"})
# A spelling of the word book that stands nowhere in the collection counts as half an occurrence.
_UNSEEN = 0.5


class _Morpheme(Protocol):
    def surface(self) -> str: ...
    def normalized_form(self) -> str: ...
    def part_of_speech(self) -> tuple[str, ...]: ...


class Analyser:
    """Finds the words of texts with SudachiPy, and remembers every spelling that it met.

    First teach it the word book, then give it the texts, then ask for ``surfaces``.
    """

    def __init__(self) -> None:
        from sudachipy import Dictionary  # noqa: PLC0415 only publishing has a dictionary

        self._tokenizer = Dictionary(dict="small").tokenizer(mode="A")
        self._counts: Counter[str] = Counter()
        self._normals: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._taught: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._phrases: dict[str, str] = {}

    def teach(self, head: str, spellings: Iterable[str]) -> None:
        """Let each spelling also mean the head word.

        A head of several words becomes a word of its own, found in texts beside its parts.
        """
        normal = self._normal_of_head(head)
        for spelling in (head, *spellings):
            known = _squeezed(spelling)
            if known:
                self._taught[known][normal] = None

    def words(self, text: str) -> list[str]:
        """The normalised words of a text, folded; English as stems; without stop words."""
        text = folding.normalised(text)
        found: list[str] = []
        for piece in analysis.pieces(text):
            found += self._japanese(piece.text) if piece.is_japanese else self._other(piece.text)
        return found + self._phrases_in(text)

    def surfaces(self) -> tuple[Surface, ...]:
        """Every spelling met or taught, in order, with what it means and what it costs."""
        total = sum(self._counts.values()) + _UNSEEN
        return tuple(
            Surface(
                spelling,
                self._meaning(spelling),
                -math.log((self._counts[spelling] or _UNSEEN) / total),
            )
            for spelling in sorted(self._counts.keys() | self._taught.keys())
        )

    def _meaning(self, spelling: str) -> str:
        own = self._normals.get(spelling)
        # The order of equal counts must not depend on the order of the texts.
        usual = min(own, key=lambda normal: (-own[normal], normal)) if own else ""
        others = [normal for normal in self._taught.get(spelling, ()) if normal != usual]
        return MEANINGS.join((usual, *others))

    def _japanese(self, run: str) -> list[str]:
        found = []
        for morpheme in self._tokenize(run):
            normal = _normal(morpheme)
            self._met(morpheme.surface(), normal)
            if normal:
                found.append(normal)
        return found

    def _other(self, word: str) -> list[str]:
        normal = english.term(word)
        self._met(word, normal)
        return [normal] if normal else []

    def _met(self, spelling: str, normal: str) -> None:
        self._counts[spelling] += 1
        self._normals[spelling][normal] += 1

    def _phrases_in(self, text: str) -> list[str]:
        found = []
        for spelling, normal in self._phrases.items():
            count = text.count(spelling)
            self._counts[spelling] += count
            found += [normal] * count
        return found

    def _normal_of_head(self, head: str) -> str:
        spelling = _squeezed(head)
        pieces = list(analysis.pieces(spelling))
        if len(pieces) == 1:
            words = self._heads_words(pieces[0])
            if len(words) == 1 and words[0]:
                return words[0]
        normal = folding.hiragana(spelling).replace(" ", "_")
        self._phrases[spelling] = normal
        return normal

    def _heads_words(self, piece: analysis.Piece) -> list[str]:
        if piece.is_japanese:
            return [_normal(morpheme) for morpheme in self._tokenize(piece.text)]
        return [english.term(piece.text)]

    def _tokenize(self, run: str) -> Iterable[_Morpheme]:
        morphemes: Iterable[_Morpheme] = self._tokenizer.tokenize(run)
        return morphemes


def _normal(morpheme: _Morpheme) -> str:
    """The folded normalised form, empty for particles, endings and stop words."""
    if morpheme.part_of_speech()[0] in _WITHOUT_MEANING:
        return ""
    normal = folding.folded(morpheme.normalized_form()).replace(" ", "_")
    return "" if normal in analysis.JAPANESE_STOP_WORDS else normal


def _squeezed(spelling: str) -> str:
    """A spelling of the word book as it is looked for: normalised, with single spaces."""
    return " ".join(folding.normalised(spelling).split())
