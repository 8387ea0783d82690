"""The bar at the top: back and forward, the search field, how the text looks, and the language."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.model.text import Lang
from reader.ui.look import ICON_SIZE, Look

HEIGHT = 64
_FIELD_WIDTH = 560
_NAMES = {Lang.JA: "日本語", Lang.EN: "English"}  # each in its own language, in both


class SearchField(QLineEdit):
    """The search field; arrows and Enter go to the list of results."""

    moved = Signal(int)
    left = Signal()
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that somebody is about to search."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys that belong to the list on to it."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Emits what is asked for; the window decides what happens."""

    menu_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()
    lang_wanted = Signal(Lang)
    theme_wanted = Signal(str)
    size_wanted = Signal(int)
    standard_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._lang_buttons: dict[Lang, QPushButton] = {}
        self.menu_button = self._tool(self.tr("Rooms"))
        self.back = self._tool(self.tr("Back"))
        self.forward = self._tool(self.tr("Forward"))
        self.menu_button.clicked.connect(self.menu_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.field = self._search_field()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 28, 0)
        layout.setSpacing(6)
        for button in (self.menu_button, self.back, self.forward):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.field, 100)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(self._appearance())
        layout.addSpacing(6)
        layout.addWidget(self._languages())

    def below_menu_button(self) -> QPoint:
        """Where the menu opens, on the screen."""
        return self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())

    def draw(self) -> None:
        """Draw the icons; the frame asks for it once the text can be read."""
        self.menu_button.setIcon(self._look.icon("menu"))
        self.back.setIcon(self._look.icon("back"))
        self.forward.setIcon(self._look.icon("forward"))
        self._magnifier.setIcon(self._look.icon("search"))

    def _tool(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._look.room_for_icon())
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        button.setAccessibleName(text)
        button.setToolTip(text)
        return button

    def _search_field(self) -> SearchField:
        field = SearchField()
        field.setObjectName("search")
        field.setMaximumWidth(_FIELD_WIDTH)
        field.setMinimumWidth(140)
        field.setPlaceholderText(self.tr("Search, in Japanese or English"))
        field.setAccessibleName(self.tr("Search"))
        field.setToolTip(self.tr("Search  (Ctrl+K or /)"))
        leading = QLineEdit.ActionPosition.LeadingPosition
        self._magnifier = field.addAction(self._look.room_for_icon(), leading)
        field.setMaxLength(2000)
        for sign in field.findChildren(QToolButton):
            sign.setAccessibleName(self.tr("Search"))
            sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return field

    def _appearance(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("appearance")
        button.setText("あ A")
        button.setAccessibleName(self.tr("Text size and colours"))
        button.setToolTip(self.tr("Text size and colours"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        larger = menu.addAction(self.tr("Larger text") + "\tCtrl++")
        larger.triggered.connect(lambda: self.size_wanted.emit(1))
        smaller = menu.addAction(self.tr("Smaller text") + "\tCtrl+-")
        smaller.triggered.connect(lambda: self.size_wanted.emit(-1))
        usual = menu.addAction(self.tr("Usual size") + "\tCtrl+0")
        usual.triggered.connect(self.standard_wanted)
        menu.addSeparator()
        group = QActionGroup(menu)
        choice = self._look.choice
        names = {name: theme.name.of(self._look.lang) for name, theme in choice.themes.items()}
        for name, text in {**names, "": self.tr("Like the system")}.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == choice.wanted)
            action.triggered.connect(lambda _=False, name=name: self.theme_wanted.emit(name))
            group.addAction(action)
        button.setMenu(menu)
        return button

    def _choose_lang(self, lang: Lang) -> None:
        # No button group: in a group Tab would reach one button only.
        for name, button in self._lang_buttons.items():
            button.setChecked(name is self._look.lang)
        self.lang_wanted.emit(lang)

    def _languages(self) -> QWidget:
        frame = QWidget()
        frame.setObjectName("languages")
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for lang, name in _NAMES.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoDefault(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves it to the text
            button.setChecked(lang is self._look.lang)
            button.setToolTip("Ctrl+L")
            button.clicked.connect(lambda _=False, lang=lang: self._choose_lang(lang))
            self._lang_buttons[lang] = button
            layout.addWidget(button)
        return frame
