"""A quiet button beside the head of a page: what can be done with it, and whether it is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Signal
from PySide6.QtWidgets import QToolButton

from reader.ui.article import Article
from reader.ui.folio import TOP
from reader.ui.look import ICON_SIZE, Look

_SIDE = 30
_GAP = 2


class PageButton(QToolButton):
    """Stands in the margin at the right of the text. Emits where its menu is to open."""

    menu_wanted = Signal(QPoint)

    def __init__(self, article: Article, look: Look) -> None:
        super().__init__(article)
        self._article = article
        self._look = look
        self._is_kept = False
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setFixedSize(_SIDE, _SIDE)
        self.clicked.connect(lambda: self.menu_wanted.emit(self._below()))
        article.viewport().installEventFilter(self)
        self._draw()
        self._place()
        self.show()

    def take_look(self, look: Look) -> None:
        """Draw in the colours of a look."""
        self._look = look
        self._draw()

    def show_kept(self, *, is_kept: bool) -> None:
        """Bear the sign of a page that is kept, or not."""
        self._is_kept = is_kept
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the text."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        self.setIcon(self._look.icon("bookmark" if self._is_kept else "more"))
        name = self.tr("This page is kept") if self._is_kept else self.tr("This page")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _place(self) -> None:
        text = self._article.viewport().geometry()
        self.move(text.right() + _GAP, TOP)

    def _below(self) -> QPoint:
        return self.mapToGlobal(QPoint(0, self.height() + _GAP))
