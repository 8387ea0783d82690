"""What is laid under the letters of a page without changing it: marks, and what was looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

_KEEP = QTextCursor.MoveMode.KeepAnchor
Selection = QTextEdit.ExtraSelection


class Span(NamedTuple):
    """From one position of a document to another."""

    start: int
    end: int


def units(letter: str) -> int:
    """How many positions of a document a letter takes: Qt counts as UTF-16 does."""
    return 2 if letter > "\uffff" else 1


def joined(stands: Sequence[int], last: str) -> Span:
    """The span over letters at these positions, one at least; ``last`` is the last of them."""
    return Span(stands[0], stands[-1] + units(last))


def ground(colour: str, letters: str = "") -> QTextCharFormat:
    """A ground of a colour ("#rrggbb"), with letters of their own colour where one is given."""
    shape = QTextCharFormat()
    shape.setBackground(QColor(colour))
    if letters:
        shape.setForeground(QColor(letters))
    return shape


def laid(document: QTextDocument, spans: Iterable[Span], shape: QTextCharFormat) -> list[Selection]:
    """One selection for each span."""
    made = []
    for span in spans:
        selection = Selection()
        selection.cursor = QTextCursor(document)
        selection.cursor.setPosition(span.start)
        selection.cursor.setPosition(span.end, _KEEP)
        selection.format = shape
        made.append(selection)
    return made
