"""A pack as one file: made from the folder, and verified whole before it becomes one again."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from reader import toml
from reader.pack import manifest, pictures, refusal
from reader.pack.schema import DATABASE, MANIFEST, PICTURES

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can say; a build has no time of its own
_MODE = 0o644 << 16
_LABEL_LIMIT = toml.MOST
_LIST_LIMIT = 1 << 20  # of what a zip says of its members: more than such a label can name
_WHOLE_LIMIT = 1 << 30
# A collection becomes four to ten times smaller in a zip. What would grow far more is no text.
_GROWTH = 40
_SMALL = 8 << 20  # which may grow as it likes
_CHUNK = 1 << 20
_END = struct.Struct("<4s4H2LH")  # how a zip ends: after its magic, the fifth is the list's size
_END_OF_64 = b"PK\x06\x07"  # twenty bytes that would stand before it, in a larger kind of zip
_REST_OF_64 = 16
_PLAIN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # others unpack without any limit
# What the standard library raises for a zip that is not as it was written.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def bundle(folder: Path, file: Path) -> None:
    """Write the pack in ``folder`` as one file; the same folder gives the same bytes.

    Raises OSError when the file cannot be written; what stood in its place is then untouched.
    """
    fresh = file.with_name(file.name + ".new")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    _add(archive, path, path.relative_to(folder).as_posix())
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3
    entry.external_attr = _MODE
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, path.read_bytes())


def install(file: Path, folder: Path, go_on: Callable[[], None] | None = None) -> manifest.Manifest:
    """Verify every byte of a pack file and lay it out in ``folder``.

    ``go_on`` is called from time to time; what it raises ends the work as an error does.

    Raises ReaderError with nothing left behind, and what stood in ``folder`` untouched, when the
    file is foreign, truncated, altered or of a newer version, or when there is no room for it.
    """
    if not file.is_file():
        raise refusal.missing()
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        label = _unpack(file, fresh, go_on or _always)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    except _BROKEN as error:
        raise refusal.damaged() from error
    except OSError as error:
        raise refusal.no_room() from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return label


def _unpack(file: Path, folder: Path, go_on: Callable[[], None]) -> manifest.Manifest:
    size = _check_end(file)
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        if MANIFEST not in names or DATABASE not in names:
            raise refusal.foreign()
        _check_sizes(archive, size)
        with archive.open(MANIFEST) as member:
            data = member.read(_LABEL_LIMIT)
        label = manifest.parse(data)
        # Two members of one name, or of names that only some systems tell apart, are no pack.
        if sorted(names) != sorted([MANIFEST, *label.members]) or len(names) != len(
            {name.casefold() for name in names}
        ):
            raise refusal.damaged()
        for name, expected in label.members.items():
            _extract(archive, name, folder, go_on)
            if manifest.hash_of(folder / name) != expected:
                raise refusal.damaged()
    (folder / MANIFEST).write_bytes(data)
    return label


def _check_end(file: Path) -> int:
    """The size of a file that ends as we end a zip, so that no long list of members is read."""
    with file.open("rb") as opened:
        if opened.read(2) != b"PK":
            raise refusal.foreign()
        size = opened.seek(0, io.SEEK_END)
        opened.seek(max(0, size - _END.size - len(_END_OF_64) - _REST_OF_64))
        end = opened.read()
    magic, *_, listed, _start, comment = _END.unpack(end[-_END.size :])
    before = end[: len(_END_OF_64)] if len(end) > _END.size else b""
    if magic != b"PK\x05\x06" or comment or listed > _LIST_LIMIT or before == _END_OF_64:
        raise refusal.damaged()
    return size


def _check_sizes(archive: zipfile.ZipFile, size: int) -> None:
    """Nothing that grows without end, and no two members made of the same bytes of the file."""
    entries = archive.infolist()
    whole = sum(entry.file_size for entry in entries)
    if (
        archive.getinfo(MANIFEST).file_size > _LABEL_LIMIT
        or whole > min(_WHOLE_LIMIT, max(_SMALL, _GROWTH * size))
        or sum(entry.compress_size for entry in entries) > size
        or any(entry.compress_type not in _PLAIN for entry in entries)
    ):
        raise refusal.damaged()


def _extract(archive: zipfile.ZipFile, name: str, folder: Path, go_on: Callable[[], None]) -> None:
    if not _is_known(name):
        raise refusal.damaged()
    target = folder / name
    target.parent.mkdir(exist_ok=True)
    with archive.open(name) as member, target.open("wb") as out:
        while chunk := member.read(_CHUNK):
            go_on()
            out.write(chunk)


def _always() -> None:
    """Go on."""


def _is_known(name: str) -> bool:
    """Whether a member is the database or a picture, by a name that leads nowhere else."""
    folder, _, own = name.rpartition("/")
    return name == DATABASE or (folder == PICTURES and pictures.is_name(own))
