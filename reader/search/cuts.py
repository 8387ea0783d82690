"""Where a text may be cut short: never inside of a number or of a Latin word."""

from __future__ import annotations

import re

from reader.search import folding

# Letters and digits of any width, but no kanji and no kana, which may be parted anywhere.
_PART = (
    "[^\\W_\u3005-\u3007\u303b\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
# What joins two of them: 12,345 and 0570-064-556, don't and twenty-one, an address of the web.
_JOINT = "['’.,:/\\-‐‑–−～〜＇．，：／－]"
_MOST_JOINTS = 3  # ://
_ENDING = re.compile(f"{_PART}{_JOINT}{{0,{_MOST_JOINTS}}}\\Z")
_BEGINNING = re.compile(f"{_JOINT}{{0,{_MOST_JOINTS}}}{_PART}")
_MARK = re.compile(folding.MARKS)


def is_inside(text: str, at: int) -> bool:
    """Whether a place stands inside of a number or a Latin word, or before a mark of a letter."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return False
    if "\u309b" <= text[at] < "\uff01":  # katakana and kanji, and nothing that joins
        return False
    if _MARK.match(text, at) is not None:
        return True
    head = text[max(0, at - _MOST_JOINTS - 1) : at]
    return _BEGINNING.match(text, at) is not None and _ENDING.search(head) is not None


def before(text: str, at: int, least: int) -> int:
    """The last place up to ``at`` where a text may be cut; ``at`` where none is from ``least`` on.

    What is so long must be cut after all.
    """
    place = at
    while place > least and is_inside(text, place):
        place -= 1
    return at if is_inside(text, place) else place


def after(text: str, at: int, most: int) -> int:
    """The first place from ``at`` on, in the same way, up to ``most``."""
    place = at
    while place < most and is_inside(text, place):
        place += 1
    return at if is_inside(text, place) else place
