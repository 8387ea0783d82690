"""Themes as the window sees them: a name and nine colours, read from ``resources/themes``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.model.text import ReaderError, Text

LIGHT = "paper"
DARK = "dusk"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a theme, each as ``#rrggbb``."""

    id: str
    name: Text
    is_dark: bool
    ground: str
    surface: str
    ink: str
    muted: str
    accent: str
    line: str
    soft: str
    match: str
    chosen: str
    drawing: Path


def load(folder: Path) -> Mapping[str, Theme]:
    """All themes of a folder by id: the usual light one, the usual dark one, then the others."""
    found = {path.stem: path for path in folder.glob("*.toml")}
    names = sorted(found, key=lambda name: (name != LIGHT, name != DARK, name))
    return {name: _theme(found[name]) for name in names}


def named(themes: Mapping[str, Theme], name: str) -> Theme:
    """A theme by id; raises ReaderError for an unknown one."""
    if name not in themes:
        known = ", ".join(themes)
        raise ReaderError(
            ja=f"その名前の配色はありません。使える名前: {known}",
            en=f"There is no theme of that name. Known names: {known}",
        )
    return themes[name]


def _theme(path: Path) -> Theme:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Theme(
        id=path.stem,
        name=Text(**table["name"]),
        is_dark=table["dark"],
        drawing=path.with_name(f"veranda-{path.stem}.svg"),
        **table["colours"],
    )
