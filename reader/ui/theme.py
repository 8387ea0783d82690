"""Themes as the window sees them: a name and its colours, read from ``resources/themes``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.model.text import ReaderError, Text

LIGHT, DARK = "paper", "dusk"
_CONTRAST_LIGHT, _CONTRAST_DARK = "contrast-light", "contrast"


class Theme(NamedTuple):
    """The colours of a theme, each as ``#rrggbb``, and the drawing of its home, if it has one.

    Text in ``ink``, ``muted``, ``accent`` or, as furigana, ``reading`` stands on ``ground``, on
    ``surface`` (cards, fields, menus), ``soft`` (under the mouse), ``chosen``, ``match`` and the
    marks. ``line`` parts one thing from the next; ``edge`` bounds a control, and is what one that
    cannot be used is written in.
    """

    id: str
    name: Text
    is_dark: bool
    ground: str
    surface: str
    ink: str
    muted: str
    accent: str
    line: str
    edge: str
    soft: str
    match: str
    chosen: str
    mark_1: str
    mark_2: str
    mark_3: str
    reading: str
    drawing: Path | None

    def mark(self, number: int) -> str:
        """The ground of a highlighted passage, by its number from 1 to 3."""
        return (self.mark_1, self.mark_2, self.mark_3)[number - 1]


def load(folder: Path) -> Mapping[str, Theme]:
    """All themes of a folder by id, in the order that they give themselves."""
    tables = {path: _table(path) for path in folder.glob("*.toml")}
    in_order = sorted(tables, key=lambda path: (tables[path]["order"], path.stem))
    return {path.stem: _theme(path, tables[path]) for path in in_order}


def named(themes: Mapping[str, Theme], name: str) -> Theme:
    """A theme by id; raises ReaderError for an unknown one."""
    if name not in themes:
        known = ", ".join(themes)
        raise ReaderError(
            ja=f"その名前の配色はありません。使える名前: {known}",
            en=f"There is no theme of that name. Known names: {known}",
        )
    return themes[name]


def like_system(*, is_dark: bool, wants_contrast: bool) -> str:
    """The id of the theme that goes with what the system asks for."""
    if wants_contrast:
        return _CONTRAST_DARK if is_dark else _CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _theme(path: Path, table: dict[str, Any]) -> Theme:
    drawing = path.with_name(f"veranda-{path.stem}.svg")
    return Theme(
        id=path.stem,
        name=Text(**table["name"]),
        is_dark=table["dark"],
        drawing=drawing if drawing.is_file() else None,
        **table["colours"],
    )
