"""One page set into a document: its pieces, its anchors, its letters and its furigana."""

from __future__ import annotations

import bisect

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QTextDocument

from reader.model.page import Page
from reader.model.settings import Arrangement, Furigana
from reader.model.text import Lang
from reader.ui.anchors import Anchors
from reader.ui.look import Look
from reader.ui.manuscript import Manuscript
from reader.ui.pace import Pace
from reader.ui.sheet import Sheet, mark_of
from reader.ui.turns import Turns
from reader.ui.typesetting import Typesetting
from reader.ui.typography import font

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.overlay import Overlay
    from reader.ui.pagetext import PageText
    from reader.ui.readings import Run

TOP = 30
BESIDE = 12  # pixels left of the text, for the line beside the paragraph that keys act on
_BOTTOM = 90
_INDENT = 1.6  # of the size of the text


class Folio(QObject):
    """Sets a manuscript into a document, again for every look. Emits ``grown`` when more has come.

    A long page comes in turns; ``is_whole`` says that all of it is there.
    """

    filled = Signal()  # there is a first part, not laid out yet
    grown = Signal()

    def __init__(self, document: QTextDocument, manuscript: Manuscript, parent: QObject) -> None:
        super().__init__(parent)
        self.document = document
        self.manuscript = manuscript
        self.anchors = Anchors(document)
        self.arrangement: Arrangement | None = None  # until the page is set
        self.opened: frozenset[str] = frozenset()
        self._look: Look | None = None
        self._typesetting: Typesetting | None = None
        self._is_settled = False  # whether there is time for what may be wanted next
        self._text: PageText | None = None
        self._overlay: Overlay | None = None
        document.setDocumentMargin(0)
        self._pace = Pace(document, self)
        self._settling = Turns(self._settle, self)

    def set(
        self, look: Look, arrangement: Arrangement, opened: frozenset[str], place: str = ""
    ) -> None:
        """Set the page, at once as far as it can be seen from the anchor ``place`` on.

        ``opened`` are blocks that are to be seen in both languages.
        """
        self._look, self.arrangement, self.opened = look, arrangement, opened
        if self._typesetting is not None:
            self._typesetting.stop()
            self._typesetting.deleteLater()
        if self._overlay is not None:
            self._overlay.stop()
            self._overlay.deleteLater()
        self._text = self._overlay = None
        manuscript, document = self.manuscript, self.document
        second = manuscript.translation if self._is_bilingual else None
        sheet = Sheet(manuscript.page, second, look, manuscript.word, arrangement, opened)
        document.setLayoutEnabled(False)  # once, when all is there
        document.setDefaultFont(font(look))
        document.setIndentWidth(look.text_size * _INDENT)
        document.setDefaultStyleSheet(sheet.style())
        self._typesetting = Typesetting(document, sheet.pieces(), place, self)
        self._pad_ends()
        self.anchors = Anchors(document)
        self.filled.emit()
        self._pace.begin()
        document.setLayoutEnabled(True)
        if look.settings.furigana is not Furigana.NONE:
            self.overlay.show(look.settings.furigana, self.anchors.block(place).position())
        if not self._typesetting.is_done:
            self._typesetting.grown.connect(self._take_growth)
        self._prepare()

    @property
    def is_whole(self) -> bool:
        """Whether all of the page has been set."""
        return self._typesetting is None or self._typesetting.is_done

    def finish(self) -> None:
        """Set what is still to come."""
        if self._typesetting is not None:
            self._typesetting.finish()
        if self._overlay is not None:
            self._overlay.finish()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The page in each language that stands in the document, that of the window first."""
        first = self.manuscript.page
        return (first, self.manuscript.translation) if self._is_bilingual else (first,)

    @property
    def _is_bilingual(self) -> bool:
        return self.arrangement is not Arrangement.ONE or bool(self.opened)

    def mark_of(self, lang: Lang) -> str:
        """What ends the anchors of a language."""
        return mark_of(lang, self.manuscript.page.lang)

    def block_text(self, name: str) -> str:
        """The plain text of a block that is named by language and anchor ("ja/b3")."""
        lang, _, anchor = name.partition("/")
        blocks = self.manuscript.in_lang(Lang(lang)).blocks
        return next((block.text for block in blocks if block.anchor == anchor), "")

    @property
    def text(self) -> PageText:
        """The letters of the document."""
        if self._text is None:
            from reader.ui.pagetext import PageText  # noqa: PLC0415 the text comes first

            self._text = PageText(self.document, self.anchors)
        return self._text

    # Furigana

    @property
    def overlay(self) -> Overlay:
        """The furigana of the document."""
        if self._overlay is None:
            from reader.ui.aloud import fragments  # noqa: PLC0415 the text comes first
            from reader.ui.overlay import Overlay  # noqa: PLC0415
            from reader.ui.readings import Readings  # noqa: PLC0415
            from reader.ui.typography import spacing  # noqa: PLC0415

            found: Mapping[str, str] = {}
            room = 0.0
            if self._look is not None:
                found = fragments(self.manuscript, self._look) if self._has_readings else found
                room = spacing(self._look)
            readings = Readings(self.text, self.anchors, found, self.mark_of(Lang.JA))
            self._overlay = Overlay(self.document, readings, room, self)
        return self._overlay

    @property
    def _has_readings(self) -> bool:
        return any(page.lang is Lang.JA for page in self.pages)

    def show_furigana(self, furigana: Furigana, place: str) -> None:
        """Show readings above all kanji, rare ones or none; at once from the anchor on."""
        self._pace.begin()
        self.overlay.show(furigana, self.anchors.block(place).position())

    def settle(self) -> None:
        """The text can be read: make ready what may be wanted next, after what stands beside it."""
        self._settling.begin()

    def _settle(self) -> None:
        self._settling.stop()
        self._is_settled = True
        self._prepare()

    def _prepare(self) -> None:
        if self._is_settled and self.is_whole and self._has_readings:
            self.manuscript.fetch_readings()  # of a book, a turn's work by itself
            QTimer.singleShot(0, self, self._prepare_overlay)

    def _prepare_overlay(self) -> None:
        self.overlay.prepare()

    @property
    def runs(self) -> list[Run]:
        """Every reading of the Japanese text that is in the document."""
        return self.overlay.runs

    def reading_at(self, position: int) -> str:
        """The reading of the kanji at a position of the document; empty where there is none."""
        after = bisect.bisect_right(self.runs, (position, 1 << 31))
        run = self.runs[after - 1] if after else None
        return run.reading if run and position < run.position + run.length else ""

    def forget_lines(self) -> None:
        """The lines are broken otherwise now: readings stand elsewhere."""
        self._pace.begin()
        if self._overlay is not None:
            self._overlay.forget_places()

    def paint(self, painter: QPainter, clip: QRectF) -> int:
        """Paint the furigana within ``clip`` of the document; how many pieces."""
        if self._overlay is None or self._look is None:
            return 0
        return self._overlay.paint(painter, clip, QColor(self._look.theme.reading))

    # Growing

    def _take_growth(self) -> None:
        self.anchors.read_on()
        if self._text is not None:
            self._text.forget_last()
        if self._overlay is not None:
            self._overlay.take_growth()
        self._prepare()
        self.grown.emit()

    def _pad_ends(self) -> None:
        frame = self.document.rootFrame()
        shape = frame.frameFormat()
        shape.setTopMargin(TOP)
        shape.setLeftMargin(BESIDE)
        shape.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(shape)
