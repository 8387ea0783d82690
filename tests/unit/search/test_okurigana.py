"""Words of the collection are found as others spell them, with more kana or with less."""

from __future__ import annotations

import pytest

from reader.model.text import Lang
from reader.search.okurigana import Word, other_spellings
from tests.unit.search.conftest import document, publish, searcher_over


def _others(word, **dictionary):
    listed = {spelling: Word(*told.split()) for spelling, told in dictionary.items()}
    return {spelling for spelling, _ in other_spellings([word], listed.get)}


def test_kana_after_kanji_may_be_left_out_where_the_dictionary_knows_it():
    same = "もうしこみ 申し込み"
    found = _others("申し込み", 申し込み=same, 申込み=same, 申込=same)

    assert {"申込み", "申込"} <= found
    assert "申し込" not in found


def test_one_of_the_kanji_may_be_written_in_kana():
    found = _others("引き籠もり", 引き籠もり="ひきこもり 引き籠もり")

    assert found == {"ひき籠もり", "ひき籠り", "引きこもり"}


def test_another_word_with_the_same_sound_is_left_alone():
    assert _others("話し", 話し="はなし 話す", 話="はなし 話") == set()
    assert _others("変わる", 変わる="かわる 変わる", 変る="かわる 代わる") == set()
    assert _others("大きい", 大きい="おおきい 大きい", 大い="おおきい 大きい") == set()


def test_a_verb_with_the_same_kanji_is_the_same_word():
    found = _others(
        "引き籠もり", 引き籠もり="ひきこもり 引き籠もり", 引籠り="ひきこもり 引き籠もる"
    )

    assert "引籠り" in found


def test_where_the_sounds_cannot_be_told_apart_nothing_is_mixed():
    assert _others("買い稲", 買い稲="かいいね 買い稲") == set()


def test_what_is_no_word_of_the_dictionary_stays_alone():
    assert _others("寄り添い支援") == set()


@pytest.fixture(scope="module")
def searcher():
    pages = [
        document("page", "apply", "ja", "申し込みの前に", "申し込みは、書くことから始められます。"),
        document("page", "ask", "ja", "問い合わせ", "問い合わせは、メールでもかまいません。"),
        document("page", "home", "ja", "ひきこもり", "ひきこもりは、状態の名前です。"),
        document("page", "other", "ja", "天気", "今日は雨がふります。"),
    ]
    opened = searcher_over(publish(pages))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("page", "spellings"),
    [
        ("apply", "申し込み 申込み 申込 申しこみ もうし込み"),
        ("ask", "問い合わせ 問合せ 問合わせ 問い合せ 問いあわせ"),
        (
            "home",
            "ひきこもり 引きこもり 引き籠もり 引籠り 引き籠り ひき籠り 引き篭り 引篭り ヒキコモリ",
        ),
    ],
)
def test_a_page_is_found_by_spellings_that_stand_nowhere(searcher, page, spellings):
    for spelling in spellings.split():
        assert [hit.id for hit in searcher.search(f"{spelling} ", Lang.JA)] == [page], spelling
