"""How large a picture may be: to unpack more takes longer than a reader should wait."""

from __future__ import annotations

MOST_BYTES = 2 << 20  # more are not read at all
MOST = 6_000_000
MOST_OF_PHOTO = 24_000_000  # a JPEG is unpacked in the size that is wanted
