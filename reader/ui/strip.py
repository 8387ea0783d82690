"""The quiet strip at the lower edge of home: the essence of the first page, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.model.text import Text
from reader.ui.look import ICON_SIZE, Look
from reader.ui.tappable import Tappable, label

_ONE_LINE = 740
_ABOVE = 9

# Said here and not in the catalogue of translations: both are shown, whatever the language is.
_ESSENCE = Text(
    "ネットにつながらず、読んだことも残しません。防げないこともあります。",
    "Stays offline, keeps no record. Some things it cannot prevent.",
)
_MORE = Text("はじめに", "Before you begin")
_CLOSE = Text("閉じる", "Close")


class Strip(QFrame):
    """Two lines, one in each language; emits ``opened`` or ``closed``."""

    opened = Signal()
    closed = Signal()

    def __init__(self, look: Look, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._look = look
        self._width = width
        said = QVBoxLayout()
        said.setSpacing(5)
        for lang in (look.lang, look.lang.other):
            said.addWidget(label(_ESSENCE.of(lang), "muted", tight=True))
        self._inner = QHBoxLayout()
        self._inner.setSpacing(5)
        self._inner.addLayout(said, 1)
        self._inner.addWidget(self._link())
        self._close = self._close_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, _ABOVE, 28, _ABOVE)
        layout.setSpacing(8)
        layout.addLayout(self._inner, 1)
        layout.addWidget(self._close)
        QTimer.singleShot(0, self, self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under the column of home; in a narrow window the link goes below the lines."""
        side = max(28, (self.width() - self._width) // 2)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, _ABOVE, max(20, side - 8), _ABOVE)
        wide = self.width() >= _ONE_LINE
        direction = QBoxLayout.Direction
        self._inner.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        super().resizeEvent(event)

    def _draw(self) -> None:
        self._close.setIcon(self._look.icon("close"))

    def _link(self) -> Tappable:
        lang = self._look.lang
        text = f"{_MORE.of(lang)} / {_MORE.of(lang.other)}"
        inside = QHBoxLayout()
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(label(text, "link", tight=True))
        link = Tappable("link", inside, text)
        link.clicked.connect(self.opened)
        return link

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._look.room_for_icon())
        button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        name = _CLOSE.of(self._look.lang)
        button.setAccessibleName(name)
        button.setToolTip(f"{name}  (Esc)")
        button.clicked.connect(self.closed)
        return button
