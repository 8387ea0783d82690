"""The view of collections: what it says of foreign files, of what waits, and of what is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.model.settings import Arrangement, Furigana
from reader.model.text import Lang
from reader.ui import folders
from reader.ui.article import Article
from reader.ui.filecard import FileCard
from reader.ui.holdings import Holdings
from tests import town
from tests.looking import settle, texts

PATIENCE = 60_000


@pytest.fixture
def file(tmp_path):
    return town.many(40, tmp_path / "chronicle.engawa")


@pytest.fixture
def arrived(application, qtbot, sittings):
    """Open a collection and wait until it can be searched."""

    def add(file):
        with qtbot.waitSignal(application.arrivals.searchable, timeout=PATIENCE):
            application.arrivals.add(file)

    return add


def _press(view, name):
    buttons = view.findChildren(QPushButton)
    button = next(b for b in buttons if name in (b.accessibleName(), b.text()) and b.isVisible())
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()


@pytest.mark.parametrize(
    ("lang", "said"),
    [(Lang.EN, "does not seem to be an Engawa pack"), (Lang.JA, "文書パックではないようです")],
)
def test_a_file_that_is_no_collection_is_told_where_it_was_asked_for(
    open_at, application, qtbot, tmp_path, sittings, lang, said
):
    window = open_at("collections", lang)
    other = tmp_path / "letter.engawa"
    other.write_text("Dear all", encoding="utf-8")
    with qtbot.waitSignal(application.arrivals.failed, timeout=PATIENCE):
        _press(window.view, "Add a collection…" if lang is Lang.EN else "文書集を加える…")
        card = window.view.findChild(FileCard)
        card.field.setText(str(other))
        QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert said in texts(window.view)
    assert application.arrivals.coming == ()
    qtbot.waitUntil(lambda: not list(sittings.glob("*/tmp*")), timeout=PATIENCE)


def test_one_collection_twice_is_told_and_stays_open_once(
    open_at, application, qtbot, file, arrived, sittings
):
    window = open_at("collections", Lang.EN)
    arrived(file)
    with qtbot.waitSignal(application.arrivals.failed, timeout=PATIENCE):
        application.arrivals.add(file)
    assert "has been added already" in texts(window.view)
    assert [added.id for added in application.library.added] == ["chronicle"]
    qtbot.waitUntil(lambda: len(list(sittings.glob("*/tmp*"))) == 1, timeout=PATIENCE)
    assert application.library.page("chronicle/tale-3", Lang.EN)


def test_what_waits_can_be_given_up_and_the_rest_arrives(
    open_at, application, qtbot, tmp_path, file, sittings
):
    window = open_at("collections", Lang.EN)
    others = [town.many(20, tmp_path / f"{name}.engawa", name) for name in ("second", "third")]
    arrivals = application.arrivals
    for each in (file, *others):
        arrivals.add(each)
    assert [coming.file for coming in arrivals.coming] == [file, *others]
    assert "Waiting" in texts(window.view)
    arrivals.cancel(others[0])
    qtbot.waitUntil(lambda: not arrivals.is_busy, timeout=PATIENCE)
    assert arrivals.open_ids == ("chronicle", "third")


def test_closing_the_window_gives_up_what_is_on_its_way(open_at, application, file, sittings):
    open_at("home")
    application.arrivals.add(file)
    application.arrivals.end()
    assert application.arrivals.coming == ()
    assert application.library.added == ()


def test_the_files_in_the_usual_folders_are_offered(open_at, application, file, monkeypatch):
    monkeypatch.setattr(folders, "own", lambda _: None)
    monkeypatch.setattr(folders, "sticks", lambda: (file.parent, file.parent / "nowhere"))
    window = open_at("collections", Lang.EN)
    _press(window.view, "Add a collection…")
    card = window.view.findChild(FileCard)
    chosen = []
    card.chosen.connect(chosen.append)
    _press(card, f"chronicle.engawa. {file.parent.name}")
    assert chosen == [file]


def test_esc_leaves_it_at_that(open_at):
    window = open_at("collections", Lang.EN)
    _press(window.view, "Add a collection…")
    card = window.view.findChild(FileCard)
    QTest.keyClick(card.field, Qt.Key.Key_Return)  # nothing was typed: nothing happens
    assert card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert window.view.findChild(FileCard) is None or not card.isVisible()
    assert window.view.first_focus.isVisible()


@pytest.mark.parametrize("room", ["read", "words", "page:chronicle/tale-3"])
def test_what_stands_open_lists_what_has_come(open_at, file, arrived, room):
    window = open_at(room, Lang.EN)
    arrived(file)
    settle()
    shown = window.view
    if isinstance(shown, Article):
        assert "number is 3" in shown.document().toPlainText()
        assert "Chronicle of the town" in shown.document().toPlainText()
    elif room == "read":
        assert "Chronicle of the town: The town" in texts(shown)


def test_a_title_leads_to_its_shelf(open_at, file, arrived):
    window = open_at("collections", Lang.JA)
    arrived(file)
    assert isinstance(window.view, Holdings)
    settle()
    assert "町の年代記" in texts(window.view)
    _press(window.view, "町の年代記. 町・2026.11.22・40ページ")
    assert window.place == "read:chronicle/understanding"


def test_the_settings_lead_there_too(open_at):
    window = open_at("settings", Lang.EN)
    _press(window.view, "Add a collection…")
    assert window.place == "collections"


@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_its_pages_are_read_in_every_arrangement(open_at, file, arrived, arrangement):
    window = open_at("home", Lang.JA, arrangement=arrangement, furigana=Furigana.ALL)
    arrived(file)
    window.go("page:chronicle/tale-3")
    settle()
    assert isinstance(window.view, Article)
    assert "番号は3です" in window.view.document().toPlainText()


def test_one_letter_lists_its_titles_with_where_they_are_from(open_at, file, arrived, qtbot):
    window = open_at("home", Lang.EN)
    arrived(file)
    with qtbot.waitSignal(window.shown_results, timeout=PATIENCE):
        QTest.keyClicks(window._frame.bar.field, "t")
    settle()
    found = {hit.id: hit.collection for hit in window.view._list.hits}
    assert found["chronicle/tale-3"].en == "Chronicle of the town"
    assert {each for name, each in found.items() if "/" not in name} == {None}
