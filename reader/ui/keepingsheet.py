"""How things are kept: nowhere, on this computer, or there behind a passphrase; and how they go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.keeping import Mode
from reader.model.text import ReaderError
from reader.ui import spoken
from reader.ui.button import button, row
from reader.ui.choices import Segments
from reader.ui.keeper import MINUTES, PLACE, Keeper
from reader.ui.keepingchoice import KeepingChoice
from reader.ui.look import Look
from reader.ui.passphrasecard import PassphraseCard
from reader.ui.placesearch import clear
from reader.ui.scrolled import Scrolled
from reader.ui.surecard import SureCard
from reader.ui.taking import Taking
from reader.ui.tappable import label
from reader.ui.unlockcard import UnlockCard

_WIDTH = 600


class KeepingSheet(Scrolled):
    """Shows how it stands and changes it at once."""

    def __init__(
        self,
        look: Look,
        keeper: Keeper,
        parent: QWidget | None = None,
        *,
        in_reading_room: bool = False,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._in_reading_room = in_reading_room
        self._look = look
        self._keeper = keeper
        self._keeping = keeper.keeping
        self._choice = KeepingChoice()
        self._choice.wanted.connect(self._choose)
        # A spot names what stands on the ground itself before what is in it.
        self.rows["choice"] = self._choice
        self.rows |= {mode.value: button for mode, button in self._choice.buttons.items()}
        self._asking = QVBoxLayout()
        self._told = label("", "plain")
        self._told.setContentsMargins(0, 0, 0, 12)
        self._told.hide()
        self._below = QVBoxLayout()
        self._rest: QWidget | None = None
        self._fill()
        self._show_standing()

    @property
    def first_focus(self) -> QWidget:
        """The passphrase where it is wanted; else the choice that holds."""
        card = self.findChild(UnlockCard)
        if card is not None:
            return card.field
        choice = self._choice.buttons[self._keeping.standing.mode]
        return choice if choice.isVisibleTo(self) else self

    # What is there

    def _fill(self) -> None:
        column = self.column
        column.addWidget(label(self.tr("How it is kept"), "heading"))
        column.addSpacing(3)
        column.addWidget(
            label(
                self.tr(
                    "This is about marks, notes, kept pages and settings. The words you search for "
                    "and a list of what you read are never written down."
                ),
                "muted",
            )
        )
        column.addSpacing(12)
        column.addWidget(self._told)
        column.addWidget(self._choice)
        column.addLayout(self._asking)
        column.addStretch(1)

    def _show_standing(self) -> None:
        """Show how it stands now."""
        standing = self._keeping.standing
        clear(self._asking)
        self._told.hide()
        if self._rest is not None:
            rest = self._rest
            self.rows = {
                name: row
                for name, row in self.rows.items()
                if row is not rest and not rest.isAncestorOf(row)
            }
            self._rest.hide()
            self._rest.deleteLater()
            self._rest = None
        self._choice.setVisible(self._keeping.can_keep and not standing.is_locked)
        self._choice.show_chosen(standing.mode)
        self._choice.setEnabled(not standing.is_second)
        if standing.notice is not None:
            self._tell(standing.notice.of(self._look.lang))
        if self._in_reading_room:
            self._tell(
                self.tr(
                    "This computer is in a reading room: nothing is kept here beyond your reading, "
                    "and nothing is written to a file."
                )
            )
        elif not self._keeping.can_keep:
            self._tell(self.tr("Here, nothing can be kept beyond this window."))
        elif standing.is_locked:
            self._ask_passphrase()
        self._show_rest()

    def _show_rest(self) -> None:
        standing = self._keeping.standing
        self._rest = QWidget()
        self._below = QVBoxLayout(self._rest)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self.column.insertWidget(self.column.count() - 1, self._rest)
        self.rows["rest"] = self._rest
        if standing.mode is not Mode.NOTHING and not standing.is_locked:
            self._section(self.tr("Also"))
            self._below.addWidget(self._place_box())
        if standing.mode is Mode.PASSPHRASE and not standing.is_locked:
            self._below.addLayout(self._lock_row())
        if standing.mode is not Mode.NOTHING and self._keeping.folder is not None:
            self._section(self.tr("Where it lies"))
            where = label(str(self._keeping.folder), "muted")
            where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            where.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
            self._below.addWidget(where)
        with_files = not standing.is_locked and not self._in_reading_room
        taking = Taking(self._look, self._keeper, with_files=with_files)
        taking.asked.connect(self._ask)
        taking.left.connect(self._leave)
        taking.done.connect(self._end)
        taking.told.connect(self._tell)
        self.rows |= taking.buttons
        self._below.addWidget(taking)

    def _section(self, name: str) -> None:
        self._below.addSpacing(22)
        self._below.addWidget(label(name, "title", wraps=False))
        self._below.addSpacing(8)

    def _place_box(self) -> QCheckBox:
        box = QCheckBox(self.tr("Keep where I stopped reading"))
        box.setChecked(bool(self._keeping.remembered(PLACE)))
        box.clicked.connect(self._keeper.remember_place)
        self.rows["place"] = box
        return box

    def _lock_row(self) -> QVBoxLayout:
        name = self.tr("Lock after so many minutes without a key or a touch")
        minutes = Segments(name, {n: str(n) for n in MINUTES})
        minutes.show_chosen(self._keeper.minutes)
        minutes.chosen.connect(self._keeper.set_minutes)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addSpacing(8)
        rows.addWidget(label(name, "muted"))
        rows.addWidget(minutes)
        rows.addSpacing(6)
        rows.addLayout(
            row(
                self._button("lock", self.tr("Lock now"), self._keeper.lock),
                self._button("other", self.tr("Another passphrase…"), self._ask_new_passphrase),
            )
        )
        return rows

    def _button(self, name: str, text: str, action: Callable[[], object]) -> QPushButton:
        self.rows[name] = made = button(text, "plain", action)
        return made

    # Choosing

    def _choose(self, mode: Mode) -> None:
        standing = self._keeping.standing
        if mode is standing.mode:
            clear(self._asking)
        elif mode is Mode.PASSPHRASE:
            self._ask_new_passphrase()
        elif mode is Mode.NOTHING:
            self._ask_removal()
        elif standing.mode is Mode.PASSPHRASE:
            self._ask_opening()
        else:
            self._change(mode)

    def _change(self, mode: Mode) -> None:
        try:
            self._keeper.choose(mode)
        except ReaderError as error:
            self._tell(error.sentence.of(self._look.lang))
            self._choice.show_chosen(self._keeping.standing.mode)
            return
        self._settle()

    def _settle(self) -> None:
        self._show_standing()
        self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_passphrase(self) -> None:
        card = UnlockCard(self._look, self._keeping)
        card.opened.connect(self._keeper.follow_opening)
        self._ask(card, card.field)

    def ask_new_passphrase(self) -> None:
        """Ask for the passphrase behind which things are to be kept."""
        self._choice.show_chosen(Mode.PASSPHRASE)
        self._ask_new_passphrase()

    def _ask_new_passphrase(self) -> None:
        card = PassphraseCard(self._look, partial(self._keeper.choose, Mode.PASSPHRASE))
        card.left.connect(self._leave)
        card.done.connect(self._settle)
        self._ask(card, card.field)

    def _ask_removal(self) -> None:
        told = self.tr(
            "The file is removed from this computer. What is in it stays in this window until it "
            "is closed."
        )
        self._ask_whether(self.tr("Remove the file?"), told, self.tr("Remove"), Mode.NOTHING)

    def _ask_opening(self) -> None:
        told = self.tr("After that, others who use this computer can read what you kept.")
        asked = self.tr("Keep it without a passphrase?")
        self._ask_whether(asked, told, self.tr("Without a passphrase"), Mode.HERE)

    def _ask_whether(self, asked: str, told: str, answer: str, mode: Mode) -> None:
        card = SureCard(asked, told, answer)
        card.left.connect(self._leave)
        card.agreed.connect(partial(self._change, mode))
        self._ask(card, card.first_focus)

    def _end(self, told: str) -> None:
        self._settle()
        self._tell(told)

    def _ask(self, card: QFrame, first: QWidget) -> None:
        clear(self._asking)
        self._asking.addSpacing(8)
        self._asking.addWidget(card)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        clear(self._asking)
        self._choice.show_chosen(self._keeping.standing.mode).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
        spoken.say(self._told, sentence)
