"""Search: from what was typed to hits with excerpts; the only room that knows Whoosh.

Publishing turns text into words with ``morphology.Analyser``; the reader needs no dictionary.
``index`` keeps those words in a Whoosh index, ``query`` reads what was typed, ``scorer`` and
``ranking`` find and order, ``excerpt`` shows where. Importing this package does not import Whoosh:
the window stands before anybody searches.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.search.analysis import TOKENIZER

if TYPE_CHECKING:
    from reader.search.pack import Pack
    from reader.search.searcher import Part, Searcher

__all__ = ["TOKENIZER", "open_part", "open_searcher"]


def open_searcher(
    pack: Pack,
    folder: Path | None,
    program: str,
    progress: Callable[[int, int], None] | None = None,
) -> Searcher:
    """A searcher over a pack, for the thread that asks; see ``opening.open_searcher``."""
    from reader.search import opening  # noqa: PLC0415 Whoosh is slow to import

    return opening.open_searcher(pack, folder, program, progress)


def open_part(
    pack: Pack,
    folder: Path | None,
    program: str,
    progress: Callable[[int, int], None] | None = None,
) -> Part:
    """A pack ready to be searched beside others; see ``opening.open_part``."""
    from reader.search import opening  # noqa: PLC0415 Whoosh is slow to import

    return opening.open_part(pack, folder, program, progress)
