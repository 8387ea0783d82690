"""The card of a mark: what is written is never lost, and everything is in reach of the keys."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.mark import COLOURS, NOTE_LIMIT, Mark, MarkKind, Passage
from reader.model.text import Lang
from reader.ui.notecard import NoteCard
from reader.ui.notefield import NoteField
from tests.looking import settle, texts

_AT = QPoint(300, 200)
_NOW = dt.datetime(2026, 7, 30, 3, 4, tzinfo=dt.UTC)
_PASSAGE = Passage("b1", 0, 4, "居場所は、" + "静かな縁側です。" * 40)
MARK = Mark("why", Lang.JA, MarkKind.HIGHLIGHT, _NOW, (_PASSAGE,), 2, "はじめの", "m7")
PAGE = Mark("why", Lang.JA, MarkKind.BOOKMARK, _NOW, id="m8")


class Opened:
    """A card over a page, and what it has said so far."""

    def __init__(self, window, mark, at):
        self.window = window
        self.changes, self.removed = [], []
        self.card = NoteCard(mark, window.look, window._frame)
        self.card.changed.connect(lambda *change: self.changes.append(change))
        self.card.remove_wanted.connect(self.removed.append)
        self.card.show_at(QRect(window.mapToGlobal(at), QSize(120, 30)))
        settle()

    @property
    def field(self):
        return self.card.findChild(NoteField)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


@pytest.fixture
def opened(open_at):
    def made(mark=MARK, lang=Lang.EN, at=_AT, size=(1280, 800)):
        window = open_at("why", lang, size=size)
        window.activateWindow()
        window.view.setFocus()
        settle()
        return Opened(window, mark, at)

    return made


@pytest.mark.parametrize("lang", list(Lang))
def test_the_card_shows_the_words_the_colours_and_the_note(opened, lang):
    shown = opened(lang=lang)
    said = texts(shown.card)
    assert "居場所は、静かな縁側です。" in said
    assert len(said.splitlines()[0]) < 80  # a long passage is shown by its beginning
    assert all(colour.of(lang) in said for colour in COLOURS)
    assert shown.field.text() == "はじめの"
    assert shown.field.hasFocus()


def test_each_letter_is_told_at_once_so_that_nothing_can_be_lost(opened):
    shown = opened()
    QTest.keyClicks(shown.field, "ab")
    assert shown.changes == [("m7", 2, "はじめのa"), ("m7", 2, "はじめのab")]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_esc_keeps_what_was_written_and_gives_the_keyboard_back(opened, key, modifier):
    shown = opened()
    before = shown.card._before
    QTest.keyClicks(shown.field, "!")
    shown.press(key, modifier)
    settle()
    assert shown.changes[-1] == ("m7", 2, "はじめの!")
    assert shown.window.findChild(NoteCard) is None
    assert shown.window.focusWidget() is before
    assert shown.window.place == "page:why"


def test_what_an_input_method_still_holds_is_kept_as_well(opened, monkeypatch):
    shown = opened()
    field = shown.field
    QApplication.sendEvent(field, QInputMethodEvent("えんがわ", []))
    assert shown.changes == []

    class Composing:
        @staticmethod
        def commit():
            done = QInputMethodEvent("", [])
            done.setCommitString("縁側")
            QApplication.sendEvent(field, done)

    monkeypatch.setattr(QGuiApplication, "inputMethod", Composing)
    shown.card.close()
    assert shown.changes[-1] == ("m7", 2, "はじめの縁側")


def test_a_colour_is_chosen_and_told_by_a_tick_and_its_state_as_well(opened):
    shown = opened()
    buttons = shown.card._colours
    assert [n for n, button in buttons.items() if button.isChecked()] == [2]
    QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    assert [n for n, button in buttons.items() if button.isChecked()] == [3]
    assert shown.changes[-1] == ("m7", 3, "はじめの")
    icon, size = buttons[3].icon(), buttons[3].iconSize()
    plain = icon.pixmap(size, mode=icon.Mode.Normal, state=icon.State.Off).toImage()
    ticked = icon.pixmap(size, mode=icon.Mode.Normal, state=icon.State.On).toImage()
    assert plain != ticked


def test_a_kept_page_has_a_note_and_no_colour(opened):
    shown = opened(PAGE)
    assert shown.card._colours == {}
    QTest.keyClicks(shown.field, "x")
    assert shown.changes == [("m8", 0, "x")]


def test_removing_asks_once_and_writes_nothing_more(opened):
    shown = opened()
    QTest.mouseClick(shown.card._remove, Qt.MouseButton.LeftButton)
    settle()
    assert shown.removed == ["m7"]
    assert shown.changes == []
    assert shown.window.findChild(NoteCard) is None


def test_tab_goes_round_in_the_card_and_reaches_everything(opened):
    shown = opened()
    seen = []
    for _ in range(6):
        seen.append(QApplication.focusWidget())
        shown.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0]
    assert len(set(map(id, seen))) == 6
    assert all(shown.card.isAncestorOf(widget) for widget in seen)
    assert all(widget.accessibleName() or widget.text() for widget in seen)
    shown.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is seen[5]


@pytest.mark.parametrize("focused", range(6))
def test_letters_go_to_the_note_and_not_to_the_page(opened, focused):
    shown = opened()
    pressed = []
    for keys in ("M", "Backspace"):
        shortcut = QShortcut(keys, shown.window)
        shortcut.activated.connect(lambda: pressed.append("M"))
        shortcut.activatedAmbiguously.connect(lambda: pressed.append("M"))
    for _ in range(focused):
        shown.press(Qt.Key.Key_Tab)
    shown.press(Qt.Key.Key_M)
    shown.press(Qt.Key.Key_Backspace)
    assert pressed == []
    assert shown.card.isVisible()
    assert shown.window.place == "page:why"


def test_the_card_goes_when_something_else_has_the_keyboard(opened):
    shown = opened()
    QTest.keyClicks(shown.field, "?")
    shown.window.view.setFocus()
    settle()
    assert shown.window.findChild(NoteCard) is None
    assert shown.changes[-1] == ("m7", 2, "はじめの?")


def test_the_card_waits_while_the_reader_is_in_another_program(opened):
    shown = opened()
    shown.field.clearFocus()  # as it is when the window is no longer the active one
    settle()
    assert QApplication.focusWidget() is None
    assert shown.card.isVisible()


def test_the_menu_of_the_field_does_not_close_the_card(opened):
    shown = opened()
    menu = shown.field.createStandardContextMenu()
    menu.popup(shown.field.mapToGlobal(QPoint(5, 5)))
    settle()
    menu.close()
    settle()
    assert shown.card.isVisible()
    menu.deleteLater()


@pytest.mark.parametrize("at", [QPoint(0, 0), QPoint(555, 415), QPoint(300, 200), QPoint(-90, 900)])
def test_the_card_stands_wholly_in_the_smallest_window(opened, at):
    shown = opened(at=at, size=(560, 420))
    card = shown.card
    for _ in range(2):
        inside = QRect(card.mapTo(shown.window, QPoint(0, 0)), card.size())
        assert shown.window.rect().contains(inside)
        card._tell_full()  # which makes it higher


# The field


@pytest.fixture
def field(qtbot):
    made = NoteField("")
    qtbot.addWidget(made)
    made.told = []
    made.filled.connect(lambda: made.told.append("filled"))
    made.written.connect(lambda: made.told.append(made.text()))
    return made


def paste(field, text):
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def test_a_paste_of_a_whole_book_is_cut_and_said(field):
    paste(field, "縁" * 3_000_000)
    assert field.text() == "縁" * NOTE_LIMIT
    assert "filled" in field.told


@pytest.mark.parametrize("char", ["あ", "𠮷", "👪"])
def test_only_what_was_typed_last_gives_way(field, char):
    paste(field, "a" * (NOTE_LIMIT - 2))
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    paste(field, char * 4)
    assert field.text() == "a" * 5 + char * 2 + "a" * (NOTE_LIMIT - 7)
    assert field.told[-2:] == ["filled", field.text()]


def test_a_full_note_takes_no_letter_more_however_it_comes(field):
    full = "a" * NOTE_LIMIT
    paste(field, full)
    QTest.keyClicks(field, "x y")
    QTest.keyClick(field, Qt.Key.Key_Return)
    typed = QInputMethodEvent("", [])
    typed.setCommitString("縁側")
    QApplication.sendEvent(field, typed)
    assert field.text() == full
    assert field.told == [full, *["filled"] * 5]


def test_in_a_full_note_words_can_be_replaced_and_taken_away(field):
    paste(field, "a" * NOTE_LIMIT)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "c")
    field.selectAll()
    paste(field, "新しい")
    assert field.text() == "新しい"
    assert "filled" not in field.told


def test_undo_and_redo_lead_through_what_could_be_kept(field):
    paste(field, "a" * (NOTE_LIMIT - 2))
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    paste(field, "bcdefg")
    full = field.text()
    assert full.endswith("abcd")
    field.undo()
    assert field.text() == full[:-3]
    field.redo()
    assert field.text() == full


def test_moving_about_in_the_note_writes_nothing(field):
    paste(field, "abc")
    told = list(field.told)
    QTest.keyClick(field, Qt.Key.Key_Left)
    field.selectAll()
    assert field.told == told
