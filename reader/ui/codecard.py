"""The card that hands an address over to another device, because this program opens none."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.ui.card import Card
from reader.ui.code import Code, modules

_ROOM = 240  # pixels: a camera reads it from where one sits


class CodeCard(Card):
    """An address as a code and as text, and how it is copied."""

    def __init__(self, address: str) -> None:
        super().__init__()
        title = self.tr("Open on another device")
        self.setAccessibleName(f"{title}. {address}")
        self.say(title, "name")
        code = modules(address)
        if code is None:
            self.say(self.tr("This address is too long for a code. It can be copied."), "muted")
        else:
            self.say(
                self.tr(
                    "Point its camera at the code. That device goes to the internet; "
                    "this one does not."
                ),
                "muted",
            )
            self.column.addSpacing(6)
            name = self.tr("QR code: %1").replace("%1", address)
            self.column.addWidget(Code(code, _ROOM, name), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addSpacing(6)
        self.say(address.replace("/", "/\u200b"), "muted")
        copy = self.lead(self.tr("Copy the address"))
        copy.clicked.connect(lambda: self.copy_wanted.emit(address))
