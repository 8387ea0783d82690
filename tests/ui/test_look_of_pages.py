"""Every screen looks as it did when somebody last looked at it; see tests/look_of_pages.py."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.settings import Furigana
from tests.look_of_pages import SCREENS, Look, Screen, kept, pictures, seen


@pytest.fixture(scope="module")
def present(shipped):
    return seen(shipped.built)


@pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise elsewhere")
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_looks_as_it_did(present, name):
    own, wanted = Look.read(present[name]), Look.read(kept()[name])
    assert own.is_like(wanted), (
        f"{own.distance(wanted)}: look at it, then renew tests/ui/looks.toml"
    )


def test_no_look_is_kept_of_a_screen_that_is_no_more():
    assert set(kept()) == set(SCREENS)


def test_no_two_screens_look_the_same(present):
    looks = {name: Look.read(text) for name, text in present.items()}
    for name, look in looks.items():
        assert [other for other in looks if look.is_like(looks[other])] == [name]


# What the comparison sees


@pytest.fixture
def looks(application):
    """The looks of screens that are made here and now."""

    def made(*screens):
        numbered = {str(number): screen for number, screen in enumerate(screens)}
        found = [Look.of(picture) for picture in pictures(application, numbered)]
        application.window = None
        return found

    return made


BASE = SCREENS["furigana"]


def test_the_same_screen_twice_looks_the_same(looks):
    first, second = looks(BASE, BASE)
    assert first.is_like(second)


@pytest.mark.parametrize(
    "changes",
    [
        {"furigana": Furigana.NONE},
        {"furigana": Furigana.RARE},
        {"spacing": 4},
        {"text_size": 16},
        {"column": 36},
        {"theme": "light"},
        {"is_legible": True},
    ],
)
def test_a_change_of_one_setting_is_seen(looks, changes):
    first, second = looks(BASE, BASE._replace(more={**BASE.more, **changes}))
    assert not first.is_like(second)


def test_a_step_of_a_few_lines_is_seen(looks):
    first, second = looks(BASE._replace(anchor="b4"), BASE._replace(anchor="b5"))
    assert not first.is_like(second)


def _painted(left=100, top=100, colour="#46623f"):
    picture = QImage(1280, 800, QImage.Format.Format_RGB32)
    picture.fill(QColor("#faf7f0"))
    painter = QPainter(picture)
    for line in range(20):
        painter.fillRect(left, top + 30 * line, 600, 9, QColor(colour))
    painter.end()
    return Look.of(picture)


def test_a_quarter_of_a_pixel_is_not_seen_and_four_pixels_are():
    assert _painted().is_like(_painted(colour="#47643f"))
    assert not _painted().is_like(_painted(top=104))
    assert not _painted().is_like(_painted(left=112))
    assert not _painted().is_like(_painted(colour="#3f4f62"))


def test_a_look_is_the_same_when_it_is_read_again():
    look = _painted()
    assert Look.read(look.written()) == look
    assert isinstance(BASE, Screen)
