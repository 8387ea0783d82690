"""Odd pictures: far too large, lying, broken, absent. Each is shown in its column, or named."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase, QUrl
from PySide6.QtGui import QImage, QTextDocument

from reader.model.settings import Arrangement
from tests.looking import settle

IMAGE = QTextDocument.ResourceType.ImageResource.value


def _png(width, height, named=None):
    """A white picture; ``named`` is the size that it claims to have."""

    def chunk(kind, data):
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    rows = zlib.compress((b"\0" + b"\xff" * ((width + 7) // 8)) * height, 9)
    head = struct.pack(">IIBBBBB", *(named or (width, height)), 1, 0, 0, 0, 0)
    end = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + end


def _photo(width, height, kind):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x446688)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(buffer.data())


def _svg(width, height):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        '<rect width="50%" height="50%" fill="#123456"/></svg>'
    ).encode()


UNSHOWN = {
    "huge.png": _png(10_000, 10_000),
    "huge.jpg": _photo(10_000, 2_500, "JPG"),
    "lying.png": _png(10, 10, named=(60_000, 60_000)),
    "empty-size.png": _png(0, 0),
    "broken.png": b"\x89PNG\r\n\x1a\n????",
    "cut.jpg": _photo(300, 200, "JPG")[:30],
    "nothing.png": b"",
    "tall.svg": _svg(100, 100_000),
    "below.svg": _svg(-5, -5),
    "broken.svg": b"<svg",
    "words.svg": b"rain",
    "blank.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
}
SHOWN = {
    "wide.png": (_png(10_000, 500), 0.05),
    "high.png": (_png(700, 8_000), 8_000 / 700),
    "photo.jpg": (_photo(5_600, 4_200, "JPG"), 0.75),
    "huge.svg": (_svg(10_000, 10_000), 1),
    "vast.svg": (_svg(10**9, 10**9), 1),
}


def _picture(article, name):
    image = article.document().resource(IMAGE, QUrl(f"picture:{name}"))
    return QImage() if image is None else image


def _with_picture(name, words="雨と光の絵"):
    return f'<img src="picture:{name}" alt="{words}">'


@pytest.mark.qt_log_ignore("libpng", "JPEG", "Rejecting image", "svg")
@pytest.mark.parametrize("name", [*UNSHOWN, "absent.png", "absent.svg"])
def test_a_picture_that_cannot_be_shown_is_named(page, name):
    article = page("前", _with_picture(name), "後", pictures=UNSHOWN)
    other = page("前", _with_picture(name, "別の絵"), "後", pictures=UNSHOWN)
    panel = _picture(article, name)
    assert panel.deviceIndependentSize().width() == pytest.approx(article.picture_width())
    assert 30 < panel.deviceIndependentSize().height() < 120, "one line"
    assert panel != _picture(other, name), "its words stand on it"
    assert panel.pixelColor(panel.width() - 4, 4).name() == article.look.theme.soft
    assert article.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", SHOWN)
def test_a_large_picture_is_as_wide_as_the_column_and_takes_little(page, name):
    data, shape = SHOWN[name]
    article = page("前", _with_picture(name), "後", pictures={name: data})
    size = _picture(article, name).deviceIndependentSize()
    assert size.width() == pytest.approx(article.picture_width(), abs=1)
    assert size.height() == pytest.approx(size.width() * shape, rel=0.02)
    assert _picture(article, name).sizeInBytes() < 70_000_000
    assert article.horizontalScrollBar().maximum() == 0


def test_a_small_picture_keeps_its_size(page):
    article = page(_with_picture("a.png"), pictures={"a.png": _png(40, 30)})
    assert _picture(article, "a.png").deviceIndependentSize().toTuple() == (40, 30)


def test_a_long_description_is_broken_into_lines(page):
    article = page(_with_picture("absent.png", "雨と光の絵" * 60))
    panel = _picture(article, "absent.png").deviceIndependentSize()
    assert 150 < panel.height() < 700
    assert article.horizontalScrollBar().maximum() == 0


def test_a_picture_with_marks_in_its_description_is_named_in_plain_letters(page):
    article = page(_with_picture("absent.png", "a &lt;b&gt; &amp; c"))
    assert article.folio.manuscript.description("absent.png") == "a <b> & c"


def test_what_names_a_picture_follows_the_column_and_the_theme(page, application):
    article = page(_with_picture("absent.png"))
    article.resize(480, 700)
    settle()
    width = _picture(article, "absent.png").deviceIndependentSize().width()
    assert width == pytest.approx(article.picture_width())
    dusk = application.appearance.look(article.look.settings._replace(theme="dusk"))
    article.take_look(dusk)
    panel = _picture(article, "absent.png")
    assert panel.pixelColor(panel.width() - 4, 4).name() == dusk.theme.soft


CHART = b"""<svg xmlns="http://www.w3.org/2000/svg" width="640" height="40">
<rect width="640" height="40" fill="@accent@"/></svg>"""


def test_a_drawing_has_the_colours_of_the_theme_after_a_resize_as_well(page, application):
    article = page(_with_picture("a.svg"), pictures={"a.svg": CHART})
    article.resize(480, 700)
    settle()
    dusk = application.appearance.look(article.look.settings._replace(theme="dusk"))
    article.take_look(dusk)
    assert _picture(article, "a.svg").pixelColor(9, 9).name() == dusk.theme.accent


def test_a_drawing_has_the_width_of_its_column_when_two_become_one(page):
    article = page(
        _with_picture("a.svg"),
        size=(1500, 700),
        arrangement=Arrangement.SIDE,
        pictures={"a.svg": CHART},
    )
    article.resize(1400, 700)
    settle()
    article.resize(700, 700)
    settle()
    width = _picture(article, "a.svg").deviceIndependentSize().width()
    assert width == min(640, article.picture_width())
