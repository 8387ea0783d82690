"""The pictures of the collection, ``resources/pictures/``, each proved to be an image."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from reader import drawings
from reader.content.files import decoded
from reader.model.collection import Picture
from reader.model.picture import MOST, MOST_BYTES

if TYPE_CHECKING:
    from reader.content.files import Tree
    from reader.content.findings import Findings

PICTURES = "resources/pictures"
LIMIT = MOST_BYTES

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*\.(svg|png|jpg|jpeg)")
_PNG_SIZE = struct.Struct(">4s2I")  # the first chunk's name, then width and height
_PNG_SIZE_AT = 12
_BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff"}


def pictures(tree: Tree, notes: Findings) -> tuple[tuple[Picture, ...], frozenset[str]]:
    """The sound pictures by name, and the names of all that are there."""
    found = []
    files = tree.names(PICTURES, notes)
    for file in files:
        picture = _picture(tree, file, notes.of(file))
        if picture is not None:
            found.append(picture)
    return tuple(found), frozenset(file.rpartition("/")[2] for file in files)


def look(found: tuple[Picture, ...], notes: Findings) -> None:
    """Warn of what the window names instead of showing it."""
    for picture in found:
        width, height = _png_size(picture.data)
        if width * height > MOST:
            notes.of(f"{PICTURES}/{picture.name}").warn(
                0,
                f"この画像は{width}×{height}画素です。{MOST // 10_000}万画素を超えるPNGは"
                "画面に出ず、説明の文だけが出ます。小さくするか、写真ならJPGにしてください。",
                f"This picture has {width} × {height} pixels. A PNG of more than "
                f"{MOST // 1_000_000} million is not shown, only its description. Make it smaller, "
                "or save a photograph as JPG.",
            )


def _png_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as a PNG tells them; nothing where it is none or tells none."""
    head = data[_PNG_SIZE_AT : _PNG_SIZE_AT + _PNG_SIZE.size]
    if not data.startswith(_BEGINNINGS["png"]) or len(head) < _PNG_SIZE.size:
        return 0, 0
    name, width, height = _PNG_SIZE.unpack(head)
    return (width, height) if name == b"IHDR" else (0, 0)


def _picture(tree: Tree, file: str, notes: Findings) -> Picture | None:
    name = file.rpartition("/")[2]
    match = _NAME.fullmatch(name)
    if match is None:
        notes.add(
            0,
            "画像の名前は英小文字と数字で、.svg、.png、.jpgのどれかで終わるようにしてください。",
            "Name a picture with small letters and digits, ending in .svg, .png or .jpg.",
        )
        return None
    data = tree.data(file, LIMIT, notes)
    if data is None:
        return None
    is_sound = _is_drawing(data, notes) if match[1] == "svg" else _begins(data, match[1], notes)
    return Picture(name, data) if is_sound else None


def _begins(data: bytes, ending: str, notes: Findings) -> bool:
    if data.startswith(_BEGINNINGS[ending]):
        return True
    notes.add(
        0,
        f"中身が{ending.upper()}画像ではありません。画像を書き出し直してください。",
        f"This is not a {ending.upper()} image inside. Export the picture again.",
    )
    return False


def _is_drawing(data: bytes, notes: Findings) -> bool:
    before = len(notes.found)
    text = decoded(data, notes)
    fault = None if text is None else drawings.fault(text)
    if fault is not None:
        notes.add(fault.line, fault.sentence.ja, fault.sentence.en)
    return len(notes.found) == before
