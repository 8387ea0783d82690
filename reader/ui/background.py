"""The one door for slow work: a worker of its own thread, and only the newest answer delivered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMutex, QMutexLocker, QThread, QWaitCondition, Signal

from reader.model.text import ReaderError

_CHANGE = 0  # the number of jobs that nobody waits for


class EndedError(Exception):
    """Raised in what the worker prepares once nobody waits for it any more."""


class Worker(QThread):
    """Runs one job after the other on its thread; a newer job replaces one still waiting.

    ``prepare`` makes, on that thread, what every job is given (a searcher); ``progressed`` tells
    (done, of how many) while it does, and ``is_ready`` that it has. Jobs are functions of it; their
    answers arrive through ``answered`` with the number of the job. Changes are jobs that nothing
    replaces: each is done, in order, before the next question; ``changed`` tells that one is.
    """

    answered = Signal(int, object)
    changed = Signal()
    failed = Signal(int, object)
    progressed = Signal(int, int)

    def __init__(self, prepare: Callable[[], Any]) -> None:
        super().__init__()
        self._made = prepare
        self._mutex = QMutex()
        self._wake = QWaitCondition()
        self._waiting: tuple[int, Callable[[Any], Any]] | None = None
        self._changes: list[Callable[[Any], Any]] = []
        self._number = 0
        self._ended = False
        self.is_ready = False

    def ask(self, job: Callable[[Any], Any]) -> int:
        """Put a job in line in the place of any that waits; its number comes with the answer."""
        with QMutexLocker(self._mutex):
            if self._ended:
                return 0
            self._number += 1
            self._waiting = (self._number, job)
            number = self._number
        if not self.isRunning():
            self.start()
        self._wake.wakeOne()
        return number

    def change(self, job: Callable[[Any], Any]) -> None:
        """Change what the jobs are given, as soon as there is such a thing."""
        with QMutexLocker(self._mutex):
            self._changes.append(job)
        self._wake.wakeOne()

    def withdraw(self) -> None:
        """Let go of the job that still waits; what is at hand will be answered."""
        with QMutexLocker(self._mutex):
            self._waiting = None

    def prepare(self) -> None:
        """Begin to make what the jobs are given, before there is a job."""
        if not self.isRunning() and not self._ended:
            self.start()

    def end(self) -> None:
        """Stop after the job at hand, or at the next ``go_on`` of what is being prepared."""
        self.stop()
        self.wait()

    def stop(self) -> None:
        """Ask for the end without waiting for it: ``finished`` tells."""
        with QMutexLocker(self._mutex):
            self._ended = True
        self._wake.wakeOne()

    def go_on(self) -> None:
        """Called from time to time by what is being prepared; raises EndedError after the end."""
        with QMutexLocker(self._mutex):
            if self._ended:
                raise EndedError

    def run(self) -> None:
        """The thread: prepare once, then answer until the end."""
        subject, failure = self._subject()
        while (task := self._next()) is not None:
            number, job = task
            if failure is not None:
                self.failed.emit(number, failure)
                continue
            try:
                answer = job(subject)
            except ReaderError as error:
                self.failed.emit(number, error)
            except Exception as error:  # noqa: BLE001 the thread must outlive any job
                self.failed.emit(number, _unforeseen(error))
            else:
                self.answered.emit(number, answer)
            if number == _CHANGE:
                self.changed.emit()

    def _subject(self) -> tuple[Any, ReaderError | None]:
        try:
            subject = self._made()
        except EndedError:
            return None, None
        except ReaderError as error:
            return None, error
        except Exception as error:  # noqa: BLE001 the thread must outlive any failure
            return None, _unforeseen(error)
        self.is_ready = True
        return subject, None

    def _next(self) -> tuple[int, Callable[[Any], Any]] | None:
        with QMutexLocker(self._mutex):
            while self._waiting is None and not self._changes and not self._ended:
                self._wake.wait(self._mutex)
            if self._ended:
                return None
            if self._changes:
                return _CHANGE, self._changes.pop(0)
            task, self._waiting = self._waiting, None
            return task


def _unforeseen(error: Exception) -> ReaderError:
    # Told as everything else that nobody foresaw; here the kind alone: its words could hold
    # what was typed.
    sys.excepthook(type(error), error, error.__traceback__)
    kind = type(error).__name__
    return ReaderError(
        ja=f"さがしている途中で思わぬことが起きました（{kind}）。読むことは続けられます。",
        en=f"Something unforeseen happened in the search ({kind}). Reading goes on.",
    )
