"""What was kept: a list with a field that narrows it, and two ways to take it all along."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.model.keeping import Mode, Standing
from reader.model.readingroom import ReadingRoom
from reader.search import folding
from reader.ui import spoken
from reader.ui.button import button
from reader.ui.emptystate import EmptyState
from reader.ui.keeping import Entry, spelling
from reader.ui.keptrows import KeptModel, KeptRows
from reader.ui.look import Look
from reader.ui.narrowed import Narrowed
from reader.ui.savecard import SaveCard
from reader.ui.tappable import Tappable, label


class Exports(NamedTuple):
    """The texts that are made when somebody wants to take along what is kept."""

    to_copy: Callable[[], str]
    to_save: Callable[[], str]


class KeptList(Narrowed):
    """Emits the id of the mark that is to be opened or removed, and the text that is to be copied.

    What was removed is taken off the list by whoever keeps it, with ``take``. In a reading room
    nothing can be saved to a file.
    """

    mark_wanted = Signal(str)
    remove_wanted = Signal(str)
    undo_wanted = Signal()
    copy_wanted = Signal(str)
    keeping_wanted = Signal()

    def __init__(
        self,
        look: Look,
        entries: tuple[Entry, ...],
        exports: Exports,
        *,
        standing: Standing,
        room: ReadingRoom | None = None,
    ) -> None:
        super().__init__()
        self._standing, self._room = standing, room
        self._look, self._exports = look, exports
        self._entries: dict[str, Entry] = {}
        self._spellings: dict[str, str] = {}
        self._ways = self._ways_out()
        self._model = KeptModel(look, self.tr("Bookmark"))
        self._none = label(self.tr("No such words here."), "muted")
        self._empty = self._nothing_kept()
        self._undo = self._undo_line()
        self._save: SaveCard | None = None
        self._asked: QWidget | None = None
        self._asking = QVBoxLayout()
        self._asking.setContentsMargins(0, 0, 0, 8)
        self._written = label("", "muted")
        self._written.hide()
        self._fill_head()
        self._end_with(self._rows())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._ask_undo)
        self._list_all(entries, can_undo=False)

    @property
    def first_focus(self) -> QWidget:
        """What is asked first; the field; where nothing is kept, the view itself."""
        return self._asked or (self._field if self._entries else self)

    def take(self, entries: tuple[Entry, ...], *, can_undo: bool) -> None:
        """List these from now on, at the same place; something was removed, or has come back."""
        row = self._list.currentIndex().row()
        had_keyboard = self.window().focusWidget() in {self._list, self._back}
        came_back = [entry.mark.id for entry in entries if entry.mark.id not in self._entries]
        self._list_all(entries, can_undo=can_undo)
        index = self._model.index(min(row, self._model.rowCount() - 1), 0)
        if came_back:
            index = self._model.index_of(came_back[0])
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        if had_keyboard:
            keyboard = self._list if index.isValid() else self._back if can_undo else self
            keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_head(self) -> None:
        how = button(self.tr("How it is kept…"), "chip", self._want_keeping)
        head = self._begin_head(self.tr("Kept"), self._said(), how)
        head.addWidget(self._ways)
        head.addSpacing(8)
        head.addLayout(self._asking)
        head.addWidget(self._written)
        head.addWidget(self._undo)
        head.addWidget(self._none)
        head.addWidget(self._empty)

    def _want_keeping(self) -> None:
        self.keeping_wanted.emit()

    def _said(self) -> str:
        """What becomes of all this."""
        standing = self._standing
        if self._room is not None:
            told = self.tr(
                "Held until you press “Finish”, or nothing is pressed or moved for %1 minutes. "
                "Then it is gone for good. It can be copied, but not saved."
            )
            return told.replace("%1", str(self._room.idle_minutes))
        if standing.is_locked:
            return self.tr("It lies on this computer, locked. Pages can be read as always.")
        if not standing.stays:
            return self.tr(
                "Held until this window closes. Nothing is saved anywhere unless you save it "
                "to a file."
            )
        if standing.mode is Mode.PASSPHRASE:
            return self.tr("Kept on this computer, behind your passphrase.")
        return self.tr("Kept on this computer. Others who use it can read it too.")

    def _rows(self) -> KeptRows:
        rows = KeptRows(self._model, self._look)
        rows.setAccessibleName(self.tr("Kept"))
        rows.opened.connect(lambda index: self.mark_wanted.emit(self._model.name_at(index)))
        rows.unwanted.connect(self._remove)
        rows.setMinimumHeight(1)  # in a low window it gives way to what is being asked
        return rows

    def _ways_out(self) -> QWidget:
        field = self._field
        field.setPlaceholderText(self.tr("Words, a note, a title"))
        field.setAccessibleName(self.tr("Find in what is kept"))
        field.setMaximumWidth(320)
        field.setMinimumWidth(120)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(field, 100)
        layout.addStretch(1)
        layout.addWidget(button(self.tr("Copy as Markdown"), "chip", self._copy))
        if self._room is None:
            layout.addWidget(button(self.tr("Save to a file…"), "chip", self.ask_where))
        return row

    def _undo_line(self) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._back = button(self.tr("Undo"), "chip", self._ask_undo)
        self._back.setToolTip("Ctrl+Z")
        layout.addWidget(label(self.tr("Removed."), "muted", wraps=False))
        layout.addWidget(self._back)
        layout.addStretch(1)
        return line

    def _nothing_kept(self) -> EmptyState:
        return EmptyState(
            self._look,
            "kept",
            self.tr("What you keep is listed here."),
            self.tr(
                "Select words on a page and press M to mark them, or N to write a note on them. "
                "B keeps the whole page."
            ),
        )

    # What happens

    def _list_all(self, entries: tuple[Entry, ...], *, can_undo: bool) -> None:
        self._entries = {entry.mark.id: entry for entry in entries}
        self._spellings.clear()
        self._undo.setVisible(can_undo)
        self._ways.setVisible(bool(entries) and self._save is None)
        self._empty.setVisible(not entries)
        self._list.setVisible(bool(entries))
        self._narrow(self._field.text())

    def _narrow(self, text: str) -> None:
        wanted = folding.folded(text).split()
        kept = self._entries.values()
        fitting = tuple(entry for entry in kept if self._holds(entry, wanted))
        self._model.take(fitting)
        self._none.setVisible(bool(self._entries) and not fitting)

    def _holds(self, entry: Entry, wanted: list[str]) -> bool:
        if not wanted:
            return True
        key = entry.mark.id
        if key not in self._spellings:
            self._spellings[key] = spelling(entry)
        return all(word in self._spellings[key] for word in wanted)

    def _remove(self, index: QModelIndex) -> None:
        self.remove_wanted.emit(self._model.name_at(index))
        spoken.say(self, self.tr("Removed."))

    def _ask_undo(self) -> None:
        if not self._undo.isHidden():
            self.undo_wanted.emit()

    def _copy(self) -> None:
        self.copy_wanted.emit(self._exports.to_copy())

    def ask(self, card: QWidget, first: QWidget) -> None:
        """Ask something above the list; ``first`` is to have the keyboard."""
        self._asking.addWidget(card)
        self._asked = first
        self._empty.hide()

    def offer(self, title: str, action: Callable[[], None]) -> None:
        """Offer to go on where the reader stopped."""
        name = self.tr("Go on where you stopped: %1").replace("%1", title)
        inside = QHBoxLayout()
        inside.setContentsMargins(4, 3, 4, 3)
        inside.addWidget(label(name, "link-name", tight=True))
        row = Tappable("link", inside, name)
        row.clicked.connect(action)
        self._asking.insertWidget(0, row)

    def ask_where(self) -> None:
        """Ask where the file shall lie."""
        self._written.hide()
        if self._save is None:
            self._save = SaveCard(self._look, self._exports.to_save)
            self._save.left.connect(self._put_away)
            self._save.saved.connect(self._tell_written)
            self._asking.addWidget(self._save)
            self._ways.hide()  # the question stands in their place: a low window has room for one
            self._save.show()
        self._save.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        if self._save is not None:
            self._save.hide()
            self._save.deleteLater()
            self._save = None
        self._ways.setVisible(bool(self._entries))
        self._ways.findChildren(QPushButton)[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_written(self, path: str) -> None:
        self._put_away()
        told = self.tr("Saved: %1").replace("%1", path)
        self._written.setText(told)
        self._written.show()
        spoken.say(self, told)
