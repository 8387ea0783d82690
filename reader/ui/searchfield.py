"""The field in which one searches: what is typed, also while an input method is composing it."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

# So that an input method does not learn what is typed here.
_LEARN_NOTHING = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SearchField(QLineEdit):
    """Emits ``asked`` with every letter; arrows and Enter go to the list of results.

    It has no completer, and what is typed here can be undone only until the search is left.
    """

    asked = Signal(str)
    moved = Signal(int)
    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composed = ""
        self._is_composing = False
        self.setInputMethodHints(_LEARN_NOTHING)
        self.textChanged.connect(self._ask)

    @property
    def words(self) -> str:
        """What stands in the field, what is being composed included."""
        at = self.cursorPosition()
        text = self.text()
        return text[:at] + self._composed + text[at:]

    def set_words(self, words: str) -> None:
        """Put words there without asking for them; what is being typed there is left alone."""
        if self.words != words or not words:  # being emptied, it forgets how it was typed
            self._composed = ""
            with QSignalBlocker(self):
                self.setText(words)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Ask for what is being composed as if it had been typed."""
        before = self.words
        self._is_composing = True
        super().inputMethodEvent(event)
        self._is_composing = False
        self._composed = event.preeditString()
        # The first key of a composition stands for no letter yet, but for what it may become.
        if self.words != before and not (self._composed and _is_latin_letter(self.words)):
            self.asked.emit(self.words)

    def _ask(self) -> None:
        if not self._is_composing:
            self._composed = ""  # other words have taken its place
            self.asked.emit(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that somebody is about to search."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys that belong to the list on to it."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_latin_letter(words: str) -> bool:
    plain = unicodedata.normalize("NFKC", words)
    return len(plain) == 1 and plain.isascii()
