"""A virtual screen for measurements, so that they are the same with and without a desk."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def is_virtual() -> bool:
    """Whether there is a virtual screen here."""
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual(buffer: Path | None = None) -> Iterator[dict[str, str]]:
    """The environment of a screen of 1400x1000: Xvfb where there is one, else offscreen.

    Where a folder is named, Xvfb lays what is on the screen into its file ``Xvfb_screen0``.
    """
    # Compiled modules are kept, as they are on a reader's machine.
    plain = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    program = shutil.which("Xvfb")
    if program is None:
        yield {**plain, "QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    seen = () if buffer is None else ("-fbdir", str(buffer))
    size = ("-screen", "0", "1400x1000x24")
    server = subprocess.Popen(
        [program, "-displayfd", str(write), *size, "-nolisten", "tcp", *seen],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    try:
        yield {**plain, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()
