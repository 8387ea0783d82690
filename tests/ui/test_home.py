"""Home and lists of pages: doors, topics, and room for all of it in a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton

from reader.model.text import Lang
from reader.ui.home import Home, Veranda
from reader.ui.strip import Strip
from reader.ui.tappable import Tappable
from tests.looking import settle, texts


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("theme", ["paper", "dusk", "contrast-light"])
def test_home_fits_a_small_window_without_scrolling(open_at, lang, theme):
    window = open_at("home", lang, theme, (900, 600))
    assert window.view.findChild(Strip).isVisible()
    for area in window.view.findChildren(QScrollArea):
        assert area.verticalScrollBar().maximum() == 0


def test_a_theme_without_a_drawing_begins_with_the_doors(open_at):
    drawn = open_at("home", Lang.JA, "paper")
    below = _height(drawn, "自分のために")
    window = open_at("home", Lang.JA, "contrast-light")
    assert window.view.findChild(Veranda) is None
    assert _height(window, "自分のために") < below


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (2560, 1440)])
def test_the_whole_drawing_is_seen_and_only_once(open_at, size):
    veranda = open_at("home", Lang.JA, "paper", size).view.findChild(Veranda)
    drawn = veranda._drawing.defaultSize()
    assert veranda.height() >= 0.95 * veranda.width() * drawn.height() / drawn.width()
    picture = veranda.grab().toImage()
    width, height = picture.width() // 3, picture.height()
    left, middle, right = (picture.copy(n * width, 0, width, height) for n in range(3))
    assert left != middle != right != left


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_door_opens_by_key(open_at, key):
    window = open_at("home", Lang.EN)
    QTest.keyClick(_button(window, "For my family"), key)
    assert window.place == "door:family"


def test_a_topic_opens_the_shelves_at_that_topic(open_at):
    window = open_at("home", Lang.EN, size=(900, 600))
    topic = window._library.topics[-1]
    _button(window, topic.title.en).click()
    settle()
    assert window.place == f"read:{topic.id}"
    assert window.view.verticalScrollBar().value() > 0


def test_help_without_a_call_is_one_step_from_home(open_at):
    window = open_at("home", Lang.EN)
    _button(window, "Ask for help without a phone call").click()
    assert window.place == "help"


@pytest.mark.parametrize("lang", list(Lang))
def test_the_strip_says_in_both_languages_what_is_not_kept_and_not_prevented(open_at, lang):
    said = texts(open_at("home", lang).view.findChild(Strip))
    assert "読んだことも残しません。防げないこともあります。" in said
    assert "keeps no record. Some things it cannot prevent." in said


def test_the_strip_leads_to_the_first_page(open_at, qtbot):
    home = open_at("home", Lang.EN).view
    with qtbot.waitSignal(home.welcome_wanted):
        _button_of(home, "Before you begin").click()


def test_escape_closes_the_strip_once_and_the_keyboard_stays(open_at, qtbot):
    window = open_at("home", Lang.JA)
    window.activateWindow()
    settle()
    home, door = window.view, window.view.first_focus
    assert window.focusWidget() is door
    with qtbot.waitSignal(home.welcome_closed):
        QTest.keyClick(door, Qt.Key.Key_Escape)
    settle()
    assert home.findChild(Strip) is None
    assert window.focusWidget() is door
    with qtbot.assertNotEmitted(home.welcome_closed):
        QTest.keyClick(door, Qt.Key.Key_Escape)


def test_the_cross_closes_the_strip_and_gives_the_keyboard_to_the_doors(open_at, qtbot):
    window = open_at("home", Lang.JA)
    window.activateWindow()
    settle()
    cross = window.view.findChild(Strip).findChild(QToolButton)
    assert cross.accessibleName() == "閉じる"
    cross.setFocus()
    with qtbot.waitSignal(window.view.welcome_closed):
        QTest.keyClick(cross, Qt.Key.Key_Space)
    settle()
    assert window.view.findChild(Strip) is None
    assert window.focusWidget() is window.view.first_focus


def test_home_without_the_strip(open_at):
    window = open_at("home", Lang.JA)
    assert Home(window.look, window._library.topics, with_welcome=False).findChild(Strip) is None


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("size", [(640, 480), (760, 600), (900, 600), (1280, 800)])
def test_no_name_and_no_line_is_cut_off(open_at, lang, size):
    for label in open_at("home", lang, size=size).view.findChildren(QLabel):
        if label.isVisible() and label.text():
            if label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            else:
                assert label.width() >= label.sizeHint().width(), label.text()


def test_a_narrow_window_shows_all_three_doors_at_once(open_at):
    window = open_at("home", Lang.JA, size=(640, 480))
    doors = [_button(window, name) for name in ("自分のために", "家族のために", "支える人のために")]
    assert {door.y() for door in doors} == {doors[0].y()}
    assert all(not door.visibleRegion().isEmpty() for door in doors)


def _height(window, name):
    button = _button(window, name)
    return button.mapTo(window, button.rect().topLeft()).y()


def _button(window, name):
    return _button_of(window.view, name)


def _button_of(view, name):
    return next(b for b in view.findChildren(Tappable) if b.accessibleName().startswith(name))


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (600, 600)])
@pytest.mark.parametrize("place", ["read", "door:self"])
def test_what_an_entry_says_begins_below_its_heading(open_at, place, size):
    view = open_at(place, Lang.JA, size=size).view
    lefts = {
        label.mapTo(view, label.contentsRect().topLeft()).x()
        for label in view.widget().findChildren(QLabel)
    }
    assert len(view.rows) > 3
    assert len(lefts) == 1
    row = next(iter(view.rows.values()))
    assert 0 < row.mapTo(view, QPoint(0, 0)).x() < lefts.pop()
