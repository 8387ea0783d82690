"""Divides a piece of a page that is too long to be set at once: after sentences, items or rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile("<(p|ul|ol|table|div)\\b[^>]*>")
_ID = re.compile(' id="[^"]*"')
# A tag, the end of a sentence, or letters: so many that a portion can end after them without one.
_TOKEN = re.compile(
    "<(?P<end>/?)(?P<name>[a-z0-9]+)[^>]*>|(?P<full>[。．.!?！？]+\\s*)"
    "|(?>&[a-z#0-9]+;|[^<&。．.!?！？]){1,400}|."
)
_EMPTY = frozenset({"br", "hr", "img"})
_DIVIDED = {"ul": "li", "ol": "li", "table": "tr"}  # after which of its elements each may be


def portions(piece: str, length: int) -> Iterator[str]:
    """A piece as several of about a length, each a whole element; as it is where none can be made.

    Only the first bears the piece's name.
    """
    if len(piece) <= length:
        yield piece
        return
    opening = _OPENING.match(piece)
    end = f"</{opening[1]}>" if opening else ""
    if opening is None or not piece.endswith(end):
        yield from (part for part, _ in _parts(piece, "", length))
        return
    inside, start, told = piece[opening.end() : -len(end)], opening[0], 0
    for part, items in _inside(inside, opening[1], length):
        if told and opening[1] == "ol":
            start = f'<ol start="{told + 1}">'
        yield f"{start}{part}{end}"
        told += items
        start = _ID.sub("", start)


def _inside(html: str, name: str, length: int) -> Iterator[tuple[str, int]]:
    if name == "div":
        return ((portion, 0) for portion in portions(html, length))
    return _parts(html, _DIVIDED.get(name, "text"), length)


def _parts(html: str, after: str, length: int) -> Iterator[tuple[str, int]]:
    """What stands inside an element, divided where nothing of it is open, and how many items.

    It is divided ``after`` elements of a name, any (the empty name) or words ("text").
    """
    begun, depth, items = 0, 0, 0
    for token in _TOKEN.finditer(html):
        tag = token["name"] or "text"
        if tag not in _EMPTY and tag != "text":
            depth += -1 if token["end"] else 1
        if depth or after not in {"", tag}:
            continue
        items += 1
        room = length if token["full"] or after != "text" else 2 * length
        if token.end() - begun >= room:
            yield html[begun : token.end()], items
            begun, items = token.end(), 0
    if begun < len(html):
        yield html[begun:], items
