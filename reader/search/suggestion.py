"""Says what may have been meant by a word that stands nowhere in the collection."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from reader.search import analysis, english, folding, romaji
from reader.search.likeness import SHAPE, Likeness, likeness

# One edit makes a word as much less likely as being so much rarer (natural logarithm) does.
_EDIT = 5.0
_SAME_READING = 0.5
_OTHER_BEGINNING = 0.5  # people seldom mistype the first letter
_ONE_EDIT, _TWO_EDITS = 4, 6
_ONE_EDIT_KANA = 3
# Kana that are words one by one are mended as one word only if they are as long as this.
_WHOLE_RUN = 5
_WHOLE_RUN_KATAKANA = 4
_BESIDE = 2
_LOOKED_AT = 8
_LONG_MARKS = 2  # so many long vowel marks may have been forgotten
_LONGEST = 24
_LONGEST_QUERY = 200
_MOST_UNKNOWN = 4
_KANA = re.compile("[\u3041-\u3096\u309d\u309e\u30fc]+")
_KATAKANA = re.compile("[ァ-ヺー]+")
_ONE_SCRIPT = re.compile("[ァ-ヺー]+|[ぁ-ゖー]+|[^ぁ-ゖァ-ヺー]+")
_DIGIT = re.compile(r"\d")
# What keyboards and eyes put in place of a long vowel mark.
_MEANT_LONG = re.compile("(?<=[ァ-ヺー])[-‐‑–—―−─一](?=[ァ-ヺー]|\\s|$)")


class Lexicon(Protocol):
    """The words of a collection, folded (see ``folding.folded``), each once.

    There may be 150,000 of them, so nobody asks for all that could be near: for one word,
    ``beginning`` is called for two to eight single letters, and ``ending`` once.
    """

    def beginning(self, letters: str, like: Likeness) -> Sequence[str]:
        """At least all words that begin so and are like what was typed, in any order."""

    def ending(self, letters: str, like: Likeness) -> Sequence[str]:
        """At least all words that end so and are like what was typed, in any order."""

    def goes_on(self, letters: str) -> bool:
        """Whether any word begins so and is longer."""

    def frequency(self, word: str) -> int:
        """How often a word stands in the collection; 0 for one that does not."""

    def shown(self, word: str) -> str:
        """How a word is mostly written in the collection: カウンセラー for かうんせらー."""

    def read_as(self, key: str) -> Iterable[str]:
        """The words whose reading has this ``romaji.kana_key``, where readings are known."""


class Correction(NamedTuple):
    """A word that may have been meant, as it is written in the collection; less cost is better."""

    word: str
    cost: float


class _Near(NamedTuple):
    """A folded word near to the typed one and how far it is, in edits of which some count half."""

    word: str
    distance: float


class Suggester:
    """Knows the words of one collection, and the hurtful ones that are never suggested."""

    def __init__(self, lexicon: Lexicon, hurtful: Iterable[str] = ()) -> None:
        """``hurtful`` are spellings as in ``Term.hurtful``, some of several words."""
        self._lexicon = lexicon
        spellings = {folding.folded(spelling) for spelling in hurtful}
        words = {piece.text for spelling in spellings for piece in analysis.pieces(spelling)}
        self._hurtful = tuple(sorted(spellings | words))

    def corrections(self, word: str, limit: int = 3) -> tuple[Correction, ...]:
        """What may have been meant by a word, best first, never the word itself.

        The word is normalised or as typed. Up to one edit is forgiven in words of 4 letters
        (kana: 3), and two from 6 on; a swap of neighbours is one. Words with digits are meant.
        """
        typed = folding.folded(word)
        if _DIGIT.search(typed) or len(typed) > _LONGEST:
            return ()
        distances: dict[str, float] = {}
        for near, distance in self._near(typed):
            distances[near] = min(distance, distances.get(near, distance))
        distances.pop(typed, None)
        costs = {near: self._cost(typed, near, distances[near]) for near in distances}
        best = sorted(costs, key=lambda found: (costs[found], found))
        meant = islice((found for found in best if not self._hurts(found)), max(limit, 0))
        return tuple(Correction(self._lexicon.shown(found), costs[found]) for found in meant)

    def query(self, text: str, cut: Callable[[str], Iterable[str]]) -> str | None:
        """What was typed with only its words corrected that stand nowhere; None where none is.

        ``cut`` parts a normalised run of Japanese into its words, which add up to it. Where too
        many words stand nowhere, they are not mistyped but about something else: None as well.
        The last word may be unfinished, and is left alone if it may become one that stands.
        """
        mapped = folding.mapped(text[:_LONGEST_QUERY])
        normal = folding.normalised(text[:_LONGEST_QUERY])
        if len(text) > _LONGEST_QUERY or len(normal) != len(mapped.text):
            return None
        meant = _MEANT_LONG.sub("ー", normal)
        pieces = list(analysis.pieces(meant))
        others = [piece.text for piece in pieces if not piece.is_japanese]
        if sum(not self._stands(word) for word in others) > _MOST_UNKNOWN:
            return None
        mended = text
        for piece in reversed(pieces):
            if piece.end == len(normal) and self._is_begun(normal[piece.start :]):
                continue
            word = self._run(piece.text, cut) if piece.is_japanese else self._word(piece.text)
            if word != normal[piece.start : piece.end]:
                start, end = mapped.origin(piece.start, piece.end)
                mended = mended[:start] + word + mended[end:]
        return None if mended == text else mended

    def _run(self, run: str, cut: Callable[[str], Iterable[str]]) -> str:
        """A run of Japanese with what stands nowhere corrected."""
        if self._stands(run):
            return run
        words = list(cut(run))
        unknown = [at for at, word in enumerate(words) if not self._stands(word)]
        if 0 < len(unknown) <= _MOST_UNKNOWN:
            return self._widened(words, unknown[0], unknown[-1] + 1)
        # A mistyped word of kana falls into small words that all stand somewhere: ひき, も, こり.
        shortest = _WHOLE_RUN_KATAKANA if _KATAKANA.fullmatch(run) else _WHOLE_RUN
        if not unknown and len(run) >= shortest and _KANA.fullmatch(folding.hiragana(run)):
            whole = self.corrections(run, 1)
            if whole and OSA.distance(folding.folded(run), folding.folded(whole[0].word)) == 1:
                return whole[0].word
        return run

    def _widened(self, words: Sequence[str], first: int, last: int) -> str:
        """Words of a run in which those from first to last stand nowhere, corrected.

        A mistyped word is cut anywhere, so that words beside, in the same script, may be parts of
        it: those are taken together that make the likeliest word.
        """
        best: tuple[Correction, int, int] | None = None
        for start in range(max(first - _BESIDE, 0), first + 1):
            for end in range(last, min(last + _BESIDE, len(words)) + 1):
                typed = "".join(words[start:end])
                if (start, end) != (first, last) and not _ONE_SCRIPT.fullmatch(typed):
                    continue
                for found in self.corrections(typed, 1):
                    is_best = best is None or found.cost < best[0].cost
                    if is_best and not _is_part(found.word, typed):
                        best = found, start, end
        if best is None:
            return "".join(map(self._word, words))
        found, start, end = best
        return "".join((*words[:start], found.word, *words[end:]))

    def _word(self, word: str) -> str:
        if self._stands(word):
            return word
        found = self.corrections(word, _LOOKED_AT)
        stem = english.term(word)
        is_understood = any(english.term(each.word) == stem for each in found)
        return found[0].word if found and not is_understood else word

    def _is_begun(self, typed: str) -> bool:
        return self._lexicon.goes_on(folding.folded(typed))

    def _stands(self, word: str) -> bool:
        return self._lexicon.frequency(folding.folded(word)) > 0

    def _near(self, typed: str) -> Iterator[_Near]:
        edits = _edits(typed)
        is_kana = _KANA.fullmatch(typed) is not None
        if edits and (is_kana or typed.isascii()):
            key = romaji.kana_key(typed) if is_kana else romaji.key(typed)
            yield from (_Near(word, _SAME_READING) for word in self._lexicon.read_as(key))
        if not edits:
            return
        marks = max(edits, _LONG_MARKS) if is_kana else edits
        shortest = max(len(typed) - max(edits, typed.count("ー")), 1)
        like = likeness(typed, shortest, len(typed) + marks, edits)
        for letter in _beginnings(typed):
            words = self._lexicon.beginning(letter, like)
            yield from _nearest(typed, words, edits, by_shape=is_kana)
        # Where the first letter is wrong, there is at most one edit in the rest, often not its end.
        end = typed[1:] if edits == 1 else typed[-(len(typed) // 2) :]
        words = self._lexicon.ending(end, like)
        yield from _nearest(typed, words, edits, by_shape=is_kana)

    def _cost(self, typed: str, word: str, distance: float) -> float:
        if word[0] != typed[0] and distance != _SAME_READING:
            distance += _OTHER_BEGINNING
        return _EDIT * distance - math.log(max(self._lexicon.frequency(word), 1))

    def _hurts(self, word: str) -> bool:
        return any(
            hurtful in word if analysis.is_japanese_run(hurtful) else word.startswith(hurtful)
            for hurtful in self._hurtful
        )


def _is_part(word: str, typed: str) -> bool:
    """Whether a correction only leaves out the beginning or the end of what was typed."""
    folded, whole = folding.folded(word), folding.folded(typed)
    return whole.startswith(folded) or whole.endswith(folded)


def _edits(typed: str) -> int:
    """How many edits are forgiven in a folded word."""
    if len(typed) >= _TWO_EDITS:
        return 2
    return int(len(typed) >= (_ONE_EDIT_KANA if _KANA.fullmatch(typed) else _ONE_EDIT))


def _beginnings(typed: str) -> tuple[str, ...]:
    """The letters that the meant word may begin with: its own, the next, and what looks like it."""
    shape = typed[0].translate(SHAPE)
    alike = (chr(code) for code, other in SHAPE.items() if other and other == shape)
    return tuple(dict.fromkeys((*typed[:2], *alike)))


def _nearest(typed: str, words: Sequence[str], edits: int, *, by_shape: bool) -> Iterator[_Near]:
    """The words within so many edits; edits that keep the shape of kana count half."""
    near = {at: distance for _, distance, at in _within(typed, words, edits)}
    if not by_shape:
        yield from (_Near(words[at], float(distance)) for at, distance in near.items())
        return
    shapes = "\n".join(words).translate(SHAPE).split("\n") if words else []
    shaped = {at: d for _, d, at in _within(typed.translate(SHAPE), shapes, edits)}
    for at in near.keys() | {at for at, distance in shaped.items() if not distance}:
        distance = near.get(at) or OSA.distance(typed, words[at])
        yield _Near(words[at], (distance + min(shaped.get(at, distance), distance)) / 2)


def _within(typed: str, words: Sequence[str], edits: int) -> list[tuple[str, int, int]]:
    """The words within so many edits, each with the number of edits and its place."""
    return extract(typed, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
