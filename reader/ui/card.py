"""A small card over the page, beside what it belongs to, gone when anything else is pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBitmap, QGuiApplication, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStyle, QStyleOption, QVBoxLayout, QWidget

from reader.ui.beside import beside
from reader.ui.spot import Spot
from reader.ui.tappable import Tappable, label

_WIDTH = 340
_EDGE = 8  # of the window, that stays free
_INDENT = 18
_RADIUS = 12  # as the style sheet has it
# A shadow of the system's would have the corners that the card has not.
_FLAT = (
    Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
)


class Card(QFrame):
    """Closes by itself when anything else is pressed, and with Esc. ``column`` holds its lines.

    Emits the place or the spot of the page that a line leads to, or the text to copy.
    """

    place_wanted = Signal(str)
    spot_wanted = Signal(Spot)
    copy_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wordcard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_INDENT, 14, _INDENT, 14)
        self.column.setSpacing(4)

    def say(self, text: str, role: str) -> None:
        """Add a line in one of the style sheet's roles."""
        self.column.addWidget(label(text, role))

    def lead(self, text: str) -> Tappable:
        """Add a line that can be pressed, which closes the card."""
        inside = QHBoxLayout()
        inside.setContentsMargins(4, 3, 4, 3)
        inside.addWidget(label(text, "link-name"))
        button = Tappable("link", inside, text)
        button.clicked.connect(self.close)
        self.column.addWidget(button)
        return button

    def show_in(self, owner: QWidget, stage: QRect, link: QRect) -> None:
        """Show the card under a link of the screen, or by it, inside ``stage`` of the screen."""
        self.setParent(owner, _FLAT)
        self.ensurePolished()
        self.resize(_WIDTH, self.column.totalHeightForWidth(_WIDTH))
        room = stage.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if self.height() > room.height():  # in a small window it may cover the bar as well
            whole = QRect(owner.mapToGlobal(QPoint(0, 0)), owner.size())
            room = whole.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self.move(beside(link, self.size(), room))
        self.show()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 a card is small
        """Paint ground and edge: of what is translucent Qt leaves them out."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off where what is translucent would be black: X11 may not blend."""
        if QGuiApplication.platformName() == "xcb":
            self.setMask(rounded(self.size()))
        super().resizeEvent(event)


def rounded(size: QSize) -> QBitmap:
    """What a card of a size covers; of the smoothed edge of its corners, all but the faintest."""
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.GlobalColor.black)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(picture.rect(), _RADIUS, _RADIUS)
    painter.end()
    return QBitmap.fromImage(picture.createAlphaMask())
