"""Words and stems that are looked for in what a page says."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain(text: str) -> str:
    """The text with half-width digits and letters, straight apostrophes and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def pattern(words: Iterable[str], lang: Lang) -> re.Pattern[str] | None:
    """Any of some words in a ``plain`` text, the longest first; None where there are none.

    In English they are whole words, whatever their capitals, and ``*`` stands for any ending.
    Japanese has no gaps between words, so that a stem is found anywhere.
    """
    longest = sorted(map(plain, words), key=len, reverse=True)
    if not longest:
        return None
    if lang is Lang.JA:
        return re.compile("|".join(map(re.escape, longest)))
    whole = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in longest)
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.IGNORECASE)
