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
    """Says so in one ``sentence``, and emits the place that is chosen instead.

    The page ``is_away`` if its collection is not open at the moment.
    """

    place_wanted = Signal(str)

    def __init__(
        self, look: Look, sentence: str, parent: QWidget | None = None, *, is_away: bool = False
    ) -> None:
        super().__init__(_WIDTH, parent)
        hint = self.tr("It may have another name now. These lead on:")
        ways = {"read": self.tr("All pages by topic"), "home": self.tr("Home")}
        if is_away:
            hint = self.tr("What you kept of it is still there. These lead on:")
            ways = {"collections": self.tr("Collections"), **ways}
        self.column.addWidget(EmptyState(look, "page", sentence, hint))
        for place, name in ways.items():
            row = self._way_on(place, name)
            self.rows[place] = row
            self.column.addWidget(row)
        self.first_focus: QWidget = next(iter(self.rows.values()))
        self.column.addStretch(1)

    def _way_on(self, place: str, name: str) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(8, 10, 8, 11)
        inside.addWidget(label(f"{name} →", "accent", tight=True))
        row = Tappable("row", inside, name)
        row.clicked.connect(lambda: self.place_wanted.emit(place))
        return row
