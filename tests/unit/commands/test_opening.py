"""The program's own options: window, screenshot, version, and the check of itself."""

from __future__ import annotations

import dataclasses
import gc
import sys
import types
from pathlib import Path

import pytest

from reader import __main__, __version__
from reader.model.analysis import Analysis
from reader.model.readingroom import ReadingRoom
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.pack.write import write
from reader.places import Places


def test_without_anything_the_window_opens_at_home(engawa, window):
    assert engawa().code == 7, "the window's own exit code"
    assert window.shown == [View(recalls=True)]


def test_the_window_opens_where_and_how_it_is_asked_to(engawa, window):
    engawa("--page", "search:居場所", "--lang", "ja", "--theme", "dusk", "--size", "900x600")
    assert window.shown == [View("search:居場所", Settings(Lang.JA, "dusk"), (900, 600))]


@pytest.mark.parametrize(
    "asked", [["--lang", "en"], ["--theme", "dusk"], ["--text-size", "24"], ["--furigana", "all"]]
)
def test_what_was_kept_does_not_hold_where_something_else_is_asked_for(engawa, window, asked):
    engawa(*asked)
    engawa("--size", "900x600")
    assert [view.recalls for view in window.shown] == [False, True]


def test_without_a_language_the_window_speaks_that_of_the_system(engawa, window):
    engawa("--page", "help", lang=Lang.JA)
    assert window.shown == [View("help", Settings(Lang.JA), recalls=True)]


@pytest.mark.parametrize("argv", [[], ["--page", "help"], ["--page", "help", "--theme", "dusk"]])
def test_the_short_way_to_the_window_shows_what_the_long_one_does(
    engawa, window, monkeypatch, argv
):
    seen = []
    monkeypatch.setattr(sys, "argv", ["engawa", *argv])
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    monkeypatch.setattr(__main__, "has_display", lambda: True)
    monkeypatch.setattr(__main__.Window, "show", lambda _, view: seen.append(view) or 7)
    assert __main__.start() == 7
    engawa(*argv, lang=Lang.JA)
    assert seen == window.shown


def test_a_screenshot_is_written_without_showing_the_window(engawa, window, tmp_path):
    answer = engawa("--screenshot", str(tmp_path / "a.png"), "--page", "what-is-it")
    assert answer.code == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert window.shown == [View("what-is-it", recalls=True)]


def test_a_window_may_open_with_other_collections(engawa, window):
    engawa("--with", "a.engawa", "--with", "b.engawa")
    assert window.shown[0].added == (Path("a.engawa"), Path("b.engawa"))


# --reading-room


@pytest.mark.parametrize(
    ("argv", "room"),
    [
        ((), None),
        (("--reading-room",), ReadingRoom(5)),
        (("--reading-room", "--idle-minutes", "12"), ReadingRoom(12)),
    ],
)
def test_a_reading_room_is_one_value_that_the_window_gets(engawa, window, argv, room):
    engawa(*argv)
    assert window.shown[0].room == room


def test_a_window_may_open_over_the_whole_screen(engawa, window):
    engawa("--full-screen")
    engawa("--reading-room", "--full-screen")
    assert [view.is_full_screen for view in window.shown] == [True, True]


@pytest.mark.parametrize("command", [("read", "what-is-it"), ("check",), ("prove", "folder")])
def test_no_command_goes_with_a_reading_room(engawa, window, command):
    answer = engawa("--reading-room", *command, lang=Lang.JA)
    assert answer.code == 2
    assert "コマンドと一緒には使えません" in answer.err
    assert answer.out == ""
    assert window.walked == []


@pytest.mark.parametrize("recalls", [False, True])
def test_what_a_reading_room_could_keep_has_no_place(tmp_path, monkeypatch, recalls):
    seen = []
    application = types.ModuleType("reader.ui.application")
    application.run = lambda places, _: seen.append(places.private) or 0
    application.picture = lambda places, *_: seen.append(places.private)
    monkeypatch.setitem(sys.modules, "reader.ui.application", application)
    monkeypatch.setattr(__main__, "has_display", lambda: True)
    window = __main__.Window(Places(tmp_path, tmp_path, tmp_path / "private"))
    room = View(recalls=recalls, room=ReadingRoom())
    window.show(room)
    window.picture(room, tmp_path / "a.png")
    window.show(View(recalls=recalls))
    gc.enable()
    assert seen == [None, None, tmp_path / "private"]


def test_a_command_opens_no_window(engawa, window):
    engawa("read", "what-is-it")
    assert window.shown == []


@pytest.mark.parametrize("argv", [(), ("--screenshot", "a.png")])
def test_without_a_window_it_says_how_to_read_in_the_terminal(engawa, argv):
    answer = engawa(*argv, shown_in=None, lang=Lang.JA)
    assert answer.code == 1
    assert "engawa read" in answer.err


def test_the_version_is_that_of_the_program(engawa):
    assert engawa("--version").out == f"Engawa {__version__}\n"


# --self-check


@pytest.fixture
def installed(tmp_path, collection, documents, surfaces):
    """Lay out an installation, with changes to its collection or to what search knows."""

    def lay_out(known=None, **changes) -> Places:
        places = Places(tmp_path, tmp_path / "build")
        whole = dataclasses.replace(collection, **changes)
        write(
            whole, Analysis(documents if known is None else known, surfaces, "t"), places.collection
        )
        return places

    return lay_out


def test_an_installation_that_works_says_so(engawa, installed, window):
    answer = engawa("--self-check", at=installed())
    assert (answer.code, answer.out, answer.err) == (0, "self-check: ok\n", "")
    assert window.laid_out == [("what-is-it", Lang.JA), ("what-is-it", Lang.EN)]
    assert window.shown == []


def test_an_installation_without_a_window_is_checked_as_far_as_it_goes(engawa, installed):
    answer = engawa("--self-check", at=installed(), shown_in=None)
    assert (answer.code, answer.out) == (0, "self-check: ok\n")


def test_a_missing_collection_fails_the_check(engawa, tmp_path):
    answer = engawa("--self-check", at=Places(tmp_path, tmp_path))
    assert answer.code == 1
    assert "not been prepared" in answer.err
    assert answer.out == ""


def test_an_empty_collection_fails_the_check(engawa, installed):
    answer = engawa("--self-check", at=installed(pages=()))
    assert answer.code == 1
    assert "no pages" in answer.err


def test_a_search_that_finds_nothing_fails_the_check(engawa, installed):
    answer = engawa("--self-check", at=installed(known=()))
    assert answer.code == 1
    assert "does not find" in answer.err


def test_a_page_that_cannot_be_laid_out_fails_the_check(engawa, installed, window):
    window.blocks = 0
    answer = engawa("--self-check", at=installed())
    assert answer.code == 1
    assert "cannot be laid out (ja)" in answer.err


def test_a_damaged_collection_fails_the_check(engawa, installed):
    places = installed()
    path = places.collection / "collection.sqlite"
    path.write_bytes(path.read_bytes()[:-4096])
    answer = engawa("--self-check", at=places)
    assert answer.code == 1
    assert "damaged" in answer.err
