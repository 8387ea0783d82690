"""Reads ``resources/statistics/*.toml``: one chart a file, with everything that is wrong in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.content.charts.bars import Bars
from reader.content.charts.chart import NARROW, WIDE, Chart, Charts, Statistics, picture_name
from reader.content.charts.intervals import Intervals
from reader.content.charts.timeline import Timeline
from reader.content.documents import parse
from reader.content.tables import read
from reader.model.collection import Picture
from reader.model.text import Lang

if TYPE_CHECKING:
    from reader.content.documents import Document
    from reader.content.files import Tree
    from reader.content.findings import Findings

STATISTICS = "resources/statistics"

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KINDS: dict[str, type[Intervals | Bars | Timeline]] = {
    "intervals": Intervals,
    "bars": Bars,
    "timeline": Timeline,
}


def charts(
    tree: Tree, sources: frozenset[str] | None, pictures: frozenset[str], notes: Findings
) -> Charts:
    """Every chart of a folder.

    ``sources`` are the known ids, None where their file could not be read; ``pictures`` are the
    names that are taken.
    """
    sound, names = {}, []
    for file in tree.names(STATISTICS, notes):
        name, here = file.rpartition("/")[2].removesuffix(".toml"), notes.of(file)
        if not file.endswith(".toml") or not _NAME.fullmatch(name):
            _misnamed(here)
            continue
        names.append(name)
        text = tree.text(file, here)
        doc = None if text is None else parse(text, here)
        found = None if doc is None else _statistics(doc, sources, here)
        chart = None if found is None else _chart(name, found, pictures, here)
        if chart is not None:
            sound[name] = chart
    return Charts(sound, frozenset(names))


def _statistics(
    doc: Document, sources: frozenset[str] | None, notes: Findings
) -> Statistics | None:
    """What a document says, or None and a note for everything that is wrong in it."""
    kind = _KINDS.get(f"{doc.data.get('kind')}")
    if kind is None:
        names = ", ".join(_KINDS)
        notes.add(
            doc.line(("kind",)),
            f"「kind」には図の種類を書いてください。使えるもの: {names}",
            f"`kind` must be the kind of chart: {names}.",
        )
        return None
    before = len(notes.found)
    found: Statistics | None = read(kind, doc.data, (), doc, notes)
    if found is None:
        return None
    if not list(found.cited()):
        _nothing_shown(notes)
    for path, cited in found.cited():
        _check_sources(doc.line(path), cited, sources, notes)
    found.check(doc, notes)
    return found if len(notes.found) == before else None


def _check_sources(
    line: int, names: tuple[str, ...], known: frozenset[str] | None, notes: Findings
) -> None:
    if not names:
        notes.add(
            line,
            "「sources」が空です。どこで見た数字か、出典のidを書いてください。",
            "`sources` is empty. Name the sources in which this was seen.",
        )
    for name in names:
        if known is not None and name not in known:
            notes.add(
                line,
                f"出典「{name}」がresources/sources.tomlにありません。"
                "idを直すか、出典を書き足してください。",
                f"The source `{name}` is not in resources/sources.toml. "
                "Mend the id or add the source.",
            )


def _chart(name: str, found: Statistics, taken: frozenset[str], notes: Findings) -> Chart | None:
    """A chart with its drawings, whose names must be its own."""
    drawings = tuple(
        Picture(picture_name(name, lang, width), found.drawn(lang, width))
        for lang in Lang
        for width in (WIDE, NARROW)
    )
    for picture in drawings:
        if picture.name in taken:
            notes.add(
                0,
                f"この図の名前({picture.name})の画像がresources/pictures/にあります。"
                "どちらかの名前を変えてください。",
                f"A picture in resources/pictures/ has the name of this chart ({picture.name}). "
                "Rename one of the two.",
            )
            return None
    return Chart(name, drawings, {lang: found.rows(lang) for lang in Lang})


def _nothing_shown(notes: Findings) -> None:
    notes.add(
        0,
        "見せられる値が一つもありません。「known」と「seed」の値は図に出ません。",
        "There is nothing to show. What is only `known` or `seed` is left out of a chart.",
    )


def _misnamed(notes: Findings) -> None:
    notes.add(
        0,
        "ここには<名前>.tomlだけを置いてください。名前は英小文字、数字、ハイフンです。",
        "Only <name>.toml lies here; the name is small letters, digits and hyphens.",
    )
