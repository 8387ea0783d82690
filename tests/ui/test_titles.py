"""What the system is told of the window: one name, whatever is read, searched for or noted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.model.text import Lang
from tests.looking import settle, want

NAME = "Engawa"
_PLACES = (
    "page:why", "page:what-is-it", "search:居場所", "help", "door:self", "words", "kept",
    "settings", "collections", "keys", "welcome", "read", "home",
)  # fmt: skip
_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


class Told:
    """All that the system and a screen reader were told of the window itself."""

    def __init__(self, window, monkeypatch):
        self._window = window
        self.all = set()
        tell = QAccessible.updateAccessibility
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._hear)
        self._tell = tell
        window.windowTitleChanged.connect(self.all.add)

    def _hear(self, event):
        if event.object() is self._window:
            self.all.add(event.message())
        self._tell(event)

    def look(self):
        """Look at the window as it is now."""
        window, heard = self._window, QAccessible.queryAccessibleInterface(self._window)
        said = [heard.text(kind) for kind in _TEXTS]
        handle = window.windowHandle()
        said += [window.windowTitle(), handle.title(), window.windowFilePath(), handle.filePath()]
        said += [window.windowIconText(), window.accessibleName(), window.windowRole()]
        self.all.update(said)


@pytest.fixture
def told(open_at, monkeypatch):
    def opened(lang):
        window = open_at("home", lang, size=(900, 600))
        return window, Told(window, monkeypatch)

    return opened


@pytest.mark.parametrize("lang", list(Lang))
def test_no_view_names_what_it_shows_outside(told, lang):
    window, heard = told(lang)
    for place in _PLACES:
        window.go(place)
        settle()
        heard.look()
    want(window, lang=lang.other)
    heard.look()
    assert heard.all <= {NAME, ""}


def test_no_mark_note_or_word_is_named_outside(told, application):
    window, heard = told(Lang.JA)
    window.go("page:why")
    settle()
    window.view.call_company()
    for key in (Qt.Key.Key_J, Qt.Key.Key_M, Qt.Key.Key_N, Qt.Key.Key_Escape, Qt.Key.Key_W):
        QTest.keyClick(window.focusWidget() or window, key)
        settle()
        heard.look()
    assert application.library.marks.all()
    window.say("なぜ起こるのか")
    application.hiding.turn()
    heard.look()
    application.hiding.turn()
    heard.look()
    assert heard.all <= {NAME, ""}


def test_a_title_that_is_set_all_the_same_does_not_stay(told):
    window, heard = told(Lang.JA)
    window.setWindowTitle("なぜ起こるのか")
    heard.look()
    assert window.windowTitle() == NAME
    assert window.windowHandle().title() == NAME
