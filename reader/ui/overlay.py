"""The furigana of one document in every way somebody may want them, made while nothing is to do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QTextDocument

from reader.model.settings import Furigana
from reader.ui.readings import Readings, Run, shown
from reader.ui.ruby import Ruby
from reader.ui.turns import Turns

_IN_SIGHT = 2_500  # characters: more than can be seen at once
_IN_TURN = 6  # anchors
_TOGETHER = 5  # turns: what is given its room is laid out, and what is below it moved
_LONGEST = 100_000  # characters: who turns on the furigana of such a book waits for them


class Overlay(QObject):
    """Shows the readings of a document above all kanji, above rare ones, or none.

    ``spacing`` is what stands between the letters of the document anyway, in pixels.
    """

    def __init__(
        self, document: QTextDocument, readings: Readings, spacing: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._readings = readings
        self._spacing = spacing
        self._rubies: dict[Furigana, Ruby] = {}
        self._given: dict[Furigana, int] = {}  # how many of the readings they know of
        self._shown = Furigana.NONE
        self._since_shown = 0  # so many turns
        self._turns = Turns(self._go_on, self)

    @property
    def runs(self) -> list[Run]:
        """Every reading of what is in the document."""
        return self._readings.in_order

    def show(self, furigana: Furigana, position: int) -> None:
        """Take back the room of what was shown, and give it to what can be seen from a position on.

        The rest follows a little at a time.
        """
        old, self._shown = self._shown, furigana
        if old not in {Furigana.NONE, furigana}:
            self._rubies[old].take_room()
        if furigana is not Furigana.NONE:
            self._give(furigana, self._readings.read_to(position + _IN_SIGHT)).make_room()
            self._turns.begin()

    def take_growth(self) -> None:
        """More has come at the end of the document."""
        self._readings.is_whole = False
        if self._shown is not Furigana.NONE:
            self._turns.begin()

    def finish(self) -> None:
        """Show all that is to be shown now."""
        if self._shown is not Furigana.NONE:
            self._give(self._shown, self.runs).make_room_below()

    def prepare(self) -> None:
        """Make ready what the next press of a key may ask for, a little at a time."""
        if self._document.characterCount() <= _LONGEST:
            self._turns.begin()

    def stop(self) -> None:
        """Make nothing more ready."""
        self._turns.stop()

    def forget_places(self) -> None:
        """The lines are broken otherwise now."""
        if self._shown is not Furigana.NONE:
            self._rubies[self._shown].forget_places()

    def paint(self, painter: QPainter, clip: QRectF, colour: QColor) -> int:
        """Paint what stands within ``clip``, in the document's own pixels; how many pieces."""
        if self._shown is Furigana.NONE:
            return 0
        return self._rubies[self._shown].paint(painter, clip, colour)

    def _give(self, furigana: Furigana, runs: list[Run]) -> Ruby:
        if furigana not in self._rubies:
            self._rubies[furigana] = Ruby(self._document, self._spacing)
        ruby = self._rubies[furigana]
        ruby.take(shown(runs[self._given.get(furigana, 0) :], furigana))
        self._given[furigana] = len(runs)
        return ruby

    def _go_on(self) -> None:
        is_shown = self._shown is not Furigana.NONE
        ruby = self._give(self._shown if is_shown else Furigana.ALL, self._readings.read(_IN_TURN))
        self._since_shown += 1
        if is_shown and (self._readings.is_whole or self._since_shown >= _TOGETHER):
            ruby.make_room_below()
            self._since_shown = 0
        if self._readings.is_whole:
            self._turns.stop()
