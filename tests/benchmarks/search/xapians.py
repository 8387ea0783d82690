"""Xapian beside our engine, where its Python bindings are: with our terms, and with its own."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.search import english
from tests.benchmarks.search import sameterms
from tests.benchmarks.search.asking import BEST, Ask, Engine
from tests.benchmarks.search.material import Asked, Kind
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.sameterms import COMPLETIONS, Reading, Terms

_DEBIAN = "/usr/lib/python3/dist-packages"  # of the system's Python, 3.11 on Debian 12
_LONGEST_TERM = 240  # bytes
_TITLE = 2
_SIGN = re.compile(r"[^\w\s']")  # means something to the parser, or is an error to it
_BM25 = (1.2, 0, 1, 0.75, 0.5)  # k1, k2, k3, b as ours; the last is Xapian's own


def _bindings() -> ModuleType | None:
    """Xapian's bindings from the environment or, for this import only, from the system."""
    try:
        return import_module("xapian")
    except ImportError:
        sys.path.append(_DEBIAN)
    try:
        return import_module("xapian")
    except ImportError:
        return None
    finally:
        sys.path.remove(_DEBIAN)


class Xapian:
    """One index of Xapian, compacted."""

    def __init__(self, bindings: ModuleType, folder: Path, refs: Sequence[str]) -> None:
        self._refs = refs
        self._enquire = bindings.Enquire(bindings.Database(str(folder)))
        self._enquire.set_weighting_scheme(bindings.BM25Weight(*_BM25))
        self._enquire.set_docid_order(bindings.Enquire.ASCENDING)

    def found(self, query: Any) -> list[str]:
        """The ids of the best ten for a Query."""
        self._enquire.set_query(query)
        return [self._refs[match.docid - 1] for match in self._enquire.get_mset(0, BEST)]


Fill = Callable[[Paragraphs], Iterator[Any]]


def _filled(bindings: ModuleType, folder: Path, pack: Paragraphs, documents: Fill) -> Xapian:
    """Numbers are given in the order of the pack and stay when the index is compacted."""
    loose = folder / "loose"
    writing = bindings.WritableDatabase(str(loose), bindings.DB_CREATE_OR_OVERWRITE)
    for document in documents(pack):
        writing.add_document(document)
    writing.commit()
    writing.compact(str(folder / "compact"))
    writing.close()
    for path in loose.iterdir():
        path.unlink()
    return Xapian(bindings, folder / "compact", pack.refs())


class _Same:
    """Asked with the terms that our engine would look for, weighed as ours."""

    def __init__(self, bindings: ModuleType, pack: Paragraphs, folder: Path, read: Reading) -> None:
        self._xapian = bindings
        self._reading = read
        self._index = _filled(bindings, folder, pack, self._documents)

    def prepared(self, asked: Asked) -> Ask:
        queries = self._queries(self._reading.of(asked), asked.kind)
        return lambda: sameterms.best(self._index.found, queries)

    def _documents(self, pack: Paragraphs) -> Iterator[Any]:
        for document in pack.documents():
            made = self._xapian.Document()
            for term, count in Counter(sameterms.of_document(document)).items():
                if len(term.encode()) <= _LONGEST_TERM:
                    made.add_term(term, count)
            yield made

    def _queries(self, terms: Terms, kind: Kind) -> list[Any]:
        query = self._xapian.Query
        every = [query(word) for word in terms.words]
        if kind is Kind.TYPING:
            return [query(query.OP_AND, [*every, *self._last(terms)])]
        loose = [query(query.OP_SCALE_WEIGHT, query(t.text), t.weight) for t in terms.loose]
        some = query(query.OP_OR, [*every, *loose])
        return [some] if kind is Kind.QUESTION else [query(query.OP_AND, every), some]

    def _last(self, terms: Terms) -> list[Any]:
        if not terms.begun:
            return []
        query = self._xapian.Query
        commonest = query.WILDCARD_LIMIT_MOST_FREQUENT
        begun = query(query.OP_WILDCARD, terms.begun, COMPLETIONS, commonest)
        return [query(query.OP_OR, begun, query(terms.ended)) if terms.ended else begun]


class _Own:
    """Asked with what its own parser makes of the text: stems, pairs of Japanese characters."""

    def __init__(self, bindings: ModuleType, pack: Paragraphs, folder: Path) -> None:
        self._xapian = bindings
        self._generator = bindings.TermGenerator()
        self._generator.set_stemmer(bindings.Stem("en"))
        self._generator.set_flags(self._generator.FLAG_CJK_NGRAM)
        self._index = _filled(bindings, folder, pack, self._documents)
        parser = bindings.QueryParser()
        parser.set_database(bindings.Database(str(folder / "compact")))
        parser.set_stemmer(bindings.Stem("en"))
        parser.set_stemming_strategy(parser.STEM_SOME)
        # Parser and generator only borrow the stopper.
        self._stopper = bindings.SimpleStopper()
        for word in english._STOP_WORDS:
            self._stopper.add(word)
        parser.set_stopper(self._stopper)
        parser.set_max_expansion(COMPLETIONS, bindings.Query.WILDCARD_LIMIT_MOST_FREQUENT)
        self._parser = parser

        self._generator.set_stopper(self._stopper)

    def prepared(self, asked: Asked) -> Ask:
        if asked.kind is Kind.QUESTION:
            query = self._any_of(asked.text)
            return lambda: self._index.found(query)
        return lambda: sameterms.best(self._index.found, self._queries(asked))

    def _any_of(self, text: str) -> Any:
        """A question: its parser would want every pair of characters of a Japanese sentence."""
        made = self._xapian.Document()
        self._generator.set_document(made)
        self._generator.index_text_without_positions(text)
        terms = [item.term.decode() for item in made.termlist()]
        # Of a Latin word only the stem, which begins with Z and which a stop word does not have.
        kept = [term for term in terms if term[0] == "Z" or not term[0].isascii()]
        kept += [term for term in terms if term[0].isdigit()]
        return self._xapian.Query(self._xapian.Query.OP_OR, kept)

    def _documents(self, pack: Paragraphs) -> Iterator[Any]:
        generator = self._generator
        for document in pack.documents():
            made = self._xapian.Document()
            generator.set_document(made)
            generator.index_text_without_positions(document.title, _TITLE)
            generator.index_text_without_positions(document.text)
            yield made

    def _queries(self, asked: Asked) -> list[Any]:
        operators = [self._xapian.Query.OP_AND]
        flags = self._parser.FLAG_CJK_NGRAM
        if asked.kind is Kind.TYPING:
            flags |= self._parser.FLAG_PARTIAL
        else:
            operators.append(self._xapian.Query.OP_OR)
        text = _SIGN.sub(" ", asked.text.lower())
        return [self._parsed(text, operator, flags) for operator in operators]

    def _parsed(self, text: str, operator: int, flags: int) -> Any:
        self._parser.set_default_op(operator)
        try:
            return self._parser.parse_query(text, flags)
        except self._xapian.QueryParserError:  # at a Japanese word between Latin ones
            words = [self._parser.parse_query(word, flags) for word in text.split()]
            return self._xapian.Query(operator, words)


def engines(
    reading: Reading,
) -> Iterator[tuple[str, Callable[[Paragraphs, Path], Engine]]]:
    """The kinds of tokens, and what makes an engine of each in an empty folder."""
    bindings = _bindings()
    if bindings is None:
        print("Xapian: left out (on Debian: apt-get install python3-xapian)", file=sys.stderr)
        return
    yield "same", lambda pack, folder: _Same(bindings, pack, folder, reading)
    yield "own", lambda pack, folder: _Own(bindings, pack, folder)
