"""Tries every promise of docs/privacy.md on the source and on the bundle, and prints a table.

Run by ``python3 dev.py prove``. What the program can see of itself it tries itself (``engawa
prove``); the rest is looked at from outside, or is what the tests named beside it come to.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests import whole_journey

ROOT = Path(__file__).resolve().parents[1]
SOURCE = (sys.executable, "-m", "reader")
BUNDLE = ROOT / "dist" / "engawa" / ("engawa.exe" if sys.platform == "win32" else "engawa")
_SAYS = {True: "held", False: "**FAILED**", None: "cannot be asked here"}


class Row(NamedTuple):
    """A promise, and whether it held from source and from the bundle; None: not asked.

    ``is_tested``: by tests of the code, which the bundle carries as it is.
    """

    promise: str
    source: bool | None
    bundle: bool | None
    is_tested: bool = False


class Test(NamedTuple):
    """A promise that tests prove, and which."""

    promise: str
    where: str


_TESTS = (
    Test("Killed at any moment of 2,000 saves in either mode, no note is lost",
         "tests/faults/private -k killed"),
    Test("Each of 5,000 flipped bits is mended from the file before, or told",
         "tests/faults/private -k changed_byte"),
    Test("Full disk, no rights, a stick pulled out: told, and nothing lost",
         "tests/faults/private -k full_disk or nothing_may or stick"),
    Test("An older file is brought to the present form; a newer one is left alone",
         "tests/unit/private"),
    Test("Whatever comes in is read or refused in a sentence, within 300 MB and 5 s",
         "tests/faults/packs"),
    Test("What is typed into the search field ends nowhere", "tests/ui/test_search_is_private.py"),
    Test("After an evening, a home holds what was asked for and not a word more",
         "tests/journeys/test_nothing_stays.py"),
    Test("In a reading room, the next reader finds nothing of the last one",
         "tests/journeys/test_one_reader_after_the_other.py"),
    Test("What hides, hides at once and everything", "tests/ui/test_hiding.py"),
    Test("What nobody foresaw is told without a title, a query or a note",
         "tests/ui/test_errors.py"),
    Test("A page loads nothing but its pack", "tests/ui/test_sealed.py"),
)  # fmt: skip


def main() -> int:
    """Try all of it; 1 if anything failed."""
    rows = [*_journeys(), *_tested()]
    sys.stdout.write(table(rows) + "\n")
    return int(any(False in (row.source, row.bundle) for row in rows))


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown, as they stand in the README."""
    lines = ["| promise | source | bundle |", "|---|---|---|"]
    return "\n".join([*lines, *map(_line, rows)])


def _line(row: Row) -> str:
    bundle = "the same code" if row.is_tested else _SAYS[row.bundle]
    return f"| {row.promise} | {_SAYS[row.source]} | {bundle} |"


# Journeys through the whole window


def _journeys() -> list[Row]:
    source, bundle = _own_trials(SOURCE), _own_trials((BUNDLE,))
    rows = [Row(what, held, bundle.get(what)) for what, held in source.items()]
    for promise, trial in (
        ("Under strace, a whole journey asks for no network and no name", _asks_nothing),
        ("It succeeds where there is no network at all", _needs_nothing),
        ("It leaves nothing in a fresh home folder", _leaves_nothing),
    ):
        rows.append(Row(promise, trial(SOURCE), trial((BUNDLE,))))
    return rows


def _own_trials(program: Sequence[str | Path]) -> dict[str, bool | None]:
    """What ``engawa prove`` comes to."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name, "home")
        home.mkdir()
        result = subprocess.run(
            [*program, "prove", name, "--json", "--lang", "en"],
            cwd=ROOT, env=_person(home), capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
    answer = json.loads(result.stdout) if result.stdout else {"trials": []}
    return {trial["what"]: trial["held"] for trial in answer["trials"]}


def _asks_nothing(program: Sequence[str | Path]) -> bool | None:
    if sys.platform != "linux":
        return None

    def watched(home: Path) -> bool:
        file = home.parent / "trace"
        answer = whole_journey.walked(program, home, whole_journey.traced((), file))
        return not whole_journey.leaving(file) and not whole_journey.network_modules(answer)

    return _tried(watched)


def _needs_nothing(program: Sequence[str | Path]) -> bool | None:
    tool = whole_journey.alone() if sys.platform == "linux" else []
    return _tried(lambda home: bool(whole_journey.walked(program, home, tool))) if tool else None


def _leaves_nothing(program: Sequence[str | Path]) -> bool | None:
    def bare(home: Path) -> bool:
        whole_journey.walked(program, home)
        return not [path for path in home.rglob("*") if path.is_file()]

    return _tried(bare)


def _tried(trial: Callable[[Path], bool]) -> bool:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name, "home")
        home.mkdir()
        try:
            return trial(home)
        except AssertionError as failure:
            sys.stderr.write(f"{failure}\n")
            return False


def _person(home: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


# What the tests prove


def _tested() -> list[Row]:
    return [
        Row(f"{test.promise} (`{test.where}`)", _passes(test.where), None, is_tested=True)
        for test in _TESTS
    ]


def _passes(where: str) -> bool:
    path, _, chosen = where.partition(" -k ")
    command = [sys.executable, "-m", "pytest", "-q", path, *(["-k", chosen] if chosen else [])]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    if result.returncode:
        sys.stderr.write(result.stdout)
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
