"""The legible Latin letters: as high as the others, and Japanese keeps its own signs."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from reader import places
from reader.model.text import Lang
from reader.ui import latin
from reader.ui.typeface import TypefaceError, changed

FONTS = places.here().fonts
REGULAR = FONTS / "AtkinsonHyperlegible-Regular.ttf"
JAPANESE = FONTS / "BIZUDPGothic-Regular.ttf"

pytestmark = [
    pytest.mark.skipif(
        not (latin.is_installed(FONTS) and JAPANESE.is_file()), reason="not fetched at set-up"
    ),
    pytest.mark.usefixtures("qapp"),
]


def raw(data):
    made = QRawFont()
    made.loadFromData(data, 100, QFont.HintingPreference.PreferNoHinting)
    return made


@pytest.fixture(params=list(Lang))
def fitted(request):
    return raw(latin.fitted(REGULAR.read_bytes(), request.param))


def has(font, letters):
    return all(font.supportsCharacter(ord(letter)) for letter in letters)


def test_its_letters_are_as_high_as_those_of_the_japanese_typeface(fitted):
    beside = raw(JAPANESE.read_bytes())
    assert fitted.capHeight() == pytest.approx(beside.capHeight(), rel=0.02)
    assert raw(REGULAR.read_bytes()).capHeight() < 0.9 * beside.capHeight()


def test_both_languages_have_letters_digits_and_the_apostrophe(fitted):
    assert has(fitted, "AZaz09éÖšñ’‘–-/().,:;!?%&'\"")


def test_the_letters_are_drawn_as_they_were(fitted):
    text = "Atkinson 0O1lI éß"
    whole = raw(REGULAR.read_bytes())
    assert fitted.glyphIndexesForString(text) == whole.glyphIndexesForString(text)


def test_english_has_all_of_it_and_japanese_keeps_its_own_signs():
    english = raw(latin.fitted(REGULAR.read_bytes(), Lang.EN))
    japanese = raw(latin.fitted(REGULAR.read_bytes(), Lang.JA))
    whole = raw(REGULAR.read_bytes())
    codes = range(0x10000)
    assert [c for c in codes if english.supportsCharacter(c) != whole.supportsCharacter(c)] == []
    assert not any(japanese.supportsCharacter(ord(sign)) for sign in "“”…—×÷±°§†•")


def test_in_a_japanese_text_letters_and_signs_come_from_the_right_typeface():
    assert latin.load(FONTS)
    QFontDatabase.addApplicationFont(str(JAPANESE))
    layout = QTextLayout("約50人“縁側”…", QFont([latin.family(Lang.JA), "BIZ UDPGothic"]))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    used = {run.rawFont().familyName(): len(run.glyphIndexes()) for run in layout.glyphRuns()}
    assert used == {latin.family(Lang.JA): 2, "BIZ UDPGothic": 7}


def test_the_sum_over_the_file_is_right():
    data = latin.fitted(REGULAR.read_bytes(), Lang.JA)
    assert len(data) % 4 == 0
    assert sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF == 0xB1B0AFBA


@pytest.mark.parametrize("damage", ["cut", "empty", "text"])
def test_a_damaged_file_only_means_doing_without(tmp_path, damage):
    for name in (REGULAR.name, "AtkinsonHyperlegible-Bold.ttf"):
        data = (FONTS / name).read_bytes()
        made = {"cut": data[:700], "empty": b"", "text": b"no typeface" * 40}[damage]
        (tmp_path / name).write_bytes(made)
    assert latin.is_installed(tmp_path)
    assert not latin.load(tmp_path)


def test_a_file_cut_anywhere_is_refused_or_made():
    data = REGULAR.read_bytes()
    refused = 0
    for length in range(0, len(data), 997):
        try:
            changed(data[:length], 1.1, ("Atkinson Hyperlegible", "Other"), str.isascii)
        except TypefaceError:
            refused += 1
    assert refused
