"""What a reader finds for what they type."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.search import HitKind
from reader.model.sought import NOTHING
from reader.model.text import Lang
from reader.search.searcher import Searcher
from tests.unit.search.conftest import Published, Shelf, part_of, searcher_over


@pytest.mark.parametrize(
    "query",
    [
        "ひきこもり",
        "引き籠もり",
        "引きこもり",
        "ヒキコモリ",
        "ﾋｷｺﾓﾘ",
        "引籠り",
        "ヒッキー",
        "hikikomori",
        "Ｈｉｋｉｋｏｍｏｒｉ",
        "HIKIKOMORI",
        "recluse",
        "ひきこ",
        "  ひきこもり　",
    ],
)
def test_every_way_of_writing_it_finds_the_word_and_the_page(searcher, query):
    best = searcher.search(query, Lang.JA)[:2]

    assert {(hit.kind, hit.id) for hit in best} == {
        (HitKind.WORD, "hikikomori"),
        (HitKind.PAGE, "what-is"),
    }
    assert {hit.lang for hit in best} == {Lang.JA}


@pytest.mark.parametrize(
    "query", ["family", "families", "FAMILIES", "famil", "fam", "Ｆａｍｉｌｙ"]
)
def test_one_english_form_finds_the_others_also_while_typing(found, query):
    assert found(query, Lang.EN)[:2] == ["family", "what-is"]


def test_katakana_words_are_found_in_hiragana(found):
    assert found("かめら") == ["what-is"]


@pytest.mark.parametrize(("query", "page"), [("眠", "night"), ("朝", "night"), ("吸", "first")])
def test_one_kanji_finds_words_that_hold_it(found, query, page):
    assert page in found(query)


def test_typing_on_in_kanji_keeps_the_page(found):
    typed = "家族のページ"

    assert all("family" in found(typed[:end]) for end in range(1, len(typed) + 1))


def test_typing_on_in_latin_letters_keeps_the_page_from_the_second_letter_on(found):
    typed = "parents meet"

    assert all("family" in found(typed[:end], Lang.EN) for end in range(2, len(typed) + 1))


def test_a_finished_word_is_not_completed(found):
    assert "family" in found("fam", Lang.EN)
    assert found("fam ", Lang.EN) == []


def test_what_has_every_word_comes_before_what_has_some(found):
    hits = found("家族 相談")

    assert hits[0] == "family"
    assert "ask" in hits[1:]


def test_a_phrase_of_the_word_book_is_one_word(found):
    assert found("居場所")[0] == "ibasho"
    assert found("たまり場")[0] == "ibasho"
    assert found("safe place", Lang.EN)[0] == "ibasho"


def test_a_page_in_both_languages_is_found_once(searcher):
    hits = searcher.search("hikikomori", Lang.EN)

    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    assert [(hit.id, hit.lang) for hit in hits][:2] == [
        ("hikikomori", Lang.EN),
        ("what-is", Lang.EN),
    ]


def test_a_word_of_the_other_language_is_found_where_it_stands(searcher):
    hits = searcher.search("illness", Lang.JA)

    assert [(hit.id, hit.lang) for hit in hits] == [("what-is", Lang.EN)]


def test_japanese_in_latin_letters_leads_to_the_page_in_the_readers_language(searcher):
    found = {lang: searcher.search("nemurenai yoru", lang, 1)[0] for lang in Lang}

    assert {(hit.id, hit.lang) for hit in found.values()} == {("night", lang) for lang in Lang}
    assert searcher.search("ねむれないよる", Lang.EN, 1)[0].lang is Lang.JA


def test_offices_fill_half_of_the_first_screen_at_most(searcher):
    kinds = [hit.kind for hit in searcher.search("相談", Lang.JA)]

    assert kinds[:10].count(HitKind.DESK) == 5
    assert kinds.count(HitKind.DESK) == 9


def test_offices_come_first_where_their_town_is_named(searcher):
    for query in ("札幌", "札幌市", "札幌 相談"):
        assert searcher.search(query, Lang.JA)[0].id == "office-0", query


def test_a_named_prefecture_shows_all_its_offices(searcher):
    kinds = [hit.kind for hit in searcher.search("北海道 相談", Lang.JA)]

    assert kinds[:9] == [HitKind.DESK] * 9


def test_an_office_that_shares_one_word_with_a_question_is_not_an_answer(searcher):
    hits = searcher.search("家族が眠れないときの相談", Lang.JA)

    assert hits
    assert all(hit.kind is not HitKind.DESK for hit in hits)


def test_only_the_kinds_asked_for_are_found(searcher):
    only = frozenset({HitKind.WORD})

    assert {hit.kind for hit in searcher.search("ひきこもり", Lang.JA, kinds=only)} == only
    assert searcher.search("ひきこもり", Lang.JA, kinds=frozenset()) == ()


def test_no_more_is_found_than_asked_for(searcher):
    assert len(searcher.search("相談", Lang.JA, limit=3)) == 3
    assert searcher.search("相談", Lang.JA, limit=0) == ()
    assert searcher.search("相談", Lang.JA, limit=-1) == ()


def test_what_the_pack_no_longer_has_is_not_shown(published):
    kept = tuple(each for each in published.documents if each.ref != "family")
    shelf = Shelf(replace(published, documents=kept))
    searcher = Searcher([part_of(published)._replace(pack=shelf)])

    assert "what-is" in {hit.id for hit in searcher.search("family", Lang.EN)}
    assert "family" not in {hit.id for hit in searcher.search("family", Lang.EN)}
    searcher.close()


def test_an_empty_collection_answers_too():
    searcher = searcher_over(Published((), ()))

    assert searcher.search("家族", Lang.JA) == ()
    searcher.close()


def test_better_hits_have_higher_scores(searcher):
    pages = frozenset({HitKind.PAGE})
    scores = [hit.score for hit in searcher.search("相談", Lang.JA, kinds=pages)]

    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


@pytest.mark.parametrize(
    "query", ["", " ", "　", "。", "、!?", "🏠🌙", '"', "'", "the", "\x00\x1b[2J"]
)
def test_what_says_nothing_finds_nothing(searcher, query):
    assert searcher.search(query, Lang.JA) == ()


@pytest.mark.parametrize(
    "query",
    [
        '"家族',
        "家族' OR 1=1",
        "家族*",
        "(家族",
        "家族:",
        "all:家族",
        "家族^2",
        "家族🏠",
        "家族\x00",
    ],
)
def test_signs_around_a_word_do_no_harm(found, query):
    assert "family" in found(query)


@pytest.mark.parametrize("unit", ["家族", "a", "ん", "ﾊﾞ", "\ufdfa", "(?:x+)+", "e\u0301", "\ud800"])
def test_ten_thousand_characters_are_an_ordinary_query(searcher, unit):
    assert isinstance(searcher.search(unit * 10_000, Lang.JA), tuple)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=60), st.sampled_from(Lang))
def test_no_query_is_an_error(searcher, query, lang):
    for hit in searcher.search(query, lang):
        for start, end in hit.excerpt.marks:
            assert 0 <= start < end <= len(hit.excerpt.text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(list("家族相談ひきこもりカメラファミfamily 、。親の会")), max_size=12)
)
def test_no_mixture_of_known_words_is_an_error(searcher, letters):
    hits = searcher.search("".join(letters), Lang.JA)

    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)


# By sound


@pytest.mark.parametrize(
    ("query", "page"),
    [("soudan", "ask"), ("sodan", "ask"), ("sōdan", "ask"), ("kazoku", "family"),
     ("そうだん", "ask"), ("かぞく", "family"), ("ひきこもr", "what-is"), ("shin kokyuu", "first")],
)  # fmt: skip
def test_what_is_typed_by_its_sound_is_found(found, query, page):
    assert page in found(query)


# Phrases, words to leave out, and where to look


def test_a_phrase_stands_as_it_was_typed(found):
    assert found('"同じ思いの人"') == ["family"]
    assert found('"思いの同じ人"') == []
    assert found('"group of parents"', Lang.EN) == ["family"]


def test_words_can_be_left_out(found):
    assert "ask" in found("相談")
    assert "ask" not in found("相談 -書く")
    assert "rest" in found("相談 -書く")


def test_language_and_kind_can_be_asked_for(searcher):
    hits = searcher.search("hikikomori lang:en", Lang.JA)
    assert hits
    assert {hit.lang for hit in hits} == {Lang.EN}
    hits = searcher.search("相談 種類:窓口", Lang.JA)
    assert {hit.kind for hit in hits} == {HitKind.DESK}


def test_brackets_in_a_sentence_are_no_phrase(found):
    assert found("「朝まで」起きている人の相談")


def test_only_what_is_in_sight_has_an_excerpt_and_all_else_is_the_same(searcher):
    every = searcher.search("相談 家族", Lang.JA)
    found = searcher.search("相談 家族", Lang.JA, in_sight=lambda hits: hits[1:2])
    assert found[1] == every[1]
    assert found[1].excerpt.marks
    for bare, whole in zip(found[2:], every[2:], strict=True):
        assert bare.excerpt.text == ""
        assert bare == replace(
            whole,
            excerpt=bare.excerpt,
            anchor="",
            title_marks=(),
            sought=NOTHING,
        )


# What was meant


@pytest.mark.parametrize(
    ("query", "meant"),
    [("ひきもこり", "ひきこもり"), ("famly", "family"), ("hikikomri", "hikikomori")],
)
def test_a_mistyped_word_finds_what_was_meant(searcher, found, query, meant):
    assert searcher.meant(query) == meant
    assert found(query)[0] in found(meant)[:3]


@pytest.mark.parametrize("query", ["ひきこもり", "family", "相談", "", "🏠", "ひきこ"])
def test_what_was_not_mistyped_is_left_alone(searcher, query):
    assert searcher.meant(query) is None


# Places


def test_who_names_a_place_sees_its_desks_first(found):
    assert found("小樽市 ひきこもり 相談")[0] == "office-2"
    assert found("小樽 家族")[0] == "office-2"
