"""A small collection with one of everything, for tests that need a real pack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model.collection import Collection, CollectionInfo, Picture
from reader.model.desk import Channel, ChannelKind, Desk, DeskKind, Municipality
from reader.model.page import Audience, Block, BlockKind, Page, PageInfo, PageKind, Topic
from reader.model.search import Document, HitKind, Surface
from reader.model.source import Basis, Confidence, Source
from reader.model.text import Lang, Text
from reader.model.word import Term

_REPORT = Source(
    id="report-2024",
    title=Text("ある報告", "A report"),
    publisher=Text("ある役所", "An office"),
    date="2024-03",
    address="https://example.jp/report",
    basis=Basis.PART,
    confidence=Confidence.VERIFIED,
    remark=Text("要約だけを読みました。", "We read its summary."),
)
_ARTICLE = Source(
    id="s01",
    title=Text("ある記事", "An article"),
    publisher=Text("ある新聞", "A paper"),
    date="",
    address="",
    basis=Basis.TITLE,
    confidence=Confidence.SEED,
    remark=Text("", ""),
)


def _info(page_id: str, topic: str, ja: str, en: str, audience: Audience, minutes: int) -> PageInfo:
    kind = PageKind.PIECE if topic == "sources" else PageKind.ARTICLE
    summary = Text(f"{ja}について。", f"About {en.lower()}.")
    return PageInfo(page_id, kind, topic, Text(ja, en), summary, (audience,), minutes)


WHAT = _info("what-is-it", "understanding", "それは何か", "What it is", Audience.ALL, 4)
FIRST = _info("first-contact", "steps", "はじめての相談", "First contact", Audience.SELF, 3)
PIECE = _info("about-s01", "sources", "ある記事について", "About an article", Audience.FAMILY, 1)

_FRAME = "\u2063"
_BLOCKS = {
    Lang.JA: (
        Block(BlockKind.HEADING, "b0", "はじめに", "はじめに", 2),
        Block(
            BlockKind.PARAGRAPH,
            "b1",
            f'<span title="{_FRAME}いばしょ{_FRAME}1">居場所</span>は<strong>ここ</strong>です。'
            '<sup><a href="source:report-2024">1</a></sup>'
            '<sup><a href="source:s01">2</a></sup>',
            "居場所はここです。",
        ),
        Block(BlockKind.LIST, "b2", "<ul><li>ひとつ</li><li>ふたつ</li></ul>", "ひとつ\nふたつ"),
        Block(BlockKind.PICTURE, "b3", '<img src="picture:chart.svg" alt="図の説明">', "図の説明"),
    ),
    Lang.EN: (
        Block(BlockKind.HEADING, "b0", "To begin", "To begin", 2),
        Block(
            BlockKind.PARAGRAPH,
            "b1",
            'An <em>ibasho</em> is <a href="page:first-contact">here</a>.'
            '<sup><a href="source:s01">1</a></sup>'
            '<sup><a href="source:report-2024">2</a></sup>',
            "An ibasho is here.",
        ),
        Block(BlockKind.LIST, "b2", "<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        Block(BlockKind.PICTURE, "b3", '<img src="picture:chart.svg" alt="A chart">', "A chart"),
    ),
}
_CITED = {Lang.JA: (_REPORT, _ARTICLE), Lang.EN: (_ARTICLE, _REPORT)}
_NOTES = {Lang.JA: "死にふれます。", Lang.EN: "This page touches on death."}


def _pages() -> tuple[Page, ...]:
    day = dt.date(2026, 11, 22)
    pages: list[Page] = []
    for lang in Lang:
        blocks, cited, note = _BLOCKS[lang], _CITED[lang], _NOTES[lang]
        pages.append(Page(WHAT, lang, blocks, "", day, cited, (FIRST, PIECE)))
        pages.append(Page(FIRST, lang, blocks[1:2], note, day, cited, (WHAT,)))
        pages.append(Page(PIECE, lang, blocks[:1], "", day, (_ARTICLE,), (), _ARTICLE))
    order = (WHAT, FIRST, PIECE)
    return tuple(sorted(pages, key=lambda page: (order.index(page.info), page.lang is Lang.EN)))


_TERM = Term(
    id="ibasho",
    word=Text("居場所", "ibasho"),
    kana="いばしょ",
    romaji="ibasho",
    definition=Text("いてよいところ。", "A place to be."),
    variants=("いばしょ", "イバショ"),
    hurtful=("たまり場",),
    section="places",
    confidence=Confidence.SECONDARY,
)


def _desk(desk_id: str, kind: DeskKind, *channels: Channel, **more: object) -> Desk:
    """A desk with ordinary values where a test does not say otherwise."""
    values: dict[str, object] = {
        "name": Text(f"{desk_id}の窓口", f"Desk {desk_id}"),
        "for_whom": Text("だれでも", "Anyone"),
        "page": f"https://example.jp/{desk_id}",
        "as_of": "2026-07-27",
        "confidence": Confidence.SECONDARY,
        "remark": Text("", ""),
    }
    return Desk(id=desk_id, kind=kind, channels=channels, **(values | more))  # type: ignore[arg-type]


def _phone(number: str) -> Channel:
    """A telephone number without hours."""
    return Channel(ChannelKind.PHONE, number)


CHAT = Channel(
    ChannelKind.CHAT,
    "https://example.jp/chat",
    hours=Text("24時間", "24 hours"),
    cost=Text("無料", "free"),
)
_SAKU = {"prefecture": "長野県", "municipality": "202177"}
_DESKS = (
    _desk("ambulance", DeskKind.EMERGENCY, _phone("119")),
    _desk("line", DeskKind.NATIONAL, _phone("0120-000-001")),
    _desk("chat", DeskKind.NATIONAL, _phone("0120-000-002"), CHAT),
    _desk("nagano", DeskKind.CENTRE, _phone("026-000-0001"), prefecture="長野県"),
    _desk("saku-hall", DeskKind.CITY_HALL, _phone("0267-00-0001"), **_SAKU),
    _desk("saku-work", DeskKind.SELF_RELIANCE, _phone("0267-00-0002"), **_SAKU),
    _desk("saku-form", DeskKind.SELF_RELIANCE, CHAT, **_SAKU),
    _desk("saku-old", DeskKind.LOCAL, _phone("0267-00-0003"), as_of="2014", **_SAKU),
    _desk(
        "shizuoka", DeskKind.CENTRE, _phone("054-000-0001"), prefecture="静岡県", as_of="2025-03"
    ),
    _desk(
        "hamamatsu",
        DeskKind.CENTRE,
        _phone("053-000-0001"),
        prefecture="静岡県",
        municipality="221309",
        confidence=Confidence.VERIFIED,
        as_of="",
    ),
)
_PLACES = (
    Municipality("132063", "東京都", "府中市", "ふちゅうし"),
    Municipality("202177", "長野県", "佐久市", "さくし"),
    Municipality("203092", "長野県", "佐久穂町", "さくほまち"),
    Municipality("221309", "静岡県", "浜松市", "はままつし"),
    Municipality("342084", "広島県", "府中市", "ふちゅうし"),
)


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Everything that a collection can hold, once."""
    return Collection(
        info=CollectionInfo(
            id="sample",
            title=Text("見本", "Sample"),
            version="2026.11.22",
            licence="CC-BY-4.0",
            issuer=Text("「縁側」の人たち", 'The "Engawa" people'),
        ),
        topics=(
            Topic("understanding", Text("わかる", "Understanding"), Text("知る", "To know")),
            Topic("steps", Text("一歩", "Steps"), Text("動く", "To move")),
            Topic("sources", Text("資料", "Sources"), Text("もと", "Origins")),
            Topic("empty", Text("空", "Empty"), Text("なし", "None")),
        ),
        pages=_pages(),
        sources=(_REPORT, _ARTICLE),
        terms=(_TERM,),
        desks=_DESKS,
        municipalities=_PLACES,
        attribution=Text("出典：見本", "From: sample"),
        pictures=(Picture("chart.svg", DRAWING), Picture("line.svg", DRAWING)),
    )


@pytest.fixture(scope="session")
def make_desk() -> Callable[..., Desk]:
    """Makes a desk: its id, its kind, its channels, and whatever else a test is about."""
    return _desk


@pytest.fixture(scope="session")
def documents() -> tuple[Document, ...]:
    """What search knows of three things."""
    return (
        Document(
            key="page:what-is-it:ja",
            kind=HitKind.PAGE,
            ref="what-is-it",
            lang=Lang.JA,
            title="それは何か",
            other_title="What it is",
            text="はじめに\n居場所はここです。",
            words="それ 何 居場所",
            anchors=("b0", "b1"),
            readings="sore nani ibasho",
        ),
        Document(
            key="word:ibasho:en",
            kind=HitKind.WORD,
            ref="ibasho",
            lang=Lang.EN,
            title="ibasho",
            other_title="居場所",
            text="A place to be.",
            words="place",
        ),
        Document(
            key="page:first-contact:en",
            kind=HitKind.PAGE,
            ref="first-contact",
            lang=Lang.EN,
            title="First contact",
            other_title="はじめての相談",
            text="An ibasho is here.",
            words="contact",
            anchors=("b1",),
        ),
    )


@pytest.fixture(scope="session")
def surfaces() -> tuple[Surface, ...]:
    """Spellings in their order."""
    return (Surface("いばしょ", "居場所", 7.25), Surface("は", "", 1.5))


_HEAD = """+++
title = "{title}"
summary = "{summary}"
audience = ["all"]
related = []
reviewed = 2026-11-22
+++

"""
_FILES = {
    "articles/understanding/place.ja.md": _HEAD.format(title="いてよい場所", summary="一文。")
    + "{居場所|いばしょ}は、縁側のような場所です。\n\n何もしない日があってもかまいません。\n",
    "articles/understanding/place.en.md": _HEAD.format(title="A place to be", summary="One.")
    + "A veranda is such a place.\n\nA day of doing nothing is all right.\n",
    "resources/collection.toml": """
id = "town"
title = { ja = "町の頁", en = "Pages of a town" }
version = "2026.11.22"
licence = "CC BY 4.0"
issuer = { ja = "町", en = "The town" }
""",
    "resources/topics.toml": """
[[topic]]
id = "understanding"
title = { ja = "わかる", en = "Understanding" }
line = { ja = "知る。", en = "To know." }
""",
    "resources/glossary/terms.toml": """
[[term]]
id = "ibasho"
ja = "居場所"
kana = "いばしょ"
romaji = "ibasho"
en = "ibasho; place to be (somewhere)"
definition = { ja = "いてよいところ。", en = "Where one may be." }
variants = ["イバショ"]
hurtful = ["たまり場"]
section = "places"
confidence = "secondary"
""",
    "resources/desks/municipal.csv": "prefecture,municipality_code,municipality,municipality_kana,"
    "kind,name,phone,email,official_page,as_of\n"
    "長野県,202177,佐久市,さくし,city_hall,佐久市役所,0267-62-2111,,https://example.jp/,2026-07-26\n",
    "resources/desks/attribution.toml": 'ja = "出典：見本"\nen = "From: sample"\n',
}


@pytest.fixture
def author_folder(tmp_path) -> Path:
    """An author's folder without faults: one page, one word, one town."""
    root = tmp_path / "town"
    for name, content in _FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    return root
