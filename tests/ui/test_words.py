"""The word book: narrowed by any spelling, and kind when a word is not in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from reader.model.text import Lang
from reader.ui.columnrows import in_column
from reader.ui.wordcard import WordCard
from tests.looking import settle, texts


def rows(window):
    model = window.view._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("typed", ["引きこもり", "ヒキコモリ", "hikikomori", "shut-in", "ﾋｷｺﾓﾘ"])
def test_a_word_is_found_by_any_spelling(open_at, typed):
    window = open_at("words", Lang.JA)
    window.view._field.setText(typed)
    shown = rows(window)
    assert shown
    assert shown[0].startswith("ひきこもり")
    assert len(shown) < len(window._library.words)


def test_a_hurtful_word_is_found_but_not_shown(open_at):
    window = open_at("words", Lang.JA)
    window.view._field.setText("ナマポ")
    assert rows(window)
    assert "ナマポ" not in "".join(rows(window)) + texts(window.view)


def test_a_word_that_is_not_here_gets_a_sentence(open_at):
    window = open_at("words", Lang.EN)
    window.view._field.setText("xyzzy")
    assert not window.view._none.isHidden()


def test_the_arrow_leads_from_the_field_to_the_words_and_enter_opens_one(open_at):
    window = open_at("words", Lang.JA)
    window.activateWindow()
    settle()
    QTest.keyClick(window.view._field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.view._list
    assert window.view._list.currentIndex().row() == 0, "a ring shows where the keyboard is"
    QTest.keyClick(window.view._list, Qt.Key.Key_Down)
    QTest.keyClick(window.view._list, Qt.Key.Key_Return)
    card = window.findChild(WordCard)
    assert card.isVisible()
    assert card.accessibleName() == rows(window)[1]
    card.close()


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("width", [560, 900, 1280])
def test_every_word_has_the_room_that_it_needs(open_at, lang, width):
    view = open_at("words", lang, size=(width, 600)).view
    painter, column = view._list.itemDelegate(), in_column(QRect(), view._list).width()
    for row, term in enumerate(view._model.things):
        sheet = painter._sheet(term, column)
        for lines in (sheet.below, sheet.meaning):
            for number in range(lines.lineCount()):
                assert lines.lineAt(number).naturalTextWidth() <= column
        if sheet.beside == ("", ""):
            assert sheet.below.lineCount() or term.word.ja == term.word.of(lang)
        lowest = sheet.below.lineCount() + sheet.meaning.lineCount()
        assert view._list.visualRect(view._model.index(row, 0)).height() >= 30 + 20 * lowest
