"""A page from the first start to a book of 200,000 words, each figure beside its mark."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from reader import places
from reader.model.text import Lang
from tests.benchmarks import peers, screen, start
from tests.benchmarks.grown import grown, page_ids
from tests.benchmarks.sight import Screen

ROUNDS = 5
STARTS = 9
_WORDS = 3_000
_BOOKS = {"book": 50_000, "books": 200_000}
_TEN = 10
_LONGEST_MS = {"book": 50, "books": 100}  # without hearing what is pressed
_DEAF = {"open": "_later_ms"}  # of opening, what comes after the first screen; else all of it
_STARTS = [kind + name for kind in ("", "frozen_") for name in ("page", "home")]
_MARKS = {
    **{f"start_{name}_to_floor": 1.5 for name in _STARTS},
    **{f"start_{name}_to_kiwix": 0.5 for name in _STARTS},
    "pss_after_pages_mb": 90,
    "pss_after_search_mb": 140,
    "ja_scroll_furigana_p95_ms": 5,
    "ja_furigana_first_p95_ms": 20,
    "ja_furigana_later_p95_ms": 20,
    **{f"{lang}_open_p95_ms": 30 for lang in Lang},
    **{f"{lang}_theme_p95_ms": 40 for lang in Lang},
    **{f"{lang}_book_open_painted_ms": 150 for lang in Lang},
}

Figures = dict[str, float]


def main() -> None:
    """Measure in turns, so that a noisy machine is as noisy for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--starts", type=int, default=STARTS)
    parser.add_argument("--peers", action="store_true", help="beside Kiwix Desktop as well")
    asked = parser.parse_args()
    if not screen.is_virtual():
        sys.exit("python3 dev.py bench page needs Xvfb (on Debian: apt-get install xvfb)")
    with tempfile.TemporaryDirectory() as name, screen.virtual(Path(name)) as environment:
        folder = Path(name)
        figures = _starts(folder, environment, asked.starts, with_peers=asked.peers)
        figures |= _memory(environment, asked.rounds)
        figures |= _reading(folder, environment, asked.rounds)
    figures["load"] = round(os.getloadavg()[0], 1)
    print(json.dumps(figures) if asked.json else _table(figures))


# Starting


def _starts(
    folder: Path, environment: Mapping[str, str], rounds: int, *, with_peers: bool
) -> Figures:
    """Seconds until a page can be read, seen from outside, and how they compare."""
    page = folder / "page.html"
    page.write_text(
        f'<html><head><meta charset="utf-8"></head>{start._html()}</html>', encoding="utf-8"
    )
    programs = [*peers.from_source(page), *peers.frozen(page)]
    if with_peers:
        programs += peers.kiwix(page, folder)
    seen = Screen(folder / "Xvfb_screen0")
    taken: dict[str, list[float]] = {program.name: [] for program in programs}
    for turn in range(rounds + 1):
        for program in programs:
            seconds = seen.readable(program.command, {**environment, **program.environment})
            if turn:  # the first turn warms the files
                taken[program.name].append(seconds)
    s = {name: statistics.median(all_of_it) for name, all_of_it in taken.items()}
    figures = {f"start_{name}_s": round(seconds, 3) for name, seconds in s.items()}
    for name, base in (("page", "floor"), ("home", "floor"), ("page", "kiwix"), ("home", "kiwix")):
        for kind in ("", "frozen_"):
            beside = base if base in peers.ALONE else kind + base
            if kind + name in s and beside in s:
                ratio = s[kind + name] / s[beside]
                figures[f"start_{kind}{name}_to_{base}"] = round(ratio, 2)
    return figures


# Memory


def _memory(environment: Mapping[str, str], rounds: int) -> Figures:
    taken = [_said("memory", environment) for _ in range(rounds)]
    return {f"pss_{name}_mb": _middle(each[name] for each in taken) for name in taken[0]}


# Reading


def _reading(folder: Path, environment: Mapping[str, str], rounds: int) -> Figures:
    """What is seen in the window, in either language, on long pages."""
    here = places.here()
    ids = page_ids(here)
    books = dict(zip(_BOOKS, ids[_TEN:], strict=False))
    lengths = dict.fromkeys(ids[:_TEN], _WORDS) | {books[b]: _BOOKS[b] for b in books}
    made = grown(here, lengths, folder)
    figures: Figures = {}
    for lang in Lang:
        sittings = [_said("reading", environment, made.built, lang) for _ in range(rounds)]
        for name in sittings[0]:
            figures |= _spread(f"{lang}_{name}", [sitting[name] for sitting in sittings])
        for book, page in books.items():
            seen = [_said("longpage", environment, made.built, lang, page) for _ in range(rounds)]
            for act, gaps in seen[0].items():
                for what in gaps:
                    middle = _middle(each[act][what] for each in seen)
                    figures[f"{lang}_{book}_{act}_{what}_ms"] = middle
    return figures


def _spread(name: str, sittings: Sequence[Sequence[float]]) -> Figures:
    """The median over the sittings of the middle and of the slow end within each."""

    def over(of: Callable[[Sequence[float]], float]) -> float:
        return _middle(of(sitting) for sitting in sittings)

    if len(sittings[0]) == 1:
        return {f"{name}_ms": over(max)}
    return {f"{name}_p50_ms": over(statistics.median), f"{name}_p95_ms": over(_slow)}


def _slow(taken: Sequence[float]) -> float:
    return sorted(taken)[min(len(taken) - 1, round(len(taken) * 0.95))]


def _middle(values: Iterable[float]) -> float:
    return round(statistics.median(values), 1)


def _said(module: str, environment: Mapping[str, str], *arguments: object) -> dict[str, object]:
    answer = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(answer.stdout.splitlines()[-1])
    return found


def _table(figures: Figures) -> str:
    return "\n".join(_row(name, value) for name, value in figures.items())


def _row(name: str, value: float) -> str:
    mark = _mark(name)
    if mark is None:
        return f"  {name:<36}{value:>9}"
    return f"{'  ' if value <= mark else '! '}{name:<36}{value:>9}   mark {mark}"


def _mark(name: str) -> float | None:
    book, _, what = name.partition("_")[2].partition("_")
    if book in _LONGEST_MS and what.endswith(_DEAF.get(what.partition("_")[0], "_longest_ms")):
        return _LONGEST_MS[book]
    return _MARKS.get(name)


if __name__ == "__main__":
    main()
