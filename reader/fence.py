"""The fence around the process: no module of a network is loaded, no socket or core leads out.

Nothing in the program speaks to a network. Should a library ever try, Python has no such module
for it, and on Linux the kernel refuses it: a seccomp filter lets ``socket`` make Unix sockets
alone (the screen, the input method, the screen reader) and closes io_uring, which could make
sockets past the filter. See docs/decisions/0022.
"""

from __future__ import annotations

import errno
import os
import struct
import sys
from collections.abc import Mapping
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ctypes

MODULES = (
    "_asyncio", "_socket", "_ssl", "asyncio", "ftplib", "http", "imaplib", "multiprocessing",
    "nntplib", "poplib", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "webbrowser",
    "xmlrpc", "PySide6.QtNetwork",
)  # fmt: skip
"""What Python calls the modules that speak to a network, or start what does."""

# ctypes takes 2 ms to import, and other systems do without.
# ruff: noqa: PLC0415


class _Machine(NamedTuple):
    """What a kind of processor calls itself, and the numbers of the calls that matter here."""

    audit: int
    socket: int
    seccomp: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, socket=41, seccomp=317),
    "aarch64": _Machine(0xC00000B7, socket=198, seccomp=277),
}
_IO_URING_SETUP = 425  # the same number everywhere
_OTHER_CALLING = 0x40000000  # x32 calls have numbers from here on: a second door to ``socket``

# Of the classic BPF that seccomp understands, and what may be loaded: seccomp_data.
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_AT_NUMBER, _AT_AUDIT, _AT_FIRST_ARGUMENT = 0, 4, 16
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EACCES

_NO_NEW_PRIVILEGES = 38
_SET_FILTER = 1
_EVERY_THREAD = 1
_AT_FULL_SPEED = 4  # else older kernels slow a filtered process down against Spectre
_UNIX, _NO_FAMILY, _STREAM = 1, 0, 1
_WIDE = 1 << 32


def keep_out() -> None:
    """Have Python find no module of a network that is not loaded yet, on any system."""
    for name in MODULES:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type] # as its documentation says


def loaded() -> list[str]:
    """The modules of a network that are loaded all the same."""
    return [name for name, module in sys.modules.items() if module is not None and _is_known(name)]


def _is_known(name: str) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in MODULES)


def put_up(environment: Mapping[str, str]) -> bool:
    """Close the networks to this process for good; False where it must do without the fence.

    That is on other systems and processors, in a sandbox that allows no filter, and where the
    screen itself stands on another computer. It never keeps the program from starting.
    """
    machine = _machine()
    if machine is None or has_distant_screen(environment):
        return False
    import ctypes

    try:
        system = ctypes.CDLL(None, use_errno=True)
        return _filtered(system, machine)
    except (OSError, AttributeError, ctypes.ArgumentError):
        return False


def leave_no_core() -> bool:
    """Have no core dump written of this process; False where the system has no such limit.

    What is read and noted lies in memory, and would lie in the dump.
    """
    if sys.platform == "win32":
        return False
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def stands() -> bool:
    """Whether the system refuses this process sockets; asked with one that belongs to nothing."""
    if _machine() is None:
        return False
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    made = system.socket(_NO_FAMILY, _STREAM, 0)
    return made == -1 and ctypes.get_errno() == errno.EACCES


def has_distant_screen(environment: Mapping[str, str]) -> bool:
    """Whether the X display is reached through a network, as with ``ssh -X``."""
    host = environment.get("DISPLAY", "").rpartition(":")[0]
    return bool(host) and not host.startswith(("/", "unix"))


def _machine() -> _Machine | None:
    # A Python of 32 bits makes other calls than its processor is named for.
    if sys.platform != "linux" or sys.maxsize < _WIDE:
        return None
    return _MACHINES.get(os.uname().machine)


def _filtered(system: ctypes.CDLL, machine: _Machine) -> bool:
    import ctypes

    number = ctypes.c_ulong
    program = ctypes.create_string_buffer(_program(machine))
    length = (len(program) - 1) // 8
    described = ctypes.create_string_buffer(struct.pack("@HP", length, ctypes.addressof(program)))
    nothing = number(0)
    if system.prctl(_NO_NEW_PRIVILEGES, number(1), nothing, nothing, nothing) != 0:
        return False
    return any(
        system.syscall(ctypes.c_long(machine.seccomp), number(_SET_FILTER), number(how), described)
        == 0
        for how in (_EVERY_THREAD | _AT_FULL_SPEED, _EVERY_THREAD)
    )


def _program(machine: _Machine) -> bytes:
    """The filter: each line with how many lines to skip where a comparison holds, or does not."""
    lines = (
        (_LOAD, 0, 0, _AT_AUDIT),
        (_IF_EQUAL, 0, 7, machine.audit),
        (_LOAD, 0, 0, _AT_NUMBER),
        (_IF_AT_LEAST, 5, 0, _OTHER_CALLING),
        (_IF_EQUAL, 4, 0, _IO_URING_SETUP),
        (_IF_EQUAL, 0, 2, machine.socket),
        (_LOAD, 0, 0, _AT_FIRST_ARGUMENT),
        (_IF_EQUAL, 0, 1, _UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
