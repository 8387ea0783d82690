"""Readings that the dictionary gets wrong: ``resources/furigana.toml``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.content.documents import parse
from reader.content.furigana import divided
from reader.model.reading import Reading

if TYPE_CHECKING:
    from reader.content.documents import Document
    from reader.content.files import Tree
    from reader.content.findings import Findings

READINGS = "resources/furigana.toml"
_TABLE = "readings"


def readings(tree: Tree, notes: Findings) -> tuple[tuple[Reading, ...], ...]:
    """Every spelling in its pieces, in the order of the file; none where there is no file."""
    if not tree.has(READINGS):
        return ()
    here = notes.of(READINGS)
    text = tree.text(READINGS, here)
    doc = None if text is None else parse(text, here)
    if doc is None:
        return ()
    table = doc.data.get(_TABLE, {})
    if set(doc.data) - {_TABLE} or not isinstance(table, dict):
        here.add(
            1,
            f"このファイルには[{_TABLE}]だけを書いてください。",
            f"This file holds only the table [{_TABLE}].",
        )
        return ()
    return tuple(_pieces(spelling, kana, doc, here) for spelling, kana in table.items())


def _pieces(spelling: str, kana: object, doc: Document, notes: Findings) -> tuple[Reading, ...]:
    if kana == "":  # a name that we cannot read for sure
        return (Reading(spelling),)
    pieces = divided(spelling, kana) if isinstance(kana, str) else None
    if pieces is None:
        line = next(
            (n for n, text in enumerate(doc.lines, doc.first) if f'"{spelling}"' in text), 1
        )
        notes.add(
            line,
            f"「{spelling}」の読みの形が違います。かなで書き、「.」で分けるときは字の数に合わせてください。",
            f"The reading of {spelling} does not fit. Write it in kana; where dots divide it, "
            "give one part for each character.",
        )
    return pieces or ()
