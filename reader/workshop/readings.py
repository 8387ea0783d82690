"""The readings of a collection: above the kanji of its texts, and listed for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from reader import content
from reader.model.collection import Collection
from reader.model.page import BlockKind, Page
from reader.model.reading import ReadBlock, ReadEntry, Reading, ReadTexts
from reader.model.text import Lang
from reader.search.division import has_kanji
from reader.search.pronunciation import Pronunciation

_AROUND = 8  # characters of the text that a person sees on either side


@dataclass(frozen=True, slots=True)
class Heard:
    """One spelling as it is read: how often, and where it stands first.

    ``kana`` has a dot between the sounds of two characters. ``example`` holds the spelling
    between 【 and 】.
    """

    spelling: str
    kana: str
    count: int
    example: str


def read_texts(collection: Collection) -> ReadTexts:
    """Everything in Japanese that holds kanji, with its readings."""
    spoken = _pronunciation(collection)
    return ReadTexts(
        tuple(
            ReadBlock(page.info.id, anchor, content.with_readings(html, spoken.of))
            for page in _pages(collection)
            for anchor, html in _fragments(page)
        ),
        tuple(
            ReadEntry(name, content.with_readings(_escaped(text), spoken.of))
            for name, text in _entries(collection)
            if has_kanji(text)
        ),
    )


def heard(collection: Collection) -> tuple[Heard, ...]:
    """Every word with kanji in the Japanese texts as it is read, in the order of spellings."""
    spoken = _pronunciation(collection)
    found: dict[tuple[str, str], Heard] = {}
    for line in _lines(collection):
        for word in _words(line, spoken):
            before = found.get((word.spelling, word.kana))
            kept = word if before is None else replace(before, count=before.count + 1)
            found[word.spelling, word.kana] = kept
    return tuple(found[key] for key in sorted(found))


def _pronunciation(collection: Collection) -> Pronunciation:
    rules = {"".join(piece.base for piece in rule): rule for rule in collection.readings}
    spoken = Pronunciation(rules)
    spoken.hear(_lines(collection))
    return spoken


def _pages(collection: Collection) -> Iterator[Page]:
    return (page for page in collection.pages if page.lang is Lang.JA)


def _fragments(page: Page) -> Iterator[tuple[str, str]]:
    """What of a page needs readings: its anchor and its fragment."""
    for anchor, text in _head(page):
        if has_kanji(text):
            yield anchor, _escaped(text)
    for block in page.blocks:
        if has_kanji(block.text) and block.kind is not BlockKind.PICTURE:
            yield block.anchor, block.html


def _head(page: Page) -> tuple[tuple[str, str], ...]:
    info = page.info
    return ("top", info.title.ja), ("summary", info.summary.ja), ("note", page.note)


def _entries(collection: Collection) -> Iterator[tuple[str, str]]:
    """What stands at the foot of pages: words with their definitions, and sources."""
    for term in collection.terms:
        yield f"term:{term.id}", f"{term.word.ja}\n{term.definition.ja}"
    for source in collection.sources:
        lines = source.title, source.publisher, source.standing
        yield f"source:{source.id}", "\n".join(line.ja for line in lines)


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _lines(collection: Collection) -> Iterator[str]:
    """All that is read, line by line: the pages, then the word book and the sources."""
    for page in _pages(collection):
        for text in (*(text for _, text in _head(page)), *(block.text for block in page.blocks)):
            yield from text.splitlines()
    for _, text in _entries(collection):
        yield from text.splitlines()


def _words(line: str, spoken: Pronunciation) -> Iterator[Heard]:
    at = 0
    for word in spoken.words(line):
        spelling = "".join(piece.base for piece in word)
        end = at + len(spelling)
        if any(piece.kana for piece in word):
            before, after = line[max(0, at - _AROUND) : at], line[end : end + _AROUND]
            yield Heard(spelling, _dotted(word), 1, f"{before}【{spelling}】{after}")
        at = end


def _dotted(word: tuple[Reading, ...]) -> str:
    return ".".join(piece.kana or piece.base for piece in word)
