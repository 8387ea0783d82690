"""The reading page: the text in its column, and beside it the contents of the page."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QTextEdit, QWidget

from reader.model.page import BlockKind, Page
from reader.model.word import Term
from reader.ui import paper
from reader.ui.look import Look

_MARGIN = 34
_TOP = 30
_PANEL = 214
_PANEL_GAP = 44
_BAR = 16
_READING_HEIGHT = 0.15
_MOST_MARKS = 400

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.ui.contents import Contents


class Spot(NamedTuple):
    """A place that holds in both languages: a block and how far it stands from the top."""

    anchor: str = ""
    offset: int = 0


class Column(NamedTuple):
    """Where the text stands, in pixels, and whether the contents fit beside it."""

    left: int
    width: int
    with_panel: bool

    @classmethod
    def within(cls, room: int, wanted: int) -> Column:
        """The column for a room; margins grow, lines do not."""
        with_panel = wanted * 0.8 + _PANEL + _PANEL_GAP + 2 * _MARGIN <= room
        panel = _PANEL + _PANEL_GAP if with_panel else 0
        width = min(wanted, room - panel - 2 * _MARGIN)
        share = 0.6 if with_panel else 0.5
        left = max(_MARGIN, round((room - panel - width) * share))
        return cls(left, width, with_panel)


class Article(QTextBrowser):
    """Shows one page. Emits what a link asks for; nothing is opened by itself."""

    page_wanted = Signal(str)
    word_wanted = Signal(str)
    desks_wanted = Signal()
    copy_wanted = Signal(str)
    source_wanted = Signal(str)
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
        self._picture = picture
        self._anchors: list[tuple[int, str]] = []  # in the order of the text
        self._numbers: dict[str, int] = {}  # the same by name; asked at every step of scrolling
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Page"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._follow)
        self._panel: Contents | None = None
        self._column = Column(0, 0, with_panel=False)
        self._held: Spot | None = Spot()  # where to stay until the reader moves
        document = self.document()
        document.setDocumentMargin(0)
        document.setIndentWidth(look.text_size * 1.6)
        document.setDefaultStyleSheet(paper.style(look))
        self.setHtml(paper.Paper(page, look, word).document())
        self._level_headings()
        self._find_anchors()
        self._pad_ends()
        self.verticalScrollBar().valueChanged.connect(self._mark_present)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    # Places

    def spot(self) -> Spot:
        """The block at the top of the view."""
        value = self.verticalScrollBar().value()
        if not self._anchors or value <= 0:
            return Spot()
        # Not by cursorForPosition(): it answers wrongly while the layout is under way.
        after = bisect.bisect_right(self._anchors, value, key=lambda named: self._top(named[0]))
        number, anchor = self._anchors[max(0, after - 1)]
        return Spot(anchor, self._top(number) - value)

    def hold(self, spot: Spot) -> None:
        """Remember where to be, until there is a layout to go there in."""
        self._held = spot

    @property
    def place_held(self) -> Spot | None:
        """Where the page is to stay, or None once the reader has moved."""
        return self._held

    def go_to(self, spot: Spot) -> None:
        """Bring a block to where the spot says; an unknown one leaves the view at the top."""
        self._held = spot
        top = self._top_of(spot.anchor)
        self.verticalScrollBar().setValue(max(0, top - spot.offset) if spot.anchor else 0)
        self._mark_present()

    def _let_go(self) -> None:
        self._held = None

    def show_matches(self, anchor: str, words: tuple[str, ...]) -> None:
        """Mark the words that were searched for, and go to the block with the best match."""
        marks: list[QTextEdit.ExtraSelection] = []
        colour = QTextCharFormat()
        colour.setBackground(QColor(self._look.theme.match))
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, colour
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
        if anchor:
            self.go_to(Spot(anchor, round(self.viewport().height() * 0.3)))

    def _top_of(self, anchor: str) -> int:
        return self._top(self._numbers.get(anchor, 0))

    def _top(self, number: int) -> int:
        block = self.document().findBlockByNumber(number)
        return round(self.document().documentLayout().blockBoundingRect(block).top())

    def _find_anchors(self) -> None:
        wanted = {block.anchor for block in self.page.blocks}
        wanted |= {f"source-{source.id}" for source in self.page.sources}
        wanted |= {"top", "related", "words", "sources"}
        block = self.document().begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                for name in walk.fragment().charFormat().anchorNames():
                    if name in wanted:
                        self._anchors.append((block.blockNumber(), name))
                        self._numbers.setdefault(name, block.blockNumber())
                walk += 1
            block = block.next()

    def _mark_present(self) -> None:
        if self._panel is None or not self._panel.isVisible():
            return
        limit = self.verticalScrollBar().value() + self.viewport().height() * _READING_HEIGHT
        present = ""
        for block in self.page.blocks:
            if block.kind is BlockKind.HEADING and self._top_of(block.anchor) <= limit:
                present = block.anchor
        self._panel.set_present(present)

    def show_contents(self) -> None:
        """Make the panel beside the text; the window asks for it once the text can be read."""
        from reader.ui.contents import Contents  # noqa: PLC0415 the text comes first

        self._panel = Contents(self.page, self._look, self)
        self._panel.heading_wanted.connect(lambda anchor: self.go_to(Spot(anchor, _TOP)))
        self._panel.page_wanted.connect(self.page_wanted)
        self._place_panel()
        self._mark_present()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column, and the place in the text, at any width."""
        spot = self._held or self.spot()
        self._set_column()
        super().resizeEvent(event)
        self._place_panel()
        self.go_to(spot)

    def _set_column(self) -> None:
        em = QFontMetricsF(self._sized_font()).horizontalAdvance("永")
        column = Column.within(self.width() - _BAR, round(em * paper.COLUMN))
        if column != self._column:
            self._column = column
            right = self.width() - _BAR - column.left - column.width
            self.setViewportMargins(column.left, 0, max(_MARGIN, right), 0)

    def _place_panel(self) -> None:
        if self._panel is not None:
            left = self._column.left + self._column.width + _PANEL_GAP
            self._panel.setGeometry(left, _TOP, _PANEL, max(60, self.height() - 2 * _TOP))
            self._panel.setVisible(self._column.with_panel)

    def _sized_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(self._look.text_size)
        return font

    def _level_headings(self) -> None:
        # Qt gives headings sizes of its own, which win over those of the style sheet.
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                walk = block.begin()
                while not walk.atEnd():
                    piece = walk.fragment()
                    shape = piece.charFormat()
                    shape.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                    cursor.setPosition(piece.position())
                    end = piece.position() + piece.length()
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(shape)
                    walk += 1
            block = block.next()

    def _pad_ends(self) -> None:
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setTopMargin(_TOP)
        shape.setBottomMargin(90)
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size of the text; the window counts its steps."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(event.angleDelta().y())
            event.accept()
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
            self.word_wanted.emit(rest)
        elif scheme == "desks":
            self.desks_wanted.emit()
        elif scheme == "source":
            self.source_wanted.emit(f"source-{rest}")
        elif scheme == "copy":
            block = next((b for b in self.page.blocks if b.anchor == rest), None)
            self.copy_wanted.emit(block.text if block else rest)

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
        data = self._picture(name.path())
        if data is None:
            return None
        if name.path().endswith(".svg"):
            return _drawn(data, self.viewport().width())
        return QImage.fromData(data)


def _drawn(data: bytes, width: int) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 only where a page has a drawing

    renderer = QSvgRenderer(QByteArray(data))
    natural = renderer.defaultSize()
    width = min(width, natural.width()) or 1
    size = QSize(width, max(1, round(natural.height() * width / max(1, natural.width()))))
    image = QImage(size * 2, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width() * 2, size.height() * 2))
    painter.end()
    image.setDevicePixelRatio(2)
    return image
