"""Where a reader is in a view, so that the way back and a change of look lead to the same line."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable


class Spot(NamedTuple):
    """A place in a view that holds in both languages and in every look.

    ``anchor`` names the block or the row at the top and ``offset`` says how many pixels it stands
    below the upper edge; ``chosen`` names the row that has the keyboard, ``words`` is what stands
    in the view's own field. The empty spot is where a view opens by itself.
    """

    anchor: str = ""
    offset: int = 0
    chosen: str = ""
    words: str = ""


@runtime_checkable
class Placed(Protocol):
    """A view that can say where the reader is in it, and bring the reader there again."""

    def spot(self) -> Spot:
        """Where the reader is now."""
        ...

    def go_to(self, spot: Spot) -> None:
        """Be where a spot says, as near as this view can; called once the view is laid out."""
        ...
