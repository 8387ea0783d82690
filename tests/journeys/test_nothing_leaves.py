"""A whole journey from source asks the system for no network, and does without one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import whole_journey

ROOT = Path(__file__).parents[2]
SOURCE = (sys.executable, "-m", "reader")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux",
    reason="strace and empty networks exist on Linux alone: elsewhere tests/unit/test_fence.py "
    "looks that no module of a network can be loaded",
)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def test_a_whole_journey_makes_no_socket_to_a_network_and_asks_for_no_name(home, tmp_path):
    file = tmp_path / "trace"
    answer = whole_journey.walked(SOURCE, home, whole_journey.traced((), file))
    assert "openat(" in file.read_text(encoding="utf-8", errors="replace")
    assert whole_journey.leaving(file) == []
    assert whole_journey.network_modules(answer) == []


def test_a_whole_journey_succeeds_where_there_is_no_network(home, capsys):
    tool = whole_journey.alone()
    answer = whole_journey.walked(SOURCE, home, tool)
    if not tool:
        with capsys.disabled():
            sys.stderr.write(f"\n{whole_journey.REFUSED}\n")
        assert answer["trials"][-1]["held"] is True


def test_a_whole_journey_leaves_nothing_in_the_home_folder(home):
    whole_journey.walked(SOURCE, home)
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6)",
        "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "from reader import fence; fence.put_up({}); import socket; socket.socket()",
        "import ctypes; ctypes.CDLL(None).syscall(425, 8, 0)",
    ],
)
def test_the_trace_shows_whoever_does_ask(tmp_path, program):
    file = tmp_path / "trace"
    command = whole_journey.traced((sys.executable, "-c", program), file)
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert whole_journey.leaving(file) != []


def test_an_empty_network_is_empty():
    tool = whole_journey.alone()
    program = "print(open('/proc/self/net/dev').read())"
    done = subprocess.run(
        [*tool, sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    cards = [line.partition(":")[0].strip() for line in done.stdout.splitlines() if ":" in line]
    assert set(cards) <= {"lo"} or not tool
