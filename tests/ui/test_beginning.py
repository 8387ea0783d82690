"""The beginning and the end of a window: what is told when it cannot open, and a quick goodbye."""

from __future__ import annotations

import shutil
import sys
import threading
import time

import pytest
from PySide6.QtCore import SIGNAL, QAbstractItemModel, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython, isValid

from reader import __main__, places
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.places import Places
from reader.ui import theme
from reader.ui.application import Application
from reader.ui.errors import ErrorDialog
from tests.looking import settle, texts, want


@pytest.fixture
def copied(shipped, tmp_path):
    """The built collection, copied so that a part of it may be damaged."""
    made = Places(shipped=shipped.shipped, built=tmp_path)
    for name in ("collection", "fonts", "i18n"):
        shutil.copytree(shipped.built / name, tmp_path / name)
    return made


def start(monkeypatch, here):
    """Start the program as a double click does; its exit code and what its dialog said."""
    said = []

    def read():
        box = QApplication.activeModalWidget()
        if isinstance(box, ErrorDialog):
            said.append(box._said + "|" + texts(box))
            box.accept()

    monkeypatch.setattr(places, "here", lambda: here)
    monkeypatch.setattr(sys, "argv", ["engawa"])
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    timer = QTimer()
    timer.timeout.connect(read)
    timer.start(30)
    code = __main__.start()
    timer.stop()
    return code, "".join(said)


@pytest.mark.parametrize("missing", ["collection", "i18n"])
def test_what_is_missing_at_the_start_is_told_in_a_dialog(
    qapp, copied, monkeypatch, capsys, missing
):
    shutil.rmtree(copied.built / missing)
    code, said = start(monkeypatch, copied)
    assert code == 1
    assert "見つかりません" in said or "用意されていません" in said
    assert "閉じる" in said
    assert said.partition("|")[0] in capsys.readouterr().err


def test_a_damaged_collection_is_told_in_a_dialog(qapp, copied, monkeypatch):
    for path in (copied.built / "collection").glob("*.sqlite*"):
        path.write_bytes(b"damaged")
    code, said = start(monkeypatch, copied)
    assert code == 1
    assert said.partition("|")[0].strip()


def test_a_start_without_standard_error_tells_it_as_well(qapp, copied, monkeypatch):
    shutil.rmtree(copied.built / "collection")
    monkeypatch.setattr(sys, "stderr", None)
    code, said = start(monkeypatch, copied)
    assert code == 1
    assert said


def test_what_nobody_foresaw_at_the_start_is_told_without_its_words(
    qapp, copied, monkeypatch, capsys
):
    def broken(_places):
        raise ZeroDivisionError(copied.built)

    monkeypatch.setattr("reader.ui.application.Library.open", broken)
    code, said = start(monkeypatch, copied)
    err = capsys.readouterr().err
    assert code == 1
    assert "開けませんでした" in said
    assert "ZeroDivisionError" in err
    assert "reader.ui.application:Application.__init__:" in err
    assert str(copied.built) not in said + err
    assert str(places.here().shipped) not in err


def test_a_translation_that_is_missing_later_is_told_in_a_line(qapp, copied, qtbot):
    application = Application(copied, qapp)
    window = application.open(View(settings=Settings(lang=Lang.EN)))
    window.show()
    qtbot.waitExposed(window)
    shutil.rmtree(copied.translations)
    want(window, lang=Lang.JA)
    settle()
    assert window.look.lang is Lang.EN
    assert "Japanese" in window._frame.notice.text()
    assert "For myself" in texts(window)
    application.close()


def test_a_program_that_does_not_begin_hears_nothing_of_the_system(qapp, copied, monkeypatch):
    def broken(_places):
        raise OSError

    monkeypatch.setattr("reader.ui.application.Library.open", broken)
    hints, changed = qapp.styleHints(), SIGNAL("colorSchemeChanged(Qt::ColorScheme)")
    before = hints.receivers(changed)
    with pytest.raises(OSError) as kept:  # noqa: PT011 the error holds what had been made
        Application(copied, qapp)
    assert hints.receivers(changed) == before
    del kept


def test_a_closed_program_hears_nothing_more_of_the_system(qapp, copied):
    # Qt called what had gone, and the tests ended in a crash.
    hints, changed = qapp.styleHints(), SIGNAL("colorSchemeChanged(Qt::ColorScheme)")
    before = hints.receivers(changed)
    application = Application(copied, qapp)
    first, _ = (application.open(View(settings=Settings(lang=Lang.EN))) for _ in range(2))
    assert hints.receivers(changed) > before
    application.close()
    assert hints.receivers(changed) == before
    first.deleteLater()


def test_what_was_copied_stays_after_the_end_and_is_not_ours_to_clean_up(qapp, copied):
    # The object that holds it outlives Python: of our own making, it ended the program in a crash.
    application = Application(copied, qapp)
    window = application.open(View("why", Settings(lang=Lang.EN)))
    window.show()
    settle()
    window.view.selectAll()
    window.view.copy()
    text = qapp.clipboard().text()
    assert len(text) > 1000
    assert createdByPython(qapp.clipboard().mimeData())
    application.close()
    assert not createdByPython(qapp.clipboard().mimeData())
    assert qapp.clipboard().text() == text


def test_a_closed_program_leaves_nothing_to_the_very_end(qapp, copied):
    # What Python lets go of when all is over could end in a crash.
    application = Application(copied, qapp)
    window = application.open(View("words", Settings(lang=Lang.EN)))
    window.show()
    settle()
    models = window.findChildren(QAbstractItemModel)
    assert models
    application.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not [each for each in (window, application.worker, *models) if isValid(each)]


def test_an_unknown_page_is_told_without_a_command(open_at):
    window = open_at("no-such-page", Lang.JA)
    assert "ありません" in texts(window.view)
    assert "engawa" not in texts(window.view)


def test_closing_ends_the_making_of_the_first_index(qapp, copied, monkeypatch):
    application = Application(copied, qapp)
    window = application.open(View(settings=Settings(lang=Lang.JA)))
    window.show()
    begun, tell = threading.Event(), application._tell_progress

    def told(done, total):
        begun.set()
        while not application.worker._ended:  # else the index might be ready before that
            time.sleep(0.01)
        tell(done, total)

    # Not by qtbot.waitSignal: a signal of the other thread may reach it when it is gone.
    monkeypatch.setattr(application, "_tell_progress", told)
    application.worker.prepare()
    assert begun.wait(30)
    application.close()
    assert not window.isVisible()
    assert not application.worker.is_ready
    assert not application.worker.isRunning()
    assert not copied.index.exists()


def test_the_window_is_gone_before_anything_is_waited_for(qapp, copied):
    application = Application(copied, qapp)
    window = application.open(View(settings=Settings(lang=Lang.JA)))
    window.show()
    begun, seen = [], []

    def job(_):
        begun.append(True)
        time.sleep(0.4)
        seen.append(window.isVisible())

    application.worker.ask(job)
    while not begun:
        settle(20)
    application.close()
    assert seen == [False]


@pytest.mark.parametrize("name", ["paper", "dusk"])
def test_what_no_style_reaches_has_the_colours_of_the_theme(open_at, application, name):
    window = open_at("why", Lang.JA, theme="paper")
    want(window, theme=name)
    settle()
    wanted = theme.load(places.here().resources / "themes")[name]
    shown = application.qt.palette()
    roles = shown.ColorRole
    for role, colour in {
        roles.Window: wanted.ground,
        roles.Base: wanted.surface,
        roles.Text: wanted.ink,
        roles.Highlight: wanted.match,
        roles.HighlightedText: wanted.ink,
        roles.PlaceholderText: wanted.muted,
        roles.ToolTipBase: wanted.surface,
        roles.ToolTipText: wanted.ink,
    }.items():
        assert shown.color(role).name() == colour
    assert window.palette().color(roles.Window).name() == wanted.ground


def test_back_to_the_theme_of_the_system(open_at, application):
    window = open_at("why", Lang.JA, theme="paper")
    usual = window.look.theme
    want(window, theme="dusk")
    assert window.look.theme.is_dark
    want(window, theme="")
    settle()
    assert window.look.theme == usual
    assert window.look.settings.theme == ""
    assert application.qt.palette().color(application.qt.palette().ColorRole.Base).name() == (
        usual.surface
    )
