"""Themes: every text can be read on every ground it stands on (WCAG 2.2, computed)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from reader import places
from reader.model.text import Lang, ReaderError
from reader.ui import theme

THEMES = theme.load(places.here().resources / "themes")
AA, AAA = 4.5, 7.0


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["ground", "surface", "soft", "match", "chosen"])
def test_body_text_is_easy_to_read_on_every_ground(name, ground):
    assert contrast(THEMES[name].ink, getattr(THEMES[name], ground)) >= AAA


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("colour", ["muted", "accent"])
@pytest.mark.parametrize("ground", ["ground", "surface", "soft", "chosen"])
def test_quiet_text_and_links_can_be_read_on_every_ground(name, colour, ground):
    assert contrast(getattr(THEMES[name], colour), getattr(THEMES[name], ground)) >= AA


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_its_drawing(name):
    assert THEMES[name].drawing.is_file()


@pytest.mark.parametrize("colour", ["ink", "muted", "accent"])
@pytest.mark.parametrize("ground", ["ground", "surface", "soft", "chosen"])
def test_every_text_of_the_high_contrast_theme_is_easy_to_read(colour, ground):
    shown = THEMES["contrast"]
    assert contrast(getattr(shown, colour), getattr(shown, ground)) >= AAA


def test_the_edges_of_the_high_contrast_theme_can_be_seen():
    shown = THEMES["contrast"]
    for ground in (shown.ground, shown.surface, shown.soft):
        assert contrast(shown.line, ground) >= 3


@pytest.mark.parametrize(
    ("lang", "system"), [(Lang.JA, "パソコンの設定に合わせる"), (Lang.EN, "Like the system")]
)
def test_the_themes_are_offered_light_dark_and_then_the_others(open_at, lang, system):
    (button,) = open_at("home", lang).findChildren(QToolButton, "appearance")
    offered = [action.text() for action in button.menu().actions() if action.isCheckable()]
    assert list(THEMES) == ["paper", "dusk", "contrast"]
    assert offered == [*(shown.name.of(lang) for shown in THEMES.values()), system]


def test_an_unknown_theme_names_those_there_are():
    with pytest.raises(ReaderError) as caught:
        theme.named(THEMES, "neon")
    assert "paper" in caught.value.sentence.ja
