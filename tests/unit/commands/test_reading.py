"""``engawa read``: what somebody sees who reads over a terminal."""

from __future__ import annotations

import dataclasses
import re

import pytest
from rich.cells import cell_len

from reader import workshop
from reader.commands.reading import visit
from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.text import Lang, Text
from reader.pack.write import write
from reader.places import Places
from tests import town


def _flat(shown: str) -> str:
    return re.sub(r"\s+", " ", shown)


def test_a_page_shows_its_title_text_sources_and_ways_on(engawa):
    shown = engawa("read", "what-is-it", lang=Lang.JA)
    assert shown.code == 0
    assert shown.err == ""
    lines = shown.out.splitlines()
    assert lines[0] == "それは何か"
    assert lines[1] == "約4分 · 2026年11月22日に見直し"
    assert "居場所（いばしょ）はここです。[1][2]" in lines
    assert "  ・ひとつ" in lines
    assert "図: 図の説明" in lines
    assert "[1] ある報告" in lines
    assert "    ある役所、2024年3月" in lines
    assert "    要約だけを読みました。発行元または公的機関のページで確かめました。" in lines
    assert "    https://example.jp/report" in lines
    assert "  はじめての相談    first-contact" in lines


def test_the_same_page_in_english_has_its_own_footnotes(engawa):
    shown = _flat(engawa("read", "what-is-it", "--lang", "en", lang=Lang.JA).out)
    assert shown.startswith("What it is about 4 min · reviewed 22 November 2026 To begin")
    assert "An ibasho is here.[1][2]" in shown
    seen = "Only the title was seen. Known to us only from an article that cites it."
    assert f"[1] An article A paper {seen} [2] A report An office, March 2024" in shown


def test_a_page_about_a_piece_says_what_of_it_was_seen(engawa):
    shown = _flat(engawa("read", "about-s01").out)
    assert "The piece that this page is about An article A paper Only the title was" in shown


def test_a_page_that_touches_on_death_says_so_and_carries_the_help_card(engawa):
    shown = engawa("read", "first-contact").out
    assert shown.index("This page touches on death.") < shown.index("ibasho")
    assert "119" in shown
    assert "https://example.jp/chat" in shown
    assert "0120" not in shown, "the card offers writing; numbers stand in the directory"


def test_kanji_are_read_out_when_somebody_asks(engawa, author_folder, tmp_path):
    at = Places(author_folder, tmp_path / "build")
    workshop.build_shipped(at)
    shown = engawa("read", "place", "--furigana", at=at, lang=Lang.JA)
    assert "居場所（いばしょ）は、縁側（えんがわ）のような場所（ばしょ）です。" in shown.out
    plain = engawa("read", "place", at=at, lang=Lang.JA)
    assert "居場所（いばしょ）は、縁側のような場所です。" in plain.out


def test_other_pages_carry_no_help_card(engawa):
    assert "119" not in engawa("read", "what-is-it").out


def test_a_word_and_a_desk_can_be_read_by_their_ids(engawa):
    word = _flat(engawa("read", "ibasho", lang=Lang.JA).out)
    assert word.startswith("居場所 ibasho, いばしょ いてよいところ。")
    assert "人を傷つけることがあります: たまり場" in word
    desk = _flat(engawa("read", "chat").out)
    assert "https://example.jp/chat 24 hours · free" in desk
    assert "please check the official page" in desk


def test_a_page_that_does_not_exist_is_said_calmly(engawa):
    answer = engawa("read", "nowhere", lang=Lang.JA)
    assert answer.code == 1
    assert answer.out == ""
    assert "そのページはありません" in answer.err
    assert "「engawa read」" in answer.err


def test_without_a_collection_it_says_how_to_prepare_one(engawa, tmp_path):
    answer = engawa("read", at=Places(tmp_path, tmp_path / "build"))
    assert answer.code == 1
    assert "dev.py read" in answer.err


def test_without_an_id_the_pages_stand_under_their_topics(engawa):
    lines = engawa("read", lang=Lang.JA).out.splitlines()
    assert lines[:3] == ["わかる", "知る", "  それは何か  what-is-it"]
    assert "  はじめての相談  first-contact" in lines
    assert lines[-1] == "読むには: engawa read ID"


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("thing", ["what-is-it", "first-contact", "about-s01", "ibasho", "chat"])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(engawa, monkeypatch, thing, lang):
    monkeypatch.setenv("COLUMNS", "44")
    for line in engawa("read", thing, lang=lang).out.splitlines():
        assert cell_len(line) <= 44
        assert line == line.rstrip()


# Somebody at the keyboard


@pytest.fixture
def sit_down(places, face, capsys, monkeypatch):
    """Type these answers one after another; returns what was shown."""
    monkeypatch.setenv("COLUMNS", "80")

    def typed(*answers: str, lang: Lang = Lang.JA) -> str:
        left = iter(answers)

        def ask() -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        library = Library.open(places)
        try:
            visit(library, face(lang), ask)
        finally:
            library.close()
        return capsys.readouterr().out

    return typed


def test_pages_are_numbered_and_open_by_number(sit_down):
    shown = sit_down("2")
    assert "1  それは何か      what-is-it" not in shown
    assert re.search(r"^ +1 +それは何か +what-is-it$", shown, re.MULTILINE)
    assert re.search(r"^ +2 +はじめての相談 +first-contact$", shown, re.MULTILINE)
    assert "死にふれます。" in shown


def test_pages_open_by_id_too(sit_down):
    assert "ある新聞" in sit_down("about-s01")


def test_an_empty_line_leaves(sit_down):
    assert "死にふれます。" not in sit_down("", "2")
    assert "死にふれます。" not in sit_down("q", "2")


@pytest.mark.parametrize("number", ["4", "0004", "9999"])
def test_a_number_that_is_not_there_is_said_and_asked_again(sit_down, number):
    shown = sit_down(number, "2")
    assert "その番号はありません。" in shown
    assert "死にふれます。" in shown


@pytest.mark.parametrize("typed", ["２", "02", " 2 "])
def test_a_number_may_be_typed_as_the_input_method_gives_it(sit_down, typed):
    assert "死にふれます。" in sit_down(typed)


@pytest.mark.parametrize("typed", ["9" * 5000, "385-0051", "-1", "²"])
def test_what_only_looks_like_a_number_is_searched(sit_down, typed):
    assert "見つかりませんでした" in sit_down(typed)


def test_zero_shows_the_pages_again_and_their_numbers_hold(sit_down):
    shown = sit_down("居場所", "0", "2")
    assert shown.count("understanding") == 0
    assert shown.count("わかる") == 2
    assert "死にふれます。" in shown


def test_words_search_and_the_results_open_by_number(sit_down):
    shown = sit_down("居場所", "1")
    assert "1  それは何か" in shown
    assert "約4分" in shown


def test_words_that_find_nothing_offer_where_to_begin(sit_down):
    shown = sit_down("zzzz", "1")
    assert "見つかりませんでした" in shown
    assert "死にふれます。" in shown, "the first page offered is first-contact"


# Content that wishes the terminal ill


def test_nothing_in_a_pack_can_command_the_terminal(engawa, tmp_path, collection):
    evil = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202e"
    pages = tuple(
        dataclasses.replace(
            page,
            info=dataclasses.replace(page.info, title=Text(f"題{evil}", f"T{evil}")),
            note=f"note{evil}",
            blocks=tuple(
                dataclasses.replace(b, html=f"{b.html}{evil}&#27;[2J", text=f"{b.text}{evil}")
                for b in page.blocks
            ),
        )
        for page in collection.pages
    )
    terms = tuple(dataclasses.replace(t, kana=f"k{evil}") for t in collection.terms)
    desks = tuple(
        dataclasses.replace(d, name=Text(f"n{evil}", f"n{evil}"), page=f"p{evil}")
        for d in collection.desks
    )
    ill = dataclasses.replace(
        collection, pages=pages, terms=terms, desks=desks, attribution=Text(evil, evil)
    )
    places = Places(tmp_path, tmp_path / "build")
    write(ill, Analysis((), (), "t"), places.collection)
    for argv in (
        ("read",), ("read", "what-is-it"), ("read", "first-contact"), ("read", "ibasho"),
        ("read", "chat"), ("desks", "佐久"), ("desks", "佐久", "--json"),
    ):  # fmt: skip
        shown = engawa(*argv, at=places, lang=Lang.JA).out
        assert shown
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown), argv
        if "--json" not in argv:
            assert "\u202e" not in shown


def test_a_page_of_an_added_collection_is_read_and_says_where_it_is_from(
    engawa, tmp_path, collection, documents, surfaces
):
    file = town.twin(collection, documents, surfaces, tmp_path / "town.engawa")
    answer = engawa("read", "--with", str(file), "town/what-is-it")
    assert answer.code == 0
    assert "Pages of a town" in answer.out.splitlines()[1]
    assert "An ibasho is here." in answer.out
    assert "town/first-contact" in answer.out
    listed = engawa("read", "--with", str(file)).out
    assert "Pages of a town: Understanding" in listed
    assert listed.index("what-is-it") < listed.index("town/what-is-it")
    assert engawa("read", "town/ibasho", "--with", str(file)).code == 0
    assert engawa("read", "town/what-is-it").code == 1
