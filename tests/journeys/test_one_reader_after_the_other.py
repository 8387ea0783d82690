"""One reader leaves a reading room's computer, and the next finds nothing of them anywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reader.model.readingroom import ReadingRoom
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui import attendance
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.countdown import Countdown
from reader.ui.findbar import FindBar
from reader.ui.home import Home
from reader.ui.strip import Strip
from tests.looking import settle, texts, want

PATIENCE = 20_000
_BEGUN = Settings(lang=Lang.JA, theme="paper")
_NOTE = "zz quiet note zz"
_WORDS = "seikatsuhogo"
_SOUGHT_ON_THE_PAGE = "ひきこもり"
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
)
_PLACES = (
    "home", "read", "read:steps", "door:self", "help", "words", "kept", "keeping", "settings",
    "keys", "welcome", "page:why", "page:first-contact",
)  # fmt: skip


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's folders, with something of their own in one of them."""
    folder = tmp_path / "person"
    for name, variable in (
        (".", "HOME"), (".config", "XDG_CONFIG_HOME"), (".local/share", "XDG_DATA_HOME"),
        (".cache", "XDG_CACHE_HOME"), (".local/state", "XDG_STATE_HOME"),
    ):  # fmt: skip
        (folder / name).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(folder / name))
    (folder / "letter.txt").write_text("Dear all", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def _all_of(folder):
    return {
        str(path.relative_to(folder)): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
    }


def _everything(window):
    """Every word in the window, whether it is seen, read out, typed, or a choice in a menu."""
    said = [texts(window), window.windowTitle()]
    for each in window.findChildren(QWidget):
        said += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLineEdit):
            said.append(each.text())
            assert each.completer() is None
            assert not each.isUndoAvailable()
            assert not each.isRedoAvailable()
        elif isinstance(each, QTextEdit | QPlainTextEdit) and not isinstance(each, Article):
            said.append(each.toPlainText())
        elif isinstance(each, QAbstractItemView) and (model := each.model()) is not None:
            rows = (model.index(row, 0) for row in range(model.rowCount()))
            said += [str(model.data(index, role)) for index in rows for role in _ROLES]
    said += [action.text() for action in window.findChildren(QAction)]
    return "\n".join(said)


@pytest.fixture
def application(shipped, qapp, home, sittings):
    """The program on a computer of which not a byte may change."""
    before = _all_of(home)
    running = Application(replace(shipped, private=None), qapp)
    yield running
    running.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert _all_of(home) == before
    assert list(sittings.iterdir()) == []


def test_one_reader_after_the_other(application, qtbot, monkeypatch):
    monkeypatch.setattr(attendance, "SECOND_MS", 10)
    window = application.open(View(settings=_BEGUN, size=(900, 600), room=ReadingRoom(1)))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    settle()
    new = _seen(application, window)  # what somebody finds at whom nobody has sat before
    _leave(application, window, qtbot)

    _read(window, application, qtbot)
    copied = QGuiApplication.clipboard().text()
    assert copied
    assert application.library.marks.can_undo
    assert _NOTE in _everything(window)
    window.go_back()
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_N)  # a note stands open when the reader goes
    settle()

    _leave(application, window, qtbot)

    # The next reader
    assert isinstance(window.view, Home)
    assert window.findChild(Strip).isVisible()
    assert window.look.settings == _BEGUN
    assert not window._frame.bar.back.isEnabled()
    assert not window._frame.bar.forward.isEnabled()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert window.place == "home"
    field = window._frame.bar.field
    assert (field.text(), field.isUndoAvailable()) == ("", False)
    assert QGuiApplication.clipboard().text() == ""
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.place == "home"
    assert application.library.marks.all() == ()
    assert not application.library.marks.can_undo
    window.go("page:why")
    settle()
    window.view.call_company()
    assert not window.view._layers.get("marks")
    assert window.findChild(FindBar) is None or not window.findChild(FindBar).isVisible()
    _leave(application, window, qtbot)
    assert _seen(application, window) == new


def _seen(application, window):
    """What stands at every place; it is gone to from home, and nothing is done there."""
    found = {}
    for place in _PLACES:
        application.begin_anew()
        window.go(place)
        settle()
        if isinstance(window.view, Article):
            window.view.folio.finish()
            window.view.call_company()
            settle()
            found[place, "text"] = window.view.toPlainText()
            found[place, "layers"] = {name: len(laid) for name, laid in window.view._layers.items()}
        found[place] = _everything(window)
        assert _NOTE not in found[place]
        assert _WORDS not in found[place]
    return found


def _read(window, application, qtbot):
    """Mark, note, remove, search, find, copy, and change how everything looks."""
    want(window, lang=Lang.EN, text_size=26, theme="night")
    settle()
    with qtbot.waitSignal(window.shown_results, timeout=PATIENCE):
        QTest.keyClicks(window._frame.bar.field, _WORDS)
    settle(300)
    assert window.place == f"search:{_WORDS}"
    window.go("page:first-contact")
    settle()
    window.view.call_company()
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_B)
        settle()
    window.go("page:why")
    settle()
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_J)
    QTest.keyClick(window.view, Qt.Key.Key_M)
    QTest.keyClick(window.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.findChild(FindBar).field.setText(_SOUGHT_ON_THE_PAGE)
    QTest.keyClick(window.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), _NOTE)
    settle()
    marks = application.library.marks
    assert _NOTE in [mark.note for mark in marks.all()]
    window.go_back()
    window.go_forward()
    settle()
    window.go("kept")
    settle()


def _leave(application, window, qtbot):
    """Nobody touches anything any more."""
    watching = application._attendant.attendance
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert watching._quiet.isActive()
    watching._quiet.stop()
    watching._begin_to_count()  # as if the minutes had passed
    qtbot.waitUntil(lambda: window.findChild(Countdown) is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.findChild(Countdown) is None, timeout=PATIENCE)
    settle()
