"""Copying from a page: its text alone, or with readings behind the words."""

from __future__ import annotations

import pytest

from reader.model.settings import Furigana
from reader.ui import copying
from tests.looking import settle
from tests.made_page import show


@pytest.fixture
def selected(application, qtbot):
    """The article of a fragment, with its words selected from one letter to another."""

    def made(fragment, start=0, end=None, **more):
        article = show(application, ["前。", fragment, "後。"], **more)
        qtbot.addWidget(article)
        article.folio.finish()
        settle()
        stands = article.folio.text.region("b1").stands
        cursor = article.textCursor()
        cursor.setPosition(stands[start])
        cursor.setPosition(stands[-1 if end is None else end], cursor.MoveMode.KeepAnchor)
        article.setTextCursor(cursor)
        return article

    return made


def _with_readings(article):
    return copying.with_readings(article.textCursor(), article.folio.runs)


PLAIN = [
    ("[漢字|かんじ]と[道|みち]。", "漢字と道。", "漢字(かんじ)と道(みち)。"),
    ("[相|そう][談|だん]する", "相談する", "相談(そうだん)する"),
    ("[今日|きょう]、[窓|まど][口|ぐち]で", "今日、窓口で", "今日(きょう)、窓口(まどぐち)で"),
    ("<b>[太|ふと]い</b><a href='page:why'>[先|さき]</a>", "太い先", "太(ふと)い先(さき)"),
    ("😀[𩸽|ほっけ]と[𠮷野|よしの]", "😀𩸽と𠮷野", "😀𩸽(ほっけ)と𠮷野(よしの)"),
    ("かなだけ", "かなだけ", "かなだけ"),
]


@pytest.mark.parametrize(("fragment", "text", "_"), PLAIN)
@pytest.mark.parametrize("furigana", list(Furigana))
def test_copying_gives_the_text_alone(selected, fragment, text, _, furigana):
    article = selected(fragment, furigana=furigana)
    assert copying.plain(article.textCursor()) == text
    assert article.createMimeDataFromSelection().text() == text


@pytest.mark.parametrize(("fragment", "_", "text"), PLAIN)
def test_the_second_way_of_copying_gives_readings_as_well(selected, fragment, _, text):
    assert _with_readings(selected(fragment)) == text


def test_a_word_that_is_selected_in_part_has_no_reading(selected):
    assert _with_readings(selected("[今日|きょう]の[窓|まど]", 1)) == "日の窓(まど)"
    assert _with_readings(selected("[窓|まど]の[今日|きょう]", 0, 3)) == "窓(まど)の今"


def test_nothing_invisible_is_copied(selected):
    article = selected("前<sup>1</sup>の[窓|まど]2010–11<br/>次")
    for text in (copying.plain(article.textCursor()), _with_readings(article)):
        assert not set(text) & set("\u2060\u200b\u2028\u2029\ufffc")


def test_items_are_copied_line_by_line(selected):
    article = selected("<ul><li>[一|いち]</li><li>[二|に]</li></ul>")
    assert copying.plain(article.textCursor()).split("\n") == ["一", "二"]
    assert _with_readings(article).split("\n") == ["一(いち)", "二(に)"]


TABLE = (
    "<table><tr><th>[月|つき]の名</th><th>[日|ひ]</th></tr>"
    "<tr><td>a[漢|かん][字|じ]b</td><td>c[窓|まど]d</td></tr></table>"
)


def test_cells_are_copied_one_below_the_other(selected):
    article = selected(TABLE)
    assert copying.plain(article.textCursor()).split() == ["月の名", "日", "a漢字b", "c窓d"]
    wanted = ["月(つき)の名", "日(ひ)", "a漢字(かんじ)b", "c窓(まど)d"]
    assert _with_readings(article).split() == wanted


def test_one_column_of_a_table_can_be_copied(selected):
    article = selected(TABLE)
    table = article.folio.anchors.block("b1")
    cursor = article.textCursor()
    cursor.setPosition(table.position())
    cells = cursor.currentTable()
    cursor.setPosition(cells.cellAt(1, 0).lastPosition(), cursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)
    assert copying.plain(article.textCursor()).split() == ["月の名", "a漢字b"]
    assert _with_readings(article).split() == ["月(つき)の名", "a漢字(かんじ)b"]


def test_a_selection_over_blocks_and_tables_is_copied_in_order(selected):
    article = selected(TABLE)
    cursor = article.textCursor()
    cursor.setPosition(article.folio.anchors.block("b0").position())
    end = article.folio.anchors.block("b2").position() + 1
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)
    assert copying.plain(cursor).split() == ["前。", "月の名", "日", "a漢字b", "c窓d", "後"]
    assert "a漢字(かんじ)b" in _with_readings(article).split()


def test_a_picture_is_no_letter_of_what_is_copied(selected):
    article = selected('<img src="picture:absent.png" alt="絵">')
    article.selectAll()
    for text in (copying.plain(article.textCursor()), _with_readings(article)):
        assert "前。" in text
        assert "\ufffc" not in text


def test_nothing_selected_is_nothing_copied(selected):
    article = selected("[窓|まど]", 0, 0)
    assert copying.plain(article.textCursor()) == ""
    assert _with_readings(article) == ""
