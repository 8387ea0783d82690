"""What is written lies where this system has it, or beside the program where that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import places


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A frozen program in a folder of its own, with a name that many have on their sticks."""
    folder = tmp_path / "縁側 – Père Noël"
    (folder / "_internal").mkdir(parents=True)
    monkeypatch.setattr("sys._MEIPASS", str(folder / "_internal"), raising=False)
    monkeypatch.setattr("sys.executable", str(folder / "engawa"))
    return folder


def test_the_private_folder_is_where_the_standard_has_it(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert places.here().private == tmp_path / ".local/share/engawa"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert places.here().private == tmp_path / ".local/share/engawa"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert places.here().private == tmp_path / "data/engawa"
    assert places.here().temporary is None


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_without_a_home_nothing_can_be_kept(monkeypatch, system):
    monkeypatch.setattr("sys.platform", system)
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert places.here().private is None


def test_looking_for_the_places_makes_none(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    places.here()
    assert list(tmp_path.iterdir()) == []


def test_a_file_named_portable_has_everything_lie_beside_the_program(program):
    assert program not in Path(str(places.here().private)).parents
    (program / "portable").touch()
    assert places.here().private == program / "private"
    assert places.here().temporary == program / "temporary"
    assert places.here().shipped == program / "_internal"
