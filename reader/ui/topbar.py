"""The bar at the top: back and forward, the search field, how the text looks, and its language."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.model.settings import STANDARD, Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.ui.look import ICON_SIZE, Look
from reader.ui.searchfield import SearchField

HEIGHT = 64
_FIELD_WIDTH = 560
_PILL_FROM = 690  # pixels: narrower, furigana are in the menu alone, and all stands closer
_WIDE, _CLOSE = (14, 6, 28), (10, 3, 12)  # pixels before, between and after what stands there
_LEAST_FIELD = 100
_NAMES = {"ja": "日本語", "en": "English"}  # each in its own language, in both
_BOTH = "both"


class TopBar(QWidget):
    """Emits what is asked for; the window decides what happens."""

    menu_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()
    settings_wanted = Signal(object)  # Settings
    sheet_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._lang_buttons: dict[str, QPushButton] = {}
        self._pill = self._furigana_pill()
        self.menu_button = self._tool(self.tr("Rooms"))
        self.back = self._tool(self.tr("Back"))
        self.forward = self._tool(self.tr("Forward"))
        self._hide = self._tool(self.tr("Hide at once"))
        self._hide.setToolTip(self.tr("Hide at once, and back  (Shift three times)"))
        self.menu_button.clicked.connect(self.menu_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self._hide.clicked.connect(self.hide_wanted)
        self.field = self._search_field()
        self._row = layout = QHBoxLayout(self)
        self._stand(_WIDE)
        for button in (self.menu_button, self.back, self.forward):
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.field, 100)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(self._pill)
        layout.addSpacing(2)
        layout.addWidget(self._appearance())
        layout.addWidget(self._hide)
        layout.addSpacing(2)
        layout.addWidget(self._languages())
        self.take_look(look)

    def take_look(self, look: Look) -> None:
        """Show what is chosen in another look of the same language."""
        self._look = look
        settings = look.settings
        self._pill.setChecked(settings.furigana is not Furigana.NONE)
        for name, button in self._lang_buttons.items():
            button.setChecked(name == _side_of(settings))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in the menu as well gives way first."""
        has_room = self.width() >= _PILL_FROM
        self._pill.setVisible(has_room)
        self._stand(_WIDE if has_room else _CLOSE)
        super().resizeEvent(event)

    def _stand(self, room: tuple[int, int, int]) -> None:
        before, between, after = room
        self._row.setContentsMargins(before, 0, after, 0)
        self._row.setSpacing(between)

    def below_menu_button(self) -> QPoint:
        """Where the menu opens, on the screen."""
        return self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())

    def draw(self) -> None:
        """Draw the icons; the frame asks for it once the text can be read."""
        self.menu_button.setIcon(self._look.icon("menu"))
        self.back.setIcon(self._look.icon("back"))
        self.forward.setIcon(self._look.icon("forward"))
        self._hide.setIcon(self._look.icon("hide"))
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
        field.setMinimumWidth(_LEAST_FIELD)
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

    def _furigana_pill(self) -> QPushButton:
        pill = QPushButton(self.tr("Furigana"))
        pill.setProperty("look", "toggle")
        pill.setCheckable(True)
        pill.setAutoDefault(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.setToolTip("F")
        pill.clicked.connect(lambda on: self._want(furigana=Furigana.ALL if on else Furigana.NONE))
        return pill

    def _want(self, **changes: object) -> None:
        self.settings_wanted.emit(self._look.settings._replace(**changes))  # type: ignore[arg-type]

    def _appearance(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("appearance")
        button.setText("あ A")
        button.setAccessibleName(self.tr("How the text looks"))
        button.setToolTip(self.tr("How the text looks"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu) -> None:
        """Offer what there is, with what is chosen now."""
        menu.clear()
        settings = self._look.settings
        sizes = {
            self.tr("Larger text") + "\tCtrl++": settings.larger(),
            self.tr("Smaller text") + "\tCtrl+-": settings.smaller(),
            self.tr("Usual size") + "\tCtrl+0": settings._replace(text_size=STANDARD.text_size),
        }
        for text, wanted in sizes.items():
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _=False, wanted=wanted: self.settings_wanted.emit(wanted)
            )
        menu.addSeparator()
        furigana = {
            Furigana.NONE: self.tr("No furigana"),
            Furigana.RARE: self.tr("Furigana on difficult kanji"),
            Furigana.ALL: self.tr("Furigana on all kanji"),
        }
        self._offer(menu, "furigana", {str(key): name for key, name in furigana.items()})
        menu.addSeparator()
        names = {name: theme.name.of(self._look.lang) for name, theme in self._look.themes.items()}
        self._offer(menu, "theme", {**names, "": self.tr("Like the system")})
        menu.addSeparator()
        menu.addAction(self.tr("All settings") + "\tCtrl+,").triggered.connect(self.sheet_wanted)

    def _offer(self, menu: QMenu, setting: str, names: dict[str, str]) -> None:
        group = QActionGroup(menu)
        present = getattr(self._look.settings, setting)
        for value, text in names.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == present)
            wanted = type(present)(value)
            action.triggered.connect(lambda _=False, wanted=wanted: self._want(**{setting: wanted}))
            group.addAction(action)

    def _choose_lang(self, side: str) -> None:
        # No button group: in a group Tab would reach one button only.
        for name, button in self._lang_buttons.items():
            button.setChecked(name == _side_of(self._look.settings))
        if side == _BOTH:
            self._want(arrangement=Arrangement.SIDE)
        else:
            self._want(lang=Lang(side), arrangement=Arrangement.ONE)

    def _languages(self) -> QWidget:
        frame = QWidget()
        frame.setObjectName("languages")
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for side, name in {**_NAMES, _BOTH: self.tr("Both")}.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAutoDefault(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves it to the text
            button.setToolTip("D" if side == _BOTH else "Ctrl+L")
            button.clicked.connect(lambda _=False, side=side: self._choose_lang(str(side)))
            self._lang_buttons[str(side)] = button
            layout.addWidget(button)
        return frame


def _side_of(settings: Settings) -> str:
    """Which part of the language switch is chosen."""
    return str(settings.lang) if settings.arrangement is Arrangement.ONE else _BOTH
