"""The one door through which an author's files are read: only regular files inside the folder."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.hidden import first_hidden, without_hidden

if TYPE_CHECKING:
    from pathlib import Path

    from reader.content.findings import Findings

MEGABYTE = 1_048_576
TEXT_LIMIT = 1 * MEGABYTE
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Tree:
    """An author's folder. Names are relative to ``root``, with ``/`` between their parts."""

    root: Path

    def has(self, name: str) -> bool:
        """Whether something of that name is there, be it only a broken link."""
        path = self.root / name
        try:
            return path.is_symlink() or path.exists()
        except OSError:  # something that may not even be looked at is there
            return True

    def names(self, folder: str, notes: Findings) -> tuple[str, ...]:
        """The names in one folder, sorted, without dot files; empty if it is not there."""
        if not self.has(folder) or not self._is_inside(folder, notes.of(folder)):
            return ()
        path = self.root / folder
        try:
            found = sorted(entry.name for entry in path.iterdir())
        except OSError:
            _unreadable(notes.of(folder))
            return ()
        return tuple(f"{folder}/{name}" for name in found if not name.startswith("."))

    def is_folder(self, name: str) -> bool:
        """Whether the name is a folder (also through a link)."""
        try:
            return (self.root / name).is_dir()
        except OSError:
            return False

    def data(self, name: str, limit: int, notes: Findings) -> bytes | None:
        """The bytes of a file of at most ``limit`` bytes; None and a note if it cannot be had."""
        if not self._is_inside(name, notes):
            return None
        path = self.root / name
        try:
            state = path.stat()
            if not stat.S_ISREG(state.st_mode):
                _unreadable(notes)
                return None
            if state.st_size > limit:
                _too_large(state.st_size, limit, notes)
                return None
            return path.read_bytes()
        except OSError:
            _unreadable(notes)
            return None

    def text(self, name: str, notes: Findings) -> str | None:
        """The text of a file with plain line ends; None and a note if it cannot be read at all."""
        data = self.data(name, TEXT_LIMIT, notes)
        return None if data is None else decoded(data, notes)

    def _is_inside(self, name: str, notes: Findings) -> bool:
        root = self.root.resolve()
        try:
            inside = (self.root / name).resolve().is_relative_to(root)
        except (OSError, RuntimeError):  # a link that leads to itself
            inside = False
        if not inside:
            notes.add(
                0,
                "フォルダーの外へのリンクなので、読みません。ファイルそのものを置いてください。",
                "This is a link to outside the folder and is not followed. "
                "Put the file itself here.",
            )
        return inside


def decoded(data: bytes, notes: Findings) -> str | None:
    """UTF-8 bytes as text with LF ends and nothing hidden; every deviation is noted."""
    if data.startswith(_BOM):
        notes.add(
            1,
            "先頭にBOMがあります。「UTF-8(BOMなし)」で保存し直してください。",
            "The file begins with a BOM. Save it as UTF-8 without BOM.",
        )
        data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        notes.add(
            data.count(b"\n", 0, error.start) + 1,
            "UTF-8として読めません。文字コードをUTF-8にして保存し直してください。",
            "This is not UTF-8. Save the file with the encoding UTF-8.",
        )
        return None
    if not text.strip():
        notes.add(
            0,
            "ファイルが空です。中身を書くか、ファイルを消してください。",
            "The file is empty. Write something in it or delete it.",
        )
        return None
    return _visible(_plain_ends(text, notes), notes)


def _plain_ends(text: str, notes: Findings) -> str:
    if "\r" not in text:
        return text
    notes.add(
        text.count("\n", 0, text.index("\r")) + 1,
        "改行がCRLFです。改行をLFにして保存し直してください。",
        "The lines end with CRLF. Save the file with LF line ends.",
    )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _visible(text: str, notes: Findings) -> str:
    if not first_hidden(text):
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        name = first_hidden(line)
        if name:
            notes.add(
                number,
                f"目に見えない文字({name})があります。その文字を消してください。",
                f"There is an invisible character ({name}) on this line. Delete it.",
            )
    return without_hidden(text)


def _too_large(size: int, limit: int, notes: Findings) -> None:
    is_large = f"{size / MEGABYTE:.1f} MB"
    notes.add(
        0,
        f"ファイルが大きすぎます({is_large})。{limit // MEGABYTE} MBまでにしてください。",
        f"The file is too large ({is_large}). The limit is {limit // MEGABYTE} MB.",
    )


def _unreadable(notes: Findings) -> None:
    notes.add(
        0,
        "ふつうのファイルとして読めません。種類とアクセス権を確かめてください。",
        "This cannot be read as an ordinary file. Check what it is and who may read it.",
    )
