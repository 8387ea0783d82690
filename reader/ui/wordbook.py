"""The word book: every term with its reading and meaning, and a field that narrows the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.model.word import Term
from reader.search import folding
from reader.ui import columnrows, narrowed, spoken
from reader.ui.emptystate import EmptyState
from reader.ui.look import Look
from reader.ui.spot import Spot
from reader.ui.tappable import label
from reader.ui.wordrows import TermList, TermRows

_SHOWN_AT = 120  # pixels below the upper edge of the list


class WordBook(QWidget):
    """Emits the id of the word that the reader chooses, and where on the screen it stands."""

    word_wanted = Signal(str, QRect)

    def __init__(self, look: Look, terms: tuple[Term, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._terms = {_spellings(term): term for term in terms}
        self.first_focus = self._field = self._word_field()
        self._model = TermList(look.lang)
        self._model.take(terms)
        self._list = TermRows(self._model, look)
        self._list.setAccessibleName(self.tr("Words"))
        self._list.opened.connect(self._open)
        self._none = self._empty(look)
        self._none.setVisible(not terms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self._list, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the head over the column of the list."""
        side = columnrows.edge(self.width())
        self._column.setContentsMargins(side, 24, side, 12)
        super().resizeEvent(event)

    def spot(self) -> Spot:
        """The row at the top of the list, the chosen one, and what stands in the field."""
        return narrowed.spot(self._list, self._field, self._id)

    def go_to(self, spot: Spot) -> None:
        """Narrow the list, and be at a spot of it again."""
        narrowed.go_to(self._list, self._field, self._model.index_of, spot)

    def show_word(self, term_id: str) -> None:
        """Bring one word into view and choose it."""
        index = self._model.index_of(term_id)
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            narrowed.bring(self._list, index, _SHOWN_AT)

    def _head(self) -> QVBoxLayout:
        self._column = head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(self.tr("Words"), "heading"))
        head.addSpacing(3)
        head.addWidget(label(self.tr("What the words on these pages mean."), "muted"))
        head.addSpacing(12)
        head.addWidget(self._field)
        head.addSpacing(6)
        head.addWidget(self._none)
        return head

    def _word_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("A word, its reading, or English"))
        field.setAccessibleName(self.tr("Find a word"))
        field.setMaximumWidth(360)
        field.textChanged.connect(self._narrow)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_list)
        return field

    def _empty(self, look: Look) -> EmptyState:
        title = self.tr("This collection has no list of words.")
        line = self.tr("The search above looks in all pages (/).")
        if self._terms:
            title = self.tr("No such word here.")
            line = self.tr(
                "A shorter spelling may find it. The search above looks in all pages (/)."
            )
        return EmptyState(look, "words", title, line)

    def _enter_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

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
        row = columnrows.in_column(self._list.visualRect(index), self._list)
        on_screen = self._list.viewport().mapToGlobal(QPoint(0, 0))
        self.word_wanted.emit(self._id(index), row.translated(on_screen))

    def _id(self, index: QModelIndex) -> str:
        return self._model.things[index.row()].id if index.isValid() else ""


def _spellings(term: Term) -> tuple[str, ...]:
    names = (term.word.ja, term.word.en, term.kana, term.romaji, *term.variants, *term.hurtful)
    return (term.id, *(folding.folded(name) for name in names))
