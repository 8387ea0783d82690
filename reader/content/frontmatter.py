"""The head of a page: TOML between two lines of ``+++``."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.documents import Document, parse
from reader.content.shapes import Filled, Id
from reader.content.tables import read
from reader.model.page import Audience

if TYPE_CHECKING:
    from reader.content.findings import Findings

_FENCE = re.compile(r"\+\+\+[ \t]*\Z")
_MARKUP = re.compile(r"[{}`]|\[\^|\]\(|\*\*")


@dataclass(frozen=True, slots=True)
class Front:
    """What a page says of itself."""

    title: Filled
    summary: Filled
    audience: tuple[Audience, ...]
    reviewed: dt.date
    related: tuple[Id, ...] = ()
    note: Filled = ""
    piece_of: Filled = ""
    asked: tuple[Filled, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """A page cut in two: its front matter, if it can be read, and its body.

    ``body_line`` is the file's line on which the body begins. ``doc`` knows the lines of the keys.
    ``body`` is None where nobody can tell where it begins.
    """

    front: Front | None
    doc: Document | None
    body: str | None
    body_line: int


def split(text: str, notes: Findings) -> Split:
    """Cut a page at its ``+++`` lines and read its front matter."""
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        notes.add(
            1,
            "前付けがありません。ファイルの先頭を「+++」の行で始めてください。",
            "The front matter is missing. Begin the file with a line of +++.",
        )
        return Split(None, None, text, 1)
    end = next((at for at, line in enumerate(lines) if at and _FENCE.match(line)), None)
    if end is None:
        notes.add(
            1,
            "前付けが閉じられていません。前付けの後に「+++」の行を書いてください。",
            "The front matter is not closed. Write a line of +++ below it.",
        )
        return Split(None, None, None, 1)
    doc = parse("\n".join(lines[1:end]), notes, first=2)
    front = None if doc is None else read(Front, doc.data, (), doc, notes)
    if front is not None and doc is not None:
        _check(front, doc, notes)
    return Split(front, doc, "\n".join(lines[end + 1 :]), end + 2)


def _check(front: Front, doc: Document, notes: Findings) -> None:
    for key in ("title", "summary", "note"):
        match = _MARKUP.search(getattr(front, key))
        if match:
            notes.add(
                doc.line((key,)),
                f"「{key}」には書式を使えません。「{match.group()}」を取ってください。",
                f"`{key}` is plain text. Take out `{match.group()}`.",
            )
    for key in ("audience", "related", "asked"):
        values: tuple[str, ...] = getattr(front, key)
        if len(set(values)) < len(values):
            notes.add(
                doc.line((key,)),
                f"「{key}」に同じ値が二度あります。一つにしてください。",
                f"`{key}` names the same value twice. Leave one.",
            )
    if not front.audience:
        notes.add(
            doc.line(("audience",)),
            '「audience」が空です。だれに向けたページかを書いてください(例: "all")。',
            'The `audience` is empty. Say for whom the page is, for example "all".',
        )
