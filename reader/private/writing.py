"""Writes a text into a new file, wholly or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from reader.model.text import ReaderError, Text

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # the last on Windows
_OWNER_ONLY = 0o600
_THERE_ALREADY = Text(
    "同じ名前のものが、もうあります。別の名前にしてください。",
    "There is something of that name already. Please choose another name.",
)
_NO_FOLDER = Text(
    "そのフォルダーは見つかりません。場所をたしかめてください。",
    "There is no such folder. Please look at the place again.",
)
_NOT_ALLOWED = Text(
    "そこには書き込めません。別の場所にしてください。",
    "Nothing can be written there. Please choose another place.",
)
_NO_ROOM = Text(
    "そこには、もう空きがありません。別の場所にしてください。",
    "There is no room left there. Please choose another place.",
)
_NO_NAME = Text(
    "その名前では書き込めません。別の名前にしてください。",
    "A file cannot have that name. Please choose another one.",
)
_ELSE = Text(
    "書き込めませんでした。別の場所をためしてください。",
    "It could not be written. Please try another place.",
)
_SAYING = {
    errno.EEXIST: _THERE_ALREADY,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.ENAMETOOLONG: _NO_NAME,
    errno.EINVAL: _NO_NAME,
}


def write_new(text: str, file: Path) -> None:
    """Make a file with a text in it that only its owner may read.

    Raises ReaderError with nothing left behind where that cannot be done, and never writes over
    a file that is there already.
    """
    try:
        if file.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        _write(text.encode(), file)
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else errno.EINVAL
        told = _SAYING.get(number or 0, _ELSE)
        raise ReaderError(told.ja, told.en) from error


def _write(content: bytes, file: Path) -> None:
    # Under another name first: a stick that is pulled out early holds no half of it.
    fresh = file.with_name(f".{secrets.token_hex(4)}.new")
    try:
        with os.fdopen(os.open(fresh, _NEW, _OWNER_ONLY), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
