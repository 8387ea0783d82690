"""What is written beside a complete index, and tells whether it still is what it was."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

_NAME = "identity.json"
_LAYOUT = 8  # of the files of an index
# So much of a file is looked at whole. Of a longer one, so many pages from end to end are: reading
# all of it would take longer than opening it, and what lies between holds numbers and no pickles.
_WHOLE = 1 << 20
_PAGE = 4096
_PAGES = 24


@dataclass(frozen=True, slots=True)
class Identity:
    """What an index was made of: the hash of the pack, the tokenizer, the program's version."""

    pack: str
    tokenizer: str
    program: str


@dataclass(frozen=True, slots=True)
class Seal:
    """The identity of an index; its ``files`` are names, sizes in bytes and hashes."""

    identity: Identity
    layout: int
    files: dict[str, tuple[int, str]]

    @classmethod
    def of(cls, folder: Path, identity: Identity) -> Seal:
        """The seal of the files that lie in a folder."""
        paths = (path for path in sorted(folder.iterdir()) if path.name != _NAME)
        return cls(identity, _LAYOUT, {path.name: _told(path) for path in paths})

    @classmethod
    def read(cls, folder: Path) -> Seal:
        """The seal beside an index; raises OSError, or ValueError where it is damaged."""
        said = json.loads((folder / _NAME).read_bytes())
        try:
            files = {name: (size, told) for name, (size, told) in said["files"].items()}
            return cls(Identity(**said["identity"]), said["layout"], files)
        except (TypeError, LookupError, AttributeError) as error:
            message = "no seal"
            raise ValueError(message) from error

    def write(self, folder: Path) -> None:
        """Write it beside the index."""
        (folder / _NAME).write_bytes(json.dumps(asdict(self)).encode())

    def check(self, folder: Path, identity: Identity) -> None:
        """Raise ValueError unless the folder holds what was sealed, and that is wanted."""
        if self.identity != identity or self.layout != _LAYOUT:
            message = "another index"
            raise ValueError(message)
        if Seal.of(folder, identity) != self:
            message = "not as it was written"
            raise ValueError(message)


def _told(path: Path) -> tuple[int, str]:
    size = path.stat().st_size
    with path.open("rb") as file:
        if size <= _WHOLE:
            return size, hashlib.file_digest(file, "sha256").hexdigest()
        looked = hashlib.sha256()
        for number in range(_PAGES):
            file.seek((size - _PAGE) * number // (_PAGES - 1))
            looked.update(file.read(_PAGE))
    return size, looked.hexdigest()
