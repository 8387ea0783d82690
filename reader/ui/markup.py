"""Escapes text for HTML without the table of entities that the ``html`` module loads at a start."""

from __future__ import annotations

import re

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))


def escape(text: str) -> str:
    """The text as the inside of an element or of a double-quoted attribute."""
    return text.translate(_ESCAPES)


def unescape(text: str) -> str:
    """What a prepared fragment says: the way back, for the entities that publishing writes."""
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], text)
