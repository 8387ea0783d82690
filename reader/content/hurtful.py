"""Words that hurt: ``resources/words-that-hurt.toml``, with what to say instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.content.desks import WRITTEN
from reader.content.findings import Findings
from reader.content.glossary import TERMS
from reader.content.passages import of_page
from reader.content.shapes import Filled, Id, Said
from reader.content.wordlists import listed, pattern, plain
from reader.model.text import Lang

if TYPE_CHECKING:
    from reader.content.documents import Document
    from reader.content.files import Tree
    from reader.content.page import Draft
    from reader.model.word import Term

WORDS = "resources/words-that-hurt.toml"
_ADDRESS = re.compile(r"https?://[!-~]+")


@dataclass(frozen=True, slots=True)
class _Word:
    """Ways to say one hurtful thing, why they hurt, and what to say instead."""

    ja: tuple[Filled, ...]
    en: tuple[Filled, ...]
    why: Said
    instead: Said

    def sought(self, lang: Lang) -> _Sought:
        """The ways of one language, ready to be looked for."""
        return _Sought(pattern(self.ja if lang is Lang.JA else self.en, lang), self)


class _Sought(NamedTuple):
    ways: re.Pattern[str] | None
    word: _Word


@dataclass(frozen=True, slots=True)
class _List:
    """``named_on`` are the pages that speak about such words and have to name them."""

    word: tuple[_Word, ...]
    named_on: tuple[Id, ...] = ()


_Words = Mapping[Lang, Sequence[_Sought]]


def check(
    tree: Tree,
    drafts: Sequence[Draft],
    terms: Iterable[tuple[Term, int]],
    notes: Findings,
) -> None:
    """Note every hurtful word in pages, definitions of the word book, and desks.

    Where the word book lists a name as ``hurtful`` it may stand, for that is how it is found.
    A folder without a list of such words is not looked through.
    """
    here = notes.of(WORDS)
    given = listed(tree, WORDS, _List, here)
    if given is None:
        return
    found, doc = given
    words = {lang: [word.sought(lang) for word in found.word] for lang in Lang}
    for draft in drafts:
        if draft.id not in found.named_on:
            for passage in of_page(draft):
                _look_at(passage.text, draft.lang, passage.line, words, notes.of(draft.file))
    for term, line in terms:
        for lang in Lang:
            _look_at(term.definition.of(lang), lang, line, words, notes.of(TERMS))
    for file in WRITTEN:
        _check_desks(tree, file, words, notes.of(file))
    _check_exemptions(found.named_on, doc, drafts, here)


def _check_desks(tree: Tree, file: str, words: _Words, notes: Findings) -> None:
    """Line by line, in both languages: a desk has many texts, and each stands on its line."""
    text = tree.text(file, Findings(file)) if tree.has(file) else None  # noted when it was read
    for number, line in enumerate((text or "").split("\n"), start=1):
        if not line.lstrip().startswith("#"):
            for lang in Lang:
                _look_at(line, lang, number, words, notes)


def _check_exemptions(
    names: Iterable[str],
    doc: Document,
    drafts: Iterable[Draft],
    notes: Findings,
) -> None:
    """A page that is gone must not leave a door open behind it."""
    pages = {draft.id for draft in drafts}
    for name in names:
        if name not in pages:
            notes.add(
                doc.line(("named_on",)),
                f"「named_on」のページ「{name}」がありません。idを直すか、消してください。",
                f"`named_on` names `{name}`, but there is no such page. Mend the id or delete it.",
            )


def _look_at(text: str, lang: Lang, line: int, words: _Words, notes: Findings) -> None:
    flat = plain(_ADDRESS.sub(" ", text))
    for ways, word in words[lang]:
        match = ways and ways.search(flat)
        if match:
            found = match.group()
            notes.add(
                line,
                f"「{found}」は使わない言い方です。{word.why.ja}かわりに: {word.instead.ja}",
                f"“{found}” is not how we say it. {word.why.en} Instead: {word.instead.en}",
            )
