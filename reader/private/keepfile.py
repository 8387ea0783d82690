"""One small file that is replaced as a whole, with the one before it as long as it may be needed.

A file is whole at every moment: what is new is written beside it under another name, and takes its
name when it is all there. Whoever is killed between two steps finds one of the three.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader import lock

NAME = "kept"
"""The file. ``kept.previous``, ``kept.new`` and ``kept.in-use`` may stand beside it."""

_PREVIOUS, _NEW, _IN_USE, _ASIDE = ".previous", ".new", ".in-use", ".unreadable"
_FOR_OWNER, _FOR_OWNER_FILE = 0o700, 0o600
_FOR_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class KeepFile:
    """The file in a folder, which is made when there is something to write."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / NAME
        self._previous = folder / (NAME + _PREVIOUS)
        self._new = folder / (NAME + _NEW)
        self._lock: BinaryIO | None = None

    def is_there(self) -> bool:
        """Whether anything has been kept; raises OSError where nobody may look."""
        return any(_exists(file) for file in self._candidates())

    def found(self, largest: int) -> Iterator[bytes]:
        """What may be the content, the likeliest first; of one that is too large, its beginning.

        Raises OSError where a file is there that may not be read.
        """
        for file in self._candidates():
            with contextlib.suppress(FileNotFoundError), file.open("rb") as lying:
                yield lying.read(largest + 1)

    def take(self) -> bool:
        """Be the only one who writes, as long as this process lives; False where another is.

        Raises OSError where the folder cannot be written.
        """
        if self._lock is None:
            self.folder.mkdir(_FOR_OWNER, parents=True, exist_ok=True)
            file = self.folder / (NAME + _IN_USE)
            lying = os.fdopen(os.open(file, _FOR_WRITING, _FOR_OWNER_FILE), "wb")
            try:
                lock.take(lying)
            except OSError:
                lying.close()
                return False
            self._lock = lying
        return True

    def write(self, content: bytes, *, alone: bool = False) -> None:
        """Put a content in the place of the last one; raises OSError with the last one intact.

        ``alone``: nothing of what was there before is to stay, not even as the previous one.
        """
        try:
            self._write_new(content)
            if self._file.exists():
                self._file.replace(self._previous)
            self._new.replace(self._file)
            _settle(self.folder)
        except OSError:
            # Where the names were being changed, the one that is there is the last one.
            if self._file.exists():
                with contextlib.suppress(OSError):
                    self._new.unlink(missing_ok=True)
            raise
        if alone:
            self._previous.unlink(missing_ok=True)
            _settle(self.folder)

    def renew_previous(self) -> None:
        """Have the previous one be the same as the last: nothing stays there that was removed.

        Raises OSError.
        """
        if self._previous.exists():
            self._write_new(self._file.read_bytes())
            self._new.replace(self._previous)
            _settle(self.folder)

    def put_aside(self) -> None:
        """Give other names to files that cannot be read, so that none is written over."""
        for file in self._candidates():
            if file.exists():
                file.rename(_free(file.with_name(file.name + _ASIDE)))

    def release(self) -> None:
        """Let others write."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def remove(self) -> tuple[Path, ...]:
        """Remove the file, all that stands beside it under its name, and the folder if it is bare.

        Returns what was removed; raises OSError at the first that cannot be.
        """
        self.release()
        gone = []
        for file in sorted(self.folder.glob(f"{NAME}*")):
            file.unlink()
            gone.append(file)
        with contextlib.suppress(OSError):
            self.folder.rmdir()
            gone.append(self.folder)
        return tuple(gone)

    def _write_new(self, content: bytes) -> None:
        with os.fdopen(os.open(self._new, _FOR_WRITING, _FOR_OWNER_FILE), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())

    def _candidates(self) -> tuple[Path, ...]:
        return self._file, self._previous, self._new


def _exists(file: Path) -> bool:
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _settle(folder: Path) -> None:
    """Have the names of a folder survive a power cut, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems of sticks do not know how
            os.fsync(handle)
    finally:
        os.close(handle)


def _free(file: Path) -> Path:
    number, found = 1, file
    while found.exists():
        number += 1
        found = file.with_name(f"{file.name}-{number}")
    return found
