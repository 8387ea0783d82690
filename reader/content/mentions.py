"""What a page points to: sources, other pages, words and pictures, each with its line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """What a page can point to."""

    SOURCE = "source"
    PAGE = "page"
    WORD = "word"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Mention:
    """One pointer of a page: to what, and on which line of the file."""

    kind: MentionKind
    id: str
    line: int
