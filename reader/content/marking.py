"""Marks the first use of each word of the word book on a page, its meaning one key away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import chain

from reader.content.fragments import Stretch, rewritten
from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from reader.model.word import Term

# A heading is not for reading on, a copy is somebody else's message, a picture has no text.
_UNMARKED = frozenset({BlockKind.HEADING, BlockKind.COPY, BlockKind.PICTURE})
_QUOTES = re.compile('["“”]')
_ASIDE = re.compile(r"[(（][^)）]*[)）]")
_KANJI = "\u3400-\u4dbf\u4e00-\u9fff々"
_KATAKANA = "\u30a1-\u30faー"
_LATIN = "A-Za-z0-9"


class Marker:
    """Knows how the words of the word book are written in one language."""

    def __init__(self, terms: Iterable[Term], lang: Lang) -> None:
        self._ids: dict[str, str] = {}
        for term in terms:
            for name in names(term, lang):
                self._ids.setdefault(name.lower(), term.id)
        self._pattern = _pattern(self._ids, lang)

    def marked(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks with a link around the first use of each word that has none yet."""
        done = set(chain.from_iterable(block.words for block in blocks))
        return tuple(
            block
            if block.kind in _UNMARKED
            else replace(block, html=rewritten(block.html, lambda part: self._mark(part, done)))
            for block in blocks
        )

    def _mark(self, stretch: Stretch, done: set[str]) -> str:
        text, parts, at = stretch.text, [], 0
        for match in () if stretch.is_linked else self._pattern.finditer(text):
            term_id = self._term_of(match[0])
            if term_id in done:
                continue
            done.add(term_id)
            before = escape(text[at : match.start()], quote=False)
            parts.append(f'{before}<a href="word:{term_id}">{escape(match[0], quote=False)}</a>')
            at = match.end()
        return "".join(parts) + escape(text[at:], quote=False)

    def _term_of(self, found: str) -> str:
        name = _QUOTES.sub("", found).lower()
        singulars = (name, name.removesuffix("s"), name.removesuffix("es"))
        return next(self._ids[single] for single in singulars if single in self._ids)


def names(term: Term, lang: Lang) -> tuple[str, ...]:
    """The names by which texts call a word, without asides in brackets and quotation marks."""
    said = _QUOTES.sub("", _ASIDE.sub("", term.word.of(lang)))
    parts = re.split("；|;|／", said)
    return tuple(name for part in parts if (name := part.strip()))


def _pattern(ids: Mapping[str, str], lang: Lang) -> re.Pattern[str]:
    """The longest name first; none within a longer word of the same script."""
    longest = sorted(ids, key=lambda name: (-len(name), name))
    if not longest:
        return re.compile(r"\Z.")
    if lang is Lang.EN:
        whole = "|".join(map(_in_english, longest))
        return re.compile(rf"(?<![\w’-])(?:{whole})(?![\w-])", re.IGNORECASE)
    return re.compile("|".join(map(_apart, longest)), re.IGNORECASE)


def _in_english(name: str) -> str:
    """The name in singular or plural; a text may put some of its words in quotation marks."""
    plural = "(?:es)?" if name.endswith("s") else "s?"
    return r"[”\"]? [“\"]?".join(map(re.escape, name.split())) + plural


def _apart(name: str) -> str:
    before = next((f"(?<![{script}])" for script in _SCRIPTS if re.match(f"[{script}]", name)), "")
    after = next((f"(?![{script}])" for script in _SCRIPTS if re.search(f"[{script}]$", name)), "")
    return f"{before}{re.escape(name)}{after}"


_SCRIPTS = (_KANJI, _KATAKANA, _LATIN)
