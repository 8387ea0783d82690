"""Odd pages: far too long, in other scripts, in deep lists, with long readings. All is shown."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtTest import QTest

from reader.model.settings import Arrangement, Furigana
from reader.model.text import Lang
from reader.ui import steps
from reader.ui.finding import find
from reader.ui.folio import BESIDE
from reader.ui.spot import Spot
from tests.made_page import readings_on, runs_on

MOST_IN_A_TURN = 25_000  # letters: what a turn sets has to be little, whatever the page is


# Far too long

WORDS = 200_000
LONG = {
    "paragraphs": ["rain and light on the veranda, every day. " * 10] * (WORDS // 80),
    "one paragraph": ["rain and light on the veranda, every day. " * (WORDS // 8)],
    "one sentence": ["rain and light on the veranda every day, " * (WORDS // 8)],
    "no spaces": ["縁側に雨と光がある" * (WORDS // 8)],
    "a list": ["<ol>" + "<li>rain and light</li>" * 10_000 + "</ol>"],
    "a table": ["<table>" + "<tr><td>rain</td><td>light</td></tr>" * 10_000 + "</table>"],
}


@pytest.mark.parametrize("name", LONG)
def test_a_page_that_is_far_too_long_comes_in_small_turns(begun, name):
    article = begun(LONG[name], lang=Lang.EN)
    assert not article.folio.is_whole
    lengths = [0, article.document().characterCount()]
    article.folio.grown.connect(lambda: lengths.append(article.document().characterCount()))
    article.folio.finish()
    turns = [after - before for before, after in pairwise(lengths)]
    assert max(turns) < MOST_IN_A_TURN
    assert len(turns) > 10


@pytest.mark.parametrize("name", LONG)
def test_all_of_a_page_that_is_far_too_long_arrives(page, name):
    article = page(*LONG[name], lang=Lang.EN)
    wanted = "".join(block.text for block in article.page.blocks)
    first = article.folio.anchors.block("b0").position()
    there = article.toPlainText()[first:]
    assert len(wanted) > 90_000
    assert "".join(there.split()).startswith("".join(wanted.split()))


def test_the_first_screen_is_full_at_once(begun):
    article = begun(LONG["paragraphs"], lang=Lang.EN)
    assert not article.folio.is_whole
    assert article.document().size().height() > article.height()
    assert article.grab().toImage().pixelColor(300, 300).isValid()


def test_keys_are_heard_while_the_rest_comes(begun):
    article = begun(LONG["paragraphs"], lang=Lang.EN)
    QTest.keyClick(article, " ")
    assert article.verticalScrollBar().value() > 300
    assert not article.folio.is_whole


def test_the_last_paragraph_can_be_gone_to_found_and_marked(page):
    article = page(*LONG["paragraphs"], "And the <b>kingfisher</b> at the end.", lang=Lang.EN)
    last = article.page.blocks[-1]
    article.go_to(Spot(last.anchor, 0))
    assert article.top() == Spot(last.anchor, 0)
    folio = article.folio
    regions = [folio.text.region(name) for name in folio.anchors.in_order]
    (span,) = find("KINGFISHER", regions, folio.runs)
    cursor = article.textCursor()
    cursor.setPosition(span.start)
    cursor.setPosition(span.end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "kingfisher"
    assert len(folio.text.positions(last.anchor, last.text)) == len(last.text)
    assert steps.height_of(folio, span.start) > 10_000


def test_every_letter_of_a_paragraph_that_was_divided_is_known(page):
    article = page(*LONG["one paragraph"], "The end.", lang=Lang.EN)
    block = article.page.blocks[0]
    assert len(article.folio.text.positions("b0", block.text)) == len(block.text)
    assert article.folio.anchors.end("b0") == article.folio.anchors.block("b1").position()


def test_a_list_that_was_divided_goes_on_counting(page):
    article = page(*LONG["a list"], lang=Lang.EN)
    block, numbers = article.folio.anchors.block("b0"), []
    while block.isValid() and block.textList() is not None:
        numbers.append(block.textList().itemText(block))
        block = block.next()
    assert numbers == [f"{number}." for number in range(1, 10_001)]


def test_furigana_stand_on_all_of_a_paragraph_that_was_divided(page):
    article = page("[道|みち]を歩く。" * 5000, "[人|ひと]。", furigana=Furigana.ALL)
    assert Counter(piece[3] for piece in readings_on(article)) == {"みち": 5000, "ひと": 1}


@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_a_long_page_in_both_languages_is_all_there(page, arrangement):
    article = page(*["rain and light. " * 20] * 400, lang=Lang.EN, arrangement=arrangement)
    assert article.toPlainText().count("rain and light.") == 20 * 400


# Other scripts

SCRIPTS = {
    "arabic": "السلام عليكم [平和|へいわ] في وسط الجملة",
    "hebrew": "שלום עולם [平和|へいわ] Latin 123 טקסט",
    "mixed": "日本語の[中|なか]に العربية と שלום が[入|はい]る。",
    "family": "👨‍👩‍👧‍👦[家族|かぞく]🇯🇵👍🏽[人|ひと]",
    "old kanji": "𠮷野[家|や]の𩸽と[𠮟|しか]る",
    "combined": "e\u0301と葛\U000e0100[城|しろ]と\u304b\u3099",
    "korean": "한글[文字|もじ]",
    "indian": "देवनागरी[文字|もじ]",
    "thai": "ภาษาไทย[文字|もじ]",
    "private": "\ue000[私用|しよう]\U0010fffd",
    "controls": "a\u202eb\u202c\u2066c\u2069\ufeff\u00ad[字|じ]",
}


@pytest.mark.qt_log_ignore("OpenType support missing")
@pytest.mark.parametrize("name", SCRIPTS)
def test_other_scripts_are_set_whole_with_their_readings(page, name):
    article = page(SCRIPTS[name], furigana=Furigana.ALL)
    assert article.page.blocks[0].text in article.toPlainText()
    block = article.folio.anchors.block("b0")
    heights = [height for height, *_ in readings_on(article)]
    assert len(heights) >= SCRIPTS[name].count("|")
    line = block.layout().lineAt(0)
    for run in runs_on(article):
        cursor = article.textCursor()
        cursor.setPosition(run.position)
        cursor.setPosition(run.position + run.length, cursor.MoveMode.KeepAnchor)
        assert f"[{cursor.selectedText()}|{run.reading}]" in SCRIPTS[name]
        assert run.position - block.position() < line.textStart() + line.textLength()


WAYS = {
    "السلام عليكم ABC, and Latin!": True,
    "(שלום) Latin 123": True,
    "&amp; 12 «שלום»": True,
    "<b>1.</b> <i>שלום</i>": True,
    "<ul><li>שלום</li><li>rain</li></ul>": True,
    "<p>العربية</p>": True,
    "<table><tr><td>שלום</td><td>rain</td></tr></table>": True,
    "<h2>שלום</h2>": True,
    "日本語の中に العربية と שלום が入る。": False,
    "rain שלום": False,
    "12 &amp; 3": False,
}


@pytest.mark.parametrize("arrangement", list(Arrangement))
@pytest.mark.parametrize("fragment", WAYS)
def test_a_block_goes_the_way_of_its_first_letter(page, fragment, arrangement):
    article = page("<ul><li>rain</li></ul>", fragment, "rain", arrangement=arrangement)
    layout = article.document().documentLayout()
    for name, from_right in (("b0", False), ("b1", WAYS[fragment]), ("b2", False)):
        block = article.folio.anchors.block(name)
        way = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        assert block.textDirection() is way
        line, whole = block.layout().lineAt(0), layout.blockBoundingRect(block)
        told = line.naturalTextRect()
        assert told.width() < line.width() - 1
        assert (told.right() == pytest.approx(line.rect().right(), abs=1)) is from_right
        assert whole.left() >= 0
        following = block.next()
        if from_right and following.text() == "rain":
            assert following.textDirection() is Qt.LayoutDirection.LeftToRight


def test_readings_stand_on_their_own_letters_in_a_line_from_the_right(page):
    article = page("שלום [世|せ][界|かい]の[人|ひと] עולם", furigana=Furigana.ALL)
    lefts = [(left, right, text) for _, left, right, text in readings_on(article)]
    assert "".join(text for *_, text in sorted(lefts)) == "せかいひと"
    assert article.toPlainText().count("שלום 世界の人 עולם") == 1
    alone = page("שלום [人|ひと]", furigana=Furigana.ALL)
    told = alone.folio.anchors.block("b0").layout().lineAt(0).naturalTextRect()
    pieces = readings_on(alone)
    middle = (min(piece[1] for piece in pieces) + max(piece[2] for piece in pieces)) / 2
    assert middle - BESIDE == pytest.approx(told.left() + alone.look.text_size / 2, abs=1)


def _systems_letters(text):
    """Those letters of a text of which some typeface of the system has a shape."""
    faces = [QRawFont.fromFont(QFont(family)) for family in QFontDatabase.families()]
    return {char for char in text if any(face.supportsCharacter(ord(char)) for face in faces)}


LETTERS = "永A1漢かé←Жλשلا①♨℃〒☂♪한देไ𠮷𩸽😀\ue000"


@pytest.mark.qt_log_ignore("OpenType support missing")
def test_no_letter_is_a_box_that_the_system_has(page):
    had = _systems_letters(LETTERS)
    assert len(had) > 8
    article = page(*LETTERS)
    for number, letter in enumerate(LETTERS):
        layout = article.folio.anchors.block(f"b{number}").layout()
        shapes = [i for run in layout.lineAt(0).glyphRuns() for i in run.glyphIndexes()]
        assert shapes, letter
        assert letter not in had or all(shapes), f"U+{ord(letter):04X} is a box"


# Deep lists


@pytest.mark.parametrize(("size", "text_size"), [((1072, 700), 17), ((480, 700), 17)])
def test_a_list_ten_deep_is_shown_within_the_column(page, size, text_size):
    item = "[項目|こうもく]の{}番"
    deep = "".join(f"<ul><li>{item.format(depth)}" for depth in range(1, 11)) + "</li></ul>" * 10
    article = page(deep, size=size, text_size=text_size, furigana=Furigana.ALL)
    text = article.toPlainText()
    assert all(f"項目の{depth}番" in text for depth in range(1, 11))
    assert len(runs_on(article)) == 10
    assert article.horizontalScrollBar().maximum() == 0
    lefts = [left for _, left, _, text in readings_on(article) if text in {"こ", "こうもく"}]
    assert lefts == sorted(lefts)
    assert lefts[0] < lefts[-1] < article.viewport().width()


# Long readings


def test_a_reading_of_forty_letters_is_shown_and_told(page):
    kana = "ひとつのかんじによんじゅうもじのとてもながいふりがながついているとき"
    article = page(f"この[一|{kana}]の[後|あと]。", furigana=Furigana.ALL)
    pieces = readings_on(article)
    assert [piece[3] for piece in pieces] == [kana, "あと"]
    assert all(0 <= left < right <= article.viewport().width() for _, left, right, _ in pieces)
    (run, _) = runs_on(article)
    assert article.folio.reading_at(run.position) == kana
