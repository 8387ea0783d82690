"""Where there is nothing to list, the window says so kindly and knows a way on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.library import NO_SUCH_PAGE
from reader.model.page import Audience
from reader.model.text import Lang
from reader.ui.absent import Absent
from reader.ui.emptystate import EmptyState
from reader.ui.results import Results
from reader.ui.shelves import Shelves
from reader.ui.wordbook import WordBook
from tests.looking import settle, texts


@pytest.fixture
def look(open_at):
    return lambda lang=Lang.EN: open_at("home", lang).look


def shown(view, qtbot):
    qtbot.addWidget(view)
    view.resize(840, 536)
    view.show()
    settle()
    return view


def has_sign(view):
    return any(not label.pixmap().isNull() for label in view.findChildren(QLabel))


def test_words_that_are_nowhere_have_a_sign_and_two_pages_to_start_from(open_at, qtbot):
    window = open_at("home", Lang.EN)
    comfort = tuple(info for info in window._library.infos if info.id == "first-contact")
    view = shown(Results(window.look, comfort), qtbot)
    view.show_hits(())
    said = texts(view)
    assert "These words are not in the collection." in said
    assert "Or start from one of these" in said
    assert has_sign(view)


def test_without_pages_to_start_from_none_are_announced(look, qtbot):
    view = shown(Results(look(), ()), qtbot)
    view.show_hits(())
    said = texts(view)
    assert "Fewer or shorter words may find something." in said
    assert "start from one of these" not in said


def test_a_word_that_is_not_in_the_word_book_can_be_looked_for_elsewhere(open_at):
    view = open_at("words", Lang.EN).view
    empty = view.findChild(EmptyState)
    assert not empty.isVisible()
    view._field.setText("xyzzy")
    assert empty.isVisible()
    assert "The search above looks in all pages" in texts(empty)
    assert has_sign(empty)
    view._field.setText("")
    assert not empty.isVisible()


def test_a_collection_without_words_says_so_before_anything_is_typed(look, qtbot):
    view = shown(WordBook(look(), ()), qtbot)
    assert view.findChild(EmptyState).isVisible()
    assert "no list of words" in texts(view)


def test_a_door_with_nothing_behind_it_says_so_under_its_name(look, qtbot):
    view = shown(Shelves.behind_door(look(), Audience.FAMILY, ()), qtbot)
    said = texts(view)
    assert "For my family" in said
    assert "There are no pages here." in said
    assert "One page at a time" not in said
    assert has_sign(view)


def test_only_an_empty_topic_says_so(open_at, qtbot):
    library, look = open_at("home", Lang.EN)._library, open_at("home", Lang.EN).look
    living = tuple(info for info in library.infos if info.topic == "living")
    topics = tuple(topic for topic in library.topics if topic.id in {"living", "voices"})
    view = shown(Shelves.by_topic(look, topics, living), qtbot)
    assert len(view.findChildren(EmptyState)) == 1
    assert view.findChild(EmptyState).y() > view._headings["voices"].y()


def test_a_collection_without_topics_is_not_a_blank_page(look, qtbot):
    view = shown(Shelves.by_topic(look(), (), ()), qtbot)
    assert "There are no pages here." in texts(view)


def test_a_page_that_does_not_exist_leads_on_by_key(look, qtbot):
    view = shown(Absent(look(), NO_SUCH_PAGE.en), qtbot)
    assert NO_SUCH_PAGE.en in texts(view)
    assert has_sign(view)
    with qtbot.waitSignal(view.place_wanted) as asked:
        QTest.keyClick(view.first_focus, Qt.Key.Key_Return)
    assert asked.args == ["read"]


def test_an_empty_state_has_a_name_for_screen_readers(look, qtbot):
    view = shown(EmptyState(look(), "search", "Nothing.", "Try less."), qtbot)
    assert view.accessibleName() == "Nothing. Try less."
