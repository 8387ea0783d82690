"""The keys of a page: headings, paragraphs, words, furigana, and the menu that has them all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.model.page import BlockKind
from reader.model.settings import Furigana
from reader.model.text import Lang
from reader.ui.spot import Spot
from reader.ui.wordcard import WordCard
from tests.looking import settle, texts

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_h_leads_from_heading_to_heading_and_back(open_at):
    window = open_at("how-many", Lang.EN)
    headings = [b.anchor for b in window.view.page.blocks if b.kind is BlockKind.HEADING]
    for name in headings[:3]:
        QTest.keyClick(window.view, Key.Key_H)
        settle()
        assert window.view.spot().anchor == name
    height = window.view.verticalScrollBar().value()
    QTest.keyClick(window.view, Key.Key_H, SHIFT)
    settle()
    assert window.view.spot().anchor == headings[1]
    window.go_back()
    settle()
    assert window.view.verticalScrollBar().value() == height


def test_j_and_k_walk_the_paragraphs_and_keep_them_in_sight(open_at):
    window = open_at("how-many", Lang.JA, size=(900, 600))
    view = window.view
    names = [block.anchor for block in view.page.blocks if block.text]
    for name in names[:9]:
        QTest.keyClick(view, Key.Key_J)
        assert view.present == name
        top = view.folio.anchors.top(name) - view.verticalScrollBar().value()
        assert 0 <= top < view.viewport().height()
    QTest.keyClick(view, Key.Key_K)
    assert view.present == names[7]
    QTest.keyClick(view, Key.Key_Escape)
    assert view.present == ""


def test_w_walks_the_words_with_their_cards(open_at):
    window = open_at("what-is-hikikomori", Lang.JA)
    linked = [term for block in window.view.page.blocks for term in block.words]
    QTest.keyClick(window.view, Key.Key_W)
    settle()
    (card,) = window.findChildren(WordCard)
    first, second = (window._library.word(term) for term in linked[:2])
    assert first.word.ja in texts(card)
    assert first.definition.ja in texts(card)
    assert window.view.textCursor().selectedText() == "ひきこもり"
    QTest.keyClick(card, Key.Key_W)
    settle()
    assert second.definition.ja in texts(window.findChildren(WordCard)[-1])


def test_a_word_card_names_the_pages_and_leads_there(open_at):
    window = open_at("what-is-hikikomori", Lang.EN)
    QTest.keyClick(window.view, Key.Key_W)
    settle()
    (card,) = window.findChildren(WordCard)
    term = next(term for block in window.view.page.blocks for term in block.words)
    pages = window._library.pages_with(term)
    assert pages[0].id == "what-is-hikikomori"
    assert pages[0].title.en not in texts(card)  # the reader is there
    assert pages[1].title.en in texts(card)
    card.place_wanted.emit(f"page:{pages[-1].id}")
    settle()
    assert window.place == f"page:{pages[-1].id}"


def test_f_turns_furigana_from_none_to_rare_to_all(open_at):
    window = open_at("why", Lang.JA)
    seen = []
    for _ in range(3):
        QTest.keyClick(window.view, Key.Key_F)
        settle()
        seen.append(window.look.settings.furigana)
    assert seen == [Furigana.RARE, Furigana.ALL, Furigana.NONE]


def test_letters_work_after_a_click_on_a_button_and_not_while_typing(open_at):
    window = open_at("why", Lang.JA)
    window._frame.rail.findChildren(object)[-1].setFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_F)
    settle()
    assert window.look.settings.furigana is Furigana.RARE
    window._frame.bar.field.setFocus()
    QTest.keyClick(window._frame.bar.field, Key.Key_F)
    assert window.look.settings.furigana is Furigana.RARE


def test_c_lists_the_contents_also_where_the_panel_has_no_room(open_at):
    window = open_at("how-many", Lang.EN, size=(900, 600))
    QTest.keyClick(window.view, Key.Key_C)
    settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    headings = [b for b in window.view.page.blocks if b.kind is BlockKind.HEADING]
    listed = [action.text() for action in menu.actions()]
    assert listed[: len(headings)] == [block.text for block in headings]
    menu.actions()[2].trigger()
    settle()
    assert window.view.spot().anchor == headings[2].anchor
    menu.close()


def test_the_menu_of_a_page_copies_with_readings(open_at):
    window = open_at("first-contact", Lang.JA)
    view = window.view
    cursor = view.textCursor()
    start = view.folio.text.region("b0").stands[0]
    cursor.setPosition(start)
    cursor.setPosition(start + 5, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    base = cursor.selectedText()
    QTest.keyClick(view, Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("相談(そうだん)は、")
    view.copy()
    assert QGuiApplication.clipboard().text() == base


def test_question_mark_lists_every_key(open_at):
    window = open_at("why", Lang.EN)
    QTest.keyClick(window, Key.Key_Question)
    settle()
    assert window.place == "keys"
    QTest.keyClick(window.focusWidget() or window, Key.Key_Escape)
    settle()
    assert window.place == "page:why"


def test_space_and_end_turn_pages_of_text(open_at):
    view = open_at("how-many", Lang.EN).view
    QTest.keyClick(view, Key.Key_Space)
    assert view.verticalScrollBar().value() > 200
    QTest.keyClick(view, Key.Key_Space, SHIFT)
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    QTest.keyClick(view, Key.Key_Home)
    assert view.spot() == Spot()
