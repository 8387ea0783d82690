"""A file is written whole, or not at all with the reason in a sentence."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from reader.model.text import ReaderError
from reader.private.writing import write_new
from tests import rights


def test_the_file_holds_the_text_and_nothing_else_is_left(tmp_path):
    file = tmp_path / "メモ.md"
    write_new("# 縁側\nline\n", file)
    assert file.read_bytes() == "# 縁側\nline\n".encode()
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_owner_may_read_it(tmp_path):
    file = tmp_path / "a.md"
    write_new("x", file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays_as_it_was(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ReaderError, match="of that name already"):
        write_new("x", file)
    assert file.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no/such/a.md", "no such folder"),
        ("plain.txt/a.md", "no such folder"),
        ("x" * 300, "cannot have that name"),
        ("nul\0.md", "cannot have that name"),
        ("lone\ud800.md", "cannot have that name"),
    ],
)
def test_a_place_that_is_none_gets_a_sentence(tmp_path, name, told):
    (tmp_path / "plain.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ReaderError, match=told) as raised:
        write_new("x", tmp_path / name)
    assert raised.value.sentence.ja
    assert [path.name for path in tmp_path.iterdir()] == ["plain.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_that_may_not_be_written_to_gets_a_sentence():
    with tempfile.TemporaryDirectory() as name:  # pytest's own is for its owner alone
        folder = Path(name)
        folder.chmod(0o500)
        with rights.bound(folder), pytest.raises(ReaderError, match="Nothing can be written there"):
            write_new("x", folder / "a.md")
        assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a limit that Linux has")
def test_a_write_that_fails_half_way_leaves_nothing(tmp_path):
    import resource  # noqa: PLC0415 not on every system

    file = tmp_path / "a.md"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(ReaderError, match="could not be written"):
            write_new("x" * 100_000, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []
