"""Find help: writing first for the whole country, then the desks of a municipality."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.library import Library
from reader.model.desk import Desk, Municipality
from reader.ui.deskcard import DeskCard
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_SIDE = 250
_BESIDE = 800
_UNLIMITED = 16_777_215  # Qt says so
_WIDTH = 760
_MATCHES = 12


class Help(QWidget):
    """The directory. Emits ``copy_wanted`` with a number or an address."""

    copy_wanted = Signal(str)
    place_chosen = Signal(str)

    def __init__(
        self, look: Look, library: Library, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._library = library
        self._today = today
        self._matches = QVBoxLayout()
        self._matches.setSpacing(0)
        self._field = self._place_field()
        self.first_focus = self._field
        self._right = QVBoxLayout()
        self._side_panel = self._side()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._side_panel)
        self._layout.addLayout(self._right, 1)
        self._show(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the place stands above the desks instead of beside them."""
        is_narrow = self.width() < _BESIDE
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(way)
        self._side_panel.setMinimumWidth(0 if is_narrow else _SIDE)
        self._side_panel.setMaximumWidth(_UNLIMITED if is_narrow else _SIDE)
        super().resizeEvent(event)

    def show_place(self, code: str) -> None:
        """Show the desks of the municipality with this code, or the one desk with this id."""
        found = [m for m in self._library.places_named(code) if m.code == code]
        if found:
            with QSignalBlocker(self._field):
                self._field.setText(found[0].name)
            self._list_matches((found[0],), found[0])
            self._show(found[0])
        elif (desk := self._library.desk(code)) is not None:
            self._show(None, desk)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(20, 24, 20, 20)
        layout.setSpacing(0)
        layout.addWidget(label(self.tr("In danger now"), "muted"))
        layout.addSpacing(4)
        for desk in self._library.emergency_desks:
            layout.addWidget(label(desk.name.of(self._look.lang), "value"))
        layout.addSpacing(24)
        layout.addWidget(label(self.tr("Your city, ward, town or village"), "muted"))
        layout.addSpacing(6)
        layout.addWidget(self._field)
        layout.addSpacing(10)
        layout.addLayout(self._matches)
        layout.addStretch(1)
        return side

    def _place_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Name or prefecture"))
        field.setAccessibleName(self.tr("Your city, ward, town or village"))
        field.setMaxLength(60)
        field.textChanged.connect(self._look_up)
        field.returnPressed.connect(self._take_first)
        return field

    def _look_up(self, text: str) -> None:
        self._list_matches(self._library.places_named(text)[:_MATCHES])
        if not text.strip():
            self._show(None)
            self.place_chosen.emit("")

    def _take_first(self) -> None:
        found = self._library.places_named(self._field.text())
        if found:
            self._choose(found[0])

    def _choose(self, place: Municipality) -> None:
        self._list_matches(self._library.places_named(self._field.text())[:_MATCHES], place)
        self._show(place)
        self.place_chosen.emit(place.code)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_matches(
        self, places: tuple[Municipality, ...], chosen: Municipality | None = None
    ) -> None:
        _clear(self._matches)
        before: QWidget = self._field
        for place in places:
            inside = QHBoxLayout()
            inside.setContentsMargins(10, 6, 10, 6)
            role = "accent" if place == chosen else "plain"
            inside.addWidget(label(place.name, role, wraps=False))
            inside.addStretch(1)
            inside.addWidget(label(place.prefecture, "muted", wraps=False))
            row = Tappable("row", inside, f"{place.name} {place.prefecture}")
            row.clicked.connect(lambda _=False, place=place: self._choose(place))
            self._matches.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
        if not places and self._field.text().strip():
            self._matches.addWidget(
                label(self.tr("No place of that name. Try its kana, or the prefecture."), "muted")
            )

    def _show(self, place: Municipality | None, wanted: Desk | None = None) -> None:
        _clear(self._right)
        scrolled = Scrolled(_WIDTH)
        column = scrolled.column
        if place is not None:
            self._add_local(scrolled, place)
        if wanted is not None:
            line = self.tr("Numbers and hours change; check the official page before calling.")
            self._add_section(scrolled, self.tr("The desk you looked for"), line, (wanted,))
            column.addSpacing(30)
        self._add_section(
            scrolled,
            self.tr("Where you can write"),
            self.tr("You need no voice. Numbers and hours change; check the official page first."),
            tuple(desk for desk in self._library.national_desks if desk.is_written),
        )
        column.addSpacing(30)
        self._add_section(
            scrolled,
            self.tr("By telephone, and pages to look at"),
            self.tr("Numbers and hours change; check the official page before calling."),
            tuple(desk for desk in self._library.national_desks if not desk.is_written),
        )
        if place is None:
            column.addSpacing(24)
            column.addWidget(
                label(
                    self.tr("Type the name of your town at the left for the desks near you."),
                    "muted",
                )
            )
        column.addSpacing(24)
        column.addWidget(label(self._library.attribution.of(self._look.lang), "muted"))
        column.addStretch(1)
        self._right.addWidget(scrolled)

    def _add_local(self, scrolled: Scrolled, place: Municipality) -> None:
        answer = self._library.help_at(place)
        title = self.tr("Desks for %1").replace("%1", place.name)
        line = self.tr("A family member may ask alone. Numbers and hours change; check first.")
        self._add_section(scrolled, title, line, answer.desks)
        if not answer.has_centre:
            scrolled.column.addSpacing(10)
            missing = self.tr(
                "We know no number of the hikikomori support centre for this place. The city hall "
                "can tell you: ask for “hikikomori no sodan madoguchi” (ひきこもりの相談窓口)."
            )
            scrolled.column.addWidget(label(missing, "muted"))
        scrolled.column.addSpacing(30)

    def _add_section(
        self, scrolled: Scrolled, title: str, line: str, desks: tuple[Desk, ...]
    ) -> None:
        column = scrolled.column
        column.addWidget(label(title, "heading"))
        column.addSpacing(3)
        column.addWidget(label(line, "muted"))
        for desk in desks:
            column.addSpacing(12)
            card = DeskCard(desk, self._look, self._today)
            card.copy_wanted.connect(self.copy_wanted)
            column.addWidget(card)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
