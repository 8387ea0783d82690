"""Shares of a whole of which only some parts are known: bars, and the rest named as unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.content.charts import bar_drawing as drawing
from reader.content.charts.chart import Cell, Rows, is_shown
from reader.content.charts.intervals import Percent
from reader.content.charts.wording import check_holes, filled, share
from reader.content.shapes import Id, Said
from reader.model.source import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings
    from reader.model.text import Lang

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class _Heads:
    group: Said
    name: Said
    share: Said


@dataclass(frozen=True, slots=True)
class _Words:
    """``rest`` and ``unknown`` are the last row of each group: what was not reported."""

    share: Said
    remarked: Said
    rest: Said
    unknown: Said


_HOLES = {"share": "value", "remarked": "share remark"}


@dataclass(frozen=True, slots=True)
class _Group:
    id: Id
    name: Said
    sources: tuple[Id, ...]
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class _Part:
    """``share`` is in per cent of the group."""

    group: Id
    name: Said
    share: Percent
    remark: Said | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """``kind = "bars"``; ``[[group]]``, and ``[[part]]`` with the id of its group."""

    kind: Literal["bars"]
    title: Said
    note: Said
    heads: _Heads
    words: _Words
    group: tuple[_Group, ...]
    part: tuple[_Part, ...]

    @property
    def _shown(self) -> tuple[_Group, ...]:
        return tuple(group for group in self.group if is_shown(group.confidence))

    def cited(self) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """The sources of each group that is shown, with their place."""
        for position, group in enumerate(self.group):
            if is_shown(group.confidence):
                yield ("group", position, "sources"), group.sources

    def check(self, doc: Document, notes: Findings) -> None:
        """Note parts of no group, groups without parts, and more than a whole."""
        check_holes(self.words, _HOLES, ("words",), doc, notes)
        ids = [group.id for group in self.group]
        for position, part in enumerate(self.part):
            if part.group not in ids:
                notes.add(
                    doc.line(("part", position, "group")),
                    f"「{part.group}」という[[group]]がありません。idを直してください。",
                    f"There is no [[group]] with the id `{part.group}`. Mend the id.",
                )
        for position, group in enumerate(self.group):
            total = sum(part.share for part in self._parts(group))
            if not 0 < total <= _WHOLE or ids.index(group.id) != position:
                notes.add(
                    doc.line(("group", position, "id")),
                    f"「{group.id}」の割合の合計は0より大きく100までにし、idは一度だけにしてください。",
                    f"The shares of `{group.id}` must add up to more than 0 and at most 100, "
                    "and its id must stand once.",
                )

    def _parts(self, group: _Group) -> tuple[_Part, ...]:
        return tuple(part for part in self.part if part.group == group.id)

    def rows(self, lang: Lang) -> Rows:
        """A row for each part, and one for the rest of each group."""
        heads, words = self.heads, self.words
        said = (heads.group, heads.name, heads.share)
        rows = [tuple(Cell(saying.text().of(lang)) for saying in said)]
        rest = (words.rest.text().of(lang), words.unknown.text().of(lang))
        for group in self._shown:
            lines = [(bar.name, self._remarked(bar, lang)) for bar in self._bars(group, lang)]
            for number, (name, value) in enumerate((*lines, rest)):
                cites = () if number else group.sources
                rows.append((Cell(group.name.text().of(lang), cites), Cell(name), Cell(value)))
        return tuple(rows)

    def _remarked(self, bar: drawing.Bar, lang: Lang) -> str:
        if not bar.remark:
            return bar.value
        return filled(self.words.remarked, lang, share=bar.value, remark=bar.remark)

    def _bars(self, group: _Group, lang: Lang) -> tuple[drawing.Bar, ...]:
        return tuple(
            drawing.Bar(
                part.name.text().of(lang),
                filled(self.words.share, lang, value=share(part.share)),
                part.remark.text().of(lang) if part.remark else "",
                part.share,
            )
            for part in self._parts(group)
        )

    def drawn(self, lang: Lang, width: int) -> bytes:
        """The groups below each other, on one scale."""
        plan = drawing.Plan(
            self.title.text().of(lang),
            self.note.text().of(lang),
            self.words.rest.text().of(lang),
            self.words.unknown.text().of(lang),
            tuple((group.name.text().of(lang), self._bars(group, lang)) for group in self._shown),
        )
        return drawing.drawn(plan, width)
