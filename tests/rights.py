"""What somebody may do whom rights bind, also where the tests are run by root."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65_534  # its number on nearly every system


@contextmanager
def bound(folder: Path) -> Iterator[None]:
    """Act as the owner of a folder; root, to whom nothing is forbidden, is nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    for each in (folder, *folder.rglob("*")):
        os.chown(each, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
