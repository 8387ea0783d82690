"""What is typed reads as phrases, words to leave out and filters, or else stays text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.page import Topic
from reader.model.text import Lang, Text
from reader.search import folding
from reader.search.syntax import Asked, holds, read, topic_names

NAMES = topic_names(
    [
        Topic("handing-on", Text("手渡す", "Handing on"), Text("", "")),
        Topic("family", Text("家族", "Family"), Text("", "")),
    ]
)
# Signs that mean something here, what they stand beside, and anything else.
TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *'"“”„＂「」『』｢-－−:： \u3000',
                "lang:",
                "ja",
                "種類：窓口",
                " -",
                "ひきこもり",
                "help",
            ]
        ),
        st.text(max_size=5),
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ('"public assistance" rent', ("public assistance",)),
        ("“public assistance”", ("public assistance",)),
        ("”育て方”", ("育て方",)),
        ("＂いつ働くの＂と聞かれた", ("いつ働くの",)),
        ("親の「育て方」が悪い", ()),
        ("『NHKにようこそ!』", ("NHKにようこそ!",)),
        ("｢居場所｣", ("居場所",)),
        ("「親の「育て方」のせい」", ("親の「育て方」のせい",)),
        ("「親の『育て方』のせい」", ("親の『育て方』のせい",)),
        ('"one" "two" "one"', ("one", "two")),
    ],
)
def test_a_phrase_is_found_and_its_words_are_searched_for(typed, phrases):
    assert read(typed) == Asked(typed, phrases=phrases)


@pytest.mark.parametrize(
    ("typed", "text", "without"),
    [
        ("hikikomori -anime", "hikikomori ", ("anime",)),
        ("-anime hikikomori", "hikikomori", ("anime",)),
        ("ひきこもり　－新聞", "ひきこもり　", ("新聞",)),
        ("ひきこもり −新聞 相談", "ひきこもり 相談", ("新聞",)),
        ('help -"rental sister" -self-help', "help ", ("rental sister", "self-help")),
        ("訪問 -「レンタルお姉さん」", "訪問 ", ("レンタルお姉さん",)),
    ],
)
def test_a_word_after_a_minus_is_left_out(typed, text, without):
    assert read(typed) == Asked(text, without=without)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lang:ja 相談", Asked("相談", langs=frozenset({Lang.JA}))),
        ("相談 LANG：EN", Asked("相談 ", langs=frozenset({Lang.EN}))),
        ("言語:日本語　言語：英語　相談", Asked("相談", langs=frozenset(Lang))),
        ("札幌 種類:窓口", Asked("札幌 ", kinds=frozenset({"desk"}))),
        ("ｋｉｎｄ：ｐａｇｅ rent", Asked("rent", kinds=frozenset({"page"}))),
        ("rent kind:word kind:note", Asked("rent ", kinds=frozenset({"word", "note"}))),
        ("家賃 種類：メモ", Asked("家賃 ", kinds=frozenset({"note"}))),
        ("topic:family money", Asked("money", topics=frozenset({"family"}))),
        ("話題:手渡す 紙", Asked("紙", topics=frozenset({"handing-on"}))),
        ("paper topic:Handing-On", Asked("paper ", topics=frozenset({"handing-on"}))),
        ("話題:図書館 紙", Asked("紙", topics=frozenset({"library"}))),
        ("話題：本人 夜", Asked("夜", topics=frozenset({"self"}))),
        (
            'kind:page "under the door" -anime paper',
            Asked(
                '"under the door" paper', ("under the door",), ("anime",), kinds=frozenset({"page"})
            ),
        ),
    ],
)
def test_a_filter_says_where_to_look(typed, expected):
    assert read(typed, NAMES) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "親が死んだらどうする",
        "can I e-mail instead?",
        "8050-",
        "self-help ",
        "ひきこもり-新聞",
        "カー ー",
        "help - rent",
        "help -",
        "-",
        "--help",
        "(-_-) zzz",
        '"',
        '""',
        '" "',
        '"public assis',
        "親の「育て",
        "help -「育て",
        '5" pipe and 6" pipe',
        "it“s",
        "lang:fr help",
        "kind: page",
        "colour:red",
        "type:2 diabetes",
        "https://example.org",
        "-anime",
        "-anime -「新聞」",
        "lang:ja",
        "lang:ja -anime",
        "🙂",
        "🙂 -anime",
        r"^(a+)+$|[^\w]{2,}",
        "a\x00b\x1b[31m\u202e",
        "\ud800",
    ],
)
def test_everything_else_is_text(typed):
    assert read(typed) == Asked(typed)


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [('"a "b" c"', ("b",)), ("「a「b」", ()), ('「a "b" c」', ('a "b" c',)), ('"a 「b」', ())],
)
def test_marks_in_each_other_are_no_error(typed, phrases):
    assert read(typed) == Asked(typed, phrases)


@pytest.mark.parametrize("unfinished", ["lang:", "lang:j", "言語：", "種類:窓", "topic:fam"])
def test_a_filter_in_the_making_changes_nothing(unfinished):
    assert read(f"ひきこもり {unfinished}", NAMES) == Asked("ひきこもり ")
    assert read(f"ひきこもり {unfinished} 相談", NAMES).text == f"ひきこもり {unfinished} 相談"


@pytest.mark.parametrize("sign", [*"\"“「」-－:'", "「」", '"a" ', "-a ", "「a"])
def test_ten_thousand_characters_are_read_at_once(sign):
    typed = sign * (10_000 // len(sign))
    start = time.perf_counter()
    assert read(typed).text.strip()
    assert time.perf_counter() - start < 1


def test_deep_brackets_are_read_at_once():
    typed = "「" * 5_000 + "」" * 5_000
    start = time.perf_counter()
    assert read(typed) == Asked(typed)
    assert time.perf_counter() - start < 1


@given(TYPED)
def test_whatever_is_typed_something_is_searched_for(typed):
    found = read(typed, NAMES)
    assert bool(found.text.strip()) == bool(typed.strip())
    assert len(found.text) <= len(typed)
    assert all(any(map(str.isalnum, words)) for words in (*found.phrases, *found.without))


@given(TYPED)
def test_what_is_left_reads_as_it_did(typed):
    found = read(typed, NAMES)
    assert read(found.text, NAMES) == Asked(found.text, found.phrases)


@given(TYPED)
def test_a_phrase_stands_in_what_was_typed(typed):
    assert all(phrase in typed for phrase in read(typed).phrases)


@given(st.text(st.characters(categories=["L", "N", "Zs"], exclude_characters="-"), max_size=40))
def test_plain_text_is_unchanged(typed):
    assert read(typed) == Asked(typed)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("親の育て方の結果ではない", "育て方"),
        ("『NHKにようこそ!』という物語", "NHKにようこそ"),
        ("親の「育て方」が悪い", "親の育て方が"),
        ("長い 空白", "長い空白"),
        ("What are Rental-Sisters?", "rental sisters"),
        ("ヒキコモリ", "ひきこもり"),
        ("Kyōgi no hikikomori", "kyogi no"),
        ("the parent’s house", "parent"),
        ("a a b", "a b"),
        ("電話は8050番", "8050"),
        ("ば a a ab a", "a a"),
    ],
)
def test_a_phrase_holds(text, phrase):
    assert holds(folding.folded(text), phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("rental sisters", "rental sister"),
        ("the son", "he son"),
        ("お母さん。の部屋", "お母さんの部屋"),
        ("email", "e mail"),
        ("18050", "8050"),
        ("anything", "!?"),
        ("anything", ""),
    ],
)
def test_a_phrase_does_not_hold(text, phrase):
    assert not holds(folding.folded(text), phrase)


def test_a_phrase_of_any_length_is_looked_for_at_once():
    start = time.perf_counter()
    assert not holds("ひき" * 5_000, "ひ" * 10_000)
    assert not holds("help " * 9_999, "help " * 30 + "rent " + "help " * 9_999)
    assert holds("help " * 9_999, "help " * 9_998)
    assert time.perf_counter() - start < 1


@given(TYPED, st.text(max_size=10))
def test_no_phrase_is_an_error(text, phrase):
    assert holds(folding.folded(text), phrase) in {True, False}
