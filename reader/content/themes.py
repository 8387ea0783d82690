"""The colours of the faces, ``resources/themes/*.toml``: checked here, read by the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.documents import parse
from reader.content.shapes import Colour, Said
from reader.content.tables import read

if TYPE_CHECKING:
    from reader.content.files import Tree
    from reader.content.findings import Findings

THEMES = "resources/themes"


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: Colour
    surface: Colour
    ink: Colour
    muted: Colour
    accent: Colour
    line: Colour
    edge: Colour
    soft: Colour
    match: Colour
    chosen: Colour
    mark_1: Colour
    mark_2: Colour
    mark_3: Colour
    reading: Colour


@dataclass(frozen=True, slots=True)
class _Theme:
    name: Said
    order: int
    dark: bool
    colours: _Colours


def check(tree: Tree, notes: Findings) -> None:
    """Note everything that is wrong in the themes."""
    for name in tree.names(THEMES, notes):
        if name.endswith(".toml"):
            here = notes.of(name)
            text = tree.text(name, here)
            doc = None if text is None else parse(text, here)
            if doc is not None:
                read(_Theme, doc.data, (), doc, here)
