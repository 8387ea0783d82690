"""While somebody types, what is in sight is told; the rest is before anybody can miss it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model.search import Hit
from reader.model.text import Lang
from reader.ui.article import Article
from reader.ui.hitgroups import More, is_told
from tests.looking import settle

_NEVER_MS = 10**6
_PAGES = "ひきこもり 種類:ページ"  # one group, of which nothing is folded away
_MIXED = "ひきこもり"


@pytest.fixture
def first_answer(open_at, qtbot):
    """A window that shows the first answer to what was typed, and waits until the typing rests."""

    def typing(words, rests_after=_NEVER_MS):
        window = open_at("home", Lang.JA, size=(900, 600))
        window.conversation._resting.setInterval(rests_after)
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words[:1])
        settle()
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words)
        settle()
        return window

    return typing


def _told(window):
    things = window.view._list.listed.things
    return [is_told(thing) for thing in things if isinstance(thing, Hit)]


def _in_sight(window):
    rows = window.view._list
    below = rows.viewport().height()
    return [
        thing
        for row, thing in enumerate(rows.listed.things)
        if isinstance(thing, Hit) and rows.visualRect(rows.listed.index(row, 0)).top() < below
    ]


@pytest.mark.parametrize("words", [_PAGES, _MIXED])
def test_every_row_in_sight_has_its_excerpt_with_the_first_answer(first_answer, words):
    window = first_answer(words)
    assert _in_sight(window)
    assert all(map(is_told, _in_sight(window)))


def test_rows_out_of_sight_have_their_title_and_are_told_when_the_typing_rests(first_answer, qtbot):
    window = first_answer(_PAGES)
    first = window.view._list.hits
    assert not all(_told(window))
    assert all(hit.title for hit in first)
    before = window.view._list.viewport().grab().toImage()
    window.conversation._resting.start(0)
    qtbot.waitUntil(lambda: all(_told(window)))
    assert [hit.id for hit in window.view._list.hits[: len(first)]] == [hit.id for hit in first]
    after = window.view._list.viewport().grab().toImage()
    width = before.width() - 20  # the scroll bar tells how much there is
    assert before.copy(0, 0, width, before.height()) == after.copy(0, 0, width, before.height())


def test_what_is_scrolled_to_is_told_at_once(first_answer, qtbot):
    window = first_answer(_PAGES)
    assert not all(_told(window))
    bar = window.view._list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: all(_told(window)))


def test_what_is_unfolded_is_told_at_once(first_answer, qtbot):
    window = first_answer(_MIXED)
    rows = window.view._list
    more = next(thing for thing in rows.listed.things if isinstance(thing, More))
    rows._unfold(more.group)
    qtbot.waitUntil(lambda: all(_told(window)))


def test_the_row_that_the_keys_have_reached_stays_chosen_when_it_is_told(first_answer, qtbot):
    window = first_answer(_PAGES)
    last = len(window.view._list.hits) - 1
    window.view.choose(last)
    chosen = window.view._list.chosen
    assert not is_told(chosen)
    assert chosen.title in window.view._list.listed.told(chosen)
    qtbot.waitUntil(lambda: all(_told(window)))
    assert window.view._list.currentIndex().row() == last
    assert window.view._list.chosen.id == chosen.id
    assert window.view._list.chosen.excerpt.text in window.view._list.listed.told(
        window.view._list.chosen
    )


def test_enter_opens_what_was_out_of_sight_at_its_match(first_answer, qtbot):
    window = first_answer(_PAGES)
    window.view.choose(len(window.view._list.hits) - 1)
    chosen = window.view._list.chosen
    assert not is_told(chosen)
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.view, Article))
    settle()
    assert window.place == f"page:{chosen.id}"
    assert window.view.extraSelections()


def test_another_answer_chooses_its_first_row(first_answer, qtbot):
    window = first_answer(_PAGES)
    window.view.choose(3)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("家族 種類:ページ")
    assert window.view._list.currentIndex().row() == 0
