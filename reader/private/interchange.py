"""What is kept as JSON, by itself or at the end of a Markdown text, and back without loss."""

from __future__ import annotations

from pathlib import Path

import msgspec

from reader.model.mark import Mark
from reader.model.text import ReaderError, Text
from reader.private.marks import check

LARGEST = 64 << 20
"""A file with kept things is never larger, in bytes."""

_FORMAT, _VERSION = "engawa-kept", 1
# In a Markdown text: a comment, which no program shows.
_BEGIN, _END = f"<!-- {_FORMAT}\n", "\n-->\n"


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    marks: tuple[Mark, ...]
    titles: dict[str, Text]


def written(marks: tuple[Mark, ...], titles: dict[str, Text]) -> str:
    """Marks, the oldest first, and what their pages are called."""
    content = msgspec.json.encode(_File(_FORMAT, _VERSION, marks, titles))
    return msgspec.json.format(content, indent=1).decode() + "\n"


def comment(marks: tuple[Mark, ...], titles: dict[str, Text]) -> str:
    """The same as a comment for the end of a Markdown text."""
    content = msgspec.json.encode(_File(_FORMAT, _VERSION, marks, titles)).decode()
    # Two hyphens would end the comment; JSON has them nowhere but in texts.
    return _BEGIN + content.replace("--", "-\\u002d") + _END


def opened(file: Path) -> tuple[tuple[Mark, ...], dict[str, Text]]:
    """The marks of a file on the disk; raises ReaderError for any other file, or none."""
    try:
        with file.open("rb") as lying:
            content = lying.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ReaderError(
            ja="そのファイルは読めません。場所と名前をたしかめてください。",
            en="That file cannot be read. Please look at its place and name again.",
        ) from error
    return read(content)


def read(content: bytes) -> tuple[tuple[Mark, ...], dict[str, Text]]:
    """The marks of a file and the titles of their pages; raises ReaderError for any other file."""
    try:
        if len(content) > LARGEST:
            raise msgspec.ValidationError
        found = msgspec.json.decode(_data_of(content), type=_File)
        for mark in found.marks:
            check(mark)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise _foreign() from error
    if found.format != _FORMAT:
        raise _foreign()
    if found.version > _VERSION:
        raise ReaderError(
            ja="もっと新しいEngawaで書き出されたファイルです。新しいEngawaで開いてください。",
            en="This file was written by a later Engawa. Please open it with that one.",
        )
    return found.marks, found.titles


def _data_of(content: bytes) -> bytes:
    before, begin, comment_ = content.rpartition(_BEGIN.encode())
    data, end, after = comment_.partition(_END.encode())
    is_markdown = begin and end and not after and not before.startswith(b"{")
    return data if is_markdown else content


def _foreign() -> ReaderError:
    return ReaderError(
        ja="Engawaで書き出したファイルではないか、こわれています。何も変えていません。",
        en="This is not a file that Engawa saved, or it is damaged. Nothing has been changed.",
    )
