"""Where things lie: what is shipped (read-only), what is private, what may go at any time."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation.

    ``shipped`` holds ``resources/`` and is never written to by the reader. ``built`` holds what
    publishing makes: ``collection/`` (the pack, unpacked), ``index/``, ``fonts/`` and ``i18n/``.
    ``private`` is the one folder for what a reader keeps, or None where nothing can be kept; it is
    made when something is. ``temporary`` is where collections lie that are added for a sitting, or
    None for the system's own folder.
    """

    shipped: Path
    built: Path
    private: Path | None = None
    temporary: Path | None = None

    @property
    def resources(self) -> Path:
        """Themes, icons and the other files of the faces."""
        return self.shipped / "resources"

    @property
    def collection(self) -> Path:
        """The shipped pack as a folder."""
        return self.built / "collection"

    @property
    def index(self) -> Path:
        """The search index of the shipped pack."""
        return self.built / "index"

    @property
    def fonts(self) -> Path:
        """The fonts fetched at set-up, each verified by its hash."""
        return self.built / "fonts"

    @property
    def translations(self) -> Path:
        """Compiled interface translations."""
        return self.built / "i18n"


def here() -> Places:
    """The places of the running program: a bundle's own folder, or the checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        shipped, built = Path(bundle), Path(bundle) / "build"
        program = Path(sys.executable).resolve().parent
    else:
        shipped = program = Path(__file__).resolve().parent.parent
        built = shipped / "build"
    if is_portable(program):
        return Places(shipped, built, program / "private", program / "temporary")
    return Places(shipped, built, _data_folder(os.environ))


def is_portable(program: Path) -> bool:
    """Whether all that is written is to lie beside the program: a file of that name says so."""
    return os.path.lexists(program / "portable")


def _data_folder(environ: Mapping[str, str]) -> Path | None:
    """Where this system has programs keep a person's data; None where there is no such place."""
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
        return Path(base) / "Engawa" if base else None
    home = environ.get("HOME", "")
    if sys.platform == "darwin":
        return Path(home) / "Library/Application Support/Engawa" if home else None
    base = environ.get("XDG_DATA_HOME", "")
    if base and Path(base).is_absolute():  # the standard has a relative one ignored
        return Path(base) / "engawa"
    return Path(home) / ".local/share/engawa" if home else None
