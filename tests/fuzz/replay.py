"""Feeds files again, each within the limits, and says what came of them; or makes one smaller.

Ends with 1 where one of them failed, and by a signal where one broke its limits.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import shutil
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from tests.fuzz import ground, limits, verdict
from tests.fuzz.target import Target

_TRIES = 3_000


def main() -> int:
    """Feed the files that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--smaller", action="store_true", help="write a smaller one that fails so")
    given = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    place = ground.new_folder()
    try:
        warnings.simplefilter("error")
        target = importlib.import_module(f"tests.fuzz.targets.{given.target}").target(place)
        limits.set_memory()
        if given.smaller:
            return _smaller(target, given.files[0])
        return max([_fed(target, file) for file in given.files])
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _fed(target: Target, file: Path) -> int:
    print(f"{file.name}: ", end="", flush=True)
    found = _judged(target, file.read_bytes())
    print(found.outcome, found.signature, flush=True)
    sys.stderr.write(found.trace)
    return int(found.outcome is verdict.Outcome.FAILED)


def _judged(target: Target, data: bytes) -> verdict.Verdict:
    limits.set_watchdog()
    found = verdict.judged(target.run, data)
    limits.set_watchdog(0)
    gc.collect()  # an error and what it was raised in hold each other: the next has all the room
    return found


def _smaller(target: Target, file: Path) -> int:
    data = file.read_bytes()
    signature = _judged(target, data).signature
    if signature:
        file.write_bytes(smallest(data, lambda each: _judged(target, each).signature == signature))
    return 0


def smallest(data: bytes, fails: Callable[[bytes], bool], tries: int = _TRIES) -> bytes:
    """What is left when pieces are taken out, large ones first, as long as it fails."""
    size = len(data) // 2
    while size and tries > 0:
        at = 0
        while at < len(data) and tries > 0:
            shorter = data[:at] + data[at + size :]
            tries -= 1
            if fails(shorter):
                data = shorter
            else:
                at += size
        size //= 2
    return data


if __name__ == "__main__":
    sys.exit(main())
