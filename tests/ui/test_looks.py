"""A change of look: colours, furigana and sizes follow at once, at the same line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model.settings import Furigana
from reader.model.text import Lang
from reader.ui.settingsheet import SettingsSheet
from tests.looking import settle, want


def _link_colours(view):
    found, block = set(), view.document().begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            shape = walk.fragment().charFormat()
            if shape.isAnchor() and shape.anchorHref():
                found.add(shape.foreground().color().name())
            walk += 1
        block = block.next()
    return found


def _scrolled(open_at, **more):
    window = open_at("how-many", Lang.JA, **more)
    window.view.let_go()
    window.view.verticalScrollBar().setValue(1333)
    return window


def _first_line(view):
    """The letter that begins the line at the top of the view, and its height there."""
    letter = view._standing._letter_at(view.verticalScrollBar().value())
    cursor = view.textCursor()
    cursor.setPosition(letter)
    return letter, view.cursorRect(cursor).top()


def test_links_take_the_colours_of_another_theme_at_once_and_in_place(open_at):
    window = _scrolled(open_at)
    view, line = window.view, _first_line(window.view)
    for name in ("dusk", "contrast", "light"):
        want(window, theme=name)
        assert window.view is view
        assert _link_colours(view) == {window.look.theme.accent}
        assert _first_line(view) == line


@pytest.mark.parametrize("furigana", [Furigana.ALL, Furigana.RARE])
def test_furigana_come_and_go_at_the_same_line(open_at, furigana):
    window = _scrolled(open_at)
    letter, top = _first_line(window.view)
    text = window.view.toPlainText()
    want(window, furigana=furigana)
    cursor = window.view.textCursor()
    cursor.setPosition(letter)
    assert abs(window.view.cursorRect(cursor).top() - top) <= 2
    assert window.view.toPlainText() == text
    want(window, furigana=Furigana.NONE)
    assert _first_line(window.view) == (letter, top)


def test_a_larger_text_stays_at_the_line(open_at):
    window = _scrolled(open_at)
    letter, _ = _first_line(window.view)
    want(window, text_size=24)
    cursor = window.view.textCursor()
    cursor.setPosition(letter)
    assert abs(window.view.cursorRect(cursor).top()) <= 40


def test_the_column_is_as_wide_as_the_settings_say(open_at):
    window = open_at("why", Lang.JA, size=(1600, 900))
    wide = window.view.viewport().width()
    want(window, column=32)
    settle()
    narrow = window.view.viewport().width()
    assert wide - narrow == pytest.approx(6 * window.look.text_size, abs=2)


def test_wider_spacing_takes_more_room(open_at):
    window = open_at("why", Lang.JA)
    before = window.view.document().size().height()
    want(window, spacing=8, column=32)
    want(window, spacing=8, column=38)
    settle()
    assert window.view.document().defaultFont().letterSpacing() > 0
    assert window.view.document().size().height() >= before


def test_the_pill_turns_furigana_on_and_off(open_at):
    window = open_at("why", Lang.JA)
    pill = window._frame.bar._pill
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert window.look.settings.furigana is Furigana.ALL
    assert pill.isChecked()
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert window.look.settings.furigana is Furigana.NONE


def test_a_setting_chosen_on_the_sheet_holds_on_the_next_page(open_at):
    window = open_at("settings", Lang.EN)
    assert isinstance(window.view, SettingsSheet)
    window.view.settings_wanted.emit(window.look.settings._replace(text_size=24))
    assert isinstance(window.view, SettingsSheet)
    window.go("page:why")
    settle()
    assert window.view.document().defaultFont().pixelSize() == 24


def test_the_system_s_change_of_colours_reaches_a_page_that_is_open(
    open_at, application, monkeypatch
):
    window = open_at("why", Lang.EN, theme="")
    assert not window.look.theme.is_dark
    monkeypatch.setattr("reader.ui.appearance._system_theme", lambda _qt: "dusk")
    application.qt.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.look.theme.is_dark
    assert _link_colours(window.view) == {window.look.theme.accent}
