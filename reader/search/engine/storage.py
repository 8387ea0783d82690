"""Files of an index as they lie on the disk: mapped into memory, and read where they are asked."""

from __future__ import annotations

import io
import mmap
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile


class _Window(io.RawIOBase):
    """A file to read from, over a view; Whoosh's own would copy all of it."""

    def __init__(self, view: memoryview) -> None:
        super().__init__()
        self._view = view
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        end = len(self._view) if size is None or size < 0 else self._at + size
        found = bytes(self._view[self._at : end])
        self._at += len(found)
        return found

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._view)}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at


class MappedFile(BufferFile):
    """One of Whoosh's structured files over a view of bytes, of which nothing is copied."""

    def __init__(self, view: memoryview, name: str = "") -> None:
        super().__init__(b"", name=name)
        self._buf = view
        self.file = _Window(view)

    @property
    def view(self) -> memoryview:
        """The bytes of the file, which must not be used after the file is closed."""
        return self._buf

    def subset(self, position: int, length: int, name: str | None = None) -> MappedFile:
        """A part of the file as a file of its own."""
        return MappedFile(self._buf[position : position + length], name or self._name)


class MappedStorage(FileStorage):
    """A folder of which every file is mapped; for reading alone."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), readonly=True)

    def open_file(self, name: str, **_: object) -> MappedFile:
        """Map a file; raises OSError."""
        with Path(self.folder, name).open("rb") as file:
            if not file.seek(0, io.SEEK_END):
                return MappedFile(memoryview(b""), name)
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The map lasts as long as anybody looks at it: views of it are handed on as arrays.
        return MappedFile(memoryview(mapped), name)
