"""One setting as named buttons of which one is chosen, and such buttons in a row.

The Tab key reaches what is chosen and the arrows go on from there, choosing at once, as
radio buttons do: all settings are nine stops of Tab instead of forty, and a screen reader says
which of how many is chosen. (Qt does so for checkable buttons of one parent that exclude each
other.) The few buttons of the bar at the top are the other way: there each is a stop.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

_STOP, _NO_STOP = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class Choice(QWidget):
    """One setting: named buttons of which one is chosen. Emits the value that somebody chooses."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[object, QAbstractButton] = {}

    @property
    def parts(self) -> Mapping[str, QWidget]:
        """The buttons by name; the names are the same in both languages."""
        return {str(value): button for value, button in self._buttons.items()}

    @property
    def first(self) -> QWidget:
        """What is to have the keyboard first: the part that is chosen."""
        pressed = (button for button in self._buttons.values() if button.isChecked())
        return next(pressed, next(iter(self._buttons.values())))

    def show_chosen(self, value: object) -> None:
        """Show which value holds."""
        for name, button in self._buttons.items():
            if name == value:
                button.setChecked(True)
            button.setFocusPolicy(_STOP if name == value else _NO_STOP)

    def _add(self, value: object, button: QAbstractButton, text: str) -> None:
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleName(f"{self.accessibleName()}: {text}")
        button.clicked.connect(partial(self._choose, value))
        self._buttons[value] = button

    def _choose(self, value: object) -> None:
        # An arrow presses the next button before the keyboard goes there; but the window may be
        # built anew by this choice, and comes back to where the keyboard was.
        self._buttons[value].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(value)


class Segments(Choice):
    """Short names beside each other in one frame."""

    def __init__(self, name: str, texts: Mapping[Any, str]) -> None:
        super().__init__(name)
        self.setObjectName("segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for value, text in texts.items():
            button = QPushButton(text)
            button.setProperty("look", "segment")
            self._add(value, button, text)
            row.addWidget(button)
