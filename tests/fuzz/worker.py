"""One process that feeds one door, led by what the inputs before have reached (atheris).

It is started by ``driver``, and lives within limits: whoever takes more memory or time than a
reader's machine has to spare ends in a file in the folder of failures.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import sys
import time
import warnings
from dataclasses import dataclass, field
from pathlib import Path

import atheris

from tests.fuzz import limits, verdict
from tests.fuzz.target import Target

_INSTRUMENTED = ["reader", "tomllib", "zipfile"]
_TOLD_EVERY = 0.5
_BUILT_IN = 0.4  # how often the changes of libFuzzer itself are made


@dataclass(slots=True)
class Tally:
    """What has been fed so far."""

    file: Path
    inputs: int = 0
    refused: int = 0
    slowest: float = 0.0
    base: int = 0
    peak: int = 0
    told: float = 0.0
    failures: dict[str, str] = field(default_factory=dict)

    def tell(self) -> None:
        """Write it down, for the driver to read whenever this process ends."""
        self.peak = limits.status("VmHWM")
        told = {
            "inputs": self.inputs,
            "refused": self.refused,
            "slowest": self.slowest,
            "memory": self.peak - self.base,
            "failures": self.failures,
        }
        fresh = self.file.with_suffix(".new")
        fresh.write_text(json.dumps(told), encoding="utf-8")
        fresh.replace(self.file)
        self.told = time.monotonic()


class Feeder:
    """Feeds, and keeps the first input of each failure."""

    def __init__(self, target: Target, failures: Path, tally: Tally, runs: int) -> None:
        self._target = target
        self._failures = failures
        self._tally = tally
        self._runs = runs

    def feed(self, data: bytes) -> None:
        """One input."""
        tally = self._tally
        if not tally.inputs:
            limits.set_memory()
            tally.base = limits.status("VmRSS")
        start = time.process_time()
        found = verdict.judged(self._target.run, data)
        taken = time.process_time() - start
        tally.slowest = max(tally.slowest, taken)
        if taken > limits.SECONDS:
            found = verdict.Verdict(verdict.Outcome.FAILED, "slow", f"{taken:.1f} s")
        tally.inputs += 1
        tally.refused += found.outcome is verdict.Outcome.REFUSED
        if found.outcome is verdict.Outcome.FAILED and found.signature not in tally.failures:
            file = self._failures / f"failed-{len(tally.failures)}"
            file.write_bytes(data)
            file.with_suffix(".txt").write_text(found.trace, encoding="utf-8")
            tally.failures[found.signature] = file.name
            tally.tell()
        elif tally.inputs == self._runs or time.monotonic() - tally.told > _TOLD_EVERY:
            tally.tell()

    def change(self, data: bytes, most: int, seed: int) -> bytes:
        """Another input of one."""
        chance = random.Random(seed)  # noqa: S311 it must come out the same each time
        if self._target.changed is None or chance.random() < _BUILT_IN:
            return atheris.Mutate(data, most)
        return self._target.changed(data, chance)[:most]


def main() -> None:
    """Feed until there have been so many inputs, or so many seconds."""
    given = _arguments()
    ground = given.ground
    with atheris.instrument_imports(include=_INSTRUMENTED, enable_loader_override=False):
        module = importlib.import_module(f"tests.fuzz.targets.{given.target}")
    warnings.simplefilter("error")
    target = module.target(ground / "place")
    corpus = _laid_out(ground / "corpus", target)
    feeder = Feeder(target, given.failures, Tally(ground / "tally.json"), given.inputs)
    (ground / "words").write_text("\n".join(map(_quoted, target.words)) + "\n", encoding="ascii")
    options = [
        sys.argv[0],
        str(corpus),
        f"-artifact_prefix={given.failures}/",
        f"-dict={ground / 'words'}",
        f"-max_len={target.largest}",
        f"-max_total_time={given.seconds}",
        f"-rss_limit_mb={2 * (limits.MEMORY >> 20) + (limits.status('VmRSS') >> 10)}",
        f"-runs={given.inputs}",
        f"-seed={given.seed}",
        f"-timeout={limits.SECONDS * limits.PATIENCE}",
        "-keep_seed=1",
        "-len_control=0",
        "-print_final_stats=1",
    ]
    atheris.Setup(options, feeder.feed, custom_mutator=feeder.change)
    atheris.Fuzz()


def _laid_out(corpus: Path, target: Target) -> Path:
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed-{number}").write_bytes(seed[: target.largest])
    return corpus


def _quoted(word: bytes) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word[:60]) + '"'


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--ground", type=Path, required=True)
    parser.add_argument("--failures", type=Path, required=True)
    parser.add_argument("--inputs", type=int, required=True)
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main()
