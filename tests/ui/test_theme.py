"""Themes: every colour can be told from what it stands on (WCAG 2.2, computed)."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations

import pytest
from PySide6.QtWidgets import QToolButton

from reader import places
from reader.model.text import Lang, ReaderError
from reader.ui import theme
from reader.ui.palette import palette
from tests.contrast import AA, AAA, SHAPE, apart, contrast, hue

FOLDER = places.here().resources / "themes"
THEMES = theme.load(FOLDER)
HIGH = ("contrast-light", "contrast")
MARKS = ("match", "mark_1", "mark_2", "mark_3")
PLAIN = ("ground", "surface", "soft", "chosen")
GROUNDS = (*PLAIN, *MARKS)
QUIET = ("muted", "accent", "reading")
TOLD_APART = 0.045  # of OKLab: twice what can be seen at all, for the eyes that see least of it
LINE_SEEN = 1.2

every_theme = pytest.mark.parametrize("name", THEMES)


def ratio(name: str, one: str, other: str) -> float:
    shown = THEMES[name]
    return contrast(getattr(shown, one), getattr(shown, other))


# Colours


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
def test_body_text_is_easy_to_read_on_every_ground(name, ground):
    assert ratio(name, "ink", ground) >= AAA


@every_theme
@pytest.mark.parametrize("colour", QUIET)
@pytest.mark.parametrize("ground", GROUNDS)
def test_quiet_text_links_and_furigana_can_be_read_on_every_ground(name, colour, ground):
    assert ratio(name, colour, ground) >= (AAA if name in HIGH else AA)


@every_theme
@pytest.mark.parametrize("ground", PLAIN)
def test_the_boundary_of_a_control_can_be_seen_on_every_ground(name, ground):
    assert ratio(name, "edge", ground) >= SHAPE


@every_theme
def test_a_line_can_be_seen_and_in_high_contrast_it_is_as_plain_as_a_boundary(name):
    for ground in ("ground", "surface"):
        assert ratio(name, "line", ground) >= (SHAPE if name in HIGH else LINE_SEEN)


@every_theme
@pytest.mark.parametrize(("one", "other"), [*combinations(MARKS, 2)])
def test_whoever_sees_colours_differently_can_tell_the_marks_apart(name, one, other):
    shown = THEMES[name]
    assert apart(getattr(shown, one), getattr(shown, other)) >= TOLD_APART


@every_theme
@pytest.mark.parametrize("mark", MARKS)
def test_a_marked_passage_can_be_told_from_the_page(name, mark):
    assert apart(getattr(THEMES[name], mark), THEMES[name].ground) >= TOLD_APART


@every_theme
def test_furigana_are_quieter_than_the_text_and_plainer_than_a_remark(name):
    ink, reading, muted = (ratio(name, each, "ground") for each in ("ink", "reading", "muted"))
    assert ink > reading > muted


@every_theme
@pytest.mark.parametrize("colour", ["accent", *MARKS])
def test_nothing_is_red(name, colour):
    strength, angle = hue(getattr(THEMES[name], colour))
    assert 50 < angle < 340 or strength < 0.02


@every_theme
def test_a_theme_is_as_dark_as_it_says(name):
    shown = THEMES[name]
    assert shown.is_dark == (contrast(shown.ground, "#000000") < contrast(shown.ground, "#ffffff"))


def test_the_night_is_darker_and_dimmer_than_the_dusk_and_warmer():
    night, dusk = THEMES["night"], THEMES["dusk"]
    assert contrast(night.ground, "#000000") < contrast(dusk.ground, "#000000")
    assert contrast(night.ink, "#000000") < contrast(dusk.ink, "#000000")
    red, _, blue = (int(night.ink[i : i + 2], 16) for i in (1, 3, 5))
    assert red > blue


@every_theme
def test_the_palette_has_the_colours_of_the_theme_even_where_two_are_the_same(qapp, name):
    made, shown = palette(THEMES[name]), THEMES[name]
    roles, groups = made.ColorRole, made.ColorGroup
    assert made.color(roles.Window).name() == shown.ground
    assert made.color(roles.Base).name() == shown.surface
    assert made.color(roles.Text).name() == shown.ink
    assert made.color(groups.Disabled, roles.Text).name() == shown.edge


# Themes


@every_theme
def test_a_theme_has_a_drawing_but_not_in_high_contrast(name):
    drawing = THEMES[name].drawing
    assert (drawing is None) == (name in HIGH)
    assert drawing is None or drawing.is_file()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_is_small_and_asks_for_nothing_that_qt_cannot_draw(path):
    text = path.read_text(encoding="utf-8")
    assert len(text) < 10_000
    drawn = {"svg", "defs", "linearGradient", "stop", "g", "path", "rect", "circle", "ellipse"}
    assert set(re.findall(r"<(\w+)", text)) <= drawn
    assert THEMES[path.stem.removeprefix("veranda-")].drawing == path


def test_no_two_themes_have_the_same_place_in_the_order():
    orders = [tomllib.loads(path.read_text())["order"] for path in FOLDER.glob("*.toml")]
    assert sorted(orders) == sorted(set(orders))


def test_the_themes_are_in_the_order_that_they_give_themselves(tmp_path):
    text = (FOLDER / "paper.toml").read_text(encoding="utf-8")
    for name, order in {"a": 3, "b": 1, "c": 2}.items():
        path = tmp_path / f"{name}.toml"
        path.write_text(text.replace("order = 1", f"order = {order}"), encoding="utf-8")
    assert list(theme.load(tmp_path)) == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("lang", "system"), [(Lang.JA, "パソコンの設定に合わせる"), (Lang.EN, "Like the system")]
)
def test_the_themes_are_offered_from_light_to_dark_and_then_the_others(open_at, lang, system):
    (button,) = open_at("home", lang).findChildren(QToolButton, "appearance")
    button.menu().aboutToShow.emit()
    offered = [action.text() for action in button.menu().actions()]
    assert list(THEMES) == ["paper", "light", "dusk", "night", "contrast-light", "contrast"]
    names = [*(shown.name.of(lang) for shown in THEMES.values()), system]
    start = offered.index(names[0])
    assert offered[start : start + len(names)] == names


@pytest.mark.parametrize(
    ("is_dark", "wants_contrast", "wanted"),
    [
        (False, False, "paper"),
        (True, False, "dusk"),
        (False, True, "contrast-light"),
        (True, True, "contrast"),
    ],
)
def test_the_system_gets_what_it_asks_for(is_dark, wants_contrast, wanted):
    found = theme.like_system(is_dark=is_dark, wants_contrast=wants_contrast)
    assert found == wanted
    assert THEMES[found].is_dark == is_dark


def test_a_mark_has_its_ground_by_its_number():
    shown = THEMES["paper"]
    assert [shown.mark(n) for n in (1, 2, 3)] == [shown.mark_1, shown.mark_2, shown.mark_3]


def test_an_unknown_theme_names_those_there_are():
    with pytest.raises(ReaderError) as caught:
        theme.named(THEMES, "neon")
    assert "paper" in caught.value.sentence.ja
