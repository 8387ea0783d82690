"""A collection from elsewhere: opened, given up, opened again, searched, read, and removed."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.library import Library
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.absent import Absent
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.filecard import FileCard
from reader.ui.holdings import Holdings
from tests import town
from tests.looking import settle, texts

PATIENCE = 60_000


@pytest.fixture
def file(tmp_path):
    return town.many(1500, tmp_path / "chronicle.engawa")


@pytest.fixture
def gate(monkeypatch):
    """While it is closed, no index gets further than half of its documents."""
    opened = threading.Event()
    made = Library.part

    def part(library, added, progress=None):
        def told(done, total):
            progress(done, total)
            while done * 2 >= total and not opened.wait(0.01):
                progress(done, total)  # which raises what ends the work

        return made(library, added, told if progress else None)

    monkeypatch.setattr(Library, "part", part)
    return opened


@pytest.fixture
def application(shipped, qapp, sittings):
    running = Application(shipped, qapp)
    yield running
    running.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert list(sittings.iterdir()) == []


@pytest.fixture
def window(application, qtbot):
    settings = Settings(lang=Lang.EN, theme="paper")
    opened = application.open(View("read", settings, (900, 600)))
    opened.show()
    qtbot.waitExposed(opened)
    settle()
    return opened


def test_a_collection_from_elsewhere(window, application, qtbot, file, sittings, gate):
    arrivals = application.arrivals
    _press(window, "Add a collection…")
    assert isinstance(window.view, Holdings)

    # It can be read before it can be searched, and given up at any time.
    with qtbot.waitSignal(arrivals.progressed, timeout=PATIENCE):
        _ask_for(window, file)
    assert "Chronicle of the town" in texts(window.view)
    assert "Can be read; the search is being prepared…" in texts(window.view)
    window.go("page:chronicle/tale-7")
    assert isinstance(window.view, Article)
    _search(window, qtbot, "family")
    assert not [hit for hit in window.view._list.hits if hit.collection]
    assert "Preparing to search “Chronicle of the town”…" in texts(window.view)
    window.go("collections")
    _press(window, "Cancel: Chronicle of the town")
    qtbot.waitUntil(lambda: not list(sittings.glob("*/*/pack")), timeout=PATIENCE)
    assert application.library.added == ()
    assert "Chronicle of the town" not in texts(window.view)

    gate.set()

    # Opened again it arrives, and the next search includes it.
    with qtbot.waitSignal(arrivals.searchable, timeout=PATIENCE):
        _ask_for(window, file)
    assert "1500 pages" in texts(window.view)
    _search(window, qtbot, "northwind 777")
    hit = window.view._list.hits[0]
    assert (hit.id, hit.collection.en) == ("chronicle/tale-777", "Chronicle of the town")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    assert window.place == "page:chronicle/tale-777"
    assert "northwind; its number is 777" in window.view.document().toPlainText()
    assert "Chronicle of the town" in window.view.document().toPlainText()

    # Its pages stand after the shipped ones, as far as one wants to see them.
    window.go("read:chronicle/understanding")
    settle()
    shelf = list(window.view.rows)
    assert shelf[-1] == "collections"
    assert shelf[-2].startswith("chronicle/")
    assert not shelf[0].startswith("chronicle/")
    assert "chronicle/understanding/chronicle/tale-90" not in shelf
    _press(window, "1420 more")
    assert "chronicle/understanding/chronicle/tale-90" in window.view.rows

    # Removed, its pages say so kindly, and nothing finds them.
    window.go("collections")
    _press(window, "Remove: Chronicle of the town")
    window.go("page:chronicle/tale-777")
    settle()
    assert isinstance(window.view, Absent)
    assert "To read it, add the file again." in texts(window.view)
    _search(window, qtbot, "northwind 777")
    assert not [hit for hit in window.view._list.hits if hit.collection]


def _press(window, name):
    buttons = window.view.findChildren(QPushButton)
    button = next(each for each in buttons if _name(each) == name and each.isVisibleTo(window))
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()


def _name(button):
    return button.accessibleName() or button.text()


def _ask_for(window, file):
    button = next(
        each for each in window.view.findChildren(QPushButton) if _name(each).startswith("Add a")
    )
    QTest.keyClick(button, Qt.Key.Key_Space)
    card = window.view.findChild(FileCard)
    card.field.setText(str(file))
    QTest.keyClick(card.field, Qt.Key.Key_Return)


def _search(window, qtbot, words):
    window._frame.bar.field.clear()
    with qtbot.waitSignal(window.shown_results, timeout=PATIENCE):
        QTest.keyClicks(window._frame.bar.field, words)
    settle(400)
