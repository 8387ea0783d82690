"""The window as a whole: its title, its keys, its width, and everything without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from reader.model.text import Lang
from reader.ui.findbar import FindBar
from tests.looking import settle, texts, want

PLACES = ["home", "read", "help", "words", "why", "door:self", "search:親"]


@pytest.mark.parametrize("place", PLACES)
def test_the_title_never_says_what_is_read(open_at, place):
    window = open_at(place, Lang.JA)
    assert window.windowTitle() == "Engawa"
    window.setWindowTitle("something else")
    assert window.windowTitle() == "Engawa"


def test_find_help_is_one_key_away(open_at):
    window = open_at("why", Lang.JA)
    _activate(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.place == "help"


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Slash, None)],
)
def test_the_search_field_is_one_key_away(open_at, key, held):
    window = open_at("why", Lang.JA)
    _activate(window)
    QTest.keyClick(window, key, held or Qt.KeyboardModifier.NoModifier)
    assert window._frame.bar.field.hasFocus()


def test_find_help_stays_in_sight_at_every_width(open_at):
    window = open_at("why", Lang.JA)
    assert "相談先をさがす" in texts(window._frame.rail)
    window.resize(900, 600)
    settle()
    assert window._frame.rail.isVisible()
    assert any("相談先" in b.toolTip() for b in window._frame.rail.findChildren(QPushButton))
    window.resize(700, 600)
    settle()
    assert not window._frame.rail.isVisible()
    assert window._frame.bar.menu_button.isVisible()
    assert "相談先をさがす" in [a.text() for a in window._frame.rail.menu(window).actions()]


@pytest.mark.parametrize("place", PLACES)
def test_every_button_can_be_reached_by_tab(open_at, place):
    window = open_at(place, Lang.JA)
    for kind in (QPushButton, QToolButton):
        for button in window.findChildren(kind):
            inside_field = isinstance(button.parentWidget(), QLineEdit)
            if button.isVisible() and button.isEnabled() and not inside_field:
                name = button.accessibleName() or button.text()
                assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, name


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_button_says_what_it_is(open_at, place, lang):
    window = open_at(place, lang)
    for kind in (QPushButton, QToolButton):
        for button in window.findChildren(kind):
            assert button.accessibleName() or button.text().strip()


def test_the_text_has_the_focus_when_a_page_opens(open_at):
    window = open_at("why", Lang.JA)
    _activate(window)
    assert window.view.hasFocus()


def test_space_and_end_move_through_the_page(open_at):
    window = open_at("how-many", Lang.JA)
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    turned = window.view.verticalScrollBar().value()
    assert turned > 0
    QTest.keyClick(window.view, Qt.Key.Key_End)
    assert window.view.verticalScrollBar().value() > turned
    QTest.keyClick(window.view, Qt.Key.Key_Home)
    assert window.view.verticalScrollBar().value() == 0


def test_text_size_has_keys_and_an_end(open_at):
    window = open_at("why", Lang.JA)
    for _ in range(20):
        window.zoom(1)
    assert window.look.text_size == 40
    for _ in range(20):
        window.zoom(-1)
    assert window.look.text_size == 14


def test_the_language_of_everything_changes_at_once(open_at):
    window = open_at("home", Lang.JA)
    want(window, lang=Lang.EN)
    settle()
    said = texts(window)
    assert "For myself" in said
    assert "自分のために" not in said


def test_back_and_forward_are_disabled_where_they_lead_nowhere(open_at):
    window = open_at("home", Lang.JA)
    assert not window._frame.bar.back.isEnabled()
    window.go("help")
    assert window._frame.bar.back.isEnabled()
    assert not window._frame.bar.forward.isEnabled()
    window.go_back()
    assert window._frame.bar.forward.isEnabled()


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("size", [(900, 600), (700, 500), (1280, 800)])
def test_no_label_is_cut_off(open_at, lang, place, size):
    window = open_at(place, lang, size=size)
    for label in window.findChildren(type(window._frame.rail._brand)):
        if label.isVisible() and label.text() and not label.pixmap():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= min(needed, label.sizeHint().height()) - 1, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width() - 1, label.text()


def _activate(window):
    window.activateWindow()
    settle()


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (560, 420)])
def test_a_notice_stands_at_the_foot_from_side_to_side_and_above_the_search(open_at, size):
    window = open_at("page:why", Lang.EN, size=size)
    notice, view = window._frame.notice, window.view

    def says():
        notice.say("A line that takes more than one in a small window, and one in a large one.")
        return QRect(notice.mapTo(window, QPoint()), notice.size())

    stage = QRect(view.mapTo(window, QPoint()), view.size())
    said = says()
    assert (said.left(), said.right(), said.bottom()) == (
        stage.left(),
        stage.right(),
        stage.bottom(),
    )
    picture = window.grab().toImage()
    edge = {picture.pixelColor(x, said.top()).name() for x in range(said.left(), said.right() + 1)}
    assert edge == {window.look.theme.edge}
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    (bar,) = view.findChildren(FindBar)
    assert says().bottom() + 1 == bar.mapTo(window, QPoint()).y()
