"""Paragraphs that may be hard to read, as a formula sees them: a hint and no more.

Why these formulas, and what they found, is in docs/decisions/0013.
"""

from __future__ import annotations

import re
import unicodedata
from statistics import fmean
from typing import TYPE_CHECKING

from reader.content.passages import of_body
from reader.content.sentences import sentences
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.findings import Findings
    from reader.content.page import Draft

_HARDEST_GRADE = 10.0
_FEWEST_WORDS = 20
_LOWEST_EASE = 30.0
_FEWEST_CHARACTERS = 60

# The formula of Flesch and Kincaid (1975): words a sentence and syllables a word.
_WORD = re.compile("[A-Za-z][A-Za-z’']*")
_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile("[^l]e$|[aeiouy]le$|[^td]ed$|[^aeiouyscxzghl]es$")
_PER_WORD, _PER_SYLLABLE, _FIRST_GRADE = 0.39, 11.8, -15.59

# The formula of Tateishi, Ono and Yamada (1988): a weight for the mean length, in characters, of
# each unbroken run of one script. Long runs of kanji make a text hard, long runs of kana easy.
_RUNS = (
    (re.compile("[A-Za-z]+"), -1.37),
    (re.compile("[ぁ-ゖ]+"), 7.4),
    (re.compile("[㐀-鿿々]+"), -23.18),
    (re.compile("[ァ-ヺー]+"), -5.4),
)
_SENTENCE, _COMMAS, _BASE = -0.12, -4.67, 115.79


def look(drafts: Iterable[Draft], notes: Findings) -> None:
    """Warn of every paragraph and item that a formula finds hard; short ones are not rated."""
    for draft in drafts:
        here = notes.of(draft.file)
        look_at = _look_at_japanese if draft.lang is Lang.JA else _look_at_english
        for passage in of_body(draft):
            look_at(passage.prose, passage.line, here)


def grade(text: str) -> float:
    """The American school year in which an English text can be read; any text with words."""
    words = _WORD.findall(text)
    a_sentence = len(words) / len(sentences(text, Lang.EN))
    a_word = fmean(map(syllables, words))
    return _PER_WORD * a_sentence + _PER_SYLLABLE * a_word + _FIRST_GRADE


def syllables(word: str) -> int:
    """The syllables of an English word, by its groups of vowels: right for 97 words in 100."""
    letters = "".join(filter(str.isalpha, word.lower()))
    groups = len(_VOWELS.findall(letters)) - bool(_SILENT.search(letters))
    return max(1, groups)


def ease(text: str) -> float:
    """How easily a Japanese text is read: 50 is usual, 30 hard, 70 easy; any text with letters."""
    flat = unicodedata.normalize("NFKC", text)
    parts = sentences(text, Lang.JA)
    lengths = [len(part) for part in parts]
    weighed = (weight * _mean_run(script, flat) for script, weight in _RUNS)
    return (
        _BASE + sum(weighed) + _SENTENCE * fmean(lengths) + _COMMAS * text.count("、") / len(parts)
    )


def _mean_run(script: re.Pattern[str], text: str) -> float:
    runs = script.findall(text)
    return fmean(map(len, runs)) if runs else 0.0


def _look_at_japanese(text: str, line: int, notes: Findings) -> None:
    if len("".join(text.split())) < _FEWEST_CHARACTERS:
        return
    rated = ease(text)
    if rated < _LOWEST_EASE:
        notes.warn(
            line,
            f"この段落は読みにくいかもしれません(読みやすさ{rated:.0f}。50がふつうで、"
            f"{_LOWEST_EASE:.0f}未満を示しています)。漢字やカタカナの続くところを、分けられないでしょうか。",
            f"This paragraph may be hard to read (ease {rated:.0f}; 50 is usual, below "
            f"{_LOWEST_EASE:.0f} is told). Could long runs of kanji or katakana be divided?",
        )


def _look_at_english(text: str, line: int, notes: Findings) -> None:
    if len(_WORD.findall(text)) < _FEWEST_WORDS:
        return
    rated = grade(text)
    if rated > _HARDEST_GRADE:
        notes.warn(
            line,
            f"この英語の段落は、学年{rated:.1f}の文章です({_HARDEST_GRADE:.0f}を超えるものを示しています)。"
            "短い文や、やさしい言葉にできないでしょうか。",
            f"This paragraph reads at school grade {rated:.1f} (above {_HARDEST_GRADE:.0f} is "
            "told). Could sentences or words be shorter?",
        )
