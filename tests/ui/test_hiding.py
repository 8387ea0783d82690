"""Hiding at once: nothing of the page is left but a plain pad, and all comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QInputMethodEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.model.settings import Settings
from reader.model.text import Lang, ReaderError
from reader.ui.article import Article
from reader.ui.card import Card
from reader.ui.hiding import Hiding
from reader.ui.notecard import NoteCard
from reader.ui.notefield import NoteField
from reader.ui.pad import Pad
from reader.ui.window import TITLE
from tests.looking import settle, texts

_SHIFT = Qt.Key.Key_Shift
_KEPT_NOTE = "a thought"


class Hidden:
    """A window, what hides it, and who sits before it."""

    def __init__(self, application, window):
        self.application, self.window = application, window
        self.hiding = application.hiding
        window.activateWindow()
        settle()

    def tap(self, times=3):
        for _ in range(times):
            QTest.keyClick(self._keys_go_to(), _SHIFT)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self._keys_go_to(), key, modifier)

    def _keys_go_to(self):
        return QGuiApplication.focusWindow() or self.window.windowHandle()

    @property
    def pad(self):
        return self.window.findChild(Pad)

    @property
    def writing(self):
        return self.pad.findChild(QPlainTextEdit)


@pytest.fixture
def at(application, open_at):
    def made(place="why", **more):
        return Hidden(application, open_at(place, **more))

    return made


def _seen(window):
    """Every colour of a picture of the window but those of its foot, where the button stands."""
    picture = window.grab(QRect(0, 0, window.width(), window.height() - 60)).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


def _heard(interface):
    """Everything that a screen reader finds from an interface on, word by word."""
    if interface is None or not interface.isValid():
        return []
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    said = [interface.text(kind) for kind in kinds]
    for number in range(interface.childCount()):
        said += _heard(interface.child(number))
    return [each for each in said if each]


# Hiding


def test_three_taps_of_shift_leave_a_blank_sheet_and_three_more_the_page(at):
    here = at()
    before = here.window.grab().toImage()
    here.tap()
    assert _seen(here.window) == {"#ffffff"}
    here.tap()
    settle()
    assert here.window.grab().toImage() == before


def test_two_taps_do_nothing(at):
    here = at()
    here.tap(2)
    assert here.pad is None


def test_the_sheet_is_painted_before_anything_else_happens(at, monkeypatch):
    here = at()
    seen = []
    sweep = Hiding._sweep

    def _look_first(hiding):
        seen.append(here.window.screen().grabWindow(here.window.winId()).toImage())
        sweep(hiding)

    monkeypatch.setattr(Hiding, "_sweep", _look_first)
    here.tap()
    (picture,) = seen
    corners = [QPoint(5, 5), picture.rect().center(), QPoint(picture.width() - 5, 60)]
    assert {picture.pixelColor(corner).name() for corner in corners} == {"#ffffff"}


@pytest.mark.parametrize(
    "place", ["home", "read", "help", "words", "kept", "settings", "keys", "welcome", "why"]
)
def test_nothing_of_any_view_can_be_seen_or_heard(at, place):
    here = at(place)
    here.tap()
    assert _seen(here.window) == {"#ffffff"}
    assert here.window.windowTitle() == TITLE
    program = QAccessible.queryAccessibleInterface(here.application.qt)
    windows = [program.child(number) for number in range(program.childCount())]
    for root in (*windows, QAccessible.queryAccessibleInterface(here.window)):
        assert set(_heard(root)) <= {TITLE, "戻る", "0"}, "title, button, and a scroll bar"


@pytest.mark.parametrize(
    "keys",
    [
        [Qt.Key.Key_Shift, Qt.Key.Key_A, Qt.Key.Key_Shift, Qt.Key.Key_Shift],
        [Qt.Key.Key_Shift, Qt.Key.Key_Shift, Qt.Key.Key_Question, Qt.Key.Key_Shift],
        [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Shift],
    ],
)
def test_another_key_between_means_something_else(at, keys):
    here = at()
    for key in keys:
        here.press(key)
    assert here.pad is None


def test_capital_letters_and_selecting_with_the_mouse_hide_nothing(at):
    here = at()
    handle = here.window.windowHandle()
    for _ in range(4):
        QTest.keyPress(handle, _SHIFT)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(700, 300))
        QTest.keyRelease(handle, _SHIFT)
    for _ in range(4):
        QTest.keyPress(handle, _SHIFT)
        QTest.keyClick(handle, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(handle, _SHIFT)
    assert here.pad is None


def test_a_button_of_the_bar_hides_and_one_of_the_pad_brings_back(at):
    here = at(size=(560, 600))
    here.window._frame.bar._hide.click()
    assert _seen(here.window) == {"#ffffff"}
    here.pad.findChild(QToolButton).click()
    settle()
    assert here.pad is None
    assert here.window.view.isVisible()


def test_the_menu_of_a_narrow_window_hides(at):
    here = at(size=(640, 480))
    menu = here.window._frame.rail.menu(here.window._frame)
    menu.actions()[-1].trigger()
    assert here.pad is not None


@pytest.mark.parametrize("lang", list(Lang))
def test_the_bar_fits_the_narrowest_window(at, lang):
    bar = at(size=(560, 420), lang=lang).window._frame.bar
    assert bar.width() == 560
    assert bar.layout().minimumSize().width() <= 560
    for part in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if part.isVisible() and part is not bar.field:
            assert part.width() >= part.sizeHint().width()


def test_it_hides_in_full_screen_and_stays_there(at):
    here = at()
    here.window.showFullScreen()
    settle()
    here.tap()
    assert here.window.isFullScreen()
    assert here.pad.size() == here.window.size()
    here.tap()
    assert here.window.isFullScreen()


# What was open over it


def test_what_is_open_over_the_page_is_gone_at_once(at):
    here = at()
    window = here.window
    card = Card()
    card.say("居場所", "name")
    link = QRect(window.mapToGlobal(QPoint(300, 300)), QSize(80, 20))
    card.show_in(window, window._frame.stage, link)
    settle()
    assert card.isVisible()
    here.tap()
    assert not [each for each in QApplication.topLevelWidgets() if _is_over(each, window)]


def _is_over(widget, window):
    return widget is not window and widget.isVisible()


def test_a_menu_is_gone_at_once(at):
    here = at()
    here.press(Qt.Key.Key_C)
    settle()
    assert QApplication.activePopupWidget() is not None
    here.tap()
    assert QApplication.activePopupWidget() is None
    assert _seen(here.window) == {"#ffffff"}


def test_an_open_choice_and_a_tooltip_are_gone_at_once(at):
    here = at("settings")
    choice = QComboBox(here.window._frame)
    choice.addItems(["縁側", "居場所"])
    choice.show()
    choice.showPopup()
    QToolTip.showText(here.window.mapToGlobal(QPoint(40, 40)), "居場所", here.window)
    settle()
    here.tap()
    assert not [each for each in QApplication.topLevelWidgets() if _is_over(each, here.window)]


def test_a_dialog_is_hidden_and_comes_back(at):
    here = at()
    dialog = QDialog(here.window)
    dialog.setModal(True)
    QVBoxLayout(dialog).addWidget(QLabel("居場所"))
    dialog.show()
    settle()
    here.tap()
    assert not dialog.isVisible()
    assert here.writing.hasFocus()
    here.tap()
    assert dialog.isVisible()
    dialog.close()


def test_a_dialog_that_waits_for_its_answer_does_not_keep_the_page(at):
    here = at()
    box = QMessageBox(here.window)
    box.setText("居場所")
    seen = []

    def _tap():
        here.tap()
        seen.append((box.isVisible(), here.pad is not None))

    QTimer.singleShot(50, _tap)
    box.exec()
    assert seen == [(False, True)]


def test_a_note_that_is_being_composed_is_kept(at, monkeypatch):
    here = at()
    marks = here.application.library.marks
    here.press(Qt.Key.Key_J)
    here.press(Qt.Key.Key_N)
    (mark,) = marks.all()
    field = here.window.findChild(NoteField)
    assert field.hasFocus()
    field.insertPlainText(_KEPT_NOTE)
    QApplication.sendEvent(field, QInputMethodEvent("かんがえ", []))
    method = QGuiApplication.inputMethod()
    monkeypatch.setattr(
        "reader.ui.hiding.QGuiApplication.inputMethod", lambda: _Composing(method, field)
    )
    here.tap()
    assert marks.one(mark.id).note == f"{_KEPT_NOTE}考え"
    assert not here.window.findChildren(NoteCard)
    assert here.writing.hasFocus()
    here.tap()
    assert field.hasFocus()
    QTest.keyClicks(field, "!")
    assert marks.one(mark.id).note == f"{_KEPT_NOTE}考え!"


def test_the_page_has_the_keyboard_where_what_had_it_is_gone(at):
    here = at()
    field = QPlainTextEdit(here.window._frame)
    field.show()
    field.setFocus()
    here.tap()
    field.deleteLater()
    settle()
    here.tap()
    assert here.window.view.hasFocus()


class _Composing:
    """The screen of the tests has no input method: this one commits as those of a desktop do."""

    def __init__(self, method, field):
        self._method, self._field = method, field

    def commit(self):
        event = QInputMethodEvent()
        event.setCommitString("考え")
        QApplication.sendEvent(self._field, event)

    def reset(self):
        self._method.reset()


# The pad


def test_the_pad_takes_writing_and_keeps_none_of_it(at, tmp_path):
    here = at()
    here.tap()
    for letter in "milk and rice":
        QTest.keyClick(here.window.windowHandle(), letter)
    writing = here.writing
    assert writing.toPlainText() == "milk and rice"
    left = []
    writing.textChanged.connect(lambda: left.append(writing.toPlainText()))
    writing.undoAvailable.connect(left.append)
    writing.selectAll()
    here.tap()
    assert left == [False, ""]
    settle()
    assert not isValid(writing)
    here.tap()
    assert not here.writing.toPlainText()
    here.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not here.writing.toPlainText()


@pytest.mark.parametrize("theme", ["paper", "night", "contrast"])
def test_the_pad_has_the_colours_of_the_system_whatever_the_theme_is(at, theme):
    here = at(theme=theme)
    here.tap()
    plain = QApplication.style().standardPalette()
    assert here.writing.palette().base() == plain.base()
    assert _seen(here.window) == {plain.base().color().name()}


_SHORTCUTS = [
    (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier),
]


@pytest.mark.parametrize("key", _SHORTCUTS, ids=str)
def test_no_key_of_the_window_does_anything_while_it_is_hidden(at, key):
    here = at("home")
    here.window.go("page:why")
    settle()
    place, look = here.window.place, here.window.look
    here.tap()
    here.press(*key)
    settle()
    assert here.window.isVisible()
    assert (here.window.place, here.window.look) == (place, look)
    assert not here.application.library.marks.all()
    assert here.writing.hasFocus()
    here.tap()
    here.press(Qt.Key.Key_F1)
    assert here.window.place == "help"


# Coming back


def test_the_reader_is_at_the_same_line_with_the_same_words_chosen(at):
    here = at(size=(900, 600))
    view = here.window.view
    view.verticalScrollBar().setValue(437)
    cursor = view.textCursor()
    cursor.setPosition(800)
    cursor.setPosition(812, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    height = view.verticalScrollBar().value()
    here.tap()
    settle()
    here.tap()
    settle()
    assert here.window.view is view
    assert view.verticalScrollBar().value() == height
    assert view.textCursor().selectedText() == cursor.selectedText()
    assert view.hasFocus()


def test_half_typed_words_are_still_there_and_typing_goes_on(at):
    here = at("home")
    field = here.window._frame.bar.field
    here.window.focus_search()
    QTest.keyClicks(field, "iba")
    settle(300)
    here.tap()
    assert here.writing.hasFocus()
    here.tap()
    assert field.hasFocus()
    QTest.keyClicks(field, "sho")
    assert field.text() == "ibasho"
    assert here.window.place == "search:ibasho"


@pytest.mark.parametrize("control", range(0, 12, 3))
def test_a_button_has_the_keyboard_again(at, control):
    here = at("home")
    frame = here.window._frame
    frame.focus_on(control)
    before = here.window.focusWidget()
    here.tap()
    here.tap()
    assert here.window.focusWidget() is before


def test_back_leads_where_it_led_before(at):
    here = at("home")
    here.window.go("page:why")
    here.tap()
    here.tap()
    here.window.go_back()
    assert here.window.place == "home"


def test_it_can_be_hidden_many_times(at):
    here = at()
    before = here.window.grab().toImage()
    for _ in range(6):
        here.tap()
        here.tap()
    settle()
    assert here.window.grab().toImage() == before
    assert here.pad is None


# What comes meanwhile


def test_what_is_to_be_said_waits_until_the_page_is_back(at, monkeypatch):
    here = at(lang=Lang.EN)
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    here.tap()
    here.window.say("“A secret title” can be searched now.")
    here.window.tell(ReaderError(ja="居場所がありません。", en="A secret title is missing."))
    settle()
    assert _seen(here.window) == {"#ffffff"}
    assert not said
    here.tap()
    assert "A secret title is missing." in texts(here.window)
    assert len(said) == 1


def test_a_search_goes_on_and_its_answer_is_there(at, qtbot):
    here = at("home")
    with qtbot.waitSignal(here.window.shown_results, timeout=60_000):
        here.window.go("search:居場所")
        here.tap()
    assert _seen(here.window) == {"#ffffff"}
    here.tap()
    assert "居場所" in here.window._frame.bar.field.text()
    assert here.window.view.isVisible()


def test_another_language_and_another_theme_wait_behind_the_pad(at):
    here = at("why", theme="paper")
    here.tap()
    here.application.change(Settings(lang=Lang.EN, theme="night"))
    here.window.renew()
    settle()
    assert _seen(here.window) == {QApplication.style().standardPalette().base().color().name()}
    assert here.writing.hasFocus()
    here.tap()
    settle()
    assert isinstance(here.window.view, Article)
    assert here.window.look.lang is Lang.EN
    ground = QColor(here.window.look.theme.ground)
    assert here.window.grab().toImage().pixelColor(5, here.window.height() - 5) == ground


def test_a_window_that_was_made_larger_meanwhile_is_filled_by_the_page(at):
    here = at(size=(900, 600))
    here.tap()
    here.window.resize(1280, 800)
    settle()
    assert here.pad.width() == 1280
    here.tap()
    settle()
    assert here.window.centralWidget().width() == 1280
    assert not here.window._frame.rail._narrow


def test_the_window_can_be_closed_while_it_is_hidden(at):
    here = at()
    here.tap()
    here.window.close()
    assert not here.window.isVisible()


# Whoever has a passphrase


class Locked:
    """A guard that lays a card on the pad and waits for the word."""

    def __init__(self):
        self.closed = 0
        self.answers = []

    def close(self):
        self.closed += 1

    def ask(self, pad, bring_back):
        card = QLabel("?")
        pad.put(card)
        self.answers.append(bring_back)


def test_a_guard_is_told_at_once_and_asked_before_anything_comes_back(at):
    here = at()
    guard = here.hiding.guard = Locked()
    here.tap()
    assert guard.closed == 1
    assert not guard.answers
    here.tap()
    here.tap()
    assert _seen(here.window) - {"#ffffff"}, "the card"
    assert (
        len(here.pad.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)) <= 2
    )
    assert not here.window.view.isVisible()
    guard.answers[-1]()
    settle()
    assert here.window.view.isVisible()


def test_no_file_tells_what_was_written_on_the_pad(at, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    here = at()
    here.tap()
    here.writing.setPlainText("milk and rice")
    here.tap()
    settle()
    assert [file for file in Path(tmp_path).rglob("*") if file.is_file()] == []


def test_a_mouse_moved_over_the_pad_finds_no_link(at):
    here = at()
    here.tap()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(400, 300),
        QPointF(400, 300),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(here.window.windowHandle(), event)
    assert (
        QApplication.widgetAt(here.window.mapToGlobal(QPoint(400, 300))) is here.writing.viewport()
    )
