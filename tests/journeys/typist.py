"""Somebody who searches: types a query into a window, in a program of its own.

``python -m tests.journeys.typist SHIPPED BUILT QUERY``
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.places import Places
from reader.ui.application import Application
from tests.looking import wait


def main() -> None:
    """Type, take what may be meant, open, go back, keep, change the language, and close."""
    logging.basicConfig(level=logging.DEBUG)
    shipped, built, query = sys.argv[1:]
    application = Application(Places(shipped=Path(shipped), built=Path(built)))
    window = application.open(View(settings=Settings(lang=Lang.JA), size=(900, 600)))
    window.show()
    application.settle()  # as it does once the page can be read
    wait(200)
    _type(window, query)
    _type(window, f"{query} hikikomri")
    QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    wait(500)
    _type(window, f'lang:en "{query}" -{query}')
    _type(window, f"年金 {query}")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    wait(500)
    window.settings_wanted.emit(window.look.settings._replace(lang=Lang.EN))
    wait(300)
    QTest.keyClick(window.view, "b")
    window.go_back()
    wait(300)
    _compose(window, query)
    window.conversation._asked = window._worker.ask(lambda _: {}[query])  # a search that breaks
    wait(300)
    window.go("help")
    wait(200)
    window.view._field.setText(query)
    wait(500)
    application.close()


def _type(window, words) -> None:
    field = window._frame.bar.field
    field.clear()
    for letter in words:
        field.insert(letter)
        wait(5)
    wait(1200)  # until all has been found and told


def _compose(window, words) -> None:
    QApplication.sendEvent(window._frame.bar.field, QInputMethodEvent(words, []))
    wait(500)


if __name__ == "__main__":
    main()
