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
    """Says so kindly, and offers pages that help anyway, and to search in both languages.

    Emits the id of the page, or ``everywhere_wanted``.
    """

    page_wanted = Signal(str)
    everywhere_wanted = Signal()

    def __init__(
        self, look: Look, comfort: tuple[PageInfo, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent, reach=REACH)
        self._everywhere = self._link(self.tr("Search in both languages"))
        self.column.setContentsMargins(0, 6, 0, 0)
        self.column.addWidget(self._told(look, with_pages=bool(comfort)))
        self.column.addWidget(self._everywhere)
        for info in comfort:
            entry = Entry(info, look)
            entry.clicked.connect(partial(self.page_wanted.emit, info.id))
            self.column.addWidget(entry)
            self.column.addWidget(Rule())
        self.column.addStretch(1)

    def offer_everywhere(self, *, is_narrowed: bool) -> None:
        """Offer to search in both languages, where only one was asked for."""
        self._everywhere.setVisible(is_narrowed)

    def _told(self, look: Look, *, with_pages: bool) -> EmptyState:
        title = self.tr("These words are not in the collection.")
        hint = self.tr("Fewer or shorter words may find something.")
        if with_pages:
            hint = self.tr("Fewer or shorter words may find something. Or start from one of these:")
        told = EmptyState(look, "search", title, hint)
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
