"""The contents of a page, beside it: its headings, the present one marked, and related pages."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.model.page import BlockKind, Page
from reader.ui.anchors import Anchors
from reader.ui.contentsrows import Entry, EntryKind, EntryList, EntryPainter
from reader.ui.look import Look
from reader.ui.openinglist import OpeningList

_AT_ONCE = 100  # rows that are measured in one turn: a book has more than a page
_SUB_HEADING = 3
_NOWHERE = -1
_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_MARK = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Contents(OpeningList):
    """One light list. Emits the anchor of a heading, or the id of a page.

    What is selected is where the reader is, so that a screen reader can tell it; the current row is
    that of the keyboard.
    """

    heading_wanted = Signal(str)
    page_wanted = Signal(str)
    keys = (*OpeningList.keys, Qt.Key.Key_Space)

    def __init__(self, page: Page, look: Look, parent: QWidget | None = None) -> None:
        self._model = EntryList()
        super().__init__(self._model, parent)
        self._model.take((*self._within(page), *self._beyond(page, look)))
        self._painter = EntryPainter(self._model, look, self)
        self.setItemDelegate(self._painter)
        self._anchors: Anchors | None = None
        self._number = _NOWHERE  # of the present heading
        self.setAccessibleName(self.tr("On this page"))
        # A press on a heading leaves the keyboard with the text.
        is_empty = not self._model.entries
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_empty else Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(OpeningList.SelectionMode.NoSelection)
        self.setResizeMode(OpeningList.ResizeMode.Adjust)
        self.setWordWrap(True)  # else a bar that takes some of the width changes no height
        self.setLayoutMode(OpeningList.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.opened.connect(self._open)
        self.entered.connect(self._point)
        self.viewportEntered.connect(self._point)
        self.verticalScrollBar().rangeChanged.connect(self._stay)

    def take_look(self, look: Look) -> None:
        """Show the same in other colours."""
        self._painter.take_colours(look.theme)
        self.viewport().update()

    def set_present(self, height: float, anchors: Anchors) -> None:
        """Mark the heading under which the reader is at a height, and those that lie behind.

        No heading is asked for that lies further than the first one below: the text may be laid
        out no further than that.
        """
        if anchors is not self._anchors:  # the text has been set anew
            self._anchors, self._number = anchors, _NOWHERE
        headings = self._model.headings

        def is_reached(number: int) -> bool:
            name = self._model.entries[headings[number]].name
            return name in anchors.names and anchors.top(name) <= height

        number = self._number
        while number != _NOWHERE and not is_reached(number):
            number -= 1
        while number + 1 < len(headings) and is_reached(number + 1):
            number += 1
        self._number = number
        self._mark(_NOWHERE if number == _NOWHERE else headings[number])

    def _mark(self, row: int) -> None:
        if row != self._model.present:
            first, last = sorted((max(0, self._model.present), max(0, row)))
            self._model.present = row
            for changed in range(first, last + 1):  # told of by the model, all would be laid out
                self.update(self._model.index(changed, 0))
            self.selectionModel().select(self._model.index(row, 0), _MARK)
            self._show(row)

    # Rows

    def _within(self, page: Page) -> Iterator[Entry]:
        headings = [block for block in page.blocks if block.kind is BlockKind.HEADING]
        has_words = any(block.words for block in page.blocks)
        if headings or has_words or page.sources:
            yield Entry(EntryKind.PART, self.tr("On this page"))
        for block in headings:
            depth = int(block.level >= _SUB_HEADING)
            yield Entry(EntryKind.HEADING, _on_one_line(block.text), block.anchor, depth)
        if has_words:
            yield Entry(EntryKind.HEADING, self.tr("Words used here"), "words")
        if page.sources:
            yield Entry(EntryKind.HEADING, self.tr("Where this comes from"), "sources")

    def _beyond(self, page: Page, look: Look) -> Iterator[Entry]:
        if page.related:
            yield Entry(EntryKind.PART, self.tr("Related"))
        for info in page.related:
            yield Entry(EntryKind.PAGE, _on_one_line(info.title.of(look.lang)), info.id)

    def _show(self, row: int) -> None:
        """Bring a row into sight, with its neighbours where there is room."""
        last = len(self._model.entries) - 1
        for each in (row + 1, row - 1, row):
            self.scrollTo(self._model.index(min(max(each, 0), last), 0))

    def _stay(self) -> None:
        """Keep in sight what the reader looks for here, when there is more or less room."""
        self._show(self.currentIndex().row() if self.hasFocus() else self._model.present)

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entries[index.row()]
        if entry.kind is EntryKind.HEADING:
            self.heading_wanted.emit(entry.name)
        elif entry.kind is EntryKind.PAGE:
            self.page_wanted.emit(entry.name)

    def _point(self, index: QModelIndex | None = None) -> None:
        leads_on = index is not None and index.row() in self._model.reachable
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    # Keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab begins where the reader is."""
        if event.reason() in _BY_KEY:
            self._walk_to(max(self._model.present, self._model.reachable[0]))
        super().focusInEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 Qt's signature
        """Tab leaves the list; the page that it stands on would go on to its own next link."""
        return self.window().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens; every other key belongs to the page."""
        rows = self._model.reachable
        row = self.currentIndex().row()
        at = rows.index(row) if row in rows else _NOWHERE
        goals = {
            Qt.Key.Key_Up: max(0, at - 1),
            Qt.Key.Key_Down: min(at + 1, len(rows) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(rows) - 1,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in goals:
            self._walk_to(rows[goals[Qt.Key(event.key())]])
        elif event.key() in self.keys:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _walk_to(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, 0))
        self._show(row)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
