"""What the program reads is deleted or damaged while it runs: reading goes on, or it is told."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QListView

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui.application import Application
from reader.ui.article import Article
from tests.looking import settle

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows deletes no file that is open"
)


@pytest.fixture
def stick(shipped, tmp_path, qapp):
    """A program whose files can be changed, and its window."""
    built = tmp_path / "built"
    shutil.copytree(shipped.built, built)
    application = Application(replace(shipped, built=built), qapp)
    window = application.open(View(settings=Settings(lang=Lang.JA, theme="paper")))
    window.show()
    settle()
    yield built, window
    application.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def found(window, qtbot, words):
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window.search_for(words)
    return window.conversation


def test_a_stick_that_is_pulled_out_is_read_on(stick, qtbot):
    built, window = stick
    found(window, qtbot, "居場所")
    window.go("page:why")
    settle()
    shutil.rmtree(built / "index")
    shutil.rmtree(built / "collection")
    found(window, qtbot, "相談")
    settle(300)
    window.go("page:what-is-hikikomori")
    settle()
    assert isinstance(window.view, Article)
    assert window.view.document().blockCount() > 10
    window.want(lang=Lang.EN)
    settle()
    assert isinstance(window.view, Article)


def test_a_damaged_index_ends_nothing_and_is_made_again_the_next_time(stick, shipped, qapp, qtbot):
    built, window = stick
    found(window, qtbot, "居場所")
    for file in sorted((built / "index").rglob("*")):
        if file.is_file():
            with file.open("r+b") as lying:
                for place in range(0, file.stat().st_size, 64):
                    lying.seek(place)
                    lying.write(b"\xa5")
    with qtbot.captureExceptions():  # what cannot be read is told, and nothing more
        for words in ("相談", "ひきこもり", "家族 話", "what helps", "soudan", "札幌市"):
            window.search_for(words)
            settle(400)
    window.go("page:why")
    settle()
    assert isinstance(window.view, Article)
    again = Application(replace(shipped, built=built), qapp)
    try:
        opened = again.open(View(settings=Settings(lang=Lang.JA, theme="paper")))
        opened.show()
        with qtbot.waitSignal(opened.shown_results, timeout=60000):
            opened.search_for("居場所")
        settle(300)
        assert opened.view.findChildren(QListView)[0].model().rowCount() > 5
    finally:
        again.close()
