"""What is shown in the place of a page that the collection does not have."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.emptystate import EmptyState
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_WIDTH = 760


class Absent(Scrolled):
    """Says so in one ``sentence``, and emits the place that is chosen instead."""

    place_wanted = Signal(str)

    def __init__(self, look: Look, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        hint = self.tr("It may have another name now. These lead on:")
        self.column.addWidget(EmptyState(look, "page", sentence, hint))
        for place, name in (
            ("read", self.tr("All pages by topic")),
            ("home", self.tr("Home")),
        ):
            row = self._way_on(place, name)
            self.rows[place] = row
            self.column.addWidget(row)
        self.first_focus: QWidget = self.rows["read"]
        self.column.addStretch(1)

    def _way_on(self, place: str, name: str) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(8, 10, 8, 11)
        inside.addWidget(label(f"{name} →", "accent", tight=True))
        row = Tappable("row", inside, name)
        row.clicked.connect(lambda: self.place_wanted.emit(place))
        return row
