"""Runs ``engawa prove`` as a program of its own, and watches from outside what it asks for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

NETWORK = {
    "_asyncio", "_multiprocessing", "_socket", "_ssl", "asyncio", "ftplib", "http", "imaplib",
    "multiprocessing", "poplib", "smtplib", "socket", "socketserver", "ssl", "xmlrpc",
}  # fmt: skip
"""Modules of Python that no journey may load; those inside them count as they do."""

REFUSED = "unshare --net is refused here: only its own fence was around the program."
STEPS = 10  # of the walk itself; what follows is about the process
_CALLS = "network,io_uring_setup,openat"
_RESOLVERS = re.compile(r"resolv\.conf|/etc/hosts|/nscd/|systemd/resolve|sin6?_port=htons\(53\)")
_UNIX = re.compile(r"socket(pair)?\(AF_UNIX,")
_PATIENCE_S = 240


def person(home: Path) -> dict[str, str]:
    """The surroundings of a person with an empty home; a screen only where there is one."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    return kept | {"HOME": str(home), "LANG": "ja_JP.UTF-8", "PATH": os.defpath}


def walked(program: Sequence[str | Path], home: Path, before: Sequence[str] = ()) -> dict[str, Any]:
    """What the program says of a whole journey; ``before`` is a tool that it runs under."""
    folder = home.parent / "taken along"
    folder.mkdir(exist_ok=True)
    result = subprocess.run(
        [*before, *program, "prove", folder, "--json", "--lang", "ja"],
        cwd=home, env=person(home), capture_output=True, check=False, encoding="utf-8",
        timeout=_PATIENCE_S,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr
    assert "縁側" in (folder / "engawa.md").read_text(encoding="utf-8")
    answer = json.loads(result.stdout)
    assert len(answer["trials"]) > STEPS
    assert [trial["what"] for trial in answer["trials"] if trial["held"] is False] == []
    return answer


def network_modules(answer: dict[str, Any]) -> list[str]:
    """The modules of a network among those that a journey has loaded."""
    return [name for name in answer["modules"] if name.partition(".")[0] in NETWORK]


def traced(command: Sequence[str | Path], file: Path) -> list[str]:
    """How to run a command under strace, with the calls written to a file."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.fail("strace is missing, so nothing can be proved here: apt-get install strace")
    tool = [strace, "-f", "-qq", "-e", f"trace={_CALLS}", "-o", str(file)]
    tried = subprocess.run([*tool, "true"], capture_output=True, check=False, encoding="utf-8")
    if tried.returncode != 0:
        pytest.fail(f"This computer lets strace trace nothing: {tried.stderr}")
    return [*tool, *map(str, command)]


def leaving(file: Path) -> list[str]:
    """The calls of a trace that ask for a network or for a name, granted or not."""
    calls = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return [call for call in calls if _leaves(call)]


def _leaves(call: str) -> bool:
    makes = "socket(" in call or "socketpair(" in call
    is_inner = not makes or _UNIX.search(call) or "socket(AF_UNSPEC," in call
    named = "AF_INET" in call or "io_uring_setup(" in call
    return not is_inner or named or bool(_RESOLVERS.search(call))


def alone() -> list[str]:
    """A tool that runs a command where there is no network at all; nothing where it is refused."""
    for tool in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if shutil.which(tool[0]) and not _fails([*tool, "true"]):
            return tool
    return []


def _fails(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode != 0
