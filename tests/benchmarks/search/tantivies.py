"""Tantivy beside our engine, where it is installed: with our terms, and with its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.model.search import Document
from reader.model.text import Lang
from tests.benchmarks.search import sameterms
from tests.benchmarks.search.asking import BEST, Ask, Engine
from tests.benchmarks.search.material import Asked, Kind
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.sameterms import COMPLETIONS, Reading, Terms

_HEAP = 512_000_000  # bytes while writing: one segment for a corpus of this size
_TITLE = 2.0
_PAIR = 2


class Tantivy:
    """One index of Tantivy, written in one go, so that there is one segment to look through.

    ``analysers`` are its fields with the analyser of each.
    """

    def __init__(
        self, module: ModuleType, folder: Path, pack: Paragraphs, analysers: Mapping[str, Any]
    ) -> None:
        self._module = module
        self._refs: Sequence[str] = pack.refs()
        builder = module.SchemaBuilder()
        builder.add_integer_field("number", fast=True)
        for field in analysers:
            builder.add_text_field(field, tokenizer_name=field, index_option="freq")
        self._schema = builder.build()
        self._index = module.Index(self._schema, path=str(folder))
        for field, analyser in analysers.items():
            self._index.register_tokenizer(field, analyser)

    def fill(self, pack: Paragraphs, fields: Callable[[Document], Mapping[str, str]]) -> None:
        """Index a pack; then it can be asked."""
        writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        for number, document in pack.numbered():
            writer.add_document(self._module.Document(number=number, **fields(document)))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def found(self, query: Any) -> list[str]:
        """The ids of the best ten for a Query."""
        hits = self._searcher.search(query, BEST, count=False).hits
        addresses = [address for _, address in hits]
        numbers = self._searcher.fast_field_values("number", addresses)
        return [self._refs[number - 1] for number in numbers]

    def term(self, field: str, text: str, weight: float = 1.0) -> Any:
        """A query for one term."""
        query = self._module.Query.term_query(self._schema, field, text, index_option="freq")
        return query if weight == 1.0 else self._module.Query.boost_query(query, weight)

    def begun(self, field: str, beginning: str) -> list[str]:
        """The commonest terms that begin so."""
        found = self._searcher.terms_with_prefix(field, beginning, limit=COMPLETIONS)
        return [text for text, _ in found]

    def every(self, queries: Sequence[Any]) -> Any:
        """All of some queries at once."""
        must = self._module.Occur.Must
        return self._module.Query.boolean_query([(must, query) for query in queries])

    def some(self, queries: Sequence[Any]) -> Any:
        """At least one of some queries."""
        should = self._module.Occur.Should
        return self._module.Query.boolean_query([(should, query) for query in queries])


class _Same:
    """Asked with the terms that our engine would look for, weighed as ours."""

    def __init__(self, module: ModuleType, pack: Paragraphs, folder: Path, read: Reading) -> None:
        self._reading = read
        whole = module.TextAnalyzerBuilder(module.Tokenizer.whitespace()).build()
        self._index = Tantivy(module, folder, pack, {"words": whole})
        self._index.fill(pack, lambda each: {"words": " ".join(sameterms.of_document(each))})

    def prepared(self, asked: Asked) -> Ask:
        terms = self._reading.of(asked)
        index = self._index
        every = [index.term("words", word) for word in terms.words]
        if asked.kind is Kind.TYPING:
            return lambda: index.found(index.every([*every, *self._last(terms)]))
        loose = [index.term("words", term.text, term.weight) for term in terms.loose]
        queries = [index.every(every)] * bool(every and asked.kind is Kind.KEYWORD)
        queries.append(index.some([*every, *loose]))
        return lambda: sameterms.best(index.found, queries)

    def _last(self, terms: Terms) -> list[Any]:
        """What the last word may become, looked up while the clock runs."""
        if not terms.begun:
            return []
        words = [terms.ended] * bool(terms.ended) + self._index.begun("words", terms.begun)
        return [self._index.some([self._index.term("words", word) for word in words])]


class _Own:
    """Asked with its own analysers: English stems, pairs of Japanese characters."""

    def __init__(self, module: ModuleType, pack: Paragraphs, folder: Path) -> None:
        small = module.Filter.lowercase()
        stemmed = module.TextAnalyzerBuilder(module.Tokenizer.simple()).filter(small)
        stemmed = stemmed.filter(module.Filter.stopword("english"))
        stemmed = stemmed.filter(module.Filter.stemmer("english")).build()
        pairs = module.TextAnalyzerBuilder(module.Tokenizer.ngram(_PAIR, _PAIR, False))
        self._analysers = {Lang.EN: stemmed, Lang.JA: pairs.filter(small).build()}
        fields = {f"{part}_{lang}": self._analysers[lang] for lang in Lang for part in _PARTS}
        self._index = Tantivy(module, folder, pack, fields)
        self._index.fill(pack, _parts)

    def prepared(self, asked: Asked) -> Ask:
        return lambda: sameterms.best(self._index.found, self._queries(asked))

    def _queries(self, asked: Asked) -> list[Any]:
        texts = dict.fromkeys(
            term
            for word in asked.text.split()
            for term in self._analysers[asked.lang].analyze(word)
            if not any(map(str.isspace, term))
        )
        terms = [self._anywhere(asked.lang, text) for text in texts]
        if asked.kind is Kind.TYPING:
            return [self._index.every(self._typed(asked, list(texts), terms))]
        some = self._index.some(terms)
        return [some] if asked.kind is Kind.QUESTION else [self._index.every(terms), some]

    def _typed(self, asked: Asked, texts: Sequence[str], terms: Sequence[Any]) -> list[Any]:
        """The last word may be unfinished; two characters of Japanese are already a term."""
        last = asked.text.split()[-1].lower()
        if asked.lang is Lang.JA and len(last) >= _PAIR:
            return list(terms)
        whole = self._analysers[asked.lang].analyze(last)
        kept = [term for text, term in zip(texts, terms, strict=True) if text not in whole]
        words = dict.fromkeys([*whole, *self._index.begun(f"body_{asked.lang}", last)])
        return [*kept, self._index.some([self._anywhere(asked.lang, word) for word in words])]

    def _anywhere(self, lang: Lang, text: str) -> Any:
        weighed = (("title", _TITLE), ("body", 1.0))
        return self._index.some(
            [self._index.term(f"{part}_{lang}", text, weight) for part, weight in weighed]
        )


_PARTS = ("title", "body")


def _parts(document: Document) -> dict[str, str]:
    texts = (document.title, document.text)
    return {f"{part}_{document.lang}": text for part, text in zip(_PARTS, texts, strict=True)}


def engines(
    reading: Reading,
) -> Iterator[tuple[str, Callable[[Paragraphs, Path], Engine]]]:
    """The kinds of tokens, and what makes an engine of each in an empty folder."""
    try:
        module = import_module("tantivy")
    except ImportError:
        print("Tantivy: left out (.venv/bin/pip install tantivy brings it)", file=sys.stderr)
        return
    yield "same", lambda pack, folder: _Same(module, pack, folder, reading)
    yield "own", lambda pack, folder: _Own(module, pack, folder)
