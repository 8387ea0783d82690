"""What a reader keeps of the page that is shown: passages, notes on them, the page itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QIcon, QTextCursor
from PySide6.QtWidgets import QMenu

from reader.model.mark import COLOURS, Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError
from reader.private.keeping import Keeping
from reader.ui import passages
from reader.ui.article import Article
from reader.ui.layers import Span, ground, laid
from reader.ui.look import ICON_SIZE, Look

_LAYER = "marks"


class ArticleMarks(QObject):
    """Keeps and shows the marks of one article. Emits ``said`` with what was done."""

    said = Signal(str)
    failed = Signal(ReaderError)
    kept = Signal(bool)  # whether the page itself is

    def __init__(
        self, article: Article, look: Look, keeping: Keeping, *, in_reading_room: bool = False
    ) -> None:
        super().__init__(article)
        self._article = article
        self._folio = article.folio
        self._look = look
        self._keeping = keeping
        self._in_reading_room = in_reading_room
        self._marks = keeping.marks
        self._page = article.page.info.id
        article.mark_pressed.connect(self._press)

    def take_look(self, look: Look) -> None:
        """Go on in another look."""
        self._look = look

    def show(self) -> None:
        """Lay the marks of the page under its letters."""
        selections = []
        for mark in self._marks.on_page(self._page):
            shape = ground(self._look.theme.mark(mark.colour)) if mark.colour else None
            if shape is not None:
                if mark.note:
                    shape.setFontUnderline(True)
                    shape.setUnderlineStyle(shape.UnderlineStyle.DotLine)
                selections += laid(self._folio.document, passages.spans(self._folio, mark), shape)
        self._article.lay(_LAYER, selections)
        self.kept.emit(self._marks.bookmark(self._page) is not None)

    # Keeping

    def mark(self, paragraph: str, colour: int) -> Mark | None:
        """Mark what is selected, or a paragraph; a mark that is there takes the colour."""
        kept = self._marked(paragraph, colour)
        if kept is not None:
            until = self.tr("Marked. It is held until this window closes.")
            if self._in_reading_room:
                until = self.tr("Marked. It is held until you finish.")
            self._say(self.tr("Marked."), until)
        return kept

    def _marked(self, paragraph: str, colour: int) -> Mark | None:
        lang, found = self._meant(paragraph)
        if not found:
            return None
        same = self._same(lang, found)
        if same is not None:
            kept = self._marks.change(same.id, colour=colour)
        else:
            now = dt.datetime.now().astimezone()
            kept = self._marks.add(
                Mark(self._page, lang, MarkKind.HIGHLIGHT, now, passages=found, colour=colour)
            )
        self._let_selection_go()
        self.show()
        return kept

    def note(self, paragraph: str) -> None:
        """Write a note on what is selected, or on a paragraph; it is marked as well."""
        lang, found = self._meant(paragraph)
        kept = self._same(lang, found) or self._marked(paragraph, 1)
        if kept is not None:
            self._open(kept)

    def turn_bookmark(self) -> None:
        """Keep the page, or keep it no longer."""
        kept = self._marks.bookmark(self._page)
        if kept is not None:
            self._marks.remove(kept.id)
            self.show()
            self.said.emit(self.tr("The page is not kept any more."))
            return
        now = dt.datetime.now().astimezone()
        lang = self._article.page.lang
        self._marks.add(Mark(self._page, lang, MarkKind.BOOKMARK, now))
        self.show()
        until = self.tr("The page is kept until this window closes.")
        if self._in_reading_room:
            until = self.tr("The page is kept until you finish.")
        self._say(self.tr("The page is kept."), until)

    def _say(self, stays: str, until: str) -> None:
        if not self._keeping.is_unsaved:  # else it has been told that it could not be saved
            self.said.emit(stays if self._keeping.standing.stays else until)

    def offer(self, menu: QMenu, paragraph: Callable[[], str]) -> None:
        """Add what can be kept to a menu; ``paragraph`` tells what is meant without a selection."""
        from reader.ui.swatch import swatch_icon  # noqa: PLC0415 only for those who open the menu

        meant = paragraph()
        for number, name in enumerate(COLOURS, 1):
            text = self.tr("Mark: %1").replace("%1", name.of(self._look.lang))
            icon: QIcon = swatch_icon(self._look.theme, number, ICON_SIZE)
            action = menu.addAction(icon, text + ("\tM" if number == 1 else ""))
            action.triggered.connect(lambda _=False, number=number: self.mark(meant, number))
        menu.addAction(self.tr("Write a note") + "\tN").triggered.connect(lambda: self.note(meant))
        is_kept = self._marks.bookmark(self._page) is not None
        text = self.tr("Keep this page no longer") if is_kept else self.tr("Keep this page")
        menu.addAction(text + "\tB").triggered.connect(self.turn_bookmark)

    # What is meant

    def _meant(self, paragraph: str) -> tuple[Lang, tuple[Passage, ...]]:
        cursor = self._article.textCursor()
        if cursor.hasSelection() and not cursor.charFormat().isAnchor():
            span = Span(cursor.selectionStart(), cursor.selectionEnd())
            return passages.passages(self._folio, span)
        page = self._article.page
        return page.lang, passages.whole(page, paragraph)

    def _same(self, lang: Lang, found: tuple[Passage, ...]) -> Mark | None:
        kept = self._marks.on_page(self._page)
        return next((m for m in kept if m.lang is lang and m.passages == found and found), None)

    def _let_selection_go(self) -> None:
        cursor = self._article.textCursor()
        cursor.clearSelection()
        height = self._article.verticalScrollBar().value()
        self._article.setTextCursor(cursor)
        self._article.verticalScrollBar().setValue(height)

    # The card

    def _press(self, position: int) -> None:
        for mark in reversed(self._marks.on_page(self._page)):
            if any(s.start <= position < s.end for s in passages.spans(self._folio, mark)):
                self._open(mark)
                return

    def _open(self, mark: Mark) -> None:
        from reader.ui.notecard import NoteCard  # noqa: PLC0415 only for those who write

        card = NoteCard(mark, self._look, self._article.parentWidget() or self._article)
        card.changed.connect(self._change)
        card.remove_wanted.connect(self._remove)
        card.show_at(self._stands(mark))

    def _stands(self, mark: Mark) -> QRect:
        article = self._article
        found = next(iter(passages.spans(self._folio, mark)), None)
        if found is None:
            return QRect(article.mapToGlobal(article.rect().center()), article.size() / 4)
        cursor = QTextCursor(self._folio.document)
        cursor.setPosition(found.start)
        start = article.cursorRect(cursor)
        cursor.setPosition(found.end)
        both = start.united(article.cursorRect(cursor))
        return QRect(article.viewport().mapToGlobal(both.topLeft()), both.size())

    def _change(self, mark_id: str, colour: int, note: str) -> None:
        try:
            self._marks.change(mark_id, note=note, colour=colour)
        except ReaderError as error:
            self.failed.emit(error)
        self.show()

    def _remove(self, mark_id: str) -> None:
        self._marks.remove(mark_id)
        self.show()
        self.said.emit(self.tr("Removed. In “Kept” it can be brought back."))
