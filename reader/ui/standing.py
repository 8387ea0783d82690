"""Where the reader stands in a page, and how to stand there again after the page has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTextBrowser

from reader.ui import steps
from reader.ui.folio import Folio
from reader.ui.spot import Spot


class Standing:
    """The place of one view in its page: held until the reader moves, measured after that."""

    def __init__(self, view: QTextBrowser, folio: Folio, spot: Spot) -> None:
        self._bar = view.verticalScrollBar()
        self._folio = folio
        self.held: Spot | None = spot  # before there is a layout to go there in

    def spot(self) -> Spot:
        """Where to stay, or where the reader has moved to."""
        return self.held or self.top()

    def top(self) -> Spot:
        """The block at the top of the view, measured."""
        return self._folio.anchors.spot_at(self._bar.value())

    def go_to(self, spot: Spot) -> None:
        """Bring a block to where the spot says; an unknown one leaves the view at the top."""
        self.held = spot
        top = self._folio.anchors.top(spot.anchor)
        self._bar.setValue(max(0, top - spot.offset) if spot.anchor else 0)

    def kept(self) -> Callable[[], None]:
        """Remember the place; what is returned leads there again, whatever has changed.

        Whoever has moved by hand stays at the line, as long as the page still says the same.
        """
        spot, is_held, said = self.spot(), self.held is not None, self._said()
        if is_held or not self._bar.value():
            return lambda: self.go_to(spot)
        letter = self._letter_at(self._bar.value())
        offset = steps.height_of(self._folio, letter) - self._bar.value()

        def stand_again() -> None:
            if self._said() == said:
                self._bar.setValue(steps.height_of(self._folio, letter) - offset)
            else:
                self.go_to(spot)

        return stand_again

    def _letter_at(self, height: int) -> int:
        # Not by hitTest(): it answers wrongly while the layout is under way.
        layout = self._folio.document.documentLayout()
        block = self._folio.anchors.block(self._folio.anchors.spot_at(height).anchor)
        while block.next().isValid() and layout.blockBoundingRect(block).bottom() <= height:
            block = block.next()
        top, lines = layout.blockBoundingRect(block).top(), block.layout()
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            if top + line.y() + line.height() > height:
                return block.position() + line.textStart()
        return block.position()

    def _said(self) -> tuple[object, ...]:
        return self._folio.arrangement, self._folio.opened
