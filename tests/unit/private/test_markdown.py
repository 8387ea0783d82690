"""What was kept, as Markdown: every character survives, and nothing turns into markup."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from reader.private.markdown import heading_above, markdown

_NOW = dt.datetime(2026, 7, 30, 3, 4, tzinfo=dt.UTC)
_HARMLESS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline",
    "blockquote_open", "blockquote_close",
}  # fmt: skip
_ODD = [
    "`code` ``two`` ```three",
    "```\nprogram\n```",
    "> already quoted",
    "<script>alert(1)</script> <b>x</b> <!-- gone? -->",
    "a &amp; b & c &#60; 3 < 5 > 4",
    "# no heading #",
    "title\n=====\nother\n---",
    "- one\n+ two\n* three\n1. four\n2) five\n12345. six",
    "[link](http://example.jp) ![picture](x.png) [ref]: /x",
    "*a* **b** _c_ __d__ ~~e~~ ~f~ snake_case_name",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a\n:-:\nb",
    r"C:\Users\x \* \\ at the end\ ",
    "$5 and $6",
    "    four spaces\n\ttab",
    "一行目\n\n\n二つ目の段落\r\n三行目\u2028四行目",
    "https://example.jp <https://example.jp>",
    "***\n___\n---",
    "\u202eright to left\u202c 👪 𠮷野家",
]


def mark(quotes=("居場所",), note="", *, page="why", lang=Lang.JA, anchor=1, start=0):
    passages = tuple(
        Passage(f"b{anchor + at}", start, len(quote), quote) for at, quote in enumerate(quotes)
    )
    return Mark(page, lang, MarkKind.HIGHLIGHT, _NOW, passages, 2, note)


def bookmark(page="why", note=""):
    return Mark(page, Lang.JA, MarkKind.BOOKMARK, _NOW, note=note)


def written(*marks, lang=Lang.JA, title="なぜ", heading=""):
    return markdown(marks, lang, lambda _page, _lang: title, lambda _mark: heading)


def parsed(text):
    """What a program that knows Markdown makes of it: (is quoted, text) of each paragraph."""
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)
    assert {token.type for token in tokens} <= _HARMLESS
    said, quoted, heading = [], 0, False
    for token in tokens:
        quoted += token.nesting * token.type.startswith("blockquote")
        heading = token.type == "heading_open" if token.nesting == 1 else heading
        if token.type == "inline":
            said.append((bool(quoted), token.type if not heading else "heading", inside(token)))
    return said


def inside(token):
    parts = []
    for child in token.children:
        assert child.type in {"text", "hardbreak", "code_inline", "text_special"}, child
        parts.append("\n" if child.type == "hardbreak" else child.content)
    return "".join(parts)


def lines(text):
    """The lines of a text that hold anything, without the spaces around them."""
    for end in ("\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85"):
        text = text.replace(end, "\n")
    kept = (" ".join(line.replace("\u00a0", " ").split(" ")).strip() for line in text.split("\n"))
    return [line for line in kept if line]


@pytest.mark.parametrize("odd", _ODD)
def test_any_quote_and_any_note_read_as_they_were_written(odd):
    said = parsed(written(mark((odd,), odd)))
    body = [part for part in said if part[1] == "inline"][:-1]
    quote = [line for is_quote, _, text in body if is_quote for line in lines(text)]
    note = [line for is_quote, _, text in body if not is_quote for line in lines(text)]
    assert quote == note == lines(odd.replace("\t", "    "))


_NASTY = st.text(st.sampled_from("ab1. \n\\`*_[]()<>#~|$&;-+=:!{}/あ「」"), max_size=60)


@settings(max_examples=300, deadline=None)
@given(quote=_NASTY, note=_NASTY, title=_NASTY)
def test_no_text_at_all_is_taken_for_markup(quote, note, title):
    said = parsed(written(mark((quote,), note), title=title))
    titles = [text for _, kind, text in said if kind == "heading"]
    assert titles[1:] in ([" ".join(title.split())], [""])
    body = [part for part in said if part[1] == "inline"][:-1]
    assert [line for is_quote, _, text in body if is_quote for line in lines(text)] == lines(quote)
    assert [line for is_quote, _, text in body if not is_quote for line in lines(text)] == lines(
        note
    )


def test_a_long_text_survives_whole():
    long = "縁側で*風*を待つ。\n" * 4000
    said = parsed(written(mark((long,))))
    assert [line for is_quote, _, text in said if is_quote for line in lines(text)] == lines(long)


def test_what_no_editor_shows_is_left_out_and_the_rest_can_be_written_to_a_file():
    text = written(mark(("a\x00b\x1bc\ud800d",), "\x07x"))
    assert "> abcd" in text
    assert text.encode().decode() == text


def test_place_colour_and_day_stand_with_each_mark_in_both_languages():
    kept = mark(("家",), "メモ")
    assert written(kept, lang=Lang.JA, title="なぜ", heading="どこで*").splitlines() == [
        "# とっておいたもの",
        "",
        "## なぜ",
        "",
        "> 家",
        "",
        "メモ",
        "",
        r"— 「どこで\*」・空色・2026年7月30日・`engawa page:why`",
    ]
    assert written(kept, lang=Lang.EN, title="Why", heading="Where").splitlines()[-1] == (
        "— “Where” · Blue · 30 July 2026 · `engawa page:why`"
    )


def test_a_bookmark_has_its_page_and_its_note():
    assert written(bookmark(note="家族に")).splitlines()[2:] == [
        "## なぜ",
        "",
        "家族に",
        "",
        "— しおり・2026年7月30日・`engawa page:why`",
    ]


def test_a_passage_over_several_blocks_is_one_quote_of_several_paragraphs():
    assert "> 一つ目\n>\n> 二つ目\n\n" in written(mark(("一つ目", "二つ目")))


def test_marks_stand_in_the_order_of_the_page_and_pages_in_the_order_given():
    text = written(
        mark(("十",), page="b", anchor=10),
        mark(("二の後",), page="b", anchor=2, start=30),
        mark(("別",), page="a"),
        bookmark("b"),
        mark(("二",), page="b", anchor=2, start=4),
    )
    order = [line for line in text.splitlines() if line.startswith((">", "— しおり"))]
    assert order == ["— しおり・2026年7月30日・`engawa page:b`", "> 二", "> 二の後", "> 十", "> 別"]


def test_the_title_of_a_page_is_asked_for_in_the_language_of_the_text():
    asked = []
    kept = mark(lang=Lang.EN)
    markdown([kept], Lang.JA, lambda *names: asked.append(names) or "題", lambda _mark: "")
    assert asked == [("why", Lang.JA)]


def test_the_heading_of_a_place_is_the_last_one_above_it():
    def block(anchor, kind, text):
        return Block(kind, anchor, "", text)

    blocks = (
        block("b0", BlockKind.PARAGRAPH, "…"),
        block("b1", BlockKind.HEADING, "はじめ"),
        block("b2", BlockKind.PARAGRAPH, "…"),
        block("b3", BlockKind.HEADING, "つぎ"),
    )
    places = {anchor: heading_above(blocks, anchor) for anchor in ("b0", "b1", "b2", "b3", "b9")}
    assert places == {"b0": "", "b1": "はじめ", "b2": "はじめ", "b3": "つぎ", "b9": ""}
