"""What can be done with a selection made by mouse or finger, in a small bar beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.model.mark import COLOURS
from reader.ui.article import Article
from reader.ui.look import ICON_SIZE, Look
from reader.ui.swatch import swatch_icon

_GAP = 8


class SelectionBar(QFrame):
    """Stands by the selection of an article until it is gone. Emits what is to be done with it.

    It never takes the keyboard: the keys of the page do the same.
    """

    mark_wanted = Signal(int)
    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, article: Article, look: Look) -> None:
        super().__init__(article)
        self.setObjectName("floating")
        self._article = article
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(5, 4, 5, 4)
        self._row.setSpacing(2)
        self._look = look
        self._is_stale = True  # most pages are left without anything having been selected
        self.hide()
        article.viewport().installEventFilter(self)
        article.selectionChanged.connect(self._follow)
        article.verticalScrollBar().valueChanged.connect(self.hide)

    def take_look(self, look: Look) -> None:
        """Be drawn in the colours of a look, at once or when it is next wanted."""
        self._look, self._is_stale = look, True
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        look, self._is_stale = self._look, False
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, name in enumerate(COLOURS, 1):
            button = self._button(self.tr("Mark: %1").replace("%1", name.of(look.lang)))
            button.setIcon(swatch_icon(look.theme, number, ICON_SIZE))
            button.clicked.connect(lambda _=False, number=number: self.mark_wanted.emit(number))
        for icon, text, action in (
            ("note", self.tr("Write a note"), self.note_wanted),
            ("copy", self.tr("Copy"), self.copy_wanted),
        ):
            button = self._button(text)
            button.setIcon(look.icon(icon))
            button.clicked.connect(action)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come when the mouse lets a selection go."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._come()
        return super().eventFilter(watched, event)

    def _come(self) -> None:
        cursor = self._article.textCursor()
        if not cursor.hasSelection() or cursor.charFormat().isAnchor():
            return
        if self._is_stale:
            self._draw()
        end = self._article.cursorRect(cursor)
        stands = QRect(self._article.viewport().mapTo(self._article, end.topLeft()), end.size())
        below = stands.bottom() + _GAP
        above = stands.top() - _GAP - self.height()
        top = below if below + self.height() <= self._article.height() else above
        left = max(_GAP, min(stands.center().x() - self.width() // 2, self._rightmost()))
        self.move(QPoint(left, max(_GAP, top)))
        self.show()
        self.raise_()

    def _rightmost(self) -> int:
        return self._article.width() - self.width() - 2 * _GAP

    def _follow(self) -> None:
        if not self._article.textCursor().hasSelection():
            self.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(button)
        return button
