"""The word book: every term with its reading and meaning, and a field that narrows the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.model.word import Term
from reader.search import folding
from reader.ui import spoken
from reader.ui.columnrows import in_column
from reader.ui.emptystate import EmptyState
from reader.ui.look import Look
from reader.ui.narrowed import Narrowed
from reader.ui.wordrows import TermList, TermRows

_SHOWN_AT = 120  # pixels below the upper edge of the list


class WordBook(Narrowed):
    """Emits the id of the word that the reader chooses, and where on the screen it stands."""

    word_wanted = Signal(str, QRect)

    def __init__(self, look: Look, terms: tuple[Term, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = {_spellings(term): term for term in terms}
        self._model = TermList(look.lang)
        self._model.take(terms)
        self._none = self._empty(look)
        self._none.setVisible(not terms)
        self.first_focus = self._field
        self._fill_head()
        self._end_with(TermRows(self._model, look))
        self._list.setAccessibleName(self.tr("Words"))
        self._list.opened.connect(self._open)

    def show_word(self, term_id: str) -> None:
        """Bring one word into view and choose it."""
        index = self._model.index_of(term_id)
        if index.isValid():
            self._choose(index)
            self._bring(index, _SHOWN_AT)

    def _fill_head(self) -> None:
        self._field.setPlaceholderText(self.tr("A word, its reading, or English"))
        self._field.setAccessibleName(self.tr("Find a word"))
        self._field.setMaximumWidth(360)
        head = self._begin_head(self.tr("Words"), self.tr("What the words on these pages mean."))
        head.addWidget(self._field)
        head.addSpacing(6)
        head.addWidget(self._none)

    def _empty(self, look: Look) -> EmptyState:
        title = self.tr("This collection has no list of words.")
        line = self.tr("The search above looks in all pages (/).")
        if self._terms:
            title = self.tr("No such word here.")
            line = self.tr(
                "A shorter spelling may find it. The search above looks in all pages (/)."
            )
        return EmptyState(look, "words", title, line)

    def _narrow(self, text: str) -> None:
        wanted = folding.folded(text).strip()
        fitting = [
            term
            for spellings, term in self._terms.items()
            if any(wanted in spelling for spelling in spellings)
        ]
        self._model.take(tuple(fitting))
        if not fitting and self._none.isHidden():
            spoken.say(self._field, self._none.accessibleName())
        self._none.setVisible(not fitting)

    def _open(self, index: QModelIndex) -> None:
        row = in_column(self._list.visualRect(index), self._list)
        on_screen = self._list.viewport().mapToGlobal(QPoint(0, 0))
        self.word_wanted.emit(self._model.name_at(index), row.translated(on_screen))


def _spellings(term: Term) -> tuple[str, ...]:
    names = (term.word.ja, term.word.en, term.kana, term.romaji, *term.variants, *term.hurtful)
    return (term.id, *(folding.folded(name) for name in names))
