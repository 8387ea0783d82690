"""One file of a page: its name, its head and its body, before anything is compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.blocks import Body, body
from reader.content.charts import Charts
from reader.content.frontmatter import Split, split
from reader.content.pen import Pen
from reader.model.text import Lang

if TYPE_CHECKING:
    from reader.content.findings import Findings
    from reader.content.markdown import Markdown

_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\.(ja|en)\.md\Z")


@dataclass(frozen=True, slots=True)
class Draft:
    """One page in one language as its author wrote it.

    ``head`` and ``body`` are None where the file could not be read.
    """

    file: str
    topic: str
    id: str
    lang: Lang
    head: Split | None = None
    body: Body | None = None


def named(file: str, topic: str, notes: Findings) -> Draft | None:
    """The draft that a file's name announces, or None and a note."""
    name = file.rpartition("/")[2]
    match = _NAME.fullmatch(name)
    if match is None:
        notes.add(
            0,
            "ファイル名を<id>.ja.mdか<id>.en.mdにしてください。idは英小文字、数字、ハイフンです。",
            "Name the file <id>.ja.md or <id>.en.md; the id is small letters, digits and hyphens.",
        )
        return None
    return Draft(file, topic, match[1], Lang(match[2]))


def written(
    draft: Draft, text: str | None, md: Markdown, notes: Findings, charts: Charts | None = None
) -> Draft:
    """The draft with the text of its file; ``text`` is None where it could not be read."""
    if text is None:
        return draft
    head = split(text, notes)
    content = None
    if head.body is not None:
        pen = Pen(draft.lang, notes, charts=charts or Charts())
        content = body(head.body, head.body_line, md, pen)
    return Draft(draft.file, draft.topic, draft.id, draft.lang, head, content)
