"""Compared drafts as the pages of the model, in the order of their shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.content.marking import Marker
from reader.model.page import Page, PageInfo, PageKind
from reader.model.source import Source
from reader.model.text import Lang, Text
from reader.model.word import Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.content.frontmatter import Front
    from reader.content.page import Draft
    from reader.content.pairs import Pair
    from reader.content.topics import Shelf

_CHARACTERS_A_MINUTE = 500
_WORDS_A_MINUTE = 220


def pages(
    pairs: Iterable[Pair],
    shelves: Sequence[Shelf],
    sources: Mapping[str, Source],
    terms: Sequence[Term],
) -> tuple[Page, ...]:
    """Both languages of every page, next to each other; only for a folder without problems."""
    ordered = sorted(pairs, key=lambda pair: _place(pair.ja, shelves))
    infos = {pair.ja.id: _info(pair) for pair in ordered}
    markers = {lang: Marker(terms, lang) for lang in Lang}
    return tuple(
        page
        for pair in ordered
        for draft in (pair.ja, pair.en)
        for page in _page(draft, infos, sources, markers[draft.lang])
    )


def _place(draft: Draft, shelves: Sequence[Shelf]) -> tuple[int, int, str]:
    """By topic, then as the shelf puts its pages, then by id."""
    at = next(at for at, shelf in enumerate(shelves) if shelf.id == draft.topic)
    first = shelves[at].pages
    within = first.index(draft.id) if draft.id in first else len(first)
    return at, within, draft.id


def _front(draft: Draft) -> Front | None:
    return draft.head.front if draft.head else None


def _info(pair: Pair) -> PageInfo | None:
    ja, en = _front(pair.ja), _front(pair.en)
    if ja is None or en is None:
        return None
    return PageInfo(
        pair.ja.id,
        PageKind.PIECE if ja.piece_of else PageKind.ARTICLE,
        pair.ja.topic,
        Text(ja.title, en.title),
        Text(ja.summary, en.summary),
        ja.audience,
        max(_minutes(pair.ja), _minutes(pair.en)),
    )


def _page(
    draft: Draft,
    infos: Mapping[str, PageInfo | None],
    sources: Mapping[str, Source],
    marker: Marker,
) -> Iterable[Page]:
    front, info = _front(draft), infos[draft.id]
    if front is None or info is None or draft.body is None:
        return
    yield Page(
        info,
        draft.lang,
        marker.marked([placed.block for placed in draft.body.blocks]),
        front.note,
        front.reviewed,
        tuple(sources[name] for name in draft.body.cited),
        tuple(found for name in front.related if (found := infos[name]) is not None),
        sources[front.piece_of] if front.piece_of else None,
        front.asked,
    )


def _minutes(draft: Draft) -> int:
    """Minutes to read one language, to the nearest, at least one."""
    text = "\n".join(placed.block.text for placed in draft.body.blocks) if draft.body else ""
    if draft.lang is Lang.JA:
        length, speed = len("".join(text.split())), _CHARACTERS_A_MINUTE
    else:
        length, speed = len(text.split()), _WORDS_A_MINUTE
    return max(1, round(length / speed))
