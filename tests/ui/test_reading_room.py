"""In a reading room nothing is kept, and whoever comes next begins anew."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from reader.model.keeping import Mode
from reader.model.readingroom import ReadingRoom
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.ui import attendance
from reader.ui.application import Application
from reader.ui.countdown import Countdown
from reader.ui.holdings import Holdings
from reader.ui.home import Home
from reader.ui.keepingsheet import KeepingSheet
from reader.ui.savecard import SaveCard
from reader.ui.strip import Strip
from reader.ui.welcome import Welcome
from tests import town
from tests.looking import settle, texts
from tests.memory import holders

PATIENCE = 60_000
_PAGE = "page:why"
_FINISH = {Lang.JA: "おわりにする", Lang.EN: "Finish"}
_SAVE = ("ファイルに書き出す…", "ファイルから取りこむ…", "Save to a file…", "Bring in from a file…")


@pytest.fixture
def quick(monkeypatch):
    """A minute of a fifth of a second, of which the last half is counted."""
    monkeypatch.setattr(attendance, "MINUTE_MS", 240)
    monkeypatch.setattr(attendance, "SECOND_MS", 4)


@pytest.fixture
def running(shipped, qapp):
    made = Application(replace(shipped, private=None), qapp)
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def enter(running, qtbot):
    """Open the window of a reading room."""

    def opened(place="home", lang=Lang.JA, size=(900, 600), minutes=1, **more):
        settings = Settings(lang=lang, theme="paper")
        view = View(place, settings, size, room=ReadingRoom(minutes), **more)
        window = running.open(view)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        settle()
        return window

    return opened


def button(widget, name):
    found = widget.findChildren(QPushButton)
    return next(b for b in found if name in (b.text(), b.accessibleName()) and b.isVisible())


def press(widget, name):
    QTest.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)
    settle()


def names(widget):
    return {b.text().strip() for b in widget.findChildren(QPushButton)}


def keep_page(window):
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_B)
    settle()


def counted(window, qtbot):
    """Wait until the last seconds are counted in sight."""

    def is_seen():
        countdown = window.findChild(Countdown)
        return countdown is not None and countdown.isVisible()

    qtbot.waitUntil(is_seen, timeout=PATIENCE)


def home_again(window, qtbot):
    qtbot.waitUntil(lambda: isinstance(window.view, Home), timeout=PATIENCE)
    settle()


# What is said, and what is not there


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("size", [(560, 420), (900, 600), (1280, 800)])
def test_home_says_where_one_is_and_how_to_be_done(enter, lang, size):
    window = enter(lang=lang, size=size)
    told = {Lang.JA: "みんなで使うパソコンです", Lang.EN: "in a reading room"}
    assert told[lang] in texts(window.view)
    assert button(window.view, _FINISH[lang]).visibleRegion().boundingRect().height() > 20


@pytest.mark.parametrize("lang", list(Lang))
def test_home_fits_a_small_window_without_scrolling(enter, lang):
    view = enter(lang=lang).view
    assert view._scrolled.verticalScrollBar().maximum() == 0


def test_the_first_page_says_it_first_in_both_languages_with_the_minutes(enter):
    said = texts(enter("welcome", minutes=7).view)
    assert "7分のあいだ" in said
    assert "after 7 minutes" in said
    assert said.index("みんなで使う") < said.index("どんなものか")


def test_elsewhere_nothing_of_it_is_seen(open_at):
    for place in ("home", "welcome", "kept", "settings", "keeping"):
        window = open_at(place)
        assert "みんなで使う" not in texts(window)
        assert "おわりにする" not in names(window)


@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_kept_says_how_long_and_can_be_copied_but_not_saved(enter, running, lang):
    window = enter(_PAGE, lang, minutes=3)
    keep_page(window)
    window.go("kept")
    settle()
    told = {Lang.JA: "3分のあいだ操作がないと", Lang.EN: "for 3 minutes"}
    assert told[lang] in texts(window.view)
    assert names(window.view).isdisjoint(_SAVE)
    press(window.view, {Lang.JA: "Markdownでコピー", Lang.EN: "Copy as Markdown"}[lang])
    assert QGuiApplication.clipboard().text().startswith("#")
    assert not running.library.keeping.can_keep


@pytest.mark.parametrize("lang", list(Lang))
def test_how_it_is_kept_offers_nothing_that_would_write_or_read_a_file(enter, lang):
    window = enter("keeping", lang)
    assert isinstance(window.view, KeepingSheet)
    assert {Lang.JA: "みんなで使う", Lang.EN: "reading room"}[lang] in texts(window.view)
    assert not [b for b in window.view.findChildren(QPushButton) if b.isVisible()]
    assert window.findChild(SaveCard) is None


def test_what_is_marked_is_not_promised_until_the_window_closes(enter):
    window = enter(_PAGE)
    keep_page(window)
    assert "「おわりにする」まで" in window._frame.notice.text()


@pytest.mark.parametrize("place", ["read", "settings"])
def test_no_collection_can_be_added(enter, place):
    window = enter(place)
    assert not [name for name in names(window.view) if "文書集を加える" in name]
    assert not [b for b in window.view.findChildren(QPushButton) if "文書集" in b.accessibleName()]
    window.go("collections")
    settle()
    assert window.findChild(Holdings) is None


def test_a_window_too_narrow_for_the_rail_has_the_way_in_its_menu(enter, qtbot):
    window = enter(_PAGE, size=(560, 420))
    menu = window._frame.rail.menu(window)
    with qtbot.waitSignal(window.finished):
        next(action for action in menu.actions() if action.text() == "おわりにする").trigger()
    home_again(window, qtbot)


# Being done


def test_who_says_so_is_done_at_once_and_is_told(enter, qtbot, running):
    window = enter(_PAGE, size=(1280, 800))
    keep_page(window)
    press(window._frame.rail, "おわりにする")
    assert isinstance(window.view, Home)
    assert running.library.marks.all() == ()
    assert "残っていません" in window._frame.notice.text()
    assert window.findChild(Strip).isVisible(), "the next reader is welcomed as the first one was"
    assert window.focusWidget() is window.view.first_focus


def test_the_welcome_that_one_reader_closed_is_there_for_the_next(enter, qtbot):
    window = enter("welcome")
    QTest.keyClick(window.view.findChild(QPushButton) or window.view, Qt.Key.Key_Escape)
    settle()
    assert not isinstance(window.view, Welcome)
    assert window.findChild(Strip) is None
    press(window.view, "おわりにする")
    assert window.findChild(Strip).isVisible()


def test_an_open_menu_closes(enter, running):
    window = enter(_PAGE)
    menu = window._frame.rail.menu(window._frame)
    menu.popup(QPoint(0, 0))
    settle()
    assert QApplication.activePopupWidget() is menu
    running.begin_anew()
    settle()
    assert QApplication.activePopupWidget() is None
    assert window.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly) == []


def test_what_an_input_method_was_composing_is_gone(enter, running):
    window = enter()
    field = window._frame.bar.field
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("ひきこもr", []))
    settle(300)
    assert window.place == "search:ひきこもr"
    running.begin_anew()
    settle(300)
    assert window.place == "home"
    assert window._frame.bar.field.words == ""
    assert window.conversation._words == ""


@pytest.mark.parametrize("backwards", ["xqzkcalb", "栂橡櫟椹"])
def test_no_word_that_was_searched_for_is_left_in_memory(enter, running, qtbot, backwards):
    window = enter(lang=Lang.EN)
    field = window._frame.bar.field
    field.setText(f'{backwards[::-1]} library "two {backwards[::-1]}"')
    qtbot.waitUntil(lambda: running.worker.is_ready, timeout=PATIENCE)
    settle(400)
    assert holders(backwards)
    with qtbot.waitSignal(running.worker.changed, timeout=PATIENCE):
        running.begin_anew()
    qtbot.waitUntil(lambda: not holders(backwards), timeout=PATIENCE)


@pytest.mark.parametrize("backwards", ["xqzkcalb", "栂橡櫟椹"])
def test_what_was_still_to_be_searched_for_is_not(enter, running, qtbot, backwards):
    window = enter(lang=Lang.EN)
    running.worker.prepare()
    qtbot.waitUntil(lambda: running.worker.is_ready, timeout=PATIENCE)
    running.worker.ask(lambda _: time.sleep(0.3))  # the search is busy
    qtbot.wait(50)
    window._frame.bar.field.setText(f"{backwards[::-1]} library")
    assert holders(backwards)
    with qtbot.waitSignal(running.worker.changed, timeout=PATIENCE):
        running.begin_anew()
    settle(400)
    assert holders(backwards) == []


@pytest.mark.parametrize("is_saved", [True, False])
def test_no_word_of_a_note_is_left_in_memory(enter, running, qtbot, is_saved):
    backwards = "xqzkcalb"
    window = enter(_PAGE, Lang.EN)
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), backwards[::-1])
    if is_saved:
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        settle()
        assert holders(backwards)
        window.go("kept")
        settle()
        QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    running.begin_anew()
    qtbot.waitUntil(lambda: not holders(backwards), timeout=PATIENCE)


def test_the_window_is_as_large_as_it_was_opened(enter, running):
    window = enter(is_full_screen=True)
    running.begin_anew()
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    running.begin_anew()
    assert window.isFullScreen()


def test_the_whole_screen_comes_and_goes_with_a_key_everywhere(open_at):
    window = open_at()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_window_can_still_be_closed(enter):
    window = enter()
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


# Nobody there


def test_the_last_seconds_are_counted_in_sight_and_then_home_is_there(enter, quick, qtbot):
    window = enter(_PAGE)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    counted(window, qtbot)
    assert window.place == _PAGE
    countdown = window.findChild(Countdown)
    assert "まもなく、はじめの画面にもどります" in texts(countdown)
    first = countdown._soon.text()
    qtbot.waitUntil(lambda: countdown._soon.text() != first, timeout=PATIENCE)
    home_again(window, qtbot)
    assert window.findChild(Countdown) is None


def test_the_countdown_is_read_out_once_and_takes_no_keyboard(enter, quick, qtbot, monkeypatch):
    said = []

    def hear(event):
        if event.type() == QAccessible.Event.Announcement:
            said.append(event.message())

    window = enter(_PAGE)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    before = window.focusWidget()
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    counted(window, qtbot)
    assert window.focusWidget() is before
    home_again(window, qtbot)
    assert len([line for line in said if "まもなく" in line]) == 1


def _wheel(window):
    view = window.view.viewport()
    at = QPointF(view.rect().center())
    turned = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, turned)


def _point(window, by=40):
    QTest.mouseMove(window, QPoint(300, 200))
    QTest.mouseMove(window, QPoint(300 + by, 200))


WAYS = {
    "button": lambda window: press(window.findChild(Countdown), "まだ読んでいます"),
    "by a screen reader": lambda window: window.findChild(Countdown).stayed.emit(),
    "key": lambda window: QTest.keyClick(window, Qt.Key.Key_Down),
    "shortcut": lambda window: QTest.keyClick(window, Qt.Key.Key_F1),
    "click": lambda window: QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton),
    "wheel": _wheel,
    "pointer": _point,
}


@pytest.mark.parametrize("way", list(WAYS))
def test_whoever_is_there_reads_on(enter, quick, qtbot, running, way):
    window = enter(_PAGE)
    keep_page(window)
    counted(window, qtbot)
    for timer in running._attendant.attendance.findChildren(QTimer):
        timer.setInterval(PATIENCE)  # the test may be slow
    WAYS[way](window)
    settle()
    assert window.findChild(Countdown) is None
    assert not isinstance(window.view, Home)
    assert len(running.library.marks.all()) == 1
    assert running._attendant.attendance._quiet.isActive()


def test_a_pointer_that_rests_or_trembles_is_nobody(enter, running):
    window = enter(_PAGE)
    _point(window, by=40)
    waiting = running._attendant.attendance
    waiting.rest()
    for by in (40, 41, 42, 41):
        QTest.mouseMove(window, QPoint(300 + by, 200))
    assert not waiting._quiet.isActive()
    QTest.mouseMove(window, QPoint(360, 220))
    assert waiting._quiet.isActive()


def test_a_window_at_which_nobody_has_been_waits_for_nothing(enter, running, qtbot):
    enter()
    waiting = running._attendant.attendance
    waiting.rest()
    settle()
    assert not waiting._quiet.isActive()
    running.begin_anew()
    settle()
    assert not waiting._quiet.isActive()
    assert not waiting._ticking.isActive()


# The clipboard


def test_what_was_copied_elsewhere_stays_on_the_clipboard(enter, running, monkeypatch):
    enter()
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)  # another program has it
    QGuiApplication.clipboard().setText("from elsewhere")
    running.begin_anew()
    assert QGuiApplication.clipboard().text() == "from elsewhere"


def test_what_was_copied_here_goes_with_the_reader(enter):
    window = enter(_PAGE)
    window.view.selectAll()
    window.view.copy()
    assert "ひきこもり" in QGuiApplication.clipboard().text()
    press(window._frame.rail, "おわりにする")
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_here_goes_when_the_window_is_closed(shipped, qapp):
    room = Application(replace(shipped, private=None), qapp)
    window = room.open(View(_PAGE, Settings(Lang.JA, "paper"), room=ReadingRoom()))
    window.show()
    window.activateWindow()
    settle()
    window.view.selectAll()
    window.view.copy()
    assert "ひきこもり" in QGuiApplication.clipboard().text()
    room.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert QGuiApplication.clipboard().text() == ""


# Collections


def test_a_collection_that_came_later_goes_and_one_of_the_house_stays(
    running, qtbot, tmp_path, sittings
):
    ours = town.many(5, tmp_path / "ours.engawa", "ours")
    theirs = town.many(5, tmp_path / "theirs.engawa", "theirs")
    view = View(settings=Settings(Lang.EN, "paper"), added=(ours,), room=ReadingRoom())
    with qtbot.waitSignal(running.arrivals.searchable, timeout=PATIENCE):
        window = running.open(view)
    window.show()
    with qtbot.waitSignal(running.arrivals.searchable, timeout=PATIENCE):
        running.arrivals.add(theirs)
    assert running.arrivals.open_ids == ("ours", "theirs")
    folder = running.library.added[1].folder
    running.begin_anew()
    assert running.arrivals.open_ids == ("ours",)
    qtbot.waitUntil(lambda: not Path(folder).exists(), timeout=PATIENCE)
    window.go("read")
    settle()
    assert "theirs" not in str([topic.id for topic in running.library.topics])
    with qtbot.waitSignal(running.arrivals.searchable, timeout=PATIENCE):
        running.arrivals.remove("ours")
        running.begin_anew()
    assert running.arrivals.open_ids == ("ours",)


def test_a_collection_on_its_way_is_given_up(running, qtbot, tmp_path, sittings):
    window = running.open(View(settings=Settings(Lang.EN, "paper"), room=ReadingRoom()))
    window.show()
    for number in range(2):
        running.arrivals.add(town.many(300, tmp_path / f"{number}.engawa", f"pack-{number}"))
    running.begin_anew()
    assert running.arrivals.coming == ()
    assert running.library.added == ()
    qtbot.waitUntil(lambda: not list(sittings.glob("*/tmp*")), timeout=PATIENCE)


def test_a_collection_of_the_house_that_cannot_be_opened_is_told_once(running, qtbot, tmp_path):
    file, told = tmp_path / "ours.engawa", []
    running.arrivals.failed.connect(told.append)
    view = View(settings=Settings(Lang.EN, "paper"), added=(file,), room=ReadingRoom())
    running.open(view).show()
    qtbot.waitUntil(lambda: len(told) == 1, timeout=PATIENCE)
    running.begin_anew()
    qtbot.waitUntil(lambda: not running.arrivals.is_busy, timeout=PATIENCE)
    assert len(told) == 1
    town.many(5, file, "ours")  # the share is back
    with qtbot.waitSignal(running.arrivals.searchable, timeout=PATIENCE):
        running.begin_anew()
    file.unlink()
    running.arrivals.remove("ours")
    running.begin_anew()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE)  # this is news again


def test_who_asks_again_for_what_cannot_be_opened_is_answered_again(running, qtbot, tmp_path):
    file, told = tmp_path / "sdrawkcab.engawa", []
    running.arrivals.failed.connect(told.append)
    running.open(View(settings=Settings(Lang.EN, "paper"), room=ReadingRoom())).show()
    for times in (1, 2):
        running.arrivals.add(file)
        qtbot.waitUntil(lambda times=times: len(told) == times, timeout=PATIENCE)
    running.begin_anew()
    assert running.arrivals._refused == set()


# At home


def test_at_home_what_is_kept_on_the_computer_is_there_when_all_begins_anew(
    shipped, qapp, tmp_path
):
    running = Application(replace(shipped, private=tmp_path / "private"), qapp)
    settings = Settings(lang=Lang.JA, theme="paper")
    window = running.open(View(_PAGE, settings, recalls=True))
    window.show()
    settle()
    keep_page(window)
    running.keeper.choose(Mode.HERE)
    window.want(text_size=24)
    settle(700)
    running.begin_anew()
    settle()
    assert window.place == "home"
    assert [mark.page for mark in running.library.marks.all()] == ["why"]
    assert window.look.settings.text_size == 24
    running.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
