"""Starts a process for each door, starts it again where one ends, and keeps what failed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz import ground
from tests.fuzz.verdict import ROOT

FOUND = Path(__file__).with_name("found")
_COVERED = re.compile(r"\bcov: (\d+) ft: (\d+)")
_BROKE = re.compile(r"(crash|timeout|oom)-[0-9a-f]{40}")
_MOST_STARTS = 6
_PATIENCE = 60  # seconds that a process has for its start and its end
_SMALLER = 120  # seconds to make a failing input smaller


@dataclass(frozen=True, slots=True)
class Task:
    """So many inputs, or so many seconds, whichever ends first. ``first`` changes the chances."""

    target: str
    inputs: int
    seconds: int
    first: int


@dataclass(slots=True)
class Report:
    """What came of a door."""

    target: str
    inputs: int = 0
    refused: int = 0
    seconds: float = 0.0
    covered: int = 0
    features: int = 0
    memory_mb: float = 0.0
    slowest: float = 0.0
    failures: dict[str, Path] = field(default_factory=dict)


def fed(task: Task) -> Report:
    """Feed one door until the task is done."""
    report = Report(task.target)
    place = ground.new_folder()
    try:
        for start in range(_MOST_STARTS):
            inputs = task.inputs - report.inputs
            seconds = round(task.seconds - report.seconds)
            if inputs <= 0 or seconds <= 0:
                break
            _start(Task(task.target, inputs, seconds, task.first + start), place, report)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return report


def _start(task: Task, place: Path, report: Report) -> None:
    """One process, up to its end."""
    failures = place / "failures"
    tally = place / "tally.json"
    for folder in (failures, place / "place"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    tally.unlink(missing_ok=True)
    begun = time.monotonic()
    code, printed = _worked(task, place, failures)
    report.seconds += time.monotonic() - begun
    told = json.loads(tally.read_text(encoding="utf-8")) if tally.exists() else {}
    report.inputs += told.get("inputs", 0)
    report.refused += told.get("refused", 0)
    report.slowest = max(report.slowest, told.get("slowest", 0.0))
    report.memory_mb = max(report.memory_mb, told.get("memory", 0) / 1024)
    for covered, features in _COVERED.findall(printed):
        report.covered = max(report.covered, int(covered))
        report.features = max(report.features, int(features))
    for signature, name in told.get("failures", {}).items():
        _keep(task.target, signature, failures / name, report)
    broke = [path for path in failures.iterdir() if _BROKE.fullmatch(path.name)]
    for path in broke:
        _keep(task.target, path.name.partition("-")[0], path, report)
    if code and not broke and not told.get("failures"):
        report.failures[f"ended with {code}: {printed[-2_000:]}"] = place


def _worked(task: Task, place: Path, failures: Path) -> tuple[int, str]:
    options = {
        "--ground": place,
        "--failures": failures,
        "--inputs": task.inputs,
        "--seconds": task.seconds,
        "--seed": task.first,
    }
    words = [str(part) for pair in options.items() for part in pair]
    log = place / "printed"
    with log.open("wb") as out:
        try:
            code = subprocess.run(
                [sys.executable, "-m", "tests.fuzz.worker", task.target, *words],
                cwd=ROOT,
                env=os.environ | {"PYTHONHASHSEED": "0"},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                timeout=task.seconds + _PATIENCE,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = -1
    return code, log.read_text(encoding="utf-8", errors="replace")


def _keep(target: str, signature: str, file: Path, report: Report) -> None:
    """Lay a failing input beside the others, as small as it can be made."""
    if signature in report.failures:
        return
    data = file.read_bytes()
    folder = FOUND / target
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / hashlib.sha256(data).hexdigest()[:12]
    kept.write_bytes(data)
    command = [sys.executable, "-m", "tests.fuzz.replay", target, str(kept), "--smaller"]
    try:
        subprocess.run(command, cwd=ROOT, capture_output=True, timeout=_SMALLER, check=False)
    except subprocess.TimeoutExpired:
        kept.write_bytes(data)
    report.failures[signature] = kept
