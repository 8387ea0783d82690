"""The anchors of a page: every block is found where it stands, however many there are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from reader.ui.anchors import Anchors, stated


@pytest.fixture
def set_in(qapp):
    def made(html: str) -> QTextDocument:
        document = QTextDocument()
        document.setHtml(f"<html><body>{stated(html)}</body></html>")
        return document

    return made


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ('<p id="b0">一</p><p id="b1">二</p>', ["b0", "b1"]),
        ('<h2 id="b0">見出し</h2><p>続き</p><p id="b12">二</p>', ["b0", "b12"]),
        ('<ul><li id="b3">一</li><li>二</li></ul><p id="b4">三</p>', ["b3", "b4"]),
        ('<table><tr><td><p id="b5">中</p></td></tr></table><p id="b6">外</p>', ["b5", "b6"]),
        ('<table><tr><th><a name="b7"></a>頭</th></tr></table>', ["b7"]),
        ('<p id="b1">日</p><p id="b1-en">en</p><p id="b2-ja">ja</p>', ["b1", "b1-en", "b2-ja"]),
        ('<p id="b9" style="line-height: 100%">絵</p>', ["b9"]),
        ('<h1 id="top">題</h1><p><span id="source-s01">1.</span> 出典</p>', ["top", "source-s01"]),
        ('<p id="note-en">note</p><p id="b70000">遠い</p>', ["note-en", "b70000"]),
    ],
)
def test_every_block_is_known_by_its_name(set_in, html, names):
    assert list(Anchors(set_in(html)).in_order) == names


def test_a_name_leads_to_the_words_that_bear_it(set_in):
    anchors = Anchors(set_in('<h2 id="b0">はじめ</h2><p>間</p><p id="b1">終わり</p>'))
    assert anchors.block("b1").text() == "終わり"
    assert anchors.holding(anchors.block("b1").position() - 1) == "b0"


def test_a_block_keeps_its_own_style_beside_its_name(set_in):
    document = set_in('<p id="b9" style="margin-top: 7px">絵</p>')
    assert document.firstBlock().blockFormat().topMargin() == 7


def test_headings_have_the_size_of_the_style_sheet_not_qts_own(qapp):
    document = QTextDocument()
    document.setDefaultStyleSheet("h2, h3, p { font-size: 20px; }")
    document.setHtml(stated('<h2 id="b0">大</h2><h3 id="b1">中</h3><p id="b2">文</p>'))
    assert len(_line_heights(document)) == 3
    Anchors(document)
    assert len(_line_heights(document)) == 1


def _line_heights(document: QTextDocument) -> set[float]:
    document.setTextWidth(400)
    layout = document.documentLayout()
    blocks = [document.findBlockByNumber(number) for number in range(3)]
    assert layout.blockBoundingRect(blocks[-1]).isValid()
    return {block.layout().lineAt(0).height() for block in blocks}


def test_names_cost_a_book_nothing(set_in):
    """Each letter format is one more to look through whenever one is set."""
    pages = [set_in("".join(f'<p id="b{n}">文</p>' for n in range(count))) for count in (10, 1000)]
    assert len(pages[0].allFormats()) == len(pages[1].allFormats())
