"""Controls as they are painted: the keyboard, what is chosen, and what cannot be used is seen."""

from __future__ import annotations

from collections import Counter
from itertools import product
from operator import itemgetter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from reader import places
from reader.model.text import Lang
from reader.ui import theme
from reader.ui.appearance import _load_fonts
from reader.ui.palette import palette
from reader.ui.stylesheet import stylesheet
from reader.ui.tappable import Tappable, label
from tests.contrast import SHAPE, contrast
from tests.looking import settle
from tests.painted import areas

THEMES = theme.load(places.here().resources / "themes")
VISIBLE = 2.0  # what cannot be used need not be as plain as the rest (WCAG 1.4.3)
RING = 60  # pixels: a ring of two around the smallest control has more

every_theme = pytest.mark.parametrize("name", THEMES)


class Bench:
    """A ground with controls on it, in one theme."""

    def __init__(self, qtbot, name: str) -> None:
        shown = THEMES[name]
        family = _load_fonts(places.here().fonts)
        QApplication.setPalette(palette(shown))
        self.ground = QWidget()
        self.ground.setObjectName("page")
        self.ground.setFont(QFont(family, 11))
        self.ground.setStyleSheet(stylesheet(shown, family))
        self.layout = QHBoxLayout(self.ground)
        self.elsewhere = self.put(QLineEdit())
        qtbot.addWidget(self.ground)

    def put(self, control: QWidget) -> QWidget:
        self.layout.addWidget(control)
        return control

    def show(self, qtbot) -> None:
        self.ground.show()
        self.ground.activateWindow()
        qtbot.waitUntil(self.ground.isActiveWindow)

    def picture(self, control: QWidget) -> QImage:
        whole = self.ground.grab().toImage()
        return whole.copy(control.geometry())

    def focused(self, control: QWidget) -> tuple[QImage, QImage]:
        """Without the keyboard, and with it."""
        self.elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = self.picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()
        return before, self.picture(control)


def changed(one: QImage, other: QImage) -> int:
    """How many pixels changed so much that it is seen without seeing colours."""
    spots = product(range(one.width()), range(one.height()))
    pairs = Counter((one.pixel(x, y), other.pixel(x, y)) for x, y in spots)
    named = (((f"#{a & 0xFFFFFF:06x}", f"#{b & 0xFFFFFF:06x}"), n) for (a, b), n in pairs.items())
    return sum(count for both, count in named if contrast(*both) >= SHAPE)


def button(look: str) -> QPushButton:
    made = QPushButton("ふりがな")
    made.setProperty("look", look)
    made.setCheckable(True)
    return made


def tappable(look: str) -> Tappable:
    inside = QHBoxLayout()
    inside.addWidget(label("家族", "name", wraps=False))
    return Tappable(look, inside, "家族")


def tool() -> QToolButton:
    made = QToolButton()
    made.setText("B")
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    made.addTab("本文")
    made.addTab("出典")
    return made


def choice(kind: type[QCheckBox | QRadioButton]) -> QWidget:
    made = kind("ことば")
    made.setAutoExclusive(False)
    return made


def combo() -> QComboBox:
    made = QComboBox()
    made.addItem("紙")
    return made


CONTROLS = {
    "plain": lambda: button("plain"),
    "primary": lambda: button("primary"),
    "toggle": lambda: button("toggle"),
    "chip": lambda: button("chip"),
    "tool": tool,
    "line": QLineEdit,
    "lines": QPlainTextEdit,
    "combo": combo,
    "spin": QSpinBox,
    "check": lambda: choice(QCheckBox),
    "radio": lambda: choice(QRadioButton),
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
    "tabs": tabs,
    **{
        f"tappable {look}": lambda look=look: tappable(look)
        for look in ("card", "entry", "row", "link")
    },
}


@every_theme
def test_the_keyboard_can_be_seen_on_every_control(qtbot, qapp, name):
    bench = Bench(qtbot, name)
    controls = {kind: bench.put(make()) for kind, make in CONTROLS.items()}
    bench.show(qtbot)
    unseen = [kind for kind, each in controls.items() if changed(*bench.focused(each)) < RING]
    assert not unseen


@every_theme
def test_what_is_chosen_is_told_by_more_than_its_colour(qtbot, qapp, name):
    bench = Bench(qtbot, name)
    kinds = ("plain", "toggle", "tool", "check", "radio")
    controls = {kind: bench.put(CONTROLS[kind]()) for kind in kinds}
    bench.show(qtbot)
    for kind, each in controls.items():
        each.setFixedSize(each.size() + QSize(8, 0))
        settle(0)
        before = bench.picture(each)
        each.setChecked(True)
        settle(0)
        assert changed(before, bench.picture(each)) >= 20, kind


@every_theme
@pytest.mark.parametrize("kind", ["plain", "toggle"])
def test_what_is_chosen_has_the_same_edge_above_and_below(qtbot, qapp, name, kind):
    bench = Bench(qtbot, name)
    control = bench.put(CONTROLS[kind]())
    bench.show(qtbot)
    control.setChecked(True)
    settle(0)
    picture = bench.picture(control)
    middle, last = picture.width() // 2, picture.height() - 1
    above = [picture.pixel(middle, y) for y in range(5)]
    below = [picture.pixel(middle, last - y) for y in range(5)]
    assert above == below
    assert len(set(above)) == 2


@every_theme
@pytest.mark.parametrize("kind", ["plain", "toggle", "tool"])
def test_the_keyboard_can_be_seen_on_what_is_chosen(qtbot, qapp, name, kind):
    bench = Bench(qtbot, name)
    control = bench.put(CONTROLS[kind]())
    control.setChecked(True)
    bench.show(qtbot)
    size = control.size()
    assert changed(*bench.focused(control)) >= RING
    assert control.sizeHint().height() == size.height()


@every_theme
def test_the_groove_of_a_slider_stays_clear_of_its_ring(qtbot, qapp, name):
    bench = Bench(qtbot, name)
    slider = bench.put(CONTROLS["slider"]())
    slider.setMinimumWidth(200)
    slider.setValue(50)
    bench.show(qtbot)
    _, picture = bench.focused(slider)
    middle, last = picture.height() // 2, picture.width() - 1
    ground, ring = THEMES[name].ground, THEMES[name].accent
    for side in (range(9), range(last, last - 9, -1)):
        found = [picture.pixelColor(x, middle).name() for x in side]
        assert found == [ring] * 2 + [ground] * 7


@every_theme
def test_what_cannot_be_used_is_still_seen_and_seen_to_be_so(qtbot, qapp, name):
    bench = Bench(qtbot, name)
    kinds = ("plain", "toggle", "primary", "tool", "check", "radio", "combo")
    controls = [bench.put(CONTROLS[kind]()) for kind in kinds]
    bench.show(qtbot)
    before = [bench.picture(each) for each in controls]
    for each in controls:
        each.setEnabled(False)
    settle(0)
    for kind, each, able in zip(kinds, controls, before, strict=True):
        now = bench.picture(each)
        assert now != able, kind
        ground = max(areas(now).items(), key=itemgetter(1))[0]
        assert max(contrast(colour, ground) for colour in areas(now, every=1)) >= VISIBLE, kind


def test_a_dialog_of_qt_has_the_same_buttons(qtbot, qapp):
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 the one test of it

    bench = Bench(qtbot, "dusk")
    bench.show(qtbot)
    asked = QMessageBox(bench.ground)
    asked.setText("消しますか。")
    asked.addButton(QMessageBox.StandardButton.Cancel)
    asked.show()
    settle()
    (answer,) = asked.findChildren(QPushButton)
    corner = answer.mapTo(asked, answer.rect().center())
    picture = asked.grab().toImage()
    assert picture.pixelColor(2, 2).name() == THEMES["dusk"].ground
    around = {picture.pixelColor(corner.x() - dx, corner.y() + 9).name() for dx in range(60)}
    assert {THEMES["dusk"].surface, THEMES["dusk"].ground} <= around
    asked.close()


# The window


def test_every_button_of_the_window_has_a_look(open_at):
    window = open_at("home", Lang.JA)
    looks = {"plain", "primary", "toggle", "chip", "card", "entry", "row", "link"}
    for place in ("home", "read", "page:why", "help", "words", "kept", "settings", "welcome"):
        window.go(place)
        settle()
        for each in window.findChildren(QPushButton):
            around = each.parentWidget().objectName()
            styled = each.property("look") in looks or around in {"rail", "languages", "segments"}
            assert styled, (place, each.text() or each.accessibleName())


def test_a_label_has_the_colour_of_its_role(open_at):
    window = open_at("help", Lang.JA, "night")
    found = {
        each.property("role"): each.palette().color(each.foregroundRole()).name()
        for each in window.findChildren(QLabel)
        if each.property("role") in {"muted", "name", "value", "heading"}
    }
    shown = THEMES["night"]
    quiet = found.pop("muted")
    assert quiet == shown.muted
    assert set(found.values()) == {shown.ink}
