"""What a search came to: the hits, and what may have been meant."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from reader.ui import hitgroups

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.search import Hit
    from reader.model.text import Lang
    from reader.search.searcher import Searcher
    from reader.search.syntax import Asked


class Answer(NamedTuple):
    """Hits, best first; ``meant`` is another query, where that may be what was meant.

    ``everywhere`` is the same query without its filters, where those are why nothing was found.
    """

    hits: tuple[Hit, ...]
    meant: str = ""
    everywhere: str = ""


def ask(
    searcher: Searcher, words: str, lang: Lang, limit: int, in_sight: int | None = None
) -> Answer:
    """Ask a searcher, on its own thread, for at most ``limit`` hits.

    Where no more than so many are ``in_sight``, only those have an excerpt.
    """
    seen = None if in_sight is None else partial(hitgroups.first, count=in_sight)
    hits = searcher.search(words, lang, limit, in_sight=seen)
    meant = (searcher.meant(words) or "").strip()
    everywhere = "" if hits else _unfiltered(words)
    finds = everywhere and searcher.keys(everywhere, lang, 1)
    return Answer(hits, meant, everywhere if finds else "")


def _unfiltered(words: str) -> str:
    """A query without its filters; empty where it has none."""
    from reader.search import syntax  # noqa: PLC0415 the window stands before anybody searches

    # A filter is read as one only where something to search for stands beside it.
    parts = words.split()
    kept = [part for part in parts if not _is_filter(syntax.read(f"{part} x"))]
    return " ".join(kept) if kept != parts else ""


def _is_filter(asked: Asked) -> bool:
    return bool(asked.langs or asked.kinds or asked.topics)
