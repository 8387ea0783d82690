"""The rows of what was kept: its colour or sign, the words, the note, and where they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.dates import month_in_words
from reader.model.mark import COLOURS, MarkKind
from reader.ui import icons
from reader.ui.keeping import Entry
from reader.ui.lines import first_lines, line_count
from reader.ui.look import Look
from reader.ui.narrowed import in_column
from reader.ui.openinglist import AnyIndex, OpeningList
from reader.ui.swatch import swatch

_PADDING = 8
_SIGN = 16
_GUTTER = 30  # a sign and what keeps it from the words
_CROSS = 30  # the sign that removes a row, and the room to hit it
_TOP, _BOTTOM = 12, 12
_LINE, _SMALL_LINE = 23, 20
_BETWEEN = 4
_MOST = 2  # lines of a quote, and of a note
_LAID_OUT = 400  # rows: more than a window shows, at two widths
_RADIUS = 6.0
_CHOSEN = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver


def cross(row: QRect, view: QWidget) -> QRect:
    """Where the sign stands that removes a row."""
    box = in_column(row, view)
    return QRect(box.right() - _CROSS, box.top() + 6, _CROSS, _CROSS)


class KeptModel(QAbstractListModel):
    """The kept things as rows; ``bookmark`` is what a kept page is called."""

    def __init__(self, look: Look, bookmark: str) -> None:
        super().__init__()
        self._look = look
        self._bookmark = bookmark
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed, in order."""
        return self._entries

    def take(self, entries: tuple[Entry, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def index_of(self, mark_id: str) -> QModelIndex:
        """The row of a mark, or an index that is not valid."""
        ids = [entry.mark.id for entry in self._entries]
        return self.index(ids.index(mark_id), 0) if mark_id in ids else QModelIndex()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002 Qt's signature
        """One row a mark."""
        return len(self._entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for painting, and all that is painted of it for a screen reader."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            mark, facts = entry.mark, self.facts(entry)
            words = mark.quote or entry.title.of(self._look.lang)
            return ". ".join(" ".join(part.split()) for part in (words, mark.note, facts) if part)
        return None

    def facts(self, entry: Entry) -> str:
        """On which page a passage stands, what it is, since when."""
        mark, lang = entry.mark, self._look.lang
        what = mark.colour_name.of(lang) or self._bookmark
        month = month_in_words(mark.created.date().isoformat()).of(lang)
        return self._look.joined(entry.title.of(lang) if mark.passages else "", what, month)


class KeptRows(OpeningList):
    """The list of kept things; emits the row that shall go."""

    unwanted = Signal(QModelIndex)
    keys = (*OpeningList.keys, Qt.Key.Key_Space)

    def __init__(self, model: KeptModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(KeptPainter(model, look, self))
        self.setResizeMode(OpeningList.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a row away; a key that is held down takes one, not all."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            if not event.isAutoRepeat():
                self.unwanted.emit(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross of a row removes it instead of opening it."""
        index = self._crossed(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setState(QAbstractItemView.State.NoState)
            self.unwanted.emit(index)
        else:
            super().mouseReleaseEvent(event)

    def _crossed(self, at: QPoint) -> QModelIndex:
        index = self.indexAt(at)
        is_on_it = index.isValid() and cross(self.visualRect(index), self).contains(at)
        return index if is_on_it else QModelIndex()


class _Sheet(NamedTuple):
    """The lines of one row for one width."""

    words: tuple[str, ...]
    note: tuple[str, ...]
    facts: str


class KeptPainter(QStyledItemDelegate):
    """Draws one kept thing."""

    def __init__(self, model: KeptModel, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view, self._model, self._lang = view, model, look.lang
        theme = look.theme
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._line, self._accent = QPen(QColor(theme.line), 1), QPen(QColor(theme.accent), 2)
        self._soft = QColor(theme.soft)
        self._title_font = _font(look.family, 15, bold=True)
        self._font, self._small = _font(look.family, 15), _font(look.family, 13)
        folder = look.icon_folder
        self._page_sign = icons.pixmap(folder, "bookmark", theme.accent, _SIGN)
        self._note_sign = icons.pixmap(folder, "note", theme.muted, _SIGN)
        self._cross = icons.pixmap(folder, "close", theme.muted, _SIGN)
        self._signs = [swatch(theme, n + 1, _SIGN) for n in range(len(COLOURS))]
        self._sheet = lru_cache(_LAID_OUT)(self._laid_out)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its lines need."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        width = _room(in_column(option.rect, self._view).width())
        words = line_count(*self._words(entry), width, _MOST)
        note = line_count(entry.mark.note, self._small, width, _MOST)
        height = _TOP + words * _LINE + _SMALL_LINE + _BOTTOM
        height += note * _SMALL_LINE + 2 * _BETWEEN * bool(note)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, sign, words, note, facts."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        box = in_column(option.rect, self._view)
        sheet = self._sheet(entry, box.width())
        self._draw_ground(painter, box, option)
        is_page = entry.mark.kind is MarkKind.BOOKMARK
        sign = self._page_sign if is_page else self._signs[entry.mark.colour - 1]
        line = QRect(box.left() + _PADDING, box.top() + _TOP, _GUTTER + _room(box.width()), _LINE)
        self._draw_sign(painter, sign, line)
        painter.setPen(self._ink)
        line = self._draw_lines(
            painter, sheet.words, line, self._title_font if is_page else self._font
        )
        line.setHeight(_SMALL_LINE)
        if sheet.note:
            line.translate(0, _BETWEEN)
            self._draw_sign(painter, self._note_sign, line)
            line = self._draw_lines(painter, sheet.note, line, self._small)
            line.translate(0, _BETWEEN)
        painter.setPen(self._muted)
        self._draw_lines(painter, (sheet.facts,), line, self._small)

    def _draw_lines(
        self, painter: QPainter, lines: tuple[str, ...], first: QRect, font: QFont
    ) -> QRect:
        """Draw lines below each other; where the next one would stand."""
        painter.setFont(font)
        line = QRect(first)
        for text in lines:
            painter.drawText(line.adjusted(_GUTTER, 0, 0, 0), _CENTRE, text)
            line.translate(0, line.height())
        return line

    def _draw_sign(self, painter: QPainter, sign: QPixmap, line: QRect) -> None:
        painter.drawPixmap(QPointF(line.left(), line.center().y() - _SIGN / 2 + 1), sign)

    def _draw_ground(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & _UNDER_MOUSE:
            painter.fillRect(box, self._soft)
        is_reached = state & _CHOSEN and state & _FOCUSED
        if is_reached:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._accent)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        else:
            painter.setPen(self._line)
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if is_reached or state & _UNDER_MOUSE:
            place = QRect(0, 0, _SIGN, _SIGN)
            place.moveCenter(cross(option.rect, self._view).center())
            painter.drawPixmap(place.topLeft(), self._cross)

    def _words(self, entry: Entry) -> tuple[str, QFont]:
        if entry.mark.kind is MarkKind.BOOKMARK:
            return entry.title.of(self._lang), self._title_font
        return entry.mark.quote, self._font

    def _laid_out(self, entry: Entry, width: int) -> _Sheet:
        room = _room(width)
        facts = QFontMetrics(self._small).elidedText(
            self._model.facts(entry), Qt.TextElideMode.ElideMiddle, room
        )
        words = first_lines(*self._words(entry), room, _MOST)
        return _Sheet(words, first_lines(entry.mark.note, self._small, room, _MOST), facts)


_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _room(width: int) -> int:
    return width - 2 * _PADDING - _GUTTER - _CROSS


def _font(family: str, size: int, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    return font
