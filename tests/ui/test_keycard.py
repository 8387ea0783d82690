"""The list of keys: everything at a glance, in the language of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.model.text import Lang
from reader.ui.keycap import KeyCap
from reader.ui.keycard import KeyCard
from tests.looking import settle


@pytest.fixture
def keys(open_at):
    def opened(lang=Lang.EN, size=(900, 600)):
        window = open_at("home", lang, size=size)
        window.go("keys")
        settle()
        assert isinstance(window.view, KeyCard)
        return window.view

    return opened


@pytest.mark.parametrize("lang", list(Lang))
def test_all_keys_are_seen_at_once_in_a_small_window(keys, lang):
    view = keys(lang)
    assert view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("lang", "search"), [(Lang.JA, "さがす"), (Lang.EN, "Search")])
def test_each_key_stands_beside_what_it_does(keys, lang, search):
    view = keys(lang)
    slash = next(cap for cap in view.findChildren(KeyCap) if cap.text() == "/")
    height = slash.mapTo(view, slash.rect().center()).y()
    beside = [
        label.text()
        for label in view.findChildren(QLabel)
        if abs(label.mapTo(view, label.rect().center()).y() - height) <= 2
    ]
    assert any(search in text for text in beside)


@pytest.mark.parametrize("size", [(640, 480), (900, 600)])
@pytest.mark.parametrize("lang", list(Lang))
def test_nothing_on_it_is_cut_off(keys, lang, size):
    view = keys(lang, size)
    for label in view.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        else:
            assert label.width() >= label.sizeHint().width(), label.text()


@pytest.mark.parametrize("lang", list(Lang))
def test_a_screen_reader_hears_every_key(keys, lang):
    view = keys(lang)
    assert len(view.findChildren(KeyCap)) > 20
    for cap in view.findChildren(KeyCap):
        assert cap.text() in view.accessibleDescription()


def test_no_key_is_named_twice(keys):
    named = [cap.text() for cap in keys().findChildren(KeyCap)]
    assert "Ctrl+K" in named
    assert len(named) == len(set(named))


def test_escape_leaves_it(keys, qtbot):
    view = keys()
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)
