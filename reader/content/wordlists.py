"""Lists of words and stems that are looked for in what a page says."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from reader.content.documents import parse
from reader.content.tables import read
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.documents import Document
    from reader.content.files import Tree
    from reader.content.findings import Findings

_T = TypeVar("_T")


def listed(tree: Tree, file: str, shape: type[_T], notes: Findings) -> tuple[_T, Document] | None:
    """A list that a folder may have, with the lines of its file; None without a sound one."""
    text = tree.text(file, notes) if tree.has(file) else None
    doc = None if text is None else parse(text, notes)
    found = None if doc is None else read(shape, doc.data, (), doc, notes)
    return None if doc is None or found is None else (found, doc)


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
