"""Both languages of a page: side by side, in turn, or one paragraph in place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.model.page import BlockKind
from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.ui.folio import BESIDE
from reader.ui.spot import Spot
from tests.looking import settle, want

SIDE, BETWEEN, ONE = Arrangement.SIDE, Arrangement.BETWEEN, Arrangement.ONE


def _text_below(view, name):
    return view.folio.text.region(name).text.strip()


def test_side_by_side_each_paragraph_begins_at_one_height(open_at):
    view = open_at("first-contact", Lang.JA, arrangement=SIDE).view
    anchors = view.folio.anchors
    line = view.look.text_size * 2
    for block in view.page.blocks:
        apart = abs(anchors.top(block.anchor) - anchors.top(f"{block.anchor}-en"))
        assert apart <= line / 4, block.anchor  # the first lines stand level, not the boxes


@pytest.mark.parametrize("theme", ["paper", "night"])
def test_side_by_side_two_panels_end_together_and_the_line_goes_on_between_them(open_at, theme):
    view = open_at("first-contact", Lang.JA, theme, arrangement=SIDE).view
    panels = [block.anchor for block in view.page.blocks if block.kind is BlockKind.COPY]
    assert panels
    for anchor in panels:
        view.go_to(Spot(anchor, 60))
        settle()
        picture = view.viewport().grab().toImage()
        middle = picture.width() - view.document().size().width() / 2 + BESIDE / 2
        seen = [_runs(picture, round(middle + x), view.look.theme.soft) for x in (-42, 42)]
        assert seen[0] == seen[1]
        assert seen[0]
        between = [_runs(picture, round(middle) + x, view.look.theme.line) for x in (-1, 0, 1)]
        assert [(0, picture.height())] in between


def _runs(picture, x, colour):
    """Where a column of a picture has a colour, from and until which height."""
    is_so = [picture.pixelColor(x, y).name() == colour for y in range(picture.height())]
    edges = [y for y, (a, b) in enumerate(pairwise([False, *is_so, False])) if a != b]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_side_by_side_japanese_is_left_in_either_language_of_the_window(open_at):
    for lang in Lang:
        view = open_at("first-contact", lang, arrangement=SIDE).view
        layout = view.document().documentLayout()
        names = {page.lang: "b0" + view.folio.mark_of(page.lang) for page in view.folio.pages}
        left, right = (
            layout.blockBoundingRect(view.folio.anchors.block(names[lang])).left()
            for lang in (Lang.JA, Lang.EN)
        )
        assert left < right
        view.window().close()


def test_a_narrow_window_puts_the_languages_in_turn_by_itself(open_at):
    window = open_at("first-contact", Lang.JA, arrangement=SIDE, size=(1280, 800))
    assert window.view.folio.arrangement is SIDE
    window.view.go_to(Spot("b6", 0))
    settle()
    window.resize(900, 600)
    settle()
    assert window.view.folio.arrangement is BETWEEN
    assert window.view.top() == Spot("b6", 0)
    window.resize(1280, 800)
    settle()
    assert window.view.folio.arrangement is SIDE


def test_in_turn_every_paragraph_is_followed_by_its_translation(open_at):
    view = open_at("first-contact", Lang.EN, arrangement=BETWEEN).view
    order = [name for name in view.folio.anchors.in_order if name.startswith("b")]
    for block in view.page.blocks:
        assert order[order.index(block.anchor) + 1] == f"{block.anchor}-ja"


@pytest.mark.parametrize("arrangement", [SIDE, BETWEEN, ONE])
def test_a_change_of_arrangement_keeps_the_paragraph(open_at, arrangement):
    window = open_at("how-many", Lang.JA, arrangement=ONE if arrangement is SIDE else SIDE)
    window.view.go_to(Spot("b9", 0))
    settle()
    want(window, arrangement=arrangement)
    settle()
    assert window.view.folio.arrangement is arrangement
    assert window.view.top() == Spot("b9", 0)


def test_the_language_switch_of_the_bar_has_three_sides(open_at):
    window = open_at("why", Lang.JA)
    buttons = window._frame.bar._lang_buttons
    QTest.mouseClick(buttons["both"], Qt.MouseButton.LeftButton)
    settle()
    assert window.view.folio.arrangement is SIDE
    assert buttons["both"].isChecked()
    assert not buttons["ja"].isChecked()
    QTest.mouseClick(buttons["ja"], Qt.MouseButton.LeftButton)
    settle()
    assert window.view.folio.arrangement is ONE
    assert window.look.lang is Lang.JA


def test_t_shows_a_paragraph_in_the_other_language_and_hides_it_again(open_at):
    window = open_at("why", Lang.JA)
    other = window._library.page("why", Lang.EN)
    window.view.go_to(Spot("b4", 0))
    settle()
    QTest.keyClick(window.view, Qt.Key.Key_T)
    settle()
    shown = {name for name in window.view.folio.anchors.names if name.endswith("-en")}
    assert shown == {"b4-en"}
    english = next(block for block in other.blocks if block.anchor == "b4")
    assert " ".join(_text_below(window.view, "b4-en").split()).startswith(english.text[:30])
    assert window.view.spot() == Spot("b4", 0)
    QTest.keyClick(window.view, Qt.Key.Key_T)
    settle()
    assert not any(name.endswith("-en") for name in window.view.folio.anchors.names)


def test_t_opens_the_paragraph_that_the_keys_have_reached(open_at):
    window = open_at("why", Lang.EN)
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_J)
    present = window.view.present
    QTest.keyClick(window.view, Qt.Key.Key_T)
    settle()
    assert f"{present}-ja" in window.view.folio.anchors.names
    assert window.view.present == present


def test_both_titles_head_the_page(open_at):
    for arrangement in (SIDE, BETWEEN):
        view = open_at("why", Lang.EN, arrangement=arrangement).view
        text = view.toPlainText()
        assert view.page.info.title.en in text
        assert view.page.info.title.ja in text
        view.window().close()


def test_a_sentence_to_copy_is_copied_in_the_language_it_stands_in(open_at):
    window = open_at("first-contact", Lang.JA, arrangement=SIDE)
    english = window._library.page("first-contact", Lang.EN)
    block = next(b for b in english.blocks if b.kind is BlockKind.COPY)
    window.view.anchorClicked.emit(QUrl(f"block:en/{block.anchor}"))
    assert QGuiApplication.clipboard().text() == block.text
