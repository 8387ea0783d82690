"""A small card with the meaning of a word, over the page where the word stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.model.word import Term
from reader.ui.look import Look
from reader.ui.tappable import label

_WIDTH = 340
_EDGE = 8  # of the window, that stays free
_GAP = 6
_INDENT = 18  # the card's text begins where the link does


class WordCard(QFrame):
    """Closes by itself when anything else is pressed, and with Esc."""

    def __init__(self, term: Term, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent.window()
        self.setObjectName("wordcard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        lang = look.lang
        word, meaning = term.word.of(lang), term.definition.of(lang)
        self.setAccessibleName(f"{word}. {meaning}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_INDENT, 14, _INDENT, 16)
        layout.setSpacing(4)
        layout.addWidget(label(word, "title"))
        reading = term.kana if term.kana != term.word.ja else ""
        details = " · ".join(part for part in (reading, term.word.of(lang.other)) if part)
        layout.addWidget(label(details, "muted"))
        layout.addSpacing(4)
        layout.addWidget(label(meaning, "plain"))
        self.adjustSize()

    def show_at(self, link: QRect) -> None:
        """Show the card under a link of the screen, or over it, wholly inside the window."""
        self.move(_beside(link, self.rect(), self._room()))
        self.show()
        self.setFocus()

    def _room(self) -> QRect:
        ground = self._window
        room = QRect(ground.mapToGlobal(QPoint(0, 0)), ground.size())
        return room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)


def _beside(link: QRect, card: QRect, room: QRect) -> QPoint:
    below, above = link.bottom() + _GAP, link.top() - _GAP - card.height()
    top = below if below + card.height() <= room.bottom() else above
    lowest, rightmost = room.bottom() - card.height(), room.right() - card.width()
    left = link.left() - _INDENT
    return QPoint(max(room.left(), min(left, rightmost)), max(room.top(), min(top, lowest)))
