"""The dictionary's part of publishing: normalised words, and the spellings that readers need."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Protocol

from reader.model.search import Sounding, Surface
from reader.search import analysis, english, folding, okurigana, romaji
from reader.search.surfaces import MEANINGS

_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞"})
_WITHOUT_MEANING = frozenset({"助詞", "助動詞", "補助記号", "空白", "記号"})
# A spelling of the word book that stands nowhere in the collection counts as half an occurrence.
_UNSEEN = 0.5


class _Morpheme(Protocol):
    def surface(self) -> str: ...
    def normalized_form(self) -> str: ...
    def reading_form(self) -> str: ...
    def part_of_speech(self) -> tuple[str, ...]: ...
    def split(self, mode: object) -> Iterable[_Morpheme]: ...


class Analyser:
    """Finds the words of texts with SudachiPy, and remembers every spelling that it met.

    First teach it the word book, then give it the texts, then ask for ``surfaces``.
    """

    def __init__(self) -> None:
        from sudachipy import Dictionary, SplitMode  # noqa: PLC0415 only publishing has it

        dictionary = Dictionary(dict="small")
        self._short = SplitMode.A
        self._tokenizer = dictionary.tokenizer(mode="A")
        self._compounds = dictionary.tokenizer(mode="C")
        self._counts: Counter[str] = Counter()
        self._normals: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._taught: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._phrases: dict[str, str] = {}
        self._read: dict[str, str] = {}
        self._sounds: set[Sounding] = set()

    def teach(self, head: str, spellings: Iterable[str]) -> None:
        """Let each spelling also mean the head word.

        A head of several words becomes a word of its own, found in texts beside its parts.
        """
        normal = self._normal_of_head(head)
        for spelling in (head, *spellings):
            known = _squeezed(spelling)
            if known:
                self._taught[known][normal] = None

    def read_as(self, spelling: str, kana: str) -> None:
        """Let a spelling be read so wherever it stands, also where the dictionary cuts it up."""
        key = _key_of(folding.folded(kana).replace(" ", ""))
        if key:
            self._read[_squeezed(spelling)] = key

    def words(self, text: str) -> list[str]:
        """The normalised words of a text, folded; English as stems; without stop words."""
        text = folding.normalised(text)
        found: list[str] = []
        for piece in analysis.pieces(text):
            found += self._japanese(piece.text) if piece.is_japanese else self._other(piece.text)
        return found + self._phrases_in(text)

    def readings(self, text: str) -> list[str]:
        """The keys by which the Japanese words of a text are found by their sound.

        Compounds stand beside their parts, and so do two nouns that follow one another: who types
        Latin letters puts no space between them. Particles, endings and stop words have none.
        """
        text = folding.normalised(text)
        found: list[str] = []
        for piece in analysis.pieces(text):
            if piece.is_japanese:
                words = list(self._compounds.tokenize(piece.text))
                for word in words:
                    each = (word, *word.split(self._short))
                    found += filter(None, (self._heard(_key(part), part) for part in each))
                for pair in pairwise(words):
                    found += filter(None, [self._heard(_key_of_two(*pair), *pair)])
        for spelling, key in self._read.items():
            if spelling in text:
                self._sounds.add(Sounding(key, folding.hiragana(spelling)))
                found += [key] * (text.count(spelling) - found.count(key))
        return found

    def _heard(self, key: str, *words: _Morpheme) -> str:
        """The key, once it is remembered what is read so."""
        if key:
            spelling = folding.hiragana("".join(word.surface() for word in words))
            self._sounds.add(Sounding(key, spelling))
        return key

    def sounds(self) -> tuple[Sounding, ...]:
        """What stands in the texts whose readings were asked for, by its sound, in order."""
        return tuple(sorted(self._sounds))

    def kana(self, text: str) -> str:
        """How a Japanese sentence is read, in hiragana; what has no reading stays as it is."""
        return "".join(
            folding.hiragana(word.reading_form() or word.surface())
            for word in self._compounds.tokenize(folding.normalised(text))
        )

    def surfaces(self) -> tuple[Surface, ...]:
        """Every spelling met or taught, and others of the same words, in order.

        Each with what it means and what it costs.
        """
        total = sum(self._counts.values()) + _UNSEEN
        met = {spelling: self._meaning(spelling) for spelling in (*self._counts, *self._taught)}
        known = self._with_other_spellings(met)
        return tuple(
            Surface(spelling, meaning, -math.log((self._counts[spelling] or _UNSEEN) / total))
            for spelling, meaning in sorted(known.items())
        )

    def _with_other_spellings(self, met: Mapping[str, str]) -> dict[str, str]:
        """The spellings with what they mean, and those that somebody may type instead of them."""
        meanings = dict(met)
        for spelling in sorted(met, key=lambda spelling: (-self._counts[spelling], spelling)):
            normal = met[spelling].partition(MEANINGS)[0]
            if normal:  # a normalised form is typed too: 引き籠もり, where texts write ひきこもり
                meanings.setdefault(normal, met[spelling])
        words = [spelling for spelling, meaning in meanings.items() if meaning]
        others = okurigana.other_spellings(words, self._looked_up)
        found: dict[str, str] = {}
        for spelling, word in others:
            found.setdefault(spelling, meanings[word])
        return found | dict(met)

    def _looked_up(self, spelling: str) -> okurigana.Word | None:
        morphemes = list(self._compounds.tokenize(spelling))
        if len(morphemes) != 1:
            return None
        kana = folding.hiragana(morphemes[0].reading_form())
        return okurigana.Word(kana, folding.folded(morphemes[0].normalized_form()))

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


def _key(morpheme: _Morpheme) -> str:
    """The key of how a word is read; empty for what has no meaning or no reading."""
    return _key_of(folding.hiragana(morpheme.reading_form())) if _normal(morpheme) else ""


def _key_of_two(first: _Morpheme, second: _Morpheme) -> str:
    """The key of two nouns as one; empty for all other neighbours."""
    nouns = all(word.part_of_speech()[0] in _NOUNS and _normal(word) for word in (first, second))
    return _key_of(folding.hiragana(first.reading_form() + second.reading_form())) if nouns else ""


def _key_of(kana: str) -> str:
    key = romaji.kana_key(kana) if analysis.is_hiragana(kana) else ""
    return key if len(key) >= romaji.SHORTEST_KEY else ""


def _squeezed(spelling: str) -> str:
    """A spelling of the word book as it is looked for: normalised, with single spaces."""
    return " ".join(folding.normalised(spelling).split())
