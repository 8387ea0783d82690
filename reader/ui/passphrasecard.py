"""Asks for a new passphrase, twice, and says first what cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox

from reader.model.text import ReaderError
from reader.ui.askingcard import AskingCard
from reader.ui.look import Look
from reader.ui.secretfield import SecretField


class PassphraseCard(AskingCard):
    """Calls ``choose`` with the passphrase, and emits ``done`` or ``left``."""

    done = Signal()

    def __init__(self, look: Look, choose: Callable[[str], None]) -> None:
        told = self.tr(
            "There is no hint and no way back: without it, nobody can open what you kept, "
            "and neither can we. Several words that only you would put together are good."
        )
        super().__init__(self.tr("Choose a passphrase"), told)
        self._look = look
        self._choose = choose
        self.field = SecretField(self.tr("Passphrase, 8 characters or more"))
        self._again = SecretField(self.tr("The same once more"))
        self.column.addWidget(self.field)
        self.column.addWidget(self._again)
        self.field.returnPressed.connect(self._again.setFocus)
        self._again.returnPressed.connect(self._take)
        self.column.addWidget(self._shown())
        self._end_with(self.tr("Lock with it"), self._take)

    def _shown(self) -> QCheckBox:
        box = QCheckBox(self.tr("Show what is typed"))
        for field in (self.field, self._again):
            box.toggled.connect(lambda on, field=field: field.show_letters(shown=on))
        return box

    def _take(self) -> None:
        if self.field.text() != self._again.text():
            told = self.tr("The two are not the same. Please type them again.")
            self._tell_at(told, self._again)
            return
        self.setEnabled(False)
        QTimer.singleShot(0, self, self._lock)

    def _lock(self) -> None:
        self.repaint()
        try:
            self._choose(self.field.text())
        except ReaderError as error:
            self.setEnabled(True)
            self._tell_at(error.sentence.of(self._look.lang), self.field)
            return
        self.field.wipe()
        self._again.wipe()
        self.done.emit()

    def _tell_at(self, sentence: str, field: SecretField) -> None:
        self._tell(sentence, field)
        field.selectAll()
