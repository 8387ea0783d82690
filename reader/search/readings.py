"""Reads a query by its sound: what is typed in romaji or kana, as keys that the index may have."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from reader.search import analysis, folding, romaji

_SHORTEST_WORD = 3  # Latin letters
_SHORTEST_BEGINNING = 3  # letters of a key
_LONGEST_WORD = 48  # sounds
_COMPLETIONS = 16
_PIECES = 5
# A run of kana, also with the letters that an input method has not made kana yet; or a Latin word.
_WORD = re.compile(
    r"(?P<kana>[ぁ-ゖー]{2,}|[ぁ-ゖ](?=[a-z]))(?P<rest>[b-df-hj-km-np-tv-wy-z]{1,3}(?![a-z0-9]))?"
    r"|(?<![a-z0-9])[a-z]+(?:['-][a-z]+)*(?![a-z0-9])"
)
_LETTERS = re.compile("[a-z]+")
# What stands between words, or ends them, in a sentence that is typed without spaces, with what it
# costs: none of it has a key of its own, or none that says what is meant.
_PARTICLES = dict.fromkeys(["no", "ni", "o", "ga", "wa", "ha", "de", "to", "mo", "he", "ya"], 3)
_ENDINGS = """
    kara made nai naide nakute tai taku takunai takute masu mashita masen desu deshita datta
    shita shite shitai suru shinai dekinai temo teru teiru
"""
_LEFT_OUT = _PARTICLES | dict.fromkeys(_ENDINGS.split(), 1)
_KANA_PARTICLES = frozenset("のにをがはでともへや")
# What a piece costs: the fewer and the longer the pieces of a word, the likelier they are meant.
_LONG_PIECE, _MIDDLE_PIECE, _SHORT_PIECE = 1, 2, 3
_UNFINISHED = 2
_MIDDLE_LENGTH = 3
_VOWELS = frozenset("aiueo")


class Keys(Protocol):
    """What is known of the keys of an index."""

    def has(self, key: str) -> bool:
        """Whether any document has a word that sounds so."""

    def beginning(self, start: str, limit: int) -> Sequence[str]:
        """At most so many keys that begin so, the commonest first."""


class Kind(StrEnum):
    """How a key was found in what was typed."""

    WHOLE = "whole"  # a word as it was typed
    PART = "part"  # one of several words typed without a space
    SHORT = "short"  # such a part of two letters: it may as well be a particle, or nothing
    BEGUN = "begun"  # what an unfinished word, or the last of several, may become


class Sound(NamedTuple):
    """A key that the index has, and how it was found."""

    key: str
    kind: Kind


class Spoken(NamedTuple):
    """One word as it may sound: the alternatives, those that were typed in full first.

    ``start`` and ``end`` are offsets into the query; the parts of a word have those of the whole.
    A word in Latin letters may always be English (“son”, “radio”, “home”).
    """

    start: int
    end: int
    is_latin: bool
    sounds: tuple[Sound, ...]


class _Word(NamedTuple):
    """A word of the query in kana, and the letters of a syllable that is not finished yet."""

    start: int
    end: int
    spelled: romaji.Spelled
    is_latin: bool


class _Sounds(NamedTuple):
    """The sounds of a word: as each begins a key, and as it goes one on (long vowels are short).

    ``endings`` are what the last sound may end in: nothing (``("",)``) if it is finished. A word
    that is finished has none (``()``).
    """

    first: Sequence[str]
    later: Sequence[str]
    endings: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether the last sound lacks its vowel."""
        return self.endings not in ((), ("",))


class _Piece(NamedTuple):
    """Some sounds of a word, what they cost, and their keys, which a particle has not."""

    start: int
    end: int
    cost: int
    sounds: tuple[Sound, ...]


def spoken(text: str, keys: Keys) -> tuple[Spoken, ...]:
    """The words of a normalised query that sound like words of the collection, in order.

    The last word may be unfinished. A word stands for several where it is made of them. What is
    no romaji, and what sounds like nothing in the collection, is left out; nothing is an error.
    """
    found: list[Spoken] = []
    for word in _words(folding.hiragana(text)):
        pieces = _cut(word, keys, is_last=word.end == len(text))
        found += [Spoken(word.start, word.end, word.is_latin, sounds) for sounds in pieces]
    return tuple(found)


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        if match["kana"]:
            yield from _kana_word(text, match)
        else:
            yield from _latin_words(match[0], match.start())


def _kana_word(text: str, match: re.Match[str]) -> Iterator[_Word]:
    """The word in a run of kana, unless it only ends a word that begins in kanji (引きこもり)."""
    start, run = match.start(), match["kana"]
    if start and analysis.is_one_kanji(text[start - 1]):
        if run[0] not in _KANA_PARTICLES:
            return
        start, run = start + 1, run[1:]
    if len(run) > 1 or (run and match["rest"]):
        yield _Word(start, match.end(), romaji.Spelled(run, match["rest"] or ""), is_latin=False)


def _latin_words(word: str, start: int) -> Iterator[_Word]:
    """The word if it can be romaji, else what stands between its signs (“hikikomori-related”)."""
    spelled = romaji.to_kana(word) if len(word) >= _SHORTEST_WORD else None
    if spelled is not None:
        yield _Word(start, start + len(word), spelled, is_latin=True)
    elif not word.isalpha():
        for match in _LETTERS.finditer(word):
            yield from _latin_words(match[0], start + match.start())


def _cut(word: _Word, keys: Keys, *, is_last: bool) -> tuple[tuple[Sound, ...], ...]:
    """The keys of each piece of a word; none if any of it sounds like nothing."""
    sounds = romaji.sounds(word.spelled.kana)
    if len(sounds) > _LONGEST_WORD or (word.spelled.rest and not is_last):
        return ()
    endings = romaji.endings(word.spelled) if is_last else ()
    ways = [sounds, _with_single_n(sounds)] if word.is_latin and "n" in sounds else [sounds]
    for way in ways:
        key = romaji.shortened("".join(way))
        if not word.spelled.rest and len(key) >= romaji.SHORTEST_KEY and keys.has(key):
            return ((Sound(key, Kind.WHOLE), *_begun(key, endings, keys)),)
    cut = (_cheapest(_prepared(way, endings, is_latin=word.is_latin), keys) for way in ways)
    return next(filter(None, cut), ())


def _with_single_n(sounds: Sequence[str]) -> list[str]:
    """The sounds as input methods take “nn”, for ん alone: kinnyoubi is きんようび."""
    found: list[str] = []
    for sound in sounds:
        is_one = bool(found) and found[-1] == "n" == sound[:1]
        if is_one:
            found.pop()
        found.append(sound)
    return found


def _prepared(sounds: Iterable[str], endings: tuple[str, ...], *, is_latin: bool) -> _Sounds:
    first: list[str] = []
    later: list[str] = []
    vowel = ""
    for sound in sounds:
        # In letters, a word may end in ん where the next one begins with a vowel: shien'in.
        is_split = is_latin and sound[:1] == "n"
        for letters in filter(None, (sound[:1], sound[1:]) if is_split else (sound,)):
            is_long = letters in _VOWELS and (letters == vowel or vowel + letters == "ou")
            first.append(letters)
            later.append("" if is_long else letters)
            vowel = vowel if is_long else letters[-1]
    return _Sounds(first, later, endings)


def _cheapest(sounds: _Sounds, keys: Keys) -> tuple[tuple[Sound, ...], ...]:
    """The keys of each piece along the cheapest way through a word, if it is cheap enough."""
    size = len(sounds.first)
    costs = [0, *[math.inf] * size]
    last: list[_Piece | None] = [None] * (size + 1)
    for start in range(size):
        if costs[start] < math.inf:
            for piece in _pieces(sounds, start, keys):
                cost = costs[start] + piece.cost
                if cost <= costs[piece.end]:  # of equals the later one: what is before is longer
                    costs[piece.end], last[piece.end] = cost, piece
    path: list[_Piece] = []
    at = size
    while (piece_before := last[at]) is not None:
        path.append(piece_before)
        at = piece_before.start
    found = tuple(piece.sounds for piece in reversed(path) if piece.sounds)
    is_likely = len(path) == 1 or costs[size] < sum(map(len, sounds.later))
    return found if is_likely and len(found) <= _PIECES else ()


def _pieces(sounds: _Sounds, start: int, keys: Keys) -> Iterator[_Piece]:
    """The pieces that may begin with a sound, shorter ones first."""
    size = len(sounds.first)
    key = sounds.first[start]
    for end in range(start + 1, size + 1):
        if key in _LEFT_OUT and (start or key in _PARTICLES):
            yield _Piece(start, end, _LEFT_OUT[key], ())
        is_open = end == size and sounds.is_open
        is_key = len(key) >= romaji.SHORTEST_KEY and not is_open and keys.has(key)
        found = (Sound(key, _kind(key)),) if is_key else ()
        begun = _begun(key, sounds.endings, keys) if end == size else ()
        if found or begun:
            yield _Piece(start, end, _cost(key) + (0 if found else _UNFINISHED), found + begun)
        if end < size:
            key += sounds.later[end]


def _begun(key: str, endings: Iterable[str], keys: Keys) -> tuple[Sound, ...]:
    """What the last piece may become when somebody types on."""
    return tuple(
        Sound(longer, Kind.BEGUN)
        for ending in endings
        if len(key + ending) >= _SHORTEST_BEGINNING
        for longer in keys.beginning(key + ending, _COMPLETIONS)
        if longer != key
    )


def _kind(key: str) -> Kind:
    return Kind.PART if _cost(key) < _SHORT_PIECE else Kind.SHORT


def _cost(key: str) -> int:
    if len(key) > _MIDDLE_LENGTH:
        return _LONG_PIECE
    return _MIDDLE_PIECE if len(key) == _MIDDLE_LENGTH else _SHORT_PIECE
