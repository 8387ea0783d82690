"""A process that is killed while it indexes an added pack leaves nothing that opens."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from reader.library import Library
from reader.model.text import Lang
from tests import town

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def kill_half_way(tmp_path, shipped):
    """Start a process that adds a pack, and kill it when half of its index is made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    places = tmp_path / "house"
    places.mkdir()
    (places / "build").symlink_to(shipped.built)
    surroundings = {**os.environ, "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}

    def killed(file: Path) -> Path:
        command = [sys.executable, "-m", "tests.faults.packs.indexing", str(places), str(file)]
        with subprocess.Popen(
            command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as process:
            said = process.stdout.readline()
            process.kill()
        assert said == "half\n"
        return folder

    return killed


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in found}


def test_what_was_half_done_is_swept_and_done_again(tmp_path, shipped, kill_half_way, monkeypatch):
    file = town.many(1200, tmp_path / "chronicle.engawa")
    before, given = _files(shipped.index), file.read_bytes()
    folder = kill_half_way(file)

    (left,) = folder.iterdir()
    assert not list(left.rglob("identity.json"))
    assert not list(left.rglob("index"))

    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    library = Library.open(shipped)
    added = library.add(file)
    assert not left.exists()
    searcher = library.searcher(added=[added])
    assert searcher.search("northwind 777", Lang.EN)[0].id == "chronicle/tale-777"
    searcher.close()
    library.close()

    assert not list(folder.iterdir())
    assert _files(shipped.index) == before
    assert file.read_bytes() == given
