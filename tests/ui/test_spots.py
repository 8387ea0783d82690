"""Where the reader is stays, in every view: on the way back, and in another look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model.text import Lang
from reader.ui.home import Home
from reader.ui.shelves import Shelves
from tests.looking import settle, want


def change_lang(window):
    want(window, lang=window.look.lang.other)


def change_theme(window):
    want(window, theme="dusk")


def change_both_at_once(window):
    change_lang(window)
    change_theme(window)


def go_and_come_back(window):
    window.go("page:why")
    settle()
    window.go_back()


def come_and_go_at_once(window):
    window.go("page:why")
    window.go_back()
    window.go_forward()
    window.go_back()


CHANGES = [change_lang, change_theme, change_both_at_once, go_and_come_back, come_and_go_at_once]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("place", ["read", "door:family"])
def test_a_list_of_pages_stays_at_its_row(open_at, place, change):
    window = open_at(place, Lang.JA, size=(900, 600))
    window.view.verticalScrollBar().setValue(420)
    before = window.view.spot()
    change(window)
    settle()
    assert isinstance(window.view, Shelves)
    assert window.view.verticalScrollBar().value() > 0
    assert window.view.spot().anchor == before.anchor
    assert window.view.spot().offset == before.offset


def test_the_row_that_was_opened_has_the_keyboard_again(open_at):
    window = open_at("read", Lang.JA, size=(900, 600))
    rows = list(window.view.rows.values())
    rows[6].setFocus()
    settle()
    height, name = window.view.verticalScrollBar().value(), rows[6].accessibleName()
    QTest.keyClick(rows[6], Qt.Key.Key_Return)
    settle()
    assert window.place.startswith("page:")
    window.go_back()
    settle()
    assert window.focusWidget().accessibleName() == name
    assert window.view.verticalScrollBar().value() == height


def test_a_topic_is_at_the_top_only_when_it_is_gone_to(open_at):
    window = open_at("read:steps", Lang.JA, size=(900, 600))
    assert window.view.verticalScrollBar().value() > 0
    window.view.verticalScrollBar().setValue(0)
    change_theme(window)
    settle()
    assert window.view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("change", CHANGES)
def test_home_stays_scrolled(open_at, change):
    window = open_at("home", Lang.JA, size=(560, 420))
    window.view._scrolled.verticalScrollBar().setValue(150)
    before = window.view.spot()
    change(window)
    settle()
    assert isinstance(window.view, Home)
    assert window.view.spot().anchor == before.anchor


@pytest.mark.parametrize("change", CHANGES)
def test_the_word_book_keeps_its_place(open_at, change):
    window = open_at("words", Lang.JA, size=(900, 600))
    window.view._list.verticalScrollBar().setValue(2100)
    before = window.view.spot()
    change(window)
    settle()
    assert before.anchor
    assert window.view.spot() == before


@pytest.mark.parametrize("change", CHANGES)
def test_the_word_book_keeps_what_was_typed(open_at, change):
    window = open_at("words", Lang.JA)
    window.view._field.setText("支援")
    listed = window.view._model.things
    change(window)
    settle()
    assert window.view._field.text() == "支援"
    assert window.view._model.things == listed


def test_the_chosen_word_has_the_keyboard_again(open_at):
    window = open_at("words", Lang.JA)
    window.view.show_word("ibasho")
    change_lang(window)
    settle()
    assert window.focusWidget() is window.view._list
    assert window.view.spot().chosen == "ibasho"


def test_words_of_a_search_stay_in_another_look(open_at, qtbot):
    window = open_at("home", Lang.JA)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("年金")
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        change_theme(window)
    assert window.place == "search:年金"
    assert window._frame.bar.field.text() == "年金"


def test_the_chosen_result_is_chosen_again(open_at, qtbot):
    window = open_at("home", Lang.JA)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("ひきこもり")
    settle(400)  # until all hits are there
    window.conversation.choose(2)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        change_theme(window)
    settle()
    assert window.view._list.currentIndex().row() == 3  # below a heading
    assert window.focusWidget() is window._frame.bar.field
    window.conversation.open_chosen()
    settle()
    assert not window.place.startswith("search:")
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window.go_back()
    settle()
    assert window.view._list.currentIndex().row() == 3


def test_the_town_that_is_typed_stays_in_another_language(open_at):
    window = open_at("help", Lang.JA)
    field = window.view.first_focus
    field.setText("長野")
    change_lang(window)
    settle()
    assert window.view.first_focus.text() == "長野"


def test_the_text_size_builds_no_view_that_does_not_show_it(open_at):
    window = open_at("words", Lang.JA)
    frame, view = window._frame, window.view
    window.zoom(1)
    assert window.look.text_size > 17
    assert (window._frame, window.view) == (frame, view)
    window.go("page:why")
    assert window.view.look.text_size == window.look.text_size


def test_the_language_button_keeps_the_keyboard(open_at):
    window = open_at("why", Lang.JA)
    button = window._frame.bar._lang_buttons[Lang.EN]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()
    assert window.look.lang is Lang.EN
    assert window.focusWidget() is window._frame.bar._lang_buttons[Lang.EN]


def test_a_click_on_the_language_leaves_the_keyboard_in_the_text(open_at):
    window = open_at("why", Lang.JA)
    QTest.mouseClick(window._frame.bar._lang_buttons[Lang.EN], Qt.MouseButton.LeftButton)
    settle()
    assert window.look.lang is Lang.EN
    assert window.focusWidget() is window.view


def test_a_text_size_by_key_leaves_the_keyboard_where_it_was(open_at):
    window = open_at("why", Lang.JA)
    button = window._frame.bar.findChild(object, "appearance")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    window.zoom(1)
    settle()
    assert window.focusWidget() is button
