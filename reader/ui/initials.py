"""Pages and words by the letter that their title begins with: what one Latin letter asks for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from reader.library import Library
from reader.model.page import PageKind
from reader.model.search import Excerpt, Hit, HitKind
from reader.model.text import Lang, Text

_KINDS = {PageKind.ARTICLE: HitKind.PAGE, PageKind.PIECE: HitKind.PIECE}
_ORDER = (HitKind.PAGE, HitKind.PIECE, HitKind.WORD)


def letter(words: str) -> str:
    """The one Latin letter that was typed, small and of usual width; empty for anything else."""
    typed = unicodedata.normalize("NFKC", words.strip()).lower()
    return typed if len(typed) == 1 and typed.isascii() and typed.isalpha() else ""


def titled(library: Library, initial: str, lang: Lang) -> tuple[Hit, ...]:
    """The pages, pieces about sources and words whose title begins with a letter.

    In ``lang``, or else in the other language; each sort in the order of the alphabet.
    """
    pages = (
        _Thing(_KINDS[info.kind], info.id, info.title, info.summary)
        for info in library.beginning(initial)
    )
    words = (_Thing(HitKind.WORD, term.id, term.word, term.definition) for term in library.words)
    found = _beginning((*pages, *words), initial, lang)
    named = (replace(hit, collection=library.collection_of(hit.id)) for hit in found)
    return tuple(sorted(named, key=lambda hit: (_ORDER.index(hit.kind), hit.title.casefold())))


class _Thing(NamedTuple):
    kind: HitKind
    id: str
    title: Text
    line: Text


def _beginning(things: Iterable[_Thing], initial: str, lang: Lang) -> Iterator[Hit]:
    for kind, name, title, line in things:
        for each in (lang, lang.other):
            if title.of(each).lower().startswith(initial):
                excerpt = Excerpt(line.of(each), ())
                yield Hit(name, kind, each, title.of(each), title.of(each.other), excerpt, 0.0)
                break
