"""Opens the search of packs: the index of each, made first where needed, and what answers."""

from __future__ import annotations

from pathlib import Path

from reader.search import index
from reader.search.analysis import TOKENIZER
from reader.search.index import Contents, Progress
from reader.search.pack import Pack
from reader.search.seal import Identity
from reader.search.searcher import Part, Searcher


def open_part(
    pack: Pack, folder: Path | None, program: str, progress: Progress | None = None
) -> Part:
    """A pack ready to be searched, for the thread that asks.

    The index lies in ``folder`` or, when that is None or cannot be written, in memory. ``program``
    is the version of the program. What searches owns ``pack`` from now on.
    """
    identity = Identity(pack=pack.digest, tokenizer=TOKENIZER, program=program)
    contents = Contents(pack.documents, pack.surfaces, pack.document_count)
    try:
        return Part(index.open_or_build(folder, contents, identity, progress), pack)
    except BaseException:
        pack.close()
        raise


def open_searcher(
    pack: Pack, folder: Path | None, program: str, progress: Progress | None = None
) -> Searcher:
    """A searcher over one pack; see ``open_part``. The searcher closes it."""
    return Searcher([open_part(pack, folder, program, progress)])
