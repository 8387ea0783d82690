"""The folders into which people save: their own, and those of what is plugged in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths

_Location = QStandardPaths.StandardLocation


def own(location: QStandardPaths.StandardLocation) -> Path | None:
    """A folder of the reader's own, or None where the system has none of that sort."""
    folder = Path(QStandardPaths.writableLocation(location))
    is_home = folder == home() and location is not _Location.HomeLocation
    return None if is_home or not folder.is_dir() else folder


def home() -> Path:
    """The folder that holds the others."""
    return Path(QStandardPaths.writableLocation(_Location.HomeLocation))


def sticks(roots: Iterable[Path] | None = None) -> tuple[Path, ...]:
    """What is plugged in, by the names the system gave it; nothing of it is touched."""
    if roots is None:
        if os.name == "nt":
            system = Path(os.environ.get("SYSTEMDRIVE", "C:") + "\\")
            drives = (Path(drive.absolutePath()) for drive in QDir.drives())
            return tuple(drive for drive in drives if drive != system)
        user = home().name
        roots = (Path("/run/media") / user, Path("/media") / user, Path("/Volumes"))
    return tuple(path for root in roots for path in _folders(root))


def _folders(root: Path) -> list[Path]:
    try:
        with os.scandir(root) as found:
            # A link is the system's own disk under a second name.
            names = [entry.name for entry in found if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    return sorted(root / name for name in names if not name.startswith("."))
