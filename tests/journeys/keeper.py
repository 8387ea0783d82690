"""Somebody who reads, searches, marks and notes, in a program of its own and a home of their own.

``python -m tests.journeys.keeper SHIPPED BUILT MODE WORD``: ends with what was kept being there, or
with everything being forgotten where MODE begins with ``forget-``. The word is searched for, noted
down, and the start of a passage; the home is what ``HOME`` says.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader import places
from reader.model.keeping import Mode
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.private import passphrase
from reader.ui.application import Application
from tests.looking import wait

_PASSPHRASE = "縁側で風を待つ 3"  # noqa: S105 of nobody


def main() -> None:
    """Do all that somebody does in an evening."""
    shipped, built, mode, word = sys.argv[1:]
    passphrase.calibrated = lambda: passphrase.Cost(1, 8)
    private = places._data_folder(os.environ)
    here = replace(places.here(), shipped=Path(shipped), built=Path(built), private=private)
    application = Application(here)
    window = application.open(View(settings=Settings(lang=Lang.JA), size=(900, 600), recalls=True))
    window.show()
    wait(200)
    chosen = Mode(mode.removeprefix("forget-"))
    if chosen is not Mode.NOTHING:
        application.keeper.choose(chosen, _PASSPHRASE)
        application.keeper.remember_place(wanted=True)
    _search(window, word)
    window.want(text_size=24)
    window.go("page:why")
    wait(300)
    window.view.call_company()
    _note(window, word)
    QTest.keyClick(window.view, Qt.Key.Key_B)
    window.go("kept")
    wait(100)
    assert [mark.note for mark in application.library.marks.all()] == ["", word]
    for _ in range(3):  # hidden, and something written on the pad
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    wait(100)
    if mode.startswith("forget-"):
        application.keeper.forget()
    application.close()


def _search(window, word) -> None:
    for letter in word:
        window._frame.bar.field.insert(letter)
        wait(5)
    wait(800)


def _note(window, word) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_N)
    wait(100)
    field = window.focusWidget()
    for letter in word:
        field.insertPlainText(letter)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    wait(600)


if __name__ == "__main__":
    main()
