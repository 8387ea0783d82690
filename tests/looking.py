"""Looking at a window as a person does: waiting for it, and reading what stands on it."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.ui.window import Window


def settle(milliseconds: int = 40) -> None:
    """Let everything that waits for its turn have it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


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
