"""An address as a code: what a camera reads of it, what is seen of it, and how one comes to it."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.model.text import Lang
from reader.ui.code import Code, is_address, modules
from reader.ui.codecard import CodeCard
from reader.ui.deskcard import DeskCard
from reader.ui.sourcecard import SourceCard
from reader.ui.tappable import Tappable
from tests.looking import settle, texts

ADDRESS = "https://www.mhlw.go.jp/mamorouyokokoro/soudan/sns/"
QUIET = 4


def drawn(widget, scale=1.0):
    """What is on a screen of so many pixels for each of the window's."""
    image = QImage(widget.size() * scale, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return (
        np.frombuffer(image.constBits(), np.uint8)
        .reshape(image.height(), -1)[:, : image.width()]
        .copy()
    )


def read(widget, scale=1.0):
    """What a camera reads."""
    return [found.text for found in zxingcpp.read_barcodes(drawn(widget, scale))]


@pytest.fixture
def code(qtbot):
    def made(address, room=240):
        widget = Code(modules(address), room, address)
        qtbot.addWidget(widget)
        return widget

    return made


def test_every_address_of_the_collection_is_read_as_it_is(application, code):
    library = application.library
    found = {
        source.address
        for info in library.infos
        for source in library.page(info.id, Lang.JA).sources
    }
    for desk in library.national_desks:
        found |= {desk.page, *(channel.value for channel in desk.channels)}
    addresses = sorted(filter(is_address, found))
    assert len(addresses) > 50
    for address in addresses:
        assert read(code(address)) == [address]


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2, 3])
def test_it_is_read_on_every_screen(code, scale):
    assert read(code(ADDRESS), scale) == [ADDRESS]


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_its_squares_are_sharp_and_as_large_as_each_other(code, scale):
    widget, squares = code(ADDRESS), modules(ADDRESS)
    image = drawn(widget, scale)
    side = image.shape[0] // len(squares)
    assert side == scale * (widget.width() // len(squares))
    wanted = np.array([list(row) for row in squares], bool)
    assert set(np.unique(image)) == {0, 255}
    assert (np.kron(wanted, np.ones((side, side), bool)) == (image == 0)).all()


def test_it_has_a_quiet_edge(code):
    squares = np.array([list(row) for row in modules(ADDRESS)], bool)
    inner = squares[QUIET:-QUIET, QUIET:-QUIET]
    assert squares.sum() == inner.sum() > 100
    assert inner[0, 0]
    assert inner[-1, 0]


def test_an_address_in_japanese_is_spelled_as_devices_spell_it(code):
    spelled = "https://example.jp/%E7%B8%81%E5%81%B4?a=1&b=%20#c"
    assert read(code("https://example.jp/縁側?a=1&b=%20#c")) == [spelled]


def test_the_longest_address_that_has_room_is_read(code):
    address = "https://example.jp/" + "a" * 900
    assert read(code(address)) == [address]


@pytest.mark.parametrize("lang", list(Lang))
def test_an_address_without_room_in_a_code_is_told(open_at, lang):
    window = open_at("help", lang)
    address = "https://example.jp/" + "a" * 3000
    assert modules(address) is None
    window.view.code_wanted.emit(address, window.geometry())
    card = window.findChild(CodeCard)
    assert card.findChild(Code) is None
    assert ("長すぎ" if lang is Lang.JA else "too long") in texts(card)
    card.close()


@pytest.mark.parametrize(
    "text", ["", "119", "a@example.jp", "javascript:a()", "file:///etc/hosts", "あなたのいばしょ"]
)
def test_what_is_no_address_of_the_web_has_no_code(text):
    assert not is_address(text)


@pytest.mark.parametrize("theme", ["paper", "dusk"])
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("size", [(1280, 800), (560, 420)])
def test_a_desk_hands_its_address_over(open_at, theme, lang, size):
    window = open_at("help", lang, theme=theme, size=size)
    button = _button(window, ADDRESS)
    button.click()
    card = window.findChild(CodeCard)
    assert card.isVisible()
    assert read(card) == read(card, 2) == [ADDRESS]
    assert ADDRESS in texts(card).replace("\u200b", "")
    assert ADDRESS in card.accessibleName()
    assert ADDRESS in card.findChild(Code).accessibleName()
    card.findChild(Tappable).click()
    settle()
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert window.findChild(CodeCard) is None


def _button(window, address):
    for desk in window.view.findChildren(DeskCard):
        for button in desk.findChildren(QPushButton):
            if button.text() == "QR" and address in button.accessibleName().split("を")[0].split():
                return button
    raise LookupError


def test_a_number_has_no_code(open_at):
    window = open_at("help", Lang.EN)
    for button in window.view.findChildren(QPushButton):
        if button.text() == "QR":
            assert "http" in button.accessibleName()


def test_a_footnote_leads_to_the_code_of_its_source(open_at):
    window = open_at("why", Lang.EN)
    source = next(each for each in window.view.page.sources if is_address(each.address))
    window.view.anchorClicked.emit(QUrl(f"source:{source.id}"))
    (card,) = window.findChildren(SourceCard)
    settle()
    next(line for line in card.findChildren(Tappable) if "device" in line.accessibleName()).click()
    settle()
    assert read(window.findChild(CodeCard)) == [source.address]
    QTest.keyClick(window.findChild(CodeCard), Qt.Key.Key_Escape)
    settle()
    assert window.findChild(CodeCard) is None


def test_the_list_of_sources_leads_to_it_as_well(open_at):
    window = open_at("why", Lang.JA)
    source = next(each for each in window.view.page.sources if is_address(each.address))
    window.view.folio.finish()
    assert window.view.document().toHtml().count(f'href="code:{source.address}"') == 1
    window.view.anchorClicked.emit(QUrl(f"code:{source.address}"))
    assert read(window.findChild(CodeCard)) == [source.address]
    window.findChild(CodeCard).close()
