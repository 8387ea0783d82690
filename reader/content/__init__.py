"""Markdown and TOML in, model out: an author's folder becomes a collection, or a list of problems.

API
---
``load(folder) -> (Collection | None, tuple[Problem, ...])``
    Read ``folder/articles/<topic>/<id>.<ja|en>.md`` and ``folder/resources/``. All problems come
    at once, sorted by file and line, and the collection only where there is none. Nothing outside
    the folder is read, nothing is written, and no content of a file makes it raise.

Only ``reader.workshop`` uses this room.
"""

from __future__ import annotations

from reader.content.folder import load

__all__ = ["load"]
