"""Draws shares with their ranges: dots on lines over one scale that begins at nought."""

from __future__ import annotations

import math
from collections.abc import Callable
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
from reader.content.charts.typesetting import measured, wrapped

_TICK = Style(QUIET, canvas.MUTED, anchor="middle")
_ROW = 36
_TALL_ROW = 58
_CAP = 5
_DOT = 6
_SAMPLE = 44
_MOST_TICKS = 4
_TICK_ROOM = 18


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the chart: its words, and its figures in per cent."""

    name: str
    value: str
    between: str
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is drawn; ``tick`` writes a number of the scale."""

    title: str
    legend: str
    note: str
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    tick: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Scale:
    left: float
    width: float
    top: float

    def x(self, share: float) -> float:
        return self.left + self.width * share / self.top


def drawn(plan: Plan, width: int) -> bytes:
    """The chart in a width; in the narrow one the words of a row stand above its line."""
    canvas_ = Canvas(width)
    is_narrow = width == NARROW
    y = canvas_.paragraph(0, BODY + 2, plan.title, TITLE, width)
    y = _legend(canvas_, y + 4, plan.legend) + GAP
    scale = _scale(plan, width, is_narrow=is_narrow)
    bottom = _height(plan, is_narrow=is_narrow) + y
    _grid(canvas_, scale, plan, y, bottom)
    _groups(canvas_, plan, scale, y, is_narrow=is_narrow)
    y = canvas_.paragraph(0, bottom + QUIET * LEADING + GAP + QUIET, plan.note, SMALL, width)
    return canvas_.svg(plan.title, y - QUIET * LEADING + 8)


def _legend(canvas_: Canvas, y: float, words: str) -> float:
    """A line with its dot, and what it means; returns where the next part may begin."""
    middle = y - QUIET * 0.36
    _whisker(canvas_, middle, 2, _SAMPLE - 14, (_SAMPLE - 12) / 2)
    lines = wrapped(words, QUIET, canvas_.width - _SAMPLE)
    for number, line in enumerate(lines):
        canvas_.text(_SAMPLE, y + number * QUIET * LEADING, line, SMALL)
    return y + (len(lines) - 1) * QUIET * LEADING


def _scale(plan: Plan, width: int, *, is_narrow: bool) -> _Scale:
    rows = [row for _, group in plan.groups for row in group]
    highest = max(row.high for row in rows)
    top = math.ceil(highest / _step(highest)) * _step(highest)
    if is_narrow:
        return _Scale(_TICK_ROOM, width - 2 * _TICK_ROOM, top)
    names = max(measured(row.name, BODY) for row in rows)
    groups = max(measured(name, QUIET) for name, _ in plan.groups)
    left = max(names, groups) + GAP
    right = max(_words_width(row) for row in rows) + GAP
    return _Scale(left, width - left - right, top)


def _words_width(row: Row) -> float:
    return measured(row.value, BODY) + GAP / 2 + measured(row.between, QUIET)


def _step(highest: float) -> float:
    """A round distance between the lines of the scale, so that they are few."""
    power = 10.0 ** math.floor(math.log10(max(highest, 1e-6)))
    steps = (power * factor for factor in (0.1, 0.2, 0.5, 1, 2, 5, 10))
    return next(step for step in steps if highest / step <= _MOST_TICKS)


def _height(plan: Plan, *, is_narrow: bool) -> float:
    rows = sum(len(group) for _, group in plan.groups)
    heads = len(plan.groups) * (QUIET * LEADING + GAP)
    return heads + rows * (_TALL_ROW if is_narrow else _ROW) - GAP / 2


def _grid(canvas_: Canvas, scale: _Scale, plan: Plan, top: float, bottom: float) -> None:
    step = _step(max(row.high for _, group in plan.groups for row in group))
    for number in range(round(scale.top / step) + 1):
        x = scale.x(number * step)
        colour = canvas.LINE if number else canvas.MUTED
        canvas_.line((x, top), (x, bottom), colour)
        canvas_.text(x, bottom + QUIET * LEADING, plan.tick(f"{number * step:g}"), _TICK)


def _groups(canvas_: Canvas, plan: Plan, scale: _Scale, y: float, *, is_narrow: bool) -> None:
    for name, rows in plan.groups:
        canvas_.text(scale.left + 6 if is_narrow else 0, y + QUIET, name, GROUP)
        y += QUIET * LEADING
        for row in rows:
            if is_narrow:
                _tall_row(canvas_, row, scale, y)
            else:
                _flat_row(canvas_, row, scale, y + _ROW / 2)
            y += _TALL_ROW if is_narrow else _ROW
        y += GAP


def _flat_row(canvas_: Canvas, row: Row, scale: _Scale, y: float) -> None:
    base = y + BODY * 0.36
    canvas_.text(0, base, row.name, NAME)
    _whisker(canvas_, y, scale.x(row.low), scale.x(row.high), scale.x(row.middle))
    right = scale.left + scale.width + GAP
    canvas_.text(right, base, row.value, VALUE)
    canvas_.text(right + measured(row.value, BODY) + GAP / 2, base, row.between, SMALL)


def _tall_row(canvas_: Canvas, row: Row, scale: _Scale, y: float) -> None:
    base, left = y + BODY + 4, scale.left + 6
    canvas_.text(left, base, row.name, NAME)
    left += measured(row.name, BODY) + GAP / 2
    canvas_.text(left, base, row.value, VALUE)
    left += measured(row.value, BODY) + GAP / 2
    canvas_.text(left, base, row.between, SMALL)
    _whisker(canvas_, base + 20, scale.x(row.low), scale.x(row.high), scale.x(row.middle))


def _whisker(canvas_: Canvas, y: float, low: float, high: float, middle: float) -> None:
    canvas_.line((low, y), (high, y), canvas.ACCENT, 2)
    for end in (low, high):
        canvas_.line((end, y - _CAP), (end, y + _CAP), canvas.ACCENT, 2)
    canvas_.dot(middle, y, _DOT, canvas.ACCENT)
