"""SQLite's FTS5 beside our engine: with our terms, and with two of its own tokenizers."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.model.search import Document
from reader.search import english, folding
from tests.benchmarks.search import sameterms
from tests.benchmarks.search.asking import BEST, Ask, Engine
from tests.benchmarks.search.material import Asked, Kind
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.sameterms import Reading, Terms

_PREFIXES = "prefix='1 2 3'"
# Our terms are divided by spaces, whatever signs they are made of.
_AS_THEY_ARE = "unicode61 remove_diacritics 0 categories ''L* M* N* P* S* Co''"
_WORD = re.compile(r"\w+")
_TRIGRAM = 3
_MAPPED = 1 << 30  # bytes
_BEST = f"SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT {BEST}"  # noqa: S608 a number


class _Table(NamedTuple):
    """A shape of index: its columns and options, their weights, and what a document puts in."""

    columns: str
    options: str
    weights: str
    values: Callable[[Document], tuple[str, ...]]


def _plain(document: Document) -> tuple[str, ...]:
    return folding.normalised(document.title), folding.normalised(document.text)


_SAME = _Table(
    "words",
    f"tokenize='{_AS_THEY_ARE}', {_PREFIXES}",
    "1.0",  # the words of the title are there twice
    lambda document: (" ".join(sameterms.of_document(document)),),
)
_OWN = _Table("title, body", f"tokenize='porter unicode61', {_PREFIXES}", "2.0, 1.0", _plain)
_TRIGRAMS = _Table("title, body", "tokenize='trigram'", "2.0, 1.0", _plain)


class Fts5:
    """One index of FTS5: contentless, optimised, mapped, with weights that it was told before."""

    def __init__(self, file: Path, refs: Sequence[str], table: _Table) -> None:
        self._refs = refs
        self._table = table
        self._db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        self._db.execute(f"PRAGMA mmap_size = {_MAPPED}")

    def found(self, match: str) -> list[str]:
        """The ids of the best ten for an expression of FTS5."""
        if not match:
            return []
        return [self._refs[row[0] - 1] for row in self._db.execute(_BEST, (match,))]


def _filled(file: Path, pack: Paragraphs, table: _Table) -> Fts5:
    with closing(sqlite3.connect(file)) as db:
        db.execute(
            f"CREATE VIRTUAL TABLE t USING fts5({table.columns}, content='', {table.options})"
        )
        db.execute("INSERT INTO t (t, rank) VALUES ('rank', ?)", (f"bm25({table.weights})",))
        places = ", ".join("?" for _ in range(table.columns.count(",") + 2))
        rows = ((number, *table.values(document)) for number, document in pack.numbered())
        db.executemany(
            f"INSERT INTO t (rowid, {table.columns}) VALUES ({places})",  # noqa: S608 our names
            rows,
        )
        db.execute("INSERT INTO t (t) VALUES ('optimize')")
        db.commit()
        db.execute("VACUUM")
    return Fts5(file, pack.refs(), table)


class _Same:
    """Asked with the terms that our engine would look for."""

    def __init__(self, index: Fts5, reading: Reading) -> None:
        self._index = index
        self._reading = reading

    def prepared(self, asked: Asked) -> Ask:
        terms = self._reading.of(asked)
        matches = _matches(terms, asked.kind)
        return lambda: sameterms.best(self._index.found, matches)


def _matches(terms: Terms, kind: Kind) -> list[str]:
    every = [_quoted(word) for word in terms.words]
    if kind is Kind.TYPING:
        last = [f"{_quoted(terms.begun)}*"] * bool(terms.begun)
        last += [_quoted(terms.ended)] * bool(terms.ended)
        return [" AND ".join([*every, f"({' OR '.join(last)})"] if last else every)]
    # It cannot weigh the terms of a query: pairs of characters help where there is nothing else.
    some = " OR ".join(every or [_quoted(term.text) for term in terms.loose])
    return [some] if kind is Kind.QUESTION else [" AND ".join(every), some]


class _Own:
    """Asked with what its own tokenizer makes of the text."""

    def __init__(self, index: Fts5, matches: Callable[[Asked], list[str]]) -> None:
        self._index = index
        self._matches = matches

    def prepared(self, asked: Asked) -> Ask:
        return lambda: sameterms.best(self._index.found, self._matches(asked))


def _words(text: str) -> list[str]:
    """The words of a query without those that stand everywhere, which FTS5 has no list of."""
    words = dict.fromkeys(_WORD.findall(folding.normalised(text)))
    return [word for word in words if english.term(word)]


def _own_matches(asked: Asked) -> list[str]:
    words = [_quoted(word) for word in _words(asked.text)]
    every, some = " AND ".join(words), " OR ".join(words)
    if asked.kind is Kind.TYPING:
        return [f"{every}*" if words else ""]
    return [some] if asked.kind is Kind.QUESTION else [every, some]


def _trigram_matches(asked: Asked) -> list[str]:
    words = [word for word in _words(asked.text) if len(word) >= _TRIGRAM]
    every = " AND ".join(map(_quoted, words))
    pieces = dict.fromkeys(
        word[at : at + _TRIGRAM] for word in words for at in range(len(word) - _TRIGRAM + 1)
    )
    some = " OR ".join(map(_quoted, pieces))
    if asked.kind is Kind.TYPING:
        return [every]
    return [some] if asked.kind is Kind.QUESTION else [every, some]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def engines(
    reading: Reading,
) -> Iterator[tuple[str, Callable[[Paragraphs, Path], Engine]]]:
    """The kinds of tokens, and what makes an engine of each in an empty folder."""

    def made(table: _Table) -> Callable[[Paragraphs, Path], Fts5]:
        return lambda pack, folder: _filled(folder / "t.sqlite", pack, table)

    yield "same", lambda pack, folder: _Same(made(_SAME)(pack, folder), reading)
    yield "own", lambda pack, folder: _Own(made(_OWN)(pack, folder), _own_matches)
    yield "trigram", lambda pack, folder: _Own(made(_TRIGRAMS)(pack, folder), _trigram_matches)
