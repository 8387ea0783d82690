"""What was kept and holds the words of a search, as rows beside what the collection has."""

from __future__ import annotations

from reader.library import Library
from reader.model.search import Excerpt
from reader.model.text import Lang
from reader.ui.hitgroups import Kept
from reader.ui.keeping import Entry, matching

_LINE = 120  # characters: more do not fit on one line of a row


def of(library: Library, words: str, lang: Lang) -> tuple[Kept, ...]:
    """The kept things for a query, the newest first, their pages named in ``lang`` first."""
    return tuple(_as_row(entry, lang) for entry in matching(library, words))


def _as_row(entry: Entry, lang: Lang) -> Kept:
    mark, title = entry.mark, entry.title
    line = " ".join(f"{mark.note} {mark.quote}".split())
    shown = line if len(line) <= _LINE else line[: _LINE - 1] + "…"
    return Kept(mark.id, title.of(lang), title.of(lang.other), Excerpt(shown, ()))
