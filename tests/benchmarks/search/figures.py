"""From answers to figures: ranks, times, ratios; as nested names, and as a table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.model.text import Lang
from tests.benchmarks.search.asking import Answer

Figures = dict[str, "Figures | float | int | str"]
"""Numbers under names; a name may hold further names."""

BYTES_IN_MB = 1024 * 1024
_SHARES = {"p50_ms": 0.5, "p95_ms": 0.95, "p99_ms": 0.99, "max_ms": 1.0}


def of_answers(answers: Sequence[Answer]) -> Figures:
    """All figures of one kind of query, of all and of each language by itself."""
    figures = _of_some(answers)
    for lang in Lang:
        some = [answer for answer in answers if answer.lang is lang]
        if some:
            figures[lang.value] = _of_some(some)
    return figures


def mean_reciprocal(answers: Sequence[Answer]) -> float:
    """MRR@10: the mean of 1 / place, 0 where the gold is not among the best ten."""
    gains = [1 / answer.place if answer.place else 0.0 for answer in answers]
    return round(sum(gains) / len(gains), 4) if gains else 0.0


def slow(seconds: Iterable[float], share: float) -> float:
    """The time in ms within which this share of the answers came (nearest rank)."""
    in_order = sorted(seconds)
    if not in_order:
        return 0.0
    return round(in_order[max(0, math.ceil(share * len(in_order)) - 1)] * 1000, 3)


def times(answers: Sequence[Answer]) -> dict[str, float]:
    """How long answers took, in ms, by name."""
    passed = [answer.seconds for answer in answers]
    figures = {name: slow(passed, share) for name, share in _SHARES.items()}
    return figures | {"cpu_p95_ms": slow((answer.busy for answer in answers), 0.95)}


def _of_some(answers: Sequence[Answer]) -> Figures:
    found = sum(answer.place > 0 for answer in answers)
    figures: Figures = {
        "n": len(answers),
        "mrr10": mean_reciprocal(answers),
        "recall10": round(found / len(answers), 4) if answers else 0.0,
    }
    return figures | times(answers)


def table(figures: Figures) -> str:
    """One line a figure, under its whole name."""
    lines = dict(_named(figures))
    width = max(map(len, lines), default=0)
    return "\n".join(f"{name:<{width}}  {value:>12}" for name, value in lines.items())


def _named(figures: Mapping[str, Figures | float | str]) -> Iterator[tuple[str, float | str]]:
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", found) for inner, found in _named(value))
        else:
            yield name, value
