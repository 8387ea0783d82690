"""The first use of a word of the word book becomes a link to its meaning."""

from __future__ import annotations

import pytest

from reader.content.marking import Marker
from reader.model.page import Block, BlockKind
from reader.model.source import Confidence
from reader.model.text import Lang, Text
from reader.model.word import Term


def _term(term_id, ja, en):
    return Term(
        term_id, Text(ja, en), "", "", Text("意味", "Meaning"), (), (), "core", Confidence.KNOWN
    )


TERMS = (
    _term("hikikomori", "ひきこもり", "hikikomori; social withdrawal"),
    _term("centre", "ひきこもり地域支援センター", "regional support centre"),
    _term("ibasho", "居場所", "a place to be"),
    _term("jiritsu", "自立", "independence"),
    _term("sisters", "レンタルお姉さん／お兄さん", "rental sister / brother"),
    _term("nito", "ニート", "NEET"),
    _term("hikidashiya", "引き出し屋", '"pull-out" business'),
)


def _marked(lang, *blocks):
    made = [
        Block(kind, f"b{n}", html, html)
        for n, (kind, html) in enumerate(
            (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block for block in blocks
        )
    ]
    return [block.html for block in Marker(TERMS, lang).marked(made)]


def _link(term_id, shown):
    return f'<a href="word:{term_id}">{shown}</a>'


def test_only_the_first_use_of_a_page_is_marked():
    first, second = _marked(Lang.JA, "居場所へ。居場所で。", "居場所から。")
    assert first == f"{_link('ibasho', '居場所')}へ。居場所で。"
    assert second == "居場所から。"


def test_the_longer_name_wins():
    (html,) = _marked(Lang.JA, "ひきこもり地域支援センターは、ひきこもりの相談先。")
    assert html == (
        f"{_link('centre', 'ひきこもり地域支援センター')}は、"
        f"{_link('hikikomori', 'ひきこもり')}の相談先。"
    )


def test_a_word_inside_a_longer_one_is_left_alone():
    assert _marked(Lang.JA, "自立支援の窓口") == ["自立支援の窓口"]
    assert _marked(Lang.JA, "ミニートと書く") == ["ミニートと書く"]
    assert _marked(Lang.EN, "an interdependence-like word") == ["an interdependence-like word"]


def test_headings_copies_links_and_footnotes_are_never_marked():
    html = 'これは<a href="page:x">居場所</a><sup><a href="source:s">居場所</a></sup>。'
    shown = _marked(Lang.JA, (BlockKind.HEADING, "居場所"), (BlockKind.COPY, "居場所"), html)
    assert shown == ["居場所", "居場所", html]


def test_a_page_that_links_a_word_by_hand_is_not_marked_again():
    by_hand = f"「{_link('ibasho', 'いばしょ')}」です。"
    assert _marked(Lang.JA, "居場所。", by_hand) == ["居場所。", by_hand]


def test_english_names_are_found_in_any_case_and_in_the_plural():
    (html,) = _marked(Lang.EN, "Social withdrawal, and regional support centres.")
    assert html == (
        f"{_link('hikikomori', 'Social withdrawal')}, and "
        f"{_link('centre', 'regional support centres')}."
    )


@pytest.mark.parametrize(
    "shown", ["pull-out” business", "Pull-out” businesses", "pull-out businesses"]
)
def test_quotation_marks_within_a_name_do_not_hide_it(shown):
    assert _marked(Lang.EN, f"Beware of “{shown}.") == [
        f"Beware of “{_link('hikidashiya', shown)}."
    ]


def test_either_half_of_a_double_name_is_found():
    assert _marked(Lang.JA, "お兄さんではなく、レンタルお姉さん。")[0].count("word:sisters") == 1


def test_what_looks_like_markup_stays_text():
    assert _marked(Lang.EN, "1 &lt; 2 &amp; a place to be") == [
        f"1 &lt; 2 &amp; {_link('ibasho', 'a place to be')}"
    ]


def test_a_collection_without_a_word_book_is_left_as_it_is():
    block = Block(BlockKind.PARAGRAPH, "b0", "居場所", "居場所")
    assert [Marker((), lang).marked([block])[0].html for lang in Lang] == ["居場所"] * 2
