"""A page that an update has changed keeps its notes: at their words, at what has become of them."""

from __future__ import annotations

import datetime as dt

from reader.model.mark import Mark, MarkKind, Passage
from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from reader.private.anchoring import Found, found

_TEXTS = (
    "外に出ることが、少しずつむずかしくなっていく。",
    "家にいると、時間が止まったように感じる日がある。",
    "相談は、電話でなくてもよい。手紙やメールで始められるところもある。",
)


def page(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, f"b{n}", text, text) for n, text in enumerate(texts))


def marked(*quotes: tuple[str, str]) -> Mark:
    texts = {f"b{n}": text for n, text in enumerate(_TEXTS)}
    passages = tuple(
        Passage(anchor, texts[anchor].index(quote), len(quote), quote) for anchor, quote in quotes
    )
    now = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    return Mark("why", Lang.JA, MarkKind.HIGHLIGHT, now, passages, 1)


def text_of(passage: Passage, blocks: tuple[Block, ...]) -> str:
    text = next(block.text for block in blocks if block.anchor == passage.anchor)
    return text[passage.start : passage.end]


def test_on_the_same_page_everything_stands_where_it_stood():
    mark = marked(("b1", "時間が止まった"), ("b2", "相談は"))
    assert found(mark, page(*_TEXTS)) == Found(mark.passages)


def test_a_bookmark_stands_on_any_page():
    mark = Mark("why", Lang.JA, MarkKind.BOOKMARK, dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert found(mark, ()) == Found(())


def test_words_that_moved_within_their_block_or_to_another_are_found():
    for blocks in (
        page(_TEXTS[0], f"夜が明ける。{_TEXTS[1]}", _TEXTS[2]),
        page("はじめに。", "つぎに。", _TEXTS[0], _TEXTS[1], _TEXTS[2]),
        page(_TEXTS[1]),
    ):
        result = found(marked(("b1", "時間が止まった")), blocks)
        assert result.is_moved
        assert result.is_whole
        assert [text_of(passage, blocks) for passage in result.passages] == ["時間が止まった"]


def test_of_several_places_the_nearest_is_meant():
    blocks = page("家。", "ここ家、そして家。", "家。")
    mark = Mark(
        "why",
        Lang.JA,
        MarkKind.HIGHLIGHT,
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        (Passage("b1", 6, 1, "家"),),
        1,
    )
    assert found(mark, blocks).passages == (Passage("b1", 7, 1, "家"),)


def test_a_sentence_that_was_mended_is_still_the_same_sentence():
    mended = "相談は、かならずしも電話でなくてよい。手紙やメールではじめられるところもある。"
    blocks = page("新しい段落。", _TEXTS[0], _TEXTS[1], mended)
    result = found(marked(("b2", "手紙やメールで始められるところもある")), blocks)
    assert result.is_moved
    assert [text_of(passage, blocks) for passage in result.passages] == [
        "手紙やメールではじめられるところもある"
    ]
    assert result.passages[0].quote == text_of(result.passages[0], blocks)


def test_what_is_gone_is_said_to_be_gone_and_where_it_was():
    blocks = page(_TEXTS[0], "まったく別のことが書いてある。", "もうひとつ、別のこと。")
    result = found(marked(("b0", "少しずつ"), ("b2", "手紙やメールで始められる")), blocks)
    assert [passage.quote for passage in result.passages] == ["少しずつ"]
    assert not result.is_whole
    assert result.near == "b2"


def test_a_short_quote_is_not_taken_for_something_like_it():
    result = found(marked(("b1", "時間が")), page("時は流れる。", "期間の話。"))
    assert result == Found((), is_moved=True, is_whole=False, near="b1")


def test_a_page_without_anything_has_no_place_for_it():
    assert found(marked(("b1", "時間が")), ()) == Found((), is_moved=True, is_whole=False, near="")
