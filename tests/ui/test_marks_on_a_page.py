"""Marks on a page: a passage in a colour, a note, the page itself, and the way back to them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.mark import MarkKind
from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.ui.notecard import NoteCard
from reader.ui.pagebutton import PageButton
from reader.ui.selectionbar import SelectionBar
from tests.looking import settle, want

Key = Qt.Key


def _select(view, anchor, start, end):
    cursor, stands = view.textCursor(), view.folio.text.region(anchor).stands
    cursor.setPosition(stands[start])
    cursor.setPosition(stands[end - 1] + 1, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def _grounds(view):
    return {each.format.background().color().name() for each in view.extraSelections()}


def test_a_selection_is_marked_in_a_quiet_colour(open_at):
    window = open_at("why", Lang.JA)
    _select(window.view, "b0", 3, 12)
    quote = window.view.textCursor().selectedText()
    QTest.keyClick(window.view, Key.Key_M)
    (mark,) = window._library.marks.all()
    assert mark.quote == quote
    assert (mark.page, mark.lang, mark.kind) == ("why", Lang.JA, MarkKind.HIGHLIGHT)
    assert mark.passages[0].start == 3
    assert QColor(window.look.theme.mark_1).name() in _grounds(window.view)
    assert not window.view.textCursor().hasSelection()


def test_a_quote_does_not_hold_the_numbers_of_footnotes(open_at):
    window = open_at("why", Lang.JA)
    noted = next(b for b in window.view.page.blocks if "<sup>" in b.html and b.text)
    _select(window.view, noted.anchor, 0, len(noted.text))
    QTest.keyClick(window.view, Key.Key_M)
    (mark,) = window._library.marks.all()
    assert mark.quote == noted.text


def test_the_colour_of_a_mark_can_be_another(open_at):
    window = open_at("why", Lang.EN)
    _select(window.view, "b0", 0, 9)
    QTest.keyClick(window.view, Key.Key_M)
    (mark,) = window._library.marks.all()
    window._library.marks.change(mark.id, colour=3)
    want(window, theme="dusk")
    settle()
    assert QColor(window.look.theme.mark_3).name() in _grounds(window.view)


def test_a_mark_stays_with_its_words_in_every_arrangement_and_size(open_at):
    window = open_at("why", Lang.JA)
    _select(window.view, "b2", 2, 9)
    quote = window.view.textCursor().selectedText()
    QTest.keyClick(window.view, Key.Key_M)
    for change in (
        {"text_size": 24},
        {"arrangement": Arrangement.SIDE},
        {"arrangement": Arrangement.BETWEEN},
        {"lang": Lang.EN},
    ):
        want(window, **change)
        settle()
        marked = [each.cursor.selectedText() for each in window.view.extraSelections()]
        assert marked == [quote], change


def test_a_mark_is_not_shown_where_its_language_is_not(open_at):
    window = open_at("why", Lang.JA)
    _select(window.view, "b2", 2, 9)
    QTest.keyClick(window.view, Key.Key_M)
    want(window, lang=Lang.EN)
    settle()
    assert not window.view.extraSelections()


def test_n_writes_a_note_that_is_kept_letter_by_letter(open_at):
    window = open_at("why", Lang.JA)
    QTest.keyClick(window.view, Key.Key_J)
    QTest.keyClick(window.view, Key.Key_N)
    settle()
    (card,) = window.findChildren(NoteCard)
    QTest.keyClicks(window.focusWidget(), "sono tori")
    (mark,) = window._library.marks.all()
    assert mark.note == "sono tori"
    assert mark.quote == window.view.page.blocks[0].text
    QTest.keyClick(card, Key.Key_Escape)
    assert window._library.marks.all()[0].note == "sono tori"


def test_b_keeps_the_page_and_keeps_it_no_longer(open_at):
    window = open_at("why", Lang.JA)
    QTest.keyClick(window.view, Key.Key_B)
    assert window._library.marks.bookmark("why") is not None
    (button,) = window.view.findChildren(PageButton)
    assert button.accessibleName() == "とっておいたページ"
    QTest.keyClick(window.view, Key.Key_B)
    assert window._library.marks.bookmark("why") is None
    assert button.accessibleName() == "このページ"


def test_a_button_beside_the_page_opens_what_can_be_done(open_at):
    window = open_at("why", Lang.EN, size=(900, 600))
    (button,) = window.view.findChildren(PageButton)
    assert window.view.rect().contains(button.geometry())
    assert not button.geometry().intersects(window.view.viewport().geometry())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    menu = QApplication.activePopupWidget()
    offered = "\n".join(action.text() for action in menu.actions())
    for what in ("Keep this page", "Find in this page", "Contents of this page", "Write a note"):
        assert what in offered
    menu.close()


def test_a_press_on_a_mark_opens_its_note(open_at):
    window = open_at("why", Lang.JA)
    view = window.view
    _select(view, "b0", 0, 14)
    QTest.keyClick(view, Key.Key_M)
    stands = view.folio.text.region("b0").stands
    cursor = view.textCursor()
    cursor.setPosition(stands[6])
    place = view.cursorRect(cursor).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert window.findChildren(NoteCard)


def test_the_mouse_finds_the_same_beside_a_selection(open_at):
    window = open_at("why", Lang.JA)
    view = window.view
    _select(view, "b0", 0, 9)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    (bar,) = view.findChildren(SelectionBar)
    assert bar.isVisible()
    assert view.rect().contains(bar.geometry())
    bar.mark_wanted.emit(2)
    assert window._library.marks.all()[0].colour == 2
    assert not bar.isVisible()


def test_what_was_kept_is_listed_and_leads_back_to_its_line(open_at):
    window = open_at("how-many", Lang.JA)
    _select(window.view, "b9", 0, 6)
    QTest.keyClick(window.view, Key.Key_M)
    (mark,) = window._library.marks.all()
    window.go("kept")
    settle()
    window.view.mark_wanted.emit(mark.id)
    settle()
    assert window.place == "page:how-many"
    assert window.view.spot().anchor == "b9"
    window.view.call_company()
    assert window.view.extraSelections()
