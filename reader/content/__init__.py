"""Markdown and TOML in, model out: an author's folder becomes a collection, or a list of problems.

API
---
``load(folder) -> (Collection | None, tuple[Problem, ...])``
    Read ``folder/articles/<topic>/<id>.<ja|en>.md`` and ``folder/resources/``. All problems come
    at once, sorted by file and line, and the collection only where there is none. Nothing outside
    the folder is read but the program's own table of school kanji (``resources/kyoiku.toml``),
    nothing is written, and no content of a file makes it raise.
``check(folder, today) -> tuple[Problem, ...]``
    The same problems, and after them the warnings (``is_warning``): pages not reviewed for long,
    paragraphs that may be hard to read, and pictures too large to be shown. They keep nothing from
    being published.

``with_readings(html, read) -> str``
    A fragment of a page with the generated readings above its kanji.

Only ``reader.workshop`` uses this room.
"""

from __future__ import annotations

from reader.content.folder import check, load
from reader.content.ruby import with_readings

__all__ = ["check", "load", "with_readings"]
