"""The card of a footnote: which source it names, and what that source rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from reader import dates
from reader.model.source import Source
from reader.ui.card import Card
from reader.ui.code import is_address
from reader.ui.look import Look
from reader.ui.spot import Spot

_TOP = 80  # pixels below the upper edge: where the list is brought


class SourceCard(Card):
    """Leads to the source in the list at the foot of the page, and copies its address.

    Emits ``code_wanted`` with the address that another device shall open.
    """

    code_wanted = Signal(str)

    def __init__(self, number: int, source: Source, look: Look) -> None:
        super().__init__()
        lang = look.lang
        title, other = source.title.of(lang), source.title.of(lang.other)
        standing = source.standing.of(lang)
        self.setAccessibleName(f"{title}. {standing}")
        self.say(f"{number}. {title}", "name")
        if other and other != title:
            self.say(other, "muted")
        facts = look.joined(source.publisher.of(lang), dates.in_words(source.date).of(lang))
        for line in (facts, source.address, standing):
            if line:
                self.say(line, "muted")
        self.column.addSpacing(4)
        if source.address:
            copy = self.lead(self.tr("Copy the address"))
            copy.clicked.connect(lambda: self.copy_wanted.emit(source.address))
        if is_address(source.address):
            hand_over = self.lead(self.tr("Open on another device"))
            hand_over.clicked.connect(lambda: self.code_wanted.emit(source.address))
        spot = Spot(f"source-{source.id}", _TOP)
        every = self.lead(self.tr("All sources of this page"))
        every.clicked.connect(lambda: self.spot_wanted.emit(spot))
