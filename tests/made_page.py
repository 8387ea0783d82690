"""Pages that nobody would write, as the window gets them: blocks, readings and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from itertools import count
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextBlock

from reader.library import Library
from reader.model.page import Block, BlockKind
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.manuscript import Manuscript
from reader.ui.readings import Run
from reader.ui.spot import Spot

_READ = re.compile(r"\[([^\]|]*)\|([^\]|!]*)(!?)\]")
_KINDS = {
    "<h2": BlockKind.HEADING,
    "<ul": BlockKind.LIST,
    "<ol": BlockKind.NUMBERED,
    "<ta": BlockKind.TABLE,
    "<im": BlockKind.PICTURE,
    "<p>": BlockKind.BOX,
}
_SEPARATOR = "\u2063"


class Made(Manuscript):
    """A page of these fragments in place of its own.

    ``[漢字|かんじ]`` stands for a word with its reading, ``[漢字|かんじ!]`` for one that is rare.
    """

    def __init__(
        self,
        library: Library,
        fragments: Sequence[str],
        lang: Lang = Lang.JA,
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        super().__init__(library, "why", lang)
        self._pictures = pictures or {}
        self.page = replace(self.page, blocks=tuple(_blocks(fragments)), note="")
        self.readings = {f"b{n}": read(each) for n, each in enumerate(fragments)}

    def picture(self, name: str) -> bytes | None:
        return self._pictures.get(name)


def read(fragment: str) -> str:
    """A fragment with a span for each reading, as the pack holds it."""
    serial = count()

    def span(match: re.Match[str]) -> str:
        base, reading, is_rare = match.groups()
        title = ["", reading, str(next(serial)), *["rare"] * bool(is_rare)]
        return f'<span title="{_SEPARATOR.join(title)}">{base}</span>'

    return _READ.sub(span, _inside(fragment))


def plain(fragment: str) -> str:
    """A fragment without its readings."""
    return _READ.sub(r"\1", _inside(fragment))


def _inside(fragment: str) -> str:
    return fragment.removeprefix("<h2>").removesuffix("</h2>")


def _blocks(fragments: Sequence[str]) -> Iterator[Block]:
    for number, fragment in enumerate(fragments):
        kind = _KINDS.get(fragment[:3], BlockKind.PARAGRAPH)
        html = plain(fragment)
        text = re.sub("</(?:li|tr|p)>", "\n", re.sub("<sup>.*?</sup>", "", html))
        text = unescape(re.sub("<[^>]*>", "", text)).strip()
        yield Block(kind, f"b{number}", html, text, 2 * (kind is BlockKind.HEADING))


class Stood(QPainter):
    """Notes where each piece of text is painted, with its left and right edge."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.image = image  # it must live as long
        self.pieces: list[tuple[float, float, float, str]] = []

    def drawText(self, point: QPointF, text: str) -> None:
        left = self.transform().map(point)
        right = QPointF(point.x() + QFontMetricsF(self.font()).horizontalAdvance(text), point.y())
        self.pieces.append((left.y(), left.x(), self.transform().map(right).x(), text))
        super().drawText(point, text)


def show(
    application: Application,
    fragments: Sequence[str],
    size: tuple[int, int] = (1072, 700),
    lang: Lang = Lang.JA,
    pictures: Mapping[str, bytes] | None = None,
    **more: Any,
) -> Article:
    """The page in an article of its own; long ones are still on their way."""
    look = application.appearance.look(Settings(lang=lang, theme="paper", **more))
    article = Article(Made(application.library, fragments, lang, pictures), look, Spot())
    article.resize(*size)
    article.show()
    return article


def runs_on(article: Article) -> list[Run]:
    """The readings of the fragments; those of what stands around them are the window's own."""
    facts, end = article.folio.anchors.block("facts"), _foot(article)
    runs = [run for run in article.folio.runs if run.position >= facts.next().position()]
    return runs if end is None else [run for run in runs if run.position < end.position()]


def _foot(article: Article) -> QTextBlock | None:
    """The block below the fragments, once it has come."""
    anchors = article.folio.anchors
    first = (name for name in ("help", "related") if name in anchors.names)
    return next(map(anchors.block, first), None)


def readings_on(article: Article) -> list[tuple[float, float, float, str]]:
    """What stands above the fragments: height, left and right edge, and the kana; line by line."""
    layout, foot = article.document().documentLayout(), _foot(article)
    top = layout.blockBoundingRect(article.folio.anchors.block("facts")).bottom()
    end = 1e9 if foot is None else layout.blockBoundingRect(foot).top()
    painter = Stood(QImage(8, 8, QImage.Format.Format_RGB32))
    article.folio.paint(painter, QRectF(0, 0, 1e6, 1e9))
    painter.end()
    return sorted(piece for piece in painter.pieces if top < piece[0] < end)
