"""Furigana on a page: above their kanji, clear of each other, and never part of the text."""

from __future__ import annotations

import time
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtGui import QTextBlock, QTextLine

from reader.model.settings import Arrangement, Furigana
from reader.model.text import Lang
from reader.ui.contents import Contents
from reader.ui.manuscript import Manuscript
from reader.ui.overlay import Overlay
from reader.ui.spot import Spot
from tests.looking import settle, want
from tests.made_page import readings_on, runs_on, show

ALL = Furigana.ALL
TIGHT = (
    "[療|りょう][養|よう][費|ひ][収|しゅう][入|にゅう][状|じょう][況|きょう][調|ちょう][書|しょ]"
    "[良|りょう][将|しょう][来|らい][必|ひつ][要|よう][性|せい][自|じ][立|りつ][支|し][援|えん]"
    "[協|きょう][力|りょく][者|しゃ][集|しゅう][中|ちゅう][力|りょく]"
)
TABLE = (
    "<table><tr><th>[氏名|しめい]</th><th>[承|うけたまわ]る</th></tr>"
    "<tr><td>[志|こころざし][志|こころざし]</td><td>[収|しゅう][入|にゅう]</td></tr></table>"
)
HARD = (
    "[承|うけたまわ]る。[志|こころざし][志|こころざし][志|こころざし]。[私|わたくし][達|たち]と[政|まつりごと]を。",
    "あ" * 30 + "[志|こころざし][志|こころざし]が" + "い" * 33 + "[承|うけたまわ][所|どころ]です。",
    TIGHT + "。" + TIGHT + "。" + TIGHT,
    "A[語|ご]B[収|しゅう][入|にゅう]C [住|じゅう] 26[年|ねん]（[承|うけたまわ]）「[志|こころざし]",
    "<h2>[志|こころざし][志|こころざし]と見出し</h2>",
    "<ul><li>[志|こころざし]<ul><li>[承|うけたまわ][所|どころ]</li></ul></li></ul>",
    TABLE,
    "<b>[太|ふと][字|じ]の[承|うけたまわ]り</b>と<a href='page:why'>[繋|つな]がる[先|さき]</a>",
    "𠮷[志|こころざし]😀[志|こころざし]と[𩸽|ほっけ][志|こころざし]👨‍👩‍👧[家族|かぞく]",
)


@pytest.fixture
def shown(page):
    return partial(page, furigana=ALL)


def _over_each_other(article):
    return [
        (before, after)
        for before, after in pairwise(readings_on(article))
        if before[0] == after[0] and after[1] < before[2] - 0.3
    ]


def _line(block: QTextBlock, at: int) -> QTextLine:
    return block.layout().lineForTextPosition(at)


def _middles(article, anchor):
    """The middle of each reading of a block, and of the letters that it belongs to."""
    block = article.folio.anchors.block(anchor)
    origin = article.document().documentLayout().blockBoundingRect(block).topLeft()
    placed = iter(readings_on(article))
    for run in runs_on(article):
        _, left, right, _ = next(placed)
        at = run.position - block.position()
        line = _line(block, at)
        edge = QTextLine.Edge.Trailing
        ends = line.cursorToX(at)[0], line.cursorToX(at + run.length - 1, edge)[0]
        yield (left + right) / 2, origin.x() + sum(ends) / 2


# Where they stand


@pytest.mark.parametrize("text_size", [14, 17, 24, 40])
def test_no_reading_stands_over_another(shown, text_size):
    article = shown(*HARD, text_size=text_size)
    assert len(readings_on(article)) > 100
    assert _over_each_other(article) == []


@pytest.mark.parametrize(
    "more",
    [
        {"spacing": 8},
        {"is_legible": True},
        {"column": 32, "size": (480, 700)},
        {"arrangement": Arrangement.SIDE, "size": (1500, 700)},
        {"arrangement": Arrangement.BETWEEN, "lang": Lang.EN},
    ],
)
def test_no_reading_of_a_page_of_ours_stands_over_another(application, open_at, more):
    view = open_at("visits-and-third-parties", **({"furigana": ALL, "lang": Lang.JA} | more)).view
    view.folio.finish()
    assert len(readings_on(view)) > 400
    assert _over_each_other(view) == []


def test_readings_stand_above_the_middle_of_their_kanji(shown):
    article = shown("ここは[道|みち]で、[人|ひと]が[話|はな]す。[今日|きょう]の[空|そら]。")
    pieces = [piece for piece in readings_on(article) if len(piece[3]) > 1]
    assert [piece[3] for piece in pieces] == ["みち", "ひと", "はな", "そら"]
    article = shown("ここは[道|みち]で、[人|ひと]が[話|はな]す。その[空|そら]。")
    for reading, letters in _middles(article, "b0"):
        assert reading == pytest.approx(letters, abs=0.6)


def test_a_reading_stands_above_its_line_and_below_the_line_before(shown):
    article = shown("あ" * 60 + "[志|こころざし]" + "い" * 40)
    ((height, *_),) = readings_on(article)
    block = article.folio.anchors.block("b0")
    top = article.document().documentLayout().blockBoundingRect(block).top()
    line = _line(block, 60)
    base = top + line.y() + line.ascent()
    assert line.lineNumber() > 0
    assert base - 34 < height < base - 0.8 * 17, "its own base line"


def test_a_long_reading_is_given_room_beside_its_kanji(shown):
    without = shown("の[志|こころざし]の", furigana=Furigana.NONE)
    widths = [
        article.folio.anchors.block("b0").layout().lineAt(0).naturalTextWidth()
        for article in (without, shown("の[志|こころざし]の"))
    ]
    assert widths[1] - widths[0] > 10


def test_a_short_reading_is_given_no_room(shown):
    widths = [
        shown("の[道|みち]の", furigana=furigana)
        .folio.anchors.block("b0")
        .layout()
        .lineAt(0)
        .naturalTextWidth()
        for furigana in (Furigana.NONE, ALL)
    ]
    assert widths[0] == widths[1]


def test_at_either_edge_of_the_column_a_reading_is_not_cut(shown):
    article = shown("[志|こころざし]" + "あ" * 35 + "[志|こころざし]" * 40)
    assert len(readings_on(article)) == 41
    for _, left, right, _ in readings_on(article):
        assert (left >= 0, right <= article.viewport().width()) == (True, True)


def test_a_word_on_two_lines_has_its_share_of_the_reading_on_each(shown):
    article = shown("あ" * 36 + "[源氏物語|げんじものがたり]と。")
    pieces = readings_on(article)
    assert len({height for height, *_ in pieces}) == 2
    assert "".join(piece[3] for piece in pieces) == "げんじものがたり"


def test_a_reading_of_few_kana_over_a_word_on_three_lines_is_told_once(shown):
    article = shown("[" + "々" * 90 + "|か]")
    assert [piece[3] for piece in readings_on(article)] == ["か"]


def test_a_reading_longer_than_the_line_is_made_narrower(shown):
    reading = "ひとつのかんじによんじゅうもじのとてもながいふりがながついているとき"
    article = shown(f"その[一|{reading}]です。", text_size=40, size=(700, 700))
    ((_, left, right, text),) = readings_on(article)
    assert text == reading
    assert (left >= 0, right <= article.viewport().width() + 0.5) == (True, True)


# In every kind of block


@pytest.mark.parametrize(
    "fragment",
    [
        "<h2>[漢字|かんじ]の見出し</h2>",
        "<ul><li>一つ<ol><li>[漢字|かんじ]</li></ol></li></ul>",
        "<table><tr><th>頭</th></tr><tr><td>[漢字|かんじ]</td></tr></table>",
        "<p>囲みの中。</p><p>二つ目の[漢字|かんじ]。</p>",
        "<a href='page:why'>[漢字|かんじ]</a>",
        "<b>[漢字|かんじ]</b>",
        "前<sup><a href='source:x'>1</a></sup>[漢字|かんじ]",
        "😀𠮷[漢字|かんじ]",
        "a &amp; b &lt;c&gt; [漢字|かんじ]",
        "e\u0301か\u3099[漢字|かんじ]",
    ],
)
def test_readings_stand_above_the_right_letters_everywhere(shown, fragment):
    article = shown(fragment)
    (run,) = runs_on(article)
    cursor = article.textCursor()
    cursor.setPosition(run.position)
    cursor.setPosition(run.position + run.length, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "漢字"
    assert "".join(piece[3] for piece in readings_on(article)) == "かんじ"


def test_a_rare_reading_is_shown_alone(shown):
    article = shown("[道|みち]と[繋|つな!]がり", furigana=Furigana.RARE)
    assert [piece[3] for piece in readings_on(article)] == ["つな"]


def test_a_letter_is_not_broken_for_the_room_of_a_reading(shown):
    article = shown(
        "𠮷[志|こころざし]👨‍👩‍👧[志|こころざし]葛\U000e0100[城|かつらぎじょう]と[𩸽|ほっけとよむ]。"
    )
    block = article.folio.anchors.block("b0")
    raw = block.text().encode("utf-16-le")
    formats = block.layout().formats()
    assert formats
    for each in formats:
        for edge in (each.start, each.start + each.length):
            after = raw[2 * edge : 2 * edge + 2].decode("utf-16-le", "surrogatepass")
            before = raw[2 * edge - 2 : 2 * edge].decode("utf-16-le", "surrogatepass")
            assert not "\udc00" <= after <= "\udfff", "the second half of a letter"
            assert "\u200d" not in {before, after}, "a family is one letter"


# Changes


def test_a_toggle_keeps_the_line_at_the_top(open_at):
    window = open_at("visits-and-third-parties", Lang.JA)
    window.view.go_to(Spot("b12", 0))
    settle()
    for furigana in (ALL, Furigana.RARE, Furigana.NONE, ALL):
        want(window, furigana=furigana)
        settle()
        assert window.view.top() == Spot("b12", 0), furigana


def test_after_a_toggle_the_text_has_the_same_lines_as_before(shown, application):
    article = shown(*HARD, furigana=Furigana.NONE)
    height = article.document().size().height()
    for furigana in (ALL, Furigana.NONE):
        settings = article.look.settings._replace(furigana=furigana)
        article.take_look(application.appearance.look(settings))
    assert readings_on(article) == []
    assert article.document().size().height() == height


def test_readings_follow_a_change_of_size_and_of_width(shown, application):
    article = shown(*HARD)
    settings = article.look.settings._replace(text_size=24)
    article.take_look(application.appearance.look(settings))
    article.resize(620, 700)
    settle()
    fresh = shown(*HARD, text_size=24, size=(620, 700))
    assert readings_on(article) == readings_on(fresh)


def test_readings_are_no_part_of_the_text(shown):
    article = shown("[漢字|かんじ]と[道|みち]。")
    assert "かんじ" not in article.toPlainText()
    assert "漢字と道。" in article.toPlainText()


def test_readings_come_while_a_long_page_is_still_on_its_way(application, qtbot):
    article = show(application, ["[道|みち]を歩く。" * 30] * 400, furigana=ALL)
    qtbot.addWidget(article)
    assert not article.folio.is_whole
    assert len(readings_on(article)) >= 30
    article.folio.finish()
    assert len(readings_on(article)) == 30 * 400


@pytest.mark.parametrize("turns", [0, 1, 3, 100])
@pytest.mark.parametrize("furigana", [ALL, Furigana.RARE])
def test_readings_made_ready_ahead_are_those_made_when_asked(
    shown, application, monkeypatch, turns, furigana
):
    monkeypatch.setattr("reader.ui.overlay._IN_TURN", 1)
    article = shown(*HARD, "[葛藤|かっとう!]と[道|みち]。", furigana=Furigana.NONE)
    for _ in range(turns):
        article.folio.overlay._go_on()
    assert readings_on(article) == []
    article.take_look(
        application.appearance.look(article.look.settings._replace(furigana=furigana))
    )
    fresh = shown(*HARD, "[葛藤|かっとう!]と[道|みち]。", furigana=furigana)
    assert readings_on(article) == readings_on(fresh) != []


def test_readings_are_made_ready_once_the_text_can_be_read(open_at):
    overlay = open_at("why", Lang.JA).view.folio.overlay
    deadline = time.monotonic() + 20
    while overlay._turns.isActive() or not overlay._readings.is_whole:
        assert time.monotonic() < deadline
        settle()
    assert overlay._given[ALL] == len(overlay.runs) > 0


def test_what_stands_beside_the_text_is_painted_before_readings_are_made_ready(
    open_at, qtbot, monkeypatch
):
    order = []

    def note(kind, name):
        method = getattr(kind, name)

        def noted(self, *arguments):
            order.append(kind)
            method(self, *arguments)

        monkeypatch.setattr(kind, name, noted)

    monkeypatch.setattr("reader.ui.typesetting._A_SCREEN", 1 << 30)  # the page comes at once
    note(Contents, "paintEvent")
    note(Overlay, "prepare")
    open_at("why", Lang.JA)
    qtbot.waitUntil(lambda: Overlay in order)
    assert order[0] is Contents


def test_what_is_pressed_tells_its_reading(shown):
    article = shown("この[𩸽|ほっけ]と[漢字|かんじ]。")
    block = article.folio.anchors.block("b0")
    told = [article.folio.reading_at(block.position() + at) for at in range(8)]
    assert told == ["", "", "ほっけ", "ほっけ", "", "かんじ", "かんじ", ""]


def test_a_page_without_readings_shows_none(application, qtbot, open_at):
    view = open_at("why", Lang.EN, furigana=ALL).view
    assert isinstance(view.folio.manuscript, Manuscript)
    assert readings_on(view) == []
