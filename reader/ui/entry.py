"""A page as one entry of a list: its title and its summary, to be opened."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from reader.model.page import PageInfo
from reader.ui.look import Look
from reader.ui.tappable import Tappable, label

REACH = 10  # pixels: by so much an entry reaches out of its column, so that its text stands in it


class Entry(Tappable):
    """One page; it is pressed as a whole, and reaches out of the column by ``REACH``."""

    def __init__(self, info: PageInfo, look: Look) -> None:
        title, summary = info.title.of(look.lang), info.summary.of(look.lang)
        inside = QVBoxLayout()
        inside.setContentsMargins(REACH, 11, REACH, 12)
        inside.setSpacing(4)
        inside.addWidget(label(title, "title"))
        inside.addWidget(label(summary, "muted"))
        super().__init__("entry", inside, f"{title}. {summary}")


class Rule(QFrame):
    """The line below an entry, as long as its text may be."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
