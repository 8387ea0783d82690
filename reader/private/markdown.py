"""Writes what a reader kept as a Markdown text that any program can open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from reader.dates import in_words
from reader.model.mark import Mark
from reader.model.page import Block, BlockKind
from reader.model.text import Lang, Text

_HEAD = Text("とっておいたもの", "Kept")
_BOOKMARK = Text("しおり", "Bookmark")
_UNDER = Text("「{heading}」", "“{heading}”")
_JOINT = Text("・", " · ")
_BREAK = "  \n"  # two spaces at the end of a line: the next one begins below it

_NEW_LINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_EMPTY_LINES = re.compile(r"\n\s*\n")
_INDENT = re.compile(r"[ \t]+")
# What means something anywhere, what only before a name, and what only as the first of a line.
_SIGNS = re.compile(r"[\\`*_\[#~|$]|&(?=#?\w+;)|<(?=[A-Za-z/!?])")
_FIRST = re.compile(r"[-+=:](?=\W|$)|>")
_NUMBERED = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")


def markdown(
    marks: Iterable[Mark],
    lang: Lang,
    title_of: Callable[[str, Lang], str],
    heading_of: Callable[[Mark], str],
) -> str:
    """The marks page by page, each with its quote, its note, its place, its colour and its day.

    Pages stand in the order in which the marks name them first, marks in the order of the page.
    ``title_of`` is asked for the title of a page, ``heading_of`` for the heading above a mark.
    """
    pages: dict[str, list[Mark]] = {}
    for mark in marks:
        pages.setdefault(mark.page, []).append(mark)
    parts = [f"# {_HEAD.of(lang)}"]
    for page, kept in pages.items():
        parts.append(f"## {_in_line(title_of(page, lang))}")
        for mark in sorted(kept, key=_place):
            parts += _mark(mark, lang, heading_of(mark))
    return "\n\n".join(parts) + "\n"


def heading_above(blocks: Sequence[Block], anchor: str) -> str:
    """The heading under which a block of a page stands; empty before the first one."""
    heading = ""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            heading = block.text
        if block.anchor == anchor:
            return heading
    return ""


def _place(mark: Mark) -> tuple[bool, int, str, int, Lang]:
    start = mark.passages[0].start if mark.passages else 0
    # b2 stands before b10: the shorter name is the earlier one.
    return bool(mark.passages), len(mark.anchor), mark.anchor, start, mark.lang


def _mark(mark: Mark, lang: Lang, heading: str) -> list[str]:
    parts = []
    quoted = [p for passage in mark.passages for p in _paragraphs(passage.quote)]
    if quoted:
        lines = "\n\n".join(quoted).split("\n")
        parts.append("\n".join(f"> {line}" if line else ">" for line in lines))
    parts += _paragraphs(mark.note)
    facts = (
        _UNDER.of(lang).format(heading=_in_line(heading)) if heading else "",
        mark.colour_name.of(lang) or _BOOKMARK.of(lang),
        in_words(mark.created.date().isoformat()).of(lang),
        f"`engawa page:{mark.page}`",
    )
    return [*parts, "— " + _JOINT.of(lang).join(fact for fact in facts if fact)]


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each with its lines, none of which is taken for Markdown."""
    paragraphs = _EMPTY_LINES.split(_plain(text).strip("\n"))
    return [_BREAK.join(map(_line, p.split("\n"))) for p in paragraphs if p.strip()]


def _in_line(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", " ".join(_plain(text).split()))


def _line(line: str) -> str:
    indent = _INDENT.match(line)
    if indent:
        # Spaces that Markdown would take for the beginning of a list or of a program.
        return indent[0].expandtabs(4).replace(" ", "\u00a0") + _line(line[indent.end() :])
    escaped = _SIGNS.sub(r"\\\g<0>", line.rstrip())
    if _FIRST.match(escaped):
        return f"\\{escaped}"
    return _NUMBERED.sub(r"\1\\\2", escaped, count=1) if _NUMBERED.match(escaped) else escaped


def _plain(text: str) -> str:
    """One sort of line end, and nothing that no editor shows."""
    return _NO_TEXT.sub("", _NEW_LINES.sub("\n", text))
