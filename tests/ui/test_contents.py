"""The contents beside a page: every heading, where one is, other pages, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QTextDocument
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFrame

from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from reader.ui.anchors import Anchors
from reader.ui.contents import Contents
from reader.ui.pagebutton import PageButton
from reader.ui.spot import Spot
from tests.looking import settle

PAGE = "first-contact"  # two lines of its English headings wrap
DEEP = "papers-by-those-who-know"  # has sub-headings
_SAYINGS = ("On this page", "Words used here", "Where this comes from", "Related")
_LONG = "A heading that goes on for much longer than the list beside the page is wide"


@pytest.fixture
def beside(open_at):
    """The contents of a page in a real window, and that window."""

    def opened(place=PAGE, lang=Lang.EN, **more):
        window = open_at(place, lang, **more)
        window.activateWindow()
        settle()
        return window.view.margin.panel, window

    return opened


@pytest.fixture
def made(beside):
    """The contents of a page of ours with these headings, in a window of a real page."""
    _, window = beside()

    def make(*headings, width=214, height=600, **changes):
        blocks = tuple(
            Block(BlockKind.HEADING, f"b{number}", text, text, level=2)
            for number, text in enumerate(headings)
        )
        page = replace(window.view.folio.manuscript.page, blocks=blocks, **changes)
        contents = Contents(page, window.look, window._frame)
        contents.setGeometry(600, 100, width, height)
        contents.show()
        settle()
        return contents

    return make


def row_of(contents, text):
    model = contents.model()
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data() == text)


def box(contents, row):
    return contents.visualRect(contents.model().index(row, 0))


def press(contents, row):
    middle = box(contents, row).center()
    QTest.mouseClick(contents.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def tell(contents, row):
    """What a screen reader is told of a row."""
    return QAccessible.queryAccessibleInterface(contents).child(row)


def present(contents):
    rows = range(contents.model().rowCount())
    return [row for row in rows if tell(contents, row).state().selected]


def line_colour(contents, row):
    image = contents.viewport().grab().toImage()
    return image.pixelColor(0, box(contents, row).center().y())


def left_of_text(contents, row):
    """Where the letters of a row begin, right of the line."""
    image, place = contents.viewport().grab().toImage(), box(contents, row)
    ground = image.pixelColor(place.right() - 1, place.bottom())
    return next(
        x
        for x in range(5, place.right())
        if any(image.pixelColor(x, y) != ground for y in range(place.top(), place.bottom()))
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_every_heading_stands_in_order_and_then_other_pages(beside, lang):
    contents, window = beside(lang=lang)
    page = window.view.folio.manuscript.page
    names = [
        tell(contents, r).text(QAccessible.Text.Name) for r in range(contents.model().rowCount())
    ]
    headings = [block.text for block in page.blocks if block.kind is BlockKind.HEADING]
    titles = [info.title.of(lang) for info in page.related]
    said = {name: window.look.sayings.of(lang, "Contents", name) for name in _SAYINGS}
    assert names[1 : 1 + len(headings)] == headings
    assert names[0] == said["On this page"]
    rest = [said["Words used here"], said["Where this comes from"], said["Related"], *titles]
    assert names[1 + len(headings) :] == rest


def test_a_press_on_a_heading_leads_there_and_leaves_the_keyboard_with_the_text(beside):
    contents, window = beside()
    article = window.view
    heading = [b for b in article.folio.manuscript.page.blocks if b.kind is BlockKind.HEADING][2]
    press(contents, row_of(contents, heading.text))
    settle()
    assert 0 <= article.folio.anchors.top(heading.anchor) - article.verticalScrollBar().value() < 60
    assert article.hasFocus()


@pytest.mark.parametrize(
    ("text", "anchor"), [("Words used here", "words"), ("Where this comes from", "sources")]
)
def test_the_foot_of_the_page_is_reached_too(beside, text, anchor):
    contents, window = beside()
    asked = QSignalSpy(contents.heading_wanted)
    press(contents, row_of(contents, text))
    assert asked.at(0) == [anchor]
    assert anchor in window.view.folio.anchors.names


def test_a_press_on_another_page_opens_it(beside):
    contents, window = beside()
    info = window.view.folio.manuscript.page.related[1]
    press(contents, row_of(contents, info.title.en))
    assert window.place == f"page:{info.id}"


def test_the_names_of_the_parts_lead_nowhere(beside):
    contents, _ = beside()
    asked = [QSignalSpy(contents.heading_wanted), QSignalSpy(contents.page_wanted)]
    for text in ("On this page", "Related"):
        press(contents, row_of(contents, text))
    assert [spy.count() for spy in asked] == [0, 0]


def test_the_hand_shows_what_can_be_pressed(beside):
    contents, _ = beside()
    for text, shape in [
        ("What the other side asks", Qt.CursorShape.PointingHandCursor),
        ("Related", Qt.CursorShape.ArrowCursor),
    ]:
        place = QPointF(box(contents, row_of(contents, text)).center())
        none, moved = Qt.MouseButton.NoButton, QEvent.Type.MouseMove
        event = QMouseEvent(moved, place, place, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(contents.viewport(), event)
        assert contents.viewport().cursor().shape() is shape


# Where the reader is


def test_nothing_is_marked_above_the_first_heading(beside):
    contents, _ = beside()
    assert present(contents) == []


def test_the_present_heading_is_told_and_so_is_what_lies_behind(beside):
    contents, window = beside()
    heading = [b for b in window.view.folio.manuscript.page.blocks if b.kind is BlockKind.HEADING][
        3
    ]
    window.view.go_to(Spot(heading.anchor, 30))
    row = row_of(contents, heading.text)
    assert present(contents) == [row]
    described = tell(contents, row).text(QAccessible.Text.Description)
    assert described == "You are here"
    assert not tell(contents, row - 1).text(QAccessible.Text.Description)
    theme = window.look.theme
    expected = [QColor(theme.muted), QColor(theme.accent), QColor(theme.line)]
    assert [line_colour(contents, each) for each in (row - 1, row, row + 1)] == expected


def test_the_mark_goes_back_as_the_reader_does(beside):
    contents, window = beside()
    blocks = window.view.folio.manuscript.page.blocks
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    seen = []
    for heading in (headings[5], headings[1], headings[0]):
        window.view.go_to(Spot(heading.anchor, 30))
        seen += present(contents)
    assert seen == [row_of(contents, headings[number].text) for number in (5, 1, 0)]
    window.view.go_to(Spot())
    assert present(contents) == []


class _Asked(Anchors):
    """The anchors of a document, which remember what was asked of them."""

    def __init__(self, document):
        self.asked = []
        super().__init__(document)

    def top(self, name):
        self.asked.append(name)
        return super().top(name)


def test_no_heading_beyond_the_next_is_asked_for(beside):
    contents, window = beside()
    blocks = window.view.folio.manuscript.page.blocks
    names = [block.anchor for block in blocks if block.kind is BlockKind.HEADING]
    contents.set_present(1_000_000, window.view.folio.anchors)
    anchors = _Asked(window.view.document())
    contents.set_present(0, anchors)
    assert anchors.asked == names[:1]
    contents.set_present(anchors.top(names[2]), anchors)
    assert set(anchors.asked) == set(names[:4])


def test_the_present_heading_stays_in_sight_in_a_low_window(beside):
    contents, window = beside(size=(1280, 420))
    contents.verticalScrollBar().setValue(0)
    window.view.go_to(Spot("sources", 30))
    row = present(contents)[0]
    assert row == row_of(contents, "Where this comes from")
    assert contents.viewport().rect().contains(box(contents, row))
    window.view.go_to(Spot())
    assert contents.verticalScrollBar().value() == 0


def test_a_page_with_a_thousand_headings_shows_the_present_one(made):
    document = QTextDocument()
    document.setHtml("".join(f'<h2 id="b{number}">{number}</h2>' for number in range(1000)))
    anchors = Anchors(document)
    contents = made(*(f"{_LONG} {number}" for number in range(1000)))
    contents.set_present(anchors.top("b900"), anchors)
    row = row_of(contents, f"{_LONG} 900")
    assert present(contents) == [row]
    while not box(contents, row).isValid():  # it is laid out in turns
        settle(1)
    settle()
    assert contents.viewport().rect().contains(box(contents, row))


# Keyboard


def test_tab_reaches_the_list_once_and_goes_on(beside):
    contents, window = beside()
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(contents, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), PageButton)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert contents.hasFocus()
    QTest.keyClick(contents, Qt.Key.Key_Backtab)
    assert window.view.hasFocus()


def test_tab_begins_where_the_reader_is(beside):
    contents, window = beside()
    window.view.go_to(Spot("words", 30))
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    assert contents.currentIndex().data() == "Words used here"


def test_arrows_walk_everything_that_leads_somewhere(beside):
    contents, _ = beside()
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    walked = [contents.currentIndex().data()]
    while True:
        QTest.keyClick(contents, Qt.Key.Key_Down)
        if contents.currentIndex().data() == walked[-1]:
            break
        walked.append(contents.currentIndex().data())
    rows = range(contents.model().rowCount())
    names = [contents.model().index(row, 0).data() for row in rows]
    assert walked == [name for name in names if name not in {"On this page", "Related"}]
    QTest.keyClick(contents, Qt.Key.Key_Home)
    assert contents.currentIndex().data() == walked[0]
    QTest.keyClick(contents, Qt.Key.Key_Up)
    assert contents.currentIndex().data() == walked[0]
    QTest.keyClick(contents, Qt.Key.Key_End)
    assert contents.currentIndex().data() == walked[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_heading_is_opened_by_key(beside, key):
    contents, window = beside()
    asked = QSignalSpy(contents.heading_wanted)
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(contents, Qt.Key.Key_Down)
    QTest.keyClick(contents, key)
    blocks = window.view.folio.manuscript.page.blocks
    second = [block for block in blocks if block.kind is BlockKind.HEADING][1]
    assert [asked.at(number) for number in range(asked.count())] == [[second.anchor]]


def test_other_keys_belong_to_the_page(beside):
    contents, window = beside()
    headings = QSignalSpy(window.view.spot_wanted)
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    before = contents.currentIndex()
    QTest.keyClick(contents, Qt.Key.Key_H)
    assert headings.count() == 1
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(contents, Qt.Key.Key_T)
    assert window.view.folio.opened
    assert contents.currentIndex() == before


def test_the_row_of_the_keyboard_has_a_ring_only_while_it_has_the_keyboard(beside):
    contents, window = beside()
    contents.setFocus(Qt.FocusReason.TabFocusReason)
    row = row_of(contents, "What the other side asks")
    while contents.currentIndex().row() != row:
        QTest.keyClick(contents, Qt.Key.Key_Down)
    accent, line = QColor(window.look.theme.accent), QColor(window.look.theme.line)
    assert line_colour(contents, row) == accent
    window.view.setFocus()
    assert line_colour(contents, row) == line


def test_nothing_to_show_is_no_stop_for_tab(made):
    contents = made(sources=(), related=())
    assert contents.focusPolicy() is Qt.FocusPolicy.NoFocus


# Room and colours


def test_a_long_heading_wraps_and_is_never_cut(made):
    contents = made("Short", _LONG, "あ" * 40)
    short, long, unbroken = (box(contents, row).height() for row in (1, 2, 3))
    assert long > 2 * short
    assert unbroken > 2 * short
    image = contents.viewport().grab().toImage()
    ground = image.pixelColor(contents.viewport().width() - 4, 1)
    edge = range(contents.viewport().width() - 2, contents.viewport().width())
    assert all(image.pixelColor(x, y) == ground for x in edge for y in range(300))


@pytest.mark.parametrize("width", [90, 140])
def test_a_narrow_list_has_higher_rows_and_no_bar_below(made, width):
    wide = made(_LONG)
    narrow = made(_LONG, width=width)
    assert box(narrow, 1).height() > box(wide, 1).height()
    assert narrow.horizontalScrollBar().maximum() == 0


def test_rows_have_room_for_their_lines_once_a_bar_takes_some_of_the_width(beside):
    contents, window = beside("why", size=(1280, 800))
    assert not contents.verticalScrollBar().isVisible()
    strip = QFrame()
    strip.setMinimumHeight(110)  # as a question below the page
    window.show_strip(strip)
    settle(400)
    assert contents.verticalScrollBar().isVisible()
    seen = contents.viewport().grab().toImage()
    contents.doItemsLayout()
    settle()
    assert contents.viewport().grab().toImage() == seen


def test_a_sub_heading_stands_further_in(beside):
    contents, window = beside(DEEP)
    blocks = window.view.folio.manuscript.page.blocks
    sub = next(b for b in blocks if b.kind is BlockKind.HEADING and b.level == 3)
    row = row_of(contents, sub.text)
    assert left_of_text(contents, row) > left_of_text(contents, row - 1) + 6


def test_another_theme_brings_its_colours_to_the_same_list(beside):
    contents, window = beside()
    window.view.go_to(Spot("words", 30))
    row = row_of(contents, "Words used here")
    dusk = window.look.themes["dusk"]
    contents.take_look(window.look._replace(theme=dusk))
    assert line_colour(contents, row) == QColor(dusk.accent)
    assert line_colour(contents, row - 1) == QColor(dusk.muted)
    assert present(contents) == [row]
