"""Find in page: in any spelling, all matches marked, counted, and walked through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.ui.findbar import FindBar
from reader.ui.folio import BESIDE
from tests.looking import settle, texts, want

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def search(open_at):
    def opened(page, lang, words, **more):
        window = open_at(page, lang, **more)
        QTest.keyClick(window.view, Key.Key_F, CTRL)
        settle()
        (bar,) = window.view.findChildren(FindBar)
        bar.field.setText(words)
        return window, bar

    return opened


def _found(window):
    return [each.cursor.selectedText() for each in window.view.extraSelections()]


@pytest.mark.parametrize("words", ["チャット", "ﾁｬｯﾄ", "ちゃっと"])
def test_width_and_kana_do_not_matter(search, words):
    window, _ = search("first-contact", Lang.JA, words)
    assert _found(window)
    assert set(_found(window)) == {"チャット"}


def test_kana_finds_kanji_by_their_reading(search):
    window, bar = search("first-contact", Lang.JA, "そうだん")
    written = window.view.toPlainText().count("相談")
    blocks = sum(block.text.count("相談") for block in window.view.page.blocks)
    assert _found(window).count("相談") >= blocks > 3
    assert len(_found(window)) <= written
    assert f"/ {len(_found(window))}" in texts(bar)


def test_letters_match_in_either_case(search):
    window, _ = search("why", Lang.EN, "THE")
    assert {word.lower() for word in _found(window)} == {"the"}


def test_enter_walks_the_matches_and_begins_again(search):
    window, bar = search("first-contact", Lang.JA, "相談")
    count = len(_found(window))
    heights = []
    for number in range(1, count + 1):
        assert f"{number} / {count}" in texts(bar)
        heights.append(window.view.verticalScrollBar().value())
        QTest.keyClick(bar.field, Key.Key_Return)
    assert f"1 / {count}" in texts(bar)
    assert max(heights) > 0
    QTest.keyClick(bar.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert f"{count} / {count}" in texts(bar)


def test_the_present_match_stands_out_from_the_others(search):
    window, _ = search("first-contact", Lang.JA, "相談")
    grounds = [each.format.background().color().name() for each in window.view.extraSelections()]
    assert grounds.count(window.look.theme.accent) == 1
    assert grounds.count(window.look.theme.match) == len(grounds) - 1


def test_words_that_are_not_there_are_told_kindly(search):
    window, bar = search("why", Lang.JA, "ペンギン")
    assert "ありません" in texts(bar)
    assert not _found(window)


def test_escape_closes_and_gives_the_page_the_keyboard(search):
    window, bar = search("why", Lang.JA, "家族")
    QTest.keyClick(bar.field, Key.Key_Escape)
    settle()
    assert not window.view.findChildren(FindBar)
    assert not _found(window)
    assert window.focusWidget() is window.view


def test_a_change_of_look_finds_the_same_words_again(search):
    window, _ = search("first-contact", Lang.JA, "電話")
    before = _found(window)
    want(window, text_size=24)
    settle()
    assert _found(window) == before
    want(window, theme="dusk")
    settle()
    assert _found(window) == before
    assert window.look.theme.match in {
        each.format.background().color().name() for each in window.view.extraSelections()
    }


def test_both_languages_are_searched_where_both_are_shown(search):
    window, _ = search("first-contact", Lang.JA, "chat", arrangement=Arrangement.SIDE)
    assert any(word.lower() == "chat" for word in _found(window))


@pytest.mark.parametrize("arrangement", [Arrangement.ONE, Arrangement.SIDE])
def test_the_bar_is_the_foot_of_the_page_whatever_its_size(search, arrangement):
    window, bar = search("why", Lang.JA, "人", arrangement=arrangement)
    view = window.view
    for size in ((1280, 800), (900, 600), (1500, 700), (600, 500)):
        window.resize(*size)
        settle()
        assert bar.x() == 0
        assert bar.geometry().right() + 1 == view.verticalScrollBar().mapTo(view, QPoint()).x()
        assert bar.geometry().bottom() == view.rect().bottom()
        assert bar.field.mapTo(view, QPoint()).x() == view.viewport().x() + BESIDE
        buttons = bar.findChildren(QToolButton)
        assert all(bar.rect().contains(each.geometry()) for each in buttons)
        picture = view.grab().toImage()
        edge = {picture.pixelColor(x, bar.y()).name() for x in range(bar.width())}
        assert edge == {view.look.theme.edge}


def test_the_end_of_a_page_can_be_read_above_the_bar(search):
    window, bar = search("why", Lang.JA, "人")
    view = window.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settle()
    last = view.document().lastBlock()
    foot = view.document().documentLayout().blockBoundingRect(last).bottom()
    assert foot - view.verticalScrollBar().value() < bar.y()
