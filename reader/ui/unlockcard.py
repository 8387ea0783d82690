"""Asks for the passphrase behind which what is kept lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from reader.model.text import ReaderError
from reader.private.keeping import Keeping
from reader.ui import spoken
from reader.ui.button import button
from reader.ui.look import Look
from reader.ui.secretfield import SecretField
from reader.ui.tappable import label


class UnlockCard(QFrame):
    """Emits ``opened`` once the passphrase was right. Without ``words`` it says not what for."""

    opened = Signal()

    def __init__(self, look: Look, keeping: Keeping, *, words: bool = True) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._keeping = keeping
        self.field = SecretField(self.tr("Passphrase"))
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self.unlock)
        self._open = button(self.tr("Unlock"), "primary", self.unlock)
        self._told = label("", "plain")
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        if words:
            layout.addWidget(label(self.tr("What you kept is locked."), "name"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._open)
        layout.addLayout(row)
        layout.addWidget(self._told)

    def unlock(self) -> None:
        """Try what was typed."""
        if not self.field.text() or not self.field.isEnabled():
            return
        # To guess must take a moment, and so does this; what is seen says so first.
        self._wait(waiting=True)
        QTimer.singleShot(0, self, self._try)

    def _try(self) -> None:
        self.repaint()
        try:
            self._keeping.unlock(self.field.text())
        except ReaderError as error:
            self._wait(waiting=False)
            self._told.setText(error.sentence.of(self._look.lang))
            self._told.show()
            spoken.say(self._told, self._told.text())
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
            return
        self.field.wipe()
        self.opened.emit()

    def _wait(self, *, waiting: bool) -> None:
        self.field.setEnabled(not waiting)
        self._open.setEnabled(not waiting)
        self._open.setText(self.tr("Unlocking…") if waiting else self.tr("Unlock"))
