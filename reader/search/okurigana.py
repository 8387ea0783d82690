"""Other spellings of the words of a collection: 申し込み is also 申込み, 申込 and 申しこみ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import NamedTuple

_KANJI = "\u3005\u3400-\u4dbf\u4e00-\u9fff"
_PARTS = re.compile(f"[{_KANJI}]+|[ぁ-ゖ]+|[^{_KANJI}ぁ-ゖ]+")
_WITH_OKURIGANA = re.compile(f"[{_KANJI}][ぁ-ゖ]")
_ONE_KANJI = re.compile(f"[{_KANJI}]")
_OF_AN_ADJECTIVE = re.compile("[しき][いくなか]")  # 正しい, 大きな: never shorter
_LONGEST_OKURIGANA = 3  # what is longer is an ending, or a word


class Word(NamedTuple):
    """How the dictionary reads a spelling that it takes for one word, and its normalised form."""

    kana: str
    normal: str


def other_spellings(
    words: Iterable[str], looked_up: Callable[[str], Word | None]
) -> Iterator[tuple[str, str]]:
    """Spellings of words that are not among them, each with the word that it is.

    Kana after kanji are left out where the dictionary still reads the same word. In words of
    several kanji, kana may also stand for one of them (ひき籠もり), which no dictionary lists.
    """
    known = set(words)
    for word in sorted(filter(_WITH_OKURIGANA.search, known)):
        told = looked_up(word)
        if told is None:
            continue
        for spelling in _shorter(word):
            if spelling not in known and _is_same(told, looked_up(spelling), spelling):
                yield spelling, word
        for spelling in _mixed(word, told.kana):
            if spelling not in known and looked_up(spelling) in (None, told):
                yield spelling, word


def _is_same(word: Word, other: Word | None, spelling: str) -> bool:
    """Whether a shorter spelling is that word.

    A verb and its noun are the same here if more than one kanji says which (引籠り, which the
    dictionary takes for 引き籠もる), but 話 is not 話し.
    """
    if other is None or other.kana != word.kana or len(spelling) == 1:
        return False
    return other.normal == word.normal or len(_ONE_KANJI.findall(spelling)) > 1


def _shorter(word: str) -> Iterator[str]:
    """The word with less kana after its kanji."""
    parts = _PARTS.findall(word)
    choices = [_endings(part, before) for before, part in zip(("", *parts), parts, strict=False)]
    return (spelling for spelling in map("".join, product(*choices)) if spelling != word)


def _endings(part: str, before: str) -> list[str]:
    """What may be left of a part: of kana after kanji each end, or nothing."""
    is_okurigana = _ONE_KANJI.match(before) and not _ONE_KANJI.match(part)
    if not is_okurigana or len(part) > _LONGEST_OKURIGANA or _OF_AN_ADJECTIVE.match(part):
        return [part]
    return [part[start:] for start in range(len(part) + 1)]


def _mixed(word: str, kana: str) -> Iterator[str]:
    """The word with one of its kanji, or what stands of them side by side, in kana."""
    parts = _PARTS.findall(word)
    places = [n for n, part in enumerate(parts) if _ONE_KANJI.match(part)]
    if len(places) < 2:  # noqa: PLR2004 a word of one kanji would be nothing but kana
        return
    pattern = "".join("(.+?)" if n in places else re.escape(part) for n, part in enumerate(parts))
    match = re.fullmatch(pattern, kana)
    greedy = re.fullmatch(pattern.replace("+?", "+"), kana)
    if match is None or greedy is None or match.groups() != greedy.groups():
        return  # it cannot be told which sound is whose
    for place, sound in zip(places, match.groups(), strict=True):
        head, tail = "".join((*parts[:place], sound)), "".join(parts[place + 1 :])
        yield head + tail
        # ひき籠り, but not ひき籠: the kana at the end is all that says it is one word.
        yield from (head + rest for rest in _shorter(tail) if not _ONE_KANJI.match(rest[-1:]))
