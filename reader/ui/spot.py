"""What a view may be able to do: tell where the reader is in it, follow a look, take keys."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.ui.look import Look


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


@runtime_checkable
class Changeable(Protocol):
    """A view that follows a change of look by itself, where language and theme stay."""

    def take_look(self, look: Look) -> None:
        """Show the same in another look."""
        ...


@runtime_checkable
class Keyed(Protocol):
    """A view with keys of its own, which it takes wherever the focus is."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; whether it stands for anything here."""
        ...
