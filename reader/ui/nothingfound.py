"""What stands in the place of results where there are none: never nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model.page import PageInfo
from reader.ui.emptystate import EmptyState
from reader.ui.entry import REACH, Entry, Rule
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_WIDTH = 760
_LINK_LEFT = 58  # so that its words stand below those beside the sign


class NothingFound(Scrolled):
    """Says so kindly, and offers pages that help anyway, and to search in everything.

    Emits the id of the page, or ``everywhere_wanted``.
    """

    page_wanted = Signal(str)
    everywhere_wanted = Signal()

    def __init__(
        self, look: Look, comfort: tuple[PageInfo, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent, reach=REACH)
        self._everywhere = self._link(self.tr("Search in everything, in both languages"))
        self.column.setContentsMargins(0, 6, 0, 0)
        self._words = self._told(look, self._about_words(with_pages=bool(comfort)))
        self._signs = self._told(look, self._about_signs(with_pages=bool(comfort)))
        self._signs.hide()
        self.column.addWidget(self._words)
        self.column.addWidget(self._signs)
        self.column.addWidget(self._everywhere)
        for info in comfort:
            entry = Entry(info, look)
            entry.clicked.connect(partial(self.page_wanted.emit, info.id))
            self.column.addWidget(entry)
            self.column.addWidget(Rule())
        self.column.addStretch(1)

    def offer_everywhere(self, *, is_narrowed: bool) -> None:
        """Offer to search in everything, where a filter is why nothing was found."""
        self._everywhere.setVisible(is_narrowed)

    def say(self, *, has_words: bool) -> None:
        """Say that words were not found, or that there were none to search for."""
        self._words.setVisible(has_words)
        self._signs.setVisible(not has_words)

    def _about_words(self, *, with_pages: bool) -> tuple[str, str]:
        title = self.tr("These words are not in the collection.")
        hint = self.tr("Fewer or shorter words may find something.")
        if with_pages:
            hint = self.tr("Fewer or shorter words may find something. Or start from one of these:")
        return title, hint

    def _about_signs(self, *, with_pages: bool) -> tuple[str, str]:
        title = self.tr("Search looks for letters and numbers.")
        hint = self.tr("A single word is enough.")
        if with_pages:
            hint = self.tr("A single word is enough. Or start from one of these:")
        return title, hint

    def _told(self, look: Look, said: tuple[str, str]) -> EmptyState:
        told = EmptyState(look, "search", *said)
        told.setContentsMargins(REACH, 0, REACH, 0)
        return told

    def _link(self, text: str) -> QWidget:
        inside = QVBoxLayout()
        inside.setContentsMargins(4, 2, 4, 2)
        inside.addWidget(label(text, "meant", wraps=False))
        link = Tappable("link", inside, text)
        link.clicked.connect(self.everywhere_wanted)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(_LINK_LEFT, 0, REACH, 10)
        beside.addWidget(link)
        beside.addStretch(1)
        row.hide()
        return row
