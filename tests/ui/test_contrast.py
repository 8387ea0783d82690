"""Contrast in the real window: every text and every large area, in every theme, as painted."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QToolButton

from reader import places
from reader.model.text import Lang
from reader.ui import theme
from reader.ui.home import Veranda
from tests.contrast import AA, AAA, contrast
from tests.looking import settle
from tests.painted import Writing, areas, writings

THEMES = theme.load(places.here().resources / "themes")
OFTEN = ("home", "read", "page:when-it-is-dark", "help", "words", "search:家")
SELDOM = ("page:absent", "search:zzzz", "kept", "settings", "keys", "welcome")
A_FEW = 15  # pieces of text: the rail and the bar alone have as many
A_LITTLE = 0.004  # of the window: less may be the rim of letters


def own(name: str) -> set[str]:
    """Every colour of a theme."""
    values = tuple(THEMES[name])
    return {value for value in values if isinstance(value, str) and value.startswith("#")}


def faint(found: list[Writing], name: str) -> list[str]:
    """What could not be read well; text in the colour of the ink has to be better than the rest."""
    shown = THEMES[name]
    least = AAA if name.startswith("contrast") else AA
    return [
        f"{text!r}: {colour} on {ground} is {contrast(colour, ground):.2f}"
        for text, colour, ground in found
        if contrast(colour, ground) < (AAA if colour == shown.ink else least)
    ]


def stray(picture: QImage, name: str) -> dict[str, float]:
    """Large areas in a colour that is not of the theme: what no rule has reached."""
    return {c: n for c, n in areas(picture).items() if n > A_LITTLE and c not in own(name)}


def without_drawing(window) -> QImage:
    picture = window.grab().toImage()
    painter = QPainter(picture)
    for drawing in window.findChildren(Veranda):
        corner = drawing.mapTo(window, QPoint())
        painter.fillRect(drawing.rect().translated(corner), window.look.theme.ground)
    painter.end()
    return picture


def faults(window, place: str) -> list[str]:
    """What is wrong with a place in the theme that is shown."""
    settle(15)
    found, name = writings(window), window.look.theme.id
    colours = {writing.colour for writing in found}
    bad = [] if len(found) > A_FEW else ["there is hardly any text"]
    bad += [f"{colour} is not of the theme" for colour in colours - own(name)]
    bad += [f"{share:.1%} is {c}" for c, share in stray(without_drawing(window), name).items()]
    return [f"{name} {place}: {what}" for what in bad + faint(found, name)]


def look_round(window, qtbot, places, names) -> list[str]:
    """What is wrong with places in themes, each of which is another than the one before."""
    bad: list[str] = []
    for place in places:
        steps = [partial(window.go, place)]
        settings = window.look.settings
        for name in names:
            wanted = settings._replace(theme=name)
            steps.append(partial(window.settings_wanted.emit, wanted))
        for step in steps:
            if place.startswith("search:"):
                with qtbot.waitSignal(window.shown_results, timeout=20_000):
                    step()
            else:
                step()
            bad += faults(window, place)
    return bad


def test_every_text_can_be_read_in_every_theme(open_at, qtbot):
    first, *names = THEMES
    window = open_at("keys", Lang.JA, first)
    assert not look_round(window, qtbot, OFTEN, [*names, first])


def test_every_text_of_places_that_are_seldom_seen_can_be_read(open_at, qtbot):
    window = open_at("read", Lang.EN, "contrast-light")
    assert not look_round(window, qtbot, SELDOM, ["dusk", "contrast-light"])


@pytest.mark.parametrize("name", THEMES)
def test_every_text_of_a_menu_can_be_read(open_at, name):
    (button,) = open_at("home", Lang.EN, name).findChildren(QToolButton, "appearance")
    menu = button.menu()
    menu.aboutToShow.emit()
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    menu.setActiveAction(menu.actions()[0])
    found = writings(menu)
    assert len(found) >= len(THEMES)
    assert not faint(found, name)
    assert not stray(menu.grab().toImage(), name)
