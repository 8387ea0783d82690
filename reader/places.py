"""Where things lie: what is shipped (read-only here) and what may be deleted at any time."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation.

    ``shipped`` holds ``resources/`` and is never written to by the reader. ``built`` holds what
    publishing makes: ``collection/`` (the pack, unpacked), ``index/``, ``fonts/`` and ``i18n/``.
    """

    shipped: Path
    built: Path

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
        return Places(shipped=Path(bundle), built=Path(bundle) / "build")
    root = Path(__file__).resolve().parent.parent
    return Places(shipped=root, built=root / "build")
