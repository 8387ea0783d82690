"""Whether a picture of a pack is a picture and nothing more: no address, no script, no disguise."""

from __future__ import annotations

import re

from reader import drawings
from reader.model.picture import MOST_BYTES

_DRAWING = ".svg"
# As publishing names pictures; none of them is a device of Windows, and none leads elsewhere.
_NAME = re.compile(
    r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z))[a-z0-9](?:[a-z0-9._-]{0,118}[a-z0-9])?",
    re.IGNORECASE | re.ASCII,
)
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
# A JPEG may come in passes over all of the picture, usually ten: each takes as long as the last.
_SCAN = b"\xff\xda"
_MOST_SCANS = 40


def is_name(text: str) -> bool:
    """Whether a picture may be called so, on every system."""
    return _NAME.fullmatch(text) is not None


def is_harmless(name: str, data: bytes) -> bool:
    """Whether it can be handed to Qt, which would load what a drawing names."""
    if len(data) > MOST_BYTES:
        return False
    if not name.endswith(_DRAWING):  # by its content: Qt tells a drawing by that, too
        return data.startswith(_BEGINNINGS) and data.count(_SCAN) <= _MOST_SCANS
    try:
        return drawings.fault(data.decode()) is None
    except UnicodeDecodeError:
        return False
