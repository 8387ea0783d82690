"""Looks at a screen from outside, as a person does, and says when a page can be read on it.

Every program is judged alike: what stands in the middle of the screen in the end is the page, and
it can be read as soon as nearly all of its letters are there.
"""

from __future__ import annotations

import mmap
import os
import signal
import struct
import subprocess
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

_X, _Y = (320, 960), (160, 480)  # text in every program, and not where the pointer rests
_EVERY = 2  # of its lines is looked at
_PAUSE_S = 0.002
_STILL_S = 0.7  # without a change: nothing more is to come
_LEAST_S = 2.0  # for a program that is slow to show anything
_PATIENCE_S = 60.0
_INK = 0.005  # of the middle of a screen with text on it, at least
_NEARLY_ALL = 0.95

Environment = Mapping[str, str]


class Screen:
    """The frame buffer of a virtual screen, read where it lies: the programs notice nothing."""

    def __init__(self, buffer: Path) -> None:
        with buffer.open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._memory[:100])
        size, line, colours = header[0], header[12], header[19]
        first = size + 12 * colours
        self._rows = [
            slice(first + y * line + 4 * _X[0], first + y * line + 4 * _X[1])
            for y in range(*_Y, _EVERY)
        ]

    def middle(self) -> bytes:
        """What stands in the middle of the screen now."""
        return b"".join([self._memory[row] for row in self._rows])

    def readable(self, command: Sequence[str], environment: Environment) -> float:
        """Seconds from starting a program until its page can be read; it is ended then."""
        empty = self.middle()
        start = time.perf_counter()
        program = subprocess.Popen(
            command,
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            seen = self._seen(empty, start)
        finally:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        self._wait_for(empty)
        return _read(seen)

    def _seen(self, empty: bytes, start: float) -> list[tuple[float, bytes]]:
        """Every change of the middle of the screen, with the seconds since the start."""
        seen = [(0.0, empty)]
        while True:
            time.sleep(_PAUSE_S)
            now, middle = time.perf_counter() - start, self.middle()
            if middle != seen[-1][1]:
                seen.append((now, middle))
            is_still = now - seen[-1][0] > _STILL_S and now > _LEAST_S
            if (is_still and len(seen) > 1) or now > _PATIENCE_S:
                return seen

    def _wait_for(self, empty: bytes) -> None:
        end = time.perf_counter() + _PATIENCE_S
        while self.middle() != empty and time.perf_counter() < end:
            time.sleep(_PAUSE_S)


def _read(seen: Sequence[tuple[float, bytes]]) -> float:
    """The first time at which nearly all letters of the end were there."""
    end = memoryview(seen[-1][1]).cast("I")
    ground = Counter(end).most_common(1)[0][0]
    ink = [at for at, pixel in enumerate(end) if pixel != ground]
    if len(ink) < _INK * len(end):
        raise ValueError("there is no text on the screen")
    for when, middle in seen:
        pixels = memoryview(middle).cast("I")
        there = sum(pixels[at] == end[at] for at in ink)
        if there >= _NEARLY_ALL * len(ink):
            return when
    raise AssertionError("the end is like itself")
