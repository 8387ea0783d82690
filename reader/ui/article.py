"""The reading page: the text in its column, and beside it the contents of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QWidget

from reader.model.page import BlockKind, Page
from reader.model.word import Term
from reader.ui import column, paper
from reader.ui.anchors import Anchors
from reader.ui.column import Column
from reader.ui.look import Look
from reader.ui.pictures import Pictures
from reader.ui.spot import Spot

_TOP = 30
_BOTTOM = 90
_SOURCE_TOP = 80
_BAR = 16
_NOTCH = 120  # eighths of a degree, as Qt counts
_READING_HEIGHT = 0.15

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.contents import Contents


class Article(QTextBrowser):
    """Shows one page. Emits what a link asks for; nothing is opened by itself."""

    page_wanted = Signal(str)
    word_wanted = Signal(str, QRect)
    desks_wanted = Signal()
    copy_wanted = Signal(str)
    spot_wanted = Signal(Spot)
    zoomed = Signal(int)

    def __init__(
        self,
        page: Page,
        look: Look,
        word: Callable[[str], Term | None],
        picture: Callable[[str], bytes | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.page = page
        self._look = look
        self._pictures = Pictures(look, picture)
        self._drawn: set[str] = set()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Page"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._follow)
        self._panel: Contents | None = None
        self._column = Column(0, 0, with_panel=False)
        self._turned = 0  # of the wheel, since the last notch
        self._held: Spot | None = Spot()  # where to stay until the reader moves
        document = self.document()
        document.setDocumentMargin(0)
        document.setIndentWidth(look.text_size * 1.6)
        document.setDefaultStyleSheet(paper.style(look))
        self.setHtml(paper.Paper(page, look, word).document())
        self._anchors = Anchors(document, _anchors_of(page))
        self._pad_ends()
        self.verticalScrollBar().valueChanged.connect(self._mark_present)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    # Places

    def spot(self) -> Spot:
        """Where the page is to stay, or where the reader has moved to."""
        return self._held or self.top()

    def top(self) -> Spot:
        """The block at the top of the view, measured."""
        return self._anchors.spot_at(self.verticalScrollBar().value())

    def hold(self, spot: Spot) -> None:
        """Remember where to be, until there is a layout to go there in."""
        self._held = spot

    def go_to(self, spot: Spot) -> None:
        """Bring a block to where the spot says; an unknown one leaves the view at the top."""
        self._held = spot
        top = self._anchors.top(spot.anchor)
        self.verticalScrollBar().setValue(max(0, top - spot.offset) if spot.anchor else 0)
        self._mark_present()

    def _let_go(self) -> None:
        self._held = None

    def show_matches(self, words: tuple[str, ...]) -> None:
        """Mark the words that were searched for."""
        if not words:
            return
        from reader.ui.marks import marks  # noqa: PLC0415 only after a search

        self.setExtraSelections(marks(self.document(), words, self._look.theme.match))

    def _mark_present(self) -> None:
        if self._panel is None or not self._panel.isVisible():
            return
        limit = self.verticalScrollBar().value() + self.viewport().height() * _READING_HEIGHT
        present = ""
        for block in self.page.blocks:
            if block.kind is BlockKind.HEADING and self._anchors.top(block.anchor) <= limit:
                present = block.anchor
        self._panel.set_present(present)

    def show_contents(self) -> None:
        """Make the panel beside the text; the window asks for it once the text can be read."""
        from reader.ui.contents import Contents  # noqa: PLC0415 the text comes first

        self._panel = Contents(self.page, self._look, self)
        self._panel.heading_wanted.connect(lambda name: self.spot_wanted.emit(Spot(name, _TOP)))
        self._panel.page_wanted.connect(self.page_wanted)
        self._place_panel()
        self._mark_present()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column, and the place in the text, at any width."""
        spot = self.spot()
        self._set_column()
        super().resizeEvent(event)
        self._place_panel()
        self.go_to(spot)

    def _set_column(self) -> None:
        em = QFontMetricsF(self._sized_font()).horizontalAdvance("永")
        fitting = Column.within(self.width() - _BAR, round(em * paper.COLUMN))
        if fitting != self._column:
            self._column = fitting
            self._draw_again()
            right = self.width() - _BAR - fitting.left - fitting.width
            self.setViewportMargins(fitting.left, 0, max(column.MARGIN, right), 0)

    def _place_panel(self) -> None:
        if self._panel is not None:
            left = self._column.left + self._column.width + column.PANEL_GAP
            self._panel.setGeometry(left, _TOP, column.PANEL, max(60, self.height() - 2 * _TOP))
            self._panel.setVisible(self._column.with_panel)

    def _sized_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(self._look.text_size)
        return font

    def _pad_ends(self) -> None:
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setTopMargin(_TOP)
        shape.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(shape)

    # Input

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and arrows turn the page; other keys go to the text."""
        bar = self.verticalScrollBar()
        self._let_go()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-1 if back else 1) * round(bar.pageStep() * 0.9))
        elif is_plain and event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif is_plain and event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 Qt's signature
        """Tab goes on from what can be seen, not from a link left behind long ago."""
        from reader.ui.links import begin_in_sight  # noqa: PLC0415 only for those who use it

        self._let_go()
        begin_in_sight(self, forward=next)
        return super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever selects by mouse moves the text on as well."""
        self._let_go()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the text, a step for each notch."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self._turned += event.angleDelta().y()  # a touchpad turns in many small angles
            if abs(self._turned) >= _NOTCH:
                self.zoomed.emit(1 if self._turned > 0 else -1)
                self._turned = 0
        else:
            self._let_go()
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a reading as a tooltip without its separators."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from PySide6.QtWidgets import QToolTip  # noqa: PLC0415 only when asked

            parts = self.cursorForPosition(event.pos()).charFormat().toolTip().split("\u2063")
            reading = parts[1] if len(parts) > 1 else ""
            QToolTip.showText(event.globalPos(), reading, self.viewport())
            return True
        return super().viewportEvent(event)

    def _follow(self, url: QUrl) -> None:
        scheme, rest = (
            url.scheme(),
            url.toString(QUrl.ComponentFormattingOption.FullyEncoded)[len(url.scheme()) + 1 :],
        )
        if scheme == "page":
            self.page_wanted.emit(rest)
        elif scheme == "word":
            self.word_wanted.emit(rest, self._link())
        elif scheme == "desks":
            self.desks_wanted.emit()
        elif scheme == "source":
            self.spot_wanted.emit(Spot(f"source-{rest}", _SOURCE_TOP))
        elif scheme == "copy":
            block = next((b for b in self.page.blocks if b.anchor == rest), None)
            self.copy_wanted.emit(block.text if block else rest)

    def _link(self) -> QRect:
        """Where on the screen the link stands that was followed; Qt has selected it."""
        cursor = self.textCursor()
        end = self.cursorRect(cursor)
        cursor.setPosition(cursor.selectionStart())
        start = self.cursorRect(cursor)
        stands = start.united(end) if start.top() == end.top() else end
        return stands.translated(self.viewport().mapToGlobal(QPoint(0, 0)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy and select; a link's inner address is nobody's business."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied text holds nothing that only serves the layout."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        data.setText(text.replace(paper.JOINER, "").replace(paper.BREAK, ""))
        return data

    # Pictures

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures come from the pack; nothing else is ever loaded."""
        name = QUrl(name)
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or name.scheme() != "picture":
            return None
        self._drawn.add(name.path())
        return self._pictures.image(name.path(), self._column.width or self.viewport().width())

    def _draw_again(self) -> None:
        """A drawing is made for the width of its column; what Qt keeps of the old one goes."""
        kind = QTextDocument.ResourceType.ImageResource.value
        for name in self._drawn:
            image = self._pictures.image(name, self._column.width)
            self.document().addResource(kind, QUrl(f"picture:{name}"), image)


def _anchors_of(page: Page) -> set[str]:
    blocks = {block.anchor for block in page.blocks}
    sources = {f"source-{source.id}" for source in page.sources}
    return blocks | sources | {"top", "related", "words", "sources"}
