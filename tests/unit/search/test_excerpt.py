"""An excerpt shows the best place, with marks on the words where they really stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.search import Document, Excerpt, HitKind
from reader.model.sought import NOTHING, Sought
from reader.model.text import Lang
from reader.search.excerpt import WIDTHS, Wanted, find
from reader.search.folding import folded


def _page(*lines: str, lang: Lang = Lang.JA, title: str = "題", kind: HitKind = HitKind.PAGE):
    anchors = tuple(f"b{n}" for n in range(len(lines)))
    return Document("page:x:ja", kind, "x", lang, title, "", "\n".join(lines), "", anchors)


def _marked(excerpt: Excerpt) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.marks]


def _wanted(*words: str | tuple[str, ...], parts: tuple[str, ...] = ()) -> tuple[Wanted, ...]:
    return (Wanted(tuple((w,) if isinstance(w, str) else w for w in words), parts),)


def test_the_words_are_marked_as_they_stand():
    found = find(_page("ヒキコモリとﾋｷｺﾓﾘとひきこもり。"), _wanted("ひきこもり"))

    assert _marked(found.excerpt) == ["ヒキコモリ", "ﾋｷｺﾓﾘ", "ひきこもり"]
    assert found.sought == Sought(("ひきこもり",))


def test_marks_are_right_behind_characters_that_change_their_length():
    found = find(_page("㍿…①ﾊﾞｯｸﾞのなかの家族は"), _wanted("家族"))

    assert _marked(found.excerpt) == ["家族"]


def test_the_block_with_most_of_the_words_is_shown():
    page = _page("家族について。", "相談について。", "家族の相談について。", "家族の相談。")
    found = find(page, _wanted("家族", "相談"))

    assert found.excerpt.text == "家族の相談について。"
    assert found.anchor == "b2"


def test_all_spellings_are_told_for_marking_the_page_and_its_translation():
    page = _page("Families talk.", "One family.", lang=Lang.EN)
    found = find(page, _wanted(("families", "family", "家族")))

    assert found.sought == Sought(("families", "family", "家族"))


def test_what_has_no_anchors_is_not_marked_when_it_opens():
    entry = Document("word:x:ja", HitKind.WORD, "x", Lang.JA, "題", "", "家族", "")

    assert find(entry, _wanted("家族")).sought == NOTHING


def test_english_words_are_not_marked_inside_of_others():
    found = find(_page("A place, a displaced person.", lang=Lang.EN), _wanted("place"))

    assert _marked(found.excerpt) == ["place"]


def test_one_kanji_is_not_marked_inside_of_words():
    found = find(_page("日本の本。"), _wanted("本"))

    assert found.excerpt.marks == ((3, 4),)


def test_parts_are_marked_where_no_whole_word_stands():
    found = find(_page("日本の話"), _wanted("本音", parts=("本",)))

    assert _marked(found.excerpt) == ["本"]


def test_parts_are_not_marked_where_the_title_is_what_was_found():
    found = find(_page("場所の話", title="居場所"), _wanted("居場所", parts=("場所",)))

    assert found.excerpt == Excerpt("場所の話", ())


def test_words_beside_each_other_are_marked_as_one():
    found = find(_page("これは家族相談です"), _wanted("家族", "相談"))

    assert _marked(found.excerpt) == ["家族相談"]


def test_without_any_match_the_beginning_is_shown():
    found = find(_page("", "はじめの一文。", "次の文。"), _wanted("居場所"))

    assert found.excerpt == Excerpt("はじめの一文。", ())
    assert found.anchor == ""


def test_a_document_without_text_has_an_empty_excerpt():
    assert find(_page(), _wanted("家族")).excerpt == Excerpt("", ())


def test_a_document_without_anchors_has_none():
    page = Document("word:x:ja", HitKind.DESK, "x", Lang.JA, "題", "", "家族", "")

    assert find(page, _wanted("家族")).anchor == ""


def test_spellings_of_the_word_book_are_not_shown():
    entry = _page("家で過ごすこと。", "ヒッキー recluse", kind=HitKind.WORD)
    found = find(entry, _wanted("ひっきー"))

    assert found.excerpt == Excerpt("家で過ごすこと。", ())


@pytest.mark.parametrize("lang", Lang)
def test_a_long_block_is_cut_around_the_word(lang):
    page = _page("あ" * 500 + "。" + "い" * 9 + "家族" + "う" * 500, lang=lang)
    excerpt = find(page, _wanted("家族")).excerpt

    assert excerpt.text.startswith("…い")
    assert excerpt.text.endswith("う…")
    assert len(excerpt.text) == WIDTHS[lang] + 2
    assert _marked(excerpt) == ["家族"]


def test_the_window_stands_where_the_words_are_close_together():
    page = _page("家族。" + "あ" * 200 + "家族と家族の家族")
    excerpt = find(page, _wanted("家族")).excerpt

    assert _marked(excerpt) == ["家族"] * 3


LETTERS = st.text(
    st.sampled_from(list("あいう家族族カメラｶﾞﾊﾞ…㍿①ﬁÉé\u0301\u3099 、。abc\n")), max_size=120
)


@given(
    LETTERS, st.sampled_from(["家族", "かめら", "が", "ば", "株式", "e", "fi", "族"]), st.booleans()
)
def test_marks_lie_within_the_excerpt_and_on_the_word(text, word, inside):
    wanted = _wanted(parts=(word,)) if inside else _wanted(word)
    document = _page(*text.split("\n"))
    found = find(document, wanted)

    assert found.excerpt.text.strip("…") in text
    for start, end in found.excerpt.marks:
        assert 0 <= start < end <= len(found.excerpt.text)
    for start, end in found.excerpt.marks:
        assert word in folded(found.excerpt.text[start:end])


@given(LETTERS, LETTERS, st.sampled_from(["カメラ", "ｶﾒﾗ", "かめら", "㋕メラ"]))
def test_a_word_is_found_in_whatever_surroundings(before, after, written):
    page = _page(f"{before}、{written}、{after}".replace("\n", " "))
    found = find(page, _wanted("かめら"))

    assert "かめら" in folded("".join(_marked(found.excerpt)))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "whole",
    [
        "12,345",
        "0570-064-556",
        "２０２３",
        "1.5",
        "hikikomori",
        "don't",
        "twenty-one",
        "Ｔｏｋｙｏ",
    ],
)
@pytest.mark.parametrize("shift", range(14))
def test_no_number_and_no_latin_word_is_cut(lang, whole, shift):
    width = WIDTHS[lang]
    before = "あ" * (200 + shift) + whole + "い" * (width // 3 - 5)
    behind = "う" * (width * 2 // 3 - 10 + shift) + whole + "え" * 99
    page = _page(f"{before}家族{behind}", lang=lang)
    excerpt = find(page, _wanted("家族")).excerpt

    assert _torn(excerpt, page.text) == []
    assert _marked(excerpt) == ["家族"]


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "家族",
                "12,345人",
                "0570-064-556",
                "2023年",
                "https://a.example/b",
                "1.5",
                "15～64歳",
            ),
            *("word", "don't", "ｶﾞ", "が", "é", "か\u3099", "０４５－６７１", "ひきこもり"),
            *("、", " ", "。", "…"),
        ]
    ),
    min_size=1,
    max_size=90,
).map("".join)


@given(PIECES, st.sampled_from(["家族", "ひきこもり", "word", "064", "年"]), st.sampled_from(Lang))
def test_an_excerpt_of_any_text_tears_nothing(text, word, lang):
    page = _page(text, lang=lang)
    excerpt = find(page, _wanted(word)).excerpt

    assert _torn(excerpt, text) == []


def _torn(excerpt: Excerpt, text: str) -> list[str]:
    """The numbers and Latin words of an excerpt that go on in the text beyond it."""
    shown = excerpt.text
    if len(shown) > 1 and shown[0] == "…" and shown not in text:
        shown = shown[1:]
    if len(shown) > 1 and shown[-1] == "…" and shown not in text:
        shown = shown[:-1]
    whole = re.compile(r"[0-9a-zA-Zé０-９]+(?:[-.,'/:－～]+[0-9a-zA-Zé０-９]+)*")
    longest = WIDTHS[Lang.JA] // 2
    torn = []
    places = [m.start() for m in re.finditer(f"(?={re.escape(shown)})", text)]
    for place in places:
        cut = {place, place + len(shown)}
        found = [m for m in whole.finditer(text) if any(m.start() < at < m.end() for at in cut)]
        if not [m for m in found if len(m[0]) < longest]:
            return []
        torn = [m[0] for m in found]
    return torn
