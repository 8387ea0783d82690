"""Home: a veranda, one sentence, three doors, the topics, and one way to help."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.model.page import Audience, Topic
from reader.ui.button import button
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.spot import Spot
from reader.ui.strip import Strip
from reader.ui.tappable import Tappable, label

_WIDTH = 1000
_NAME_WIDTH = 130
_LOW = 64
_TOLD = 46  # what it takes to say that this is a reading room
_NEEDED = 342  # what doors and topics take where they stand beside each other
_HIGHEST = 0.38  # of the view
_TWO_COLUMNS = 748
_THREE_DOORS = 636  # below that a Japanese name has no room beside another


class Veranda(QWidget):
    """A drawing as wide as the window; its boards stay at the lower edge."""

    def __init__(self, drawing: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(QByteArray(drawing.read_bytes()), self)
        self.setAccessibleName("")

    def fit(self, width: int, room: int) -> None:
        """Be as high as the whole drawing is at this width, if there is that much room."""
        natural = self._drawing.defaultSize()
        self.setFixedHeight(max(_LOW, min(room, natural.height() * width // natural.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 Qt's signature
        """Fill the width; what does not fit is cut at the top, or at the right."""
        natural = self._drawing.defaultSize()
        scale = max(self.width() / natural.width(), self.height() / natural.height())
        width, height = natural.width() * scale, natural.height() * scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter, QRectF(0, self.height() - height, width, height))
        painter.end()


class Home(QWidget):
    """Emits the door, the topic or the desks that the reader chooses.

    ``with_welcome`` adds the strip that leads to the first page; it also goes by Esc.
    ``in_reading_room`` says how a reader can be done, and has a button for it.
    """

    door_wanted = Signal(Audience)
    topic_wanted = Signal(str)
    desks_wanted = Signal()
    welcome_wanted = Signal()
    welcome_closed = Signal()
    finish_wanted = Signal()

    def __init__(
        self,
        look: Look,
        topics: tuple[Topic, ...],
        parent: QWidget | None = None,
        *,
        with_welcome: bool = True,
        in_reading_room: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._in_reading_room = in_reading_room
        drawing = look.theme.drawing
        self._veranda = None if drawing is None else Veranda(drawing)
        self._scrolled = Scrolled(_WIDTH)
        self._doors = [self._door(*door) for door in self._door_texts()]
        self._door_grid = QGridLayout()
        self._rows = [*(self._topic(topic) for topic in topics), self._help()]
        self._row_grid = QGridLayout()
        self._fill(self._scrolled.column)
        pressed = enumerate([*self._doors, *self._rows])
        self._scrolled.rows = {str(number): widget for number, widget in pressed}
        self._strip = self._welcome() if with_welcome else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self._veranda, 0), (self._scrolled, 1), (self._strip, 0)):
            if part is not None:
                layout.addWidget(part, stretch)
        self.first_focus = self._doors[0]
        self._arranged = (0, 0)
        self._arrange(3, 2)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(44, 20, 44, 10)
        column.addStretch(1)
        column.addWidget(label(self.tr("Today, reading is enough."), "greeting"))
        column.addSpacing(4)
        if self._in_reading_room:
            column.addSpacing(4)
            column.addLayout(self._told())
        else:
            column.addWidget(label(self.tr("Nothing is sent. Nothing is recorded."), "muted"))
        column.addSpacing(18)
        self._door_grid.setSpacing(16)
        column.addLayout(self._door_grid)
        column.addSpacing(20)
        self._row_grid.setHorizontalSpacing(40)
        self._row_grid.setVerticalSpacing(0)
        column.addLayout(self._row_grid)
        column.addStretch(3)

    def spot(self) -> Spot:
        """The door or topic at the top of the view, and the one that has the keyboard."""
        return self._scrolled.spot()

    def go_to(self, spot: Spot) -> None:
        """Be at a spot again."""
        self._scrolled.go_to(spot)

    def close_welcome(self) -> None:
        """Take the strip away, and say so once."""
        if self._strip is None:
            return
        had_keyboard = self._strip.isAncestorOf(self.window().focusWidget() or self)
        self._strip.deleteLater()
        self._strip.hide()
        self._strip = None
        if had_keyboard:
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        self.welcome_closed.emit()

    def event(self, event: QEvent) -> bool:
        """While there is a strip, ask for Esc before a shortcut of the window takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and self._closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the strip."""
        if self._closes(event):
            self.close_welcome()
        else:
            super().keyPressEvent(event)

    def _closes(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_escape and self._strip is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit a small window without scrolling: the drawing gives way first."""
        width = self.width()
        self._arrange(3 if width >= _THREE_DOORS else 1, 2 if width >= _TWO_COLUMNS else 1)
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        if self._veranda is not None:
            strip = 0 if self._strip is None else self._strip.heightForWidth(self.width())
            room = self.height() - _NEEDED - strip - (_TOLD if self._in_reading_room else 0)
            self._veranda.fit(self.width(), min(room, round(self.height() * _HIGHEST)))

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

    def _told(self) -> QHBoxLayout:
        told = self.tr(
            "This computer is in a reading room. Nothing is sent, and nothing stays in this "
            "window. When you leave, please press “Finish”."
        )
        finish = button(self.tr("Finish"), "plain", self.finish_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(label(told, "muted"), 1)
        row.addWidget(finish, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _welcome(self) -> Strip:
        strip = Strip(self._look, _WIDTH)
        strip.opened.connect(self.welcome_wanted)
        strip.closed.connect(self.close_welcome)
        return strip
