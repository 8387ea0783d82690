"""Find help: writing first for the whole country, then the desks of a place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.library import Library
from reader.model.desk import Desk, Municipality
from reader.ui import spoken
from reader.ui.deskcolumn import DeskColumn
from reader.ui.look import Look
from reader.ui.placesearch import Place, PlaceSearch, clear
from reader.ui.spot import Spot

_SIDE = 250
_BESIDE = 800
_UNLIMITED = 16_777_215  # Qt says so


class Help(QWidget):
    """The directory. Emits ``copy_wanted`` with a number or an address.

    ``code_wanted`` is that of a line of a desk. ``place_chosen`` tells what was typed and is
    shown, ``town_wanted`` what was pressed in a prefecture and asks to be gone to.
    """

    copy_wanted = Signal(str)
    code_wanted = Signal(str, QRect)
    place_chosen = Signal(str)
    town_wanted = Signal(str)

    def __init__(
        self, look: Look, library: Library, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._library = library
        self._today = today
        self._place: Place | None = None
        self._wanted: Desk | None = None
        self._desks: DeskColumn | None = None
        self._search = PlaceSearch(look, library)
        self._search.chosen.connect(self._choose)
        self._search.cleared.connect(self._leave_place)
        self._field = self._search.field
        self.first_focus = self._field
        self._right = QVBoxLayout()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._search)
        self._layout.addLayout(self._right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the place stands above the desks instead of beside them."""
        is_narrow = self.width() < _BESIDE
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(way)
        self._search.setMinimumWidth(0 if is_narrow else _SIDE)
        self._search.setMaximumWidth(_UNLIMITED if is_narrow else _SIDE)
        self._search.stand_above(is_above=is_narrow)
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Compose the desks just before they are shown, when it is known which."""
        if event.type() == QEvent.Type.Polish and self._desks is None:
            self._compose()
        return super().event(event)

    def show_place(self, name: str) -> None:
        """Show a municipality (six digits), a prefecture (two digits) or one desk by its id."""
        place = self._library.place(name) or self._library.prefecture(name)
        if place is not None:
            self._search.show_chosen(place)
            self._show(place)
        elif (desk := self._library.desk(name)) is not None:
            around = self._library.prefecture_named(desk.prefecture)
            if around is not None:
                self._search.offer(around)
            self._show(None, desk)

    def spot(self) -> Spot:
        """The desk at the top of the view, what has the keyboard, and what was typed."""
        spot = Spot() if self._desks is None else self._desks.spot()
        focused = self.window().focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        chosen = focused.objectName() if focused is not None and is_here else ""
        return spot._replace(chosen=chosen, words=self._search.words)

    def go_to(self, spot: Spot) -> None:
        """Be at a spot again."""
        if spot.words != self._search.words:
            self._search.type_again(spot.words)
        if self._desks is not None:
            self._desks.go_to(spot)
        named = self.findChildren(QWidget, spot.chosen) if spot.chosen else []
        for widget in named:
            if widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: Place) -> None:
        self._search.show_chosen(place)
        self._show(place)
        self.place_chosen.emit(place.code)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_place(self) -> None:
        if self._place is not None or self._wanted is not None:
            self._show(None)
            self.place_chosen.emit("")

    def _show(self, place: Place | None, wanted: Desk | None = None) -> None:
        self._place, self._wanted = place, wanted
        if self._desks is not None:
            spoken.say(self, self._compose())

    def _compose(self) -> str:
        """Make the desks anew; returns the heading of the place, empty without one."""
        clear(self._right)
        desks = DeskColumn(self._look, self._library, self._today)
        desks.copy_wanted.connect(self.copy_wanted)
        desks.code_wanted.connect(self.code_wanted)
        desks.place_wanted.connect(self.town_wanted)
        heading = ""
        if isinstance(self._place, Municipality):
            heading = desks.add_municipality(self._place)
        elif self._place is not None:
            heading = desks.add_prefecture(self._place)
        if self._wanted is not None:
            desks.add_wanted(self._wanted)
        desks.add_country()
        if self._place is None:
            desks.add_hint()
        desks.add_attribution()
        desks.resize(self._right.geometry().size())
        self._right.addWidget(desks)
        self._desks = desks
        return heading
