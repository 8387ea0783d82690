"""The keys and the menu of a page: to the next heading, paragraph or word, and what to do there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from reader.model.settings import Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.ui import steps
from reader.ui.article import Article
from reader.ui.articlemarks import ArticleMarks
from reader.ui.folio import TOP
from reader.ui.links import place_of_link
from reader.ui.look import Look
from reader.ui.spot import Spot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.pagesearch import PageSearch

_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_TURN = 0.9  # of the view: some lines stay in sight
_WORD = 0.15  # where a word is brought that has a card below it
_SIGHT = 0.3  # of the view: where a paragraph is brought that was out of sight
_FURIGANA = (Furigana.NONE, Furigana.RARE, Furigana.ALL)


class ArticleKeys(QObject):
    """Does what the keys of a page stand for. Belongs to one article."""

    settings_wanted = Signal(object)  # Settings
    said = Signal(str)

    def __init__(self, article: Article, look: Look, marks: ArticleMarks) -> None:
        super().__init__(article)
        self._article = article
        self._folio = article.folio
        self._look = look
        self._marks = marks
        self._search: PageSearch | None = None
        self._walked = -1  # where the last word that was walked to begins
        article.settled.connect(self._forget)
        self._commands: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (_Key.Key_Space, _NONE): lambda: self._turn_page(1),
            (_Key.Key_Space, _SHIFT): lambda: self._turn_page(-1),
            (_Key.Key_Home, _NONE): lambda: self._article.go_to(Spot()),
            (_Key.Key_End, _NONE): self._go_to_end,
            (_Key.Key_T, _NONE): self.translate,
            (_Key.Key_J, _NONE): lambda: self._step(1),
            (_Key.Key_K, _NONE): lambda: self._step(-1),
            (_Key.Key_H, _NONE): lambda: self._go_to_heading(forward=True),
            (_Key.Key_H, _SHIFT): lambda: self._go_to_heading(forward=False),
            (_Key.Key_W, _NONE): lambda: self.walk(1),
            (_Key.Key_W, _SHIFT): lambda: self.walk(-1),
            (_Key.Key_F, _NONE): self._turn_furigana,
            (_Key.Key_D, _NONE): self._turn_arrangement,
            (_Key.Key_M, _NONE): lambda: self.mark(1),
            (_Key.Key_N, _NONE): self.note,
            (_Key.Key_B, _NONE): marks.turn_bookmark,
            (_Key.Key_C, _NONE): self._show_contents,
            (_Key.Key_C, _CTRL | _SHIFT): self.copy_with_readings,
            (_Key.Key_F, _CTRL): self.find,
            (_Key.Key_F3, _NONE): lambda: self.search.step(1),
            (_Key.Key_F3, _SHIFT): lambda: self.search.step(-1),
        }

    def take_look(self, look: Look) -> None:
        """Go on in another look."""
        self._look = look
        if self._search is not None:
            self._search.take_look(look)

    @property
    def search(self) -> PageSearch:
        """The search within the page, made when it is first asked for."""
        if self._search is None:
            from reader.ui.pagesearch import PageSearch  # noqa: PLC0415 few pages are searched

            self._search = PageSearch(self._article, self._look)
        return self._search

    def find(self) -> None:
        """Look for words in the page."""
        self.search.open()

    def press(self, event: QKeyEvent) -> None:
        """Do what a key stands for; the event is accepted if it stands for anything."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == _Key.Key_Escape:
            event.setAccepted(self._leave())
            return
        command = self._commands.get((event.key(), modifiers))
        if command is not None:
            event.accept()
            command()

    # Walking

    def _turn_page(self, step: int) -> None:
        bar = self._article.verticalScrollBar()
        bar.setValue(bar.value() + step * round(bar.pageStep() * _TURN))

    def _go_to_end(self) -> None:
        self._folio.finish()
        bar = self._article.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _step(self, step: int) -> None:
        article, anchors = self._article, self._folio.anchors
        height = article.verticalScrollBar().value()
        after = steps.paragraph_after(self._folio, article.present, step)
        article.present = after or steps.paragraph_in_sight(self._folio, height)
        top, foot = anchors.top(article.present), anchors.foot(article.present)
        seen = article.viewport().height()
        if top < height + TOP or foot > height + seen:
            offset = TOP if foot - top > seen * (1 - _SIGHT) else round(seen * _SIGHT)
            article.go_to(Spot(article.present, offset))
        article.viewport().update()

    def _go_to_heading(self, *, forward: bool) -> None:
        height = self._article.verticalScrollBar().value()
        name = steps.heading_from(self._folio, height, forward=forward)
        if name or not forward:
            self._article.spot_wanted.emit(Spot(name, TOP) if name else Spot())

    def walk(self, step: int) -> None:
        """Go to the next word of the word book that is linked here, and show its card."""
        found = steps.words(self._folio)
        if not found:
            self.said.emit(self.tr("No word of the word book is linked on this page."))
            return
        begin = self._walked
        if begin < 0:
            height = self._article.verticalScrollBar().value()
            begin = next(
                (s.start for s, _ in found if steps.height_of(self._folio, s.start) >= height), 0
            ) - (step > 0)
        if step > 0:
            span, term_id = next((each for each in found if each[0].start > begin), found[0])
        else:
            span, term_id = next((e for e in reversed(found) if e[0].start < begin), found[-1])
        self._walked = span.start
        cursor = QTextCursor(self._folio.document)
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        self._article.let_go()
        self._article.setTextCursor(cursor)
        self._bring(steps.height_of(self._folio, span.start))
        self._article.word_wanted.emit(term_id, place_of_link(self._article))

    def _bring(self, height: int) -> None:
        """Have a height of the document well in sight, with room for a card below it."""
        bar, seen = self._article.verticalScrollBar(), self._article.viewport().height()
        if not bar.value() + TOP < height < bar.value() + seen * _SIGHT:
            bar.setValue(round(height - seen * _WORD))

    def _forget(self) -> None:
        self._walked = -1
        if self._search is not None:
            self._search.search_again()

    # Both languages

    def translate(self) -> None:
        """Show a paragraph in the other language as well, under it, or no more."""
        anchor = self._paragraph()
        if self._folio.arrangement is not Arrangement.ONE:
            self.said.emit(self.tr("Both languages are shown already."))
        elif anchor:
            self._article.set_again(self._folio.opened ^ {anchor})

    def _paragraph(self) -> str:
        """The block that is meant: of the selection, of the keys, or the first in sight."""
        article = self._article
        cursor = article.textCursor()
        if cursor.hasSelection():
            name = self._folio.anchors.holding(cursor.selectionStart())
            return name.partition("-")[0]
        height = article.verticalScrollBar().value()
        if article.present:
            top, foot = (
                f(article.present) for f in (self._folio.anchors.top, self._folio.anchors.foot)
            )
            if foot > height and top < height + article.viewport().height():
                return article.present
        return steps.paragraph_in_sight(self._folio, height)

    # Settings

    def _turn_furigana(self) -> None:
        settings = self._look.settings
        wanted = _FURIGANA[(_FURIGANA.index(settings.furigana) + 1) % len(_FURIGANA)]
        names = {
            Furigana.NONE: self.tr("No furigana"),
            Furigana.RARE: self.tr("Furigana on difficult kanji"),
            Furigana.ALL: self.tr("Furigana on all kanji"),
        }
        self._want(settings._replace(furigana=wanted))
        self.said.emit(names[wanted])

    def _turn_arrangement(self) -> None:
        settings = self._look.settings
        is_one = settings.arrangement is Arrangement.ONE
        self._want(settings._replace(arrangement=Arrangement.SIDE if is_one else Arrangement.ONE))

    def _want(self, settings: Settings) -> None:
        self.settings_wanted.emit(settings)

    # Keeping and copying

    def mark(self, colour: int) -> None:
        """Mark the selection, or the paragraph that the keys are at, in a colour."""
        self._marks.mark(self._paragraph(), colour)

    def note(self) -> None:
        """Write a note on the selection, or on the paragraph that the keys are at."""
        self._marks.note(self._paragraph())

    def copy_with_readings(self) -> None:
        """Copy the selection with every reading behind its word."""
        from reader.ui.copying import with_readings  # noqa: PLC0415 only for those who copy

        cursor = self._article.textCursor()
        if cursor.hasSelection():
            QGuiApplication.clipboard().setText(with_readings(cursor, self._folio.runs))
            self.said.emit(self.tr("Copied with readings."))

    def _leave(self) -> bool:
        """Close what is open, one thing at a time; whether there was anything."""
        article = self._article
        if self._search is not None and self._search.close():
            return True
        if article.present:
            article.present = ""
            article.viewport().update()
            return True
        return False

    # Menus

    def _show_contents(self) -> None:
        menu = self._menu()
        for name in steps.headings(self._folio):
            action = menu.addAction(self._folio.anchors.block(name).text())
            action.triggered.connect(
                lambda _=False, name=name: self._article.spot_wanted.emit(Spot(name, TOP))
            )
        place = self._article.viewport().mapToGlobal(QPoint(0, TOP))
        menu.popup(place)

    def show_menu(self, place: QPoint) -> None:
        """What can be done with the text, at a place of the screen."""
        menu, article = self._menu(), self._article
        has_selection = article.textCursor().hasSelection()
        copy = menu.addAction(self.tr("Copy") + "\tCtrl+C")
        copy.setEnabled(has_selection)
        copy.triggered.connect(article.copy)
        if any(page.lang is Lang.JA for page in self._folio.pages):
            aloud = menu.addAction(self.tr("Copy with readings") + "\tCtrl+Shift+C")
            aloud.setEnabled(has_selection)
            aloud.triggered.connect(self.copy_with_readings)
        menu.addAction(self.tr("Select all") + "\tCtrl+A").triggered.connect(article.selectAll)
        menu.addSeparator()
        self._marks.offer(menu, self._paragraph)
        menu.addSeparator()
        if self._folio.arrangement is Arrangement.ONE:
            menu.addAction(self.tr("The other language here") + "\tT").triggered.connect(
                self.translate
            )
        menu.addAction(self.tr("Contents of this page") + "\tC").triggered.connect(
            self._show_contents
        )
        menu.addAction(self.tr("Find in this page") + "\tCtrl+F").triggered.connect(self.find)
        menu.popup(place)

    def _menu(self) -> QMenu:
        menu = QMenu(self._article)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
