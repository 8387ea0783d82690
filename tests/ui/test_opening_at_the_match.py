"""A page opens where its excerpt was cut from, with the words marked that led to it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reader.model.search import Hit
from reader.model.text import Lang
from reader.ui.article import Article
from tests.looking import settle, want

WAYS = {
    "as it stands": ("生活保護", Lang.JA),
    "with old kanji": ("生活保護の申請と資產", Lang.JA),
    "with other okurigana": ("申込", Lang.JA),
    "in other kana": ("いばしょ", Lang.JA),
    "in letters": ("ibasho", Lang.JA),
    "by what was meant": ("ひきもこり", Lang.JA),
    "by a phrase": ("「働いていない」 -年金", Lang.JA),
    "through the word book": ("recluse", Lang.JA),
    "by a stem": ("pensions", Lang.EN),
    "by what was meant in English": ("hikikomri", Lang.EN),
    "through the word book in English": ("生活保護", Lang.EN),
    "in kana in English": ("せいかつほご", Lang.EN),
}


@pytest.fixture
def found(open_at, qtbot):
    """A window with the answer to some words, and the hits that lead into a page."""

    def finding(words, lang):
        window = open_at("home", lang)
        window.resize(900, 600)
        with qtbot.waitSignal(window.shown_results, timeout=20000):
            window._frame.bar.field.setText(words)
        settle(400)
        hits = [hit for hit in window.view._list.hits if isinstance(hit, Hit) and hit.anchor]
        return window, hits

    return finding


def _marked(view: Article, anchor: str) -> list[str]:
    """What is marked in a block and can be seen at once."""
    folio, seen = view.folio, []
    region = folio.text.region(anchor)
    for selection in view.extraSelections():
        cursor = QTextCursor(selection.cursor)
        if region.stands[0] <= cursor.selectionStart() <= region.stands[-1]:
            cursor.setPosition(cursor.selectionStart())
            place = view.cursorRect(cursor)
            if view.viewport().rect().contains(place.center()):
                seen.append(selection.cursor.selectedText())
    return seen


@pytest.mark.parametrize("way", WAYS)
def test_the_match_is_marked_and_can_be_seen(found, qtbot, way):
    words, lang = WAYS[way]
    window, hits = found(words, lang)
    own = [hit for hit in hits if hit.lang is lang]
    assert own or lang is Lang.EN
    for hit in own[:3]:
        window._requests.hit.emit(hit)
        settle()
        anchor = hit.anchor + window.view.folio.mark_of(lang)
        qtbot.waitUntil(lambda view=window.view, anchor=anchor: bool(_marked(view, anchor)))
        shown = _marked(window.view, anchor)
        first = hit.excerpt.text[slice(*hit.excerpt.marks[0])]
        assert first in shown or any(first in word or word in first for word in shown), hit.title
        window.go_back()
        settle()


def _words_marked(view: Article) -> set[str]:
    return {each.cursor.selectedText().lower() for each in view.extraSelections()}


def test_both_languages_are_marked_side_by_side_and_one_after_the_other(found, qtbot):
    window, hits = found("せいかつほご", Lang.JA)
    hit = next(hit for hit in hits if hit.id == "money-now")
    window._requests.hit.emit(hit)
    qtbot.waitUntil(lambda: "生活保護" in _words_marked(window.view))
    QTest.keyClick(window.view, "t")
    both = {"生活保護", "public assistance"}
    qtbot.waitUntil(lambda: both <= _words_marked(window.view))
    QTest.keyClick(window.view, "t")
    want(window, lang=Lang.EN)
    qtbot.waitUntil(lambda: "public assistance" in _words_marked(window.view))
    assert _marked(window.view, hit.anchor)


def test_the_other_language_opens_at_the_match_with_one_key(found, qtbot):
    window, hits = found("せいかつほご", Lang.JA)
    chosen = next(hit for hit in hits if hit.id == "money-now")
    while window.view._list.chosen != chosen:
        window.conversation.choose(1)
    window.view._open_in_other()
    qtbot.waitUntil(lambda: bool(_marked(window.view, chosen.anchor)))  # once it has been painted
    assert window.look.lang is Lang.EN
    assert "public assistance" in " ".join(_marked(window.view, chosen.anchor)).lower()


def test_words_are_not_marked_inside_of_others(found, qtbot):
    window, hits = found("place", Lang.EN)
    window._requests.hit.emit(hits[0])
    qtbot.waitUntil(lambda: bool(_words_marked(window.view)))
    marked = _words_marked(window.view)
    assert marked
    assert marked <= {"place", "places", "placed", "placing"}
    text = window.view.document().toPlainText()
    ends = [each.cursor.selectionEnd() for each in window.view.extraSelections()]
    assert not [text[end] for end in ends if text[end].isalpha()]
