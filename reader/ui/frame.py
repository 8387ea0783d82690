"""What stands around the view: rail, bar and notice, made anew for every look."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.look import Look
from reader.ui.notice import Notice
from reader.ui.rail import Rail
from reader.ui.topbar import TopBar

_ICONS_BELOW = 1000
_MENU_BELOW = 760


class Frame(QWidget):
    """Holds one view at a time; the window joins the signals of its parts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.rail = Rail(look)
        self.bar = TopBar(look)
        self.notice = Notice(self)
        self.view: QWidget | None = None
        self._stack = QStackedLayout()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addLayout(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.bar.menu_wanted.connect(self._open_menu)
        QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        self.rail.draw()
        self.bar.draw()

    def show_view(self, view: QWidget) -> None:
        """Show a view in the place of the last one."""
        old, self.view = self.view, view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    @property
    def words(self) -> str:
        """What stands in the search field."""
        return self.bar.field.text()

    def set_words(self, words: str) -> None:
        """Put words into the search field without searching for them."""
        if self.words != words:
            with QSignalBlocker(self.bar.field):
                self.bar.field.setText(words)

    def fit(self, width: int) -> None:
        """The rail gives way to icons, then to a menu."""
        self.rail.setVisible(width >= _MENU_BELOW)
        self.bar.menu_button.setVisible(width < _MENU_BELOW)
        self.rail.set_narrow(narrow=width < _ICONS_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice at the lower edge."""
        super().resizeEvent(event)
        self.notice.place()

    def _open_menu(self) -> None:
        self.rail.menu(self).popup(self.bar.below_menu_button())
