"""What is typed into the search field ends nowhere."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader import report
from reader.model.text import Lang
from tests.looking import settle

NOWHERE, MISTYPED = "ゎゎ誰にも言えないゎゎ", "hikikomri"


@pytest.fixture
def typed(open_at, qtbot):
    def typing(words):
        window = open_at("home", Lang.EN)
        field = window._frame.bar.field
        field.setFocus()
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            for letter in words:
                field.insert(letter)
        settle(1200)  # until all has been found and told
        return window

    return typing


def test_an_input_method_is_asked_to_learn_nothing(open_at):
    hints = open_at("home")._frame.bar.field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_the_search_field_completes_nothing(open_at):
    assert open_at("home")._frame.bar.field.completer() is None


@pytest.mark.parametrize("way", ["escape", "enter", "emptied"])
def test_what_was_typed_cannot_be_brought_back_once_the_search_is_left(typed, way):
    window = typed(MISTYPED)
    field = window._frame.bar.field
    assert field.isUndoAvailable()
    if way == "emptied":
        for _ in MISTYPED:
            QTest.keyClick(field, Qt.Key.Key_Backspace)
    else:
        QTest.keyClick(field, Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
    settle()
    assert not window.place.startswith("search:")
    assert field.text() == ""
    assert not field.isUndoAvailable()
    assert not field.isRedoAvailable()
    field.undo()
    assert field.text() == ""


@pytest.mark.parametrize("words", [NOWHERE, MISTYPED])
def test_no_log_and_no_line_of_the_program_holds_it(typed, caplog, capfd, request, words):
    request.addfinalizer(report.listen(report.Log().take))  # as the program does
    with caplog.at_level(logging.DEBUG):
        window = typed(words)
        window.conversation._asked = window._worker.ask(lambda _: {}[words])
        settle(300)
    assert words not in caplog.text
    written = "".join(capfd.readouterr())
    assert words not in written
    assert "KeyError" in written


@pytest.mark.parametrize("words", [NOWHERE, MISTYPED])
def test_no_title_and_no_name_of_the_window_holds_it(typed, words):
    window = typed(words)
    assert window.windowTitle() == "Engawa"
    names = [
        f"{each.objectName()} {each.accessibleName()}" for each in window.findChildren(QWidget)
    ]
    assert not [name for name in names if words in name]


@pytest.mark.parametrize("words", [NOWHERE, MISTYPED])
def test_no_announcement_holds_it_or_what_it_may_have_meant(typed, monkeypatch, words):
    said = []

    def hear(event):
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    typed(words)
    assert said
    assert not [line for line in said if words in line or "hikikomori" in line]


def test_no_file_is_written(typed, shipped, tmp_path, monkeypatch):
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    typed("年金")  # until the index has been made
    before = _files(shipped.built)
    window = typed(MISTYPED)
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    window.close()
    settle()
    assert _files(shipped.built) == before
    assert _files(tmp_path) == {}


def _files(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
