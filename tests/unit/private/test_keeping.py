"""What a reader keeps is there the next time in the way they chose, and in no other."""

from __future__ import annotations

import contextlib
import stat
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.keeping import Mode, Standing
from reader.model.text import ReaderError, Text
from reader.private import envelope, keepfile, saying
from reader.private.keeping import Keeping
from reader.private.notebook import Notebook
from tests import rights
from tests.unit.private.conftest import CHEAP, PASSPHRASE, Told, highlight, notes

_EITHER = pytest.mark.parametrize("mode", [Mode.HERE, Mode.PASSPHRASE])


def chosen(keeping, mode):
    keeping.choose(mode, PASSPHRASE)
    return keeping


def again(keeping):
    opened = keeping()
    if opened.standing.is_locked:
        opened.unlock(PASSPHRASE)
    return opened


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_nothing_is_written_unless_it_is_chosen(keeping, folder):
    first = keeping()
    first.marks.add(highlight("3時に書いた"))
    first.remember("settings", "{}")
    first.close()
    assert not folder.exists()
    assert notes(keeping()) == []


@_EITHER
def test_what_was_kept_is_there_the_next_time(keeping, folder, mode):
    first = keeping()
    before = first.marks.add(highlight("前"))
    chosen(first, mode)
    after = first.marks.add(highlight("後", page="family"))
    first.remember("settings", "大")
    marks = first.marks.all()
    first.close()
    second = again(keeping)
    assert second.standing == Standing(mode)
    assert second.marks.all() == marks == (after, before)
    assert second.remembered("settings") == "大"


@_EITHER
def test_changes_removals_and_undone_removals_are_there_the_next_time(keeping, mode):
    first = chosen(keeping(), mode)
    kept = [first.marks.add(highlight(str(number))) for number in range(4)]
    first.marks.change(kept[0].id, note="ちがう", colour=3)
    first.marks.remove(kept[1].id)
    first.marks.remove(kept[2].id)
    assert first.marks.undo() == kept[2]
    first.close()
    second = again(keeping)
    assert notes(second) == ["3", "2", "ちがう"]
    assert not second.marks.can_undo
    second.marks.add(highlight("新しい"))
    assert notes(second)[0] == "新しい"


def test_only_its_owner_may_look_at_it(keeping, folder):
    chosen(keeping(), Mode.HERE).marks.add(highlight())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) & 0o077 for file in folder.glob("kept*")} == {0}


@_EITHER
def test_what_was_removed_is_nowhere_once_the_window_is_closed(keeping, folder, mode):
    first = chosen(keeping(), mode)
    kept = first.marks.add(highlight("himitsu-no-kotoba" * 50))
    first.marks.add(highlight("のこる"))
    first.marks.remove(kept.id)
    first.close()
    assert b"himitsu" not in on_disk(folder)
    assert notes(again(keeping)) == ["のこる"]


@_EITHER
def test_what_was_written_over_is_nowhere_once_the_window_is_closed(keeping, folder, mode):
    first = chosen(keeping(), mode)
    kept = first.marks.add(highlight("himitsu-no-kotoba" * 50))
    first.marks.change(kept.id, note="のこる")
    first.close()
    assert b"himitsu" not in on_disk(folder)
    assert keepfile_of(folder) == keepfile_of(folder, ".previous")
    assert notes(again(keeping)) == ["のこる"]


def keepfile_of(folder, ending=""):
    return (folder / f"{keepfile.NAME}{ending}").read_bytes()


# The passphrase


def test_nothing_of_what_is_locked_can_be_read_on_the_disk(keeping, folder):
    first = keeping()
    first.marks.add(highlight("himitsu"))
    chosen(first, Mode.HERE)
    first.marks.add(highlight("himitsu"))
    assert b"himitsu" in on_disk(folder)
    chosen(first, Mode.PASSPHRASE)
    assert b"himitsu" not in on_disk(folder)
    assert "居場所".encode() not in on_disk(folder)


def test_a_locked_one_shows_nothing_before_its_passphrase(keeping):
    first = chosen(keeping(), Mode.PASSPHRASE)
    first.marks.add(highlight())
    first.close()
    second = keeping()
    assert second.standing == Standing(Mode.PASSPHRASE, is_locked=True)
    assert second.marks.all() == ()
    with pytest.raises(ReaderError, match="not the passphrase"):
        second.unlock("ちがう合言葉です")
    assert second.standing.is_locked
    second.unlock(PASSPHRASE)
    assert notes(second) == [""]


def test_the_width_of_what_is_typed_does_not_matter(keeping):
    first = keeping()
    first.choose(Mode.PASSPHRASE, "Kaze 2026 ガギグ")
    first.close()
    second = keeping()
    second.unlock("Ｋａｚｅ　２０２６　ｶﾞｷﾞｸﾞ")
    assert not second.standing.is_locked


@pytest.mark.parametrize("short", ["", "1234567", "か" * 7])
def test_a_short_passphrase_is_refused_and_nothing_has_changed(keeping, folder, short):
    first = keeping()
    with pytest.raises(ReaderError, match="at least 8"):
        first.choose(Mode.PASSPHRASE, short)
    assert first.standing == Standing()
    assert not folder.exists()


def test_another_passphrase_takes_the_place_of_the_last_one(keeping):
    first = chosen(keeping(), Mode.PASSPHRASE)
    first.marks.add(highlight("メモ"))
    first.choose(Mode.PASSPHRASE, "別の合言葉にする")
    first.close()
    second = keeping()
    with pytest.raises(ReaderError):
        second.unlock(PASSPHRASE)
    second.unlock("別の合言葉にする")
    assert notes(second) == ["メモ"]


def test_what_was_made_before_the_passphrase_comes_along(keeping):
    first = chosen(keeping(), Mode.PASSPHRASE)
    first.marks.add(highlight("一"))
    first.close()
    second = keeping()
    new = second.marks.add(highlight("二"))
    second.unlock(PASSPHRASE)
    assert notes(second) == ["二", "一"]
    assert second.marks.one(new.id) == new
    second.close()
    assert notes(again(keeping)) == ["二", "一"]


def test_locking_leaves_nothing_in_sight_and_the_passphrase_brings_it_back(keeping):
    first = chosen(keeping(), Mode.PASSPHRASE)
    first.marks.add(highlight("一"))
    assert first.lock()
    assert not first.lock()
    assert first.marks.all() == ()
    assert not first.marks.can_undo
    with pytest.raises(ReaderError, match="locked"):
        first.choose(Mode.HERE)
    first.unlock(PASSPHRASE)
    assert notes(first) == ["一"]


def test_only_what_lies_behind_a_passphrase_can_be_locked(keeping):
    assert not keeping().lock()
    assert not chosen(keeping(), Mode.HERE).lock()


# Another way, and none


def test_what_is_kept_goes_along_when_the_way_changes(keeping, folder):
    first = chosen(keeping(), Mode.PASSPHRASE)
    first.marks.add(highlight("一"))
    first.choose(Mode.HERE)
    first.marks.add(highlight("二"))
    first.close()
    assert notes(keeping()) == ["二", "一"]


def test_keeping_nothing_removes_the_file_and_leaves_what_is_in_the_window(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    first.marks.add(highlight("一"))
    first.choose(Mode.NOTHING)
    assert not folder.exists()
    assert notes(first) == ["一"]
    first.marks.add(highlight("二"))
    first.close()
    assert not folder.exists()


@_EITHER
def test_forgetting_removes_everything_and_says_what(keeping, folder, mode):
    first = chosen(keeping(), mode)
    first.marks.add(highlight("一"))
    gone = first.forget()
    assert folder in gone
    assert folder / keepfile.NAME in gone
    assert not folder.exists()
    assert first.marks.all() == ()
    assert first.standing == Standing()


def test_forgetting_leaves_what_is_not_ours(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    (folder / "mine.txt").write_text("x")
    assert folder not in first.forget()
    assert [file.name for file in folder.iterdir()] == ["mine.txt"]


def test_what_cannot_be_unlocked_can_be_forgotten(keeping, folder):
    chosen(keeping(), Mode.PASSPHRASE).close()
    keeping().forget()
    assert not folder.exists()


def test_where_there_is_no_folder_nothing_can_be_kept_but_in_the_window():
    none = Keeping(None)
    assert not none.can_keep
    none.marks.add(highlight("一"))
    with pytest.raises(ReaderError, match="beyond this window"):
        none.choose(Mode.HERE)
    assert notes(none) == ["一"]
    assert none.forget() == ()


# Two windows


@_EITHER
def test_a_second_window_reads_and_says_that_it_keeps_nothing(keeping, mode):
    first = chosen(keeping(), mode)
    first.marks.add(highlight("一"))
    second = again(keeping)
    assert second.standing == Standing(mode, is_second=True, notice=saying.SECOND)
    assert notes(second) == ["一"]
    second.marks.add(highlight("二"))
    for mode_ in Mode:
        with pytest.raises(ReaderError, match="a second time"):
            second.choose(mode_, PASSPHRASE)
    with pytest.raises(ReaderError, match="a second time"):
        second.forget()
    first.marks.add(highlight("三"))
    second.close()
    first.close()
    assert notes(again(keeping)) == ["三", "一"]


# Titles


def test_a_title_is_kept_for_the_day_when_its_collection_is_away(folder):
    title = Text("傘", "Umbrella")
    first = Keeping(folder, {"kyoto/kasa": title}.get)
    first.choose(Mode.HERE)
    kept = first.marks.add(highlight(page="kyoto/kasa"))
    first.close()
    second = Keeping(folder)
    assert second.title_of("kyoto/kasa") == title
    second.marks.remove(kept.id)
    second.close()
    with contextlib.closing(Keeping(folder)) as third:
        assert third.title_of("kyoto/kasa") is None


# Damage, from outside and by later versions; tests/faults has it at random


def test_a_damaged_file_is_brought_back_from_the_one_before(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    first.marks.add(highlight("一"))
    first.marks.add(highlight("二"))
    first.close()
    (folder / keepfile.NAME).write_bytes(b"nothing of ours")
    second = keeping()
    assert second.standing.notice == saying.RESTORED
    assert notes(second) == ["一"]
    second.close()
    assert notes(keeping()) == ["一"]


def test_what_cannot_be_read_at_all_is_told_and_never_written_over(keeping, folder):
    folder.mkdir()
    (folder / keepfile.NAME).write_bytes(b"nothing of ours")
    first = keeping()
    assert first.standing == Standing(notice=saying.DAMAGED)
    first.marks.add(highlight("一"))
    first.choose(Mode.HERE)
    first.close()
    assert (folder / "kept.unreadable").read_bytes() == b"nothing of ours"
    assert notes(keeping()) == ["一"]


def test_a_file_of_a_later_version_is_told_and_left_alone(keeping, folder):
    folder.mkdir()
    head = bytearray(envelope.head(None))
    head[8] = envelope.VERSION + 1
    later = envelope.sealed(bytes(head), b"")
    (folder / keepfile.NAME).write_bytes(later)
    first = keeping()
    assert first.standing == Standing(notice=saying.NEWER)
    first.close()
    assert (folder / keepfile.NAME).read_bytes() == later


@pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")
def test_a_file_that_may_not_be_read_is_told():
    with tempfile.TemporaryDirectory() as name:  # pytest's own is for its owner alone
        Path(name).chmod(0o755)
        folder = Path(name, "private")
        chosen(Keeping(folder, listener=Told(), cost=CHEAP), Mode.HERE).close()
        (folder / keepfile.NAME).chmod(0)
        with rights.bound(folder):
            again = Keeping(folder, listener=Told(), cost=CHEAP)
            assert again.standing == Standing(notice=saying.NOT_READABLE)
            again.close()


# What cannot be written


def test_what_cannot_be_written_is_told_stays_and_is_written_with_the_next(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    told = first._listener.troubles
    away = folder.with_name("away")
    folder.rename(away)
    first.marks.add(highlight("一"))
    assert first.is_unsaved
    assert "put it back" in told[0].sentence.en
    assert notes(first) == ["一"]
    away.rename(folder)
    first.marks.add(highlight("二"))
    assert not first.is_unsaved
    assert len(told) == 1
    first.close()
    assert notes(keeping()) == ["二", "一"]


def test_what_could_not_be_written_is_tried_once_more_when_the_window_closes(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    away = folder.with_name("away")
    folder.rename(away)
    first.marks.add(highlight("一"))
    assert not first.save()
    away.rename(folder)
    first.close()
    assert notes(keeping()) == ["一"]


def test_what_could_not_be_written_outlives_a_lock(keeping, folder):
    first = chosen(keeping(), Mode.PASSPHRASE)
    away = folder.with_name("away")
    folder.rename(away)
    first.marks.add(highlight("一"))
    assert first.lock()
    assert first.marks.all() == ()
    with pytest.raises(ReaderError, match="not the passphrase"):
        first.unlock("ちがう合言葉です")
    away.rename(folder)
    first.unlock(PASSPHRASE)
    assert notes(first) == ["一"]
    first.close()
    assert notes(again(keeping)) == ["一"]


def test_what_is_typed_may_be_written_later_but_a_new_mark_never(keeping, folder):
    first = chosen(keeping(), Mode.HERE)
    first._listener.puts_off = True
    kept = first.marks.add(highlight("か"))
    assert "か".encode() in on_disk(folder)
    first.marks.change(kept.id, note="かぜ")
    assert first.is_unsaved
    assert "かぜ".encode() not in on_disk(folder)
    assert first.save()
    assert "かぜ".encode() in on_disk(folder)


def test_whoever_listens_hears_of_what_goes_with_the_window(keeping):
    first = keeping()
    first.marks.add(highlight())
    assert first._listener.times_kept == 1
    chosen(first, Mode.HERE).marks.add(highlight())
    assert first._listener.times_kept == 1


def test_a_note_with_half_a_character_can_be_kept(keeping):
    first = chosen(keeping(), Mode.HERE)
    first.marks.add(highlight("a\ud800b"))
    first.close()
    assert notes(keeping()) == ["a\ufffdb"]


# Other programs' databases


def test_a_database_that_is_not_ours_is_refused():
    book = Notebook.new()
    book.put([(1, replace(highlight(), id="a"))], [])
    for intrusion in (
        "CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM passage; END",
        "CREATE VIEW v AS SELECT * FROM mark",
        "CREATE TABLE more (x)",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
        "UPDATE mark SET lang = 'fr'",
        "UPDATE mark SET created = 'yesterday'",
        "UPDATE mark SET note = CAST(x'ff' AS TEXT)",
        "PRAGMA foreign_keys = OFF; DELETE FROM mark",
    ):
        other = Notebook.read(book.content())
        other._database.executescript(intrusion)
        content = other.content()
        other.close()
        with pytest.raises(envelope.DamagedError):
            Notebook.read(content)
    book.close()
