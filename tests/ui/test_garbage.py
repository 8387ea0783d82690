"""Widgets that hold each other are destroyed on the thread of the window, whoever is busy."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model.view import View
from reader.ui.application import Application
from reader.ui.window import Window

_MANY = 200_000  # objects: Python looks for garbage after every 700


class _Litter:
    """Widgets that hold themselves, and the threads on which they were destroyed."""

    def __init__(self) -> None:
        self.threads: list[int] = []
        for _ in range(20):
            label = QLabel()
            label.itself = label
            label.destroyed.connect(self._note, Qt.ConnectionType.DirectConnection)

    def _note(self) -> None:
        self.threads.append(threading.get_ident())

    def is_gone(self) -> bool:
        return len(self.threads) == 20


def _many(_subject: object = None) -> list[list[int]]:
    return [[number] for number in range(_MANY)]


@pytest.fixture
def reading(open_at: Callable[..., Window], application: Application, qtbot: QtBot) -> Application:
    """A window that can search; what is there by then is taken to stay."""
    open_at("home")
    application.settle()
    application.worker.prepare()
    qtbot.waitUntil(lambda: application.worker.is_ready, timeout=30_000)
    return application


def test_widgets_go_on_the_windows_thread_while_the_search_is_busy(reading, qtbot):
    litter = _Litter()
    with qtbot.waitSignal(reading.worker.answered) as answer:
        reading.worker.ask(_many)
    qtbot.waitUntil(litter.is_gone)
    assert set(litter.threads) == {threading.get_ident()}
    assert len(answer.args[1]) == _MANY


def test_nothing_is_looked_for_in_the_middle_of_work(reading, qtbot):
    litter = _Litter()
    kept = _many()
    assert litter.threads == []
    qtbot.waitUntil(litter.is_gone)
    assert len(kept) == _MANY


def test_whoever_begins_anew_leaves_nothing_of_the_one_before(reading, qtbot):
    litter = _Litter()
    gc.freeze()  # as the search does once it is ready
    reading.begin_anew()
    qtbot.waitUntil(litter.is_gone)


def test_python_collects_again_once_the_window_is_closed(shipped, qapp):
    application = Application(shipped, qapp)
    application.open(View())
    application.settle()
    assert not gc.isenabled()
    application.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
