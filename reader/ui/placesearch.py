"""Where one lives: a field for the name of a place, and the places that fit it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.library import Library
from reader.model.desk import Municipality, Prefecture
from reader.ui.look import Look
from reader.ui.tappable import Tappable, label

Place = Municipality | Prefecture

_MATCHES = 12
_FEW = 3
_LOW = 150
_UNLIMITED = 16_777_215  # Qt says so


class PlaceField(QLineEdit):
    """Emits ``left_down`` where Down leads to what stands below."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the first match."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class _Matches(QScrollArea):
    """The matches below the field; they scroll where a small window has no room for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        ground = QWidget()
        ground.setObjectName("scrolled")
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(ground)

    def sizeHint(self) -> QSize:
        """As high as what is listed."""
        wanted, width = self.column.totalSizeHint(), self.viewport().width()
        if self.column.hasHeightForWidth():
            wanted.setHeight(self.column.totalHeightForWidth(width))
        return wanted

    def minimumSizeHint(self) -> QSize:
        """A few rows, or as many as there are."""
        return QSize(0, min(_LOW, self.sizeHint().height()))


class PlaceSearch(QWidget):
    """Emits ``chosen`` with a municipality or a prefecture, ``cleared`` with the last letter."""

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, look: Look, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._places: tuple[Place, ...] = ()
        self._rows: list[Tappable] = []
        self.field = self._make_field()
        self._area = _Matches()
        self._matches = self._area.column
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 24, 20, 20)
        layout.setSpacing(0)
        layout.addWidget(label(self.tr("In danger now"), "muted"))
        layout.addSpacing(4)
        for desk in library.emergency_desks:
            layout.addWidget(label(desk.name.of(look.lang), "value"))
        layout.addSpacing(24)
        layout.addWidget(label(self.tr("Your city, ward, town or village"), "muted"))
        layout.addSpacing(6)
        layout.addWidget(self.field)
        layout.addSpacing(10)
        layout.addWidget(self._area)
        layout.addStretch(1)

    def stand_above(self, *, is_above: bool) -> None:
        """Leave room below for the desks, where this stands above them."""
        self._area.setMaximumHeight(_LOW if is_above else _UNLIMITED)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def type_again(self, words: str) -> None:
        """Have in the field what stood there before, with its matches; nothing is chosen by it."""
        self._write(words)
        self._look_up(words)

    def show_chosen(self, place: Place) -> None:
        """Name a place that is shown, and the prefecture around it."""
        self._write(place.name)
        around: tuple[Place, ...] = ()
        if isinstance(place, Municipality):
            prefecture = self._library.prefecture(place.code[:2])
            around = (prefecture,) if prefecture is not None else ()
        self._list((place, *around), place)

    def offer(self, place: Place) -> None:
        """List a place that was not asked for."""
        self._list((place,))

    def _make_field(self) -> PlaceField:
        field = PlaceField()
        field.setPlaceholderText(self.tr("Name or prefecture"))
        field.setAccessibleName(self.tr("Your city, ward, town or village"))
        field.setMaxLength(60)
        field.textChanged.connect(self._take_words)
        field.returnPressed.connect(self._take_the_one_meant)
        field.left_down.connect(self._focus_first)
        return field

    def _write(self, words: str) -> None:
        with QSignalBlocker(self.field):
            self.field.setText(words)

    def _take_words(self, words: str) -> None:
        self._look_up(words)
        if not words.strip():
            self.cleared.emit()

    def _look_up(self, words: str) -> None:
        library = self._library
        self._list((*library.prefectures_named(words), *library.places_named(words)))

    def _take_the_one_meant(self) -> None:
        words = self.words
        meant = {self._library.prefecture_named(words), self._library.place_named(words)} - {None}
        # Of several, none is taken for granted: a wrong town has wrong numbers.
        if self._places and meant == {self._places[0]}:
            self.chosen.emit(self._places[0])
        else:
            self._focus_first()

    def _focus_first(self) -> None:
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _list(self, places: tuple[Place, ...], chosen: Place | None = None) -> None:
        clear(self._matches)
        self._places = places
        self._rows = [self._row(place, is_chosen=place == chosen) for place in places[:_MATCHES]]
        before: QWidget = self.field
        for row in self._rows:
            self._matches.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
        if advice := self._advice():
            self._matches.addSpacing(8)
            self._matches.addWidget(label(advice, "muted"))
        self._matches.addStretch(1)
        self._area.updateGeometry()

    def _row(self, place: Place, *, is_chosen: bool) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(10, 6, 10, 6)
        around = self._around(place)
        inside.addWidget(label(place.name, "accent" if is_chosen else "plain", wraps=False))
        inside.addStretch(1)
        inside.addWidget(label(around, "muted", wraps=False))
        row = Tappable("row", inside, f"{place.name} {around}")
        row.setObjectName(f"place {place.code}")
        row.clicked.connect(lambda: self.chosen.emit(place))
        return row

    def _around(self, place: Place) -> str:
        if isinstance(place, Municipality):
            return place.prefecture
        return self.tr("whole prefecture")

    def _advice(self) -> str:
        """What to do where the list does not answer by itself."""
        places = self._places
        if len(places) > _MATCHES:
            more = self.tr("…and %1 more. Type more of the name to see them.")
            return more.replace("%1", str(len(places) - _MATCHES))
        if not places and self.words.strip():
            return self.tr("No place of that name. Try its kana, or the prefecture.")
        if len(places) <= _FEW and any(place.name.endswith("区") for place in places):
            return self.tr("For a ward of a city such as Yokohama or Sapporo, type the city.")
        return ""


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout; what is being pressed goes when that is over."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
