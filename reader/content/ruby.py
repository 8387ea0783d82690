"""Puts generated readings above the kanji of a prepared fragment, beside those its author wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from reader.content import furigana
from reader.content.fragments import rewritten
from reader.model.reading import Reading

# Readings that authors write count from 1; these must differ from them.
_FIRST_SERIAL = 10_000


def with_readings(html: str, read: Callable[[str], Sequence[Reading]]) -> str:
    """The fragment with every reading in it; ``read`` takes plain text apart."""
    serials = count(_FIRST_SERIAL)
    return rewritten(
        html,
        lambda part: "".join(
            furigana.html(piece, next(serials) if piece.kana else 0) for piece in read(part.text)
        ),
    )
