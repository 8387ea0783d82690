"""The view of a search: how much was found, the list of it, and what helps where nothing was."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model.page import PageInfo
from reader.model.text import Lang
from reader.ui import spoken
from reader.ui.columnrows import edge
from reader.ui.hitgroups import Found, Group, Kept, Names, is_told
from reader.ui.hitrows import HitRows
from reader.ui.look import Look
from reader.ui.meantline import KEYS, MeantLine
from reader.ui.nothingfound import NothingFound
from reader.ui.spot import Spot
from reader.ui.tappable import label

OTHER = "Alt+T"
_HEAD = 30
_BETWEEN = 24
_SHORTEST = 120  # pixels: less says nothing
_ELIDED = Qt.TextElideMode.ElideMiddle  # what is done stands at the end
_SPOKEN_AFTER_MS = 700  # of rest: a count for every letter would talk over the typing


class Results(QWidget):
    """The view of a search. Emits what is opened, a page that helps, or other words.

    ``rest_wanted`` says that hits came into sight of which not all is known.
    """

    hit_wanted = Signal(object)  # Hit
    mark_wanted = Signal(str)
    page_wanted = Signal(str)
    words_wanted = Signal(str)
    lang_wanted = Signal(Lang)
    rest_wanted = Signal()

    def __init__(
        self, look: Look, comfort: tuple[PageInfo, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._status = label("", "muted", wraps=False)
        self._coming = label("", "muted", wraps=False)
        self._coming.setMinimumWidth(1)  # a long title makes no window wider
        self._coming_text = ""
        self._names = self._called()
        self._list = HitRows(self._names, look)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.hit_wanted.connect(self._open)
        self._list.unfolded.connect(self._say_chosen)
        self._list.other_wanted.connect(self._open_in_other)
        self._list.rest_wanted.connect(self.rest_wanted)
        QShortcut(QKeySequence(OTHER), self).activated.connect(self._open_in_other)
        self._spot = Spot()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_SPOKEN_AFTER_MS)
        self._resting.timeout.connect(self._rest)
        self._nothing = NothingFound(look, comfort)
        self._nothing.page_wanted.connect(self.page_wanted)
        self._nothing.everywhere_wanted.connect(self._search_everywhere)
        self._everywhere = ""
        self._has_words = True
        self._meant = MeantLine(look, self)
        self._meant.taken.connect(self.words_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._head())
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing, 1)
        self._nothing.hide()
        self.first_focus = self._list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is counted begin where the column of the list does."""
        side = edge(self.width())
        self._above.setContentsMargins(side, 0, side, 0)
        self.show_coming(self._coming_text)
        super().resizeEvent(event)

    def spot(self) -> Spot:
        """The row that is chosen, and how far the list has been scrolled."""
        return self._list.spot()

    def go_to(self, spot: Spot) -> None:
        """Choose a row again, as soon as the answers hold it."""
        self._spot = spot
        self._list.go_to(spot)

    def show_waiting(self, done: int, total: int) -> None:
        """Said while the index is opened, or made for the first time; ``total`` 0 is unknown."""
        text = self.tr("Preparing the search. This happens once…")
        self._tell(f"{text}  {done * 100 // total} %" if total else text)

    def show_coming(self, text: str) -> None:
        """Say at the end of the line above the list what will be searched soon, as far as it fits.

        What is counted, or offered, needs its place first.
        """
        self._coming_text = text
        if not text:  # nearly always
            self._coming.clear()
            return
        taken = self._status.sizeHint().width() if self._meant.isHidden() else self.width()
        room = self.width() - 2 * edge(self.width()) - taken - _BETWEEN
        fitting = self._coming.fontMetrics().elidedText(text, _ELIDED, max(0, room))
        self._coming.setText(fitting if room > _SHORTEST else "")

    def show_failure(self, sentence: str) -> None:
        """Say in the place of results why there are none."""
        self._tell(sentence)

    def _tell(self, text: str, meant: str = "") -> None:
        """Say a line above the list; what may have been meant takes its place."""
        self._status.setText(text)
        self._status.setVisible(not meant)
        self._meant.offer(meant)
        self.show_coming(self._coming_text)

    def show_hits(
        self,
        hits: tuple[Found, ...],
        meant: str = "",
        everywhere: str = "",
        *,
        has_words: bool = True,
    ) -> None:
        """Show the answer to a query; the first is chosen already, or the one that still is.

        ``meant`` are other words that are offered above the list; ``everywhere`` are those that
        search in everything, where a filter found nothing. ``has_words`` is false where nothing
        but signs was typed.
        """
        self._list.show_hits(hits)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self._everywhere = everywhere
        self._has_words = has_words
        self._nothing.say(has_words=has_words)
        self._nothing.offer_everywhere(is_narrowed=bool(everywhere))
        self._tell(self._counted(hits) if hits else "", meant)
        self._list.go_to(self._spot)
        self._resting.start()

    def choose(self, step: int) -> None:
        """Choose another row, from the search field."""
        # The focus stays in the field: a screen reader would not notice.
        spoken.say(self._list, self._list.step(step))

    def _open(self, thing: Found) -> None:
        if isinstance(thing, Kept):
            self.mark_wanted.emit(thing.id)
        else:
            self.hit_wanted.emit(thing)

    def _open_in_other(self) -> None:
        """Open what is chosen, and have it in the other language."""
        chosen = self._list.chosen
        if chosen is not None:
            self._open(chosen)
            self.lang_wanted.emit(self._look.lang.other)

    def _search_everywhere(self) -> None:
        self.words_wanted.emit(self._everywhere)

    @property
    def in_sight(self) -> int:
        """How many hits can be seen at once at most."""
        return self._list.in_sight()

    @property
    def is_chosen_told(self) -> bool:
        """Whether all is known of the row that is chosen."""
        chosen = self._list.chosen
        return chosen is None or is_told(chosen)

    def open_chosen(self) -> None:
        """Open the row that is chosen."""
        self._list.open_chosen()

    def _say_chosen(self) -> None:
        spoken.say(self._list, self._list.step(0))

    def _counted(self, hits: tuple[Found, ...]) -> str:
        groups = self._list.groups
        if len(groups) > 1:
            counted = self.tr("%1 found; Enter opens the chosen one")
            return counted.replace("%1", str(len(hits)))
        counted = self.tr("%1: %2 found; Enter opens the chosen one")
        name = self._names.groups[groups[0]]
        return counted.replace("%1", name).replace("%2", str(len(hits)))

    def _rest(self) -> None:
        self._spot = Spot()  # from now on the first row is chosen
        self._say_count()
        if not self._meant.isHidden():
            # Not the words themselves: they are nearly what was typed.
            said = self.tr("%1 searches for what may have been meant")
            spoken.say(self, said.replace("%1", KEYS))

    def _say_count(self) -> None:
        count = len(self._list.hits)
        if count == 0 and not self._has_words:
            spoken.say(self, self.tr("Search looks for letters and numbers."))
        elif count == 0:
            spoken.say(self, self.tr("These words are not in the collection."))
        elif count == 1:
            spoken.say(self, self.tr("One result"))
        else:
            spoken.say(self, self.tr("%1 results").replace("%1", str(count)))

    def _head(self) -> QWidget:
        """The line above the list, of the same height whatever it says."""
        head = QWidget()
        head.setFixedHeight(_HEAD)
        self._above = QHBoxLayout(head)
        self._above.setSpacing(0)
        self._above.addWidget(self._status)
        self._above.addWidget(self._meant, 1)
        self._above.addWidget(self._coming, 0, Qt.AlignmentFlag.AlignRight)
        return head

    def _called(self) -> Names:
        things = {
            Group.PAGES: self.tr("Page"),
            Group.SOURCES: self.tr("Source"),
            Group.WORDS: self.tr("Word"),
            Group.DESKS: self.tr("Desk"),
            Group.KEPT: self.tr("Kept"),
        }
        groups = {
            Group.PAGES: self.tr("Pages"),
            Group.SOURCES: self.tr("About the sources"),
            Group.WORDS: self.tr("Words"),
            Group.DESKS: self.tr("Places to ask"),
            Group.KEPT: self.tr("Kept by you"),
        }
        other = self.tr("%1 opens it in English")
        if self._look.lang is Lang.EN:
            other = self.tr("%1 opens it in Japanese")
        more, of = self.tr("%1 more"), self.tr("in “%1”")
        return Names(things, groups, more, other.replace("%1", OTHER), of, self._look.lang)
