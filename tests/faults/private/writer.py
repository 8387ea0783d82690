"""Keeps notes in a process of its own, to which bad things happen.

Says every note that was kept on a line of its own, as soon as the program would call it kept.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from reader.model.keeping import Mode
from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError
from reader.private import passphrase
from reader.private.keeping import Keeping
from tests import rights

PASSPHRASE = "縁側で風を待つ 3"  # noqa: S105 of nobody
_NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


class Troubles:
    """Listens, and has everything written at once."""

    def __init__(self) -> None:
        self.told: list[ReaderError] = []

    def kept(self) -> None:
        """Nobody is asked."""

    def put_off(self) -> bool:
        return False

    def troubled(self, error: ReaderError) -> None:
        self.told.append(error)


def opened(folder: Path, mode: Mode, troubles: Troubles | None = None) -> Keeping:
    """What is kept in a folder; begun there if nothing is."""
    keeping = Keeping(folder, listener=troubles or Troubles(), cost=passphrase.Cost(1, 8))
    if keeping.standing.is_locked:
        keeping.unlock(PASSPHRASE)
    elif keeping.standing.mode is Mode.NOTHING:
        keeping.choose(mode, PASSPHRASE)
    return keeping


def note(text: str) -> Mark:
    passage = Passage("b1", 0, 2, "縁側")
    return Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage,), 1, text)


def notes(keeping: Keeping) -> list[str]:
    return [mark.note for _, mark in keeping.marks.numbered()]


def say(line: object) -> None:
    print(line, flush=True)  # noqa: T201 it speaks to whoever started it


def without_end(folder: Path, mode: Mode, first: int) -> None:
    """Keep notes until the process is killed."""
    keeping = opened(folder, mode)
    number = first
    while True:
        keeping.marks.add(note(str(number)))
        say(number)
        number += 1


def on_a_full_disk(folder: Path, mode: Mode, _: int) -> None:
    """Keep notes until there is no room, make some, and go on."""
    (folder / "ballast").write_bytes(bytes(24 << 10))
    troubles = Troubles()
    keeping = opened(folder, mode, troubles)
    number = 0
    while not troubles.told:
        keeping.marks.add(note(f"{number} " + "縁" * 300))
        number += 1
    say(troubles.told[0].sentence.en)
    before = Keeping(folder, listener=Troubles())
    if before.standing.is_locked:
        before.unlock(PASSPHRASE)
    say(len(notes(before)) == number - 1)  # all that was kept before can be read
    before.close()
    (folder / "ballast").unlink()
    keeping.marks.add(note("after"))
    say(not keeping.is_unsaved)
    keeping.close()
    say(len(notes(opened(folder, mode))) == number + 1)


def where_it_may_not(folder: Path, mode: Mode, _: int) -> None:
    """Keep a note, lose the right to write, and keep another."""
    troubles = Troubles()
    keeping = opened(folder, mode, troubles)
    keeping.marks.add(note("before"))
    folder.chmod(0o500)
    with rights.bound(folder):
        keeping.marks.add(note("meanwhile"))
    say(troubles.told[0].sentence.en)
    folder.chmod(0o700)
    keeping.close()
    say(notes(opened(folder, mode)) == ["before", "meanwhile"])


def where_it_may_only_read(folder: Path, mode: Mode, _: int) -> None:
    """Keep a note, and come back when nothing there may be written any more."""
    keeping = opened(folder, mode)
    keeping.marks.add(note("before"))
    keeping.close()
    for file in (*folder.iterdir(), folder):
        file.chmod(0o500)
    with rights.bound(folder):
        again = opened(folder, mode)
        say(again.standing.notice.en if again.standing.notice else "")
        again.marks.add(note("meanwhile"))
        say(notes(again) == ["before", "meanwhile"])
        again.close()
        say(notes(opened(folder, mode)) == ["before"])


def on_a_stick_that_is_pulled_out(folder: Path, mode: Mode, _: int) -> None:
    """Keep a note, lose the folder, and get it back."""
    troubles = Troubles()
    keeping = opened(folder, mode, troubles)
    keeping.marks.add(note("before"))
    away = folder.with_name("away")
    folder.rename(away)
    keeping.marks.add(note("meanwhile"))
    say(troubles.told[0].sentence.en)
    away.rename(folder)
    say(keeping.save())
    keeping.close()
    say(notes(opened(folder, mode)) == ["before", "meanwhile"])


if __name__ == "__main__":
    act = {
        "without_end": without_end,
        "on_a_full_disk": on_a_full_disk,
        "where_it_may_not": where_it_may_not,
        "where_it_may_only_read": where_it_may_only_read,
        "on_a_stick_that_is_pulled_out": on_a_stick_that_is_pulled_out,
    }[sys.argv[3]]
    act(Path(sys.argv[1]), Mode(sys.argv[2]), int(sys.argv[4]))
