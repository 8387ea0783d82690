"""A long page comes in turns, and is then the same as one that came at once."""

from __future__ import annotations

import re

import pytest

from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.ui import typesetting
from reader.ui.portions import portions
from tests.looking import settle
from tests.made_page import show


def _shape(article):
    """All that makes each paragraph look as it does, and how high they are together."""
    shapes, block = [], article.document().begin()
    layout = article.document().documentLayout()
    while block.isValid():
        if block.length() == 1:  # what Qt puts between tables and does not show
            block = block.next()
            continue
        form, walk = block.blockFormat(), block.begin()
        font = (
            walk.fragment().charFormat().font() if not walk.atEnd() else block.charFormat().font()
        )
        of_list = block.textList()
        shapes.append(
            (
                block.text(),
                of_list is not None and of_list.itemText(block),
                form.topMargin(),
                form.bottomMargin(),
                form.lineHeight(),
                font.pixelSize(),
                font.bold(),
                layout.blockBoundingRect(block).toRect().getRect(),
            )
        )
        block = block.next()
    return [*shapes, article.document().size().height()]


MIXED = [
    "雨と光。" * 40,
    "<ul><li>一つ</li><li>二つ</li></ul>",
    "<h2>見出し</h2>",
    "<table><tr><td>表</td><td>の中</td></tr></table>",
    "<ol><li>一</li><li>二</li></ol>",
    "<table><tr><td>表</td></tr></table>",
    "<h2>また見出し</h2>",
]


@pytest.mark.parametrize("begins", range(len(MIXED)))
@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_what_comes_in_turns_is_as_what_comes_at_once(
    application, qtbot, monkeypatch, arrangement, begins
):
    fragments = (MIXED[begins:] + MIXED[:begins]) * 60
    shapes = []
    for at_once in (typesetting._A_SCREEN, 1 << 30):
        monkeypatch.setattr(typesetting, "_A_SCREEN", at_once)
        monkeypatch.setattr(typesetting, "_FAR", max(at_once, typesetting._FAR))
        article = show(application, fragments, size=(1500, 700), arrangement=arrangement)
        qtbot.addWidget(article)
        assert article.folio.is_whole is (at_once > 1 << 20)
        article.folio.finish()
        shapes.append(_shape(article))
    for in_turns, at_once in zip(*shapes, strict=True):
        assert in_turns == at_once


@pytest.mark.parametrize("arrangement", [Arrangement.SIDE, Arrangement.BETWEEN])
def test_a_page_of_ours_is_the_same_in_turns(application, open_at, monkeypatch, arrangement):
    shapes = []
    for length in (1000, 1 << 30):
        monkeypatch.setattr(typesetting, "_A_SCREEN", length)
        monkeypatch.setattr(typesetting, "_REST", length)
        monkeypatch.setattr(typesetting, "_IN_TURN", length)
        view = open_at("who-can-help", Lang.JA, arrangement=arrangement, size=(1500, 800)).view
        view.folio.finish()
        shapes.append(_shape(view))
    assert shapes[0] == shapes[1]


def test_a_page_that_is_left_comes_no_further(application, qtbot):
    article = show(application, ["雨と光。" * 100] * 400)
    qtbot.addWidget(article)
    assert not article.folio.is_whole
    article.folio._typesetting.stop()
    length = article.document().characterCount()
    settle()
    assert article.document().characterCount() == length


def test_a_page_set_anew_on_its_way_is_there_once(application, qtbot):
    article = show(application, ["雨と光。" * 100] * 400)
    qtbot.addWidget(article)
    settle(1)
    article.set_again(frozenset())
    article.folio.finish()
    settle()
    assert article.toPlainText().count("雨と光。") == 40_000


def test_the_rest_comes_by_itself(application, qtbot):
    article = show(application, ["雨と光。" * 100] * 100)
    qtbot.addWidget(article)
    assert not article.folio.is_whole
    qtbot.waitUntil(lambda: article.folio.is_whole)
    assert article.toPlainText().count("雨と光。") == 10_000


# Portions


@pytest.mark.parametrize(
    "piece",
    [
        '<p id="b1">' + "Rain &amp; light. " * 900 + "</p>",
        '<p id="b1">' + "雨と<b>光。庭</b>と<br/>風。" * 500 + "</p>",
        '<p id="b1">' + "あ&amp;" * 4000 + "</p>",
        '<ul><li id="b1">' + "x</li><li>y<ul><li>z</li></ul></li><li>" * 300 + "</li></ul>",
        "<ol>" + "<li>x</li>" * 900 + "</ol>",
        '<table width="1"><tr><th>a</th></tr>' + "<tr><td>x<br>y</td></tr>" * 400 + "</table>",
        '<div class="own"><p id="b1">' + "Rain. " * 2000 + "</p></div>",
        '<h2 id="sources">S</h2>' + "<p>x <b>y.</b></p>" * 600,
    ],
)
def test_a_piece_is_divided_into_whole_elements_and_nothing_is_lost(piece):
    parts = list(portions(piece, 1000))
    assert len(parts) > 5
    assert max(map(len, parts)) < 2500
    bare = re.compile("<[^>]*>")
    assert "".join(bare.sub("", part) for part in parts) == bare.sub("", piece)
    for part in parts:
        opened = re.findall("<(?!br)([a-z0-9]+)", part)
        assert sorted(opened) == sorted(re.findall("</([a-z0-9]+)", part))
        assert not re.search("&[a-z]*$|&[a-z]*<", part), "no letter is broken"
    assert sum('id="' in part for part in parts) == ('id="' in piece)


def test_a_short_piece_and_one_without_an_end_stay_as_they_are():
    for piece in ("<p>Rain.</p>", "<p><b>" + "Rain. " * 500 + "</b></p>", "<p>" + "Rain. " * 500):
        assert list(portions(piece, 1000)) == [piece]
