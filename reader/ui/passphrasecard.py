"""Asks for a new passphrase, twice, and says first what cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.model.text import ReaderError
from reader.ui import spoken
from reader.ui.look import Look
from reader.ui.secretfield import SecretField
from reader.ui.tappable import label


class PassphraseCard(QFrame):
    """Calls ``choose`` with the passphrase, and emits ``done`` or ``left``."""

    done = Signal()
    left = Signal()

    def __init__(
        self, look: Look, choose: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._look = look
        self._choose = choose
        self.field = SecretField(self.tr("Passphrase, 8 characters or more"))
        self._again = SecretField(self.tr("The same once more"))
        self._told = label("", "plain")
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Choose a passphrase"), "name"))
        layout.addWidget(
            label(
                self.tr(
                    "There is no hint and no way back: without it, nobody can open what you kept, "
                    "and neither can we. Several words that only you would put together are good."
                ),
                "muted",
            )
        )
        layout.addWidget(self.field)
        layout.addWidget(self._again)
        self.field.returnPressed.connect(self._again.setFocus)
        self._again.returnPressed.connect(self._take)
        layout.addWidget(self._shown())
        layout.addWidget(self._told)
        layout.addLayout(self._answers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it at that."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _shown(self) -> QCheckBox:
        box = QCheckBox(self.tr("Show what is typed"))
        for field in (self.field, self._again):
            box.toggled.connect(lambda on, field=field: field.show_letters(shown=on))
        return box

    def _answers(self) -> QHBoxLayout:
        cancel, lock = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Lock with it"))
        cancel.clicked.connect(self.left)
        lock.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button, look in ((cancel, "plain"), (lock, "primary")):
            button.setProperty("look", look)
            button.setAutoDefault(True)
            row.addWidget(button)
        return row

    def _take(self) -> None:
        if self.field.text() != self._again.text():
            self._tell(self.tr("The two are not the same. Please type them again."), self._again)
            return
        self.setEnabled(False)
        QTimer.singleShot(0, self, self._lock)

    def _lock(self) -> None:
        self.repaint()
        try:
            self._choose(self.field.text())
        except ReaderError as error:
            self.setEnabled(True)
            self._tell(error.sentence.of(self._look.lang), self.field)
            return
        self.field.wipe()
        self._again.wipe()
        self.done.emit()

    def _tell(self, sentence: str, field: SecretField) -> None:
        self._told.setText(sentence)
        self._told.show()
        spoken.say(self._told, sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
