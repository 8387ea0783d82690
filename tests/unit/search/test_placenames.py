"""A place is noticed in a query in every way of writing it, and ordinary words are no places."""

from __future__ import annotations

import pytest

from reader.model.desk import Municipality
from reader.search import analysis, folding
from reader.search.placenames import PlaceNames

_PLACES = PlaceNames(
    (
        Municipality("011002", "北海道", "札幌市", "さっぽろし"),
        Municipality("131024", "東京都", "中央区", "ちゅうおうく"),
        Municipality("272035", "大阪府", "豊中市", "とよなかし"),
        Municipality("271004", "大阪府", "大阪市", "おおさかし"),
        Municipality("012335", "北海道", "伊達市", "だてし"),
        Municipality("352136", "山口県", "美祢市", "みねし"),
        Municipality("472018", "沖縄県", "那覇市", "なはし"),
    )
)


def _named(query):
    text = folding.folded(query)
    return _PLACES.named(text, [piece.text for piece in analysis.pieces(text)])


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("札幌 相談", {"札幌市"}),
        ("札幌市でひきこもりの相談", {"札幌市"}),
        ("さっぽろ そうだん", {"札幌市"}),
        ("sapporo hikikomori", {"札幌市"}),
        ("Ōsaka", {"大阪府", "大阪市"}),
        ("osaka support", {"大阪府", "大阪市"}),
        ("大阪市 ひきこもり", {"大阪市"}),
        ("おきなわ 相談", {"沖縄県"}),
        ("okinawaken", {"沖縄県"}),
        ("東京都の窓口", {"東京都"}),
    ],
)
def test_a_place_is_noticed(query, names):
    assert _named(query) == names


@pytest.mark.parametrize(
    "query",
    ["", "date of birth", "a friend of mine", "相談", "大阪弁の札", "na ha", "都府県"],
)
def test_other_words_are_no_places(query):
    assert _named(query) == frozenset()
