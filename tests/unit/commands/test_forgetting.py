"""``engawa forget`` removes what was kept, says what, and asks first."""

from __future__ import annotations

import contextlib
import io
from dataclasses import replace

import pytest

from reader.model.keeping import Mode
from reader.private.keeping import Keeping


@pytest.fixture
def home(places, tmp_path):
    return replace(places, private=tmp_path / "private")


@pytest.fixture
def kept(home):
    with contextlib.closing(Keeping(home.private)) as keeping:
        keeping.choose(Mode.HERE)
    return home.private


def test_it_removes_everything_and_names_it(engawa, home, kept):
    answer = engawa("forget", "--yes", at=home)
    assert (answer.code, kept.exists()) == (0, False)
    assert str(kept / "kept") in answer.out
    assert "backups" in answer.out


@pytest.mark.parametrize(("said", "is_there"), [("n\n", True), ("\n", True), ("y\n", False)])
def test_it_asks_first(engawa, home, kept, said, is_there, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    answer = engawa("forget", at=home)
    assert kept.exists() is is_there
    assert ("Nothing has been removed." in answer.err) is is_there


def test_where_nothing_was_kept_it_says_so(engawa, home):
    assert "nothing to remove" in engawa("forget", "--yes", at=home).out


def test_while_a_window_keeps_things_it_removes_nothing(engawa, home, kept):
    with contextlib.closing(Keeping(home.private)):
        answer = engawa("forget", "--yes", at=home)
    assert answer.code == 1
    assert "a second time" in answer.err
    assert (kept / "kept").exists()
