"""What stands where there is nothing to list: a sign, a sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.look import Look
from reader.ui.tappable import label

_SIGN = 34
_GAP = 18


class EmptyState(QWidget):
    """A quiet icon beside a title and a line; what else helps is put below it by the view."""

    def __init__(
        self, look: Look, icon_name: str, title: str, line: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title} {line}".strip())
        self._look = look
        self._icon_name = icon_name
        self._sign = QLabel()
        self._sign.setFixedWidth(_SIGN)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(5)
        said.addWidget(label(title, "title"))
        if line:
            said.addWidget(label(line, "muted"))
        said.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 12)
        layout.setSpacing(_GAP)
        layout.addWidget(self._sign)
        layout.addLayout(said, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icon now: most views are never empty, and show their text sooner without."""
        from reader.ui import icons  # noqa: PLC0415 see above

        if self._sign.pixmap().isNull():
            folder, colour = self._look.icon_folder, self._look.theme.muted
            self._sign.setPixmap(icons.pixmap(folder, self._icon_name, colour, _SIGN))
        super().showEvent(event)
