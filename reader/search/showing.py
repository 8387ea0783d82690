"""Makes hits of what was found: the document of each, and where in it stands what was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.model.search import Document, Excerpt, Hit
from reader.search.entries import Entries
from reader.search.excerpt import Wanted, find
from reader.search.pack import Pack
from reader.search.ranking import Candidate

_KEPT = 256
_NOT_YET = Excerpt("", ())

# Those of the hits that are to have an excerpt.
InSight = Callable[[tuple[Hit, ...]], Sequence[Hit]]


class Showing:
    """Shows documents of one or several packs, by their numbers."""

    def __init__(self, packs: Sequence[Pack], entries: Entries) -> None:
        self._packs = packs
        self._entries = entries
        # While somebody types, the same documents are shown again and again.
        self.document = lru_cache(maxsize=_KEPT)(self._document)

    def hits(
        self,
        candidates: Sequence[Candidate],
        wanted: Sequence[Wanted],
        in_sight: InSight | None = None,
    ) -> tuple[Hit, ...]:
        """A hit for each, with its excerpt; where not all are in sight, the others without one.

        Excerpts take longer than everything else about a hit.
        """
        documents = ((each, self.document(each.number)) for each in candidates)
        found = [(self._hit(each, known), known) for each, known in documents if known is not None]
        hits = tuple(hit for hit, _ in found)
        seen = {id(hit) for hit in (hits if in_sight is None else in_sight(hits))}
        return tuple(_told(each, d, wanted) if id(each) in seen else each for each, d in found)

    def _document(self, number: int) -> Document | None:
        part, key = self._entries.key(number)
        return self._packs[part].document(key)

    def _hit(self, candidate: Candidate, document: Document) -> Hit:
        return Hit(
            id=document.ref,
            kind=document.kind,
            lang=document.lang,
            title=document.title,
            other_title=document.other_title,
            excerpt=_NOT_YET,
            score=candidate.score,
            collection=self._packs[self._entries.part(candidate.number)].title,
        )


def _told(hit: Hit, document: Document, wanted: Sequence[Wanted]) -> Hit:
    found = find(document, wanted)
    return replace(
        hit,
        excerpt=found.excerpt,
        anchor=found.anchor,
        title_marks=found.title_marks,
        sought=found.sought,
    )
