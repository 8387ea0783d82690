"""The line above the results that offers what may have been meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.keycap import KeyCap
from reader.ui.look import Look
from reader.ui.tappable import Tappable, label

KEYS = "Alt+M"
_GAP = 10
_AROUND = 12  # pixels beside the words in the button: its frame and its margins


class MeantLine(QWidget):
    """One line with a link, which emits ``taken`` with the words; hidden where there are none.

    ``view`` is where the key holds.
    """

    taken = Signal(str)

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._words = ""
        self._said = label("", "meant", wraps=False)
        inside = QHBoxLayout()
        inside.setContentsMargins(4, 2, 4, 2)
        inside.addWidget(self._said)
        self.button = Tappable("link", inside, "")
        self.button.clicked.connect(self._take)
        self._cap = KeyCap(look, KEYS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        # The link reaches out of the column, so that its words stand in it.
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._cap)
        layout.addStretch(1)
        QShortcut(QKeySequence(KEYS), view).activated.connect(self._take)
        self.hide()

    def offer(self, words: str) -> None:
        """Offer these words; none hide the line."""
        self._words = words
        self.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of long words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = self.tr("Did you mean “%1”?")
        self.button.setAccessibleName(whole.replace("%1", self._words))
        metrics = self._said.fontMetrics()
        frame = metrics.horizontalAdvance(whole.replace("%1", ""))
        room = self.width() - self._cap.sizeHint().width() - _GAP - _AROUND - frame
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, room))
        self._said.setText(whole.replace("%1", shown))
        self.button.setFixedWidth(self.button.sizeHint().width() + _AROUND)

    def _take(self) -> None:
        if self._words:
            self.taken.emit(self._words)
