"""Makes spellings comparable: width, case, accents, kanji, the two kana; and the way back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from reader.search import kanji

_COMBINING_ACCENTS = range(0x300, 0x370)
_ACCENTED_LETTERS = chain(range(0xC0, 0x250), range(0x1E00, 0x1F00))
_KATAKANA_RUN = re.compile("[\u30a1-\u30f6\u30fd\u30fe]+")
_TO_HIRAGANA = {code: code - 0x60 for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
# What NFKC may merge into the character before it: accents, and the voicing marks of kana, which
# half-width kana carry as characters of their own.
MARKS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\uff9e\uff9f]"
_CLUSTER = re.compile(f".{MARKS}*", re.DOTALL)
# Characters that fold to one character each, whatever stands beside them: nearly all of our texts.
_ONE_TO_ONE = re.compile(
    "[\u0000-\u007f\u00a0-\u00a7\u00a9-\u00ae\u00b0-\u00b3\u00b5-\u00b7\u00b9-\u00bb\u00bf-\u00ff"
    "\u2010\u2012\u2022\u20ac\u2190-\u2193\u2013-\u2015\u2018-\u201d\u3000-\u3029\u3041-\u3096\u309d\u309e\u30a1-\u30fe"
    "\u4e00-\u9fff\uff01-\uff5e]*"
)


def _without_accent(char: str) -> str:
    """The plain Latin letter of an accented one; other characters as they are."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


_PLAIN = {code: _without_accent(chr(code)) for code in _ACCENTED_LETTERS}
_PLAIN |= dict.fromkeys(_COMBINING_ACCENTS, "")
_PLAIN |= {0x2018: "'", 0x2019: "'"}
_NOT_PLAIN = re.compile("[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f\u2018\u2019]+")


def normalised(text: str) -> str:
    """The text in NFKC and lower case, without accents and old kanji; kana are kept apart."""
    if text.isascii():
        return text.lower()
    lower = kanji.renewed(unicodedata.normalize("NFKC", text).lower())
    return _NOT_PLAIN.sub(lambda match: match[0].translate(_PLAIN), lower)


def hiragana(text: str) -> str:
    """The text with its katakana as hiragana; as long as before."""
    if text.isascii():
        return text
    return _KATAKANA_RUN.sub(lambda match: match[0].translate(_TO_HIRAGANA), text)


def folded(text: str) -> str:
    """The text as search compares it: normalised, with one kana."""
    return hiragana(normalised(text))


@dataclass(frozen=True, slots=True)
class Mapped:
    """A folded text that knows where it came from.

    ``origins[i]`` is the (start, end) in the original text of the character ``text[i]``; None says
    that each character stands where it stood.
    """

    text: str
    origins: tuple[tuple[int, int], ...] | None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original text of a non-empty span of the folded one."""
        if self.origins is None:
            return start, end
        return self.origins[start][0], self.origins[end - 1][1]


def mapped(text: str, known: str = "") -> Mapped:
    """Fold a text and remember where each character stood; ``known`` is it folded, if it is known.

    Folding is nearly all of the work.
    """
    if _ONE_TO_ONE.fullmatch(text):
        return Mapped(known or folded(text), None)
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    for match in _CLUSTER.finditer(text):
        piece = _folded_cluster(match[0])
        pieces.append(piece)
        origins.extend([match.span()] * len(piece))
    return Mapped("".join(pieces), tuple(origins))


@lru_cache(maxsize=8192)
def _folded_cluster(cluster: str) -> str:
    return folded(cluster)
