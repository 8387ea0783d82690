"""Parses TOML that may come from anywhere, as tomllib does, but none that it would sit over."""

from __future__ import annotations

import re
import tomllib

MOST = 400_000  # letters; a list of numbers of this length takes a few seconds
# tomllib copies a dotted key once for each of its parts: twenty kilobytes of dots take a minute.
_MOST_PARTS = 30
_DOTTED = re.compile(
    r"""(?<![A-Za-z0-9_-])(?:(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*)"""
    f"{{{_MOST_PARTS}}}"
)


def parse(text: str) -> dict[str, object]:
    """A text as a table; raises ValueError for what is none, nested too deep or far too long."""
    if len(text) > MOST:
        raise ValueError(f"longer than {MOST} letters")
    dotted = _DOTTED.search(text)
    if dotted is not None:
        line = text.count("\n", 0, dotted.start()) + 1
        raise ValueError(f"a key of too many parts (at line {line}, column 1)")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
