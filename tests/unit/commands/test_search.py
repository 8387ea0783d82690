"""``engawa search``: what is found, and never a bare "nothing found"."""

from __future__ import annotations

import json

import pytest

from reader.commands.hits import excerpt
from reader.model.search import Excerpt, Hit, HitKind
from reader.model.text import Lang
from tests import town


def test_a_result_shows_kind_title_id_and_the_words_around(engawa):
    answer = engawa("search", "居場所", lang=Lang.JA)
    assert answer.code == 0
    assert answer.err == ""
    assert "それは何か" in answer.out
    assert "ページ · What it is · what-is-it" in answer.out
    assert "居場所はここです。" in answer.out
    assert answer.out.rstrip().endswith("engawa read ID")


def test_several_words_are_one_query(engawa):
    assert engawa("search", "居場所", "何", lang=Lang.JA).out


def test_programs_get_json(engawa):
    (hit, *_) = json.loads(engawa("search", "居場所", "--json", lang=Lang.JA).out)
    assert set(hit) == {"id", "kind", "lang", "title", "excerpt", "score"}
    assert (hit["id"], hit["kind"], hit["lang"]) == ("what-is-it", "page", "ja")
    assert hit["score"] > 0


def test_no_more_is_shown_than_was_asked_for(engawa):
    assert len(json.loads(engawa("search", "居場所", "--json", "--limit", "1").out)) == 1


@pytest.mark.parametrize(
    ("lang", "said", "page"),
    [
        (Lang.JA, "見つかりませんでした", "はじめての相談  first-contact"),
        (Lang.EN, "do not stand in this collection", "First contact  first-contact"),
    ],
)
def test_where_nothing_is_found_it_says_where_to_begin(engawa, lang, said, page):
    answer = engawa("search", "zzzzzz", lang=lang)
    assert answer.code == 0
    assert said in " ".join(answer.out.split())
    assert page in answer.out


def test_programs_get_an_empty_list_where_nothing_is_found(engawa):
    answer = engawa("search", "zzzzzz", "--json")
    assert (answer.code, json.loads(answer.out)) == (0, [])


@pytest.mark.parametrize(
    "words", ['"', "(", "a" * 5000, "\x00\x1b[2J", "AND OR NOT", "*", "🙂", " "]
)
def test_whatever_is_typed_is_no_error(engawa, words):
    answer = engawa("search", words)
    assert answer.code == 0
    assert answer.out
    assert "\x1b" not in answer.out


def test_what_was_looked_for_is_written_nowhere(engawa, places):
    engawa("search", "居場所xyzzy", lang=Lang.JA)
    kept = b"".join(path.read_bytes() for path in places.built.rglob("*") if path.is_file())
    assert b"xyzzy" not in kept


def test_results_that_touch_on_death_carry_the_help_card(engawa):
    out = engawa("search", "contact").out
    assert out.index("first-contact") < out.index("119")
    assert "https://example.jp/chat" in out
    assert "119" not in engawa("search", "居場所").out


def test_marks_stay_on_their_words_when_unseen_characters_are_left_out():
    hit = Hit(
        id="x",
        kind=HitKind.PAGE,
        lang=Lang.JA,
        title="",
        other_title="",
        excerpt=Excerpt("a\x1b\u200bb居場所c居d", ((4, 7), (8, 9))),
        score=1.0,
    )
    shown = excerpt(hit)
    assert shown.plain == "ab居場所c居d"
    assert [(span.start, span.end) for span in shown.spans] == [(2, 5), (6, 7)]


@pytest.fixture
def town_file(tmp_path, collection, documents, surfaces):
    return town.twin(collection, documents, surfaces, tmp_path / "town.engawa")


def test_an_added_collection_is_searched_as_well_and_named(engawa, town_file):
    answer = engawa("search", "居場所", "--with", str(town_file), lang=Lang.JA)
    assert answer.code == 0
    assert "ページ · What it is · 町の頁 · town/what-is-it" in answer.out
    assert "ページ · What it is · what-is-it" in answer.out
    found = json.loads(engawa("search", "居場所", "--json", "--with", str(town_file)).out)
    assert {hit["id"]: hit.get("collection") for hit in found} == {
        "what-is-it": None,
        "town/what-is-it": "Pages of a town",
    }


def test_a_file_that_is_no_collection_is_told_as_such(engawa, tmp_path):
    file = tmp_path / "letter.engawa"
    file.write_text("Dear all", encoding="utf-8")
    answer = engawa("search", "place", "--with", str(file))
    assert (answer.code, answer.out) == (1, "")
    assert "not seem to be an Engawa pack" in " ".join(answer.err.split())
    assert engawa("search", "place").code == 0
