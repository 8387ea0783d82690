"""The three ways in which things can be kept, each with what it means."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from reader.model.keeping import Mode
from reader.ui.tappable import label

_INDENT = 31  # of what is said of a choice: below its words


class KeepingChoice(QWidget):
    """Emits the mode that somebody wants; ``show_chosen`` shows the one that holds."""

    wanted = Signal(Mode)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Mode, QRadioButton] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        for mode, name, said in self._modes():
            button = QRadioButton(name)
            button.setAccessibleDescription(said)
            button.clicked.connect(partial(self._want, mode))
            about = label(said, "muted")
            about.setContentsMargins(_INDENT, 0, 0, 9)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(about)
            self.buttons[mode] = button

    def show_chosen(self, mode: Mode) -> QRadioButton:
        """Show which mode holds, or is being asked about; its button."""
        button = self.buttons[mode]
        button.setChecked(True)
        return button

    def _want(self, mode: Mode) -> None:
        self.wanted.emit(mode)

    def _modes(self) -> tuple[tuple[Mode, str, str], ...]:
        return (
            (
                Mode.NOTHING,
                self.tr("Only in this window"),
                self.tr("Gone when the window is closed. Nothing is written anywhere."),
            ),
            (
                Mode.HERE,
                self.tr("On this computer"),
                self.tr("There the next time. Others who use this computer can read it too."),
            ),
            (
                Mode.PASSPHRASE,
                self.tr("On this computer, behind a passphrase"),
                self.tr(
                    "There the next time, for you alone. That something is kept can be seen, but "
                    "not what."
                ),
            ),
        )
