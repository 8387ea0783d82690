"""A few calm sentences set as a page is set, to see what the settings do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.ui.column import wanted
from reader.ui.look import Look
from reader.ui.paper import tucked
from reader.ui.readings import Run, shown
from reader.ui.ruby import Ruby
from reader.ui.typography import Measures, font, spacing, style, style_beside

SENTENCES = {
    Lang.JA: (
        (
            "[{縁|えん}{側|がわ}]に{座|すわ}り、{雨|あめ}の{音|おと}を{聴|き}いています。"
            "お{茶|ちゃ}は2{杯|はい}{目|め}、15:40。{今日|きょう}は Wi-Fi も{休|やす}みです。"
        ),
        "{続|つづ}きは、またあとで。",
    ),
    Lang.EN: (
        (
            "On the [veranda], listening to the rain. It’s 15:40, and the second cup of tea. "
            "Today the Wi-Fi rests as well."
        ),
        "The rest can wait.",
    ),
}
"""The same in both languages: ``{kanji|kana}``, and in brackets what is coloured as a link."""

RARE = frozenset("縁聴杯")
"""Those of the kanji that are not taught in primary school."""

_READING = re.compile(r"\{([^|]*)\|([^}]*)\}")
_LINK = re.compile(r"\[(.*?)\]")
_BRACKETS = str.maketrans("", "", "[]")
_GUTTER = 20


class Sample(QScrollArea):
    """The sentences in a column as wide as it is in a page, or as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet(look)
        self._sheet.setAccessibleName(self.tr("Sample"))
        self._sheet.setAccessibleDescription(
            "\n".join(_plain(sentence) for lang in Lang for sentence in SENTENCES[lang])
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._sheet)

    def take_look(self, look: Look) -> None:
        """Show the sentences in another look."""
        self._sheet.set(look)
        self._sheet.fit(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._sheet.fit(self.viewport().width())
        super().resizeEvent(event)


class _Sheet(QWidget):
    """What the sentences are painted on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setContentsMargins(QMargins(0, 4, 0, 8))
        self.set(look)

    def set(self, look: Look) -> None:
        """Set the sentences in a look."""
        self._look = look
        document = self._document
        document.setDefaultFont(font(look))
        document.setDefaultStyleSheet(style(look) + style_beside(look, look.lang.other))
        document.setHtml(tucked("".join(_html(look)), look))
        runs = shown(list(_runs(document)), look.settings.furigana)
        self._ruby = Ruby(document, spacing(look))
        self._ruby.take(runs)
        self._ruby.make_room()

    def fit(self, width: int) -> None:
        """Break the lines for a width, and be as high as they are."""
        widest = wanted(self._look, self._look.settings.arrangement)
        self._document.setTextWidth(min(width, widest))
        self._ruby.forget_places()
        margins = self.contentsMargins()
        height = round(self._document.size().height()) + margins.top() + margins.bottom()
        self.resize(width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text and what stands above it."""
        theme, top = self._look.theme, self.contentsMargins().top()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.ground))
        painter.translate(0, top)
        clip = QRectF(event.rect()).translated(0, -top)
        self._document.drawContents(painter, clip)
        self._ruby.paint(painter, clip, QColor(theme.reading))


def _html(look: Look) -> Iterator[str]:
    """The sentences in the arrangement of the look; one language alone shows its page by page."""
    own, other = look.lang, look.lang.other
    match look.settings.arrangement:
        case Arrangement.ONE:
            yield from map(_paragraph, SENTENCES[own])
            yield f'<hr style="background-color: {look.theme.line}"/>'
            yield f'<div class="{other}">{"".join(map(_paragraph, SENTENCES[other]))}</div>'
        case Arrangement.BETWEEN:
            for mine, theirs in zip(SENTENCES[own], SENTENCES[other], strict=True):
                yield f'<div class="own">{_paragraph(mine)}</div>'
                yield f'<div class="{other} other">{_paragraph(theirs)}</div>'
        case Arrangement.SIDE:
            sides = {own: "", other: str(other)}
            pairs = zip(SENTENCES[Lang.JA], SENTENCES[Lang.EN], strict=True)
            for left, right in pairs:
                yield _row(look, (sides[Lang.JA], left), (sides[Lang.EN], right))


def _row(look: Look, left: tuple[str, str], right: tuple[str, str]) -> str:
    # Margins end at the edge of a cell, and the first lines are to stand level: see Sheet.
    m = Measures.of(look, Lang.JA)
    drop = m.line - Measures.of(look, Lang.EN).line
    edge = f"padding: 0 {_GUTTER}px {m.gap}px 0; border-right: 1px solid {look.theme.line}"
    shapes = (edge, f"padding: {drop}px 0 {m.gap}px {_GUTTER}px")
    cells = (
        f'<td width="50%" class="{name}" style="{shape}">{_paragraph(sentence)}</td>'
        for (name, sentence), shape in zip((left, right), shapes, strict=True)
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{"".join(cells)}</tr></table>'


def _paragraph(sentence: str) -> str:
    words = _LINK.sub(r'<a href="#">\1</a>', _READING.sub(r"\1", sentence))
    return f"<p>{words}</p>"


def _plain(sentence: str) -> str:
    return _READING.sub(r"\1", sentence).translate(_BRACKETS)


def _runs(document: QTextDocument) -> Iterator[Run]:
    """The readings of the Japanese sentences, wherever these stand in the document."""
    sentences = {_plain(sentence): sentence for sentence in SENTENCES[Lang.JA]}
    block = document.begin()
    while block.isValid():
        if sentence := sentences.get(block.text()):
            at = block.position()
            for piece in re.split(r"(\{.*?\})", sentence.translate(_BRACKETS)):
                reading = _READING.fullmatch(piece)
                base, kana = reading.groups() if reading else (piece, "")
                if kana:
                    yield Run(at, len(base), kana, not RARE.isdisjoint(base))
                at += len(base)
        block = block.next()
