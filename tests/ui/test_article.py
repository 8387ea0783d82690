"""The reading page: its place is kept, its links open nothing, its sentences can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QRegion, QTextDocument, QTextFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.page import BlockKind
from reader.model.settings import Furigana
from reader.model.sought import Sought
from reader.model.text import Lang
from reader.ui.absent import Absent
from reader.ui.card import rounded
from reader.ui.history import Stop
from reader.ui.sourcecard import SourceCard
from reader.ui.spot import Spot
from reader.ui.tappable import Tappable
from reader.ui.wordcard import WordCard
from tests.looking import settle, texts, want

IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_the_language_switch_stays_at_the_paragraph(open_at):
    window = open_at("how-many", Lang.JA)
    window.view.go_to(Spot("b9", -12))
    settle()
    before = window.view.top()
    want(window, lang=Lang.EN)
    settle()
    assert window.look.lang is Lang.EN
    assert window.view.page.lang is Lang.EN
    assert window.view.top() == before


def test_larger_text_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.EN)
    window.view.go_to(Spot("b6", 0))
    settle()
    window.zoom(1)
    settle()
    assert window.look.text_size > 17
    assert window.view.top() == Spot("b6", 0)


def test_two_quick_changes_of_size_keep_the_paragraph(open_at):
    window = open_at("how-many", Lang.JA)
    window.view.go_to(Spot("b11", 0))
    settle()
    window.zoom(1)
    window.zoom(1)
    settle()
    assert window.view.top() == Spot("b11", 0)


def test_a_touchpad_changes_the_size_in_steps(open_at):
    window = open_at("why", Lang.JA)
    for _ in range(7):
        _turn(window.view, 15)
    assert window.look.text_size == 17
    _turn(window.view, 15)
    assert window.look.text_size == 19


def test_arrow_keys_scroll_from_where_the_reader_is(open_at):
    view = open_at("how-many", Lang.JA).view
    view.verticalScrollBar().setValue(900)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert 900 < view.verticalScrollBar().value() < 1000


class Painted(QObject):
    """Keeps how high the parts of a widget are that are painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.heights = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return super().eventFilter(watched, event)


@pytest.mark.parametrize("theme", ["paper", "night"])
def test_scrolling_paints_only_what_comes_into_sight_and_leaves_no_trace(open_at, theme):
    window = open_at("why", Lang.JA, theme=theme, furigana=Furigana.ALL)
    QTest.keyClick(window.view, Qt.Key.Key_J)  # which marks a paragraph by a line
    settle()
    painted = Painted(window.view.viewport())
    for height in (200, 290, 250):
        window.view.verticalScrollBar().setValue(height)
        settle()
    assert max(painted.heights) <= 200
    scrolled = window.screen().grabWindow(window.winId()).toImage()
    window.view.viewport().repaint()
    settle()
    assert window.screen().grabWindow(window.winId()).toImage() == scrolled


def test_a_change_of_theme_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.JA)
    window.view.go_to(Spot("b6", 0))
    settle()
    want(window, theme="dusk")
    settle()
    assert window.look.theme.id == "dusk"
    assert window.view.top() == Spot("b6", 0)


def test_a_narrower_window_stays_at_the_paragraph(open_at):
    window = open_at("why", Lang.JA)
    window.view.go_to(Spot("b8", 0))
    settle()
    window.resize(700, 800)
    settle()
    assert window.view.top().anchor == "b8"


def test_every_block_of_the_page_can_be_gone_to(open_at):
    view = open_at("how-many", Lang.JA).view
    assert {block.anchor for block in view.page.blocks} <= view.folio.anchors.names


@pytest.mark.parametrize("lang", list(Lang))
def test_an_anchor_leads_to_its_own_words_also_in_boxes(open_at, lang):
    view = open_at("eighty-fifty", lang).view
    for block in view.page.blocks:
        stands = view.folio.anchors.block(block.anchor)
        assert stands.text().strip(), block.anchor


def test_a_heading_of_the_contents_leads_there(open_at):
    view = open_at("how-many", Lang.EN).view
    headings = [b for b in view.page.blocks if b.kind is BlockKind.HEADING]
    view.margin.panel.heading_wanted.emit(headings[2].anchor)
    assert 0 <= view.folio.anchors.top(headings[2].anchor) - view.verticalScrollBar().value() < 60


def test_contents_give_way_before_the_text_does(open_at):
    view = open_at("why", Lang.JA, size=(900, 600)).view
    assert not view.margin.panel.isVisible()
    assert view.viewport().width() > 24 * 17


def test_an_address_is_copied_and_not_opened(open_at):
    window = open_at("why", Lang.EN)
    window.view.anchorClicked.emit(QUrl("copy:https://example.org/a?b=c&d"))
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=c&d"
    assert not window._frame.notice.isHidden()


def test_a_sentence_to_copy_is_copied_without_anything_around_it(open_at):
    window = open_at("first-contact", Lang.JA)
    block = next(b for b in window.view.page.blocks if b.kind is BlockKind.COPY)
    window.view.anchorClicked.emit(QUrl(f"block:ja/{block.anchor}"))
    assert QGuiApplication.clipboard().text() == block.text


def test_a_web_address_in_a_link_does_nothing(open_at):
    window = open_at("why", Lang.EN)
    window.view.anchorClicked.emit(QUrl("https://example.org/"))
    assert window.place == "page:why"


def test_pages_load_pictures_from_the_pack_only(open_at):
    view = open_at("why", Lang.EN).view
    for address in ("https://example.org/a.png", "file:///etc/hostname", "data:image/png;base64,"):
        assert view.loadResource(IMAGE, QUrl(address)).size() == QSize(1, 1), "Qt looks for a file"
    assert view.loadResource(IMAGE, QUrl("picture:../manifest.toml")).size() == QSize(1, 1)


def test_a_footnote_opens_its_source_in_place(open_at):
    window = open_at("why", Lang.EN)
    source = window.view.page.sources[-1]
    window.view.anchorClicked.emit(QUrl(f"source:{source.id}"))
    (card,) = window.findChildren(SourceCard)
    said = texts(card)
    assert f"{len(window.view.page.sources)}. {source.title.en}" in said
    assert source.standing.en in said
    assert window.view.verticalScrollBar().value() == 0


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
    line = window.view.top()
    window.view.anchorClicked.emit(QUrl("page:how-many"))
    settle()
    assert window.place == "page:how-many"
    window.go_back()
    settle()
    assert window.place == "page:why"
    assert window.view.top() == line
    window.go_forward()
    assert window.place == "page:how-many"


def test_an_unknown_page_says_so_and_leads_on(open_at):
    window = open_at("no-such-page", Lang.JA)
    assert isinstance(window.view, Absent)
    assert "ありません" in texts(window.view)
    want(window, lang=Lang.EN)
    assert "There is no such page" in texts(window.view)
    window.view.place_wanted.emit("home")
    assert window.place == "home"


def test_the_word_card_shows_the_meaning(open_at):
    window = open_at("why", Lang.EN)
    term = window._library.words[0]
    window.view.word_wanted.emit(term.id, QRect(0, 0, 10, 10))
    card = window.findChild(WordCard)
    assert card.isVisible()
    assert term.definition.en in card.accessibleName()
    card.close()


@pytest.mark.parametrize("theme", ["paper", "dusk", "contrast"])
def test_a_card_has_round_corners_and_nothing_outside_them(open_at, theme):
    window = open_at("why", Lang.JA, theme)
    window.view.word_wanted.emit(window._library.words[0].id, QRect(0, 0, 10, 10))
    card = window.findChild(WordCard)
    picture = QImage(card.size(), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    card.render(picture)
    right, foot = card.width() - 1, card.height() - 1
    for x, y in ((0, 0), (right, 0), (0, foot), (right, foot)):
        assert picture.pixelColor(x, y).alpha() == 0
    assert picture.pixelColor(right // 2, 0).name() == window.look.theme.edge
    assert picture.pixelColor(right // 2, 4).name() == window.look.theme.surface
    cut = QRegion(rounded(card.size()))
    corner = {(x, y): picture.pixelColor(x, y).alpha() for x in range(14) for y in range(14)}
    assert not any(cut.contains(QPoint(*at)) for at, alpha in corner.items() if not alpha)
    assert all(cut.contains(QPoint(*at)) for at, alpha in corner.items() if alpha > 200)
    card.close()


@pytest.mark.parametrize("size", [(1280, 800), (560, 420)])
def test_a_word_card_opened_by_key_stands_at_its_link_inside_the_window(open_at, size):
    window = open_at("first-contact", Lang.JA, size=size)
    view = window.view
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if view.textCursor().charFormat().anchorHref().startswith("word:"):
            break
    link = view.cursorRect().translated(view.viewport().mapToGlobal(QPoint(0, 0)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    card = window.findChild(WordCard)
    room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    assert room.contains(card.geometry())
    assert card.geometry().top() - link.bottom() in range(20) or (
        link.top() - card.geometry().bottom() in range(20)
    )
    card.close()


@pytest.mark.parametrize("corner", [(2000, 2000), (-500, -500), (0, 700), (1279, 0)])
def test_a_word_card_is_wholly_inside_the_window(open_at, corner):
    window = open_at("why", Lang.JA)
    window.view.word_wanted.emit(window._library.words[0].id, QRect(*corner, 4, 4))
    card = window.findChild(WordCard)
    assert QRect(window.mapToGlobal(QPoint(0, 0)), window.size()).contains(card.geometry())
    card.close()


def test_back_returns_from_a_source_to_its_footnote(open_at):
    window = open_at("how-many", Lang.JA)
    window.view.go_to(Spot("b9", -12))
    settle()
    read = window.view.top()
    window.view.anchorClicked.emit(QUrl(f"source:{window.view.page.sources[0].id}"))
    window.findChildren(SourceCard)[0].findChildren(Tappable)[-1].click()
    settle()
    assert window.view.top() != read
    assert window._frame.bar.back.isEnabled()
    window.go_back()
    settle()
    assert window.place == "page:how-many"
    assert window.view.top() == read
    window.go_forward()
    settle()
    assert window.view.top() != read


def test_back_returns_from_a_heading_to_the_line_before(open_at):
    window = open_at("how-many", Lang.EN)
    heading = [b for b in window.view.page.blocks if b.kind is BlockKind.HEADING][2]
    window.view.margin.panel.heading_wanted.emit(heading.anchor)
    window.view.margin.panel.heading_wanted.emit(heading.anchor)  # pressed twice is one step
    window.go_back()
    settle()
    assert window.view.verticalScrollBar().value() == 0
    assert not window._frame.bar.back.isEnabled()


def test_tab_goes_to_the_first_link_in_sight(open_at):
    view = open_at("how-many", Lang.JA).view
    QTest.keyClick(view, Qt.Key.Key_Tab)
    view.go_to(Spot("sources", 0))
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    seen = view.cursorRect()
    assert view.textCursor().hasSelection()
    assert view.viewport().rect().intersects(seen)
    assert view.verticalScrollBar().value() == before
    first = view.textCursor().selectionStart()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().selectionStart() > first
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert view.textCursor().selectionStart() == first


def test_shift_tab_goes_to_the_last_link_in_sight(open_at):
    view = open_at("how-many", Lang.JA).view
    view.go_to(Spot("b9", 0))
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert view.textCursor().hasSelection()
    assert view.viewport().rect().intersects(view.cursorRect())
    assert abs(view.verticalScrollBar().value() - before) < 40  # a line that was cut in two


def test_every_link_of_a_page_is_reached_by_tab(open_at):
    view = open_at("why", Lang.JA).view
    links = _links(view.document())
    reached = []
    while view.focusNextPrevChild(True) and len(reached) <= len(links):
        if not view.textCursor().hasSelection():
            break
        reached.append(view.textCursor().selectionStart())
    assert reached == links


def test_a_resize_after_a_tab_stays_with_the_link(open_at):
    window = open_at("how-many", Lang.JA)
    view = window.view
    view.go_to(Spot("b2", 0))
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Tab)
    window.resize(1180, 800)
    settle()
    assert view.viewport().rect().intersects(view.cursorRect())


def test_a_resize_after_a_selection_by_mouse_stays_with_it(open_at):
    window = open_at("how-many", Lang.JA)
    view = window.view
    view.go_to(Spot("b2", 0))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 900)  # as dragging does
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 400))
    read = view.top().anchor
    window.resize(1180, 800)
    settle()
    assert view.top().anchor == read


@pytest.mark.parametrize("lang", list(Lang))
def test_headings_have_the_size_of_their_style(open_at, lang):
    view = open_at("how-many", lang).view
    block = view.document().begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            shape = walk.fragment().charFormat()
            assert not shape.hasProperty(QTextFormat.Property.FontSizeAdjustment)
            walk += 1
        block = block.next()


def test_marks_and_place_stay_when_the_language_changes_after_a_search(open_at):
    window = open_at("why", Lang.JA)
    window._step(window._left().gone_to(Stop("page:how-many", Spot("b4", 200), Sought(("調査",)))))
    window.view.call_company()
    settle()
    assert window.view.extraSelections()
    window.view.let_go()
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() + 700)
    read = window.view.top()
    want(window, theme="dusk")
    settle()
    assert window.view.extraSelections()
    assert window.view.top() == read


def _links(document):
    starts, block, before = [], document.begin(), ""
    while block.isValid():
        walk, before = block.begin(), ""
        while not walk.atEnd():
            piece = walk.fragment()
            href = piece.charFormat().anchorHref()
            if href and href != before:
                starts.append(piece.position())
            before = href
            walk += 1
        block = block.next()
    return starts


def _turn(view, angle):
    here = QPointF(40, 40)
    event = QWheelEvent(
        here,
        view.viewport().mapToGlobal(here),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
