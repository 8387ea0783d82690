"""All keys of the window and what they do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.keycap import explained
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import label

_WIDTH = 960
_TWO_COLUMNS = 760
_ROOM_FOR_KEYS = 132

_Keys = tuple[tuple[str, str], ...]
_Groups = tuple[tuple[str, _Keys], ...]


class KeyCard(Scrolled):
    """The keys in groups, in two columns where there is room; emits ``left`` at Esc."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._look = look
        self.first_focus: QWidget = self
        self.column.addWidget(label(self.tr("Keys"), "heading"))
        self.column.addSpacing(3)
        self.column.addWidget(
            label(self.tr("No need to remember them: ? opens this list."), "muted")
        )
        self.column.setContentsMargins(44, 16, 44, 10)
        self.column.addSpacing(12)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(36)
        self._halves.addWidget(self._half(self._anywhere()), 1, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self._half(self._in_a_page()), 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._halves)
        self.column.addStretch(1)
        self.setAccessibleName(self.tr("Keys"))
        self.setAccessibleDescription(self._aloud())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it, as it says of itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        direction = QBoxLayout.Direction
        is_wide = self.width() >= _TWO_COLUMNS
        self._halves.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        super().resizeEvent(event)

    def _anywhere(self) -> _Groups:
        return (
            (self.tr("Finding"), self._finding()),
            (self.tr("Getting around"), self._going()),
            (self.tr("Keeping"), self._keeping()),
        )

    def _in_a_page(self) -> _Groups:
        return (
            (self.tr("On a page"), self._on_page()),
            (self.tr("How it looks"), self._looking()),
        )

    def _finding(self) -> _Keys:
        return (
            ("/ Ctrl+K", self.tr("Search in everything")),
            ("Alt+M", self.tr("Search for what was meant")),
            ("Alt+T", self.tr("Open in the other language")),
            ("F1", self.tr("Find help")),
            ("?", self.tr("These keys")),
        )

    def _going(self) -> _Keys:
        return (
            ("Alt+1…5", self.tr("Home, Read and the others")),
            ("Alt+← Alt+→", self.tr("Back, and forward again")),
            ("Esc", self.tr("Close what is open")),
            ("Shift×3", self.tr("Hide at once, and back")),
        )

    def _on_page(self) -> _Keys:
        return (
            ("J K", self.tr("Next, previous paragraph")),
            ("H Shift+H", self.tr("Next, previous heading")),
            ("C", self.tr("Contents of the page")),
            ("Ctrl+F F3", self.tr("Find in the page, next match")),
            ("W Shift+W", self.tr("Next, previous word card")),
            ("T", self.tr("This paragraph, translated")),
            ("D", self.tr("Both languages")),
            ("F", self.tr("Furigana")),
        )

    def _keeping(self) -> _Keys:
        return (
            ("M", self.tr("Mark the selected text")),
            ("N", self.tr("Write a note on it")),
            ("B", self.tr("Keep this page")),
            ("Ctrl+Shift+C", self.tr("Copy with readings")),
        )

    def _looking(self) -> _Keys:
        return (
            ("Ctrl+L", self.tr("Japanese or English")),
            ("Ctrl++ Ctrl+-", self.tr("Larger, smaller text")),
            ("Ctrl+0", self.tr("Text of the usual size")),
            ("F11", self.tr("The whole screen, or not")),
            ("Ctrl+,", self.tr("Settings")),
        )

    def _half(self, groups: _Groups) -> QWidget:
        half = QWidget()
        half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inside = QVBoxLayout(half)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        for name, keys in groups:
            if name != groups[0][0]:
                inside.addSpacing(9)
            inside.addWidget(label(name, "name"))
            for key, said in keys:
                inside.addLayout(explained(self._look, key, said, room=_ROOM_FOR_KEYS))
        return half

    def _aloud(self) -> str:
        groups = (*self._anywhere(), *self._in_a_page())
        return "\n".join(f"{key}: {said}" for _, keys in groups for key, said in keys)
