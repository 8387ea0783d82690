"""A small published collection to search in, analysed with the real dictionary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from reader.model.desk import Municipality
from reader.model.search import Document, HitKind, Sounding, Surface
from reader.model.text import Lang
from reader.search.index import Contents, build
from reader.search.morphology import Analyser
from reader.search.seal import Identity
from reader.search.searcher import Part, Searcher
from reader.search.spellings import Spellings, arrays_for
from reader.search.surfaces import SurfaceTable

IDENTITY = Identity(pack="a1b2", tokenizer="test/1", program="1.0")


@dataclass(frozen=True, slots=True)
class Published:
    """What a pack holds for search."""

    documents: tuple[Document, ...]
    surfaces: tuple[Surface, ...]
    sounds: tuple[Sounding, ...] = ()


def document(kind: str, ref: str, lang: str, title: str, *lines: str) -> Document:
    """A document as the workshop makes it, before it is analysed."""
    return Document(
        key=f"{kind}:{ref}:{lang}",
        kind=HitKind(kind),
        ref=ref,
        lang=Lang(lang),
        title=title,
        other_title="",
        text="\n".join(lines),
        words="",
        anchors=tuple(f"b{n}" for n in range(len(lines))) if kind in ("page", "piece") else (),
    )


def publish(
    documents: Iterable[Document],
    words: dict[str, tuple[str, ...]] | None = None,
    read_as: dict[str, str] | None = None,
) -> Published:
    """Analyse documents as the workshop does; ``words`` is the word book: heads and spellings.

    ``read_as`` is what its words are read as.
    """
    analyser = Analyser()
    for spelling, kana in (read_as or {}).items():
        analyser.read_as(spelling, kana)
    for head, spellings in (words or {}).items():
        analyser.teach(head, spellings)
    analysed = []
    for each in documents:
        title = analyser.words(each.title)
        words = " ".join((*title, *title, *analyser.words(each.text)))
        aloud = analyser.readings(f"{each.title}\n{each.text}") if each.lang is Lang.JA else ()
        analysed.append(replace(each, words=words, readings=" ".join(aloud)))
    return Published(tuple(analysed), analyser.surfaces(), analyser.sounds())


def searcher_over(published: Published, places: Iterable[str] = ()) -> Searcher:
    """A searcher whose index is in memory."""
    return Searcher([part_of(published, places)])


class Shelf:
    """A pack that lies in memory."""

    digest = "a1b2"
    title = None

    def __init__(self, published: Published, places: Iterable[str] = ()) -> None:
        self._published = published
        self._known = {each.key: each for each in published.documents}
        self._places = tuple(places)
        self.is_closed = False

    def documents(self) -> tuple[Document, ...]:
        return self._published.documents

    def document(self, key: str) -> Document | None:
        return self._known.get(key)

    def document_count(self) -> int:
        return len(self._known)

    def surfaces(self) -> tuple[Surface, ...]:
        return self._published.surfaces

    def sounding(self, key: str) -> tuple[str, ...]:
        return tuple(each.spelling for each in self._published.sounds if each.key == key)

    def municipalities(self) -> tuple[Municipality, ...]:
        return tuple(Municipality("011002", place, place, "") for place in self._places)

    def terms(self) -> tuple[()]:
        return ()

    def topics(self) -> tuple[()]:
        return ()

    def infos(self) -> tuple[()]:
        return ()

    def close(self) -> None:
        self.is_closed = True


def part_of(published: Published, places: Iterable[str] = ()) -> Part:
    """A collection ready to be searched, with its index in memory."""
    index = build(None, contents(published.documents, published.surfaces), IDENTITY)
    return Part(index, Shelf(published, places))


def contents(documents: Iterable[Document], surfaces: Iterable[Surface] = ()) -> Contents:
    """What an index is made of."""
    kept = tuple(documents)
    return Contents(lambda: kept, lambda: tuple(surfaces), lambda: len(kept))


def table_of(surfaces: Iterable[Surface]) -> SurfaceTable:
    """The spellings of one collection."""
    return SurfaceTable([Spellings(arrays_for(surfaces))])


_OFFICES = (
    "札幌市",
    "函館市",
    "小樽市",
    "旭川市",
    "室蘭市",
    "釧路市",
    "帯広市",
    "北見市",
    "岩見沢市",
)
COLLECTION = (
    document(
        "page", "what-is", "ja", "ひきこもりとは",
        "このページでは、ひきこもりという言葉が何を指すのかを説明します。",
        "家で過ごす時間が長くなった人は、病気とは限りません。",
        "カメラやパソコンで、家から参加できる集まりもあります。",
    ),
    document(
        "page", "what-is", "en", "What hikikomori means",
        "This page explains what the word hikikomori means.",
        "It is a state, not an illness. Every family is different.",
    ),
    document(
        "page", "family", "ja", "家族のためのページ",
        "家族が相談できる場所があります。",
        "親の会に出かけて、同じ思いの人と話すこともできます。",
    ),
    document(
        "page", "family", "en", "For the family",
        "Families can ask for help, too.",
        "A group of parents meets every month.",
    ),
    document("page", "night", "ja", "眠れない夜に", "朝まで起きていても、だいじょうぶです。"),
    document("page", "night", "en", "When you cannot sleep", "You may read until the morning."),
    document("page", "ask", "ja", "相談する前に", "相談は、書くことから始められます。"),
    document("page", "rest", "ja", "休むこと", "相談しないで休む日があってもかまいません。"),
    document("page", "first", "ja", "はじめの一歩", "相談の前に、深呼吸をします。"),
    document("page", "late", "ja", "返事がないとき", "相談の返事は、遅れることがあります。"),
    document(
        "word", "hikikomori", "ja", "ひきこもり",
        "おもに家で過ごしている状態のこと。", "hikikomori 引きこもり 引籠り ヒッキー recluse",
    ),
    document(
        "word", "hikikomori", "en", "hikikomori",
        "A state of staying mostly at home.", "hikikomori 引きこもり 引籠り ヒッキー recluse",
    ),
    document("word", "ibasho", "ja", "居場所", "何もしなくても、いてよい場所。", "たまり場"),
    *(
        document(
            "desk", f"office-{number}", "ja", f"{city}生活相談窓口",
            "生活や仕事の困りごとを相談できます。", f"北海道 {city}",
        )
        for number, city in enumerate(_OFFICES)
    ),
)  # fmt: skip
WORDS = {
    "ひきこもり": ("引籠り", "ヒッキー", "hikikomori", "recluse"),
    "hikikomori": ("ヒッキー", "recluse"),
    "居場所": ("たまり場", "safe place"),
}


@pytest.fixture(scope="session")
def published() -> Published:
    """The small collection, analysed."""
    return publish(COLLECTION, WORDS)


@pytest.fixture(scope="session")
def searcher(published) -> Iterator[Searcher]:
    """A searcher over the small collection, which knows the cities of its desks."""
    opened = searcher_over(published, ("北海道", *_OFFICES))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def found(searcher) -> Callable[..., list[str]]:
    """The ids that a query finds, best first."""

    def ids(query: str, lang: Lang = Lang.JA) -> list[str]:
        return [hit.id for hit in searcher.search(query, lang)]

    return ids
