"""Draws known shares as bars on one scale, and a dotted line for what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from reader.content.charts import canvas
from reader.content.charts.canvas import (
    BODY,
    GAP,
    GROUP,
    LEADING,
    NAME,
    QUIET,
    SMALL,
    TITLE,
    VALUE,
    Canvas,
    Style,
)
from reader.content.charts.chart import NARROW
from reader.content.charts.typesetting import measured

_ROW = 34
_TALL_ROW = 54
_BAR = 14
_DOTS = 6
_DOTTED = 5
_EDGE = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One part: its words, and its share in per cent."""

    name: str
    value: str
    remark: str
    share: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is drawn; ``rest`` and ``unknown`` close each group."""

    title: str
    note: str
    rest: str
    unknown: str
    groups: tuple[tuple[str, tuple[Bar, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Measures:
    """Where bars begin, how long one of a per cent is, and how tall a row is."""

    left: float
    percent: float
    row: float
    is_narrow: bool


def drawn(plan: Plan, width: int) -> bytes:
    """The chart in a width; in the narrow one a name stands above its bar."""
    canvas_ = Canvas(width)
    measures = _measures(plan, width)
    y = canvas_.paragraph(0, BODY + 2, plan.title, TITLE, width) - BODY * LEADING + GAP
    for name, bars in plan.groups:
        canvas_.text(0, y + QUIET, name, GROUP)
        y += QUIET * LEADING + 4
        top = y
        for bar in bars:
            _bar(canvas_, bar, measures, y)
            y += measures.row
        _unknown(canvas_, plan, measures, y)
        y += measures.row
        canvas_.line((measures.left, top), (measures.left, y - 4), canvas.MUTED)
        y += GAP * 0.7
    y = canvas_.paragraph(0, y + QUIET, plan.note, SMALL, width)
    return canvas_.svg(plan.title, y - QUIET * LEADING + 8)


def _measures(plan: Plan, width: int) -> _Measures:
    is_narrow = width == NARROW
    bars = [bar for _, group in plan.groups for bar in group]
    names = (plan.rest, *(bar.name for bar in bars))
    left = 1.0 if is_narrow else max(measured(name, BODY) for name in names) + GAP * 0.7
    # Each bar with the words behind it must fit; the tightest decides the scale.
    room = width - left - _EDGE
    percent = min(
        (room - _words_width(bar, is_narrow=is_narrow)) / max(bar.share, 1) for bar in bars
    )
    return _Measures(left, percent, _TALL_ROW if is_narrow else _ROW, is_narrow)


def _words_width(bar: Bar, *, is_narrow: bool) -> float:
    has_remark = bar.remark and not is_narrow
    remark = measured(bar.remark, QUIET) + GAP / 2 if has_remark else 0
    return GAP / 2 + measured(bar.value, BODY) + remark


def _bar(canvas_: Canvas, bar: Bar, measures: _Measures, y: float) -> None:
    middle = _name(canvas_, bar.name, NAME, measures, y)
    length = bar.share * measures.percent
    canvas_.bar((measures.left, middle - _BAR / 2), (length, _BAR), canvas.ACCENT)
    x, base = measures.left + length + GAP / 2, middle + BODY * 0.36
    canvas_.text(x, base, bar.value, VALUE)
    if bar.remark and measures.is_narrow:
        x = measures.left + GAP + measured(bar.name, BODY)
        canvas_.text(x, y + BODY, bar.remark, SMALL)
    elif bar.remark:
        canvas_.text(x + measured(bar.value, BODY) + GAP / 2, base, bar.remark, SMALL)


def _unknown(canvas_: Canvas, plan: Plan, measures: _Measures, y: float) -> None:
    middle = _name(canvas_, plan.rest, Style(BODY, canvas.MUTED), measures, y)
    x = measures.left + GAP / 2
    for _ in range(_DOTTED):
        canvas_.dot(x, middle, 1.5, canvas.MUTED)
        x += _DOTS
    canvas_.text(x + _DOTS, middle + QUIET * 0.36, plan.unknown, SMALL)


def _name(canvas_: Canvas, name: str, style: Style, measures: _Measures, y: float) -> float:
    """Write the name of a row, and return the middle of its bar."""
    if measures.is_narrow:
        canvas_.text(measures.left + GAP / 2, y + BODY, name, style)
        return y + BODY * LEADING + _BAR / 2
    middle = y + measures.row / 2
    canvas_.text(0, middle + BODY * 0.36, name, style)
    return middle
