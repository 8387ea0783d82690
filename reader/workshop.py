"""The author's side of the house: check a folder, and publish it as a pack with its index."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader import __version__, content
from reader.model.collection import Collection, Problem
from reader.model.desk import Desk, DeskKind
from reader.model.page import Page, PageKind
from reader.model.search import Document, HitKind
from reader.model.text import Lang, ReaderError, Text
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

_ASIDE = re.compile(r"\([^)]*\)")
_LANGS = (Lang.JA, Lang.EN)


class FaultyFolderError(ReaderError):
    """Raised when a folder cannot be published; ``problems`` says why, all at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            ja="直すところがあるため、まだ本にできません。",
            en="The folder cannot be published yet: there is something to mend.",
        )
        self.problems = problems


def check(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong in an author's folder."""
    return content.load(folder)[1]


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


def _publish(folder: Path, target: Path) -> int:
    """Lay the pack of a folder out and count its pages."""
    collection, problems = content.load(folder)
    if collection is None:
        raise FaultyFolderError(problems)
    analyser = Analyser()
    for term in collection.terms:
        spellings = _spellings(term)
        # Taught under both names, so that each language finds its own pages by any spelling.
        for name in (term.word.ja, *_english_names(term)):
            analyser.teach(name, spellings)
    documents = [_analysed(document, analyser) for document in documents_of(collection)]
    write(collection, documents, analyser.surfaces(), TOKENIZER, target)
    return len({page.info.id for page in collection.pages})


def _spellings(term: Term) -> tuple[str, ...]:
    """Everything that somebody may type for a word of the word book, in either language."""
    return (term.kana, term.romaji, *_english_names(term), *term.variants, *term.hurtful)


def _english_names(term: Term) -> tuple[str, ...]:
    return tuple(part.strip() for part in _ASIDE.sub("", term.word.en).split(";"))


def _analysed(document: Document, analyser: Analyser) -> Document:
    title = analyser.words(document.title)
    words = (*title, *title, *analyser.words(document.text))
    return replace(document, words=" ".join(words))


def documents_of(collection: Collection) -> Iterator[Document]:
    """What search is to know of a collection, in order, not yet analysed."""
    for page in collection.pages:
        yield _page_document(page)
    for term in collection.terms:
        yield from (_term_document(term, lang) for lang in _LANGS)
    names = {place.code: (place.name, place.kana) for place in collection.municipalities}
    for desk in collection.desks:
        place = (desk.prefecture, *names.get(desk.municipality, ()))
        yield from _desk_documents(desk, " ".join(place))


def _page_document(page: Page) -> Document:
    info = page.info
    kind = HitKind.PIECE if info.kind is PageKind.PIECE else HitKind.PAGE
    lines = [(block.anchor, block.text.replace("\n", " ")) for block in page.blocks]
    return Document(
        key=f"{kind}:{info.id}:{page.lang}",
        kind=kind,
        ref=info.id,
        lang=page.lang,
        title=info.title.of(page.lang),
        other_title=info.title.of(page.lang.other),
        text="\n".join(text for _, text in lines),
        words="",
        anchors=tuple(anchor for anchor, _ in lines),
    )


def _term_document(term: Term, lang: Lang) -> Document:
    spellings = (term.kana, term.romaji, *term.variants, *term.hurtful)
    return Document(
        key=f"word:{term.id}:{lang}",
        kind=HitKind.WORD,
        ref=term.id,
        lang=lang,
        title=term.word.of(lang),
        other_title=term.word.of(lang.other),
        text=f"{term.definition.of(lang)}\n{' '.join(spellings)}",
        words="",
    )


# What stands word for word on a thousand desks would make its words mean nothing: search knows
# the desks of municipalities by these few words instead.
_IN_SHORT = {
    DeskKind.SELF_RELIANCE: Text(
        "くらし・仕事・お金の相談、生活困窮者の自立相談支援", "help with money, work and housing"
    ),
    DeskKind.CITY_HALL: Text("役所・役場の代表番号", "town hall"),
}


def _desk_documents(desk: Desk, place: str) -> Iterator[Document]:
    # A local desk has one name only; an English copy of it would double the index for nothing.
    langs = (Lang.JA,) if desk.name.ja == desk.name.en else _LANGS
    purpose = _IN_SHORT.get(desk.kind, desk.for_whom)
    for lang in langs:
        yield Document(
            key=f"desk:{desk.id}:{lang}",
            kind=HitKind.DESK,
            ref=desk.id,
            lang=lang,
            title=desk.name.of(lang),
            other_title="" if len(langs) == 1 else desk.name.of(lang.other),
            text=f"{purpose.of(lang)}\n{place}\n{desk.remark.of(lang)}".strip(),
            words="",
        )
