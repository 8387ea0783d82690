"""The sheet of settings: what is chosen holds at once, shows in the sample, and can be reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider

from reader import places
from reader.content import kyoiku
from reader.model.settings import STANDARD, TEXT_SIZES, Arrangement, Furigana, Settings
from reader.model.text import Lang
from reader.ui import latin
from reader.ui.sample import RARE, SENTENCES, Sample
from reader.ui.settingsheet import SettingsSheet
from reader.ui.theme import load
from tests.looking import settle, texts

HAS_LATIN = latin.is_installed(places.here().fonts)
ALL_THEMES = load(places.here().resources / "themes")
BUTTONS = {  # what is pressed, and what holds then
    "Length of a line: 32": {"column": 32},
    "Letter spacing: Wide": {"spacing": 8},
    "Latin letters and digits: Easy to tell apart": {"is_legible": True},
    "Furigana: Rare kanji only": {"furigana": Furigana.RARE},
    "Furigana: All": {"furigana": Furigana.ALL},
    "Window: 日本語": {"lang": Lang.JA},
    "Pages: Side by side": {"arrangement": Arrangement.SIDE},
    "Pages: In turn": {"arrangement": Arrangement.BETWEEN},
    "Colours: Dusk (dark)": {"theme": "dusk"},
    "Colours: Like the system": {"theme": ""},
    "Larger text": {"text_size": 19},
    "Smaller text": {"text_size": 16},
}


@pytest.fixture
def sheet_at(open_at):
    """Open the window at its settings, in English."""

    def opened(size=(1280, 800), **more):
        return open_at("settings", **{"lang": Lang.EN, "size": size} | more)

    return opened


def button(window, name):
    found = (b for b in window.view.findChildren(QAbstractButton) if b.accessibleName() == name)
    return next(found)


def slider(window):
    return window.view.findChild(QSlider)


def keyboard(window):
    return window.focusWidget().accessibleName()


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.focusWidget(), key)
        settle()


def give_keyboard(window, name):
    button(window, name).setFocus(Qt.FocusReason.TabFocusReason)
    settle()


def height(window):
    return window.view._scrolled.verticalScrollBar()


@pytest.mark.parametrize(("name", "wanted"), BUTTONS.items(), ids=BUTTONS)
def test_what_is_pressed_holds_at_once_and_shows_in_the_sample(sheet_at, name, wanted):
    if "is_legible" in wanted and not HAS_LATIN:
        pytest.skip("Atkinson Hyperlegible could not be fetched at set-up")
    window = sheet_at(size=(1600, 900), theme="night")
    before, seen = window.look.settings, window.view.findChild(Sample).grab().toImage()
    button(window, name).click()
    settle()
    assert window.look.settings == before._replace(**wanted)
    assert window.place == "settings"
    assert window.view.findChild(Sample).grab().toImage() != seen


def test_a_change_from_elsewhere_shows_on_the_sheet(sheet_at):
    window = sheet_at()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert slider(window).value() == 19
    assert "19" in texts(window.view).splitlines()


def test_the_reset_leads_to_the_first_settings_and_leaves_the_language(sheet_at):
    changed = {"text_size": 24, "column": 32, "spacing": 4, "furigana": Furigana.ALL}
    window = sheet_at(theme="night", arrangement=Arrangement.BETWEEN, lang=Lang.EN, **changed)
    button = window.view._reset
    assert button.isEnabled()
    button.click()
    settle()
    assert window.look.settings == Settings(lang=Lang.EN)
    assert not window.view._reset.isEnabled()


def test_there_is_nothing_to_reset_at_first_in_either_language(sheet_at):
    for lang in Lang:
        window = sheet_at(lang=lang, theme=STANDARD.theme)
        assert not window.view._reset.isEnabled()


def test_the_keyboard_does_not_get_lost_with_the_reset(sheet_at):
    window = sheet_at(theme="", text_size=24)
    window.view._reset.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Qt.Key.Key_Return)
    assert window.look.settings.text_size == 17
    assert keyboard(window) == "Text size"


def test_the_sheet_says_truly_that_nothing_is_saved(sheet_at):
    assert "unless you choose to keep things" in texts(sheet_at().view)


@pytest.mark.parametrize(
    ("key", "size"),
    [
        (Qt.Key.Key_Right, 19),
        (Qt.Key.Key_Left, 16),
        (Qt.Key.Key_PageUp, 19),
        (Qt.Key.Key_End, 40),
        (Qt.Key.Key_Home, 14),
    ],
)
def test_the_slider_goes_from_size_to_size_by_key(sheet_at, key, size):
    window = sheet_at()
    assert window.focusWidget() is slider(window)
    press(window, key)
    assert window.look.settings.text_size == size


@pytest.mark.parametrize(("dragged", "size"), [(18, 17), (23, 24), (30, 28), (39, 40)])
def test_the_slider_stands_only_where_there_is_a_size(sheet_at, dragged, size):
    window = sheet_at(text_size=21)
    slider(window).setTracking(False)
    slider(window).setSliderPosition(dragged)
    slider(window).triggerAction(QSlider.SliderAction.SliderMove)
    settle()
    assert window.look.settings.text_size == slider(window).value() == size


@pytest.mark.parametrize(
    ("size", "name"), [(TEXT_SIZES[0], "Smaller text"), (TEXT_SIZES[-1], "Larger text")]
)
def test_at_the_last_size_there_is_no_further_one(sheet_at, size, name):
    assert not button(sheet_at(text_size=size), name).isEnabled()


def test_the_wheel_over_the_slider_scrolls_the_sheet(sheet_at):
    window = sheet_at(size=(900, 600))
    over = QPointF(slider(window).mapTo(window, slider(window).rect().center()))
    QTest.wheelEvent(window.windowHandle(), over, QPoint(0, -120))
    settle()
    assert window.look.settings.text_size == 17
    assert height(window).value() > 0


def test_tab_stops_once_at_each_setting_where_it_is_chosen(sheet_at):
    window = sheet_at(column=34, furigana=Furigana.RARE, theme="dusk")
    stops = [keyboard(window)]
    while (press(window, Qt.Key.Key_Tab), window.view.isAncestorOf(window.focusWidget()))[1]:
        stops.append(keyboard(window))
    expected = [
        "Text size", "Length of a line: 34", "Letter spacing: Usual",
        *["Latin letters and digits: Usual"] * HAS_LATIN, "Furigana: Rare kanji only",
        "Window: English", "Pages: One language", "Colours: Dusk (dark)",
    ]  # fmt: skip
    assert stops[:-3] == expected
    assert stops[-2:] == ["How things are kept…", "Add a collection…"]
    assert window.view._reset.text() == "Back to the first settings"


def test_the_arrows_choose_the_next_and_go_there(sheet_at):
    window = sheet_at()
    give_keyboard(window, "Length of a line: 38")
    press(window, Qt.Key.Key_Right)
    assert (window.look.settings.column, keyboard(window)) == (40, "Length of a line: 40")
    press(window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert (window.look.settings.column, keyboard(window)) == (36, "Length of a line: 36")


def test_another_language_leaves_the_sheet_and_the_keyboard_where_they_were(sheet_at):
    window = sheet_at(size=(900, 600))
    give_keyboard(window, "Window: English")
    before = height(window).value()
    assert before > 0
    press(window, Qt.Key.Key_Left)
    assert window.look.lang is Lang.JA
    assert window.focusWidget().text() == "日本語"
    row = window.view._scrolled.rows["lang"]
    assert 0 <= row.y() - height(window).value() < height(window).pageStep()


def test_all_themes_can_be_walked_by_key(sheet_at):
    window = sheet_at(theme=next(iter(ALL_THEMES)))
    give_keyboard(window, f"Colours: {next(iter(ALL_THEMES.values())).name.en}")
    for theme in [*list(ALL_THEMES)[1:], ""]:
        press(window, Qt.Key.Key_Down)
        assert window.look.settings.theme == theme
        row = window.focusWidget()
        assert row is window.view._scrolled.rows[f"theme={theme}"]
        assert not row.visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("name", "is_chosen"), [("Furigana: None", True), ("Furigana: All", False)]
)
def test_a_screen_reader_is_told_the_setting_the_choice_and_its_state(sheet_at, name, is_chosen):
    told = QAccessible.queryAccessibleInterface(button(sheet_at(), name))
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == name
    assert bool(told.state().checked) is is_chosen


def test_the_legible_letters_are_offered_only_where_they_are(sheet_at, qtbot):
    look = sheet_at().look
    without, with_them = (SettingsSheet(look._replace(latin=name)) for name in ("", "Some"))
    for sheet in (without, with_them):
        qtbot.addWidget(sheet)
    assert "Latin letters and digits" not in texts(without)
    assert "Latin letters and digits" in texts(with_them)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (640, 480), (560, 420)])
def test_everything_is_in_sight_or_below_at_any_size(sheet_at, lang, size):
    window = sheet_at(size=size, lang=lang)
    view, sample = window.view, window.view.findChild(Sample)
    area = view._scrolled
    for name, row in area.rows.items():
        right = row.mapTo(area, QPoint(row.width(), 0)).x()
        assert right <= area.viewport().width(), name
    is_beside = sample.mapTo(view, QPoint(0, 0)).x() >= area.width()
    assert is_beside == (size[0] >= 900)
    assert sample.height() > 90


def test_the_sample_stays_in_sight_while_the_settings_scroll(sheet_at):
    window = sheet_at(size=(640, 480))
    sample = window.view.findChild(Sample)
    before = sample.mapTo(window, QPoint(0, 0))
    height(window).setValue(height(window).maximum())
    settle()
    assert sample.mapTo(window, QPoint(0, 0)) == before


def test_every_kanji_of_the_sample_has_a_reading_and_the_rare_ones_are_rare():
    text = "".join(SENTENCES[Lang.JA])
    bases = [piece.partition("|")[0] for piece in text.split("{")[1:]]
    outside = "".join(piece.partition("}")[2] for piece in text.split("{"))
    assert not [letter for letter in outside if "一" <= letter <= "鿿"]
    assert frozenset(kanji for kanji in "".join(bases) if kyoiku.is_rare(kanji)) == RARE


def test_the_sample_is_the_same_in_both_languages():
    assert len(SENTENCES[Lang.JA]) == len(SENTENCES[Lang.EN])
    for ja, en in zip(SENTENCES[Lang.JA], SENTENCES[Lang.EN], strict=True):
        assert ja.count("[") == en.count("[")
