"""``engawa --self-check``: proves on the spot that an installation can do what it is for."""

from __future__ import annotations

from reader.commands import texts
from reader.commands.face import Face
from reader.library import Library
from reader.model.text import Lang, ReaderError, Text


def check_itself(face: Face) -> None:
    """Open the collection, search and lay a page out in both languages; raises ReaderError."""
    with face.library() as library:
        if not library.infos:
            raise _failure(texts.SELF_CHECK_EMPTY)
        _search(library)
        if face.window is None:
            return
        first = library.infos[0]
        for lang in Lang:
            blocks = len(library.page(first.id, lang).blocks)
            if face.window.lay_out(first.id, lang) < blocks:
                raise _failure(texts.SELF_CHECK_BLANK.filled(lang=lang))


def _search(library: Library) -> None:
    searcher = library.searcher()
    try:
        for lang in Lang:
            # One title may consist of words that search passes over (What it is); not all of them.
            titles = (info.title.of(lang) for info in library.infos)
            if not any(searcher.search(title, lang, 1) for title in titles):
                raise _failure(texts.SELF_CHECK_DEAF.filled(lang=lang))
    finally:
        searcher.close()


def _failure(said: Text) -> ReaderError:
    return ReaderError(said.ja, said.en)
