"""Where inputs lie while they are read: in memory where the system has such a place."""

from __future__ import annotations

import tempfile
from pathlib import Path

from reader import workshop
from reader.model.text import Lang
from reader.pack import archive
from tests.author_folder import written_in

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 a folder of one's own is made in it
LANGS = tuple(Lang)


def new_folder() -> Path:
    """A folder of one's own, which whoever asked for it removes."""
    place = _IN_MEMORY if _IN_MEMORY.is_dir() else None
    return Path(tempfile.mkdtemp(prefix="engawa-fuzz-", dir=place))


def published(ground: Path) -> Path:
    """A small pack with one of everything, as its folder."""
    folder = ground / "published"
    if not folder.exists():
        (ground / "author").mkdir()
        author = written_in(ground / "author")
        workshop.build(author.root, ground / "published.engawa")
        archive.install(ground / "published.engawa", folder)
    return folder
