"""The rail at the left edge: the rooms of the window, as words beside icons or icons alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.ui.look import ICON_SIZE, Look

WIDE = 208
NARROW = 60
_SIGN = 26
ROOMS = ("home", "read", "help", "words", "kept", "settings")
KEYS = {
    "home": "Alt+1",
    "read": "Alt+2",
    "help": "F1",
    "words": "Alt+4",
    "kept": "Alt+5",
    "settings": "Ctrl+,",
}
_AT_FOOT = "settings"


class Rail(QWidget):
    """Emits ``chosen`` with the name of a room, ``finished`` where a reader can be done.

    Its menu asks to hide everything as well.
    """

    chosen = Signal(str)
    hide_wanted = Signal()
    finished = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, with_finish: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._sign = QLabel()
        self._sign.setFixedWidth(_SIGN)
        self._brand = QLabel("Engawa")
        self._brand.setObjectName("brand")
        self._buttons = {room: self._button(room) for room in ROOMS}
        self._finish = self._finish_button() if with_finish else None
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 20, 13, 16)
        layout.setSpacing(4)
        layout.addLayout(self._head())
        layout.addSpacing(14)
        for room, button in self._buttons.items():
            if room == _AT_FOOT:
                layout.addStretch(1)
            layout.addWidget(button)
        if self._finish is not None:
            layout.addWidget(self._finish)
        self._narrow = False
        self._arrange()

    def names(self) -> dict[str, str]:
        """The rooms' names in the language of the window."""
        return {
            "home": self.tr("Home"),
            "read": self.tr("Read"),
            "help": self.tr("Find help"),
            "words": self.tr("Words"),
            "kept": self.tr("Kept"),
            "settings": self.tr("Settings"),
        }

    def menu(self, parent: QWidget) -> QMenu:
        """The same rooms as a menu, for a window too narrow for the rail."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for room, name in self.names().items():
            action = menu.addAction(self._look.icon(room), name)
            action.triggered.connect(lambda _=False, room=room: self.chosen.emit(room))
        menu.addSeparator()
        hide = menu.addAction(self._look.icon("hide"), self.tr("Hide at once") + "\tShift×3")
        hide.triggered.connect(self.hide_wanted)
        if self._finish is not None:
            action = menu.addAction(self._look.icon("finish"), self._finish.accessibleName())
            action.triggered.connect(self.finished)
        return menu

    def _choose(self, room: str) -> None:
        self.set_present(room)
        self.chosen.emit(room)

    def take_look(self, look: Look) -> None:
        """Draw in other colours from now on."""
        self._look = look

    def draw(self) -> None:
        """Draw the sign and the icons; the frame asks for it once the text can be read."""
        self._sign.setPixmap(self._look.sign(_SIGN))
        for room, button in self._buttons.items():
            button.setIcon(self._look.icon(room, checkable=True))
        if self._finish is not None:
            self._finish.setIcon(self._look.icon("finish"))

    def set_present(self, room: str) -> None:
        """Mark the room that is shown."""
        # No button group: in a group Tab would reach one button only.
        for name, button in self._buttons.items():
            button.setChecked(name == room)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, with their names as tooltips, or icons with words."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
            for button in self.findChildren(QPushButton):
                button.style().unpolish(button)
                button.style().polish(button)

    def _arrange(self) -> None:
        narrow = self._narrow
        self.setProperty("narrow", narrow)
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._brand.setVisible(not narrow)
        left, right = (8, 7) if narrow else (14, 13)
        self._layout.setContentsMargins(left, 20, right, 16)
        names = self.names()
        for room, button in self._buttons.items():
            button.setText("" if narrow else f"  {names[room]}")
            button.setToolTip(f"{names[room]}  ({KEYS[room]})" if narrow else KEYS[room])
        if self._finish is not None:
            name = self._finish.accessibleName()
            self._finish.setText("" if narrow else f"  {name}")
            self._finish.setToolTip(name if narrow else "")

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(9, 0, 0, 0)
        head.setSpacing(11)
        head.addWidget(self._sign)
        head.addWidget(self._brand)
        head.addStretch(1)
        return head

    def _button(self, room: str) -> QPushButton:
        button = QPushButton(self._look.room_for_icon(), "")
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setAccessibleName(self.names()[room])
        button.clicked.connect(lambda: self._choose(room))
        return button

    def _finish_button(self) -> QPushButton:
        button = QPushButton(self._look.room_for_icon(), "")
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setAutoDefault(True)
        button.setAccessibleName(self.tr("Finish"))
        button.clicked.connect(self.finished)
        return button
