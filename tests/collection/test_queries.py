"""What people might type finds what answers them: the queries of queries.toml, all of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.library import Library
from reader.model.search import Document, HitKind
from reader.model.text import Lang
from reader.pack.read import Pack
from reader.search import analysis, folding
from reader.search.searcher import Searcher

FIRST = 3
# So many of a hundred, at least, are found among the first three.
LEAST = 95


class Query(NamedTuple):
    """What is typed in the window of one language, and what should come first."""

    tag: str
    lang: Lang
    text: str
    find: frozenset[str]


def _read() -> list[Query]:
    tables = tomllib.loads((Path(__file__).parent / "queries.toml").read_text(encoding="utf-8"))
    return [
        Query(tag, Lang(lang), entry["text"], frozenset(entry["find"]))
        for tag, languages in tables.items()
        for lang, entries in languages.items()
        for entry in entries
    ]


QUERIES = _read()


@pytest.fixture(scope="module")
def documents(shipped) -> tuple[Document, ...]:
    pack = Pack.open(shipped.collection)
    found = tuple(pack.documents())
    pack.close()
    return found


@pytest.fixture(scope="module")
def searcher(shipped) -> Iterator[Searcher]:
    library = Library.open(shipped)
    opened = library.searcher()
    yield opened
    opened.close()
    library.close()


def _named(kind, ref):
    return f"{HitKind.PAGE if kind is HitKind.PIECE else kind}:{ref}"


def test_the_queries_are_many_and_of_every_kind():
    assert len({(query.lang, query.text) for query in QUERIES}) == len(QUERIES) >= 150
    assert sum(query.lang is Lang.JA for query in QUERIES) >= 80
    assert sum(query.lang is Lang.EN for query in QUERIES) >= 70
    kinds = {"question", "keywords", "half", "romaji", "kana", "typo", "place", "phrase"}
    assert {query.tag for query in QUERIES} == kinds


def test_what_the_queries_should_find_is_there(documents):
    known = {_named(document.kind, document.ref) for document in documents}
    assert {name for query in QUERIES for name in query.find} - known == set()


def test_no_query_is_copied_from_a_page(documents):
    pages = [each for each in documents if each.kind in (HitKind.PAGE, HitKind.PIECE)]
    copied = {folding.folded(name) for page in pages for name in (page.title, *page.asked)}
    copied = {name for name in copied if not analysis.is_hiragana(name)}  # as it is read: not ours
    assert [query.text for query in QUERIES if folding.folded(query.text) in copied] == []


def test_what_people_type_finds_what_answers_them(searcher):
    missing = []
    for query in QUERIES:
        hits = searcher.search(query.text, query.lang, FIRST)
        found = [_named(hit.kind, hit.id) for hit in hits]
        if query.find.isdisjoint(found):
            missing.append((query, found))
    report = _report(missing)
    print(report)  # noqa: T201 pytest shows it with -s, and whenever the next line fails
    assert 100 * (len(QUERIES) - len(missing)) >= LEAST * len(QUERIES), report


def _report(missing):
    lines = [f"{len(QUERIES) - len(missing)} of {len(QUERIES)} are found"]
    for tag in dict.fromkeys(query.tag for query in QUERIES):
        asked = sum(query.tag == tag for query in QUERIES)
        lost = sum(query.tag == tag for query, _found in missing)
        lines.append(f"{tag}: {asked - lost} of {asked}")
    lines += [
        f"{query.tag} ({query.lang}) {query.text!r} found {found} and not {sorted(query.find)}"
        for query, found in missing
    ]
    return "\n".join(lines)


def test_every_spelling_of_a_word_finds_the_word_first(shipped, searcher):
    library = Library.open(shipped)
    spellings: dict[str, set[str]] = {}
    for word in library.words:
        names = (word.word.ja, word.word.en, word.kana, word.romaji, *word.variants, *word.hurtful)
        for name in filter(None, names):
            spellings.setdefault(_squeezed(name), set()).add(word.id)
    missed = []
    for word in library.words:
        for name in filter(None, (word.word.ja, word.kana, word.romaji, *word.variants)):
            for lang in Lang:
                hits = searcher.search(name, lang, 4)
                # A page that is called so, or asked for so, may come before.
                words = [hit.id for hit in hits if hit.kind is HitKind.WORD]
                if not words or words[0] not in spellings[_squeezed(name)]:
                    missed.append((name, lang, [hit.id for hit in hits]))
    library.close()
    assert missed == []


def _squeezed(text):
    return "".join(char for char in folding.folded(text) if char.isalnum())
