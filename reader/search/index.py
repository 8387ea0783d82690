"""Builds the index of a collection, opens it while it is whole, and otherwise builds it again."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reader.model.search import Document
from reader.search import analysis, engine, folding
from reader.search.engine import DamagedIndexError, EngineReader, Entry, Row

Progress = Callable[[int, int], None]

_RECORD = "identity.json"
_LOCK = "MAIN_WRITELOCK"
_LAYOUT = 1  # of the fields of the index
_DOCUMENTS_BETWEEN_REPORTS = 25
_LEFTOVERS_AFTER = 3600.0  # seconds; until then another window may still be building


@dataclass(frozen=True, slots=True)
class Identity:
    """What an index was made of: the hash of the pack, the tokenizer, the program's version."""

    pack: str
    tokenizer: str
    program: str


@dataclass(frozen=True, slots=True)
class _Record:
    """What is written beside an index when it is complete. ``files`` are names and SHA-256."""

    identity: Identity
    layout: int
    files: dict[str, str]


def open_or_build(
    folder: Path | None,
    documents: Callable[[], Iterable[Document]],
    identity: Identity,
    progress: Progress | None = None,
    total: int = 0,
) -> EngineReader:
    """The index in ``folder`` if it is whole and of this identity, else a new one.

    An index consists of pickles, so it is opened only when this installation wrote it: when the
    identity beside it is the one asked for and every file is, byte for byte, as it was written.
    Where the folder cannot be written, or is None, the index is made in memory.
    """
    if folder is None:
        return build(None, documents(), identity, progress, total)
    try:
        return _open(folder, identity)
    except DamagedIndexError:
        pass
    try:
        return build(folder, documents(), identity, progress, total)
    except (OSError, DamagedIndexError):
        return build(None, documents(), identity, progress, total)


def build(
    folder: Path | None,
    documents: Iterable[Document],
    identity: Identity,
    progress: Progress | None = None,
    total: int = 0,
) -> EngineReader:
    """Build an index and open it; in memory when ``folder`` is None.

    It is made in a folder beside and renamed into place when it is complete, so that a build that
    is cut short leaves nothing that opens. ``progress`` is told how many of ``total`` documents
    are done; what it raises ends the build. Raises OSError when the folder cannot be written.
    """
    rows = _rows(documents, progress, total)
    if folder is None:
        return engine.in_memory(rows)
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    fresh = _beside(folder, "part")
    fresh.mkdir()
    try:
        engine.write(fresh, rows)
        (fresh / _LOCK).unlink(missing_ok=True)
        _write_record(fresh, identity)
        _put_in_place(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return _open(folder, identity)


def _open(folder: Path, identity: Identity) -> EngineReader:
    try:
        record = msgspec.json.decode((folder / _RECORD).read_bytes(), type=_Record)
        whole = record == _Record(identity, _LAYOUT, _digests(folder))
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedIndexError from error
    if not whole:
        raise DamagedIndexError
    return engine.read(folder)


def _write_record(folder: Path, identity: Identity) -> None:
    record = _Record(identity, _LAYOUT, _digests(folder))
    (folder / _RECORD).write_bytes(msgspec.json.encode(record))


def _digests(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name != _RECORD:
            with path.open("rb") as file:
                found[path.name] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def _put_in_place(fresh: Path, folder: Path) -> None:
    """Let a complete index take the place of whatever stands there."""
    former = _beside(folder, "old")
    if folder.exists():
        folder.rename(former)
    fresh.rename(folder)
    if former.is_dir():
        shutil.rmtree(former, ignore_errors=True)
    else:
        former.unlink(missing_ok=True)


def _beside(folder: Path, purpose: str) -> Path:
    return folder.with_name(f"{folder.name}.{purpose}-{secrets.token_hex(4)}")


def _sweep(folder: Path) -> None:
    """Remove what builds that were cut short have left behind."""
    beginnings = (f"{folder.name}.part-", f"{folder.name}.old-")
    for path in folder.parent.iterdir():
        if path.name.startswith(beginnings):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < time.time() - _LEFTOVERS_AFTER:
                    shutil.rmtree(path)


def _rows(documents: Iterable[Document], progress: Progress | None, total: int) -> Iterator[Row]:
    done = 0
    for document in documents:
        yield _row(document)
        done += 1
        if progress is not None and done % _DOCUMENTS_BETWEEN_REPORTS == 0:
            progress(done, max(done, total))
    if progress is not None:
        progress(done, max(done, total))


def _row(document: Document) -> Row:
    title = folding.normalised(document.title)
    text = folding.normalised(document.text)
    pairs = analysis.bigrams(title)
    return Row(
        entry=Entry(document.key, document.ref, document.kind, document.lang),
        words=[*document.words.split(), *pairs, *pairs, *analysis.bigrams(text)],
        kanji=analysis.kanji(title) + analysis.kanji(text),
    )
