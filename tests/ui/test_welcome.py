"""The first page: both languages at once, honest about what it cannot prevent, soon left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from reader.model.text import Lang
from reader.ui.welcome import Welcome
from tests.looking import settle, texts

LIMITS = (
    "このプログラムを見つけられます",
    "監視ソフトがあると",
    "のぞかれることも、防げません",
    "can find the program",
    "Monitoring software on it sees everything",
    "look over your shoulder",
)


@pytest.fixture
def first_page(open_at):
    def opened(lang=Lang.JA, size=(900, 600)):
        window = open_at("welcome", lang, size=size)
        assert isinstance(window.view, Welcome)
        window.activateWindow()
        settle()
        return window

    return opened


@pytest.mark.parametrize("lang", list(Lang))
def test_both_languages_say_what_it_is_and_what_it_cannot_prevent(first_page, lang):
    said = texts(first_page(lang).view)
    assert "インターネットにはつながりません" in said
    assert "It never connects to the internet" in said
    for limit in LIMITS:
        assert limit in said


@pytest.mark.parametrize("lang", list(Lang))
def test_it_fits_a_small_window_without_scrolling(first_page, lang):
    view = first_page(lang).view
    assert view.findChild(QScrollArea).verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("lang", list(Lang))
def test_the_languages_stand_beside_each_other_at_the_same_height(first_page, lang):
    view = first_page(lang).view
    japanese, english = _title(view, "防げないこと"), _title(view, "What it cannot prevent")
    assert _corner(view, japanese).y() == _corner(view, english).y()
    own = japanese if lang is Lang.JA else english
    assert _corner(view, own).x() == min(_corner(view, each).x() for each in (japanese, english))


@pytest.mark.parametrize("lang", list(Lang))
def test_in_a_narrow_window_the_own_language_comes_first(first_page, lang):
    view = first_page(lang, (640, 480)).view
    japanese, english = _title(view, "はじめに"), _title(view, "Before you begin")
    own, other = (japanese, english) if lang is Lang.JA else (english, japanese)
    assert _corner(view, own).y() < _corner(view, other).y()
    assert _corner(view, own).x() == _corner(view, other).x()


@pytest.mark.parametrize("size", [(640, 480), (900, 600), (1280, 800)])
def test_no_sentence_is_cut_off(first_page, size):
    for label in first_page(size=size).view.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        else:
            assert label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_one_key_leaves_it(first_page, qtbot, key):
    window = first_page()
    with qtbot.waitSignal(window.view.left):
        QTest.keyClick(window.focusWidget(), key)


def test_it_scrolls_by_key_though_the_button_has_the_keyboard(first_page):
    window = first_page(size=(640, 480))
    bar = window.view.findChild(QScrollArea).verticalScrollBar()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    turned = bar.value()
    assert turned > 0
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert bar.value() > turned
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_A, Qt.Key.Key_F5])
def test_a_key_that_it_does_not_know_does_nothing(first_page, key):
    window = first_page()
    view = window.view
    QTest.keyClick(window.focusWidget(), key)
    assert window.view is view
    assert view.isVisible()


@pytest.mark.parametrize("lang", list(Lang))
def test_a_screen_reader_hears_all_of_it_in_the_own_language(first_page, lang):
    heard = first_page(lang).view.first_focus.accessibleDescription()
    assert [limit in heard for limit in LIMITS] == [lang is Lang.JA] * 3 + [lang is Lang.EN] * 3


def test_the_keys_that_it_names_do_what_it_says(first_page):
    window = first_page()
    page = window.centralWidget()
    for shown in (False, True):
        for _ in range(3):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        assert page.isVisible() is shown
    QTest.keyClick(window, Qt.Key.Key_Question)
    assert window.place == "keys"
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.place == "help"


def _title(view, text):
    return next(label for label in view.findChildren(QLabel) if label.text() == text)


def _corner(view, widget):
    return widget.mapTo(view, widget.rect().topLeft())


@pytest.mark.parametrize("size", [(900, 600), (560, 420)])
def test_what_is_promised_is_one_press_away_and_back_again(open_at, size):
    window = open_at("welcome", size=size)
    more = window.view._more
    assert more.width() >= more.sizeHint().width()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    settle()
    assert window.place == "page:what-stays"
    window.go_back()
    settle()
    assert window.place == "welcome"
