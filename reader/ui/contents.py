"""The contents of a page, beside it: its headings, the present one marked, and related pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.model.page import BlockKind, Page
from reader.ui.look import Look
from reader.ui.tappable import Tappable, label


class Contents(QScrollArea):
    """Emits the anchor of a heading, or the id of a page."""

    heading_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, page: Page, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._headings: dict[str, Tappable] = {}
        inside = QWidget()
        inside.setObjectName("scrolled")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(0)
        headings = [(b.anchor, b.text) for b in page.blocks if b.kind is BlockKind.HEADING]
        if headings:
            layout.addWidget(label(self.tr("On this page"), "aside"))
            layout.addSpacing(8)
        for anchor, text in [*headings, *self._foot(page)]:
            layout.addWidget(self._heading(anchor, text))
        if page.related:
            layout.addSpacing(22)
            layout.addWidget(label(self.tr("Related"), "aside"))
            layout.addSpacing(4)
        for info in page.related:
            layout.addWidget(self._related(info.id, info.title.of(look.lang)))
        layout.addStretch(1)
        self.setWidget(inside)

    def set_present(self, anchor: str) -> None:
        """Mark the heading under which the reader is."""
        for name, button in self._headings.items():
            present = name == anchor
            if button.property("present") != present:
                button.setProperty("present", present)
                for widget in (button, *button.findChildren(QWidget)):
                    widget.style().unpolish(widget)
                    widget.style().polish(widget)

    def _foot(self, page: Page) -> list[tuple[str, str]]:
        return [("sources", self.tr("Where this comes from"))] if page.sources else []

    def _heading(self, anchor: str, text: str) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(12, 4, 2, 4)
        inside.addWidget(label(text, "heading-name"))
        button = Tappable("heading", inside, text)
        button.clicked.connect(lambda: self.heading_wanted.emit(anchor))
        self._headings[anchor] = button
        return button

    def _related(self, page_id: str, title: str) -> Tappable:
        inside = QHBoxLayout()
        inside.setContentsMargins(0, 3, 2, 3)
        inside.addWidget(label(title, "link-name"))
        button = Tappable("link", inside, title)
        button.clicked.connect(lambda: self.page_wanted.emit(page_id))
        return button
