"""The word book: every term with its reading and meaning, and a field that narrows the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.model.text import Lang
from reader.model.word import Term
from reader.search import folding
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_WIDTH = 760


class WordBook(QWidget):
    """Emits the id of the word that the reader chooses."""

    word_wanted = Signal(str)

    def __init__(self, look: Look, terms: tuple[Term, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("A word, its reading, or English"))
        self._field.setAccessibleName(self.tr("Find a word"))
        self._field.setMaximumWidth(360)
        self._field.textChanged.connect(self._narrow)
        self.first_focus = self._field
        self._list = Scrolled(_WIDTH)
        column = self._list.column
        column.addWidget(label(self.tr("Words"), "heading"))
        column.addSpacing(3)
        column.addWidget(label(self.tr("What the words on these pages mean."), "muted"))
        column.addSpacing(12)
        column.addWidget(self._field)
        column.addSpacing(12)
        self._rows = [(_spellings(term), self._row(term)) for term in terms]
        for _, row in self._rows:
            column.addWidget(row)
        self._none = label(
            self.tr("No such word here. The search above looks in all pages."), "muted"
        )
        self._none.hide()
        column.addWidget(self._none)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def show_word(self, term_id: str) -> None:
        """Bring one word into view and put the focus on it."""
        for spellings, row in self._rows:
            if spellings[0] == term_id:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.ensureWidgetVisible(row, 0, 120)

    def _narrow(self, text: str) -> None:
        wanted = folding.folded(text).strip()
        shown = 0
        for spellings, row in self._rows:
            fits = any(wanted in spelling for spelling in spellings)
            row.setVisible(fits)
            shown += fits
        self._none.setVisible(shown == 0)

    def _row(self, term: Term) -> Tappable:
        lang = self._look.lang
        word, meaning = term.word.of(lang), term.definition.of(lang)
        reading = term.kana if lang is Lang.JA else term.word.ja
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(word, "name", wraps=False))
        if reading != word:
            head.addWidget(label(reading, "muted", wraps=False))
        head.addStretch(1)
        if lang is Lang.JA:
            other = label(term.word.en, "muted", tight=True)
            other.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(other, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 10, 8, 11)
        inside.setSpacing(6)
        inside.addLayout(head)
        inside.addWidget(label(meaning, "muted"))
        button = Tappable("row", inside, f"{word}. {meaning}")
        button.clicked.connect(lambda: self.word_wanted.emit(term.id))
        return button


def _spellings(term: Term) -> tuple[str, ...]:
    names = (term.word.ja, term.word.en, term.kana, term.romaji, *term.variants, *term.hurtful)
    return (term.id, *(folding.folded(name) for name in names))
