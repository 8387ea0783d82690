"""The rows of the word book: a word, its reading, the same in the other language, its meaning."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.model.text import Lang
from reader.model.word import Term
from reader.ui.look import Look
from reader.ui.narrowed import in_column
from reader.ui.openinglist import AnyIndex, OpeningList
from reader.ui.prose import tucked

_PADDING = 8
_TOP, _BOTTOM = 10, 11
_HEAD = 22
_BETWEEN = 6
_APART = 12
_LINE = 20
_KEPT = 400  # rows: all of them, at two widths of the window
_RADIUS = 6.0
_CHOSEN = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver


class TermList(QAbstractListModel):
    """The words as rows; computes nothing."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self._terms: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is listed, in order."""
        return self._terms

    def take(self, terms: tuple[Term, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self._terms = terms
        self.endResetModel()

    def index_of(self, term_id: str) -> QModelIndex:
        """The row of a word, or an index that is not valid."""
        ids = [term.id for term in self._terms]
        return self.index(ids.index(term_id), 0) if term_id in ids else QModelIndex()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002 Qt's signature
        """One row a word."""
        return len(self._terms)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The word for painting, and with its meaning for a screen reader."""
        term = self._terms[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return term
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{term.word.of(self._lang)}. {term.definition.of(self._lang)}"
        return None


class TermRows(OpeningList):
    """The list of words, of which Space opens one too."""

    keys = (*OpeningList.keys, Qt.Key.Key_Space)

    def __init__(self, model: TermList, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(TermPainter(look, self))
        self.setResizeMode(OpeningList.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _Sheet(NamedTuple):
    """The lines of one row, laid out for one width; ``beside`` stands on the line of the word."""

    beside: tuple[str, str]
    below: QTextLayout
    meaning: QTextLayout


class TermPainter(QStyledItemDelegate):
    """Draws one word."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._lang = look.lang
        theme = look.theme
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._line, self._accent = QPen(QColor(theme.line), 1), QPen(QColor(theme.accent), 2)
        self._soft = QColor(theme.soft)
        self._name_font, self._font = _font(look.family, 15, bold=True), _font(look.family, 13)
        laid_out = partial(_laid_out, look.lang, self._name_font, self._font)
        self._sheet = lru_cache(_KEPT)(laid_out)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its lines need."""
        box = in_column(option.rect, self._view)
        sheet = self._sheet(index.data(Qt.ItemDataRole.UserRole), box.width())
        lines = sheet.below.lineCount() + sheet.meaning.lineCount()
        height = _TOP + _HEAD + _BETWEEN + lines * _LINE + _BOTTOM
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, word, what stands beside it, meaning."""
        term: Term = index.data(Qt.ItemDataRole.UserRole)
        box = in_column(option.rect, self._view)
        sheet = self._sheet(term, box.width())
        self._draw_ground(painter, box, option.state)
        head = QRect(box.left() + _PADDING, box.top() + _TOP, box.width() - 2 * _PADDING, _HEAD)
        centre = Qt.AlignmentFlag.AlignVCenter
        word = term.word.of(self._lang)
        painter.setPen(self._ink)
        painter.setFont(self._name_font)
        painter.drawText(head, centre, word)
        left = QFontMetrics(self._name_font).horizontalAdvance(word) + _APART
        painter.setPen(self._muted)
        painter.setFont(self._font)
        painter.drawText(head.adjusted(left, 0, 0, 0), centre, sheet.beside[0])
        painter.drawText(head, centre | Qt.AlignmentFlag.AlignRight, sheet.beside[1])
        top = head.bottom() + 1 + _BETWEEN
        sheet.below.draw(painter, QPointF(head.left(), top))
        top += sheet.below.lineCount() * _LINE
        sheet.meaning.draw(painter, QPointF(head.left(), top))

    def _draw_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        if state & _UNDER_MOUSE:
            painter.fillRect(box, self._soft)
        if state & _CHOSEN and state & _FOCUSED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._accent)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        else:
            painter.setPen(self._line)
            painter.drawLine(box.bottomLeft(), box.bottomRight())


def _font(family: str, size: int, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _laid_out(lang: Lang, name_font: QFont, font: QFont, term: Term, width: int) -> _Sheet:
    room = width - 2 * _PADDING
    word = term.word.of(lang)
    reading, other = term.word.ja, ""
    if lang is Lang.JA:
        reading, other = term.kana if term.kana != word else "", term.word.en
    small = QFontMetrics(font)
    taken = QFontMetrics(name_font).horizontalAdvance(word)
    taken += sum(small.horizontalAdvance(text) + _APART for text in (reading, other) if text)
    meaning = _paragraph(font, term.definition.of(lang), room)
    if taken <= room:
        return _Sheet((reading, other), _paragraph(font, "", room), meaning)
    below = "  ".join(text for text in (reading, other) if text)
    return _Sheet(("", ""), _paragraph(font, below, room), meaning)


def _paragraph(font: QFont, text: str, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setFormats(list(tucked(text, font.pixelSize())))
    layout.beginLayout()
    top = 0
    while text and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (_LINE - line.height()) / 2))
        top += _LINE
    layout.endLayout()
    return layout
