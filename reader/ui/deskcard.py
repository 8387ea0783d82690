"""A desk as a card: who answers, how to reach them, for whom, as of when, and what to copy."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import dates
from reader.model.desk import Channel, ChannelKind, Desk
from reader.model.source import Confidence
from reader.ui.code import is_address
from reader.ui.look import Look
from reader.ui.prose import Prose
from reader.ui.tappable import label

_LABEL_WIDTH = 92
_NUMBER_TOP, _ADDRESS_TOP = 4, 4  # so that a name stands on the line of its value
_DROP = 2  # and an address on that of its button
_ONE_LINE = 24  # characters of a value that need no second line
_ADDRESS_SPACING = 1.0


class CopyLine(QHBoxLayout):
    """A number or an address, and its buttons at the right; emits ``copy_wanted`` with it.

    ``code_wanted`` is emitted with an address that another device shall open, and the place of
    the button on the screen.
    """

    copy_wanted = Signal(str)
    code_wanted = Signal(str, QRect)

    def __init__(self, value: str, name: str) -> None:
        """``name`` is what the button is called where the focus is kept."""
        super().__init__()
        self.setSpacing(10)
        self.addWidget(_number(value) if _is_short(value) else _address(value), 1)
        if is_address(value):
            said = self.tr("Open %1 on another device").replace("%1", value)
            code = self._add_button("QR", f"{name} code", said)
            code.setToolTip(self.tr("Open on another device"))
            code.clicked.connect(lambda: self.code_wanted.emit(value, _on_screen(code)))
        copy = self._add_button(self.tr("Copy"), name, self.tr("Copy %1").replace("%1", value))
        copy.clicked.connect(lambda: self.copy_wanted.emit(value))

    def _add_button(self, text: str, name: str, said: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("look", "chip")
        button.setAutoDefault(True)
        button.setAccessibleName(said)
        self.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button


class DeskCard(QFrame):
    """Emits ``copy_wanted`` with a number or an address, and ``code_wanted``; opens nothing."""

    copy_wanted = Signal(str)
    code_wanted = Signal(str, QRect)

    def __init__(
        self, desk: Desk, look: Look, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._desk = desk
        self._look = look
        lang = look.lang
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(3)
        layout.addWidget(label(desk.name.of(lang), "name"))
        details = (desk.for_whom.of(lang), desk.remark.of(lang))
        for text in details:
            if text:
                layout.addWidget(label(text, "muted"))
        layout.addSpacing(5)
        layout.addLayout(self._channels(today))
        layout.addSpacing(3)
        layout.addWidget(label(self._date(today), "muted"))

    def _channels(self, today: dt.date) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        shown = self._desk.channels_shown(today)
        for row, channel in enumerate(shown):
            self._add_row(grid, row, self._kind(channel.kind), channel.value, self._facts(channel))
        addresses = {channel.value for channel in shown}
        if self._desk.page and self._desk.page not in addresses:
            self._add_row(grid, len(shown), self.tr("Official page"), self._desk.page, "")
        return grid

    def _add_row(self, grid: QGridLayout, row: int, kind: str, value: str, facts: str) -> None:
        name = label(kind, "muted", wraps=False)
        name.setContentsMargins(0, _NUMBER_TOP if _is_short(value) else _ADDRESS_TOP, 0, 0)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(1)
        line = CopyLine(value, f"copy {self._desk.id} {row}")
        line.copy_wanted.connect(self.copy_wanted)
        line.code_wanted.connect(self.code_wanted)
        inside.addLayout(line)
        if facts:
            inside.addWidget(label(facts, "muted"))
        grid.addLayout(inside, row, 1)

    def _kind(self, kind: ChannelKind) -> str:
        return {
            ChannelKind.CHAT: self.tr("Chat"),
            ChannelKind.SNS: self.tr("SNS"),
            ChannelKind.FORM: self.tr("Web form"),
            ChannelKind.MAIL: self.tr("E-mail"),
            ChannelKind.WEB: self.tr("Page"),
            ChannelKind.PHONE: self.tr("Telephone"),
            ChannelKind.VISIT: self.tr("In person"),
        }[kind]

    def _facts(self, channel: Channel) -> str:
        lang = self._look.lang
        return self._look.joined(channel.hours.of(lang), channel.cost.of(lang))

    def _date(self, today: dt.date) -> str:
        desk, lang = self._desk, self._look.lang
        parts = []
        if desk.as_of:
            parts.append(self.tr("As of %1").replace("%1", dates.in_words(desk.as_of).of(lang)))
        else:
            parts.append(self.tr("The source bears no date"))
        if desk.confidence is Confidence.SECONDARY:
            parts.append(self.tr("reported by others"))
        if desk.may_have_changed(today):
            parts.append(self.tr("may have changed"))
        return self._look.joined(*parts)


def _on_screen(button: QPushButton) -> QRect:
    return QRect(button.mapToGlobal(QPoint(0, 0)), button.size())


def _is_short(value: str) -> bool:
    return len(value) < _ONE_LINE


def _number(value: str) -> QLabel:
    text = QLabel(value)
    text.setProperty("role", "value")
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text


def _address(value: str) -> QLabel:
    # Long addresses have no spaces to break at. A zero-width space after each slash is not copied
    # because the button copies the address itself.
    text = Prose(value.replace("/", "/\u200b"), _ADDRESS_SPACING)
    text.setProperty("role", "address")
    text.setContentsMargins(0, _DROP, 0, 0)
    return text
