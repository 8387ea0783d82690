"""Home: a veranda, one sentence, three doors, the topics, and one way to help."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.page import Audience, Topic
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.spot import Spot
from reader.ui.tappable import Tappable, label
from reader.ui.theme import Theme

_WIDTH = 1000
_NAME_WIDTH = 130
_TALL = 210
_LOW = 96
_TWO_COLUMNS = 660
_THREE_DOORS = 600


class Veranda(QWidget):
    """The drawing of the theme, as wide as the window; boards stay at its lower edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(QByteArray(theme.drawing.read_bytes()))
        self.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        """Fill the width; what does not fit is cut at the top and the right."""
        natural = self._drawing.defaultSize()
        scale = max(self.width() / natural.width(), self.height() / natural.height())
        scale = max(scale, 0.8)
        height = natural.height() * scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(
            painter, QRectF(0, self.height() - height, natural.width() * scale, height)
        )
        painter.end()


class Home(QWidget):
    """Emits the door, the topic or the desks that the reader chooses."""

    door_wanted = Signal(Audience)
    topic_wanted = Signal(str)
    desks_wanted = Signal()

    def __init__(
        self, look: Look, topics: tuple[Topic, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._veranda = Veranda(look.theme)
        self._scrolled = Scrolled(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._veranda)
        layout.addWidget(self._scrolled, 1)
        column = self._scrolled.column
        column.setContentsMargins(44, 22, 44, 10)
        column.addWidget(label(self.tr("Today, reading is enough."), "greeting"))
        column.addSpacing(4)
        column.addWidget(label(self.tr("Nothing is sent. Nothing is kept."), "muted"))
        column.addSpacing(18)
        self._doors = [self._door(*door) for door in self._door_texts()]
        self._door_grid = QGridLayout()
        self._door_grid.setSpacing(16)
        column.addLayout(self._door_grid)
        column.addSpacing(20)
        self._rows = [self._topic(topic) for topic in topics]
        self._rows.append(self._help())
        pressed = enumerate([*self._doors, *self._rows])
        self._scrolled.rows = {str(number): widget for number, widget in pressed}
        self._row_grid = QGridLayout()
        self._row_grid.setHorizontalSpacing(40)
        self._row_grid.setVerticalSpacing(0)
        column.addLayout(self._row_grid)
        column.addStretch(1)
        self.first_focus = self._doors[0]
        self._arranged = (0, 0)
        self._arrange(3, 2)

    def spot(self) -> Spot:
        """The door or topic at the top of the view, and the one that has the keyboard."""
        return self._scrolled.spot()

    def go_to(self, spot: Spot) -> None:
        """Be at a spot again."""
        self._scrolled.go_to(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit a small window without scrolling: the drawing gives way first."""
        self._veranda.setFixedHeight(max(_LOW, min(_TALL, round(self.height() * 0.27))))
        width = self.width() - 88
        self._arrange(3 if width >= _THREE_DOORS else 1, 2 if width >= _TWO_COLUMNS else 1)
        super().resizeEvent(event)

    def _arrange(self, doors: int, columns: int) -> None:
        if self._arranged == (doors, columns):
            return
        self._arranged = (doors, columns)
        for n, door in enumerate(self._doors):
            self._door_grid.addWidget(door, n // doors, n % doors)
        down = -(-len(self._rows) // columns)
        for n, row in enumerate(self._rows):
            self._row_grid.addWidget(row, n % down, n // down)
        for grid, used in ((self._door_grid, doors), (self._row_grid, columns)):
            for n in range(3):
                grid.setColumnStretch(n, 1 if n < used else 0)

    def _door_texts(self) -> tuple[tuple[Audience, str, str], ...]:
        return (
            (Audience.SELF, self.tr("For myself"), self.tr("To read alone, in silence")),
            (
                Audience.FAMILY,
                self.tr("For my family"),
                self.tr("Talking, resting, later years"),
            ),
            (
                Audience.SUPPORTER,
                self.tr("For those who help"),
                self.tr("Handing on, visiting, libraries"),
            ),
        )

    def _door(self, door: Audience, title: str, line: str) -> Tappable:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 18)
        inside.setSpacing(5)
        inside.addWidget(label(title, "title"))
        inside.addWidget(label(line, "muted"))
        inside.addStretch(1)
        button = Tappable("card", inside, f"{title}. {line}")
        button.clicked.connect(lambda: self.door_wanted.emit(door))
        return button

    def _topic(self, topic: Topic) -> Tappable:
        title, line = topic.title.of(self._look.lang), topic.line.of(self._look.lang)
        inside = QHBoxLayout()
        inside.setContentsMargins(2, 9, 2, 9)
        inside.setSpacing(12)
        name = label(title, "name", wraps=False)
        name.setMinimumWidth(_NAME_WIDTH)
        inside.addWidget(name)
        inside.addWidget(label(line, "muted", tight=True), 1)
        button = Tappable("row", inside, f"{title}. {line}")
        button.clicked.connect(lambda: self.topic_wanted.emit(topic.id))
        return button

    def _help(self) -> Tappable:
        text = self.tr("Ask for help without a phone call") + " →"
        inside = QHBoxLayout()
        inside.setContentsMargins(2, 9, 2, 9)
        inside.addWidget(label(text, "accent", tight=True))
        button = Tappable("row", inside, text)
        button.clicked.connect(self.desks_wanted)
        return button
