"""The fence: what the system refuses the process, what it allows, and where there is none."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader import fence

ROOT = Path(__file__).parents[2]
WINDOW = """
from reader import __main__
from reader.ui.application import Application
Application.settle = lambda running: print("shown", flush=True)
__main__.main()
"""
fenced = pytest.mark.skipif(
    not Path("/proc/sys/kernel/seccomp").exists() or fence._machine() is None,
    reason="this system has no seccomp for this processor: there is no fence to try",
)


def _run(program: str) -> list[str]:
    """What a process of its own printed: a fence is never taken down again."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def _kinds(program: str, before: str = "") -> list[str]:
    """Which errors a process met that puts up the fence and then tries every kind of socket."""
    return _run(f"""
import errno, socket
from reader import fence
def tried():
    for kind in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):
        try:
            socket.socket(kind, socket.SOCK_DGRAM).close()
        except OSError as error:
            print(errno.errorcode[error.errno])
        else:
            print("open")
{before}
assert fence.put_up({{}})
{program}
""")


@fenced
def test_no_socket_leads_out():
    assert _kinds("tried()") == ["EACCES"] * 4


@fenced
def test_a_thread_that_was_there_before_is_inside_as_well():
    before = """
import threading
up = threading.Event()
early = threading.Thread(target=lambda: (up.wait(), tried()))
early.start()
"""
    assert _kinds("up.set(); early.join()", before) == ["EACCES"] * 4


@fenced
def test_what_it_starts_is_inside_as_well():
    child = "import socket; socket.socket(socket.AF_INET)"
    program = f"import subprocess, sys; print(subprocess.call([sys.executable, '-c', {child!r}],"
    assert _kinds(f"{program} stderr=subprocess.DEVNULL))") == ["1"]


@fenced
def test_no_name_is_looked_up():
    program = "socket.getaddrinfo('example.jp', 80)"
    told = f"try:\n    {program}\nexcept OSError:\n    print('refused')"
    assert _kinds(told) == ["refused"]


@fenced
def test_the_screen_and_the_input_method_can_be_reached():
    program = "a, b = socket.socketpair(); a.send(b'x'); print(b.recv(1).decode());"
    assert _kinds(f"{program} socket.socket(socket.AF_UNIX); print('made')") == ["x", "made"]


@fenced
@pytest.mark.parametrize(
    ("call", "what"),
    [(425, "io_uring, whose requests no filter sees"), (0x40000029, "the socket call of x32")],
)
def test_no_second_door_is_open(call, what):
    program = f"""
import ctypes
from reader import fence
assert fence.put_up({{}})
system = ctypes.CDLL(None, use_errno=True)
print(system.syscall(ctypes.c_long({call}), 2, 1, 0), ctypes.get_errno())
"""
    assert _run(program) == ["-1", str(errno.EACCES)], what


@fenced
def test_it_can_be_asked_whether_it_stands_without_a_socket_to_a_network():
    program = "from reader import fence; print(fence.stands(), fence.put_up({}), fence.stands())"
    assert _run(program) == ["False", "True", "True"]


@fenced
def test_a_second_fence_does_no_harm():
    program = "from reader import fence; print(fence.put_up({}), fence.put_up({}), fence.stands())"
    assert _run(program) == ["True", "True", "True"]


@fenced
def test_the_program_stands_inside_before_anything_else_happens():
    program = """
import sys
from reader import __main__, fence
__main__.start = lambda: print(fence.stands(), "PySide6" in sys.modules) or 0
sys.exit(__main__.main())
"""
    assert _run(program) == ["True", "False"]


def test_python_finds_no_module_of_a_network_on_any_system():
    program = """
import importlib
from reader import fence
fence.keep_out()
for name in fence.MODULES + ("http.client", "asyncio.base_events", "urllib.request"):
    try:
        importlib.import_module(name)
    except ImportError:
        continue
    print(name)
print(fence.loaded())
"""
    assert _run(program) == ["[]"]


def test_a_library_that_looks_for_sockets_in_passing_does_without():
    # typing_extensions, where it is installed, brought them into every search.
    program = """
import sys
from reader import fence
fence.keep_out()
import typing_extensions, msgspec
print(fence.loaded(), sys.modules["_socket"])
"""
    assert _run(program) == ["[]", "None"]


def test_what_is_there_already_stays_and_is_told():
    program = """
import socket
from reader import fence
fence.keep_out()
print(socket.AF_UNIX.value, *sorted(set(fence.loaded()) & {"socket", "_socket"}))
"""
    assert _run(program) == ["1", "_socket", "socket"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_do_without_and_start(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert not fence.put_up({})
    assert not fence.stands()


def test_a_python_of_32_bits_does_without(monkeypatch):
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    assert not fence.put_up({})


@pytest.mark.parametrize(
    ("display", "is_distant"),
    [
        ("", False),
        (":0", False),
        (":99.0", False),
        ("unix:0", False),
        ("/private/tmp/launch/org.xquartz:0", False),
        ("localhost:10.0", True),
        ("192.168.1.5:0", True),
        ("[::1]:0", True),
    ],
)
def test_a_screen_on_another_computer_keeps_working(display, is_distant):
    assert fence.has_distant_screen({"DISPLAY": display}) == is_distant
    if is_distant:
        assert not fence.put_up({"DISPLAY": display})


CRASHED = """
import os, resource, sys
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
from reader import __main__
def start():
    print(most, *resource.getrlimit(resource.RLIMIT_CORE), flush=True)
    os.abort()
__main__.start = start
__main__.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps of this kind")
def test_a_process_that_crashes_leaves_no_core(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", CRASHED],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    most, *limits = done.stdout.split()
    assert done.returncode == -signal.SIGABRT
    assert limits == ["0", "0"]
    assert list(tmp_path.iterdir()) == []
    if most == "0":
        pytest.skip("this system allows no core anyway: nothing was tried here")


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="limits are told on Linux alone")
def test_the_limit_holds_in_the_running_window():
    running = subprocess.Popen(
        [sys.executable, "-c", f"import sys\nsys.argv[1:] = ['--page', 'home']\n{WINDOW}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert running.stdout is not None
    with running:
        assert running.stdout.readline() == "shown\n"
        limits = Path(f"/proc/{running.pid}/limits").read_text(encoding="ascii")
        running.kill()
    (core,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]
