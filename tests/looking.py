"""Looking at a window as a person does: waiting for it, and reading what stands on it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from reader.model.settings import Furigana
from reader.ui.article import Article
from reader.ui.window import Window

_PATIENCE_S = 30
_A_MOMENT_MS = 5


def settle(milliseconds: int = 40) -> None:
    """Let everything that waits for its turn have it, until pages in windows are whole."""
    wait(milliseconds)
    deadline = time.monotonic() + _PATIENCE_S
    while any(_is_coming(page) for page in _pages()) and time.monotonic() < deadline:
        wait(_A_MOMENT_MS)


def wait(milliseconds: int) -> None:
    """Let a time pass in which everything goes on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _pages() -> Iterator[Article]:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Window) and isinstance(window.view, Article):
            yield window.view


def _is_coming(page: Article) -> bool:
    overlay = page.folio._overlay
    with_furigana = overlay is not None and overlay._shown is not Furigana.NONE
    return not page.folio.is_whole or (with_furigana and overlay._turns.isActive())


def want(window: Window, **changes: object) -> None:
    """Choose something in the bar or on the sheet of settings."""
    window.settings_wanted.emit(window.look.settings._replace(**changes))


def texts(widget: QWidget) -> str:
    """Every word that stands on a widget, as a reader sees it."""
    said = []
    for label in widget.findChildren(QLabel):
        document = QTextDocument()
        document.setHtml(label.text())
        said.append(document.toPlainText())
    said += [button.text() for button in widget.findChildren(QPushButton)]
    return "\n".join(said)
