"""The rows of the contents beside a page: headings along their line, and related pages."""

from __future__ import annotations

import math
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.listed import AnyIndex
from reader.ui.look import Look
from reader.ui.prose import tucked
from reader.ui.rows import FOCUSED, UNDER_MOUSE, draw_ring, letters
from reader.ui.theme import Theme

_SIZE = 13
_SPACING = 1.45  # as that of Prose
_LINE, _PRESENT_LINE = 2, 4  # told by more than colour
_INDENT = 12
_RIGHT = 4
_ABOVE, _BELOW = 4, 4
_PART_ABOVE, _PART_BELOW = 22, 6
_RING = 2
_RADIUS = 4.0
_SHAPES = 400  # rows: more than any window shows


class EntryKind(Enum):
    """What a row is: the name of a part of the list, a place in the page, or another page."""

    PART = 0
    HEADING = 1
    PAGE = 2


class Entry(NamedTuple):
    """A row: ``name`` is an anchor or the id of a page, ``depth`` is 1 for a sub-heading."""

    kind: EntryKind
    text: str
    name: str = ""
    depth: int = 0


class EntryList(QAbstractListModel):
    """The contents as rows, one of which may be where the reader is (``present``, or -1)."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()
        self.headings: list[int] = []
        self.reachable: list[int] = []
        self.present = -1

    def take(self, entries: tuple[Entry, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self.entries = entries
        kinds = [entry.kind for entry in entries]
        self.headings = [row for row, kind in enumerate(kinds) if kind is EntryKind.HEADING]
        self.reachable = [row for row, kind in enumerate(kinds) if kind is not EntryKind.PART]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002 Qt's signature
        """One row an entry."""
        return len(self.entries)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The name of a part cannot be reached; whatever leads somewhere can."""
        if self.entries[index.row()].kind is EntryKind.PART:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for painting; its name, and what it is, for a screen reader."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            if index.row() == self.present:
                return self.tr("You are here")
            if entry.kind is EntryKind.PAGE:
                return self.tr("Another page")
        return None


class _Shape(NamedTuple):
    layout: QTextLayout
    height: int


class EntryPainter(QStyledItemDelegate):
    """Draws one row, in colours that can change under it."""

    def __init__(self, model: EntryList, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._fonts = {bold: letters(look.family, _SIZE, bold=bold) for bold in (False, True)}
        self._shape = lru_cache(_SHAPES)(self._shaped)
        self.take_colours(look.theme)

    def take_colours(self, theme: Theme) -> None:
        """Draw in the colours of a theme from now on."""
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._accent, self._soft = QColor(theme.accent), QColor(theme.soft)
        self._line = QColor(theme.line)
        self._ring = QPen(self._accent, _RING)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        """As high as its lines need."""
        row = index.row()
        entry = self._model.entries[row]
        above, below = _room(entry, row)
        height = above + self._shape(entry, self._width).height + below
        return QSize(self._width, height)

    @property
    def _width(self) -> int:
        return self._view.viewport().width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, line, text, and the ring of the keyboard."""
        row = index.row()
        entry = self._model.entries[row]
        box = QRect(option.rect.topLeft(), QSize(self._width, option.rect.height()))
        if entry.kind is not EntryKind.PART:
            self._draw_ground(painter, box, option, row)
        painter.setPen(self._text_colour(entry, row))
        place = QPointF(box.left() + _left(entry), box.top() + _room(entry, row)[0])
        self._shape(entry, box.width()).layout.draw(painter, place)

    def _draw_ground(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, row: int
    ) -> None:
        if option.state & UNDER_MOUSE:
            painter.fillRect(box, self._soft)
        if option.state & FOCUSED:
            draw_ring(painter, box, self._ring, _RADIUS)
        elif self._model.entries[row].kind is EntryKind.HEADING:
            width = _PRESENT_LINE if row == self._model.present else _LINE
            line = QRect(box.topLeft(), QSize(width, box.height()))
            painter.fillRect(line, self._line_colour(row))

    def _line_colour(self, row: int) -> QColor:
        present = self._model.present
        if row == present:
            return self._accent
        return self._muted if row < present else self._line

    def _text_colour(self, entry: Entry, row: int) -> QColor:
        if entry.kind is EntryKind.PAGE:
            return self._accent
        is_plain = entry.kind is EntryKind.HEADING and row != self._model.present
        return self._muted if is_plain else self._ink

    def _shaped(self, entry: Entry, width: int) -> _Shape:
        layout = QTextLayout(entry.text, self._fonts[entry.kind is EntryKind.PART])
        layout.setFormats(list(tucked(entry.text, layout.font().pixelSize())))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - _left(entry) - _RIGHT))
            height = math.ceil(line.height() * _SPACING)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return _Shape(layout, math.ceil(top))


def _left(entry: Entry) -> int:
    return 0 if entry.kind is EntryKind.PART else _INDENT * (1 + entry.depth)


def _room(entry: Entry, row: int) -> tuple[int, int]:
    """What stands free above and below the text of a row."""
    if entry.kind is EntryKind.PART:
        return (_PART_ABOVE if row else 0), _PART_BELOW
    return _ABOVE, _BELOW
