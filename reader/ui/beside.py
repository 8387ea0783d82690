"""Where a small card stands: under what it belongs to, or over it, and never outside."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 6
_INDENT = 18  # the card's text begins where the words do


def beside(words: QRect, card: QSize, room: QRect) -> QPoint:
    """The upper left corner of a card that belongs to some words, wholly inside a room."""
    lowest, rightmost = room.bottom() - card.height(), room.right() - card.width()
    below, above = words.bottom() + _GAP, words.top() - _GAP - card.height()
    left, right = words.left() - _INDENT, words.right() + _GAP
    if below <= lowest:
        corner = QPoint(left, below)
    elif above >= room.top():
        corner = QPoint(left, above)
    else:  # too high for either: beside the words, which stay in sight
        is_room = right <= rightmost
        corner = QPoint(right if is_room else words.left() - _GAP - card.width(), below)
    return QPoint(
        max(room.left(), min(corner.x(), rightmost)), max(room.top(), min(corner.y(), lowest))
    )
