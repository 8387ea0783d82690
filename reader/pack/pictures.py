"""Whether a picture of a pack is a picture and nothing more: no address, no script, no disguise."""

from __future__ import annotations

from reader import drawings

_DRAWING = ".svg"
_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def is_harmless(name: str, data: bytes) -> bool:
    """Whether it can be handed to Qt, which would load what a drawing names."""
    if not name.endswith(_DRAWING):  # by its content: Qt tells a drawing by that, too
        return data.startswith(_BEGINNINGS)
    try:
        return drawings.fault(data.decode()) is None
    except UnicodeDecodeError:
        return False
