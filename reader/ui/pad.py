"""A plain pad to write on, shown in the place of everything else; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_EDGE = 4


class Pad(QFrame):
    """An empty sheet at first, in the colours of the system; ``open`` makes it one to write on.

    Emits ``return_wanted``. What is written stands in memory until ``wipe``, with nothing to undo.
    """

    return_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._writing: QPlainTextEdit | None = None
        self._card: QWidget | None = None

    def cover(self) -> None:
        """Lie over the whole parent, and be painted before anything else happens."""
        self.setPalette(QApplication.style().standardPalette())
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.repaint()

    def open(self) -> None:
        """Have a field to write in, with the keyboard."""
        writing = QPlainTextEdit()
        writing.setFrameShape(QFrame.Shape.NoFrame)
        back = QToolButton()
        back.setAutoRaise(True)
        back.setText(self.tr("Back"))
        back.clicked.connect(self.return_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(writing, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        foot.addStretch(1)
        foot.addWidget(back)
        layout.addLayout(foot)
        self._writing = writing
        self.take_keyboard()

    def put(self, card: QWidget) -> None:
        """Lay a card on the pad, in the place of the last one; it belongs to the pad."""
        self.take_off()
        self._card = card
        card.setParent(self)
        card.adjustSize()
        self._place()
        card.show()
        card.raise_()
        card.setFocus()

    def take_off(self) -> None:
        """Take the card away again."""
        if self._card is not None:
            self._card.deleteLater()
            self._card.hide()
            self._card = None
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Let who types type here."""
        wanted = self._card or self._writing
        if wanted is not None:
            wanted.setFocus()

    def wipe(self) -> None:
        """Leave nothing of what was written: not to be undone, nor to be pasted as a selection."""
        if self._writing is None:
            return
        clipboard, selected = QGuiApplication.clipboard(), QClipboard.Mode.Selection
        if clipboard.ownsSelection() and clipboard.text(selected) in self._writing.toPlainText():
            clipboard.clear(selected)
        self._writing.clear()

    def _place(self) -> None:
        if self._card is not None:
            room = self.rect()
            self._card.move(room.center() - self._card.rect().center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes through to what is hidden."""
        event.accept()
