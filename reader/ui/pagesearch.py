"""Looking for words in the page that is shown: the field, the matches, and the steps between."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt

from reader.ui import steps
from reader.ui.article import Article
from reader.ui.findbar import FindBar
from reader.ui.finding import find
from reader.ui.folio import BESIDE
from reader.ui.layers import Span, ground, laid
from reader.ui.look import Look

_LAYER = "found"
_EDGE = 14
_HEIGHT = 0.35  # of the view: where a match is brought to


class PageSearch(QObject):
    """The search within one article; nothing of it is kept when it is closed."""

    def __init__(self, article: Article, look: Look) -> None:
        super().__init__(article)
        self._article = article
        self._folio = article.folio
        self._look = look
        self._bar: FindBar | None = None
        self._found: list[Span] = []
        self._present = -1
        article.viewport().installEventFilter(self)

    def take_look(self, look: Look) -> None:
        """Go on in another look, with the same words in the field."""
        is_new, self._look = look.theme != self._look.theme, look
        if is_new and self._bar is not None:
            words = self._bar.field.text()
            self.close()
            self.open()
            self._bar.field.setText(words)

    def open(self) -> None:
        """Open the field; what is selected is looked for at once."""
        self._folio.finish()
        if self._bar is None:
            self._bar = FindBar(self._look, self._article)
            self._bar.asked.connect(self._ask)
            self._bar.stepped.connect(self.step)
            self._bar.left.connect(self.close)
            self._bar.show()
            self._place()
        selected = self._article.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self._bar.field.setText(selected)
        self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.field.selectAll()

    def close(self) -> bool:
        """Close the field and take the marks away; whether it was open."""
        if self._bar is None:
            return False
        self._bar.hide()
        self._bar.deleteLater()
        self._bar = None
        self._found, self._present = [], -1
        self._article.lay(_LAYER, [])
        self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def step(self, step: int) -> None:
        """Go to the next match or the one before; after the last comes the first."""
        if self._bar is None:
            self.open()
        elif self._found:
            self._present = (self._present + step) % len(self._found)
            self._show()

    def search_again(self) -> None:
        """The page has been set anew: find the same words where they stand now."""
        if self._bar is not None:
            self._folio.finish()
            self._find(self._bar.field.text())
            self._present = min(max(self._present, 0), len(self._found) - 1)
            self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the page, below its column."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    def _ask(self, query: str) -> None:
        self._find(query)
        height = self._article.verticalScrollBar().value()
        below = (
            number
            for number, span in enumerate(self._found)
            if steps.height_of(self._folio, span.start) >= height
        )
        self._present = next(below, 0 if self._found else -1)
        self._show()

    def _find(self, query: str) -> None:
        names = dict.fromkeys(name for name in self._folio.anchors.in_order)
        regions = (self._folio.text.region(name) for name in names)
        self._found = find(query, regions, self._folio.runs)

    def _show(self) -> None:
        self._lay()
        if self._bar is not None:
            self._bar.tell(self._present + 1, len(self._found))
        if self._present >= 0:
            top = steps.height_of(self._folio, self._found[self._present].start)
            bar, seen = self._article.verticalScrollBar(), self._article.viewport().height()
            if not bar.value() + 2 * _EDGE < top < bar.value() + seen * (1 - _HEIGHT):
                self._article.let_go()
                bar.setValue(round(top - seen * _HEIGHT))

    def _lay(self) -> None:
        theme, document = self._look.theme, self._folio.document
        others = [span for n, span in enumerate(self._found) if n != self._present]
        present = self._found[self._present : self._present + 1] if self._present >= 0 else []
        self._article.lay(
            _LAYER,
            laid(document, others, ground(theme.match))
            + laid(document, present, ground(theme.accent, theme.ground)),
        )

    def _place(self) -> None:
        if self._bar is not None:
            column = self._article.viewport().geometry().adjusted(BESIDE, 0, 0, 0)
            room = self._article.rect()
            room.setRight(room.right() - self._article.verticalScrollBar().width())
            self._bar.stand(room, column)
