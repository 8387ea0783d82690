"""Sentences that are too long to be read with little strength."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.content.passages import of_page
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.findings import Findings
    from reader.content.page import Draft

_ENDS = {
    Lang.JA: re.compile(r"(?<=[。！？!?])[」』）)]*|[\n\t]"),
    Lang.EN: re.compile(r"(?<=[.!?])[\"”’')\]]*\s+|[\n\t]"),
}
_MOST_CHARACTERS = 120
_MOST_WORDS = 60
_CHARACTERS_SHOWN = 15
_WORDS_SHOWN = 6


def sentences(text: str, lang: Lang) -> tuple[str, ...]:
    """The sentences of a text; a new line or a cell of a table ends one too."""
    return tuple(part for part in map(str.strip, _ENDS[lang].split(text)) if part)


def check(drafts: Iterable[Draft], notes: Findings) -> None:
    """Note every sentence with too many words or, in Japanese, too many characters."""
    for draft in drafts:
        here = notes.of(draft.file)
        for passage in of_page(draft):
            for sentence in sentences(passage.prose, draft.lang):
                _measure(sentence, draft.lang, passage.line, here)


def _measure(sentence: str, lang: Lang, line: int, notes: Findings) -> None:
    words = sentence.split()
    characters = len("".join(words))
    if lang is Lang.JA and characters > _MOST_CHARACTERS:
        size = (f"{characters}字", f"{characters} characters")
        most = (f"{_MOST_CHARACTERS}字", f"{_MOST_CHARACTERS} characters")
        start = f"{sentence[:_CHARACTERS_SHOWN]}…"
    elif lang is Lang.EN and len(words) > _MOST_WORDS:
        size = (f"{len(words)}語", f"{len(words)} words")
        most = (f"{_MOST_WORDS}語", f"{_MOST_WORDS} words")
        start = f"{' '.join(words[:_WORDS_SHOWN])} …"
    else:
        return
    notes.add(
        line,
        f"「{start}」で始まる文が長すぎます({size[0]})。{most[0]}までの文に分けてください。",
        f"The sentence that begins “{start}” is too long ({size[1]}). "
        f"Divide it; at most {most[1]}.",
    )
