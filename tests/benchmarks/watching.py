"""Watches a window while something is done with it: when it is painted, how long it is deaf."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.ui.article import Article
from reader.ui.window import Window

_QUIET_S = 0.25  # without a step of work: all has settled
_STEP_S = 0.004
_PATIENCE_MS = 60_000
_SETTLED_MS = 60


class Gaps(NamedTuple):
    """What was seen until all had settled, in milliseconds.

    ``painted`` is when the page was on the screen, ``longest`` the longest time from the act on in
    which nothing that is pressed would have been heard, ``later`` the same once the page was on the
    screen, ``settled`` when all was there.
    """

    painted: float
    longest: float
    later: float
    settled: float


class _Flushed(QObject):
    """Tells when what has been painted was handed to the screen."""

    seen = Signal()
    at = 0.0


class Watch:
    """Watches the pages of windows that are made from now on.

    Everything happens in an event loop, as it does for a reader: outside one, what is done with
    would never go.
    """

    def __init__(self, page: type[QTextBrowser] = Article, window: type[QWidget] = Window) -> None:
        self._flushed = _Flushed()
        self._is_painted = False
        paint = page.paintEvent

        def painted(browser, event):
            paint(browser, event)
            self._is_painted = True

        def handled(top, event):
            accepted = super(window, top).event(event)
            # One event paints all that is to be painted, and hands it to the screen.
            if self._is_painted and event.type() == QEvent.Type.UpdateRequest:
                self._is_painted = False
                self._flushed.at = self._flushed.at or time.perf_counter()
                self._flushed.seen.emit()
            return accepted

        page.paintEvent = painted
        window.event = handled

    def painted(self, act: Callable[[], object]) -> float:
        """Milliseconds from an act until the page it leads to is on the screen."""
        settle()
        loop = QEventLoop()
        begun = 0.0

        def begin() -> None:
            nonlocal begun
            self._flushed.at, self._is_painted = 0.0, False
            self._flushed.seen.connect(loop.quit)
            begun = time.perf_counter()
            act()

        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        QTimer.singleShot(0, begin)
        loop.exec()
        self._flushed.seen.disconnect(loop.quit)
        if not self._flushed.at:
            raise TimeoutError
        return (self._flushed.at - begun) * 1000

    def gaps(self, act: Callable[[], object], is_whole: Callable[[], bool]) -> Gaps:
        """Do something and stay until the page is whole and nothing is left to do."""
        settle()
        self._flushed.at, self._is_painted = 0.0, False
        loop = QEventLoop()
        timer = QTimer()
        ticks: list[float] = []
        busy = 0.0

        def tick() -> None:
            nonlocal busy
            ticks.append(time.perf_counter())
            if len(ticks) == 1:
                act()  # its own time lies between the first tick and the second
            elif ticks[-1] - ticks[-2] > _STEP_S:
                busy = ticks[-1]
            elif self._flushed.at and ticks[-1] - busy > _QUIET_S and is_whole():
                loop.quit()

        timer.timeout.connect(tick)
        timer.start(0)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()
        timer.stop()
        if not self._flushed.at or not is_whole():
            raise TimeoutError
        begun = ticks[0]
        steps = [(after, after - before) for before, after in itertools.pairwise(ticks)]
        found = (
            self._flushed.at - begun,
            max(length for _, length in steps),
            max(length for at, length in steps if at - length >= self._flushed.at),
            max(at for at, length in steps if length > _STEP_S) - begun,
        )
        return Gaps(*(each * 1000 for each in found))


def settle(milliseconds: int = _SETTLED_MS) -> None:
    """Let all that waits for its turn have it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
