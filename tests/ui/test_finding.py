"""Finding words in the page: whole letters, in any spelling, by their readings, in order."""

from __future__ import annotations

import pytest

from reader.ui.finding import find
from tests.looking import settle
from tests.made_page import show


@pytest.fixture
def found(application, qtbot):
    """What is marked on a page when something is looked for."""

    def looked(query, *fragments):
        article = show(application, fragments)
        qtbot.addWidget(article)
        article.folio.finish()
        settle()
        folio = article.folio
        names = [name for name in folio.anchors.in_order if name.startswith("b")]
        spans = find(query, (folio.text.region(name) for name in names), folio.runs)
        assert spans == sorted(spans)
        cursor, words = article.textCursor(), []
        for span in spans:
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, cursor.MoveMode.KeepAnchor)
            words.append(cursor.selectedText())
        return words

    return looked


@pytest.mark.parametrize(
    ("query", "fragment", "wanted"),
    [
        ("窓", "窓と扉と窓", ["窓", "窓"]),
        ("まど", "[窓|まど]とまどとマドとﾏﾄﾞ", ["窓", "まど", "マド", "ﾏﾄﾞ"]),
        ("ＡＢ", "ab AB Ａb", ["ab", "AB", "Ａb"]),
        ("そうだん", "[相|そう][談|だん]する", ["相談"]),
        ("うだ", "[相|そう][談|だん]する", ["相談"]),
        ("だんする", "[相|そう][談|だん]する", ["談する"]),
        ("ソウダン", "[相|そう][談|だん]", ["相談"]),
        ("𩸽", "と𩸽と", ["𩸽"]),
        ("ほっけ", "[𩸽|ほっけ]と", ["𩸽"]),
        ("ほっけと", "😀[𩸽|ほっけ]とパン", ["𩸽と"]),
        ("よしのや", "[𠮷野家|よしのや]", ["𠮷野家"]),
        ("😀", "あ😀い", ["😀"]),
        ("と後", "前<sup>1</sup>と<sup>2</sup>後", ["と\u20602後"]),
        ("ab", "<b>a</b>b", ["ab"]),
        ("café", "cafe\u0301 と cafe", ["cafe\u0301", "cafe"]),
        ("ﬁ", "figure", ["fi"]),
        ("雨", "晴れ", []),
        ("", "晴れ", []),
        ("  ", "晴れ", []),
        ("12", "1<sup>2</sup>", []),
    ],
)
def test_what_is_looked_for_is_found_whole(found, query, fragment, wanted):
    assert found(query, fragment) == wanted


def test_neighbours_are_found_one_by_one(found):
    assert found("雨", "雨雨雨") == ["雨", "雨", "雨"]


def test_places_that_share_letters_are_marked_once(found):
    assert found("雨雨", "雨雨雨") == ["雨雨雨"]


def test_matches_come_from_the_top_down_over_blocks(found):
    fragments = ["<h2>光の庭</h2>", "庭", "<ul><li>庭と<ul><li>庭</li></ul></li></ul>"]
    assert found("庭", *fragments) == ["庭"] * 4


def test_very_many_matches_are_bounded(found):
    assert 1 < len(found("a", *["a b " * 1000] * 3)) <= 2000
