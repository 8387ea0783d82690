"""The reading page: its place is kept, its links open nothing, its sentences can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest

from reader.model.page import BlockKind
from reader.model.text import Lang
from reader.ui.article import Article, Spot
from tests.looking import settle

IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_the_language_switch_stays_at_the_paragraph(open_at):
    window = open_at("how-many", Lang.JA)
    window.view.go_to(Spot("b9", -12))
    settle()
    before = window.view.spot()
    window.lang_wanted.emit(Lang.EN)
    settle()
    assert window.look.lang is Lang.EN
    assert window.view.page.lang is Lang.EN
    assert window.view.spot() == before


def test_larger_text_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.EN)
    window.view.go_to(Spot("b6", 0))
    settle()
    window._zoom(1)
    settle()
    assert window.look.text_size > 17
    assert window.view.spot() == Spot("b6", 0)


def test_two_quick_changes_of_size_keep_the_paragraph(open_at):
    window = open_at("how-many", Lang.JA)
    window.view.go_to(Spot("b11", 0))
    settle()
    window._zoom(1)
    window._zoom(1)
    settle()
    assert window.view.spot() == Spot("b11", 0)


def test_a_touchpad_changes_the_size_in_steps(open_at):
    window = open_at("why", Lang.JA)
    for _ in range(7):
        window._requests.zoom.emit(15)
    assert window.look.text_size == 17
    window._requests.zoom.emit(15)
    assert window.look.text_size == 19


def test_arrow_keys_scroll_from_where_the_reader_is(open_at):
    view = open_at("how-many", Lang.JA).view
    view.verticalScrollBar().setValue(900)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert 900 < view.verticalScrollBar().value() < 1000


def test_a_change_of_theme_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.JA)
    window.view.go_to(Spot("b6", 0))
    settle()
    window.theme_wanted.emit("dusk")
    settle()
    assert window.look.theme.id == "dusk"
    assert window.view.spot() == Spot("b6", 0)


def test_a_narrower_window_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.JA)
    window.view.go_to(Spot("b8", 0))
    settle()
    window.resize(700, 800)
    settle()
    assert window.view.spot().anchor == "b8"


def test_every_block_of_the_page_can_be_gone_to(open_at):
    view = open_at("how-many", Lang.JA).view
    known = {name for _, name in view._anchors}
    assert {block.anchor for block in view.page.blocks} <= known


def test_the_contents_list_every_heading_and_lead_there(open_at):
    view = open_at("how-many", Lang.EN).view
    headings = [b for b in view.page.blocks if b.kind is BlockKind.HEADING]
    assert set(view._panel._headings) == {b.anchor for b in headings} | {"sources"}
    view._panel.heading_wanted.emit(headings[2].anchor)
    assert 0 <= view._top_of(headings[2].anchor) - view.verticalScrollBar().value() < 60


def test_the_present_heading_is_marked(open_at):
    view = open_at("how-many", Lang.EN).view
    heading = [b for b in view.page.blocks if b.kind is BlockKind.HEADING][3]
    view.go_to(Spot(heading.anchor, 30))
    marked = [name for name, b in view._panel._headings.items() if b.property("present")]
    assert marked == [heading.anchor]


def test_contents_give_way_before_the_text_does(open_at):
    view = open_at("why", Lang.JA, size=(900, 600)).view
    assert not view._panel.isVisible()
    assert view.viewport().width() > 24 * 17


def test_an_address_is_copied_and_not_opened(open_at):
    window = open_at("why", Lang.EN)
    window.view.anchorClicked.emit(QUrl("copy:https://example.org/a?b=c&d"))
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=c&d"
    assert not window._frame.notice.isHidden()


def test_a_sentence_to_copy_is_copied_without_anything_around_it(open_at):
    window = open_at("first-contact", Lang.JA)
    block = next(b for b in window.view.page.blocks if b.kind is BlockKind.COPY)
    window.view.anchorClicked.emit(QUrl(f"copy:{block.anchor}"))
    assert QGuiApplication.clipboard().text() == block.text


def test_a_web_address_in_a_link_does_nothing(open_at):
    window = open_at("why", Lang.EN)
    window.view.anchorClicked.emit(QUrl("https://example.org/"))
    assert window.place == "page:why"


def test_pages_load_pictures_from_the_pack_only(open_at):
    view = open_at("why", Lang.EN).view
    for address in ("https://example.org/a.png", "file:///etc/hostname", "data:image/png;base64,"):
        assert view.loadResource(IMAGE, QUrl(address)) is None
    assert view.loadResource(IMAGE, QUrl("picture:../manifest.toml")) is None


def test_a_footnote_leads_to_its_source(open_at):
    view = open_at("why", Lang.EN).view
    source = view.page.sources[-1]
    view.anchorClicked.emit(QUrl(f"source:{source.id}"))
    assert view.verticalScrollBar().value() > 0


def test_two_footnotes_side_by_side_do_not_read_as_one_number(open_at):
    view = open_at("what-is-hikikomori", Lang.JA).view
    assert "1, 2" in view.toPlainText()


def test_copied_text_holds_nothing_invisible(open_at):
    view = open_at("how-many", Lang.EN).view
    view.selectAll()
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert view.page.info.title.en in copied
    assert not {"\u2060", "\u200b", "\u2063"} & set(copied)


def test_a_page_that_touches_death_says_so_and_names_help(open_at):
    view = open_at("if-something-happens", Lang.JA).view
    head = view.toPlainText()[:400]
    assert view.page.note in head
    assert "相談先をさがす" in head
    assert "119" in head


@pytest.mark.parametrize("page", ["why", "first-contact", "how-many", "s01-litalico"])
def test_every_page_names_help(open_at, page):
    text = open_at(page, Lang.JA).view.toPlainText()
    assert "相談先をさがす" in text
    assert "119（救急）・110（警察）" in text


def test_related_words_and_sources_stand_at_the_foot(open_at):
    view = open_at("first-contact", Lang.EN).view
    text = view.toPlainText()
    assert text.index("Related pages") < text.index("Words used here")
    assert text.index("Words used here") < text.index("Where this comes from")


def test_a_link_to_a_page_goes_there_and_back_returns_to_the_line(open_at):
    window = open_at("why", Lang.JA)
    window.view.go_to(Spot("b7", 5))
    settle()
    line = window.view.spot()
    window.view.anchorClicked.emit(QUrl("page:how-many"))
    settle()
    assert window.place == "page:how-many"
    window.go_back()
    settle()
    assert window.place == "page:why"
    assert window.view.spot() == line
    window.go_forward()
    assert window.place == "page:how-many"


def test_an_unknown_page_says_so_and_shows_home(open_at):
    window = open_at("no-such-page", Lang.JA)
    assert window.place == "home"
    assert not isinstance(window.view, Article)
    assert "ありません" in window._frame.notice.text()


def test_the_word_card_shows_the_meaning(open_at, qtbot):
    window = open_at("why", Lang.EN)
    term = window._library.words[0]
    window.view.word_wanted.emit(term.id)
    from reader.ui.wordcard import WordCard  # noqa: PLC0415

    card = window.findChild(WordCard)
    assert card.isVisible()
    card.close()
