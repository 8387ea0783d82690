"""The figures of a run as the tables that stand in docs/search.md, each beside its mark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.benchmarks.search.figures import Figures

_KINDS = ("questions", "keywords", "typing")


class _Mark(NamedTuple):
    """What a figure should be, in words and as a test of it."""

    said: str
    is_met: Callable[[float], bool]


def _at_most(mark: float) -> _Mark:
    return _Mark(f"<= {mark:g}", lambda found: found <= mark)


def _at_least(mark: float) -> _Mark:
    return _Mark(f">= {mark:g}", lambda found: found >= mark)


# By the whole name of a figure; those of quality hold for 10,000 paragraphs.
_MARKS = {
    "questions.p95_ms": _at_most(2),
    "keywords.p95_ms": _at_most(1),
    "typing.p95_ms": _at_most(2),
    "typing.max_ms": _at_most(30),
    "open.ms": _at_most(30),
    "open.private_mb": _at_most(20),
    "build.per_second": _at_least(1500),
}
_MARKS_OF_QUALITY = {
    "questions.mrr10": _at_least(0.92),
    "keywords.mrr10": _at_least(0.81),
    "romaji.mrr10": _at_least(0.80),
    "romaji.kanji_mrr10": _at_least(0.85),
}
_MARKS_BESIDE_XAPIAN = {
    "questions": _at_most(1.2),
    "keywords": _at_most(1.2),
    "typing": _at_most(2),
}
_MEASURED_FOR = 10_000

_ALONE = (
    "build.seconds", "build.per_second", "build.mb",
    "open.ms", "open.private_mb", "open.mapped_mb", "open.warm_private_mb", "first_query.ms",
    *(f"{kind}.{name}" for kind in _KINDS for name in ("p50_ms", "p95_ms", "p99_ms", "max_ms")),
    *(f"{kind}.{name}" for kind in _KINDS[:2] for name in ("mrr10", "recall10")),
    "questions.ja.mrr10", "questions.en.mrr10", "keywords.ja.mrr10", "keywords.en.mrr10",
    "romaji.n", "romaji.kanji_mrr10", "romaji.mrr10", "romaji.short_mrr10",
)  # fmt: skip


def report(measured: Figures) -> str:
    """Markdown; a figure that misses its mark is in bold."""
    parts = [_table(("figure", "measured", "mark"), _alone(measured))]
    if "peers" in measured:
        names = ("engine", "tokens", "built", *(f"{k} MRR" for k in _KINDS[:2]))
        times = tuple(f"{kind} p95 ms" for kind in _KINDS)
        parts.append(_table((*names, *times), _engines(measured)))
        ratios = ("our p95 to theirs", "tokens", *_KINDS, *(f"{k}, both read" for k in _KINDS))
        parts.append(_table(ratios, _ratios(measured)))
    return "\n\n".join(parts)


def _table(names: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (names, ("---",) * len(names), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _alone(measured: Figures) -> Iterator[tuple[str, ...]]:
    marks = dict(_MARKS)
    if _number(measured, "documents") <= _MEASURED_FOR:
        marks |= _MARKS_OF_QUALITY
    for name in _ALONE:
        found = _number(measured, name)
        yield name, _told(found, marks.get(name)), marks[name].said if name in marks else ""


def _engines(measured: Figures) -> Iterator[tuple[str, ...]]:
    yield "Engawa", "its own", _built(measured), *_fared(measured["peers"]["engawa"])  # type: ignore[index, call-overload]
    for name, tokens, found in _peers(measured):
        yield name, tokens, _built(found), *_fared(found)


def _ratios(measured: Figures) -> Iterator[tuple[str, ...]]:
    for name, tokens, _ in _peers(measured):
        path = f"ratios.{name}.{tokens}"
        is_marked = (name, tokens) == ("xapian", "same")
        marks = _MARKS_BESIDE_XAPIAN if is_marked else {}
        given = (_told(_number(measured, f"{path}.{k}_p95"), marks.get(k)) for k in _KINDS)
        read = (_maybe(measured, f"{path}.{k}_read_p95", marks.get(k)) for k in _KINDS)
        yield name, tokens, *given, *read


def _peers(measured: Figures) -> Iterator[tuple[str, str, Figures]]:
    for name, by_tokens in measured["peers"].items():  # type: ignore[union-attr]
        if name != "engawa":
            yield from ((name, tokens, found) for tokens, found in by_tokens.items())  # type: ignore[union-attr, misc]


def _built(found: Figures) -> str:
    return f"{_number(found, 'build.seconds'):g} s, {_number(found, 'build.mb'):g} MB"


def _fared(found: Figures) -> Iterator[str]:
    yield from (f"{_number(found, f'{kind}.mrr10'):.3f}" for kind in _KINDS[:2])
    yield from (f"{_number(found, f'{kind}.p95_ms'):.2f}" for kind in _KINDS)


def _maybe(measured: Figures, name: str, mark: _Mark | None) -> str:
    try:
        return _told(_number(measured, name), mark)
    except KeyError:
        return ""


def _told(found: float, mark: _Mark | None) -> str:
    text = f"{found:g}"
    return text if mark is None or mark.is_met(found) else f"**{text}**"


def _number(figures: Figures, name: str) -> float:
    found: object = figures
    for part in name.split("."):
        found = found[part]  # type: ignore[index]
    return float(found)  # type: ignore[arg-type]
