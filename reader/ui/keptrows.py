"""The rows of what was kept: its colour or sign, the words, the note, and where they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QWidget

from reader.dates import month_in_words
from reader.model.mark import COLOURS, MarkKind
from reader.ui import icons
from reader.ui.columnrows import ColumnPainter, ColumnRows, in_column, is_reached
from reader.ui.keeping import Entry
from reader.ui.lines import first_lines, line_count
from reader.ui.listed import Listed
from reader.ui.look import Look
from reader.ui.rows import UNDER_MOUSE, letters
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


def cross(row: QRect, view: QWidget) -> QRect:
    """Where the sign stands that removes a row."""
    return _cross_in(in_column(row, view))


class KeptModel(Listed[Entry]):
    """The kept things as rows; ``bookmark`` is what a kept page is called."""

    def __init__(self, look: Look, bookmark: str) -> None:
        super().__init__()
        self._look = look
        self._bookmark = bookmark

    def name(self, thing: Entry) -> str:
        """The id of its mark."""
        return thing.mark.id

    def told(self, thing: Entry) -> str:
        """The words, or the title of a page; the note; the facts."""
        mark, facts = thing.mark, self.facts(thing)
        words = mark.quote or thing.title.of(self._look.lang)
        return ". ".join(" ".join(part.split()) for part in (words, mark.note, facts) if part)

    def facts(self, entry: Entry) -> str:
        """On which page a passage stands, what it is, since when."""
        mark, lang = entry.mark, self._look.lang
        what = mark.colour_name.of(lang) or self._bookmark
        month = month_in_words(mark.created.date().isoformat()).of(lang)
        return self._look.joined(entry.title.of(lang) if mark.passages else "", what, month)


class KeptRows(ColumnRows):
    """The list of kept things; emits the row that shall go."""

    unwanted = Signal(QModelIndex)

    def __init__(self, model: KeptModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(KeptPainter(model, look, self))

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


class KeptPainter(ColumnPainter[Entry]):
    """Draws one kept thing."""

    def __init__(self, model: KeptModel, look: Look, view: ColumnRows) -> None:
        super().__init__(look, view)
        self._model, self._lang = model, look.lang
        self._title_font = letters(look.family, 15, bold=True)
        self._font, self._small = letters(look.family, 15), letters(look.family, 13)
        theme, folder = look.theme, look.icon_folder
        self._page_sign = icons.pixmap(folder, "bookmark", theme.accent, _SIGN)
        self._note_sign = icons.pixmap(folder, "note", theme.muted, _SIGN)
        self._cross = icons.pixmap(folder, "close", theme.muted, _SIGN)
        self._signs = [swatch(theme, n + 1, _SIGN) for n in range(len(COLOURS))]
        self._sheet = lru_cache(_LAID_OUT)(self._laid_out)

    def height(self, thing: Entry, width: int) -> int:
        """As high as its lines need."""
        room = _room(width)
        words = line_count(*self._words(thing), room, _MOST)
        note = line_count(thing.mark.note, self._small, room, _MOST)
        height = _TOP + words * _LINE + _SMALL_LINE + _BOTTOM
        return height + note * _SMALL_LINE + 2 * _BETWEEN * bool(note)

    def draw(self, painter: QPainter, thing: Entry, box: QRect) -> None:
        """The sign, the words, the note, the facts."""
        sheet = self._sheet(thing, box.width())
        is_page = thing.mark.kind is MarkKind.BOOKMARK
        sign = self._page_sign if is_page else self._signs[thing.mark.colour - 1]
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

    def draw_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        """As any row's, with a cross where the mouse or the keys are."""
        super().draw_ground(painter, box, state)
        if is_reached(state) or state & UNDER_MOUSE:
            place = QRect(0, 0, _SIGN, _SIGN)
            place.moveCenter(_cross_in(box).center())
            painter.drawPixmap(place.topLeft(), self._cross)

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


def _cross_in(box: QRect) -> QRect:
    return QRect(box.right() - _CROSS, box.top() + 6, _CROSS, _CROSS)
