"""A field for a passphrase, which can be shown while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 1024


class SecretField(QLineEdit):
    """Shows dots; ``wipe`` lets go of what was typed, also of what undo would bring back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.show_letters(shown=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_letters(self, *, shown: bool) -> None:
        """Show what is typed, or dots. Input methods learn no words from it either way."""
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if shown else mode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        # A passphrase may be Japanese: Qt would turn the input method off where letters are hidden.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)

    def wipe(self) -> None:
        """Be empty, as if nothing had been typed."""
        self.setText("")
