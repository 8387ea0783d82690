"""A small card with the meaning of a word, over the page where the word stands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.model.word import Term
from reader.ui.look import Look
from reader.ui.tappable import label

_WIDTH = 340


class WordCard(QFrame):
    """Closes by itself when anything else is pressed, and with Esc."""

    def __init__(self, term: Term, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent.window()
        self.setObjectName("wordcard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        lang = look.lang
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 16)
        layout.setSpacing(4)
        layout.addWidget(label(term.word.of(lang), "title"))
        reading = term.kana if term.kana != term.word.ja else ""
        details = " · ".join(part for part in (reading, term.word.of(lang.other)) if part)
        layout.addWidget(label(details, "muted"))
        layout.addSpacing(4)
        layout.addWidget(label(term.definition.of(lang), "plain"))
        self.adjustSize()

    def show_at(self, point: QPoint) -> None:
        """Show the card near a point of the screen, wholly inside the window."""
        window = self._window.frameGeometry()
        x = min(max(window.left() + 8, point.x() - 40), window.right() - self.width() - 8)
        below = point.y() + 18
        fits = below + self.height() < window.bottom()
        self.move(x, below if fits else point.y() - self.height() - 18)
        self.show()
        self.setFocus()
