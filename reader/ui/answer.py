"""What a search came to: the hits, and what may have been meant."""

from __future__ import annotations

from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.search import Hit
    from reader.model.text import Lang
    from reader.search.searcher import Searcher


class Answer(NamedTuple):
    """Hits, best first; ``meant`` is another query, where that may be what was meant.

    ``everywhere`` is the same query for both languages, where it asked for one and found nothing.
    """

    hits: tuple[Hit, ...]
    meant: str = ""
    everywhere: str = ""


def ask(searcher: Searcher, words: str, lang: Lang, limit: int) -> Answer:
    """Ask a searcher, on its own thread, for at most ``limit`` hits."""
    hits = searcher.search(words, lang, limit)
    meant = (searcher.meant(words) or "").strip()
    return Answer(hits, meant, "" if hits else _in_both(words))


def _in_both(words: str) -> str:
    """A query without its filters for a language; empty where it has none."""
    from reader.search import syntax  # noqa: PLC0415 the window stands before anybody searches

    # A filter is read as one only where something to search for stands beside it.
    parts = words.split()
    kept = [part for part in parts if not syntax.read(f"{part} x").langs]
    return " ".join(kept) if kept != parts else ""
