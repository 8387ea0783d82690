"""Whatever happens to the computer, what was kept can be read, or is told; nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.keeping import Mode
from reader.model.text import ReaderError
from reader.private import keepfile, saying
from reader.private.keeping import Keeping
from tests.faults.private.writer import PASSPHRASE, Troubles, note, notes, opened

ROOT = Path(__file__).resolve().parents[3]
_EITHER = pytest.mark.parametrize("mode", [Mode.HERE, Mode.PASSPHRASE])
_SAVES = 2_000  # of each mode, before the last of the kills
_FLIPS = 2_500  # of each mode


def command(folder: Path, mode: Mode, act: str, first: int = 0) -> list[str]:
    return [sys.executable, "-m", "tests.faults.private.writer", str(folder), mode, act, str(first)]


def said(folder: Path, mode: Mode, act: str, before: list[str] | None = None) -> list[str]:
    """What the process says to which something happens."""
    result = subprocess.run(
        [*(before or []), *command(folder, mode, act)],
        cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=120,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


@_EITHER
def test_killed_at_any_moment_it_loses_nothing_that_was_kept(tmp_path, mode):
    folder = tmp_path / "private"
    moments = random.Random(mode.value)  # noqa: S311 nothing secret
    told = 0
    while told < _SAVES:
        with subprocess.Popen(
            command(folder, mode, "without_end", told), cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            process.stdout.readline()
            time.sleep(moments.uniform(0, 0.5))
            process.kill()
            lines = process.stdout.read().splitlines(keepends=True)
        whole = [line for line in lines if line.endswith("\n")]
        told = int(whole[-1]) + 1 if whole else told + 1
        keeping = opened(folder, mode)
        kept = notes(keeping)
        keeping.close()
        # One more may have been written than there was time to tell.
        assert kept[:told] == [str(number) for number in range(told)]
        assert len(kept) <= told + 1
        assert keeping.standing.notice is None
        told = len(kept)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="only Linux has unshare")
@_EITHER
def test_on_a_full_disk_nothing_is_lost_and_there_is_a_sentence(tmp_path, mode):
    folder = tmp_path / "private"
    folder.mkdir()
    mount = 'mount -t tmpfs -o size=160k,mode=700 none "$0" && exec "$@"'
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    if subprocess.run([*alone, "sh", "-c", mount, folder, "true"], check=False).returncode:
        pytest.skip("no small disk can be made here")
    sentence, *held = said(folder, mode, "on_a_full_disk", [*alone, "sh", "-c", mount, str(folder)])
    assert "no room left" in sentence
    assert held == ["True"] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
@_EITHER
def test_where_nothing_may_be_written_nothing_is_lost(mode):
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        sentence, *held = said(Path(name, "private"), mode, "where_it_may_not")
    assert "Nothing can be written there" in sentence
    assert held == ["True"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
@_EITHER
def test_where_it_may_only_be_read_it_is_read_and_said(mode):
    with tempfile.TemporaryDirectory() as name:  # pytest's own is for its owner alone
        Path(name).chmod(0o755)
        sentence, *held = said(Path(name, "private"), mode, "where_it_may_only_read")
    assert "can be read, but nothing can be written" in sentence
    assert held == ["True"] * 2


@_EITHER
def test_a_stick_that_is_pulled_out_and_put_back_has_everything(tmp_path, mode):
    sentence, *held = said(tmp_path / "private", mode, "on_a_stick_that_is_pulled_out")
    assert "put it back" in sentence
    assert held == ["True"] * 2


@_EITHER
def test_a_changed_byte_is_mended_from_the_one_before_or_told(tmp_path, mode):
    """Any byte: opened as it was, brought back from the one before, or refused in a sentence."""
    folder = tmp_path / "private"
    first = opened(folder, mode)
    for number in range(20):
        first.marks.add(note(f"{number} 縁側"))
    first.close()
    file, previous = folder / keepfile.NAME, folder / f"{keepfile.NAME}.previous"
    good, before = file.read_bytes(), previous.read_bytes()
    chance = random.Random(3)  # noqa: S311 the same
    told: set[tuple[bool, str]] = set()
    for turn in range(_FLIPS):
        changed = bytearray(good)
        changed[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        file.write_bytes(changed)
        with_previous = bool(turn % 2)
        if with_previous:
            previous.write_bytes(before)
        else:
            previous.unlink(missing_ok=True)
        told.add((with_previous, outcome(folder)))
    assert told == {(True, "the one before"), (False, "told")}


def outcome(folder: Path) -> str:
    keeping = Keeping(folder, listener=Troubles())
    refused = None
    try:
        if keeping.standing.is_locked:
            keeping.unlock(PASSPHRASE)
    except ReaderError as error:
        refused = error.sentence
    kept, notice = notes(keeping), keeping.standing.notice
    keeping.close()
    if saying.DAMAGED in {notice, refused}:
        return "told"
    assert notice == saying.RESTORED
    assert kept == [f"{number} 縁側" for number in range(19)]
    return "the one before"


def test_the_order_is_that_of_the_keeping_when_the_clock_is_set_back(tmp_path):
    first = opened(tmp_path / "private", Mode.HERE)
    for day in (3, 1, 2):
        first.marks.add(replace(note(str(day)), created=note("").created.replace(day=day)))
    first.close()
    os.utime(tmp_path / "private" / keepfile.NAME, (0, 0))
    again = opened(tmp_path / "private", Mode.HERE)
    assert notes(again) == ["3", "1", "2"]
    again.close()
