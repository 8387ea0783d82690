"""Feeds every door, two at a time, and prints what came of it; see ``python3 dev.py fuzz``."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from tests.fuzz.driver import Report, Task, fed
from tests.fuzz.targets import SHARES
from tests.fuzz.verdict import ROOT

_INPUTS = 1_000_000
_NO_END = 86_400
_ROW = "{:<12} {:>9} {:>8} {:>7} {:>6} {:>7} {:>8} {:>9}  {}"
_HEAD = ("target", "inputs", "refused", "per s", "lines", "paths", "memory", "slowest", "failures")


def main() -> int:
    """Feed, print a table, and end with 1 where anything failed."""
    given = _arguments()
    names = [given.target] if given.target else sorted(SHARES)
    whole = sum(SHARES[name] for name in names)
    inputs = given.inputs or (_NO_END * 100_000 if given.seconds else _INPUTS)
    tasks = [
        Task(name, -(-inputs * SHARES[name] // whole), given.seconds or _NO_END, given.seed)
        for name in names
    ]
    print(_ROW.format(*_HEAD), flush=True)
    reports = []
    with ThreadPoolExecutor(given.jobs) as pool:
        for report in pool.map(fed, tasks):
            print(_row(report), flush=True)
            reports.append(report)
    _print_end(reports)
    return int(any(report.failures or not report.inputs for report in reports))


def _row(report: Report) -> str:
    return _ROW.format(
        report.target,
        f"{report.inputs:,}",
        f"{report.refused:,}",
        round(report.inputs / max(report.seconds, 0.1)),
        report.covered,
        report.features,
        f"+{report.memory_mb:.0f} MB",
        f"{report.slowest * 1000:.0f} ms",
        len(report.failures) or "",
    )


def _print_end(reports: Iterable[Report]) -> None:
    reports = list(reports)
    for report in reports:
        for signature, file in report.failures.items():
            shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else "nothing kept"
            print(f"FAILED {report.target}: {signature}\n       {shown}")
    count = sum(len(report.failures) for report in reports)
    print(f"{sum(report.inputs for report in reports):,} inputs, {count} failures")


def _arguments() -> argparse.Namespace:
    if importlib.util.find_spec("atheris") is None:
        sys.exit("atheris is for Linux on x86_64 alone: this machine cannot be fuzzed on.")
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, help="for each door; else until all inputs are fed")
    parser.add_argument("--inputs", type=int, help=f"in all; else {_INPUTS:,}")
    parser.add_argument("--target", choices=sorted(SHARES), help="only this one")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other inputs")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
