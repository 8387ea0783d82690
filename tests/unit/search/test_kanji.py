"""Old forms of kanji are the same to search as those that our texts write."""

from __future__ import annotations

import unicodedata

import pytest

from reader.model.text import Lang
from reader.search import folding
from reader.search.kanji import NEW
from tests.unit.search.conftest import document, publish, searcher_over


def test_the_table_is_of_single_characters_that_stay_as_they_are_elsewhere():
    assert len(NEW) == 445
    for pair in NEW.items():
        assert [len(char) for char in pair] == [1, 1], pair
        assert unicodedata.normalize("NFKC", "".join(pair)) == "".join(pair)


def test_a_new_form_is_no_old_form_of_another():
    assert not set(NEW) & set(NEW.values())


def test_what_is_another_word_today_is_left_alone():
    living = "云雲欠芸余糸缶灯台予弁斎斉裏里准著昇涯聯連附付歎嘆逢智叡亨"
    assert folding.folded(living) == living


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("澤", "沢"), ("學校", "学校"), ("澁谷", "渋谷"), ("渡邊", "渡辺"), ("渡邉", "渡辺"),
        ("髙﨑", "高崎"), ("齊藤", "斉藤"), ("齋藤", "斎藤"), ("辨辯瓣", "弁弁弁"),
        ("國廣濱", "国広浜"), ("引き篭り", "引き籠り"), ("欝", "鬱"), ("𠮷", "吉"),
        ("𠮟る", "叱る"), ("海", "海"), ("神", "神"),
    ],
)  # fmt: skip
def test_old_forms_fold_to_new_ones(written, meant):
    assert folding.folded(written) == meant


@pytest.mark.parametrize("text", ["小澤は、學校に。", "𠮷野の㍿…澤", "ﾊﾞｽで澤へ"])
def test_marks_stand_on_what_is_written(text):
    mapped = folding.mapped(text)
    old = next(char for char in "澤𠮷" if char in text)
    at = mapped.text.index(NEW[old])

    assert text[slice(*mapped.origin(at, at + 1))] == old


@pytest.mark.parametrize("query", ["沢さん", "澤さん", "小沢", "小澤", "渋沢", "學校", "学校"])
def test_an_excerpt_marks_the_form_that_stands_in_the_text(query):
    page = document("page", "ozawa", "ja", "小澤さんの話", "小澤さんは學校へ行く。", "澁澤も沢も。")
    searcher = searcher_over(publish([page]))
    (hit,) = searcher.search(query, Lang.JA)
    searcher.close()
    marked = [hit.excerpt.text[start:end] for start, end in hit.excerpt.marks]

    assert marked
    assert {folding.folded(text) for text in marked} <= {
        "沢",
        "沢さん",
        "小沢",
        "小沢さん",
        "渋沢",
        "学校",
    }
    assert all(text in f"{page.title}{page.text}" for text in marked)
