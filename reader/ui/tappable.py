"""A button made of labels: a card, a row or a link that can be pressed by mouse, key or touch."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.prose import Prose


class Tappable(QPushButton):
    """A button whose look is one of card, row, link or heading; its content is a layout."""

    def __init__(
        self, look: str, layout: QBoxLayout, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setAccessibleName(name)
        self.setAutoDefault(True)  # Enter presses it as Space does
        self.setLayout(layout)
        self._inside = layout
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(layout.hasHeightForWidth())
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """What the labels inside need."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the labels inside need at least."""
        return self._inside.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Whether a label inside wraps."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height that wrapped labels need."""
        return self._inside.totalHeightForWidth(width)


def label(text: str, role: str, *, wraps: bool = True, tight: bool = False) -> QLabel:
    """A label in one of the style sheet's roles; one that wraps has room between its lines.

    ``tight`` is for a single line that may wrap when it must.
    """
    if wraps and not tight:
        made: QLabel = Prose(text)
    else:
        made = QLabel()
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setText(text)
        made.setWordWrap(wraps)
    made.setProperty("role", role)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
