"""The card of a word: its reading, its meaning, the other language, and where it occurs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.model.page import PageInfo
from reader.model.word import Term
from reader.ui.card import Card
from reader.ui.look import Look

_PAGES = 5  # that are named; more would hide the page that is read


class WordCard(Card):
    """W asks for the next word of the page, Shift+W for the one before."""

    next_wanted = Signal(int)

    def __init__(self, term: Term, pages: tuple[PageInfo, ...], look: Look) -> None:
        super().__init__()
        lang = look.lang
        word, meaning = term.word.of(lang), term.definition.of(lang)
        self.setAccessibleName(f"{word}. {meaning}")
        self.say(word, "title")
        reading = term.kana if term.kana != term.word.ja else ""
        self.say(look.joined(reading, term.word.of(lang.other)), "muted")
        self.column.addSpacing(4)
        self.say(meaning, "plain")
        if not pages:
            return
        self.column.addSpacing(8)
        self.say(self.tr("Where it occurs"), "aside")
        for info in pages[:_PAGES]:
            self._lead_to(info.title.of(lang), f"page:{info.id}")
        if len(pages) > _PAGES:
            self._lead_to(self.tr("Find it in all pages"), f"search:{term.word.of(lang)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W leads from word to word without closing first."""
        if event.key() == Qt.Key.Key_W:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.close()
            self.next_wanted.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def _lead_to(self, text: str, place: str) -> None:
        self.lead(text).clicked.connect(lambda: self.place_wanted.emit(place))
