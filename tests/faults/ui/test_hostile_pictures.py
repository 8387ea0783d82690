"""A picture that was made to do harm is not shown, or shown within 300 MB and 5 seconds."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase
from PySide6.QtGui import QImage, QImageWriter

from reader.drawings import fault
from reader.pack.pictures import is_harmless
from tests.faults.fed import fed

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
SVG += 'width="90" height="90">{}</svg>'
RECT = '<rect width="90" height="90" fill-opacity="0.5"/>'


def _png(width, height, *chunks, rows=None):
    """A white picture; with ``rows`` it has only so many of those that it claims."""

    def chunk(kind, data):
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(rows or height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def _jpeg(width, height, *, passes=0):
    """A photograph; with ``passes`` its last pass comes so many times more."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x446688)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpg")
    writer.setProgressiveScanWrite(passes > 0)
    writer.write(image)
    data = bytes(buffer.data())
    last = data.rfind(b"\xff\xda")
    return data[:-2] + data[last:-2] * passes + data[-2:]


def _chain(element, reference):
    """Elements that each hold the one before ten times."""
    first = f'<{element} id="a0">{RECT}</{element}>'
    rest = (
        f'<{element} id="a{n}">{reference.format(n - 1) * 10}</{element}>' for n in range(1, 12)
    )
    return SVG.format(f"<defs>{first}{''.join(rest)}</defs>{reference.format(11)}")


def _inside(data, kind="png"):
    written = base64.b64encode(data).decode()
    return SVG.format(f'<image width="9" height="9" href="data:image/{kind};base64,{written}"/>')


PAINTED = '<rect width="90" height="90" {}="url(#a{{}})"/>'
DRAWINGS = {
    "a drawing of itself ten times, eleven deep": _chain("g", '<use xlink:href="#a{}"/>'),
    "the same as symbols": _chain("symbol", '<use href="#a{}"/>'),
    "patterns within patterns": _chain("pattern", PAINTED.format("fill")),
    "masks within masks": _chain("mask", PAINTED.format("mask")),
    "markers within markers": _chain("marker", '<path d="M0 0h9" marker-mid="url(#a{})"/>'),
    "five thousand blurs": SVG.format(
        f'<filter id="a">{"<feGaussianBlur/>" * 5_000}</filter>{PAINTED.format("filter")}'
    ),
    "what uses itself": SVG.format('<g id="a"><use href="#a"/></g><use href="#a"/>'),
    "forty thousand elements": SVG.format(RECT * 40_000),
    "sixty thousand deep": SVG.format("<g>" * 60_000 + "</g>" * 60_000),
    "ten thousand curves that cross": SVG.format(
        f'<path stroke="#000" d="M0 0{"C90 9 0 81 81 0" * 10_000}"/>'
    ),
    "a page of letters": SVG.format(f'<text font-size="90">{"縁側" * 20_000}</text>'),
    "a gradient on everything": SVG.format(
        f"<style>rect {{ fill: url(#a) }}</style>{RECT * 1_500}"
    ),
    "words within words": '<!DOCTYPE svg [<!ENTITY a "縁"><!ENTITY b "&a;&a;">]>'
    + SVG.format("<text>&b;</text>"),
    "a script": SVG.format("<script>a()</script>"),
    "a style sheet from elsewhere": SVG.format("<style>@import url(//example.jp/a.css);</style>"),
    "a picture from this computer": SVG.format('<image href="file:///etc/a.png"/>'),
    "another drawing that calls itself PNG": _inside(SVG.format(RECT).encode()),
    "the same, packed": _inside(zlib.compress(SVG.format(RECT).encode())),
    "a picture of which one cannot tell the size": _inside(b"\x89PNG\r\n\x1a\n"),
    "half a picture": SVG.format('<image href="data:image/png;base64,iVBORw0KGgo"/>'),
    "a vast picture inside": _inside(_png(9_000, 9_000)),
    "a vast photograph inside": _inside(_jpeg(3_000, 3_000), "jpeg"),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_that_does_harm_is_refused_in_both_languages(name):
    found = fault(DRAWINGS[name])
    assert found is not None
    assert "SVG" in found.sentence.ja
    assert "SVG" in found.sentence.en
    assert not is_harmless("a.svg", DRAWINGS[name].encode())


def test_drawings_that_are_only_large_are_drawn(tmp_path):
    small = base64.b64encode(_jpeg(60, 40)).decode()
    drawings = {
        "shapes": SVG.format(RECT * 1_000),
        "used": SVG.format(f'<g id="a">{RECT}</g>' + '<use href="#a"/>' * 400),
        "photograph": SVG.format(f'<image href="data:image/jpeg;base64,{small}"/>'),
        "curves": SVG.format(f'<path stroke="#000" d="M0 0{"C90 9 0 81 81 0" * 500}"/>'),
        "long dashes": SVG.format('<path d="M0 0h1e9" stroke="#000" stroke-dasharray="1e-4"/>'),
    }
    assert [name for name, text in drawings.items() if fault(text)] == []
    found = fed("pictures", {name: text.encode() for name, text in drawings.items()}, tmp_path)
    assert set(found.values()) == {"read"}


def test_pictures_that_lie_take_no_more_than_they_may(tmp_path):
    words = zlib.compress(bytes(100 << 20), 9)
    photo = _jpeg(6_000, 4_000)
    inputs = {
        "sixty thousand by sixty thousand": _png(60_000, 60_000, rows=3_000),
        "as large as may be": _png(3_000, 2_000),
        "a hundred megabytes of words": _png(9, 9, (b"zTXt", b"x\0\0" + words)),
        "a hundred megabytes of colours": _png(9, 9, (b"iCCP", b"x\0\0" + words)),
        "a photograph in passes": _jpeg(6_000, 4_000, passes=20),
        "a photograph in five thousand passes": _jpeg(6_000, 4_000, passes=5_000),
        "half a photograph": photo[: len(photo) // 2],
        "the head of a photograph": photo[:30],
        "WebP": b"RIFF\x24\0\0\0WEBPVP8 " + bytes(40),
        "GIF": b"GIF89a" + bytes(40),
    }
    assert set(fed("pictures", inputs, tmp_path).values()) == {"read"}


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.jpeg", "a.svg"])
def test_a_picture_of_another_kind_is_not_handed_to_qt(name):
    for data in (b"RIFF\x24\0\0\0WEBPVP8 ", b"GIF89a", b"BM", b"II*\0", b"\0\0\1\0", b"%PDF", b""):
        assert not is_harmless(name, data + bytes(40)), data
    assert not is_harmless(name, b"\x89PNG\r\n\x1a\n" + bytes(3 << 20)), "too large"
