"""What was kept is listed, found, opened, let go of and brought back, and can be taken along."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from reader.model.mark import COLOURS, Mark, MarkKind, Passage
from reader.model.text import Lang
from reader.ui import folders
from reader.ui.keeping import entries
from reader.ui.keptrows import cross
from reader.ui.lines import first_lines, line_count
from reader.ui.savecard import SaveCard
from tests.looking import settle, texts

_NOW = dt.datetime(2026, 7, 30, 3, 4, tzinfo=dt.UTC)


@pytest.fixture
def keep(application):
    """Keep a passage of a real page, or the page."""

    def kept(quote="", note="", page="why", colour=1, lang=Lang.JA):
        passages = ()
        if quote:
            block = next(b for b in application.library.page(page, lang).blocks if b.text)
            passages = (Passage(block.anchor, 0, len(quote), quote),)
        kind = MarkKind.HIGHLIGHT if quote else MarkKind.BOOKMARK
        draft = Mark(page, lang, kind, _NOW, passages, colour if quote else 0, note)
        return application.library.marks.add(draft).id

    return kept


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of the test's own, where nothing has been written yet."""
    folder = tmp_path / "home"
    for name in ("Documents", "Downloads"):
        (folder / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name))
    monkeypatch.setattr(folders, "sticks", tuple)
    return folder


def rows(view):
    model = view._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def reached(window):
    """The keyboard on the first row."""
    window.activateWindow()
    settle()
    QTest.keyClick(window.view._field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.view._list
    return window.view._list


def press(view, text):
    button = next(b for b in view.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_row_says_what_was_marked_and_noted_where_and_when(open_at, keep, application):
    keep("家にいること", "母に\n見せる")
    window = open_at("kept", Lang.EN)
    title = next(info.title for info in application.library.infos if info.id == "why")
    colour = COLOURS[0].en
    assert rows(window.view) == [f"家にいること. 母に 見せる. {title.en} · {colour} · July 2026"]


def test_the_newest_stands_first_and_a_kept_page_shows_its_title(open_at, keep, application):
    keep("older")
    keep()
    title = next(info.title for info in application.library.infos if info.id == "why")
    shown = rows(open_at("kept", Lang.EN).view)
    assert shown[0].startswith(f"{title.en}. Bookmark")
    assert shown[1].startswith("older")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ひきこもり", ["first"]),
        ("ﾋｷｺﾓﾘ", ["first"]),
        ("SHOW", ["second"]),
        ("ＳＨＯＷ ｍｏｍ", ["second"]),
        ("起こる", ["second", "first"]),
        ("show ひきこもり", []),
    ],
)
def test_words_notes_and_titles_are_found_in_any_width_and_kana(open_at, keep, typed, found):
    names = {
        keep("ヒキコモリという言葉"): "first",
        keep("a place to be", "Show it to Mom"): "second",
    }
    view = open_at("kept", Lang.JA).view
    view._field.setText(typed)
    assert [names[entry.mark.id] for entry in view._model.things] == found
    assert view._none.isHidden() == bool(found)


def test_enter_opens_the_page_where_the_passage_stands(open_at, keep):
    keep("家にいること")
    window = open_at("kept", Lang.JA)
    QTest.keyClick(reached(window), Qt.Key.Key_Return)
    settle()
    assert window.place == "page:why"


def test_a_click_opens_a_row_and_a_click_on_its_cross_removes_it(open_at, keep):
    one = keep("one")
    keep("two")
    window = open_at("kept", Lang.JA)
    view, wanted = window.view, []
    view.mark_wanted.connect(wanted.append)
    row = view._list.visualRect(view._model.index(0, 0))
    click = Qt.MouseButton.LeftButton
    at = cross(row, view._list).center()
    QTest.mouseClick(view._list.viewport(), click, pos=at)
    assert [text.split(".")[0] for text in rows(view)] == ["one"]
    assert wanted == []
    QTest.mouseClick(view._list.viewport(), click, pos=row.center())
    assert wanted == [one]


def test_what_is_removed_by_a_slip_comes_back_to_its_place(open_at, keep):
    for word in ("one", "two", "three"):
        keep(word)
    window = open_at("kept", Lang.EN)
    view, rows_ = window.view, reached(window)
    before = rows(view)
    assert view._undo.isHidden()
    QTest.keyClick(rows_, Qt.Key.Key_Down)
    QTest.keyClick(rows_, Qt.Key.Key_Delete)
    QTest.keyClick(rows_, Qt.Key.Key_Delete)
    assert rows(view) == before[:1]
    assert window.focusWidget() is rows_
    assert view._undo.isVisible()
    QTest.keyClick(rows_, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(view, "Undo")
    assert rows(view) == before
    assert view._undo.isHidden()


def test_a_key_that_is_held_down_removes_one_and_not_all(open_at, keep):
    for word in ("one", "two", "three"):
        keep(word)
    window = open_at("kept", Lang.EN)
    rows_ = reached(window)
    none = Qt.KeyboardModifier.NoModifier
    for is_repeated in (False, True, True, True):
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, none, "", is_repeated)
        QApplication.sendEvent(rows_, pressed)
    assert len(rows(window.view)) == 2


def test_removing_far_down_leaves_the_list_where_it_is(open_at, keep):
    names = {}
    for number in range(40):
        names[keep(f"passage {number}")] = number
    window = open_at("kept", Lang.EN, size=(900, 600))
    rows_ = reached(window)
    for _ in range(25):
        QTest.keyClick(rows_, Qt.Key.Key_Down)
    bar = rows_.verticalScrollBar()
    before = bar.value()
    QTest.keyClick(rows_, Qt.Key.Key_Delete)
    settle()
    assert before > 0
    assert abs(bar.value() - before) <= rows_.visualRect(rows_.currentIndex()).height()
    assert rows_.currentIndex().row() == 25


def test_a_list_that_is_handed_over_anew_is_searched_anew(open_at, keep, application):
    key = keep("one", "before")
    view = open_at("kept", Lang.EN).view
    view._field.setText("before")
    application.library.marks.change(key, note="after")
    view.take(entries(application.library), can_undo=False)
    assert rows(view) == []
    view._field.setText("after")
    assert len(rows(view)) == 1


def test_removing_the_last_leaves_a_way_back_under_the_keyboard(open_at, keep):
    keep("one")
    window = open_at("kept", Lang.EN)
    QTest.keyClick(reached(window), Qt.Key.Key_Delete)
    assert window.view._list.isHidden()
    assert window.focusWidget() is window.view._back
    QTest.keyClick(window.view._back, Qt.Key.Key_Space)
    assert len(rows(window.view)) == 1
    assert window.focusWidget() is window.view._list


@pytest.mark.parametrize("lang", list(Lang))
def test_where_nothing_is_kept_the_view_says_how_to_keep_something(open_at, lang):
    window = open_at("kept", lang)
    said = texts(window.view)
    assert all(key in said for key in ("M", "N", "B"))
    assert window.view._empty.isVisible()
    assert window.view._ways.isHidden()


def test_a_change_of_look_leaves_the_reader_at_the_same_row(open_at, keep, application):
    names = {}
    for number in range(40):
        names[keep(f"passage {number}")] = number
    window = open_at("kept", Lang.EN, size=(900, 600))
    rows_ = reached(window)
    for _ in range(20):
        QTest.keyClick(rows_, Qt.Key.Key_Down)
    before = window.view.spot()
    assert names[before.chosen] == 19
    application.change(window.look.settings._replace(theme="dusk"))
    settle()
    assert window.view.spot() == before


def test_all_is_copied_as_markdown_whatever_the_list_is_narrowed_to(open_at, keep, application):
    keep("one *star*", "a note", lang=Lang.EN)
    keep("two", lang=Lang.EN)
    view = open_at("kept", Lang.EN).view
    view._field.setText("two")
    press(view, "Copy as Markdown")
    copied = QGuiApplication.clipboard().text()
    assert r"> one \*star\*" in copied
    assert "> two" in copied
    assert "engawa page:why" in copied


def test_the_text_names_the_heading_above_each_passage(open_at, application):
    page = application.library.page("why", Lang.JA)
    heading = next(block for block in page.blocks if block.level)
    block = page.blocks[page.blocks.index(heading) + 1]
    passage = Passage(block.anchor, 0, 4, block.text[:4])
    draft = Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage,), 1)
    application.library.marks.add(draft)
    gone = Mark("gone", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (passage,), 1)
    application.library.marks.add(gone)
    view = open_at("kept", Lang.JA).view
    wanted = []
    view.copy_wanted.connect(wanted.append)
    view._copy()
    assert f"「{heading.text}」" in wanted[0]
    assert "engawa page:gone" in wanted[0]  # what is no longer in the collection is not lost


# The file


def asked(open_at):
    view = open_at("kept", Lang.EN).view
    press(view, "Save to a file…")
    return view, view.findChild(SaveCard)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_written_and_nothing_else_in_the_whole_home(open_at, keep, home):
    keep("one", "a note", lang=Lang.EN)
    view, card = asked(open_at)
    assert card.field.text() == str(home / "Documents" / "engawa.md")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    settle()
    assert files(home) == ["Documents/engawa.md"]
    assert "> one" in (home / "Documents" / "engawa.md").read_text(encoding="utf-8")
    assert str(home / "Documents" / "engawa.md") in texts(view)


def test_a_second_file_gets_a_name_of_its_own_in_any_folder(open_at, keep, home):
    keep("one")
    (home / "Downloads" / "engawa.md").write_text("mine", encoding="utf-8")
    _, card = asked(open_at)
    menu = card.findChild(QToolButton).menu()
    next(action for action in menu.actions() if action.text() == "Downloads").trigger()
    assert card.field.text() == str(home / "Downloads" / "engawa-2.md")
    card.save()
    assert files(home) == ["Downloads/engawa-2.md", "Downloads/engawa.md"]


def test_a_name_of_the_reader_moves_with_the_folder_and_gets_its_ending(open_at, keep, home):
    keep("one")
    _, card = asked(open_at)
    card.field.setText(str(home / "Documents" / "よむ"))
    menu = card.findChild(QToolButton).menu()
    next(action for action in menu.actions() if action.text() == "Downloads").trigger()
    card.save()
    assert files(home) == ["Downloads/よむ.md"]


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("~/kept", "kept.md"),
        ("kept", "Documents/kept.md"),
        ("  kept.txt  ", "Documents/kept.txt"),
        ("", "Documents/engawa.md"),
        ("~", "engawa.md"),
        ("~/Downloads/", "Downloads/engawa.md"),
    ],
)
def test_short_ways_of_naming_a_place_are_understood(open_at, keep, home, typed, file):
    keep("one")
    _, card = asked(open_at)
    card.field.setText(typed)
    card.save()
    assert files(home) == [file]


@pytest.mark.parametrize("typed", ["/nowhere/at/all.md", "~nobody-of-that-name/x", "a\0b"])
def test_a_place_where_nothing_can_be_written_gets_a_sentence_and_a_second_try(
    open_at, keep, home, typed
):
    keep("one")
    view, card = asked(open_at)
    card.field.setText(typed)
    card.save()
    assert card._failure.isVisible()
    assert card._failure.text()
    assert files(home) == []
    card.field.setText("second")
    card.save()
    assert files(home) == ["Documents/second.md"]
    assert view._save is None


def test_esc_puts_the_question_away_and_gives_the_keyboard_back(open_at, keep, home):
    keep("one")
    view, card = asked(open_at)
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert view.window().focusWidget().text() == "Save to a file…"
    assert files(home) == []


def test_what_is_plugged_in_is_offered_by_its_name(tmp_path):
    stick = tmp_path / "STICK"
    stick.mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "disk").symlink_to("/")
    assert folders.sticks([tmp_path, tmp_path / "missing"]) == (stick,)


@pytest.mark.parametrize("lang", list(Lang))
def test_in_the_smallest_window_the_question_is_whole(open_at, keep, home, lang):
    keep("one")
    window = open_at("kept", lang, size=(560, 420))
    window.view.ask_where()
    window.view._save._tell("x" * 90, window.view._save.field)
    settle()
    card = window.view._save
    assert card.height() >= card.heightForWidth(card.width())
    lowest = card.mapTo(window, QPoint(0, card.height())).y()
    assert lowest <= window.height()


# Lines


@pytest.mark.parametrize(
    ("text", "most"),
    [("縁側で休む。" * 100, 2), ("word " * 4000, 3), ("👪𠮷" * 300, 2), ("il." * 900, 2)],
)
def test_a_long_text_is_shown_by_its_first_lines_with_a_sign_that_there_is_more(qapp, text, most):
    lines = first_lines(text, qapp.font(), 200, most)
    assert len(lines) == most
    assert "".join(lines).removesuffix("…").replace(" ", "") in text.replace(" ", "")
    assert lines[-1].endswith("…")


def test_a_short_text_is_shown_whole(qapp):
    assert first_lines("一行\n 二行", qapp.font(), 400, 2) == ("一行 二行",)
    assert first_lines(" \n ", qapp.font(), 400, 2) == ()


@pytest.mark.parametrize(
    "letters", ["縁側で、休む。", "some words ", "WM", "il.", "👪", "𠮷", "a\n", "ｶﾞ", "ー、", "é"]
)
def test_a_row_has_room_for_every_line_of_it(application, letters):
    font = application.qt.font()
    for number in range(1, 120, 3):
        text = letters * number
        counted, shown = line_count(text, font, 300, 2), first_lines(text, font, 300, 2)
        assert counted >= len(shown)
        if letters not in {"il.", "ー、", "ｶﾞ"}:  # of the narrowest alone: a free line
            assert counted == len(shown)
