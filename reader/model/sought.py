"""What a search looks for on the page that it leads to."""

from __future__ import annotations

from typing import NamedTuple


class Sought(NamedTuple):
    """What is marked on a page that was found: spellings in both languages, folded.

    ``inside`` says that they are marked inside of longer words as well.
    """

    spellings: tuple[str, ...] = ()
    inside: bool = False


NOTHING = Sought()
