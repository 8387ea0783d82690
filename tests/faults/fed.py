"""Feeds hostile inputs to a door of the reader, in a process that may take 300 MB and 5 seconds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.fuzz.verdict import ROOT


def fed(target: str, inputs: Mapping[str, bytes], folder: Path) -> dict[str, str]:
    """What came of each input by its name: ``read``, ``refused`` and the sentence, or ``failed``.

    An input that breaks the limits ends the process: it and all after it are missing.
    """
    if not inputs:
        return {}
    files = {f"{number:03}": name for number, name in enumerate(inputs)}
    for file, name in files.items():
        (folder / file).write_bytes(inputs[name])
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.fuzz.replay",
            target,
            *(str(folder / each) for each in files),
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = (line.partition(": ") for line in result.stdout.splitlines())
    found = {files[file]: outcome.strip() for file, _, outcome in lines if outcome}
    assert found.keys() == inputs.keys(), result.stderr[-2000:]
    return found
