"""Turns rows of desks and search documents into values; a page is read without it."""

from __future__ import annotations

import json
import math
from typing import Any

from reader.model.desk import Channel, ChannelKind, Desk, DeskKind, Municipality
from reader.model.search import Document, HitKind, Surface
from reader.model.source import Confidence
from reader.model.text import Lang, Text
from reader.pack.rows import Row


def desk(row: Row) -> Desk:
    """A row of the table ``desk`` as a value."""
    return Desk(
        id=row[0],
        kind=DeskKind(row[1]),
        name=Text(row[2], row[3]),
        for_whom=Text(row[4], row[5]),
        channels=tuple(map(_channel, _unpacked(row[6]))),
        page=row[7],
        as_of=row[8],
        confidence=Confidence(row[9]),
        remark=Text(row[10], row[11]),
        prefecture=row[12],
        municipality=row[13],
    )


def document(row: Row) -> Document:
    """A row of the table ``document`` as a value."""
    return Document(
        key=row[0],
        kind=HitKind(row[1]),
        ref=row[2],
        lang=Lang(row[3]),
        title=row[4],
        other_title=row[5],
        text=row[6],
        words=row[7],
        anchors=tuple(row[8].split()),
        asked=tuple(row[9].splitlines()),
        readings=row[10],
    )


def municipality(row: Row) -> Municipality:
    """A row of the table ``municipality`` as a value."""
    return Municipality(*row)


def surface(row: Row) -> Surface:
    """A row of the table ``surface`` as a value."""
    if not math.isfinite(row[2]):
        raise ValueError
    return Surface(*row)


def _channel(values: Any) -> Channel:  # noqa: ANN401 whatever JSON holds
    """A way to reach a desk; whatever is not six texts, or holds half a letter, is none."""
    "".join(values).encode()
    kind, value, hours_ja, hours_en, cost_ja, cost_en = values
    return Channel(ChannelKind(kind), value, Text(hours_ja, hours_en), Text(cost_ja, cost_en))


def _unpacked(text: str) -> list[Any]:
    found: list[Any] = json.loads(text)
    return found
