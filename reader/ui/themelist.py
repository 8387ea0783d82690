"""The themes as a list to choose from, each with a swatch of itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.choices import Choice
from reader.ui.look import Look
from reader.ui.tappable import Tappable, label
from reader.ui.theme import Theme

_SWATCH = QSize(52, 26)
_TICK = QSize(16, 16)
_ROUND = 6
_HALF = 0.5  # of a pixel: where a line of one pixel is sharp


class Themes(Choice):
    """Every theme on a line of its own, with a swatch; ``like_system`` names the empty choice."""

    def __init__(self, name: str, look: Look, like_system: str) -> None:
        super().__init__(name)
        self._ticks: dict[object, _Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        themes = {id_: (theme.name.of(look.lang), theme) for id_, theme in look.themes.items()}
        for value, (text, theme) in {**themes, "": (like_system, None)}.items():
            column.addWidget(self._row(value, text, theme))

    def show_chosen(self, value: object) -> None:
        """Show which theme holds: by a tick, not by colour alone."""
        super().show_chosen(value)
        for name, tick in self._ticks.items():
            tick.show_chosen(chosen=name == value)

    def _row(self, value: object, text: str, theme: Theme | None) -> Tappable:
        tick = _Tick()
        self._ticks[value] = tick
        inside = QHBoxLayout()
        inside.setContentsMargins(6, 4, 10, 5)
        inside.setSpacing(14)
        inside.addWidget(Swatch(theme))
        inside.addWidget(label(text, "plain", tight=True), 1)
        inside.addWidget(tick)
        row = Tappable("row", inside, text)
        self._add(value, row, text)
        return row


class _Tick(QWidget):
    """A place for a tick, which not every typeface has."""

    def __init__(self) -> None:
        super().__init__()
        self._is_chosen = False
        self.setFixedSize(_TICK)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_chosen(self, *, chosen: bool) -> None:
        """Be there or not."""
        self._is_chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 a tick is small
        """Paint it."""
        if self._is_chosen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(self.foregroundRole()), 2))
            painter.drawPolyline([QPointF(2, 8), QPointF(6, 12), QPointF(14, 3)])


class Swatch(QWidget):
    """A theme in small: its ground and edge, a letter in its ink, a line in its accent.

    Without a theme there are only two halves, for light and dark by turns.
    """

    def __init__(self, theme: Theme | None) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(_SWATCH)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 a swatch is small
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(_HALF, _HALF, -_HALF, -_HALF)
        if self._theme is None:
            self._paint_turns(painter, frame)
            return
        theme = self._theme
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor(theme.ground))
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(2, 0, 26, frame.height()), Qt.AlignmentFlag.AlignCenter, "あ")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(28, frame.center().y() - 2, 16, 4), 2, 2)

    def _paint_turns(self, painter: QPainter, frame: QRectF) -> None:
        ink = self.palette().color(self.foregroundRole())
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        half = frame.adjusted(frame.width() / 2, 0, 0, 0)
        painter.drawRoundedRect(half, _ROUND, _ROUND)
        painter.drawRect(half.adjusted(0, 0, -half.width() / 2, 0))
