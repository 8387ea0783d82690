"""Whether a page of a pack is made of nothing but what a pack may hold; anything else is refused.

A pack may come from anywhere. Qt would load what its HTML names: a file of this computer, on
Windows also one of another. So only the elements and addresses that publishing writes are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.pack import refusal

_ODD = re.compile(
    r"""<(?!
        span[ ]title="[^"<>&]*">|/span>  # of readings there are thousands in a book
        |/?(?:a|code|em|li|ol|p|span|strong|sup|table|td|th|tr|ul)>
        |br>
        |a[ ]href="(?:(?:page|word|source):[^"<>]*|desks:)">
        |img[ ]src="picture:[^"<>&:/\\]+"[ ]alt="[^"<>]*">
        |ol[ ]start="[0-9]+">
        |t[dh][ ]align="(?:left|center|right)">
    )""",
    re.VERBOSE,
)
_NAME = re.compile(r"[^\s\"'<>&\\]*")


def fragment(html: str) -> str:
    """A piece of a page as it is; raises ReaderError where it holds what is not of a pack."""
    if _ODD.search(html):
        raise refusal.odd()
    return html


def fragments(pieces: Sequence[str]) -> None:
    """Raises ReaderError where one of many holds what is not of a pack: a book has thousands."""
    fragment("\0".join(pieces))  # which is in no element, so that none reaches over to the next


def names(texts: Sequence[str]) -> None:
    """Raises ReaderError where one of many ids ends an address."""
    name("\0".join(texts))


def name(text: str) -> str:
    """An id as it is, which stands in an address; raises ReaderError where it ends one."""
    if not _NAME.fullmatch(text):
        raise refusal.odd()
    return text
