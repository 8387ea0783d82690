"""Buttons with words on them, in one of the looks that the style sheet knows, and a row of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def button(text: str, look: str, action: Callable[[], object]) -> QPushButton:
    """A button that does something when it is pressed, by Enter as well as by Space."""
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAutoDefault(True)
    made.clicked.connect(lambda _=False: action())
    return made


def row(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons beside each other, at the left."""
    made = QHBoxLayout()
    made.setSpacing(8)
    for each in buttons:
        made.addWidget(each)
    made.addStretch(1)
    return made
