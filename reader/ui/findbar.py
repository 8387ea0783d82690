"""The strip at the foot of a page in which one looks for words of this page."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui import spoken
from reader.ui.look import ICON_SIZE, Look

_FIELD = 240
_LONGEST = 200
_ROOM_FOR_COUNT = 84
_ABOVE = 6


class FindField(QLineEdit):
    """Enter goes on, Shift+Enter goes back, Esc closes."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep these keys from the page; the others write."""
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3}:
            self.stepped.emit(-1 if is_back else 1)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Emits ``asked`` with every letter, ``stepped`` with 1 or -1, and ``left``."""

    asked = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self.field = FindField()
        self.field.setFixedWidth(_FIELD)
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(self.tr("Find in this page"))
        self.field.setAccessibleName(self.tr("Find in this page"))
        self.field.textChanged.connect(self.asked)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.left)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._count.setFixedWidth(_ROOM_FOR_COUNT)
        self._row = layout = QHBoxLayout(self)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addSpacing(6)
        layout.addWidget(self._count)
        for icon, name, action in (
            ("previous", self.tr("Previous match"), lambda: self.stepped.emit(-1)),
            ("next", self.tr("Next match"), lambda: self.stepped.emit(1)),
            ("close", self.tr("Close"), self.left.emit),
        ):
            button = QToolButton()
            button.setIcon(look.icon(icon))
            button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(action)
            layout.addWidget(button)
        layout.insertStretch(layout.count() - 1, 1)

    def stand(self, room: QRect, column: QRect) -> None:
        """Stand at the foot of ``room``, from side to side, the field below the text of a column.

        Both are rectangles of the parent, in pixels.
        """
        beyond = max(_ABOVE, room.right() - column.right())
        self._row.setContentsMargins(max(_ABOVE, column.left()), _ABOVE, beyond, _ABOVE)
        height = self._row.sizeHint().height()
        self.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)

    def tell(self, present: int, count: int) -> None:
        """Say which match is shown, of how many; with no words in the field, nothing."""
        if not self.field.text().strip():
            said = ""
        elif not count:
            said = self.tr("not on this page")
        else:
            said = self.tr("%1 of %2").replace("%1", str(present)).replace("%2", str(count))
        self._count.setText(said)
        spoken.say(self._count, said)
