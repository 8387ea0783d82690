"""The list of a search: its rows in groups, how one walks them, and what unfolds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.model.search import Hit
from reader.ui.hitgroups import (
    Found,
    Group,
    Heading,
    More,
    Names,
    Row,
    group_of,
    has_all,
    is_same,
    is_told,
    rows,
)
from reader.ui.hitpainter import ROW, HitPainter
from reader.ui.listed import AnyIndex, Listed
from reader.ui.look import Look
from reader.ui.openinglist import OpeningList
from reader.ui.spot import Spot

_NO_FLAGS = Qt.ItemFlag.NoItemFlags


class HitList(Listed[Row]):
    """Headings, hits and what unfolds more of them, as rows; computes nothing."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names

    def name(self, thing: Row) -> str:
        """What it is, and its group or its id."""
        if isinstance(thing, Heading | More):
            return f"{type(thing).__name__} {thing.group}"
        return f"{group_of(thing)} {thing.id}"

    def told(self, thing: Row) -> str:
        """The group, then what is painted."""
        return self._names.told(thing)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        is_heading = index.isValid() and isinstance(self._things[index.row()], Heading)
        return _NO_FLAGS if is_heading else super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Beside what every list says of a row, with which key it is opened otherwise."""
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            is_found = not isinstance(self._things[index.row()], Heading | More)
            return self._names.other if is_found else None
        return super().data(index, role)

    def take(self, things: tuple[Row, ...]) -> None:
        """List these; only rows that look different are told to have changed."""
        old, rows = self._things, min(len(things), len(self._things))
        if len(things) < len(old):
            self.beginRemoveRows(QModelIndex(), rows, len(old) - 1)
            self._things = things
            self.endRemoveRows()
        elif len(things) > len(old):
            self.beginInsertRows(QModelIndex(), rows, len(things) - 1)
            self._things = things
            self.endInsertRows()
        self._things = things
        for row in range(rows):
            if _shown(old[row]) != _shown(things[row]):
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)


class HitRows(OpeningList):
    """The list of what was found. Emits what is opened, and that what came into sight is wanted."""

    hit_wanted = Signal(object)  # Found
    other_wanted = Signal()  # the chosen one, in the other language
    unfolded = Signal()
    rest_wanted = Signal()

    def __init__(self, names: Names, look: Look, parent: QWidget | None = None) -> None:
        self.listed = HitList(names)
        super().__init__(self.listed, parent)
        self._hits: tuple[Found, ...] = ()
        self._unfolded: frozenset[Group] = frozenset()
        self.setItemDelegate(HitPainter(names, look, self))
        self.opened.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._miss)

    @property
    def hits(self) -> tuple[Found, ...]:
        """Everything that was found, also what is folded away."""
        return self._hits

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of what was found, in the order in which they stand."""
        return tuple(dict.fromkeys(map(group_of, self._hits)))

    def show_hits(self, hits: tuple[Found, ...]) -> None:
        """List these, with the first chosen, or the one that is chosen where it stays."""
        old, row = self.listed.things, max(0, self.currentIndex().row())
        if not has_all(hits, self._hits):  # not only more of the same
            self._unfolded = frozenset()
        self._hits = hits
        self._list()
        first = self._choosable()[:1]
        pairs = zip(old[row : row + 1], self.listed.things[row : row + 1], strict=False)
        # The first answer may choose nothing yet; a later one keeps what was chosen.
        if first and (not any(is_same(*pair) for pair in pairs) or row < first[0]):
            self.setCurrentIndex(self.listed.index(first[0], 0))
            self.scrollToTop()

    def step(self, count: int) -> str:
        """Choose a row so many further; what is told of it."""
        choosable = self._choosable()
        if not choosable:
            return ""
        row = self.currentIndex().row()
        at = choosable.index(row) if row in choosable else 0
        wanted = choosable[max(0, min(len(choosable) - 1, at + count))]
        index = self.listed.index(wanted, 0)
        if wanted == choosable[0]:
            self.scrollToTop()  # with the heading above it
        self.setCurrentIndex(index)
        return self.listed.told(self.listed.things[wanted])

    def in_sight(self) -> int:
        """How many hits can be seen at once at most."""
        height = self.viewport().height() if self.isVisible() else self.window().height()
        return -(-height // ROW)

    @property
    def chosen(self) -> Found | None:
        """What is chosen; None where that is a row which unfolds more."""
        index = self.currentIndex()
        thing = self.listed.things[index.row()] if index.isValid() else None
        return None if isinstance(thing, Heading | More) else thing

    def open_chosen(self) -> None:
        """Open the row that is chosen."""
        if self.currentIndex().isValid():
            self._open(self.currentIndex())

    def spot(self) -> Spot:
        """The row that is chosen, and how far the list has been scrolled."""
        chosen = self.listed.name_at(self.currentIndex())
        return Spot("", -self.verticalScrollBar().value(), chosen)

    def go_to(self, spot: Spot) -> None:
        """Choose a row again, if it is there; what is folded away is unfolded for it."""
        hidden = (hit for hit in self._hits if self.listed.name(hit) == spot.chosen)
        for hit in hidden:
            if not self.listed.index_of(spot.chosen).isValid():
                self._unfold(group_of(hit))
        index = self.listed.index_of(spot.chosen)
        if index.isValid():
            self.setCurrentIndex(index)
            self.verticalScrollBar().setValue(-spot.offset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow to the right unfolds as well; the first row is seen with its heading."""
        index = self.currentIndex()
        thing = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if event.key() == Qt.Key.Key_Right and isinstance(thing, More):
            self._open(index)
            return
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.other_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Home:
            self.step(-len(self.listed.things))  # Qt would stop at the heading
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() == next(iter(self._choosable()), 0):
            self.scrollToTop()

    def _open(self, index: QModelIndex) -> None:
        thing = self.listed.things[index.row()]
        if isinstance(thing, More):
            self._unfold(thing.group)
            self.unfolded.emit()
        elif not isinstance(thing, Heading):
            self.hit_wanted.emit(thing)

    def _unfold(self, group: Group) -> None:
        """Show all of a group; what unfolded it becomes the first row that was hidden."""
        self._unfolded |= {group}
        self._list()
        self._miss()

    def _miss(self) -> None:
        """Say so where not all that may have come into sight is known."""
        if not all(
            is_told(row) for row in self.listed.things if not isinstance(row, Heading | More)
        ):
            self.rest_wanted.emit()

    def _list(self) -> None:
        self.listed.take(rows(self._hits, self._unfolded))

    def _choosable(self) -> list[int]:
        things = self.listed.things
        return [row for row, thing in enumerate(things) if not isinstance(thing, Heading)]


def _shown(row: Row) -> tuple[object, ...]:
    if isinstance(row, Heading | More):
        return type(row), *row
    origin = row.collection if isinstance(row, Hit) else None
    return group_of(row), row.title, row.title_marks, row.other_title, row.excerpt, origin
