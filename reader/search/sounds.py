"""The readings that stand in the indexes that are searched, as keys."""

from __future__ import annotations

from collections.abc import Sequence

from reader.search.engine import Lexicon


class Sounds:
    """Knows of every reading whether it stands there, and of a beginning what it may become."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self._lexicons = lexicons

    def has(self, key: str) -> bool:
        """Whether any document has a word that sounds so."""
        return any(lexicon.terms.find(key) >= 0 for lexicon in self._lexicons)

    def beginning(self, start: str, limit: int) -> Sequence[str]:
        """At most so many keys that begin so, the commonest first."""
        each = [lexicon.commonest(start, limit) for lexicon in self._lexicons]
        return list(dict.fromkeys(key for keys in each for key in keys))[:limit]
