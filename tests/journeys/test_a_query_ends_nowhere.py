"""Whatever was typed, no file and no line of the program holds it afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import places
from reader.search import folding

# No text holds these; the second as it sounds, and as it is folded for the index.
QUERIES = ["ヰタヱヲ誰ニモ言ヱナヰ", "zqxjvkwzqhikikomri"]
_SHORTEST = 6  # a beginning of a query tells of it as well


def _as_bytes(query: str) -> dict[bytes, None]:
    """The query and its beginnings, as programs write them down."""
    written = {query, query.upper(), folding.folded(query), query[:_SHORTEST]}
    written |= {folding.folded(query)[:_SHORTEST], query[-_SHORTEST:]}
    found: dict[bytes, None] = {}
    for text in written:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "shift_jis", "euc_jp"):
            found[text.encode(encoding, "ignore")] = None
        found[text.encode("unicode_escape")] = None
        found[urllib.parse.quote(text).encode()] = None
    return {needle: None for needle in found if len(needle) >= _SHORTEST}


def _told(data: bytes, query: str) -> list[bytes]:
    return [needle for needle in _as_bytes(query) if needle in data or needle.lower() in data]


def _written(folders: list[Path], since: float) -> Iterator[Path]:
    """What was made or changed since a moment."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= since:
                yield path


@pytest.fixture
def fresh(tmp_path):
    """The environment of somebody who has never used a computer, and where they are."""
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    for folder in (home, scratch):
        folder.mkdir()
    own = {name: str(scratch) for name in ("TMPDIR", "TEMP", "TMP")}
    own |= {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "PYTEST"))}
    return {**kept, **own, "QT_LOGGING_RULES": "*=true", "PYTHONUTF8": "1"}, tmp_path


@pytest.mark.parametrize("query", QUERIES)
def test_the_window_writes_down_no_query(fresh, shipped, query):
    environment, there = fresh
    since = time.time() - 1
    here = places.here()
    command = [sys.executable, "-m", "tests.journeys.typist", here.shipped, shipped.built, query]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)

    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    assert _told(done.stdout + done.stderr, query) == []
    files = list(_written([there, shipped.built, here.built], since))
    assert [path for path in files if _told(str(path).encode() + path.read_bytes(), query)] == []


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("options", [(), ("--json",), ("--lang", "en")])
def test_the_command_line_writes_down_no_query(fresh, query, options):
    environment, there = fresh
    since = time.time() - 1
    here = places.here()
    command = [sys.executable, "-m", "reader", "search", query, *options]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)

    assert _told(done.stderr, query) == []
    files = list(_written([there, here.built], since))
    assert [path for path in files if _told(str(path).encode() + path.read_bytes(), query)] == []


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_what_is_looked_for_would_be_found(tmp_path, query, encoding):
    since = time.time() - 1
    for text in (query, folding.folded(query), query.upper(), f"a log of {query[:8]}…"):
        (tmp_path / "log").write_bytes(b"x" + text.encode(encoding))
        assert [path for path in _written([tmp_path], since) if _told(path.read_bytes(), query)]
