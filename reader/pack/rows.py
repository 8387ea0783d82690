"""Turns the rows of a pack's database into the values of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from reader.model.page import Audience, Block, BlockKind, PageInfo, PageKind, Topic
from reader.model.source import Basis, Confidence, Source
from reader.model.text import Text
from reader.model.word import Term
from reader.pack.fragments import fragments, name, names

Row: TypeAlias = tuple[Any, ...]

_KINDS = {kind.value: kind for kind in BlockKind}
_MOST_MINUTES = 10_000
_DEEPEST = 6  # of the levels of headings


def info(row: Row) -> PageInfo:
    """A row of the table ``page`` as a value."""
    return PageInfo(
        id=name(row[0]),
        kind=PageKind(row[1]),
        topic=row[2],
        title=Text(row[3], row[4]),
        summary=Text(row[5], row[6]),
        audience=tuple(Audience(word) for word in row[7].split()),
        minutes=_within(row[8], _MOST_MINUTES),
    )


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a page's text, and the id of the source that it is about."""

    info: PageInfo
    note: Text
    reviewed: dt.date
    piece_of: str


def head(row: Row) -> Head:
    """A row of the table ``page`` as a value."""
    return Head(info(row), Text(row[9], row[10]), dt.date.fromisoformat(row[11]), row[12])


def topic(row: Row) -> Topic:
    """A row of the table ``topic`` as a value."""
    return Topic(row[0], Text(row[1], row[2]), Text(row[3], row[4]))


def blocks(rows: Sequence[Row]) -> tuple[Block, ...]:
    """The rows of the table ``block`` of one page as values."""
    names([anchor for _, anchor, _, _, _ in rows])
    fragments([html for _, _, html, _, _ in rows])
    return tuple(
        [
            Block(_KINDS[kind], anchor, html, text, _within(level, _DEEPEST))
            for kind, anchor, html, text, level in rows
        ]
    )


def readings(rows: Sequence[Row]) -> dict[str, str]:
    """What is read on one page, and the fragments with its readings."""
    found: dict[str, str] = dict(rows)
    fragments(tuple(found.values()))
    return found


def source(row: Row) -> Source:
    """A row of the table ``source`` as a value."""
    return Source(
        id=name(row[0]),
        title=Text(row[1], row[2]),
        publisher=Text(row[3], row[4]),
        date=row[5],
        address=row[6],
        basis=Basis(row[7]),
        confidence=Confidence(row[8]),
        remark=Text(row[9], row[10]),
    )


def term(row: Row) -> Term:
    """A row of the table ``term`` as a value."""
    return Term(
        id=name(row[0]),
        word=Text(row[1], row[2]),
        kana=row[3],
        romaji=row[4],
        definition=Text(row[5], row[6]),
        variants=tuple(row[7].splitlines()),
        hurtful=tuple(row[8].splitlines()),
        section=row[9],
        confidence=Confidence(row[10]),
    )


def _within(value: float, most: int) -> int:
    """A number that is none below zero and not above the most; raises ValueError for others."""
    if not 0 <= value <= most:
        raise ValueError
    return int(value)
