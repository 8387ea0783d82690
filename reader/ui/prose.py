"""A label of a few sentences with room between its lines, measured once for each width."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel

_SPACING = 1.45  # the font's own lines stand too close for reading
_NARROWEST = 60
_COMFORTABLE = 480
_ENDLESS = 1_000_000
_APOSTROPHE = re.compile("(?<=[A-Za-z])\u2019")
_TUCK = 0.24  # of the size of the text


class Prose(QLabel):
    """Plain text that wraps.

    A QLabel would lay the text out anew whenever a layout asks for its height, and with room
    between the lines it would hold a whole rich text document: a view of fifty took seconds.
    """

    def __init__(self, text: str, spacing: float = _SPACING) -> None:
        super().__init__()
        self._spacing = spacing
        self._heights: dict[int, int] = {}
        self._forget()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say something else."""
        self._forget()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        height = self._heights.get(width)
        if height is None:
            margins = self.contentsMargins()
            inside = max(1, width - margins.left() - margins.right())
            height = self._text_height(inside) + margins.top() + margins.bottom()
            self._heights[width] = height
        return height

    def sizeHint(self) -> QSize:
        """As wide as the text, up to a length that reads well."""
        self.ensurePolished()
        width = min(_COMFORTABLE, self._whole()[0])
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A line; words longer than that are broken."""
        self.ensurePolished()
        return QSize(_NARROWEST, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 a label is small
        """Draw the lines in the colour that the style sheet gives them."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        inside = self.contentsRect()
        self._lines(inside.width()).draw(painter, QPointF(inside.topLeft()))

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other lines."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._heights.clear()
        self._shaped: QTextLayout | None = None
        self._width = -1
        self._size: tuple[int, int] | None = None

    def _whole(self) -> tuple[int, int]:
        """The width of the text on one line, and the height of that; measured once."""
        if self._size is None:
            line = self._lines(_ENDLESS).lineAt(0)
            height = math.ceil(line.height() * self._spacing) if line.isValid() else 0
            self._size = math.ceil(line.naturalTextWidth()) + 1 if line.isValid() else 0, height
        return self._size

    def _text_height(self, width: int) -> int:
        natural, height = self._whole()
        if natural <= width and "\n" not in self.text():
            return height
        layout = self._lines(width)
        last = layout.lineAt(layout.lineCount() - 1)
        return math.ceil(last.y() + last.height() + self._room(last)) if last.isValid() else 0

    def _room(self, line: QTextLine) -> float:
        """What stands free above a line, and as much below it."""
        return (math.ceil(line.height() * self._spacing) - line.height()) / 2

    def _lines(self, width: int) -> QTextLayout:
        """The text in lines of this width; only the breaking is done anew, not the shaping."""
        layout = self._shaped or self._shape()
        if width != self._width:
            self._width = width
            top = 0.0
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                room = self._room(line)
                line.setPosition(QPointF(0, top + room))
                top += line.height() + 2 * room
            layout.endLayout()
        return layout

    def _shape(self) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(tucked(self.text(), self.font().pixelSize())))
        layout.setCacheEnabled(True)
        self._shaped = layout
        return layout


def tucked(text: str, size: int) -> Iterator[QTextLayout.FormatRange]:
    """Formats that draw apostrophes close to their letters, in a text of ``size`` pixels.

    In a Japanese typeface they are half empty.
    """
    for match in _APOSTROPHE.finditer(text):
        shape = QTextCharFormat()
        shape.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        shape.setFontLetterSpacing(-_TUCK * size)
        made = QTextLayout.FormatRange()
        made.start, made.length = match.start(), 1
        made.format = shape
        yield made
