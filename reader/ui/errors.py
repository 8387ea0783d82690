"""Tells in a small plain dialog why the window cannot open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.model.text import Lang, ReaderError, Text

_TITLE = "Engawa"
_CLOSE = Text("閉じる", "Close")  # said here: the translation itself may be what is missing


def show(error: ReaderError, lang: Lang) -> None:
    """Show what happened and what to do, and wait until it has been read."""
    application = QApplication.instance() or QApplication([_TITLE])
    box = QMessageBox()
    box.setWindowTitle(_TITLE)
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(error.sentence.of(lang))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.addButton(_CLOSE.of(lang), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    application.processEvents()
