"""Builds the index of a collection, opens it while it is whole, and otherwise builds it again."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reader.model.search import Document, HitKind, Surface
from reader.search import analysis, arrays, engine, entries, folding, spellings, titles
from reader.search.arrays import Array
from reader.search.engine import FIELDS, DamagedIndexError, Lexicon, Postings, Reader, Row
from reader.search.entries import Entry
from reader.search.impacts import Floats, Numbers
from reader.search.seal import Identity, Seal

Progress = Callable[[int, int], None]

_ARRAYS = "arrays.bin"
_LOCK = "MAIN_WRITELOCK"
_TITLED = frozenset({HitKind.PAGE, HitKind.PIECE, HitKind.WORD})
_DOCUMENTS_BETWEEN_REPORTS = 25
_LEFTOVERS_AFTER = 3600.0  # seconds; until then another window may still be building


@dataclass(frozen=True, slots=True)
class Contents:
    """What an index is made of; each is asked for only where one has to be made."""

    documents: Callable[[], Iterable[Document]]
    surfaces: Callable[[], Iterable[Surface]]
    size: Callable[[], int]


class Index:
    """An opened index: where words stand, and the arrays of everything else."""

    def __init__(self, reader: Reader, found: Mapping[str, Array]) -> None:
        self._reader = reader
        self.arrays = found

    @property
    def size(self) -> int:
        """The number of documents."""
        return self._reader.size

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands in a field, possibly nowhere; raises DamagedIndexError."""
        return self._reader.postings(field, term)

    def lengths(self, field: str) -> Floats:
        """The number of terms in a field of each document."""
        return self.arrays[f"length.{field}"]  # type: ignore[return-value]

    def mean_length(self, field: str) -> float:
        """The mean of that."""
        return self._reader.mean_length(field)

    def lexicons(self, field: str) -> list[Lexicon]:
        """All terms of a field, in order."""
        return self._reader.lexicons(field)

    def deleted(self) -> Numbers:
        """None: an index is made anew when what it is made of changes."""
        return np.zeros(0, np.uint32)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


def open_or_build(
    folder: Path | None,
    contents: Contents,
    identity: Identity,
    progress: Progress | None = None,
) -> Index:
    """The index in ``folder`` if it is whole and of this identity, else a new one.

    Some of an index are pickles, so it is opened only when this installation wrote it: when the
    identity beside it is the one asked for and its files are as they were written. Where the
    folder cannot be written, or is None, the index is made in memory.
    """
    if folder is None:
        return build(None, contents, identity, progress)
    try:
        return _open(folder, identity)
    except DamagedIndexError:
        pass
    try:
        return build(folder, contents, identity, progress)
    except (OSError, DamagedIndexError):
        return build(None, contents, identity, progress)


def build(
    folder: Path | None,
    contents: Contents,
    identity: Identity,
    progress: Progress | None = None,
) -> Index:
    """Build an index and open it; in memory when ``folder`` is None.

    It is made in a folder beside and renamed into place when it is complete, so that a build that
    is cut short leaves nothing that opens. ``progress`` is told how many documents of how many are
    done; what it raises ends the build. Raises OSError when the folder cannot be written.
    """
    making = _Making(contents, progress)
    if folder is None:
        reader = engine.in_memory(making.rows())
        return Index(reader, making.arrays(reader))
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    fresh = _beside(folder, "part")
    try:
        engine.write(fresh, making.rows())
        (fresh / _LOCK).unlink(missing_ok=True)
        reader = engine.opened(fresh)
        (fresh / _ARRAYS).write_bytes(arrays.encoded(making.arrays(reader)))
        reader.close()
        Seal.of(fresh, identity).write(fresh)
        _put_in_place(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return _open(folder, identity)


class _Making:
    """The rows of an index on their way, and what they leave for its arrays."""

    def __init__(self, contents: Contents, progress: Progress | None) -> None:
        self._contents = contents
        self._progress = progress
        self._entries: list[Entry] = []
        self._titles: list[tuple[str, int, int]] = []

    def rows(self) -> Iterator[Row]:
        """A row for each document, in order."""
        total = self._contents.size() if self._progress is not None else 0
        for done, document in enumerate(self._contents.documents()):
            entry = Entry(document.key, document.ref, document.kind, document.lang)
            self._entries.append(entry)
            if document.kind in _TITLED:
                self._titles += ((*ranked, done) for ranked in titles.ranked(document))
            if self._progress is not None and done % _DOCUMENTS_BETWEEN_REPORTS == 0:
                self._progress(done, max(done, total))
            yield _row(document)
        if self._progress is not None:
            self._progress(len(self._entries), max(len(self._entries), total))

    def arrays(self, reader: Reader) -> dict[str, Array]:
        """What an index knows besides where words stand."""
        return {
            **{f"length.{field}": reader.lengths(field) for field in FIELDS},
            **entries.arrays_for(self._entries),
            **titles.arrays_for(self._titles),
            **spellings.arrays_for(self._contents.surfaces()),
        }


def _row(document: Document) -> Row:
    title = folding.normalised(document.title)
    text = folding.normalised(document.text)
    pairs = analysis.bigrams(title)
    return Row(
        words=[*document.words.split(), *pairs, *pairs, *analysis.bigrams(text)],
        kanji=analysis.kanji(title) + analysis.kanji(text),
        readings=document.readings.split(),
    )


def _open(folder: Path, identity: Identity) -> Index:
    try:
        Seal.read(folder).check(folder, identity)
        found = arrays.opened(folder / _ARRAYS)
    except (OSError, ValueError) as error:
        raise DamagedIndexError from error
    return Index(engine.opened(folder), found)


def _put_in_place(fresh: Path, folder: Path) -> None:
    """Let a complete index take the place of whatever stands there."""
    former = _beside(folder, "old")
    if folder.exists():
        folder.rename(former / "index")
    fresh.rename(folder)
    shutil.rmtree(former, ignore_errors=True)


def _beside(folder: Path, purpose: str) -> Path:
    """A new folder beside the index, with a name of its own."""
    return Path(tempfile.mkdtemp(prefix=f"{folder.name}.{purpose}-", dir=folder.parent))


def _sweep(folder: Path) -> None:
    """Remove what builds that were cut short have left behind."""
    beginnings = (f"{folder.name}.part-", f"{folder.name}.old-")
    for path in folder.parent.iterdir():
        if path.name.startswith(beginnings):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < time.time() - _LEFTOVERS_AFTER:
                    shutil.rmtree(path)
