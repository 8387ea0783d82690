"""Characters that nobody sees: they are refused, because readings are marked with one of them."""

from __future__ import annotations

import re

# Control, format and private-use characters, line separators and noncharacters. Not among them:
# tab, line feed, and the variation selectors that tell old from new forms of a kanji.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e00ff\U000f0000-\U0010ffff]",
)


def first_hidden(text: str) -> str:
    """The first hidden character of a text as ``U+200B``, or an empty string."""
    match = _HIDDEN.search(text)
    return f"U+{ord(match.group()):04X}" if match else ""


def without_hidden(text: str) -> str:
    """The text without its hidden characters."""
    return _HIDDEN.sub("", text)
