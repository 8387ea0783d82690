"""An index is opened only while it is whole, and otherwise made again, without a word."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.search import Document, HitKind
from reader.model.text import Lang
from reader.search.entries import Entries
from reader.search.index import Contents, Index, build, open_or_build
from reader.search.seal import Identity, Seal

IDENTITY = Identity(pack="a1b2", tokenizer="test/1", program="1.0")
ROOT = Path(__file__).parents[3]


def _documents(count: int = 60, word: str = "家族") -> list[Document]:
    return [
        Document(f"page:{n}:ja", HitKind.PAGE, str(n), Lang.JA, word, "", "本文", f"{word} 本文")
        for n in range(count)
    ]


def _contents(count: int = 60, word: str = "家族") -> Contents:
    return Contents(lambda: _documents(count, word), tuple, lambda: count)


class Shelf:
    """Documents that know how often they were taken out."""

    def __init__(self, word: str = "家族") -> None:
        self.taken = 0
        self._word = word

    @property
    def contents(self) -> Contents:
        return Contents(self._take_out, tuple, lambda: 60)

    def _take_out(self) -> list[Document]:
        self.taken += 1
        return _documents(word=self._word)


def _found(index: Index, word: str) -> int:
    """How many documents have a word; the index is closed."""
    count = len(index.postings("all", word).documents)
    index.close()
    return count


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "cache" / "index"


def test_an_index_is_made_once_and_then_opened(folder):
    shelf = Shelf()

    assert [_found(open_or_build(folder, shelf.contents, IDENTITY), "家族") for _ in range(3)] == [
        60
    ] * 3
    assert shelf.taken == 1


def test_an_opened_index_knows_its_documents_in_order(folder):
    build(folder, _contents(3), IDENTITY).close()
    index = open_or_build(folder, Shelf().contents, IDENTITY)

    known = Entries([index.arrays])
    assert [known.key(number) for number in range(3)] == [
        (0, "page:0:ja"), (0, "page:1:ja"), (0, "page:2:ja"),
    ]  # fmt: skip
    assert {(known.kind(n), known.lang(n)) for n in range(3)} == {(HitKind.PAGE, Lang.JA)}
    index.close()


@pytest.mark.parametrize("changed", ["pack", "tokenizer", "program"])
def test_another_identity_makes_another_index(folder, changed):
    build(folder, _contents(), IDENTITY).close()
    other = replace(IDENTITY, **{changed: "other"})

    assert _found(open_or_build(folder, Shelf("居場所").contents, other), "居場所") == 60
    assert _found(open_or_build(folder, Shelf("相談").contents, other), "居場所") == 60


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [_cut, _spoil, _empty, Path.unlink, _replace_by_folder])
def test_damage_to_any_file_is_noticed_and_mended(folder, damage):
    build(folder, _contents(), IDENTITY).close()
    for position in range(len(_files(folder))):
        damage(folder / _files(folder)[position])
        shelf = Shelf()

        assert _found(open_or_build(folder, shelf.contents, IDENTITY), "家族") == 60
        assert shelf.taken == 1
        assert _found(open_or_build(folder, shelf.contents, IDENTITY), "家族") == 60
        assert shelf.taken == 1


def test_a_stranger_among_the_files_is_not_trusted(folder):
    build(folder, _contents(), IDENTITY).close()
    (folder / "_MAIN_9.toc").write_bytes(b"")
    shelf = Shelf()

    open_or_build(folder, shelf.contents, IDENTITY).close()

    assert shelf.taken == 1
    assert "_MAIN_9.toc" not in _files(folder)


def test_files_that_are_whole_but_no_index_are_replaced(folder):
    build(folder, _contents(), IDENTITY).close()
    for path in folder.glob("*.toc"):
        path.unlink()
    Seal.of(folder, IDENTITY).write(folder)
    shelf = Shelf()

    assert _found(open_or_build(folder, shelf.contents, IDENTITY), "家族") == 60
    assert shelf.taken == 1


class _Trap:
    """A pickle that writes a file when it is opened."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def __reduce__(self):
        return (Path.write_text, (self._target, "sprung"))


def test_a_file_that_was_exchanged_is_never_unpickled(folder, tmp_path):
    build(folder, _contents(), IDENTITY).close()
    sprung = tmp_path / "sprung"
    for path in folder.glob("*.toc"):
        path.write_bytes(path.read_bytes()[:20] + pickle.dumps(_Trap(sprung)))

    open_or_build(folder, Shelf().contents, IDENTITY).close()

    assert not sprung.exists()


def test_a_file_where_the_folder_should_be_is_replaced(folder):
    folder.parent.mkdir()
    folder.write_text("not an index")

    assert _found(open_or_build(folder, Shelf().contents, IDENTITY), "家族") == 60
    assert folder.is_dir()
    assert _files(folder.parent) == ["index"]


def test_where_nothing_can_be_written_the_index_is_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    (tmp_path / "disk").write_text("a file cannot hold a folder")
    shelf = Shelf()

    assert (
        _found(open_or_build(tmp_path / "disk" / "index", shelf.contents, IDENTITY), "家族") == 60
    )
    assert _found(open_or_build(None, shelf.contents, IDENTITY), "家族") == 60
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_good_index_is_opened_where_nothing_can_be_written(folder):
    build(folder, _contents(), IDENTITY).close()
    shelf = Shelf()
    for path in (*folder.iterdir(), folder, folder.parent):
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        assert _found(open_or_build(folder, shelf.contents, IDENTITY), "家族") == 60
        assert shelf.taken == 0
    finally:
        for path in (folder.parent, folder):
            path.chmod(0o755)


_DIES_WHILE_BUILDING = """
import os, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_index import IDENTITY, _contents
from reader.search.index import build

def die(done, total):
    if done >= 25:
        os._exit(9)

build(Path({folder!r}), _contents(), IDENTITY, die)
"""


def test_a_build_that_was_killed_leaves_nothing_that_opens(folder):
    program = _DIES_WHILE_BUILDING.format(tests=str(Path(__file__).parent), folder=str(folder))
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

    assert ended.returncode == 9
    assert not folder.exists()
    shelf = Shelf()
    assert _found(open_or_build(folder, shelf.contents, IDENTITY), "家族") == 60
    assert shelf.taken == 1


def test_what_a_killed_build_left_is_removed_when_it_is_old(folder):
    old, new = (folder.with_name(f"index.part-{name}") for name in ("0a0a0a0a", "1b1b1b1b"))
    for leftover in (old, new):
        leftover.mkdir(parents=True)
        (leftover / "MAIN_x.seg").write_bytes(b"half")
    os.utime(old, (0, 0))

    build(folder, _contents(), IDENTITY).close()

    assert _files(folder.parent) == ["index", new.name]


def test_a_build_that_is_given_up_leaves_the_former_index_and_nothing_else(folder):
    build(folder, _contents(), IDENTITY).close()

    def give_up(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(folder, _contents(word="相談"), IDENTITY, give_up)

    assert _files(folder.parent) == ["index"]
    assert _found(open_or_build(folder, Shelf("相談").contents, IDENTITY), "家族") == 60


def test_progress_goes_up_to_all_of_them(folder):
    told: list[tuple[int, int]] = []
    build(folder, _contents(60), IDENTITY, lambda *state: told.append(state)).close()

    assert told == [(0, 60), (25, 60), (50, 60), (60, 60)]


def test_a_collection_without_documents_has_an_index_too(folder):
    index = open_or_build(folder, _contents(0), IDENTITY)

    assert index.size == 0
    assert _found(index, "家族") == 0
