"""Find help: places by every name, writing first, each desk with its date, nothing opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea

from reader.model.desk import CENTRES_LISTED
from reader.model.text import Lang
from reader.ui.deskcard import DeskCard
from reader.ui.deskcolumn import DeskColumn
from reader.ui.tappable import Tappable
from reader.ui.towns import Towns
from tests.looking import settle, texts, want


@pytest.mark.parametrize("typed", ["佐久市", "さくし", "サクシ", "saku-shi", "長野県 佐久市"])
def test_a_town_is_found_by_any_of_its_names(open_at, typed):
    window = open_at("help", Lang.JA)
    window.view._field.setText(typed)
    QTest.keyClick(window.view._field, Qt.Key.Key_Return)
    settle()
    assert "佐久市の窓口" in texts(window.view)


def test_a_prefecture_lists_its_towns(open_at):
    window = open_at("help", Lang.JA)
    window.view._field.setText("鳥取県")
    settle()
    assert "鳥取市" in texts(window.view)


def test_an_unknown_town_says_how_to_look(open_at):
    window = open_at("help", Lang.JA)
    window.view._field.setText("ほげほげ市")
    settle()
    assert "見つかりません" in texts(window.view)


def test_writing_comes_before_telephones(open_at):
    window = open_at("help", Lang.EN)
    said = texts(window.view)
    assert said.index("Where you can write") < said.index("By telephone")


@pytest.mark.parametrize("place", ["help", "help:202177"])
def test_119_and_110_are_always_in_sight(open_at, place):
    said = texts(open_at(place, Lang.JA).view)
    assert "119" in said
    assert "110" in said


@pytest.mark.parametrize("lang", list(Lang))
def test_every_desk_says_its_date(open_at, lang):
    window = open_at("help:202177", lang)
    wanted = ("現在", "日付のない") if lang is Lang.JA else ("As of", "no date")
    cards = window.view.findChildren(DeskCard)
    assert cards
    for card in cards:
        assert any(word in texts(card) for word in wanted)


def test_a_number_is_copied_by_its_button(open_at):
    window = open_at("help:202177", Lang.JA)
    card = next(c for c in window.view.findChildren(DeskCard) if "0267-78-5255" in texts(c))
    button = next(b for b in card.findChildren(QPushButton) if "0267-78-5255" in b.accessibleName())
    button.click()
    assert QGuiApplication.clipboard().text() == "0267-78-5255"


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_all_copy_buttons_stand_in_one_place(open_at, size):
    window = open_at("help:202177", Lang.JA, size=size)
    cards = window.view.findChildren(DeskCard)
    buttons = [(card, each) for card in cards for each in card.findChildren(QPushButton)]
    values = {each.accessibleName() for _, each in buttons}
    assert any("http" in value for value in values)
    assert not all("http" in value for value in values)
    for text in ("コピー", "QR"):
        these = [(card, each) for card, each in buttons if each.text() == text]
        assert len({each.mapTo(card, QPoint(0, 0)).x() for card, each in these}) == 1


def test_a_copied_address_holds_nothing_invisible(open_at):
    window = open_at("help:202177", Lang.JA)
    for button in window.view.findChildren(QPushButton):
        if "http" in button.accessibleName() and button.text() == "コピー":
            button.click()
            assert "\u200b" not in QGuiApplication.clipboard().text()


def test_the_attribution_stands_under_the_desks(open_at):
    window = open_at("help", Lang.EN)
    assert "CC BY 4.0" in texts(window.view)


@pytest.mark.parametrize("width", [600, 760, 900, 1280])
def test_nothing_of_a_desk_is_out_of_reach(open_at, width):
    window = open_at("help", Lang.JA, size=(width, 700))
    settle()
    ground = window.view.findChild(QScrollArea)
    assert ground.widget().minimumSizeHint().width() <= ground.viewport().width()


def test_clearing_the_town_leaves_it(open_at):
    window = open_at("help:202177", Lang.JA)
    window.view._field.clear()
    assert window.place == "help"


def test_back_after_choosing_a_town_leaves_the_directory(open_at):
    window = open_at("home", Lang.JA)
    window.go("help")
    window.view._field.setText("佐久市")
    QTest.keyClick(window.view._field, Qt.Key.Key_Return)
    assert window.place.startswith("help:20217")
    window.go_back()
    assert window.place == "home"


def test_a_change_of_language_keeps_the_town(open_at):
    window = open_at("help:202177", Lang.JA)
    want(window, lang=Lang.EN)
    settle()
    assert "Desks for 佐久市" in texts(window.view)


# Which place is meant


def _matches(window):
    rows = window.view._search._rows
    return [row.accessibleName() for row in rows]


def _type(window, words, *keys):
    window.view._field.setFocus()
    window.view._field.setText(words)
    for key in keys:
        QTest.keyClick(window.view._field, key)
    settle()


def test_more_matches_than_are_listed_are_counted(open_at):
    window = open_at("help", Lang.EN)
    _type(window, "長野県")
    assert len(_matches(window)) == 12
    assert "…and 66 more. Type more of the name to see them." in texts(window.view)
    _type(window, "佐久市")
    assert "more." not in texts(window.view._search)


@pytest.mark.parametrize(
    ("words", "first"),
    [("府中市", "府中市 東京都"), ("中央区", "中央区 東京都"), ("京都", "京都府 全域")],
)
def test_a_name_of_several_places_chooses_none_and_leads_to_the_list(open_at, words, first):
    window = open_at("help", Lang.JA)
    _type(window, words, Qt.Key.Key_Return)
    assert window.place == "help"
    focused = window.focusWidget()
    assert isinstance(focused, Tappable)
    assert focused.accessibleName() == first == _matches(window)[0]


def test_a_ward_of_a_large_city_is_told_how_to_find_its_city(open_at):
    window = open_at("help", Lang.JA)
    _type(window, "中央区")
    assert "市の名前を入れてください" in texts(window.view._search)


def test_down_leads_from_the_field_to_the_first_match_and_enter_chooses_it(open_at):
    window = open_at("help", Lang.JA)
    _type(window, "さく", Qt.Key.Key_Down)
    first = window.focusWidget()
    assert first.accessibleName() == _matches(window)[0]
    QTest.keyClick(first, Qt.Key.Key_Return)
    settle()
    assert window.place == "help:202177"


def test_the_field_names_the_place_that_was_chosen(open_at):
    window = open_at("help", Lang.JA)
    _type(window, "saku-shi", Qt.Key.Key_Return)
    assert window.view._field.text() == "佐久市"
    assert _matches(window) == ["佐久市 長野県", "長野県 全域"]


@pytest.mark.parametrize("size", [(900, 600), (600, 700)])
def test_no_match_is_squeezed_and_each_can_be_reached(open_at, size):
    window = open_at("help", Lang.EN, size=size)
    _type(window, "長野県", Qt.Key.Key_Down)
    rows = window.view._search._rows
    assert all(row.height() >= row.sizeHint().height() for row in rows)
    for _ in rows[1:]:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.focusWidget() is rows[-1]
    area = window.view._search._area
    assert (
        area.viewport().rect().contains(rows[-1].mapTo(area.viewport(), rows[-1].rect().center()))
    )
    assert window.view._desks.height() > 200


# Where the reader is


def test_a_change_of_language_keeps_what_was_typed(open_at):
    window = open_at("help", Lang.JA)
    _type(window, "佐")
    want(window, lang=Lang.EN)
    settle()
    assert window.view._field.text() == "佐"
    assert "佐久市 長野県" in _matches(window)
    assert window.place == "help"


def test_a_change_of_language_keeps_the_desk_at_the_top(open_at):
    window = open_at("help:202177", Lang.JA, size=(900, 600))
    window.view._desks.verticalScrollBar().setValue(900)
    settle()
    before = window.view.spot()
    assert before.anchor
    want(window, lang=Lang.EN)
    settle()
    after = window.view.spot()
    assert (after.anchor, after.words) == (before.anchor, "佐久市")
    assert abs(after.offset - before.offset) <= 1


def test_the_button_that_had_the_focus_has_it_again(open_at):
    window = open_at("help:202177", Lang.JA)
    card = window.view.findChildren(DeskCard)[1]
    card.findChild(QPushButton).setFocus()
    spot = window.view.spot()
    assert spot.chosen.startswith("copy ")
    window.view._field.setFocus()
    window.view.go_to(spot)
    assert window.focusWidget().objectName() == spot.chosen


@pytest.mark.parametrize("place", ["help", "help:202177", "help:13"])
def test_the_desks_are_made_once(open_at, place):
    window = open_at(place, Lang.JA)
    assert len(window.view.findChildren(DeskColumn)) == 1


# A whole prefecture


@pytest.mark.parametrize("typed", ["東京都", "東京", "とうきょう", "Tokyo", "tokyo-to"])
def test_a_prefecture_is_the_first_match_above_its_towns(open_at, typed):
    window = open_at("help", Lang.JA)
    _type(window, typed)
    assert _matches(window)[:2] == ["東京都 全域", "千代田区 東京都"]
    QTest.keyClick(window.view._field, Qt.Key.Key_Return)
    assert window.place == "help:13"


def test_a_prefecture_shows_its_centres_and_its_towns(open_at):
    window = open_at("help:14", Lang.JA)
    said = texts(window.view)
    assert said.index("神奈川県の窓口") < said.index("横浜市") < said.index("書いて相談できる")
    assert "市区町村の窓口（33）" in said
    assert "CC BY 4.0" in said
    model = window.view.findChild(Towns).model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names[0] == "横浜市"
    assert len(names) == 33


def test_a_town_of_a_prefecture_is_opened_by_a_click_and_by_enter(open_at):
    window = open_at("help:20", Lang.EN)
    towns = window.view.findChild(Towns)
    row = [place.name for place in towns._places].index("佐久市")
    towns.setCurrentIndex(towns.model().index(row, 0))
    QTest.keyClick(towns, Qt.Key.Key_Return)
    settle()
    assert window.place == "help:202177"
    assert "Desks for 佐久市" in texts(window.view)
    window.go("help:20")
    settle()
    towns = window.view.findChild(Towns)
    at = towns.visualRect(towns.model().index(row, 0)).center()
    QTest.mouseClick(towns.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert window.place == "help:202177"


def test_back_from_a_town_leads_to_the_prefecture_where_it_was_left(open_at):
    window = open_at("help:20", Lang.JA)
    ground = window.view._desks.verticalScrollBar()
    ground.setValue(ground.maximum() // 3)
    before = ground.value()
    towns = window.view.findChild(Towns)
    towns.setCurrentIndex(towns.model().index(0, 0))
    left = ground.value()
    QTest.keyClick(towns, Qt.Key.Key_Return)
    settle()
    assert window.place != "help:20"
    window.go_back()
    settle()
    assert window.place == "help:20"
    assert before > 0
    assert abs(window.view._desks.verticalScrollBar().value() - left) < 40


def test_the_page_follows_the_keys_through_the_towns(open_at):
    window = open_at("help:01", Lang.JA, size=(900, 600))
    window.activateWindow()
    towns = window.view.findChild(Towns)
    towns.setFocus()
    last = towns.model().index(towns.model().rowCount() - 1, 0)
    towns.setCurrentIndex(last)
    settle()
    ground = window.view._desks.viewport()
    assert ground.rect().contains(towns.viewport().mapTo(ground, towns.visualRect(last).center()))


@pytest.mark.parametrize("width", [600, 900, 1280])
def test_every_town_is_in_sight_without_a_second_scroll_bar(open_at, width):
    window = open_at("help:01", Lang.JA, size=(width, 700))
    towns = window.view.findChild(Towns)
    last = towns.visualRect(towns.model().index(towns.model().rowCount() - 1, 0))
    assert last.bottom() <= towns.height()
    assert towns.height() - last.bottom() < 40
    assert towns.sizeHintForIndex(towns.model().index(0, 0)).width() >= 130


@pytest.mark.parametrize(("place", "is_said"), [("help:20", True), ("help:13", False)])
def test_where_no_number_is_known_the_way_to_it_is_said(open_at, place, is_said):
    window = open_at(place, Lang.JA)
    assert ("「ひきこもりの相談窓口」をたずねても" in texts(window.view)) is is_said
    listed = window.view.findChild(QPushButton, "copy list")
    assert (listed is not None) is is_said
    if listed is not None:
        listed.click()
        assert QGuiApplication.clipboard().text() == CENTRES_LISTED


def test_a_desk_that_was_looked_for_offers_its_prefecture(open_at):
    window = open_at("help:centre-gunma", Lang.JA)
    assert _matches(window) == ["群馬県 全域"]
    window.view._search._rows[0].click()
    settle()
    assert window.place == "help:10"
