"""A picture out of a pack: looked at, then unpacked or drawn as a page does."""

from __future__ import annotations

import base64
import random
import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODeviceBase
from PySide6.QtGui import QGuiApplication, QImage

from reader.pack.pictures import is_harmless
from reader.ui import drawing, raster
from tests.author_folder import DRAWING
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target
from tests.fuzz.verdict import ROOT

_WORDS = (
    b"<g>", b"</g>", b"<use href='#a'/>", b"<g id='a'>", b"<path d='M0 0h9'/>", b"<rect ", b"/>",
    b"width='9'", b"height='1e9'", b"viewBox='0 0 9 9'", b"viewBox='0 0 1e-9 1e9'", b"<text>",
    b"<linearGradient id='b' href='#b'>", b"fill='url(#b)'", b"<pattern id='c'>", b"<mask id='d'>",
    b"<filter id='e'>", b"<feGaussianBlur stdDeviation='99999'/>", b"filter='url(#e)'", b"<symbol>",
    b"<marker id='f'>", b"marker-mid='url(#f)'", b"stroke-dasharray='0.001'", b"stroke='#000'",
    b"transform='scale(1e9)'", b"<style>", b"<image href='data:image/png;base64,", b"<!DOCTYPE",
    b"<!ENTITY a 'a'>", b"&a;", b"<?xml version='1.0'?>", b"encoding='utf-7'", b"<script>",
    b"font-size='1e9'", b"mask='url(#d)'", b"nan", b"-1", b"1e308", b"%", b"IHDR", b"IDAT", b"PLTE",
    b"tRNS", b"iCCP", b"zTXt", b"eXIf", b"acTL", b"\xff\xd8\xff", b"\xff\xc0", b"\xff\xc2",
    b"\xff\xda",
)  # fmt: skip
_WIDTH = 700
_PNG = b"\x89PNG\r\n\x1a\n"


def _run(data: bytes) -> None:
    if data.lstrip()[:1] == b"<":
        if is_harmless("a.svg", data):
            drawing.width_of(data)
            drawing.drawn(data, _WIDTH, may_grow=True)
    elif is_harmless("a.png", data):
        raster.read(data, _WIDTH)


def _changed(data: bytes, chance: random.Random) -> bytes:
    """A PNG gets the right sums again, so that it is not refused for those alone."""
    if not data.startswith(_PNG):
        return _in_pieces(data, chance)
    parts, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        chunk = bytearray(data[at + 4 : at + 8 + size])
        if len(chunk) > 4 and chance.random() < 0.4:
            chunk[chance.randrange(4, len(chunk))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        whole = struct.pack(">I", max(0, len(chunk) - 4)) + bytes(chunk)
        parts.append(whole + struct.pack(">I", zlib.crc32(bytes(chunk))))
        at += 12 + size
    return b"".join(parts)


_in_pieces = changer(_WORDS)


def _photo(kind: str) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x446688)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data())


def target(_ground: Path) -> Target:
    """Drawings as publishing makes them, and small pictures."""
    application = QGuiApplication.instance() or QGuiApplication(["fuzz", "-platform", "offscreen"])
    assert application is not None
    charts = sorted((ROOT / "build/collection/pictures").glob("*.svg"))[:2]
    inside = base64.b64encode(_photo("PNG")).decode()
    nested = DRAWING.replace("<path", f"<image href='data:image/png;base64,{inside}'/><path")
    twice = "<defs><g id='a'><path d='M0 0h9'/></g></defs><use href='#a'/></svg>"
    seeds = [DRAWING, nested, DRAWING.replace("</svg>", twice)]
    photos = [_photo("PNG"), _photo("JPG")]
    return Target(
        _run,
        [*map(str.encode, seeds), *photos, *(chart.read_bytes() for chart in charts)],
        _WORDS,
        8_000,
        _changed,
    )
