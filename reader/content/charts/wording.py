"""The words of a chart with holes for its figures, and how each language writes a number."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter
from typing import TYPE_CHECKING

from reader.content.shapes import MaybeSaid, Said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings
    from reader.model.text import Lang

_TEN_THOUSAND = 10_000


def check_holes(
    words: object, holes: Mapping[str, str], path: Path, doc: Document, notes: Findings
) -> None:
    """Note every saying of a table whose ``{holes}`` are not the named ones, each at least once."""
    for slot in fields(words):  # type: ignore[arg-type]  # a dataclass, like every table
        saying = getattr(words, slot.name)
        if isinstance(saying, Said):
            wanted = frozenset(holes.get(slot.name, "").split())
            check_saying(saying, wanted, (*path, slot.name), doc, notes)


def check_saying(
    saying: Said, wanted: frozenset[str], path: Path, doc: Document, notes: Findings
) -> None:
    """Note a saying whose ``{holes}`` are not the named ones."""
    for lang in ("ja", "en"):
        if _holes(getattr(saying, lang)) != wanted:
            names = ", ".join(f"{{{name}}}" for name in sorted(wanted))
            key = doc.name((*path, lang))
            notes.add(
                doc.line((*path, lang)),
                f"「{key}」の{{ }}が違います。使うもの: {names or 'なし'}",
                f"The braces of `{key}` do not fit. It has: {names or 'none'}.",
            )


def _holes(text: str) -> frozenset[str] | None:
    """The names in braces, or None where one is more than a name."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(form or conversion for _, _, form, conversion in parts):
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def filled(saying: Said, lang: Lang, **values: object) -> str:
    """A saying in one language with its holes filled."""
    return saying.text().of(lang).format(**values)


def people(value: int, ten_thousand: MaybeSaid, lang: Lang) -> str:
    """A number of people; a language with a word for ten thousand counts in these."""
    word = ten_thousand.text().of(lang)
    myriads, rest = divmod(value, _TEN_THOUSAND)
    if not word or not myriads:
        return f"{value:,}"
    return f"{myriads:,}{word}" + (f"{rest:,}" if rest else "")


def share(value: float) -> str:
    """A share as its source gives it, without zeros at its end."""
    return f"{value:g}"
