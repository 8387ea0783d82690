"""A pack as one file: made from the folder, and verified whole before it becomes one again."""

from __future__ import annotations

import lzma
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from reader.pack import manifest, refusal
from reader.pack.schema import DATABASE, MANIFEST, PICTURES

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can say; a build has no time of its own
_MODE = 0o644 << 16
_LABEL_LIMIT = 4 << 20
_WHOLE_LIMIT = 1 << 30
_CHUNK = 1 << 20
# What the standard library raises for a zip that is not as it was written.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
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
    with file.open("rb") as opened:
        if opened.read(2) != b"PK":
            raise refusal.foreign()
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        if MANIFEST not in names or DATABASE not in names:
            raise refusal.foreign()
        _check_size(archive)
        data = archive.read(MANIFEST)
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


def _check_size(archive: zipfile.ZipFile) -> None:
    whole = sum(entry.file_size for entry in archive.infolist())
    if archive.getinfo(MANIFEST).file_size > _LABEL_LIMIT or whole > _WHOLE_LIMIT:
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
    path = PurePosixPath(name)
    is_picture = path.parts[:-1] == (PICTURES,) and path.as_posix() == name
    leads_away = path.name in {".", ".."} or any(sign in path.name for sign in "\\:")
    return name == DATABASE or (is_picture and not leads_away)
