"""Cuts text into runs of Japanese and other words, and makes terms without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.search import folding

# Stands for everything that decides which terms a text has; a change here rebuilds every index.
TOKENIZER = "sudachi-small-A+bigram/3"

_KANJI = "\u3005-\u3007\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
# The morphological analyser takes texts of limited length; no sentence comes near this one.
_LONGEST_RUN = 4000
_PIECE = re.compile(
    rf"([{_KANJI}{_KANA}]{{1,{_LONGEST_RUN}}})|[^\W_{_KANJI}{_KANA}]+(?:'[^\W_{_KANJI}{_KANA}]+)*"
)
_WORD_CHARACTER = re.compile(rf"[^\W_{_KANJI}{_KANA}]")
_ONE_KANJI = re.compile(rf"[{_KANJI}]")
_HIRAGANA_LETTER = "[\u3041-\u3096\u309d-\u309f\u30fc]"
_HIRAGANA = re.compile(f"{_HIRAGANA_LETTER}+")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff]+")
_PAIR = re.compile(rf"(?=([{_KANJI}{_KANA}]{{2}}))(?!{_HIRAGANA_LETTER}{{2}})")

# Normalised forms that stand in nearly every sentence, folded.
_STOP_WORDS = """
    為る 居る 有る 在る 成る 出来る 因る 依る 於く 就く 取る 言う 云う 仰る
    する いる ある なる よる おく つく いう おる
    事 物 者 為 様 所 訳 筈 方 等 達 的 此れ 其れ 彼れ 此の 其の 何 何れ 何処 何時 誰
    こと もの ため よう ところ わけ はず ほう など たち これ それ あれ この その どれ どこ いつ
    さん くん ちゃん 御 お ご さ
"""
JAPANESE_STOP_WORDS = frozenset(_STOP_WORDS.split())


class Piece(NamedTuple):
    """A run of Japanese, or one word of another script, and where it stands."""

    text: str
    start: int
    is_japanese: bool

    @property
    def end(self) -> int:
        """Where the piece ends."""
        return self.start + len(self.text)


def pieces(text: str) -> Iterator[Piece]:
    """What a normalised text consists of, in order, without signs and spaces."""
    for match in _PIECE.finditer(text):
        yield Piece(match[0], match.start(), match[1] is not None)


def bigrams(text: str) -> list[str]:
    """Each two neighbouring characters of Japanese in a normalised text, folded.

    Pairs of hiragana alone are left out: they are mostly endings and particles.
    """
    pairs = folding.hiragana("".join(_PAIR.findall(text)))
    return [pairs[at : at + 2] for at in range(0, len(pairs), 2)]


def kanji(text: str) -> list[str]:
    """Each kanji of a text, for queries of one character."""
    return _ONE_KANJI.findall(text)


def is_japanese_run(text: str) -> bool:
    """Whether a normalised text is one run of Japanese and nothing else."""
    found = _PIECE.fullmatch(text)
    return found is not None and found[1] is not None


def is_one_piece(text: str) -> bool:
    """Whether a normalised text is one run of Japanese or one other word."""
    return _PIECE.fullmatch(text) is not None


def is_hiragana(text: str) -> bool:
    """Whether a text is hiragana and nothing else."""
    return _HIRAGANA.fullmatch(text) is not None


def is_katakana(text: str) -> bool:
    """Whether a text is katakana and nothing else."""
    return _KATAKANA.fullmatch(text) is not None


def is_one_kanji(text: str) -> bool:
    """Whether a text is one kanji."""
    return _ONE_KANJI.fullmatch(text) is not None


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span of a text is not cut out of a longer Latin word or number."""
    return begins_whole(text, start) and begins_whole(text, end)


def begins_whole(text: str, start: int) -> bool:
    """Whether a place in a text is not inside of a Latin word or number."""
    return not (
        0 < start < len(text)
        and _WORD_CHARACTER.match(text[start - 1])
        and _WORD_CHARACTER.match(text[start])
    )
