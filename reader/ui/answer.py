"""What a search came to: the hits, and what may have been meant."""

from __future__ import annotations

from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.search import Hit
    from reader.model.text import Lang
    from reader.search.searcher import Searcher


class Answer(NamedTuple):
    """Hits, best first; ``meant`` is another query, where that may be what was meant."""

    hits: tuple[Hit, ...]
    meant: str = ""


def ask(searcher: Searcher, words: str, lang: Lang, limit: int) -> Answer:
    """Ask a searcher, on its own thread, for at most ``limit`` hits."""
    return Answer(searcher.search(words, lang, limit), (searcher.meant(words) or "").strip())
