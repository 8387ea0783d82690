"""The reading page: the text in its column, and beside it the contents of the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)

from reader.model.page import Page
from reader.model.settings import Arrangement
from reader.ui import column
from reader.ui.column import Column
from reader.ui.folio import BESIDE, TOP, Folio
from reader.ui.layers import Selection
from reader.ui.links import begin_in_sight, follow
from reader.ui.look import Look
from reader.ui.manuscript import Manuscript
from reader.ui.margin import Margin
from reader.ui.pictures import Pictures
from reader.ui.sealed import Sealed
from reader.ui.spot import Spot
from reader.ui.standing import Standing

_BAR = 16
_NOTCH = 120  # eighths of a degree, as Qt counts
_READING_HEIGHT = 0.15
_PRESENT = 2  # pixels: the line beside the paragraph that keys act on


class Article(Sealed):
    """Shows one page, from a spot on. Emits what a link asks for; nothing is opened by itself."""

    page_wanted = Signal(str)
    word_wanted = Signal(str, QRect)
    source_wanted = Signal(str, QRect)
    desks_wanted = Signal()
    copy_wanted = Signal(str)
    code_wanted = Signal(str, QRect)
    spot_wanted = Signal(Spot)
    zoomed = Signal(int)
    key_pressed = Signal(QKeyEvent)
    menu_wanted = Signal(QPoint)
    company_wanted = Signal()  # whoever knows keys and marks is to come at once
    mark_pressed = Signal(int)  # the position in the document
    look_taken = Signal(object)  # Look
    first_painted = Signal()  # the text can be read: what stands beside it may come
    settled = Signal()  # the page has been set anew, as far as it can be seen
    completed = Signal()  # all of it is there

    def __init__(self, manuscript: Manuscript, look: Look, spot: Spot) -> None:
        super().__init__(Pictures(look, manuscript.picture, manuscript.description))
        self.look = look
        # Shown when needed, it would have every page laid out twice: without it, then with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # Opaque, what has been painted is moved when the page scrolls, and only the rest painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Page"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(partial(follow, self))
        self.margin = Margin()
        self._column = Column(0, 0, with_panel=False)
        self._turned = 0  # of the wheel, since the last notch
        self._layers: dict[str, list[Selection]] = {}
        self._was_painted = False
        self._is_moving = False
        self._is_stale = False  # whether the page must be set anew though its column is the same
        self.is_accompanied = False
        self.present = ""  # the block that keys act on, once one has been chosen
        self.folio = Folio(self.document(), manuscript, self)
        self._standing = Standing(self, self.folio, spot)
        self.folio.filled.connect(self._begin_at_top)
        self.folio.grown.connect(self._take_growth)
        self.first_painted.connect(self.folio.settle)
        if look.settings.arrangement is Arrangement.ONE:  # of the others, the width decides
            self._set_page(Arrangement.ONE, frozenset())
        self.verticalScrollBar().valueChanged.connect(self._mark_present)
        self.verticalScrollBar().actionTriggered.connect(self.let_go)

    @property
    def page(self) -> Page:
        """The page that is shown, in the language of the window."""
        return self.folio.manuscript.page

    # Places

    def spot(self) -> Spot:
        """Where the page is to stay, or where the reader has moved to."""
        return self._standing.spot()

    def top(self) -> Spot:
        """The block at the top of the view, measured."""
        return self._standing.top()

    def go_to(self, spot: Spot) -> None:
        """Bring a block to where the spot says; an unknown one leaves the view at the top."""
        self._standing.go_to(spot)
        self._mark_present()

    def let_go(self) -> None:
        """The reader moves: no place is held any more."""
        self._standing.held = None

    def take_look(self, look: Look) -> None:
        """Show the same place in another look."""
        old, self.look = self.look, look
        self.look_taken.emit(look)
        self.margin.take_look(look)
        wanted = look.settings.furigana
        if look.theme == old.theme and look.settings == old.settings._replace(furigana=wanted):
            stand_again = self._standing.kept()
            self.folio.show_furigana(wanted, self._standing.spot().anchor)
            stand_again()
            self.viewport().update()
        else:
            self._pictures.take_look(look)
            self.set_again(self.folio.opened)

    def set_again(self, opened: frozenset[str]) -> None:
        """Set the page anew, with these blocks in both languages, at the same place."""
        stand_again = self._standing.kept()
        self._is_stale = True
        self._set_column(opened)
        self.margin.place(self._column, self.height())
        self.settled.emit()
        stand_again()
        self._mark_present()

    def lay(self, layer: str, selections: list[Selection]) -> None:
        """Lay something under the letters, in the place of what this layer had before."""
        self._layers[layer] = selections
        self.setExtraSelections([each for found in self._layers.values() for each in found])

    def _take_growth(self) -> None:
        held = self._standing.held
        if held is not None and held.anchor:
            self.go_to(held)
        if self.folio.is_whole:
            self.completed.emit()

    def _mark_present(self) -> None:
        if not self._is_moving:
            height = self.verticalScrollBar().value() + self.viewport().height() * _READING_HEIGHT
            self.margin.mark(height, self.folio.anchors)

    def show_contents(self) -> None:
        """Make the panel beside the text; the window asks for it once the text can be read."""
        panel = self.margin.fill(self.page, self.look, self)
        panel.heading_wanted.connect(lambda name: self.spot_wanted.emit(Spot(name, TOP)))
        panel.page_wanted.connect(self.page_wanted)
        self.margin.place(self._column, self.height())
        self._mark_present()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column, and the place in the text, at any width."""
        if self._is_moving:
            super().resizeEvent(event)
            return
        stand_again = self._standing.kept()
        self._set_column(self.folio.opened)
        super().resizeEvent(event)
        self.margin.place(self._column, self.height())
        stand_again()
        self._mark_present()

    def _set_column(self, opened: frozenset[str]) -> None:
        room = self.width() - _BAR
        arrangement, fitting = column.fitting(self.look, room)
        is_set = arrangement is self.folio.arrangement and not self._is_stale
        if fitting == self._column and is_set:
            return
        self._column = fitting
        self._is_stale = False
        right = room - fitting.left - fitting.width
        self._is_moving = True  # new margins are a resize as well
        self.setViewportMargins(fitting.left - BESIDE, 0, max(column.MARGIN, right), 0)
        self._is_moving = False
        if is_set:
            self._pictures.draw_again(self.document(), self.picture_width())
            self.folio.forget_lines()
        else:
            self._set_page(arrangement, opened)

    def picture_width(self) -> int:
        """The width that one language has of the column."""
        width = self._column.width or self.viewport().width()
        return column.pane(self.folio.arrangement, width)

    def _begin_at_top(self) -> None:
        # Qt has left the cursor at the end of the new text, and would lay out all of it to scroll
        # there.
        self.setTextCursor(QTextCursor(self.document()))

    def _set_page(self, arrangement: Arrangement, opened: frozenset[str]) -> None:
        self._is_moving = True  # at the top, for a moment
        self._pictures.forget(self.document())
        self.folio.set(self.look, arrangement, opened, self._standing.spot().anchor)
        self._is_moving = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, the text on it, then what floats above and beside it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self.look.theme.ground))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        height = self.verticalScrollBar().value()
        painter.translate(0, -height)
        self.folio.paint(painter, QRectF(event.rect().translated(0, height)))
        if self.present:
            top = self.folio.anchors.top(self.present)
            foot = self.folio.anchors.foot(self.present)
            painter.fillRect(0, top, _PRESENT, foot - top, QColor(self.look.theme.accent))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    # Input

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the page first; others go to the text."""
        self.let_go()
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Hand a key on to whoever knows the keys of a page; whether it stands for anything."""
        self.call_company()
        event.ignore()
        self.key_pressed.emit(event)
        return event.isAccepted()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 Qt's signature
        """Tab goes on from what can be seen, not from a link left behind long ago."""
        self.let_go()
        begin_in_sight(self, forward=next)
        return super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever selects by mouse moves the text on as well."""
        self.let_go()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a passage that is marked asks for its note."""
        super().mouseReleaseEvent(event)
        is_click = not self.textCursor().hasSelection()
        if event.button() == Qt.MouseButton.LeftButton and is_click:
            self.call_company()
            place = event.position().toPoint()
            if not self.anchorAt(place):
                self.mark_pressed.emit(self.cursorForPosition(place).position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the text, a step for each notch."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self._turned += event.angleDelta().y()  # a touchpad turns in many small angles
            if abs(self._turned) >= _NOTCH:
                self.zoomed.emit(1 if self._turned > 0 else -1)
                self._turned = 0
        else:
            self.let_go()
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the reading of what the mouse is on as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from PySide6.QtWidgets import QToolTip  # noqa: PLC0415 only when asked

            position = self.cursorForPosition(event.pos()).position()
            QToolTip.showText(event.globalPos(), self.folio.reading_at(position), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the text; a link's inner address is nobody's business."""
        self.call_company()
        self.menu_wanted.emit(event.globalPos())

    def call_company(self) -> None:
        """Have the keys and marks of the page joined now, if they have not come by themselves."""
        if not self.is_accompanied:
            self.company_wanted.emit()
