"""Asks whether something is to be done that cannot be undone; the keyboard is on the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from reader.ui.askingcard import AskingCard


class SureCard(AskingCard):
    """Emits ``agreed`` or ``left``."""

    agreed = Signal()

    def __init__(self, asked: str, told: str, answer: str) -> None:
        super().__init__(asked, told)
        self.setAccessibleName(f"{asked} {told}")
        self._end_with(answer, self.agreed.emit)

    @property
    def first_focus(self) -> QPushButton:
        """What is to have the keyboard first: the answer that does nothing."""
        return self._cancel
