"""What happened in which year: a line on which every year is a dot, those that are told larger."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from msgspec import Meta

from reader.content.charts import canvas
from reader.content.charts.canvas import BODY, GAP, LEADING, NAME, TITLE, Canvas, Style
from reader.content.charts.chart import Cell, Rows, is_shown
from reader.content.charts.typesetting import measured
from reader.content.shapes import Id, Said
from reader.model.source import Confidence
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings
    from reader.model.text import Lang

_Year = Annotated[
    int,
    Meta(ge=1900, le=2100, extra={"words": Text("1900から2100までの年", "a year, 1900 to 2100")}),
]
_YEAR = Style(bold=True, anchor="end")
_BETWEEN = 6
_SILENT_YEAR = 7
_DOT, _SMALL_DOT = 6, 1.6


@dataclass(frozen=True, slots=True)
class _Heads:
    year: Said
    event: Said


@dataclass(frozen=True, slots=True)
class _Entry:
    """``short`` stands in the drawing, ``event`` in the table."""

    at: _Year
    year: Said
    short: Said
    event: Said
    sources: tuple[Id, ...]
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Timeline:
    """``kind = "timeline"``; ``[[entry]]`` in the order of years."""

    kind: Literal["timeline"]
    title: Said
    heads: _Heads
    entry: tuple[_Entry, ...]

    @property
    def _shown(self) -> tuple[_Entry, ...]:
        return tuple(entry for entry in self.entry if is_shown(entry.confidence))

    def cited(self) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """The sources of each entry that is shown, with their place."""
        for position, entry in enumerate(self.entry):
            if is_shown(entry.confidence):
                yield ("entry", position, "sources"), entry.sources

    def check(self, doc: Document, notes: Findings) -> None:
        """Note years that are out of order."""
        for position, entry in enumerate(self.entry[1:], start=1):
            if entry.at < self.entry[position - 1].at:
                notes.add(
                    doc.line(("entry", position, "at")),
                    "年の順になっていません。古いものから並べてください。",
                    "The years are out of order. Put the earliest first.",
                )

    def rows(self, lang: Lang) -> Rows:
        """A row for each entry."""
        head = tuple(Cell(said.text().of(lang)) for said in (self.heads.year, self.heads.event))
        body = (
            (Cell(entry.year.text().of(lang)), Cell(entry.event.text().of(lang), entry.sources))
            for entry in self._shown
        )
        return (head, *body)

    def drawn(self, lang: Lang, width: int) -> bytes:
        """From the earliest down to the latest."""
        title, entries = self.title.text().of(lang), self._shown
        canvas_ = Canvas(width)
        y = canvas_.paragraph(0, BODY + 2, title, TITLE, width) + GAP / 2
        axis = max(measured(entry.year.text().of(lang), BODY) for entry in entries) + GAP
        marks: list[_Mark] = []
        for entry in entries:
            year = entry.year.text().of(lang)
            is_new = not marks or marks[-1].year != year
            if marks:
                y += _SILENT_YEAR * max(0, entry.at - marks[-1].at - 1)
            if is_new:
                canvas_.text(axis - GAP * 0.8, y, year, _YEAR)
            marks.append(_Mark(entry.at, year, y - BODY * 0.36, is_new))
            short, text = entry.short.text().of(lang), axis + GAP
            y = canvas_.paragraph(text, y, short, NAME, width - text) + _BETWEEN
        _axis(canvas_, axis, marks)
        return canvas_.svg(title, y - BODY * LEADING + 4)


class _Mark(NamedTuple):
    """Where on the line of years an entry stands, and whether it is the first of its year."""

    at: int
    year: str
    y: float
    is_new: bool


def _axis(canvas_: Canvas, x: float, marks: list[_Mark]) -> None:
    """The line of years; between two that are told, those of which nothing is told."""
    canvas_.line((x, marks[0].y), (x, marks[-1].y), canvas.LINE, 2)
    for before, after in pairwise(marks):
        years = after.at - before.at
        for number in range(1, years):
            y = before.y + (after.y - before.y) * number / years
            canvas_.dot(x, y, _SMALL_DOT, canvas.MUTED)
    for mark in marks:
        if mark.is_new:
            canvas_.dot(x, mark.y, _DOT, canvas.ACCENT)
