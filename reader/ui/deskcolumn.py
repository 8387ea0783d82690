"""The desks to ask: those of a place first, then those for the whole country."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.library import Library
from reader.model.desk import CENTRES_LISTED, Desk, Municipality, Prefecture
from reader.model.text import Lang
from reader.ui.deskcard import CopyLine, DeskCard
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import label
from reader.ui.towns import Towns

_WIDTH = 760
_AROUND = 40  # pixels that stay in sight beside what the keys have reached


class DeskColumn(Scrolled):
    """Cards of desks. Emits ``copy_wanted`` with a number or address, ``place_wanted`` a code.

    ``code_wanted`` is that of a line: an address for another device, and where it was asked for.
    """

    copy_wanted = Signal(str)
    code_wanted = Signal(str, QRect)
    place_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent)
        self._look = look
        self._library = library
        self._today = today

    def add_municipality(self, place: Municipality) -> str:
        """The desks that serve a municipality; returns the heading."""
        answer = self._library.help_at(place)
        heading = self.tr("Desks for %1").replace("%1", place.name)
        self._add_section(heading, self._ask_for_family(), answer.desks)
        if not answer.has_centre:
            self.column.addSpacing(10)
            missing = self.tr(
                "We know no number of the hikikomori support centre for this place. The city hall "
                "can tell you: ask for “hikikomori no sodan madoguchi” (ひきこもりの相談窓口)."
            )
            self.column.addWidget(label(missing, "muted"))
        self.column.addSpacing(30)
        return heading

    def add_prefecture(self, prefecture: Prefecture) -> str:
        """The centres of a prefecture, how to find what we do not know, and its towns."""
        answer = self._library.help_in(prefecture)
        named = prefecture.name
        if self._look.lang is Lang.EN:
            named = f"{named} ({prefecture.romaji})"
        heading = self.tr("Desks for %1").replace("%1", named)
        self._add_section(heading, self._ask_for_family(), answer.desks)
        if not answer.is_within_reach(self._today):
            self._add_way_to_centre()
        self.column.addSpacing(30)
        counted = self.tr("By city, ward, town or village (%1)")
        self.column.addWidget(label(counted.replace("%1", str(len(answer.places))), "heading"))
        self.column.addSpacing(3)
        line = self.tr("Choose one for its self-reliance support desk and its city or town hall.")
        self.column.addWidget(label(line, "muted"))
        self.column.addSpacing(8)
        self._add_towns(answer.places)
        self.column.addSpacing(30)
        return heading

    def add_wanted(self, desk: Desk) -> None:
        """One desk that a search has led to."""
        line = self.tr("Numbers and hours change; check the official page before calling.")
        self._add_section(self.tr("The desk you looked for"), line, (desk,))
        self.column.addSpacing(30)

    def add_country(self) -> None:
        """The desks for everybody, those that can be written to first."""
        desks = self._library.national_desks
        self._add_section(
            self.tr("Where you can write"),
            self.tr("You need no voice. Numbers and hours change; check the official page first."),
            tuple(desk for desk in desks if desk.is_written),
        )
        self.column.addSpacing(30)
        self._add_section(
            self.tr("By telephone, and pages to look at"),
            self.tr("Numbers and hours change; check the official page before calling."),
            tuple(desk for desk in desks if not desk.is_written),
        )

    def add_hint(self) -> None:
        """How to see more than the desks for everybody."""
        self.column.addSpacing(24)
        hint = self.tr("Type the name of your town at the left for the desks near you.")
        self.column.addWidget(label(hint, "muted"))

    def add_attribution(self) -> None:
        """Whose data this is."""
        self.column.addSpacing(24)
        attribution = self._library.attribution.of(self._look.lang)
        self.column.addWidget(label(attribution, "muted"))
        self.column.addStretch(1)

    def _ask_for_family(self) -> str:
        return self.tr("A family member may ask alone. Numbers and hours change; check first.")

    def _add_section(self, title: str, line: str, desks: tuple[Desk, ...]) -> None:
        self.column.addWidget(label(title, "heading"))
        self.column.addSpacing(3)
        self.column.addWidget(label(line, "muted"))
        for desk in desks:
            self.column.addSpacing(12)
            card = DeskCard(desk, self._look, self._today)
            card.copy_wanted.connect(self.copy_wanted)
            card.code_wanted.connect(self.code_wanted)
            self.rows[f"desk {desk.id}"] = card
            self.column.addWidget(card)

    def _add_way_to_centre(self) -> None:
        self.column.addSpacing(10)
        way = self.tr(
            "We have not been able to confirm a number or an e-mail address of the centre. Look on "
            "its official page where one is named above, or in the health ministry’s list, "
            "“Hikikomori VOICE STATION”. A city or town hall can tell you as well: ask for "
            "“hikikomori no sodan madoguchi” (ひきこもりの相談窓口)."
        )
        self.column.addWidget(label(way, "muted"))
        self.column.addSpacing(4)
        listed = CopyLine(CENTRES_LISTED, "copy list")
        listed.copy_wanted.connect(self.copy_wanted)
        listed.code_wanted.connect(self.code_wanted)
        self.column.addLayout(listed)

    def _add_towns(self, places: tuple[Municipality, ...]) -> None:
        towns = Towns(places)
        towns.setAccessibleName(self.tr("Cities, wards, towns and villages"))
        towns.place_wanted.connect(self.place_wanted)
        towns.reached.connect(lambda cell: self._follow(towns, cell))
        self.rows["towns"] = towns
        self.column.addWidget(towns)

    def _follow(self, towns: Towns, cell: QRect) -> None:
        middle = towns.y() + cell.center().y()
        self.ensureVisible(0, middle, 0, _AROUND + cell.height())
