"""Surveys whose result is a share with a range: a dot on a line for each, by the ages asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from reader import dates
from reader.content.charts import interval_drawing as drawing
from reader.content.charts.chart import Cell, Rows, is_shown
from reader.content.charts.wording import check_holes, check_saying, filled, people, share
from reader.content.shapes import Id, MaybeSaid, Said, SomeDay, is_real_day
from reader.content.sources import no_such_day
from reader.model.source import Confidence
from reader.model.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.content.documents import Document, Path
    from reader.content.findings import Findings

Percent = Annotated[
    float,
    Meta(ge=0, le=100, extra={"words": Text("0から100までの数", "a number from 0 to 100")}),
]
_Count = Annotated[
    int, Meta(ge=1, extra={"words": Text("1以上の整数", "a whole number of at least 1")})
]


@dataclass(frozen=True, slots=True)
class _Ages:
    first: _Count
    last: _Count


@dataclass(frozen=True, slots=True)
class _Share:
    """In per cent."""

    value: Percent
    low: Percent
    high: Percent


@dataclass(frozen=True, slots=True)
class _Estimate:
    """In people; ``said`` says for whom, where it is not for the ages of the survey."""

    value: _Count
    low: _Count | None = None
    high: _Count | None = None
    said: Said | None = None
    sources: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class _Survey:
    first_day: SomeDay
    last_day: SomeDay
    ages: _Ages
    method: Said
    answers: _Count
    counted: _Count
    share: _Share
    estimate: _Estimate
    sources: tuple[Id, ...]
    confidence: Confidence
    answers_of: Said | None = None


@dataclass(frozen=True, slots=True)
class _Heads:
    survey: Said
    answers: Said
    counted: Said
    share: Said
    estimate: Said


@dataclass(frozen=True, slots=True)
class _Words:
    survey: Said
    ages: Said
    year: Said
    answers: Said
    people: Said
    people_range: Said
    share: Said
    share_range: Said
    ranged: Said
    ten_thousand: MaybeSaid


_HOLES = {
    "survey": "month first last",
    "ages": "first last",
    "year": "year",
    "answers": "method answers",
    "people": "value",
    "people_range": "low high",
    "share": "value",
    "share_range": "low high",
    "ranged": "value range",
}


@dataclass(frozen=True, slots=True)
class Intervals:
    """``kind = "intervals"``; ``[[survey]]`` in the order of years."""

    kind: Literal["intervals"]
    title: Said
    legend: Said
    note: Said
    heads: _Heads
    words: _Words
    survey: tuple[_Survey, ...]

    @property
    def _shown(self) -> tuple[_Survey, ...]:
        return tuple(entry for entry in self.survey if is_shown(entry.confidence))

    def cited(self) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """The sources of each entry that is shown, with their place."""
        for position, entry in enumerate(self.survey):
            if is_shown(entry.confidence):
                yield ("survey", position, "sources"), entry.sources
                if entry.estimate.sources:
                    yield ("survey", position, "estimate"), entry.estimate.sources

    def check(self, doc: Document, notes: Findings) -> None:
        """Note ranges that do not hold their value, and the like."""
        check_holes(self.words, _HOLES, ("words",), doc, notes)
        for position, entry in enumerate(self.survey):
            path = ("survey", position)
            _check_survey(entry, path, doc, notes)
            if entry.estimate.said is not None:
                said = (*path, "estimate", "said")
                check_saying(entry.estimate.said, frozenset({"value"}), said, doc, notes)

    def rows(self, lang: Lang) -> Rows:
        """A row for each survey and age."""
        heads = self.heads
        sayings = (heads.survey, heads.answers, heads.counted, heads.share, heads.estimate)
        head = tuple(Cell(saying.text().of(lang)) for saying in sayings)
        return (head, *(self._row(entry, lang) for entry in self._shown))

    def _row(self, entry: _Survey, lang: Lang) -> tuple[Cell, ...]:
        words, ages = self.words, entry.ages
        month = dates.month_in_words(entry.first_day).of(lang)
        answers = people(entry.answers, MaybeSaid("", ""), lang)
        of = entry.answers_of.text().of(lang) if entry.answers_of else ""
        how = filled(words.answers, lang, method=entry.method.text().of(lang), answers=answers)
        return (
            Cell(
                filled(words.survey, lang, month=month, first=ages.first, last=ages.last),
                entry.sources,
            ),
            Cell(how + of),
            Cell(filled(words.people, lang, value=f"{entry.counted:,}")),
            Cell(self._ranged(*self._share(entry, lang), lang)),
            Cell(self._estimate(entry.estimate, lang), entry.estimate.sources),
        )

    def _share(self, entry: _Survey, lang: Lang) -> tuple[str, str]:
        low, high = share(entry.share.low), share(entry.share.high)
        value = filled(self.words.share, lang, value=share(entry.share.value))
        return value, filled(self.words.share_range, lang, low=low, high=high)

    def _estimate(self, estimate: _Estimate, lang: Lang) -> str:
        words, myriad = self.words, self.words.ten_thousand
        value = filled(words.people, lang, value=people(estimate.value, myriad, lang))
        if estimate.said is not None:
            value = filled(estimate.said, lang, value=value)
        if estimate.low is None or estimate.high is None:
            return value
        low, high = (people(end, myriad, lang) for end in (estimate.low, estimate.high))
        return self._ranged(value, filled(words.people_range, lang, low=low, high=high), lang)

    def _ranged(self, value: str, between: str, lang: Lang) -> str:
        return filled(self.words.ranged, lang, value=value, range=between)

    def drawn(self, lang: Lang, width: int) -> bytes:
        """The surveys of the same ages together, in the order in which ages first come."""
        groups: dict[_Ages, list[drawing.Row]] = {}
        for entry in self._shown:
            year = filled(self.words.year, lang, year=entry.first_day[:4])
            value, between = self._share(entry, lang)
            row = drawing.Row(
                year, value, between, entry.share.low, entry.share.value, entry.share.high
            )
            groups.setdefault(entry.ages, []).append(row)
        named = tuple(
            (filled(self.words.ages, lang, first=ages.first, last=ages.last), tuple(rows))
            for ages, rows in groups.items()
        )
        plan = drawing.Plan(
            self.title.text().of(lang),
            self.legend.text().of(lang),
            self.note.text().of(lang),
            named,
            lambda tick: filled(self.words.share, lang, value=tick),
        )
        return drawing.drawn(plan, width)


def _check_survey(entry: _Survey, path: Path, doc: Document, notes: Findings) -> None:
    for day in (entry.first_day, entry.last_day):
        if not day or not is_real_day(day):
            no_such_day(day, doc.line((*path, "first_day")), notes)
    if entry.last_day < entry.first_day:
        _not_around(doc.line((*path, "last_day")), "first_day, last_day", notes)
    if entry.ages.last < entry.ages.first:
        _not_around(doc.line((*path, "ages")), "ages.first, ages.last", notes)
    if entry.counted > entry.answers:
        _not_around(doc.line((*path, "counted")), "counted, answers", notes)
    if not entry.share.low <= entry.share.value <= entry.share.high:
        _not_around(doc.line((*path, "share")), "share.low, share.value, share.high", notes)
    estimate = entry.estimate
    low, high = estimate.low or estimate.value, estimate.high or estimate.value
    is_half = (estimate.low is None) != (estimate.high is None)
    if is_half or not low <= estimate.value <= high:
        names = "estimate.low, estimate.value, estimate.high"
        _not_around(doc.line((*path, "estimate")), names, notes)


def _not_around(line: int, names: str, notes: Findings) -> None:
    notes.add(
        line,
        f"値の順が合いません。小さいほうから{names}の順にし、どれも書いてください。",
        f"The values do not fit each other. From small to large they are {names}; write each.",
    )
