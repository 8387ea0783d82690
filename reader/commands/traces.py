"""What of a network this process holds: modules, libraries, sockets, and the fence around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader import fence
from reader.commands import promises
from reader.model.proof import Trial

_LIBRARIES = ("libssl", "libqt6network", "libcurl", "libsoup", "_socket", "_ssl")
_TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6")
_INODE = 9  # the column of a table that says which socket a line is about
_PROCESS = Path("/proc/self")


def trials() -> Iterator[Trial]:
    """Look at the process as it is now."""
    yield Trial(promises.NO_MODULES, not fence.loaded())
    yield Trial(promises.NO_LIBRARIES, _has_none(libraries()))
    yield Trial(promises.NO_SOCKETS, _has_none(sockets()))
    yield Trial(promises.FENCE, fence.stands() or None)


def libraries() -> list[str] | None:
    """The libraries of a network that are mapped, or None where the system does not tell."""
    try:
        mapped = (_PROCESS / "maps").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    names = {line.rpartition("/")[2] for line in mapped if "/" in line}
    return sorted(name for name in names if name.casefold().startswith(_LIBRARIES))


def sockets() -> list[str] | None:
    """The sockets of this process that lead out, or None where the system does not tell."""
    try:
        held = {_target(entry) for entry in (_PROCESS / "fd").iterdir()}
        tables = [_PROCESS / "net" / name for name in _TABLES]
        lines = [line for table in tables if table.exists() for line in _lines(table)]
    except OSError:
        return None
    return [line for line in lines if f"socket:[{line.split()[_INODE]}]" in held]


def _lines(table: Path) -> list[str]:
    return table.read_text(encoding="ascii").splitlines()[1:]  # below the names of the columns


def _target(entry: Path) -> str:
    try:
        return str(entry.readlink())
    except OSError:  # it has been closed meanwhile: the very list that is being read
        return ""


def _has_none(found: list[str] | None) -> bool | None:
    return None if found is None else not found
