"""Home: doors, topics, and room for all of it in a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from reader.model.text import Lang
from reader.ui.tappable import Tappable
from tests.looking import settle, texts


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("theme", ["paper", "dusk"])
def test_home_fits_a_small_window_without_scrolling(open_at, lang, theme):
    window = open_at("home", lang, theme, (900, 600))
    for area in window.view.findChildren(QScrollArea):
        assert area.verticalScrollBar().maximum() == 0


def test_the_three_doors_stand_open(open_at):
    said = texts(open_at("home", Lang.JA).view)
    assert "自分のために" in said
    assert "家族のために" in said
    assert "支える人のために" in said


def test_the_family_door_shows_the_family_pages_first(open_at):
    window = open_at("home", Lang.EN)
    door = _button(window, "For my family")
    door.click()
    settle()
    titles = [b.accessibleName() for b in window.view.findChildren(Tappable)]
    assert window.place == "door:family"
    assert titles[0].startswith("Talking at home")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_door_opens_by_key(open_at, key):
    window = open_at("home", Lang.EN)
    QTest.keyClick(_button(window, "For my family"), key)
    assert window.place == "door:family"


def test_a_topic_opens_the_shelves_at_that_topic(open_at):
    window = open_at("home", Lang.EN, size=(900, 600))
    topic = window._library.topics[-1]
    _button(window, topic.title.en).click()
    settle()
    assert window.place == f"read:{topic.id}"
    assert window.view.verticalScrollBar().value() > 0


def test_help_without_a_call_is_one_step_from_home(open_at):
    window = open_at("home", Lang.EN)
    _button(window, "Ask for help without a phone call").click()
    assert window.place == "help"


def _button(window, name):
    return next(
        b for b in window.view.findChildren(Tappable) if b.accessibleName().startswith(name)
    )
