"""The list of results: painted once, opened once, and where the keys are is seen."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHoverEvent, QTextCharFormat
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.model.search import Excerpt, Hit, HitKind
from reader.model.text import Lang
from reader.ui import hitpainter
from reader.ui.hitgroups import Group, Heading, More, Names
from reader.ui.hitrows import HitList
from reader.ui.results import Results
from tests.looking import settle

_NAMES = Names({group: group[:-1].capitalize() for group in Group}, {}, "%1 more")


def _hit(name, marks=((0, 2),), score=1.0, kind=HitKind.PAGE):
    excerpt = Excerpt(f"{name} stands in this line", marks)
    return Hit(name, kind, Lang.EN, f"About {name}", f"{name}の話", excerpt, score)


def _hits(*names):
    return tuple(_hit(name) for name in names)


@pytest.fixture
def results(open_at, qtbot):
    look = open_at("home", Lang.EN).look
    made = Results(look, ())
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_hits(_hits("aa", "bb", "cc"))
    settle()
    return made


def _rows_told(model, hits):
    spies = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    model.take(hits)
    assert spies[1].count() == 0
    return [spies[0].at(number)[0].row() for number in range(spies[0].count())]


def test_only_rows_that_look_different_are_drawn_again():
    model = HitList(_NAMES)
    model.take(_hits("aa", "bb", "cc"))
    changed = (_hit("aa", score=9.0), _hit("bb", marks=((3, 9),)), *_hits("cc", "dd"))
    assert _rows_told(model, changed) == [1]
    assert model.things == changed
    assert model.rowCount() == 4
    assert _rows_told(model, changed[:1]) == []
    assert model.rowCount() == 1


def test_what_was_laid_out_is_not_laid_out_again(results):
    lines = results._list.itemDelegate()._lines
    kinds = (lines.title, lines.other, lines.excerpt)
    results._list.viewport().grab()
    before = [kind.cache_info().misses for kind in kinds]
    assert all(before)
    results.show_hits((_hit("aa", marks=((3, 9),)), *_hits("bb", "cc")))
    results._list.viewport().grab()
    after = [kind.cache_info().misses for kind in kinds]
    assert [new - old for new, old in zip(after, before, strict=True)] == [0, 0, 1]


@pytest.mark.parametrize("width", range(120, 340, 7))
def test_an_excerpt_that_is_cut_ends_in_an_ellipsis_that_can_be_seen(results, width):
    text = "…its part on New Start. From this we infer that it is about help from outside…"
    laid_out = hitpainter._fitting(results.font(), QTextCharFormat(), text, ((4, 8),), width)
    assert laid_out.text().endswith("…")
    before = laid_out.text().rstrip("…")
    assert not text[len(before)].isalpha()  # no word is torn
    assert laid_out.lineAt(0).textLength() == len(laid_out.text())


def test_a_long_title_ends_within_its_row(results):
    lines = results._list.itemDelegate()._lines
    _, length = lines.title("長い題" * 60, 300)
    assert 200 < length <= 300
    assert lines.excerpt("長い文" * 60, (), 300).lineAt(0).naturalTextWidth() <= 300


@pytest.mark.parametrize("offset", [0, 2])
def test_a_ring_in_the_accent_shows_that_keys_go_to_the_list(results, offset):
    results.activateWindow()
    results._list.setCurrentIndex(results._list.model().index(offset, 0))
    results._list.clearFocus()
    settle()
    assert results._look.theme.accent not in _edge(results, offset)
    results._list.setFocus()
    settle()
    assert _edge(results, offset)[:2] == [results._look.theme.accent] * 2


def _edge(results, row):
    """The colours at the upper edge of a row, from without."""
    box = results._list.visualRect(results._list.model().index(row, 0))
    image = results._list.viewport().grab().toImage()
    colours = [image.pixelColor(box.center().x(), box.top() + y).name() for y in range(4)]
    return [QColor(colour).name() for colour in colours]


def test_the_row_under_the_pointer_is_shaded(results):
    box = results._list.visualRect(results._list.model().index(1, 0))
    at, nowhere = QPointF(box.center()), QPointF(-1, -1)
    # An earlier test may have left the pointer there.
    away = QHoverEvent(QEvent.Type.HoverLeave, nowhere, nowhere, at)
    QApplication.sendEvent(results._list.viewport(), away)
    assert results._look.theme.soft not in _edge(results, 1)
    hover = QHoverEvent(QEvent.Type.HoverMove, at, at, nowhere)
    QApplication.sendEvent(results._list.viewport(), hover)
    assert _edge(results, 1)[2] == results._look.theme.soft


@pytest.mark.parametrize("eager", [False, True], ids=["double click", "single click"])
def test_a_click_or_enter_opens_once_whatever_the_system_does(results, eager):
    results._list.setStyleSheet(f"QListView {{ activate-on-singleclick: {int(eager)} }}")
    opened = []
    results.hit_wanted.connect(opened.append)
    box = results._list.visualRect(results._list.model().index(1, 0))
    QTest.mouseClick(
        results._list.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(0, 1)
    )
    assert [hit.id for hit in opened] == ["bb"]
    QTest.keyClick(results._list, Qt.Key.Key_Return)
    QTest.keyClick(results._list, Qt.Key.Key_Enter)
    assert [hit.id for hit in opened] == ["bb"] * 3


def test_a_row_is_read_out_with_kind_title_and_excerpt(results):
    index = results._list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Page: About aa. aa stands in this line"


def test_what_enter_does_is_said_of_the_chosen_row(results):
    assert results._status.text() == "Pages: 3 found; Enter opens the chosen one"
    results.choose(1)
    opened = []
    results.hit_wanted.connect(opened.append)
    results.open_chosen()
    assert opened[0].id == "bb"


def test_other_answers_choose_the_first_again(results):
    results.choose(1)
    results.show_hits(_hits("bb", "aa", "cc"))
    assert results._list.currentIndex().row() == 0


def test_more_of_the_same_answers_keep_the_choice(results):
    results.choose(1)
    results.show_hits(_hits("aa", "bb", "cc", "dd", "ee"))
    assert results._list.currentIndex().row() == 1


def test_the_way_back_leads_to_the_row_that_was_opened(results):
    results.choose(2)
    spot = results.spot()
    results.show_hits(())
    results.go_to(spot)
    results.show_hits(_hits("aa", "bb"))
    assert results._list.currentIndex().row() == 0
    results.show_hits(_hits("aa", "bb", "cc"))
    assert results._list.currentIndex().row() == 2


# Groups

_MIXED = {
    HitKind.WORD: ("w1", "w2", "w3", "w4"),
    HitKind.PAGE: ("p1", "p2", "p3", "p4", "p5", "p6", "p7"),
    HitKind.DESK: ("d1",),
}


@pytest.fixture
def mixed(results):
    """Hits of three kinds, in turn; the best one is a word."""
    by_kind = [[_hit(name, kind=kind) for name in names] for kind, names in _MIXED.items()]
    hits = [hit for turn in itertools.zip_longest(*by_kind) for hit in turn if hit is not None]
    results.show_hits(tuple(hits))
    settle()
    return results


def _told(results):
    """The rows, as somebody sees them."""
    model = results._list.listed
    names = {Heading: lambda row: row.group.upper(), More: lambda row: f"+{row.rest}"}
    return [names.get(type(row), lambda row: row.id)(row) for row in model.things]


_FOLDED = [
    *("WORDS", "w1", "w2", "w3", "+1"),
    *("PAGES", "p1", "p2", "p3", "p4", "p5", "+2"),
    *("DESKS", "d1"),
]


def test_what_was_found_stands_in_groups_in_the_order_of_the_best_of_each(mixed):
    assert _told(mixed) == _FOLDED
    assert mixed._status.text() == "12 found; Enter opens the chosen one"


def test_the_best_hit_is_chosen_below_the_first_heading(mixed):
    assert mixed._list.currentIndex().row() == 1
    assert mixed._list.verticalScrollBar().value() == 0


def test_one_group_alone_has_no_heading_and_all_rows(results):
    names = [f"p{number}" for number in range(9)]
    results.show_hits(_hits(*names))
    assert _told(results) == names


def test_the_arrows_pass_over_headings_from_the_field_and_in_the_list(mixed):
    chosen = []
    for _ in range(12):
        chosen.append(_told(mixed)[mixed._list.currentIndex().row()])
        mixed.choose(1)
    assert chosen == [name for name in _FOLDED if not name.isupper()] + ["d1"]
    mixed._list.setFocus()
    walked = ["d1"]
    for _ in range(11):
        QTest.keyClick(mixed._list, Qt.Key.Key_Up)
        walked.append(_told(mixed)[mixed._list.currentIndex().row()])
    assert walked == [name for name in reversed(_FOLDED) if not name.isupper()] + ["w1"]
    QTest.keyClick(mixed._list, Qt.Key.Key_End)
    assert _told(mixed)[mixed._list.currentIndex().row()] == "d1"
    QTest.keyClick(mixed._list, Qt.Key.Key_Home)
    assert _told(mixed)[mixed._list.currentIndex().row()] == "w1"


@pytest.mark.parametrize("way", ["mouse", "enter", "arrow", "field"])
def test_the_rest_of_a_group_unfolds_in_its_place(mixed, way):
    opened = []
    mixed.hit_wanted.connect(opened.append)
    rows, row = mixed._list, _FOLDED.index("+2")
    top = rows.visualRect(rows.listed.index(row, 0)).top()
    if way == "mouse":
        at = rows.visualRect(rows.listed.index(row, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        rows.setCurrentIndex(rows.listed.index(row, 0))
        top = rows.visualRect(rows.listed.index(row, 0)).top()
        if way == "field":
            mixed.open_chosen()
        else:
            QTest.keyClick(rows, Qt.Key.Key_Return if way == "enter" else Qt.Key.Key_Right)
    assert _told(mixed) == [*_FOLDED[:row], "p6", "p7", *_FOLDED[row + 1 :]]
    assert rows.currentIndex().row() == row
    assert rows.visualRect(rows.listed.index(row, 0)).top() == top
    assert opened == []


def test_a_click_on_a_heading_opens_nothing_and_leaves_the_choice(mixed):
    opened = []
    mixed.hit_wanted.connect(opened.append)
    at = mixed._list.visualRect(mixed._list.listed.index(_FOLDED.index("PAGES"), 0)).center()
    QTest.mouseClick(mixed._list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == []
    assert mixed._list.currentIndex().row() == 1


def test_rows_are_told_with_their_group(mixed):
    model = mixed._list.listed
    told = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert told[0] == "Words"
    assert told[1].startswith("Word: About w1")
    assert told[4] == "Words: 1 more"
    assert told[5] == "Pages"
    assert told[-1].startswith("Desk: About d1")


def test_another_answer_is_folded_and_more_of_the_same_stays_unfolded(mixed):
    mixed._list._unfold(Group.WORDS)
    more = (*mixed._list.hits, _hit("w5", kind=HitKind.WORD))
    mixed.show_hits(more)
    assert _told(mixed)[:6] == ["WORDS", "w1", "w2", "w3", "w4", "w5"]
    mixed.show_hits(more[1:])
    assert "+2" in _told(mixed)


def test_the_way_back_leads_to_a_row_that_was_folded_away(mixed):
    mixed._list._unfold(Group.PAGES)
    mixed._list.setCurrentIndex(mixed._list.listed.index_of("pages p7"))
    spot, hits = mixed.spot(), mixed._list.hits
    mixed.show_hits(())
    mixed.show_hits(hits)
    assert "p7" not in _told(mixed)
    mixed.go_to(spot)
    assert _told(mixed)[mixed._list.currentIndex().row()] == "p7"


def test_rows_are_as_high_as_what_stands_on_them_after_each_answer(mixed):
    mixed.show_hits(_hits("aa", "bb", "cc"))
    settle()
    rows = mixed._list
    tops = [rows.visualRect(rows.listed.index(row, 0)).top() for row in range(3)]
    assert tops == [0, 80, 160]


@pytest.mark.parametrize("name", ["a title of some length", "居場所をさがす"])
def test_the_words_of_a_title_that_matched_are_marked(results, name):
    def painted(marks):
        hit = Hit("aa", HitKind.PAGE, Lang.EN, name, "", Excerpt("", ()), 1.0, title_marks=marks)
        results.show_hits((hit,))
        settle()
        return results._list.viewport().grab().toImage()

    bare, marked = painted(()), painted(((2, 5),))
    colour = QColor(results._look.theme.match)
    line = [x for x in range(marked.width()) if marked.pixelColor(x, 11) == colour]
    assert line
    assert not [x for x in range(bare.width()) if bare.pixelColor(x, 11) == colour]
    font = results._list.itemDelegate()._lines.title_font
    length = QFontMetricsF(font).horizontalAdvance(name[2:5])
    assert abs(line[-1] - line[0] + 1 - length) <= 2
