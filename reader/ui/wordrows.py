"""The rows of the word book: a word, its reading, the same in the other language, its meaning."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from reader.model.text import Lang
from reader.model.word import Term
from reader.ui.columnrows import ColumnPainter, ColumnRows
from reader.ui.listed import Listed
from reader.ui.look import Look
from reader.ui.prose import tucked
from reader.ui.rows import letters

_PADDING = 8
_TOP, _BOTTOM = 10, 11
_HEAD = 22
_BETWEEN = 6
_APART = 12
_LINE = 20
_KEPT = 400  # rows: all of them, at two widths of the window


class TermList(Listed[Term]):
    """The words as rows; computes nothing."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang

    def name(self, thing: Term) -> str:
        """Its id."""
        return thing.id

    def told(self, thing: Term) -> str:
        """The word with its meaning."""
        return f"{thing.word.of(self._lang)}. {thing.definition.of(self._lang)}"


class TermRows(ColumnRows):
    """The list of words."""

    def __init__(self, model: TermList, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setItemDelegate(TermPainter(look, self))


class _Sheet(NamedTuple):
    """The lines of one row, laid out for one width; ``beside`` stands on the line of the word."""

    beside: tuple[str, str]
    below: QTextLayout
    meaning: QTextLayout


class TermPainter(ColumnPainter[Term]):
    """Draws one word."""

    def __init__(self, look: Look, view: ColumnRows) -> None:
        super().__init__(look, view)
        self._lang = look.lang
        self._name_font, self._font = letters(look.family, 15, bold=True), letters(look.family, 13)
        laid_out = partial(_laid_out, look.lang, self._name_font, self._font)
        self._sheet = lru_cache(_KEPT)(laid_out)

    def height(self, thing: Term, width: int) -> int:
        """As high as its lines need."""
        sheet = self._sheet(thing, width)
        lines = sheet.below.lineCount() + sheet.meaning.lineCount()
        return _TOP + _HEAD + _BETWEEN + lines * _LINE + _BOTTOM

    def draw(self, painter: QPainter, thing: Term, box: QRect) -> None:
        """The word, what stands beside it, its meaning."""
        sheet = self._sheet(thing, box.width())
        head = QRect(box.left() + _PADDING, box.top() + _TOP, box.width() - 2 * _PADDING, _HEAD)
        centre = Qt.AlignmentFlag.AlignVCenter
        word = thing.word.of(self._lang)
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
