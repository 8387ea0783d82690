"""What is seen without the focus being on it is read out, and politely."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.model.text import Lang


@pytest.fixture
def said(monkeypatch):
    """The lines that a screen reader is asked to read, in order."""
    lines = []

    def hear(event):
        if event.type() == QAccessible.Event.Announcement:
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            lines.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return lines


@pytest.fixture
def typed(open_at, qtbot):
    def typing(words):
        window = open_at("home", Lang.EN)
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words)
        return window

    return typing


def test_the_number_of_results_is_read_out_when_the_typing_rests(typed, said, qtbot):
    window = typed("rental sister")
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    count = len(window.view._list.hits)
    assert said == [f"{count} results"]


def test_that_nothing_was_found_is_read_out(typed, said, qtbot):
    typed("ゎゎゎゎゎ")
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert said == ["These words are not in the collection."]


def test_the_row_chosen_from_the_search_field_is_read_out(typed, said):
    window = typed("rental")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Down)
    index = window.view._list.currentIndex()
    assert index.row() == 2  # below a heading and the first
    assert said == [index.data(Qt.ItemDataRole.AccessibleTextRole)]
    assert said[0].startswith(("Page: ", "Source: ", "Word: ", "Desk: "))


def test_a_notice_is_read_out(open_at, said):
    open_at("home", Lang.EN).copy("0267-78-5255")
    assert said == ["Copied."]


def test_the_place_whose_desks_are_shown_is_read_out(open_at, said):
    window = open_at("help", Lang.EN)
    window.view._field.setText("佐久市")
    QTest.keyClick(window.view._field, Qt.Key.Key_Return)
    assert said == ["Desks for 佐久市"]
