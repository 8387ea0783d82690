"""Analyses a corpus as publishing does, once: the outcome is kept in the build folder."""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import msgspec

from reader import workshop
from reader.model.search import Document, HitKind
from reader.search.analysis import TOKENIZER
from reader.search.morphology import Analyser
from tests.benchmarks.search import material
from tests.benchmarks.search.material import Paragraph
from tests.benchmarks.search.paragraphs import SCHEMA

_DIGITS = 16  # of a hash: enough to tell the corpora of one folder apart


def published(corpus: Path, folder: Path) -> Path:
    """The file for ``Paragraphs`` of a corpus, made in ``folder`` unless it is there.

    Raises MaterialError where a line of the corpus is bad.
    """
    file = folder / f"{_digest(corpus)}.sqlite"
    if not file.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        print(f"Analysing {corpus.name}; this is kept for the next time.", file=sys.stderr)
        fresh = file.with_suffix(".part")
        fresh.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as db:
            db.executescript(SCHEMA)
            db.execute("BEGIN")
            _fill(db, corpus)
            db.execute("COMMIT")
        fresh.rename(file)
    return file


def _digest(corpus: Path) -> str:
    """Stands for everything that decides what is in the file."""
    try:
        with corpus.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256")
    except OSError as error:
        raise material.MaterialError(f"{corpus} cannot be read: {error.strerror}.") from error
    shape = (TOKENIZER, SCHEMA, *(field.name for field in fields(Document)))
    digest.update("\n".join(shape).encode())
    return digest.hexdigest()[:_DIGITS]


def _fill(db: sqlite3.Connection, corpus: Path) -> None:
    analyser = Analyser()
    start = time.perf_counter()
    rows = (_row(document) for document in _analysed(corpus, analyser))
    db.executemany("INSERT INTO document (key, ref, content) VALUES (?, ?, ?)", rows)
    surfaces = analyser.surfaces()
    db.execute("INSERT INTO analysis VALUES (?)", (time.perf_counter() - start,))
    known = ((each.spelling, each.normal, each.cost) for each in surfaces)
    db.executemany("INSERT INTO surface VALUES (?, ?, ?)", known)
    sounds = ((each.key, each.spelling) for each in analyser.sounds())
    db.executemany("INSERT INTO sound VALUES (?, ?)", sounds)


def _analysed(corpus: Path, analyser: Analyser) -> Iterator[Document]:
    for paragraph in material.paragraphs(corpus):
        # The workshop's own function, so that a corpus is always analysed as a collection is.
        yield workshop._analysed(_document(paragraph), analyser)


def _document(paragraph: Paragraph) -> Document:
    return Document(
        key=f"page:{paragraph.id}:{paragraph.lang}",
        kind=HitKind.PAGE,
        ref=paragraph.id,
        lang=paragraph.lang,
        title=paragraph.title,
        other_title="",
        text=paragraph.body,
        words="",
    )


def _row(document: Document) -> tuple[str, str, bytes]:
    return document.key, document.ref, msgspec.msgpack.encode(document)
