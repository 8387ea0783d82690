"""A small card over the page: the note on a marked passage, and the colour it is marked in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.model.mark import COLOURS, NOTE_LIMIT, Mark, MarkKind
from reader.ui import spoken
from reader.ui.beside import beside
from reader.ui.lines import first_lines
from reader.ui.look import Look
from reader.ui.notefield import NoteField
from reader.ui.swatch import swatch_icon
from reader.ui.tappable import label

_WIDTH = 380
_SIDE = 16
_EDGE = 8  # of the window, that stays free
_NOTE_HEIGHT = 108
_QUOTED = 2  # lines
_SWATCH = 18
_Modifier = Qt.KeyboardModifier
_COMMANDS = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


class NoteCard(QFrame):
    """Emits ``changed`` with every letter and every colour, so that nothing waits for a close.

    It closes with Esc, with Ctrl+Enter and when anything else is used, and what is written stays.
    It is a part of the window and not a popup: in a popup Japanese cannot be typed everywhere.
    """

    changed = Signal(str, int, str)
    remove_wanted = Signal(str)

    def __init__(self, mark: Mark, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._mark, self._look, self._ground = mark, look, parent
        self._colour, self._words = mark.colour, QRect()
        self._before: QWidget | None = None
        self._colours: dict[int, QPushButton] = {}
        is_page = mark.kind is MarkKind.BOOKMARK
        name = self.tr("Note on the page") if is_page else self.tr("Note on the passage")
        self.setAccessibleName(name if is_page else f"{name}. {self._quote()}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 14, _SIDE, 14)
        layout.setSpacing(10)
        layout.addWidget(label(name if is_page else self._quote(), "name" if is_page else "muted"))
        if not is_page:
            layout.addLayout(self._colour_row())
        self._note = self._note_field(name)
        layout.addWidget(self._note)
        self._full = label(
            self.tr("A note has room for %1 characters.").replace("%1", f"{NOTE_LIMIT:,}"),
            "muted",
        )
        self._full.hide()
        layout.addWidget(self._full)
        layout.addLayout(self._answers())

    def show_at(self, words: QRect) -> None:
        """Show the card under a part of the screen, or over it, wholly inside the window."""
        self._before = self.window().focusWidget()
        self._words = QRect(self._ground.mapFromGlobal(words.topLeft()), words.size())
        self._place()
        self.show()
        self.raise_()
        self._note.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)

    def _place(self) -> None:
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.adjustSize()
        room = self._ground.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self.move(beside(self._words, self.size(), room))

    # Closing

    def event(self, event: QEvent) -> bool:
        """Esc and all that writes belong to the card before they belong to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_for_card(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter close; no other key goes through to the page."""
        if _closes(event):
            self.close()
        else:
            event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take what an input method holds back, and give the keyboard back to the page."""
        QGuiApplication.inputMethod().commit()
        if self._has(self.window().focusWidget()) and self._before and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        super().closeEvent(event)

    def _leave(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Nothing has the keyboard while the reader is in another program: the card stays.
        if now is not None and not self._has(now) and self.isVisible():
            self.close()

    def _has(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 Qt's signature
        """Tab goes round in the card."""
        stops = [*self._colours.values(), self._note, self._remove, self._close]
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # Parts

    def _quote(self) -> str:
        font = QFont(self._look.family)
        font.setPixelSize(13)
        lines = first_lines(self._mark.quote, font, _WIDTH - 2 * _SIDE - 4, _QUOTED)
        return "\n".join(lines)

    def _colour_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, name in enumerate(COLOURS, 1):
            button = _button(name.of(self._look.lang), "toggle")
            button.setIcon(swatch_icon(self._look.theme, number, _SWATCH))
            button.setIconSize(QSize(_SWATCH, _SWATCH))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, number=number: self._choose(number))
            self._colours[number] = button
            row.addWidget(button, 1)  # the chosen one is bold, and must not need more room then
        self._show_colour()
        return row

    def _note_field(self, name: str) -> NoteField:
        field = NoteField(self._mark.note)
        field.setAccessibleName(name)
        field.setPlaceholderText(self.tr("A note, if you like"))
        field.setFixedHeight(_NOTE_HEIGHT)
        field.written.connect(self._emit)
        field.filled.connect(self._tell_full)
        return field

    def _answers(self) -> QHBoxLayout:
        self._remove = _button(self.tr("Remove"), "plain")
        self._remove.clicked.connect(self._let_go)
        self._close = _button(self.tr("Close"), "plain")
        self._close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    # What happens

    def _choose(self, number: int) -> None:
        self._colour = number
        self._show_colour()
        self._emit()

    def _show_colour(self) -> None:
        for number, button in self._colours.items():
            button.setChecked(number == self._colour)

    def _emit(self) -> None:
        self.changed.emit(self._mark.id, self._colour, self._note.text())

    def _tell_full(self) -> None:
        if self._full.isHidden():
            self._full.show()
            self._place()
            spoken.say(self, self._full.text())

    def _let_go(self) -> None:
        mark_id = self._mark.id
        self.close()
        self.remove_wanted.emit(mark_id)


def _button(text: str, look: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setAutoDefault(True)
    return button


def _is_for_card(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    writes = bool(event.text()) and not event.modifiers() & _COMMANDS
    return writes or _closes(event)


def _closes(event: QKeyEvent) -> bool:
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    with_control = bool(event.modifiers() & _Modifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (is_enter and with_control)
