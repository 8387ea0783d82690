"""Find help: places by every name, writing first, each desk with its date, nothing opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea

from reader.model.text import Lang
from reader.ui.deskcard import DeskCard
from tests.looking import settle, texts


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


def test_a_copied_address_holds_nothing_invisible(open_at):
    window = open_at("help:202177", Lang.JA)
    for button in window.view.findChildren(QPushButton):
        if "http" in button.accessibleName():
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
    window.lang_wanted.emit(Lang.EN)
    settle()
    assert "Desks for 佐久市" in texts(window.view)
