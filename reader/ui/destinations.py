"""Where a hit or a kept thing leads: to its page at the match, its word, or its desk."""

from __future__ import annotations

from reader.library import Library
from reader.model.mark import Mark
from reader.model.search import Hit, HitKind
from reader.model.sought import NOTHING, Sought
from reader.private import anchoring
from reader.ui.history import Stop
from reader.ui.spot import Spot


def of_hit(hit: Hit, library: Library, height: int) -> Stop:
    """The stop of a hit, with what matched at so many pixels below the upper edge."""
    if hit.kind is HitKind.WORD:
        return Stop(f"words:{hit.id}")
    if hit.kind is HitKind.DESK:
        # The desks of an added collection are not in the directory, and stand alone.
        desk = library.desk(hit.id) if hit.collection is None else None
        return Stop(f"help:{(desk and desk.municipality) or hit.id}")
    return of_page(hit.id, hit.anchor, height, hit.sought)


def of_mark(mark: Mark, library: Library, height: int) -> tuple[Stop, bool]:
    """The stop of what was kept, or of where it was; and whether all of it is still there.

    Raises ReaderError where no collection has the page.
    """
    found = anchoring.found(mark, library.page(mark.page, mark.lang).blocks)
    anchor = found.passages[0].anchor if found.passages else found.near
    return of_page(mark.page, anchor, height), found.is_whole


def of_page(page_id: str, anchor: str, height: int, sought: Sought = NOTHING) -> Stop:
    """The stop of a page with one block at a height; at its top where none is named."""
    return Stop(f"page:{page_id}", Spot(anchor, height) if anchor else Spot(), sought)
