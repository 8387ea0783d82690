"""Search as one types: the list, the keys, the match in the page, and what nothing found says."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.search import Hit, HitKind
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.places import Places
from reader.search import folding
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.hitgroups import Group, Heading, Kept
from reader.ui.results import Results
from reader.ui.tappable import Tappable
from tests.looking import settle, texts, want


@pytest.fixture
def typed(open_at, qtbot):
    """A window in which words have been typed into the search field and answered."""

    def typing(words, lang=Lang.JA):
        window = open_at("home", lang)
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words)
        settle()
        return window

    return typing


def hits(window):
    """What is listed, without headings and what is folded away."""
    return [row for row in window.view._list.listed.things if isinstance(row, Hit)]


def test_typing_lists_results_with_the_first_chosen(typed):
    window = typed("メールで相談")
    assert isinstance(window.view, Results)
    rows = window.view._list
    assert rows.listed.things[rows.currentIndex().row()] == hits(window)[0]
    assert hits(window)[0].id == "first-contact"


def test_the_scroll_bar_stands_at_the_edge_and_the_rows_in_their_column(typed, qtbot):
    view = typed("ひきこもり").view
    bar, rows = view._list.verticalScrollBar(), view._list
    qtbot.waitUntil(bar.isVisible)  # the rest of the hits comes when the typing rests
    assert bar.mapTo(view, bar.rect().topRight()).x() == view.width() - 1
    foot = rows.visualRect(rows.model().index(2, 0)).bottom()
    picture = rows.viewport().grab().toImage()
    line = [picture.pixelColor(x, foot) for x in range(rows.viewport().width())]
    drawn = [x for x, colour in enumerate(line) if colour != line[0]]
    assert drawn[0] == view._status.mapTo(view, QPoint()).x() > 100
    assert drawn[-1] == view.width() - 1 - drawn[0]


def test_enter_opens_the_first_and_marks_the_match(typed):
    window = typed("メールで相談")
    found = hits(window)[0]
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    assert window.place == f"page:{found.id}"
    assert isinstance(window.view, Article)
    marks = window.view.extraSelections()
    assert marks
    for mark in marks:  # words that touch are marked as one
        marked = folding.folded(mark.cursor.selectedText())
        assert any(spelling in marked for spelling in found.sought.spellings)
    spot = window.view.top()
    assert window.view.folio.anchors.top(found.anchor) >= window.view.folio.anchors.top(spot.anchor)


def test_enter_waits_for_the_answer_to_the_newest_words(typed):
    window = typed("札幌市役所")
    older = hits(window)[0].id
    window._frame.bar.field.setText("親が死んだら")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle(600)
    assert window.place == "page:if-something-happens"
    assert older != "if-something-happens"


def _compose(window, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(window._frame.bar.field, event)


def test_what_an_input_method_is_composing_is_searched_for(open_at, qtbot):
    window = open_at("home", Lang.JA)
    field = window._frame.bar.field
    field.setFocus()
    for preedit in ("ひ", "ひきこ", "ひきこもr"):
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            _compose(window, preedit)
        assert window.place == f"search:{preedit}"
        assert field.text() == ""  # the composition goes on untouched
        assert field.hasFocus()
    assert any("ひきこもり" in hit.title for hit in hits(window))
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        _compose(window, "", "引きこもり")
    assert field.text() == "引きこもり"
    assert window.place == "search:引きこもり"


@pytest.mark.parametrize("key", ["h", "ｈ"])
def test_the_first_key_of_a_composition_asks_for_nothing_yet(open_at, qtbot, key):
    window = open_at("home", Lang.JA)
    _compose(window, key)
    settle()
    assert window.place == "home"
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        _compose(window, "ひ")
    assert window.place == "search:ひ"


@pytest.mark.parametrize("typed_letter", ["w", "W", "ｗ "])
@pytest.mark.parametrize("lang", list(Lang))
def test_one_latin_letter_lists_the_titles_that_begin_with_it(typed, typed_letter, lang):
    window = typed(typed_letter, lang)
    settle(300)
    found = window.view._list.hits
    assert {HitKind.PAGE, HitKind.WORD} <= {hit.kind for hit in found}
    assert all(hit.title.lower().startswith("w") for hit in found)
    titles = [hit.title.casefold() for hit in found if hit.kind is HitKind.PAGE]
    assert titles == sorted(titles)
    assert len(titles) > 3
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    assert window.place == f"page:{found[0].id}"


def test_two_letters_and_one_kanji_search_through_everything(typed, qtbot):
    window = typed("年")
    assert any(not hit.title.startswith("年") for hit in hits(window))
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("wo")
    assert any(not hit.title.lower().startswith("wo") for hit in hits(window))


def test_what_is_composed_stands_where_the_cursor_is(typed):
    window = typed("支援年金")
    window._frame.bar.field.setCursorPosition(2)
    _compose(window, "と")
    assert window.place == "search:支援と年金"
    _compose(window, "", "と")
    assert window.place == "search:支援と年金"
    assert window._frame.bar.field.text() == "支援と年金"


def test_a_composition_that_is_given_up_leaves_what_was_there(typed):
    window = typed("年金")
    _compose(window, "きゅう")
    assert window.place == "search:年金きゅう"
    _compose(window, "")
    assert window.place == "search:年金"
    window._frame.bar.field.clear()
    settle()
    _compose(window, "あ")
    _compose(window, "")
    assert window.place == "home"


def test_emptying_the_field_leaves_the_search(typed):
    window = typed("年金")
    window._frame.bar.field.clear()
    settle()
    assert window.place == "home"
    assert window._frame.bar.field.hasFocus()


def test_a_search_that_breaks_says_so_and_the_next_one_answers(typed, qtbot):
    window = typed("年金")
    settle(300)  # until the search for all hits is through as well
    with qtbot.captureExceptions() as handed_on:
        with qtbot.waitSignal(window._worker.failed, timeout=5000):
            window.conversation._asked = window._worker.ask(lambda _: 1 / 0)
        settle()
    assert [kind for kind, *_ in handed_on] == [ZeroDivisionError]
    assert "ZeroDivisionError" in texts(window.view)
    with qtbot.waitSignal(window.shown_results, timeout=5000):
        window._frame.bar.field.setText("居場所")
    assert hits(window)


@pytest.mark.parametrize("where", ["field", "list"])
def test_what_is_chosen_opens_in_the_other_language_with_one_key(typed, where):
    window = typed("年金")
    window.activateWindow()
    settle()
    window.conversation.choose(1)
    chosen = window.view._list.chosen
    if where == "field":
        QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    else:
        window.view._list.setFocus()
        QTest.keyClick(window.view._list, Qt.Key.Key_T)
    settle()
    assert window.place == f"page:{chosen.id}"
    assert window.look.lang is Lang.EN
    spot = window.view.top()
    tops = window.view.folio.anchors
    assert tops.top(chosen.anchor) >= tops.top(spot.anchor)
    window.go_back()
    assert window.place == "search:年金"


@pytest.mark.parametrize(("lang", "said"), [(Lang.JA, "英語"), (Lang.EN, "Japanese")])
def test_the_key_for_the_other_language_is_told_of_each_row(typed, lang, said):
    model = typed("ひきこもり", lang).view._list.listed
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        told = [model.index(row, 0).data(role) for row in range(model.rowCount())]
        assert told[0] is None  # a heading
        assert "Alt+T" in told[1]
        assert said in told[1]


def test_down_and_enter_opens_the_second(typed):
    window = typed("ひきこもり")
    second = hits(window)[1]
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Down)
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    assert window.place.endswith(second.id)


def test_english_words_find_english_pages(typed):
    window = typed("if a parent dies", Lang.EN)
    assert "if-something-happens" in [hit.id for hit in hits(window)[:3]]


def test_a_desk_opens_the_directory_at_its_place(typed):
    window = typed("佐久市")
    desk = next(hit for hit in hits(window) if hit.kind is HitKind.DESK)
    window._requests.hit.emit(desk)
    settle()
    assert window.place.startswith("help:20217")
    assert "佐久市の窓口" in texts(window.view)


def test_a_desk_of_a_whole_prefecture_is_shown_itself(typed):
    window = typed("群馬県ひきこもり支援センター")
    desk = next(hit for hit in hits(window) if hit.kind is HitKind.DESK)
    assert window._library.desk(desk.id).municipality == ""
    window._requests.hit.emit(desk)
    settle()
    assert desk.title in texts(window.view)
    want(window, lang=Lang.EN)
    settle()
    assert "The desk you looked for" in texts(window.view)


def test_a_word_opens_the_word_book_at_the_word(typed):
    window = typed("居場所")
    word = next(hit for hit in hits(window) if hit.kind is HitKind.WORD)
    window._requests.hit.emit(word)
    settle()
    assert window.place == f"words:{word.id}"


MISTYPED = [("hikikomri", "hikikomori", Lang.EN), ("カウンセリグ", "カウンセラー", Lang.JA)]


@pytest.mark.parametrize(("words", "meant", "lang"), MISTYPED)
def test_what_may_have_been_meant_is_offered_above_what_it_finds(typed, words, meant, lang):
    window = typed(words, lang)
    assert window.view._meant.isVisible()
    assert meant in texts(window.view._meant)
    assert window.view._meant.button.accessibleName() in {
        f"Did you mean “{meant}”?",
        f"もしかして：「{meant}」",
    }
    assert hits(window)


@pytest.mark.parametrize("way", ["mouse", "key", "keyboard"])
def test_what_was_meant_is_searched_for_by_mouse_by_key_and_by_keyboard(typed, qtbot, way):
    window = typed("hikikomri", Lang.EN)
    window.activateWindow()
    settle()
    button = window.view._meant.button
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        if way == "mouse":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        elif way == "key":
            QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        else:
            QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Tab)
            while window.focusWidget() is not button:
                QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            QTest.keyClick(button, Qt.Key.Key_Return)
    assert window._frame.bar.field.text() == "hikikomori"
    assert window._frame.bar.field.hasFocus()
    assert window.place == "search:hikikomori"
    assert not window.view._meant.isVisible()


def test_words_that_are_there_are_not_doubted(typed):
    window = typed("ひきこもり")
    assert not window.view._meant.isVisible()
    assert window.view._status.isVisible()


def test_the_list_stands_still_when_something_else_may_have_been_meant(typed, qtbot):
    window = typed("hikikomori", Lang.EN)
    before = window.view._list.geometry()
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("hikikomri")
    settle()
    assert window.view._list.geometry() == before


@pytest.mark.parametrize("lang", list(Lang))
def test_long_words_that_were_meant_are_cut_to_the_width(typed, lang):
    window = typed("年金", lang)
    settle(300)  # until the search for all hits is through as well
    window.resize(560, 420)
    window.view.show_hits((), "ながいことば" * 40)
    settle()
    assert window.width() == 560
    cap, line = window.view._meant._cap, window.view._meant
    assert cap.geometry().right() <= line.width()
    assert window.view._meant._said.text().endswith(("…”?", "…」"))


def test_nothing_found_is_never_bare(typed):
    window = typed("ゎゎゎゎゎ")
    said = texts(window.view._nothing)
    assert not window.view._nothing.isHidden()
    assert "見つかりませんでした" in said
    assert "電話をかけずに" in said


def test_words_that_one_language_does_not_have_can_be_searched_for_in_both(typed, qtbot):
    window = typed('lang:ja "asking for help"', Lang.EN)
    link = window.view._nothing._everywhere.findChild(Tappable)
    assert link.isVisible()
    assert link.accessibleName() == "Search in everything, in both languages"
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert window._frame.bar.field.text() == '"asking for help"'
    assert hits(window)


def test_words_that_a_filter_keeps_away_can_be_searched_for_without_it(typed, qtbot):
    window = typed("kind:desk topic:family 居場所に行ってみる前に")
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        QTest.keyClick(window.view._nothing._everywhere.findChild(Tappable), Qt.Key.Key_Return)
    assert window._frame.bar.field.text() == "居場所に行ってみる前に"
    assert hits(window)


NOTHING = {
    "!!!": False, "-": False, '"': False, "😀🎈": False, "・、。": False, "()[]*?.+": False,
    "zzzzzz": True, "lang:ja zzzzzz": True, "kind:desk zzzzzz": True, "topic:family zzzzzz": True,
    "\u0007\u0000 zzzzzz": True, "q" * 10_000: True,
}  # fmt: skip


@pytest.mark.parametrize("words", NOTHING)
@pytest.mark.parametrize("lang", list(Lang))
def test_whatever_is_typed_is_answered_with_something_that_helps(typed, words, lang):
    window = typed(words, lang)
    nothing = window.view._nothing
    assert not nothing.isHidden()
    assert nothing._words.isVisible() is NOTHING[words]
    assert nothing._signs.isVisible() is not NOTHING[words]
    assert nothing._everywhere.isHidden()  # it would find nothing either
    assert len([each for each in nothing.findChildren(Tappable) if each.isVisible()]) == 2


@pytest.mark.parametrize("words", ["ゎゎゎゎゎ", "zzzz"])
def test_both_languages_are_offered_only_where_one_was_asked_for(typed, words):
    window = typed(words)
    assert not window.view._nothing.isHidden()
    assert window.view._nothing._everywhere.isHidden()


def _keep(window, note, page="money-now", lang=Lang.JA):
    block = window._library.page(page, lang).blocks[3]
    passage = Passage(block.anchor, 0, 4, block.text[:4])
    now = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
    mark = Mark(page, lang, MarkKind.HIGHLIGHT, now, (passage,), 1, note)
    return window._library.marks.add(mark)


def _kept(window):
    return [row for row in window.view._list.listed.things if isinstance(row, Kept)]


def test_what_was_kept_and_holds_the_words_is_the_last_group(open_at, qtbot):
    window = open_at("home", Lang.JA)
    mark = _keep(window, "ネンキンの紙を出す")
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("ねんきんのかみ")
    assert not _kept(window)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("年金")
    assert not _kept(window)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window._frame.bar.field.setText("ねんきん")
    settle(300)
    rows = window.view._list.listed.things
    assert [row.id for row in _kept(window)] == [mark.id]
    assert isinstance(rows[-1], Kept)
    assert rows[-2] == Heading(Group.KEPT)
    excerpt = rows[-1].excerpt
    assert excerpt.text.startswith("ネンキンの紙を出す")
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["ネンキン"]
    window.view._list._open(window.view._list.listed.index(len(rows) - 1, 0))
    settle()
    assert window.place == "page:money-now"


def test_kept_things_alone_are_found_and_filters_hold_for_them(open_at, qtbot):
    window = open_at("home", Lang.JA)
    _keep(window, "xyzzyplugh")
    finding = {
        "xyzzyplugh": 1,
        "xyzzyplugh lang:en": 0,
        "xyzzyplugh kind:note": 1,
        "xyzzyplugh kind:page": 0,
        "xyzzyplugh -money": 0,
    }
    for words, count in finding.items():
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words)
        assert len(_kept(window)) == count, words
        assert window.view._nothing.isHidden() == bool(count or hits(window)), words


def test_the_first_search_says_that_it_makes_its_index(shipped, qapp, qtbot, tmp_path):
    bare = Places(shipped=shipped.shipped, built=tmp_path)
    for name in ("collection", "fonts", "i18n"):
        (tmp_path / name).symlink_to(shipped.built / name)
    application = Application(bare, qapp)
    told = []
    application.worker.progressed.connect(lambda done, total: told.append((done, total)))
    window = application.open(View("search:年金", Settings(lang=Lang.JA)))
    assert "準備" in texts(window.view)
    with qtbot.waitSignal(window.shown_results, timeout=30000):
        window.show()
    assert told
    assert told[-1][1] == application.library._pack.document_count()
    assert hits(window)
    application.close()


def test_only_the_newest_answer_is_shown(open_at, qtbot):
    window = open_at("home", Lang.JA)
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        for words in ("あ", "親", "親亡", "居場所"):
            window._frame.bar.field.setText(words)
    settle(200)
    shown = hits(window)
    assert "居場所" in shown[0].title + shown[0].excerpt.text


def test_escape_leaves_the_search_where_it_began(typed):
    window = typed("年金")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Escape)
    settle()
    assert window.place == "home"
    assert window._frame.bar.field.text() == ""


def test_back_from_a_page_returns_to_the_results(typed, qtbot):
    window = typed("年金")
    QTest.keyClick(window._frame.bar.field, Qt.Key.Key_Return)
    settle()
    with qtbot.waitSignal(window.shown_results, timeout=20000):
        window.go_back()
    assert window.place == "search:年金"
    assert window._frame.bar.field.text() == "年金"


@pytest.mark.parametrize("words", ['"', "-", "(", "a" * 2000, "\x00\x07", "🙂🙂", ".*[", "kind:"])
def test_no_typing_ever_fails(typed, words):
    window = typed(words or "a")
    assert isinstance(window.view, Results)
