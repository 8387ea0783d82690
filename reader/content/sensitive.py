"""Pages that touch on death or violence: they carry a note, and with it the help card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.passages import of_page
from reader.content.shapes import Filled
from reader.content.wordlists import listed, pattern, plain
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.files import Tree
    from reader.content.findings import Findings
    from reader.content.page import Draft

SENSITIVE = "resources/sensitive.toml"


@dataclass(frozen=True, slots=True)
class _Words:
    """``stems`` ask for a note, wherever they do not stand inside one of ``exceptions``."""

    stems: tuple[Filled, ...]
    exceptions: tuple[Filled, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lists:
    ja: _Words
    en: _Words


def check(tree: Tree, drafts: Iterable[Draft], notes: Findings) -> None:
    """Note the pages without a ``note`` at the first word that asks for one.

    A folder without a list of such words is not looked through.
    """
    given = listed(tree, SENSITIVE, _Lists, notes.of(SENSITIVE))
    if given is None:
        return
    lists, _ = given
    for draft in drafts:
        front = draft.head.front if draft.head else None
        if front is not None and not front.note:
            _look_through(draft, lists.ja if draft.lang is Lang.JA else lists.en, notes)


def _look_through(draft: Draft, words: _Words, notes: Findings) -> None:
    stems = pattern(words.stems, draft.lang)
    exceptions = pattern(words.exceptions, draft.lang)
    for passage in of_page(draft):
        text = plain(passage.text)
        match = stems and stems.search(exceptions.sub(" … ", text) if exceptions else text)
        if match:
            notes.of(draft.file).add(
                passage.line,
                f"「{match.group()}」にふれるページには、前付けに「note」が要ります。"
                "両方の言語に書き足してください。",
                f"A page that touches on this ({match.group()}) needs a `note` in its front "
                "matter. Add it in both languages.",
            )
            return
