"""What was kept and holds the words of a search, as rows beside what the collection has."""

from __future__ import annotations

from reader.library import Library
from reader.model.search import Excerpt
from reader.model.text import Lang
from reader.search import folding
from reader.search.excerpt import WIDTHS, Span, merged, spans_in, window
from reader.ui.hitgroups import Kept
from reader.ui.keeping import Entry, matching, words_of


def of(library: Library, words: str, lang: Lang) -> tuple[Kept, ...]:
    """The kept things for a query, the newest first, their pages named in ``lang`` first."""
    found = matching(library, words)
    return tuple(_as_row(entry, words_of(words), lang) for entry in found)


def _as_row(entry: Entry, words: list[str], lang: Lang) -> Kept:
    title = entry.title.of(lang)
    return Kept(
        entry.mark.id,
        title,
        entry.title.of(lang.other),
        _excerpt(entry, words),
        _marks(title, words),
    )


def _excerpt(entry: Entry, words: list[str]) -> Excerpt:
    """The note and what was marked, cut to a window as what is found in the collection is."""
    mark = entry.mark
    line = " ".join(f"{mark.note} {mark.quote}".split())
    return window(line, _marks(line, words), WIDTHS[mark.lang])


def _marks(text: str, words: list[str]) -> tuple[Span, ...]:
    # Words are looked for inside of others as well: see ``matching``. Nothing is remembered of
    # what somebody wrote.
    return merged(spans_in(folding.mapped(text), [words], inside=True))
