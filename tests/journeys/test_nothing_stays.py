"""After an evening of reading, a home holds what was asked for and not a word more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_WORD = "zqhimitsu秘密のことば"
_SPELLINGS = (_WORD.encode(), _WORD.encode("utf-16-le"), b"zqhimitsu")


@pytest.fixture
def evening(tmp_path, shipped):
    """Spend one in a home, and hand back the home, with the folder for what is temporary in it."""
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    (home / ".profile").write_text("mine", encoding="utf-8")

    def spent(mode: str) -> Path:
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        surroundings = {
            **kept, "HOME": str(home), "TMPDIR": str(home / "tmp"), "LANG": "ja_JP.UTF-8",
            "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        places = (str(shipped.shipped), str(shipped.built))
        subprocess.run(
            [sys.executable, "-m", "tests.journeys.keeper", *places, mode, _WORD],
            env=surroundings, check=True, timeout=120, stderr=subprocess.STDOUT,
        )  # fmt: skip
        return home

    return spent


def files(home: Path) -> dict[str, bytes]:
    return {str(p.relative_to(home)): p.read_bytes() for p in home.rglob("*") if p.is_file()}


def holding(home: Path) -> list[str]:
    found = files(home)
    return [name for name in found if any(spelt in found[name] for spelt in _SPELLINGS)]


@pytest.mark.parametrize("mode", ["nothing", "forget-nothing", "forget-here", "forget-passphrase"])
def test_a_home_is_byte_for_byte_as_it_was(evening, mode):
    home = evening(mode)
    assert files(home) == {".profile": b"mine"}
    assert {path.name for path in home.iterdir()} - {".local"} == {"tmp", ".profile"}


@pytest.mark.parametrize("mode", ["here", "passphrase"])
def test_only_the_private_folder_has_anything_and_no_search_in_it(evening, mode):
    home = evening(mode)
    names = set(files(home)) - {".profile"}
    assert {Path(name).parent for name in names} == {Path(".local/share/engawa")}
    assert {Path(name).name.partition(".")[0] for name in names} == {"kept"}
    # The word stands in the note and in no search; behind a passphrase it stands nowhere.
    found = holding(home)
    assert bool(found) is (mode == "here")
    for name in found:
        assert files(home)[name].count(_WORD.encode()) == 1
