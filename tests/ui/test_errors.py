"""What nobody foresaw: told once, without a word of what was read, while reading goes on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton, QWidget

from reader import report
from reader.model.text import Lang
from reader.ui import errors
from reader.ui.articlekeys import ArticleKeys
from reader.ui.background import Worker
from reader.ui.errors import ErrorDialog, Unforeseen
from tests.looking import settle, texts

TITLE = "なぜ起こるのか"
HOME = "/home/hanako"
ROOT = Path(__file__).parents[2]


class UnluckyError(Exception):
    """With words that must not be told."""

    def __init__(self):
        super().__init__(f"{TITLE} {HOME}/secret.md")


class Spill(QWidget):
    """Fails whenever it is painted."""

    def paintEvent(self, event):  # noqa: ARG002 Qt's signature
        raise UnluckyError


class Reader:
    """A window that tells what nobody foresaw, and what it has told."""

    def __init__(self, window):
        self.window = window

    @property
    def dialogs(self):
        return [each for each in self.window.findChildren(ErrorDialog) if each.isVisible()]

    @property
    def dialog(self):
        (dialog,) = self.dialogs
        return dialog

    @property
    def report(self):
        return self.dialog.findChild(QPlainTextEdit).toPlainText()

    def told(self):
        """All that stands on the dialog, in the clipboard once the report is copied."""
        copy = self.dialog.findChildren(QPushButton)[-1]
        copy.click()
        return "\n".join((texts(self.dialog), self.report, QGuiApplication.clipboard().text()))

    def turn_page(self):
        """Whether a key still turns the page."""
        view = self.window.view
        before = view.verticalScrollBar().value()
        QTest.keyClick(view, Qt.Key.Key_Space)
        return view.verticalScrollBar().value() > before


@pytest.fixture
def reading(application, open_at):
    ends = []

    def opened(place="page:why", **more):
        window = open_at(place, size=(900, 600), **more)
        ends.append(report.listen(Unforeseen(window, application.hiding).take))
        return Reader(window)

    yield opened
    for end in ends:
        end()


def _fail(*_arguments):
    raise UnluckyError


def _in_a_slot(window):
    window.shown_results.connect(_fail)
    window.shown_results.emit()


def _in_a_timer(window):
    QTimer.singleShot(0, window, _fail)


def _while_painting(window):
    spill = Spill(window._frame)
    spill.resize(40, 40)
    spill.show()
    settle()
    spill.hide()


def _on_the_thread_of_a_search(window):
    failed = []
    window._worker.failed.connect(lambda *_: failed.append(1))
    window._worker.ask(_fail)
    for _ in range(600):  # the first question waits for the index
        if failed:
            break
        settle(50)


def _on_another_thread(_window):
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()


def _in_a_menu_of_the_page(window):
    keys = window.view.findChild(ArticleKeys)
    keys.show_menu(window.view.mapToGlobal(window.view.rect().center()))
    menu = window.view.findChild(QMenu)
    action = menu.actions()[0]
    action.setEnabled(True)
    action.triggered.connect(_fail)
    action.trigger()
    menu.close()


def _where_nothing_can_be_raised(_window):
    class Going:
        def __del__(self):
            raise UnluckyError

    Going()


PLACES = [
    _in_a_slot, _in_a_timer, _while_painting, _on_the_thread_of_a_search, _on_another_thread,
    _in_a_menu_of_the_page, _where_nothing_can_be_raised,
]  # fmt: skip


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("happens", PLACES)
def test_it_is_told_without_its_words_and_reading_goes_on(reading, capfd, happens, lang):
    here = reading(lang=lang)
    happens(here.window)
    settle()
    told, written = here.told(), capfd.readouterr()
    assert ("思わぬことが起きました" if lang is Lang.JA else "nobody foresaw") in told
    assert "UnluckyError" in here.report
    assert "UnluckyError" in written.err
    for word in (TITLE, HOME, "secret", "Traceback", "/reader/"):
        assert word not in told
        assert word not in written.out + written.err
    assert here.turn_page()
    here.dialog.close()
    assert here.turn_page()


def test_the_report_says_where_it_happened(reading, monkeypatch):
    here = reading()
    monkeypatch.setattr("reader.ui.steps.paragraph_after", _fail)
    QTest.keyClick(here.window.view, Qt.Key.Key_J)
    settle()
    assert "  reader.ui.articlekeys:ArticleKeys._step:" in here.report
    assert "Qt 6." in here.report
    assert QGuiApplication.clipboard().text() != here.report
    here.told()
    assert QGuiApplication.clipboard().text() == here.report


def test_what_happens_at_every_painting_is_one_dialog_and_a_count(reading):
    here = reading()
    spill = Spill(here.window._frame)
    spill.resize(60, 60)
    spill.show()
    for _ in range(5):
        spill.update()
        settle()
    assert len(here.dialogs) == 1
    assert here.report.count("UnluckyError") == 1
    said = here.dialog.findChild(QLabel).text()
    (count,) = re.findall(r"これまでに(\d+)回", said)
    assert int(count) >= 5
    here.dialog.close()
    spill.update()
    settle()
    assert here.dialogs == []
    assert here.turn_page()
    spill.hide()


def test_another_kind_is_added_to_the_dialog_that_is_open(reading):
    here = reading()
    _in_a_slot(here.window)
    settle()
    QTimer.singleShot(0, here.window, lambda: {}[TITLE])
    settle()
    assert "UnluckyError" in here.report
    assert "KeyError" in here.report
    assert TITLE not in here.report
    here.dialog.close()
    QTimer.singleShot(0, here.window, lambda: b""[0])
    settle()
    assert "IndexError" in here.report
    assert "KeyError" not in here.report


def test_an_error_while_telling_ends_there(reading, monkeypatch, capfd):
    here = reading()
    tried = []

    def broken(*_arguments):
        tried.append(1)
        raise UnluckyError

    monkeypatch.setattr(errors.ErrorDialog, "show_report", broken)
    _in_a_slot(here.window)
    for _ in range(5):
        settle()
    assert len(tried) < 3
    assert TITLE not in capfd.readouterr().err
    assert here.turn_page()


def test_nothing_is_told_while_the_page_is_hidden(reading, application):
    here = reading()
    application.hiding.turn()
    _in_a_slot(here.window)
    settle()
    assert here.dialogs == []
    application.hiding.turn()
    settle()
    assert "UnluckyError" in here.report


def test_the_dialog_is_hidden_with_the_page_and_comes_back_with_it(reading, application):
    here = reading()
    _in_a_slot(here.window)
    settle()
    application.hiding.turn()
    _in_a_timer(here.window)
    settle()
    assert here.dialogs == []
    application.hiding.turn()
    assert "UnluckyError" in here.report


def test_escape_closes_it_and_the_page_has_the_keyboard(reading):
    here = reading()
    _in_a_slot(here.window)
    settle()
    QTest.keyClick(here.dialog, Qt.Key.Key_Escape)
    settle()
    assert here.dialogs == []


def test_a_search_that_failed_says_so_in_its_list_too(reading, monkeypatch):
    here = reading("home", lang=Lang.EN)
    monkeypatch.setattr("reader.ui.conversation.ask", _fail)
    here.window.go("search:ibasho")
    settle(800)
    assert "UnluckyError" in here.report
    assert "Reading goes on." in here.window._frame.notice.text()


@pytest.mark.parametrize("lang", list(Lang))
def test_every_sentence_of_it_has_room(reading, lang):
    here = reading(lang=lang)
    _in_a_slot(here.window)
    settle()
    for label in here.dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert here.dialog.width() <= 560
    assert here.dialog.height() <= 420


def test_a_worker_without_anybody_listening_still_answers(qtbot):
    worker = Worker(lambda: 1)
    failed: SignalInstance = worker.failed
    seen = []
    end = report.listen(seen.append)
    with qtbot.waitSignal(failed):
        worker.ask(_fail)
    with qtbot.waitSignal(worker.answered):
        worker.ask(lambda subject: subject + 1)
    end()
    worker.end()
    assert [type(error) for error in seen] == [UnluckyError]


def test_what_is_remembered_for_a_debugger_is_forgotten(reading):
    here = reading()
    _in_a_slot(here.window)
    settle()
    assert not hasattr(sys, "last_value")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


RUNNING = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from reader import __main__, fence
from reader.ui.application import Application
from reader.ui.errors import ErrorDialog

def look(window):
    (dialog,) = window.findChildren(ErrorDialog)
    print(dialog.isVisible(), dialog.findChild(QLabel).text().splitlines()[0])
    dialog.close()
    window.close()

settle = Application.settle

def settled(running):
    settle(running)
    QTimer.singleShot(0, lambda: {{}}[{TITLE!r}])
    QTimer.singleShot(400, lambda: look(running.window))

Application.settle = settled
sys.argv = ["engawa", "--page", "page:why"]
sys.exit(__main__.main())
"""


def test_the_running_program_tells_it_and_ends_well():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "en_GB.UTF-8", "LC_ALL": ""}
    ended = subprocess.run(
        [sys.executable, "-c", RUNNING],
        cwd=ROOT, check=False, capture_output=True, encoding="utf-8", env=environment, timeout=60,
    )  # fmt: skip
    assert ended.stdout.startswith("True Something happened that nobody foresaw.")
    assert "\nKeyError\n  __main__:settled." in ended.stderr
    assert ended.returncode == 0
    for word in (TITLE, "Traceback", str(ROOT)):
        assert word not in ended.stderr
