"""How many pixels a picture may have: to unpack more takes longer than a reader should wait."""

from __future__ import annotations

MOST = 6_000_000
MOST_OF_PHOTO = 24_000_000  # a JPEG is unpacked in the size that is wanted
