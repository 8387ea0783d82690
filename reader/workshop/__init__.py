"""The author's side of the house: check a folder, and publish it as a pack with its index."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader import __version__, content
from reader.content import marking
from reader.model.analysis import Analysis
from reader.model.collection import Collection, Problem
from reader.model.search import Document, HitKind
from reader.model.text import Lang, ReaderError
from reader.model.word import Term
from reader.pack import archive
from reader.pack.manifest import hash_of
from reader.pack.read import Pack
from reader.pack.schema import MANIFEST
from reader.pack.write import write
from reader.places import Places
from reader.search import open_searcher
from reader.search.analysis import TOKENIZER
from reader.search.morphology import Analyser
from reader.workshop.documents import documents_of
from reader.workshop.readings import Heard, heard, read_texts

__all__ = ["Built", "FaultyFolderError", "Heard", "build", "build_shipped", "check", "readings"]


class FaultyFolderError(ReaderError):
    """Raised when a folder cannot be published; ``problems`` says why, all at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            ja="直すところがあるため、まだ本にできません。",
            en="The folder cannot be published yet: there is something to mend.",
        )
        self.problems = problems


def check(folder: Path, today: dt.date) -> tuple[Problem, ...]:
    """Everything that is wrong in an author's folder, and after it what may be looked at again.

    The latter (``is_warning``) is as of a day, and keeps nothing from being published.
    """
    return content.check(folder, today)


def readings(folder: Path) -> tuple[Heard, ...]:
    """How every word with kanji in a folder is read, for a person to look through.

    Raises FaultyFolderError when something is wrong in the folder.
    """
    return heard(_collection(folder))


@dataclass(frozen=True, slots=True)
class Built:
    """What publishing has made. ``size`` is in bytes, ``sha256`` in hex.

    The hash is that of the file or, for the folder form, of its label, which names every hash.
    """

    path: Path
    size: int
    pages: int
    sha256: str


def build(folder: Path, file: Path) -> Built:
    """Publish a folder as one pack file.

    Raises FaultyFolderError when something is wrong in it, OSError when the file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="engawa-") as temporary:
        laid_out = Path(temporary) / "pack"
        pages = _publish(folder, laid_out)
        archive.bundle(laid_out, file)
    return Built(file, file.stat().st_size, pages, hash_of(file))


def build_shipped(places: Places, progress: Callable[[int, int], None] | None = None) -> Built:
    """Publish the checkout's own collection and its index where the reader looks for them."""
    folder = places.collection
    pages = _publish(places.shipped, folder)
    open_searcher(Pack.open(folder), places.index, __version__, progress).close()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Built(folder, size, pages, hash_of(folder / MANIFEST))


def _collection(folder: Path) -> Collection:
    collection, problems = content.load(folder)
    if collection is None:
        raise FaultyFolderError(problems)
    return collection


def _publish(folder: Path, target: Path) -> int:
    """Lay the pack of a folder out and count its pages."""
    collection = _collection(folder)
    analyser = Analyser()
    for term in collection.terms:
        spellings = _spellings(term)
        # Taught under both names, so that each language finds its own pages by any spelling.
        for name in (term.word.ja, *marking.names(term, Lang.EN)):
            analyser.teach(name, spellings)
    for spelling, kana in _read_otherwise(collection):
        analyser.read_as(spelling, kana)
    documents = [_analysed(document, analyser) for document in documents_of(collection)]
    furigana = read_texts(collection)
    analysis = Analysis(documents, analyser.surfaces(), TOKENIZER, furigana, analyser.sounds())
    write(collection, analysis, target)
    return len({page.info.id for page in collection.pages})


def _spellings(term: Term) -> tuple[str, ...]:
    """Everything that somebody may type for a word of the word book, in either language."""
    english = marking.names(term, Lang.EN)
    return (term.kana, term.romaji, *english, *term.variants, *term.hurtful)


def _analysed(document: Document, analyser: Analyser) -> Document:
    title = analyser.words(document.title)
    asked = analyser.words(" ".join(document.asked))
    words = (*title, *title, *asked, *analyser.words(document.text))
    return replace(
        document,
        words=" ".join(words),
        readings=_readings(document, analyser),
        asked=(*document.asked, *_said(document, analyser)),
    )


def _said(document: Document, analyser: Analyser) -> tuple[str, ...]:
    """The title of a Japanese page and what it is asked for, as somebody types it in kana."""
    if document.lang is not Lang.JA or document.kind not in {HitKind.PAGE, HitKind.PIECE}:
        return ()
    written = (document.title, *document.asked)
    return tuple(dict.fromkeys(kana for text in written if (kana := analyser.kana(text)) != text))


def _readings(document: Document, analyser: Analyser) -> str:
    """The reading keys of a Japanese document, after those that it has of its own."""
    if document.lang is not Lang.JA:
        return ""
    title = analyser.readings(document.title)
    return " ".join((*document.readings.split(), *title, *title, *analyser.readings(document.text)))


def _read_otherwise(collection: Collection) -> Iterator[tuple[str, str]]:
    """What the dictionary cuts up or reads otherwise: its exceptions, and the word book."""
    for rule in collection.readings:
        spelling = "".join(piece.base for piece in rule)
        yield spelling, "".join(piece.kana or piece.base for piece in rule)
    for term in collection.terms:
        yield term.word.ja, term.kana
