"""Tells at a glance which of thousands of words cannot be near to a mistyped one."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Array

_BIT = 31  # letters are bits of one number, by the last five bits of their codes:
_HALF = 32  # below, those that stand in a word, and above, those that stand there twice
_BREAK = "\n"  # no word holds one
_MOST = 255  # letters that are counted


def _shape() -> dict[int, str | None]:
    """Kana by what they are taken for: no marks, sizes or long vowels; シ is ツ, and ソ is ン."""
    shape: dict[int, str | None] = {}
    for code in range(0x3041, 0x3097):
        plain = unicodedata.normalize("NFD", chr(code))[0]
        large = chr(ord(plain) + 1) if plain in "ぁぃぅぇぉっゃゅょゎ" else plain
        shape[code] = {"し": "つ", "そ": "ん"}.get(large, large)
    shape[ord("ー")] = None
    return shape


SHAPE = _shape()


def _bit(code: int) -> int:
    """The bit of a letter by its shape; none for what has no shape."""
    shape = SHAPE.get(code, chr(code))
    return 1 << (ord(shape) & _BIT) if shape else 0


_BITS = np.array([_bit(code) for code in range(max(SHAPE) + 1)], np.uint64)


class Likeness(NamedTuple):
    """What a word must have to be near to a typed one: so many letters, and mostly the same.

    An edit takes at most one letter away and brings at most one, also of words by their shape. So
    where more letters than ``edits`` stand in only one of two words, no distance need be worked
    out. ``letters`` are bits: what falls on the same bit lets a word through, and keeps none out.
    """

    shortest: int
    longest: int
    letters: int
    edits: int


def likeness(typed: str, shortest: int, longest: int, edits: int) -> Likeness:
    """What is asked of words that may be near to a folded one."""
    once = twice = 0
    for letter in typed:
        bit = _bit(ord(letter))
        twice |= once & bit
        once |= bit
    return Likeness(shortest, longest, once | twice << _HALF, edits)


class Letters:
    """The letters of many folded words, by their numbers; ``arrays`` are of ``arrays_of``."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._masks: NDArray[np.uint64] = arrays[f"{name}.masks"]  # type: ignore[assignment]
        self._sizes: NDArray[np.uint8] = arrays[f"{name}.letters"]  # type: ignore[assignment]

    def like(self, wanted: Likeness, among: range) -> NDArray[np.intp]:
        """The numbers of the words that may be near, of those in a range."""
        sizes = self._sizes[among.start : among.stop]
        found = np.flatnonzero((sizes >= wanted.shortest) & (sizes <= wanted.longest))
        found += among.start
        masks = self._masks[found]
        letters = np.uint64(wanted.letters)
        missing = np.bitwise_count(~masks & letters)
        too_many = np.bitwise_count(masks & ~letters)
        is_like: NDArray[np.bool_] = np.maximum(missing, too_many) <= wanted.edits
        return found[is_like]


def arrays_of(name: str, words: Sequence[str]) -> dict[str, Array]:
    """The arrays that ``Letters`` of this name reads; the words are folded."""
    sizes = np.array([min(len(word), _MOST) for word in words], np.uint8)
    return {f"{name}.masks": _masks(words), f"{name}.letters": sizes}


def _masks(words: Sequence[str]) -> NDArray[np.uint64]:
    """The letters of each word, worked out for all at once."""
    codes = np.frombuffer((_BREAK.join(words) + _BREAK).encode("utf-32-le"), "<u4")
    ends = np.flatnonzero(codes == ord(_BREAK))[: len(words)]
    bits = np.left_shift(np.uint64(1), codes & np.uint32(_BIT), dtype=np.uint64)
    is_kana = codes < len(_BITS)
    bits[is_kana] = _BITS[codes[is_kana]]
    at = np.concatenate([[0], ends + 1])[: len(words)]
    once = np.zeros(len(words), np.uint64)
    twice = np.zeros(len(words), np.uint64)
    left = np.flatnonzero(at < ends)
    while len(left):  # the first letter of each word, then the second
        letters = bits[at[left]]
        twice[left] |= once[left] & letters
        once[left] |= letters
        at[left] += 1
        left = left[at[left] < ends[left]]
    return (once | twice << np.uint64(_HALF)).astype("<u8")
