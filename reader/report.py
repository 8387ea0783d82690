"""What may be told of an error that nobody foresaw: its kind and where, nothing of what was read.

The words of an error can hold a title, a query, a note or a path with somebody's name. A report
has none of them: versions, the kind of the error, and its way through modules and functions.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType, TracebackType

_MOST_STEPS = 40  # of a way; an endless one is told by its last
_MOST_CAUSES = 4
_MOST_KINDS = 50  # that are told one by one
# Not compiled here: most days nothing is reported.
_PLAIN = r"(?a)[\w.<>]+"
_NUMBERED = r"(?a)[\d.]+"
_LIBRARY = r"(?a)lib[\w.+-]+\.so[.\d]*"


class Report(NamedTuple):
    """The text, and what makes two errors the same one: their kind and where they began."""

    text: str
    kind: tuple[str, str]


def of(error: BaseException, qt: str = "") -> Report:
    """The report of an error; ``qt`` is the version of Qt where there is a window."""
    versions = ["Engawa " + __version__, "Python " + _number(sys.version), _system()]
    if qt:
        versions.insert(2, "Qt " + _number(qt))
    lines = [", ".join(versions)]
    for each in _chain(error):
        lines += ["", _name(each), *_way(each)]
    way = _way(error)
    return Report("\n".join(lines), (type(error).__name__, way[-1] if way else ""))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it came from."""
    seen: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in seen and len(seen) < _MOST_CAUSES:
        seen.append(at)
        yield at
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)


def _name(error: BaseException) -> str:
    """The kind of an error, with what the system itself says of it, which is the same for all."""
    name = type(error).__name__
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f"{name}: [Errno {error.errno}] {os.strerror(error.errno)}"
    if isinstance(error, ImportError):
        library = re.match(_LIBRARY, str(error))
        missing = library[0] if library else _plain(error.name)
        return f"{name}: {missing}"
    return name


def _way(error: BaseException) -> list[str]:
    steps, at = [], error.__traceback__
    while at is not None:
        steps.append(_step(at.tb_frame, at.tb_lineno))
        at = at.tb_next
    return steps[-_MOST_STEPS:]


def _step(frame: FrameType, line: int) -> str:
    # Of a module its name: a file's has the folders that it lies in.
    module, function = frame.f_globals.get("__name__"), frame.f_code.co_qualname
    return f"  {_plain(module)}:{_plain(function)}:{line}"


def _plain(name: object) -> str:
    return name if isinstance(name, str) and re.fullmatch(_PLAIN, name) else "?"


def _number(version: str) -> str:
    number = re.match(_NUMBERED, version)
    return number[0] if number else "?"


def _system() -> str:
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    system = os.uname()
    return f"{system.sysname} {_number(system.release)} {system.machine}"


class Log:
    """Writes each kind of error once to the standard error, from any thread, and nothing more."""

    def __init__(self, qt: str = "") -> None:
        self._qt = qt
        self._known: set[tuple[str, str]] = set()
        self._lock = threading.Lock()

    def take(self, error: BaseException) -> Report | None:
        """Write the report of an error; None for one that is known."""
        report = of(error, self._qt)
        with self._lock:
            if report.kind in self._known or len(self._known) >= _MOST_KINDS:
                return None
            self._known.add(report.kind)
        if sys.stderr is not None:  # as it is where a program is opened by a double click
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.write(report.text + "\n")
        return report


def listen(tell: Callable[[BaseException], object]) -> Callable[[], None]:
    """Have everything that nobody catches told in this way; returns what ends it again.

    That is the end of the program, slots and event handlers, threads, and what cannot be raised.
    An error while telling is dropped: there is nobody left to tell it to.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def told(error: BaseException | None) -> None:
        if isinstance(error, Exception):
            with contextlib.suppress(Exception):
                tell(error)
        for name in ("last_type", "last_value", "last_traceback"):  # kept for a debugger
            sys.__dict__.pop(name, None)

    def end() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def uncaught(
        _kind: type[BaseException], error: BaseException, _way: TracebackType | None
    ) -> None:
        told(error)

    sys.excepthook = uncaught
    threading.excepthook = lambda args: told(args.exc_value)
    sys.unraisablehook = lambda args: told(args.exc_value)
    return end
