"""What can be done with all that is kept at once: take it along, bring it in, forget it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.model.text import ReaderError
from reader.ui.button import button, row
from reader.ui.filecard import FileCard
from reader.ui.keeper import Keeper
from reader.ui.look import Look
from reader.ui.savecard import SaveCard
from reader.ui.surecard import SureCard
from reader.ui.tappable import label


class Taking(QWidget):
    """Emits the card that asks something with what has the keyboard first in it, and the outcome.

    ``left`` says that nothing is wanted after all, ``done`` what was done, ``told`` what was not.
    """

    asked = Signal(QWidget, QWidget)
    left = Signal()
    done = Signal(str)
    told = Signal(str)

    def __init__(self, look: Look, keeper: Keeper, *, with_files: bool) -> None:
        super().__init__()
        self._look = look
        self._keeper = keeper
        self.buttons: dict[str, QPushButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        if with_files:
            self._offer_files()
        if keeper.keeping.can_keep:
            self._begin_part(self.tr("Remove"))
            forget = self._button("forget", self.tr("Forget everything…"), self._ask_sure)
            self._layout.addLayout(row(forget))

    def _offer_files(self) -> None:
        told = self.tr(
            "A file for another Engawa holds everything that is kept. To read it yourself, "
            "save it from “Kept” as text."
        )
        self._begin_part(self.tr("Take along"))
        self._layout.addWidget(label(told, "muted"))
        self._layout.addSpacing(8)
        self._layout.addLayout(
            row(
                self._button("out", self.tr("Save to a file…"), self._ask_where),
                self._button("in", self.tr("Bring in from a file…"), self._ask_which),
            )
        )

    def _begin_part(self, name: str) -> None:
        self._layout.addSpacing(22)
        self._layout.addWidget(label(name, "title", wraps=False))
        self._layout.addSpacing(8)

    def _button(self, name: str, text: str, action: Callable[[], object]) -> QPushButton:
        self.buttons[name] = made = button(text, "plain", action)
        return made

    # Taking along, bringing in

    def _ask_where(self) -> None:
        card = SaveCard(self._look, self._keeper.as_json, ending=".json")
        card.left.connect(self.left)
        card.saved.connect(lambda path: self.done.emit(self.tr("Saved: %1").replace("%1", path)))
        self.asked.emit(card, card.field)

    def _ask_which(self) -> None:
        card = FileCard(".json", ".md")
        card.left.connect(self.left)
        card.chosen.connect(self._bring_in)
        self.asked.emit(card, card.field)

    def _bring_in(self, file: object) -> None:
        try:
            count = self._keeper.bring_in(file)  # type: ignore[arg-type]
        except ReaderError as error:
            self.told.emit(error.sentence.of(self._look.lang))
            return
        new = self.tr("New: %1").replace("%1", str(count))
        self.done.emit(new if count else self.tr("All of it was here already."))

    # Forgetting

    def _ask_sure(self) -> None:
        told = self.tr(
            "Everything that Engawa ever kept on this computer is removed, and what is kept in "
            "this window. It cannot be brought back. Files that you saved or copied stay; so may "
            "backups, the system's own records, and whatever somebody watches this computer with."
        )
        card = SureCard(self.tr("Forget everything?"), told, self.tr("Forget everything"))
        card.left.connect(self.left)
        card.agreed.connect(self._forget)
        self.asked.emit(card, card.first_focus)

    def _forget(self) -> None:
        try:
            gone = self._keeper.forget()
        except ReaderError as error:
            self.told.emit(error.sentence.of(self._look.lang))
            return
        told = self.tr("Everything is forgotten.")
        if gone:
            told = "\n".join((told, self.tr("Removed:"), *gone))
        self.done.emit(told)
