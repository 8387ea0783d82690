"""Packs that are open for one sitting: laid out in a folder of their own, which goes with it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader import lock as locking
from reader.model.collection import CollectionInfo
from reader.pack import archive, refusal
from reader.pack.guest import Guest
from reader.pack.read import Pack
from reader.pack.schema import DATABASE

_ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")  # as the workshop demands; guest.SIGN is never in it
_BEGINNING = "engawa-sitting-"
_LOCK = "in-use"


@dataclass(frozen=True, slots=True)
class Added:
    """A pack that has been laid out for this sitting; may go from thread to thread."""

    info: CollectionInfo
    digest: str
    folder: Path

    @property
    def id(self) -> str:
        """The id of the pack, with which all ids of what it holds begin."""
        return self.info.id

    @property
    def index(self) -> Path:
        """Where its index lies."""
        return self.folder / "index"

    def open(self) -> Guest:
        """Open it, for the thread that asks."""
        return Guest(Pack.open(self.folder / "pack"), self.id, self.info.title)


class Sitting:
    """The folder of one sitting, in a folder or the system's own for what is temporary.

    It is made when there is something to put into it.
    """

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent
        self._folder: Path | None = None
        self._lock: BinaryIO | None = None

    def lay_out(self, file: Path, go_on: Callable[[], None] | None = None) -> Added:
        """Verify a pack file and lay it out; raises ReaderError with nothing left behind.

        ``go_on`` is called from time to time; what it raises ends the work. Files may be laid out
        on any thread, one after the other.
        """
        folder = self._new_folder()
        try:
            return _laid_out(file, folder, go_on)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def remove(self, added: Added) -> None:
        """Remove a pack and its index."""
        shutil.rmtree(added.folder, ignore_errors=True)

    def close(self) -> None:
        """Remove everything."""
        if self._lock is not None:
            self._lock.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = self._lock = None

    def _new_folder(self) -> Path:
        try:
            if self._folder is None:
                sweep(self._parent)
                self._folder, self._lock = _begin(self._parent)
            return Path(tempfile.mkdtemp(dir=self._folder))
        except OSError as error:
            raise refusal.no_room() from error


def _laid_out(file: Path, folder: Path, go_on: Callable[[], None] | None) -> Added:
    label = archive.install(file, folder / "pack", go_on)
    if not _ID.fullmatch(label.info.id):
        raise refusal.foreign()
    added = Added(label.info, label.members[DATABASE], folder)
    added.open().close()
    return added


def _begin(parent: Path | None) -> tuple[Path, BinaryIO]:
    """A new folder, which is marked as in use as long as this process lives."""
    if parent is not None:
        parent.mkdir(exist_ok=True)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_BEGINNING, dir=parent))
        lock = (folder / _LOCK).open("xb")
        try:
            locking.take(lock)
        except OSError:  # another window sweeps, and has taken this for a leftover
            lock.close()
            continue
        if (folder / _LOCK).exists():
            return folder, lock
        lock.close()


def sweep(parent: Path | None) -> tuple[Path, ...]:
    """Remove what sittings have left that ended without a word: a crash, a power cut."""
    gone = []
    for folder in (parent or Path(tempfile.gettempdir())).glob(f"{_BEGINNING}*"):
        try:
            with (folder / _LOCK).open("r+b") as lock:
                locking.take(lock)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue  # a window is open that uses it
        shutil.rmtree(folder, ignore_errors=True)  # Windows removes no file that is open
        gone.append(folder)
    return tuple(gone)
