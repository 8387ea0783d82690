"""What stands beside the text of a page where there is room: its contents."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.model.page import Page
from reader.ui.anchors import Anchors
from reader.ui.column import PANEL, PANEL_GAP, Column
from reader.ui.folio import TOP
from reader.ui.look import Look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.contents import Contents

_LEAST = 60


class Margin:
    """Holds the contents of one article; empty until they are made."""

    def __init__(self) -> None:
        self.panel: Contents | None = None

    def fill(self, page: Page, look: Look, parent: QWidget) -> Contents:
        """Make the contents of a page."""
        from reader.ui.contents import Contents  # noqa: PLC0415 the text comes first

        self.panel = Contents(page, look, parent)
        return self.panel

    def place(self, column: Column, height: int) -> None:
        """Stand beside a column in a view of so many pixels; hidden where there is no room."""
        if self.panel is not None:
            left = column.left + column.width + PANEL_GAP
            self.panel.setGeometry(left, TOP, PANEL, max(_LEAST, height - 2 * TOP))
            self.panel.setVisible(column.with_panel)

    def mark(self, height: float, anchors: Anchors) -> None:
        """Mark the heading under which a height of the document stands."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.set_present(height, anchors)

    def take_look(self, look: Look) -> None:
        """Follow another look."""
        if self.panel is not None:
            self.panel.take_look(look)
