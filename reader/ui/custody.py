"""Joins what is kept with a window: the question, what is not saved, the lock, the last place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent

from reader.model.keeping import Mode
from reader.model.text import ReaderError
from reader.ui.keeper import PLACE, Keeper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.pad import Pad
    from reader.ui.window import Window


class Custody(QObject):
    """Belongs to one window."""

    def __init__(self, keeper: Keeper, window: Window) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._window = window
        self._was_warned = False
        self._is_asking = False
        keeper.asked.connect(self._ask)
        keeper.changed.connect(self._follow)
        keeper.failed.connect(window.tell)
        keeper.locked.connect(self._tell_locked)
        keeper.opened.connect(self._take_settings)
        window.strip_lost.connect(self._ask_again)
        window.installEventFilter(self)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._keeper.has_begun and (notice := self._keeper.keeping.standing.notice) is not None:
            self._window.tell(ReaderError(notice.ja, notice.en))

    # The question

    def _ask(self) -> None:
        from reader.ui.keepquestion import KeepQuestion  # noqa: PLC0415 once, and not by everybody

        question = KeepQuestion()
        question.chosen.connect(self._answer)
        self._window.show_strip(question)
        self._is_asking = True

    def _ask_again(self) -> None:
        if self._is_asking:
            self._ask()

    def _end_asking(self) -> None:
        self._window.show_strip(None)
        self._is_asking = False

    def _answer(self, mode: Mode) -> None:
        self._end_asking()
        self._keeper.is_answered = True
        if mode is Mode.PASSPHRASE:
            self._window.go("keeping:passphrase")
        elif mode is Mode.HERE:
            try:
                self._keeper.choose(mode)
            except ReaderError as error:
                self._window.tell(error)
            else:
                self._window.say(self.tr("Kept on this computer from now on."))

    # What changes

    def _follow(self) -> None:
        self._end_asking()
        if self._window.place.partition(":")[0] in {"kept", "page", "search"}:
            self._window.renew()

    def _tell_locked(self) -> None:
        if self._window.place.startswith("keeping"):
            self._window.renew()
        self._window.say(self.tr("What you kept is locked."))

    def _take_settings(self) -> None:
        self._window.settings_wanted.emit(self._keeper.settings(self._window.look.settings))
        if self._window.place.startswith("keeping"):
            self._window.renew()

    # Hiding: see hiding.Guard

    def close(self) -> None:
        """The page is hidden: what has a lock is locked."""
        self._keeper.lock()

    def ask(self, pad: Pad, bring_back: Callable[[], None]) -> None:
        """The page is wanted back: at once, or after the passphrase."""
        if not (self._keeper.has_begun and self._keeper.keeping.standing.is_locked):
            bring_back()
            return
        from reader.ui.unlockcard import UnlockCard  # noqa: PLC0415 few have a passphrase

        card = UnlockCard(self._window.look, self._keeper.keeping, words=False)
        card.opened.connect(self._keeper.follow_opening)
        card.opened.connect(bring_back)
        pad.put(card)

    # Closing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window goes, all that was to be kept is written, or it is said once."""
        if watched is self._window and isinstance(event, QCloseEvent):
            self._remember_place()
            self._keeper.remember_settings_now()
            if not self._keeper.close() and not self._was_warned:
                self._was_warned = True
                event.ignore()
                told = self.tr("Not everything is saved. To close it all the same, close it again.")
                self._window.say(told)
                return True
        return super().eventFilter(watched, event)

    def _remember_place(self) -> None:
        keeper = self._keeper
        is_wanted = keeper.has_begun and keeper.keeping.remembered(PLACE)
        if is_wanted and keeper.keeping.standing.stays and self._window.place.startswith("page:"):
            from reader.ui import preferences  # noqa: PLC0415 few want it to be kept

            text = preferences.place_written(self._window.place, self._window.spot)
            keeper.keeping.remember(PLACE, text)
