"""A first evening: from the door to a page, a search, a desk, and back, in both languages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.application import Application
from reader.ui.tappable import Tappable
from tests.looking import settle, texts, want


def test_a_first_evening(shipped, qapp, qtbot):
    application = Application(shipped, qapp)
    window = application.open(View(settings=Settings(lang=Lang.JA, theme="paper"), size=(900, 600)))
    window.show()
    qtbot.waitExposed(window)
    settle()

    _press(window, "自分のために")
    _press(window, "電話をかけずに、相談する")
    assert window.place == "page:first-contact"
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    settle()
    read = window.view.top()

    want(window, lang=Lang.EN)
    settle()
    assert window.view.top().anchor == read.anchor

    with qtbot.waitSignal(window.shown_results, timeout=20000):
        QTest.keyClicks(window._frame.bar.field, "welfare office")
    settle(200)
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    opened = window.place
    assert not opened.startswith("search:")

    window.go("help")
    window.view._field.setText("kyoto")
    QTest.keyClick(window.view._field, Qt.Key.Key_Return)
    settle()
    assert "京都" in texts(window.view)

    window.go_back()
    assert window.place == opened
    while window._history.behind:
        window.go_back()
        settle()
    assert window.place == "home"
    assert window.windowTitle() == "Engawa"
    application.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _press(window, name):
    row = next(
        row for row in window.view.findChildren(Tappable) if row.accessibleName().startswith(name)
    )
    QTest.keyClick(row, Qt.Key.Key_Space)
    settle()
