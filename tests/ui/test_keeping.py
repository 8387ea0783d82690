"""A reader decides what is to stay: they are asked once, told what it means, and can go back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton

from reader.model.keeping import Mode
from reader.model.mark import Mark, MarkKind, Passage
from reader.model.settings import Settings
from reader.model.text import Lang
from reader.model.view import View
from reader.private import keeping, passphrase
from reader.ui.application import Application
from reader.ui.article import Article
from reader.ui.keepquestion import KeepQuestion
from reader.ui.passphrasecard import PassphraseCard
from reader.ui.surecard import SureCard
from reader.ui.unlockcard import UnlockCard
from tests.looking import settle, texts, want

_PASSPHRASE = "縁側で風を待つ 3"  # noqa: S105 of nobody
_PAGE = "page:why"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(passphrase, "calibrated", lambda: passphrase.Cost(1, 8))
    return tmp_path / "private"


@pytest.fixture
def sitting(shipped, folder, qapp):
    """Open the window as somebody does who comes back: with what was kept the last time."""
    running: list[Application] = []

    def opened(place="home", lang=Lang.JA, **more):
        end()
        application = Application(replace(shipped, private=folder), qapp)
        running.append(application)
        settings = Settings(lang=lang, theme="paper")
        window = application.open(View(place, settings, recalls=True, **more))
        window.show()
        settle()
        return application, window

    def end():
        while running:
            running.pop().close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    opened.end = end
    yield opened
    end()


def keep_page(window):
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_B)
    settle()


def press(widget, text):
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def choose(window, mode):
    names = {Mode.NOTHING: 0, Mode.HERE: 1, Mode.PASSPHRASE: 2}
    QTest.mouseClick(window.view.findChildren(QRadioButton)[names[mode]], Qt.MouseButton.LeftButton)
    settle()


def kept(application):
    return [mark.page for mark in application.library.marks.all()]


def unlock(window, said):
    card = window.findChild(UnlockCard)
    card.field.setText(said)
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    settle()


# The question


def test_the_first_thing_that_is_kept_asks_whether_it_is_to_stay(sitting, folder):
    application, window = sitting(_PAGE)
    assert window.findChild(KeepQuestion) is None
    keep_page(window)
    assert window.findChild(KeepQuestion).isVisible()
    assert not folder.exists()
    assert window.focusWidget() is not None
    assert not window.findChild(KeepQuestion).isAncestorOf(window.focusWidget())
    press(window.findChild(KeepQuestion), "このパソコンに残す")
    assert window.findChild(KeepQuestion) is None
    application, window = sitting()
    assert kept(application) == ["why"]


def test_who_wants_nothing_kept_is_asked_once_in_a_sitting(sitting, folder):
    _, window = sitting(_PAGE)
    keep_page(window)
    QTest.keyClick(window.findChild(KeepQuestion), Qt.Key.Key_Escape)
    settle()
    for _ in range(2):
        keep_page(window)
    assert window.findChild(KeepQuestion) is None
    sitting.end()
    assert not folder.exists()


def test_the_question_is_still_there_in_another_language(sitting):
    application, window = sitting(_PAGE)
    keep_page(window)
    want(window, lang=Lang.EN)
    settle()
    assert "Should what you keep stay" in texts(window.findChild(KeepQuestion))
    press(window.findChild(KeepQuestion), "On this computer")
    assert window.findChild(KeepQuestion) is None
    want(window, lang=Lang.JA)
    settle()
    assert window.findChild(KeepQuestion) is None
    application, _ = sitting()
    assert kept(application) == ["why"]


def test_an_unanswered_question_keeps_nothing(sitting, folder):
    _, window = sitting(_PAGE)
    keep_page(window)
    sitting.end()
    assert not folder.exists()
    application, _ = sitting()
    assert kept(application) == []


def test_a_passphrase_can_be_chosen_from_the_question(sitting, folder):
    application, window = sitting(_PAGE)
    keep_page(window)
    press(window.findChild(KeepQuestion), "合言葉をかけて残す…")
    card = window.view.findChild(PassphraseCard)
    card.field.setText(_PASSPHRASE)
    card._again.setText("ちがう合言葉です")
    press(card, "この合言葉をかける")
    assert application.keeper.keeping.standing.mode is Mode.NOTHING
    assert "同じではありません" in card._failure.text()
    card._again.setText(_PASSPHRASE)
    press(card, "この合言葉をかける")
    assert application.keeper.keeping.standing.mode is Mode.PASSPHRASE
    assert b"why" not in (folder / "kept").read_bytes()
    application, window = sitting("kept")
    assert kept(application) == []
    unlock(window, "ちがう合言葉です")
    assert "合言葉がちがいます" in window.findChild(UnlockCard)._told.text()
    unlock(window, _PASSPHRASE)
    assert kept(application) == ["why"]
    assert window.findChild(UnlockCard) is None


# The sheet


def test_the_way_changes_at_once_and_back_only_after_a_word_of_warning(sitting, folder):
    application, window = sitting(_PAGE)
    keep_page(window)
    window.go("keeping")
    settle()
    choose(window, Mode.HERE)
    assert folder.is_dir()
    choose(window, Mode.NOTHING)
    assert folder.is_dir()
    press(window.view.findChild(SureCard), "やめる")
    assert window.view._choice.buttons[Mode.HERE].isChecked()
    choose(window, Mode.NOTHING)
    press(window.view.findChild(SureCard), "消す")
    assert not folder.exists()
    assert kept(application) == ["why"]


def test_forgetting_says_what_went_and_what_cannot(sitting, folder):
    application, window = sitting(_PAGE)
    keep_page(window)
    application.keeper.choose(Mode.HERE)
    window.go("keeping")
    settle()
    press(window.view, "ぜんぶ消す…")
    assert folder.is_dir()
    press(window.view.findChild(SureCard), "ぜんぶ消す")
    assert not folder.exists()
    assert kept(application) == []
    assert str(folder / "kept") in window.view._told.text()


def test_what_is_kept_goes_to_another_copy_and_comes_back(sitting, folder, tmp_path):
    application, window = sitting(_PAGE)
    keep_page(window)
    window.go("keeping")
    settle()
    file = tmp_path / "out.json"
    press(window.view, "ファイルに書き出す…")
    window.view._asking.itemAt(1).widget().field.setText(str(file))
    press(window.view, "書き出す")
    assert json.loads(file.read_text())["marks"][0]["page"] == "why"
    application.keeper.forget()
    press(window.view, "ファイルから取りこむ…")
    window.view._asking.itemAt(1).widget().field.setText(str(file))
    press(window.view, "開く")
    assert kept(application) == ["why"]
    assert "1件" in window.view._told.text()


def test_the_sheet_knows_where_the_reader_is_however_often_it_has_changed(sitting):
    application, window = sitting("keeping")
    application.keeper.choose(Mode.PASSPHRASE, _PASSPHRASE)
    window.renew()
    settle()
    window.view._settle()
    press(window.view, "いま鍵をかける")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.spot.anchor
    unlock(window, _PASSPHRASE)
    window.view._settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.spot.anchor == "choice"


def test_where_nothing_can_be_kept_the_sheet_says_so(shipped, open_at):
    window = open_at("keeping", Lang.EN)
    assert "nothing can be kept" in window.view._told.text()
    assert not window.view._choice.isVisible()


# Settings and the last place


def test_settings_are_there_the_next_time_where_things_are_kept(sitting):
    application, window = sitting()
    application.keeper.choose(Mode.HERE)
    window.want(text_size=24, theme="night", lang=Lang.EN)
    settle()
    _, window = sitting()
    settings = window.look.settings
    assert (settings.text_size, settings.theme, settings.lang) == (24, "night", Lang.EN)


def test_settings_are_gone_where_nothing_is_kept(sitting, folder):
    _, window = sitting()
    window.want(text_size=24)
    settle()
    _, window = sitting()
    assert window.look.settings.text_size == Settings().text_size
    assert not folder.exists()


@pytest.mark.parametrize(
    "odd", ["{", "[]", '{"text_size": 1e9}', '{"lang": "fr", "theme": 3}', '{"more": 1}']
)
def test_odd_settings_are_passed_over(sitting, odd):
    application, _ = sitting()
    application.keeper.choose(Mode.HERE)
    application.keeper.keeping.remember("settings", odd)
    _, window = sitting()
    assert window.look.settings == Settings(lang=Lang.JA, theme="paper")


def test_where_somebody_stopped_is_offered_only_if_they_asked_for_it(sitting):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.HERE)
    _, window = sitting("kept")
    assert "つづきから" not in texts(window)
    application, window = sitting(_PAGE)
    application.keeper.remember_place(wanted=True)
    window.view.folio.finish()
    window.view.verticalScrollBar().setValue(600)
    spot = window.spot
    _, window = sitting("kept")
    assert "つづきから" in texts(window)
    row = next(b for b in window.findChildren(QPushButton) if "つづきから" in b.accessibleName())
    row.click()
    settle()
    assert isinstance(window.view, Article)
    assert window.place == _PAGE
    assert window.spot.anchor == spot.anchor


# The lock


def test_a_lock_takes_everything_out_of_sight_and_a_note_that_is_being_written_is_kept(sitting):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.PASSPHRASE, _PASSPHRASE)
    window.view.call_company()
    QTest.keyClick(window.view, Qt.Key.Key_N)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    application.keeper.lock()
    settle()
    assert application.library.marks.all() == ()
    assert window.view._layers.get("marks", []) == []
    application, window = sitting("kept")
    unlock(window, _PASSPHRASE)
    assert [mark.note for mark in application.library.marks.all()] == ["abc"]


def test_it_locks_by_itself_when_nobody_is_there_and_not_before(sitting, qtbot, monkeypatch):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.PASSPHRASE, _PASSPHRASE)
    application.keeper.set_minutes(3)
    left = application.keeper._idle.remainingTime
    qtbot.wait(50)
    before = left()
    assert 0 < before < 3 * 60_000
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert left() > before
    monkeypatch.setattr("reader.ui.keeper._MINUTE_MS", 10)
    with qtbot.waitSignal(application.keeper.locked):
        application.keeper.set_minutes(10)
    assert application.keeper.keeping.standing.is_locked
    assert not application.keeper._idle.isActive()


def tap(window, times=3):
    window.activateWindow()
    settle()
    for _ in range(times):
        QTest.keyClick(QGuiApplication.focusWindow() or window.windowHandle(), Qt.Key.Key_Shift)
    settle()


def test_hiding_locks_and_the_passphrase_brings_the_page_back(sitting):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.PASSPHRASE, _PASSPHRASE)
    keep_page(window)
    tap(window)
    assert application.keeper.keeping.standing.is_locked
    assert window.findChild(Article) is None
    tap(window)
    card = window.findChild(UnlockCard)
    assert window.findChild(Article) is None
    assert "鍵" not in " ".join(label.text() for label in card.findChildren(QLabel))
    unlock(window, "ちがう合言葉です")
    assert application.hiding.is_away
    unlock(window, _PASSPHRASE)
    assert not application.hiding.is_away
    assert isinstance(window.view, Article)
    assert kept(application) == ["why"]


def test_without_a_passphrase_hiding_needs_none(sitting):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.HERE)
    keep_page(window)
    tap(window)
    assert application.hiding.is_away
    tap(window)
    assert not application.hiding.is_away
    assert kept(application) == ["why"]


# What cannot be written


def test_what_cannot_be_saved_is_told_and_closing_asks_once(sitting, folder):
    application, window = sitting(_PAGE)
    application.keeper.choose(Mode.HERE)
    away = folder.with_name("away")
    folder.rename(away)
    keep_page(window)
    assert "まだ残せていません" in window._frame.notice.text()
    assert not window.close()
    assert window.isVisible()
    assert "もう一度閉じて" in window._frame.notice.text()
    away.rename(folder)
    assert window.close()
    application, _ = sitting()
    assert kept(application) == ["why"]


def test_the_library_for_passphrases_is_loaded_for_nobody_else(sitting):
    application, _ = sitting(_PAGE)
    application.keeper.choose(Mode.HERE)
    assert "nacl" not in vars(keeping)


# A page that has changed


def test_words_that_are_gone_lead_to_where_they_stood_and_it_is_said(sitting):
    application, window = sitting("kept")
    gone = Passage("b3", 0, 12, "もうどこにもない言葉です")
    now = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    mark = Mark("why", Lang.JA, MarkKind.HIGHLIGHT, now, (gone,), 1, "メモ")
    window.open_mark(application.library.marks.add(mark).id)
    settle()
    assert window.place == _PAGE
    assert window.spot.anchor in {"b2", "b3"}
    assert "あったあたり" in window._frame.notice.text()


def test_a_passage_that_has_moved_is_marked_where_it_stands_now(sitting):
    application, window = sitting()
    block = next(b for b in application.library.page("why", Lang.JA).blocks[4:] if len(b.text) > 20)
    moved = Passage("b1", 3, 9, block.text[5:14])
    now = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    application.library.marks.add(Mark("why", Lang.JA, MarkKind.HIGHLIGHT, now, (moved,), 1))
    window.go(_PAGE)
    settle()
    window.view.call_company()
    window.view.folio.finish()
    settle()
    (shown,) = window.view._layers["marks"]
    assert shown.cursor.selectedText() == block.text[5:14]
