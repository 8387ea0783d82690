"""Reads paragraphs and queries from files of JSON lines, and says which line is not one."""

from __future__ import annotations

import lzma
from collections.abc import Container, Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import IO, Literal, NamedTuple, TypeVar

import msgspec

from reader.model.text import Lang

_PACKED = ".xz"
_Line = TypeVar("_Line")


class MaterialError(Exception):
    """A file that cannot be used, as a sentence that names the file and, if any, the line."""


class Kind(StrEnum):
    """How somebody asks; the values are the names of the figures."""

    QUESTION = "questions"
    KEYWORD = "keywords"
    TYPING = "typing"  # keywords of which only the beginning is there


class Paragraph(NamedTuple):
    """A text to be found."""

    id: str
    title: str
    body: str
    lang: Lang


class Asked(NamedTuple):
    """A query, and the id of the paragraph that answers it."""

    text: str
    lang: Lang
    kind: Kind
    gold: str


class Queries(NamedTuple):
    """The queries that can be answered, and how many others were left out."""

    asked: tuple[Asked, ...]
    left_out: int

    def of(self, kind: Kind) -> list[Asked]:
        """Those of one kind, in order."""
        return [one for one in self.asked if one.kind is kind]


class _ParagraphLine(msgspec.Struct):
    id: int | str
    title: str
    body: str
    lang: Lang


class _QueryLine(msgspec.Struct):
    query: str
    lang: Lang
    kind: Literal["question", "questions", "keyword", "keywords"]
    gold: int | str


def paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of a file, in order; raises MaterialError where a line is not one."""
    seen: set[str] = set()
    for number, line in _lines(path, _ParagraphLine):
        name = str(line.id)
        if name in seen:
            raise MaterialError(_sentence(path, number, f"the id {name} stands there twice"))
        seen.add(name)
        yield Paragraph(name, line.title, line.body, line.lang)
    if not seen:
        raise MaterialError(f"{path.name} holds no paragraphs.")


def queries(path: Path, known: Container[str]) -> Queries:
    """The queries of a file whose answer is ``known``; raises MaterialError as ``paragraphs``."""
    asked: list[Asked] = []
    left_out = 0
    for _, line in _lines(path, _QueryLine):
        kind = Kind.QUESTION if line.kind.startswith("question") else Kind.KEYWORD
        if str(line.gold) in known:
            asked.append(Asked(line.query, line.lang, kind, str(line.gold)))
        else:
            left_out += 1
    if not asked:
        raise MaterialError(f"{path.name} holds no query that a paragraph of the corpus answers.")
    return Queries(tuple(asked), left_out)


def _lines(path: Path, of: type[_Line]) -> Iterator[tuple[int, _Line]]:
    """Each line with its number from 1; empty lines are passed over."""
    decoder = msgspec.json.Decoder(of)
    number = 0
    try:
        with closing(_opened(path)) as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise MaterialError(_sentence(path, number, str(error))) from error
    except OSError as error:
        raise MaterialError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (lzma.LZMAError, EOFError) as error:
        raise MaterialError(_sentence(path, number + 1, "the file is not whole")) from error


def _opened(path: Path) -> IO[bytes]:
    return lzma.open(path, "rb") if path.suffix == _PACKED else path.open("rb")


def _sentence(path: Path, number: int, what: str) -> str:
    return f"{path.name}, line {number}: {what.rstrip('.')}."
