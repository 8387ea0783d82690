"""Start to readable page, memory after it, and keystroke to list, beside a bare QTextBrowser."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import screen
from tests.benchmarks.opening import PAGE

ROUNDS = 9


def main() -> None:
    """Measure in turns, so that a noisy machine is as noisy for both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, screen.virtual() as environment:
        html = Path(folder) / "page.html"
        html.write_text(_html(), encoding="utf-8")
        floor: list[float] = []
        ours: list[float] = []
        memory: list[float] = []
        for turn in range(asked.rounds + 1):
            bare = _open(["bare", str(html)], environment)
            engawa = _open(["engawa"], environment)
            if turn:  # the first turn warms the files
                floor.append(bare[0])
                ours.append(engawa[0])
                memory.append(engawa[1])
        typing = _typing(environment)
    figures = {
        "floor_s": round(statistics.median(floor), 3),
        "engawa_s": round(statistics.median(ours), 3),
        "ratio": round(statistics.median(ours) / statistics.median(floor), 2),
        "pss_mb": round(statistics.median(memory), 1),
        "typing_p50_ms": typing["p50"],
        "typing_p95_ms": typing["p95"],
        "rounds": asked.rounds,
    }
    print(json.dumps(figures) if asked.json else _table(figures))


def _html() -> str:
    """The same text as Engawa shows, without anything of Engawa."""
    from reader import places  # noqa: PLC0415 only this process needs it
    from reader.library import Library  # noqa: PLC0415
    from reader.model.text import Lang  # noqa: PLC0415

    page = Library.open(places.here()).page(PAGE, Lang.EN)
    return "".join(f"<p>{block.html}</p>" for block in page.blocks)


def _open(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.opening", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        taken = time.perf_counter() - start
        memory = float(child.stdout.readline())
        child.kill()
    return taken, memory


def _typing(environment: dict[str, str]) -> dict[str, float]:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.typing"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return found


def _table(figures: dict[str, float]) -> str:
    return "\n".join(f"{name:<16}{value}" for name, value in figures.items())


if __name__ == "__main__":
    main()
