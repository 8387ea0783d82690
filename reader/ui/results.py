"""What a search has found, as a list: kind, title, the other title, and a line with the match."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.page import PageInfo
from reader.model.search import Hit, HitKind
from reader.ui.look import Look
from reader.ui.scrolled import Scrolled
from reader.ui.tappable import Tappable, label

_WIDTH = 760
_KIND_WIDTH = 66
_PADDING = 18
_ROW = 86
_BETWEEN = 24
_SHORTEST = 80  # less shows no word
_ELIDED = Qt.TextElideMode.ElideRight
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight

AnyIndex = QModelIndex | QPersistentModelIndex


class HitList(QAbstractListModel):
    """The hits as rows; computes nothing."""

    def __init__(self, hits: tuple[Hit, ...]) -> None:
        super().__init__()
        self._hits = hits

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: ARG002 Qt's signature
        """One row a hit."""
        return len(self._hits)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The hit for painting, its words for a screen reader."""
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.title}. {hit.excerpt.text}"
        return None


class HitPainter(QStyledItemDelegate):
    """Draws one hit."""

    def __init__(self, look: Look, kinds: dict[HitKind, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds = kinds
        self._kind_font = self._font(13)
        self._other_font = self._font(14)
        self._excerpt_font = self._font(15)
        self._title_font = self._font(17, bold=True)
        self._title_metrics = QFontMetrics(self._title_font)
        self._other_metrics = QFontMetrics(self._other_font)
        theme = look.theme
        self._ink, self._muted = QColor(theme.ink), QColor(theme.muted)
        self._edge = QPen(QColor(theme.line), 1)
        self._surface = QColor(theme.surface)
        self._anywhere = QTextOption()
        self._anywhere.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._marked = QTextCharFormat()
        self._marked.setBackground(QColor(theme.match))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 Qt's signature
        """Every row has the same height."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, kind, titles, excerpt with its marks."""
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._edge)
            painter.setBrush(self._surface)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        else:
            painter.setPen(self._edge)
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        inside = option.rect.adjusted(_PADDING, 14, -_PADDING, -10)
        painter.setFont(self._kind_font)
        painter.setPen(self._muted)
        painter.drawText(inside.adjusted(0, 4, 0, 0), _TOP_LEFT, self._kinds[hit.kind])
        inside.setLeft(inside.left() + _KIND_WIDTH)
        self._draw_titles(painter, inside, hit)
        self._draw_excerpt(painter, inside, hit)
        painter.restore()

    def _draw_titles(self, painter: QPainter, inside: QRect, hit: Hit) -> None:
        width = self._title_metrics.horizontalAdvance(hit.title) + 2
        title = hit.title
        if width > inside.width():
            width = inside.width()
            title = self._title_metrics.elidedText(title, _ELIDED, width)
        painter.setFont(self._title_font)
        painter.setPen(self._ink)
        painter.drawText(inside, _TOP_LEFT, title)
        rest = inside.width() - width - _BETWEEN
        if hit.other_title and rest > _SHORTEST:
            other = hit.other_title
            if self._other_metrics.horizontalAdvance(other) > rest:
                other = self._other_metrics.elidedText(other, _ELIDED, rest)
            painter.setFont(self._other_font)
            painter.setPen(self._muted)
            painter.drawText(inside.adjusted(0, 4, 0, 0), _TOP_RIGHT, other)

    def _draw_excerpt(self, painter: QPainter, inside: QRect, hit: Hit) -> None:
        text = hit.excerpt.text.replace("\n", " ")
        layout, fitting = self._laid_out(text, hit, inside.width())
        if fitting < len(text):  # a narrow window shows less of it
            layout, _ = self._laid_out(text[: max(0, fitting - 2)] + "…", hit, inside.width())
        painter.setPen(self._ink)
        layout.draw(painter, QPointF(inside.left(), inside.top() + 32))

    def _laid_out(self, text: str, hit: Hit, width: int) -> tuple[QTextLayout, int]:
        """One line of an excerpt with its marks, and how many characters of it fit."""
        layout = QTextLayout(text, self._excerpt_font)
        ranges = []
        for start, end in hit.excerpt.marks:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, end - start, self._marked
            ranges.append(piece)
        if ranges:
            layout.setFormats(ranges)
        layout.setTextOption(self._anywhere)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return layout, line.textLength()

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont(self._look.family)
        font.setPixelSize(size)
        font.setBold(bold)
        return font


class Results(QWidget):
    """The view of a search. Emits the hit that is opened, or a page that helps anyway."""

    hit_wanted = Signal(Hit)
    page_wanted = Signal(str)

    def __init__(
        self, look: Look, comfort: tuple[PageInfo, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._hits: tuple[Hit, ...] = ()
        self._status = label("", "muted", wraps=False)
        self._list = QListView()
        self._list.setItemDelegate(HitPainter(look, self._kinds(), self._list))
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.clicked.connect(self._open_index)
        self._list.activated.connect(self._open_index)
        self._nothing = self._nothing_found(comfort)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 20, 28, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._status)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._nothing, 1)
        self._nothing.hide()
        self._list.setModel(HitList(()))
        self.first_focus = self._list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column."""
        side = max(28, (self.width() - _WIDTH) // 2)
        self._column.setContentsMargins(side, 20, side - 12, 0)
        super().resizeEvent(event)

    def show_waiting(self, done: int, total: int) -> None:
        """Said while the index is opened, or made for the first time; ``total`` 0 is unknown."""
        text = self.tr("Preparing the search. This happens once…")
        self._status.setText(f"{text}  {done * 100 // total} %" if total else text)

    def show_failure(self, sentence: str) -> None:
        """Say in the place of results why there are none."""
        self._status.setText(sentence)

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show the answer to a query; the first is chosen already, or the one that still is."""
        row = max(0, self._list.currentIndex().row())
        chosen = self._hits[row] if row < len(self._hits) else None
        grown = len(hits) > row and hits[row] == chosen
        self._hits = hits
        self._list.setModel(HitList(hits))
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        counted = self.tr("%1 found; Enter opens the first").replace("%1", str(len(hits)))
        self._status.setText(counted if hits else "")
        if hits:
            self._list.setCurrentIndex(self._list.model().index(row if grown else 0, 0))

    def choose(self, step: int) -> None:
        """Choose another row, from the search field."""
        model, row = self._list.model(), self._list.currentIndex().row()
        if model.rowCount():
            wanted = max(0, min(model.rowCount() - 1, row + step))
            self._list.setCurrentIndex(model.index(wanted, 0))

    def open_chosen(self) -> None:
        """Open the row that is chosen."""
        if self._list.currentIndex().isValid():
            self._open_index(self._list.currentIndex())

    def _open_index(self, index: QModelIndex) -> None:
        self.hit_wanted.emit(index.data(Qt.ItemDataRole.UserRole))

    def _kinds(self) -> dict[HitKind, str]:
        return {
            HitKind.PAGE: self.tr("Page"),
            HitKind.PIECE: self.tr("Source"),
            HitKind.WORD: self.tr("Word"),
            HitKind.DESK: self.tr("Desk"),
        }

    def _nothing_found(self, comfort: tuple[PageInfo, ...]) -> QWidget:
        ground = Scrolled(_WIDTH)
        column = ground.column
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(label(self.tr("These words are not in the collection."), "title"))
        column.addSpacing(6)
        hint = self.tr("Fewer or shorter words may find something. Or start from one of these:")
        column.addWidget(label(hint, "muted"))
        column.addSpacing(8)
        for info in comfort:
            column.addWidget(self._comfort_row(info))
        column.addStretch(1)
        return ground

    def _comfort_row(self, info: PageInfo) -> Tappable:
        title, summary = info.title.of(self._look.lang), info.summary.of(self._look.lang)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 10, 8, 11)
        inside.addWidget(label(title, "title"))
        inside.addWidget(label(summary, "muted"))
        row = Tappable("row", inside, title)
        row.clicked.connect(lambda: self.page_wanted.emit(info.id))
        return row
