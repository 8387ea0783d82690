"""Charts in the window: in the colours of the theme, with nothing cut off, at any width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QTextDocument

from reader import places
from reader.content.charts import charts
from reader.content.files import Tree
from reader.content.findings import Findings
from reader.library import Library
from reader.model.page import BlockKind
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.ui import theme
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.look import Look
from reader.ui.manuscript import Manuscript
from reader.ui.pictures import Pictures
from reader.ui.sayings import Sayings
from reader.ui.spot import Spot
from tests.looking import settle

SHIPPED = places.here()
THEMES = theme.load(SHIPPED.resources / "themes")
CHARTS = charts(Tree(SHIPPED.shipped), None, frozenset(), Findings("statistics")).sound
DRAWINGS = {picture.name: picture.data for chart in CHARTS.values() for picture in chart.pictures}
IMAGE = QTextDocument.ResourceType.ImageResource.value
SVG = "{http://www.w3.org/2000/svg}"


def look(name: str = "paper", size: int = 17) -> Look:
    settings = Settings(Lang.JA, name, size)
    sayings = Sayings(str(SHIPPED.translations / "engawa_ja.qm"))
    folder = SHIPPED.resources / "icons"
    return Look(settings, THEMES[name], THEMES, "BIZ UDPGothic", "", folder, sayings)


def drawn(name: str, width: int, shown: Look | None = None) -> QImage:
    image = Pictures(shown or look(), DRAWINGS.get).image(name, width)
    assert image is not None
    return image


def width_of(image: QImage) -> int:
    return round(image.deviceIndependentSize().width())


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("chart", ["surveys.ja.svg", "how-long.en.svg", "timeline.ja-narrow.svg"])
def test_a_chart_has_the_colours_of_the_theme(qapp, chart, name):
    wanted = THEMES[name]
    found = colours(drawn(chart, 640, look(name)))
    assert {wanted.accent, wanted.ink} <= found
    others = {t.accent for t in THEMES.values()} - {wanted.accent}
    assert not others & found


def test_a_narrow_column_gets_the_narrow_form(qapp):
    assert width_of(drawn("surveys.ja.svg", 646)) == 640
    assert width_of(drawn("surveys.ja.svg", 520)) == 520, "the wide one, a little smaller"
    assert width_of(drawn("surveys.ja.svg", 500)) == 400
    assert width_of(drawn("surveys.ja.svg", 360)) == 360


def test_a_chart_grows_with_the_text(qapp):
    assert width_of(drawn("surveys.ja.svg", 1100, look(size=28))) == round(640 * 28 / 17)
    narrow = drawn("surveys.ja.svg", 640, look(size=28))
    assert width_of(narrow) == 640
    assert narrow.height() > narrow.width(), "as high as the narrow form is"


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_letter_of_a_chart_is_below_twelve_pixels(name):
    sizes = [int(size) for size in re.findall(rb'font-size="(\d+)"', DRAWINGS[name])]
    assert min(sizes) * 0.8 >= 12


def spans(name: str, application: Application) -> Iterator[tuple[ET.Element, float, float]]:
    """Each text of a drawing with its left and right end, as the bundled typeface sets it."""
    root = ET.fromstring(DRAWINGS[name].decode())  # noqa: S314 our own drawing
    for text in root.iter(f"{SVG}text"):
        font = QFont(application.qt.font())
        font.setPixelSize(int(text.get("font-size", "")))
        font.setBold(text.get("font-weight") == "bold")
        length = QFontMetricsF(font).horizontalAdvance(text.text or "")
        before = {"middle": length / 2, "end": length}.get(text.get("text-anchor", ""), 0.0)
        left = float(text.get("x", "")) - before
        yield text, left, left + length


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_word_of_a_chart_is_cut_off(application, name):
    root = ET.fromstring(DRAWINGS[name].decode())  # noqa: S314 our own drawing
    width, height = float(root.get("width")), float(root.get("height"))
    for text, left, right in spans(name, application):
        assert (left >= 0, right <= width) == (True, True), text.text
        assert int(text.get("font-size")) <= float(text.get("y")) + 2 <= height, text.text


@pytest.mark.parametrize("name", DRAWINGS)
def test_no_word_of_a_chart_runs_into_the_next(application, name):
    lines: dict[str, list[tuple[float, float]]] = {}
    for text, left, right in spans(name, application):
        lines.setdefault(text.get("y"), []).append((left, right))
    for ends in map(sorted, lines.values()):
        for (_, right), (left, _) in pairwise(ends):
            assert right < left


def test_a_picture_without_a_narrow_form_keeps_its_own_size(qapp):
    data = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50">'
        b'<rect width="200" height="50" fill="#123456"/></svg>'
    )
    image = Pictures(look(size=28), {"a.svg": data}.get).image("a.svg", 900)
    assert width_of(image) == 200


def test_a_picture_that_is_not_there_is_none(qapp):
    assert Pictures(look(), {}.get).image("absent.svg", 300) is None


class Illustrated(Manuscript):
    """A page whose first block is a chart."""

    def __init__(self, library: Library, page_id: str, lang: Lang) -> None:
        super().__init__(library, page_id, lang)
        html = '<img src="picture:surveys.ja.svg" alt="x">'
        first = replace(self.page.blocks[0], kind=BlockKind.PICTURE, html=html)
        self.page = replace(self.page, blocks=(first, *self.page.blocks[1:]))

    def picture(self, name: str) -> bytes | None:
        return DRAWINGS.get(name)


@pytest.fixture
def article(application: Application, qtbot) -> Article:
    """The longest page, with a chart where its first block stands."""
    manuscript = Illustrated(application.library, "how-many", Lang.JA)
    made = Article(manuscript, look(), Spot())
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    settle()
    return made


def shown_width(article: Article) -> int:
    image = article.document().resource(IMAGE, QUrl("picture:surveys.ja.svg"))
    return width_of(image)


def test_a_chart_is_drawn_again_when_the_window_becomes_narrow(article):
    assert shown_width(article) == 640
    article.resize(480, 700)
    settle()
    assert shown_width(article) == 396
    assert article.horizontalScrollBar().maximum() == 0
    article.resize(1280, 700)
    settle()
    assert shown_width(article) == 640


def test_a_chart_has_its_own_place_on_the_page(article):
    first, second = article.page.blocks[:2]
    tops = [article.folio.anchors.top(block.anchor) for block in (first, second)]
    assert first.anchor in article.folio.anchors.names
    assert tops[1] - tops[0] > 380, "as high as the chart is"
