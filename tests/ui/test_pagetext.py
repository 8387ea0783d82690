"""The letters of a page are known by their places, whatever else stands in the document."""

from __future__ import annotations

import pytest

from reader.model.settings import Arrangement
from reader.model.text import Lang


def _at(article, position):
    raw = article.document().toRawText().encode("utf-16-le")
    units = 4 if 0xD8 <= raw[2 * position + 1] < 0xDC else 2
    return raw[2 * position : 2 * position + units].decode("utf-16-le")


ODD = [
    "前<sup><a href='source:a'>1</a></sup>と後<sup>2</sup>。",
    "😀𠮷👨‍👩‍👧と𩸽。",
    "a &amp; b &lt;c&gt;",
    "一行目<br/>二行目",
    "<b>太</b>い<a href='page:why'>先</a>",
    "<ul><li>一</li><li>二<ul><li>三</li></ul></li></ul>",
    "<table><tr><th>1–2月</th><th>列</th></tr><tr><td>𠮷</td><td>a<sup>3</sup></td></tr></table>",
    "e\u0301とか\u3099",
]


@pytest.mark.parametrize("fragment", ODD)
def test_every_letter_of_a_block_stands_where_it_is_said_to(page, fragment):
    article = page("先", fragment, "後")
    text = article.page.blocks[1].text
    stands = article.folio.text.positions("b1", text)
    assert len(stands) == len(text)
    for char, position in zip(text, stands, strict=True):
        assert char.isspace() or _at(article, position) == char
    assert stands == sorted(stands)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("page_id", ["what-we-changed", "who-can-help"])
def test_every_letter_of_our_pages_is_known(open_at, page_id, lang):
    view = open_at(page_id, lang).view
    view.folio.finish()
    for block in view.page.blocks:
        assert len(view.folio.text.positions(block.anchor, block.text)) == len(block.text)


@pytest.mark.parametrize("arrangement", [Arrangement.SIDE, Arrangement.BETWEEN])
def test_both_languages_are_known_apart(open_at, arrangement):
    folio = open_at("why", Lang.JA, arrangement=arrangement, size=(1500, 800)).view.folio
    folio.finish()
    for page in folio.pages:
        for block in page.blocks:
            anchor = block.anchor + folio.mark_of(page.lang)
            assert len(folio.text.positions(anchor, block.text)) == len(block.text)


def test_footnotes_and_what_serves_the_layout_are_no_text(page):
    region = page(*ODD).folio.text.region("b0")
    assert region.text.strip() == "前と後。"
    assert len(region.text) == len(region.stands)


def test_a_text_that_stands_elsewhere_ends_early(page):
    article = page("雨と光", "庭")
    assert len(article.folio.text.positions("b0", "雨と風")) == 2
    assert article.folio.text.positions("nowhere", "雨") == []


def test_a_picture_is_no_letter(page):
    article = page("前", '<img src="picture:absent.png" alt="絵">', "後")
    assert article.folio.text.region("b1").text.strip() == ""
