"""Whatever way a query was understood in, what really matched is marked."""

from __future__ import annotations

import pytest

from reader.model.text import Lang
from reader.search.searcher import Searcher
from tests.unit.search.conftest import document, part_of, publish, searcher_over

_PAGES = (
    document(
        "page", "place", "ja", "居場所をさがす",
        "このページでは、集まりについて書きます。", "町には、居場所がいくつもあります。",
        "働く場所とは限りません。",
    ),
    document("page", "place", "en", "Finding a safe place", "There are a few places to be."),
    document("page", "help", "ja", "役所のこと", "何でも聞けます。", "申込みは要りません。"),
    document("page", "help", "en", "At the office", "Anything.", "Public assistance is for all."),
    document("page", "aid", "ja", "お金のこと", "家賃です。", "生活保護は、だれでも申請できます。"),
    document(
        "page", "talk", "ja", "話すこと",
        "家から出る話ではなく、出る家の話です。", "朝の家から、出るまで。",
        "家から出る前に、読みます。",
    ),
)  # fmt: skip
_WORDS = {
    "居場所": ("safe place",),
    "生活保護": ("せいかつほご", "public assistance"),
    "public assistance": ("せいかつほご", "生活保護"),
}
_READ = {"居場所": "いばしょ"}


@pytest.fixture(scope="module")
def searched():
    opened = searcher_over(publish(_PAGES, _WORDS, _READ))
    yield opened
    opened.close()


def marked(text, marks):
    return [text[start:end] for start, end in marks]


def hit_of(searcher: Searcher, words, ref, lang=Lang.JA):
    return next(hit for hit in searcher.search(words, lang) if (hit.id, hit.lang) == (ref, lang))


@pytest.mark.parametrize("words", ["居場所", "ibasho", "いばしょ", "イバショ", "ibash", "ibasyo"])
def test_what_is_found_by_its_sound_is_marked_where_it_stands(searched, words):
    hit = hit_of(searched, words, "place")

    assert hit.excerpt.text == "町には、居場所がいくつもあります。"
    assert marked(hit.excerpt.text, hit.excerpt.marks) == ["居場所"]
    assert hit.anchor == "b1"
    assert marked(hit.title, hit.title_marks) == ["居場所"]
    assert "居場所" in hit.sought.spellings


def test_one_kana_is_not_marked_in_the_middle_of_words(searched):
    found = searched.search("ひとつ", Lang.JA)

    assert not [hit for hit in found if "つ" in marked(hit.excerpt.text, hit.excerpt.marks)]


def test_two_nouns_typed_as_one_are_marked_together(searched):
    hit = hit_of(searched, "せいかつほご", "aid")

    assert marked(hit.excerpt.text, hit.excerpt.marks) == ["生活保護"]
    assert hit.anchor == "b1"


def test_what_may_have_been_meant_is_marked(searched):
    hit = hit_of(searched, "assistnace", "help", Lang.EN)

    assert marked(hit.excerpt.text, hit.excerpt.marks) == ["assistance"]
    assert hit.anchor == "b1"


@pytest.mark.parametrize("words", ["申し込み", "申込", "モウシコミ"])
def test_another_spelling_is_marked(searched, words):
    hit = hit_of(searched, words, "help")

    assert marked(hit.excerpt.text, hit.excerpt.marks) == ["申込み"]
    assert hit.anchor == "b1"


@pytest.mark.parametrize("words", ["生活保護", "public assistance", "せいかつほご"])
@pytest.mark.parametrize(("ref", "lang"), [("help", Lang.EN), ("aid", Lang.JA)])
def test_a_word_of_the_word_book_is_marked_in_either_language(searched, words, ref, lang):
    hit = hit_of(searched, words, ref, lang)

    assert marked(hit.excerpt.text, hit.excerpt.marks) in (["Public assistance"], ["生活保護"])
    assert {"生活保護", "public assistance"} <= set(hit.sought.spellings)


def test_the_line_with_the_phrase_is_shown(searched):
    hit = hit_of(searched, '"家から出る前"', "talk")

    assert hit.excerpt.text == "家から出る前に、読みます。"
    assert hit.anchor == "b2"
    assert "家から出る前" in marked(hit.excerpt.text, hit.excerpt.marks)


def test_a_title_bears_the_marks_of_its_own_words(searched):
    hit = hit_of(searched, "safe place", "place", Lang.EN)

    assert marked(hit.title, hit.title_marks) == ["safe", "place"]


def test_a_collection_without_readings_marks_what_was_typed(searched):
    published = publish(_PAGES, _WORDS, _READ)
    bare = Searcher([part_of(type(published)(published.documents, published.surfaces))])
    hit = hit_of(bare, "ibasho", "place")
    bare.close()

    assert hit.excerpt.text
    assert hit.excerpt.marks == ()
