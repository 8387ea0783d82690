"""Packs of a town as somebody hands them on: some share every id with the sample collection."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reader.model.analysis import Analysis
from reader.model.collection import Collection, CollectionInfo
from reader.model.page import Audience, Block, BlockKind, Page, PageInfo, PageKind, Topic
from reader.model.search import Document, HitKind, Surface
from reader.model.text import Lang, Text
from reader.pack import archive
from reader.pack.write import write
from reader.search.analysis import TOKENIZER

TITLE = Text("町の頁", "Pages of a town")
_SHELF = Topic("understanding", Text("町のこと", "The town"), Text("ここの話。", "From here."))
_DAY = dt.date(2026, 11, 22)


def info(pack_id: str = "town", title: Text = TITLE) -> CollectionInfo:
    """What a pack says of itself."""
    return CollectionInfo(pack_id, title, "2026.11.22", "CC-BY-4.0", Text("町", "The town"))


def bundled(collection: Collection, analysis: Analysis, file: Path) -> Path:
    """A pack as one file."""
    with tempfile.TemporaryDirectory() as folder:
        write(collection, analysis, Path(folder) / "pack")
        archive.bundle(Path(folder) / "pack", file)
    return file


def twin(
    collection: Collection,
    documents: Iterable[Document],
    surfaces: Iterable[Surface],
    file: Path,
    pack_id: str = "town",
) -> Path:
    """A pack that holds all that a collection holds, by the same ids."""
    other = dataclasses.replace(collection, info=info(pack_id))
    return bundled(other, Analysis(tuple(documents), tuple(surfaces), TOKENIZER), file)


def many(count: int, file: Path, pack_id: str = "chronicle") -> Path:
    """A pack of so many short pages, and a document for each in both languages."""
    pages = [page for number in range(count) for page in _pair(number)]
    title = Text("町の年代記", "Chronicle of the town")
    collection = Collection(
        info=info(pack_id, title),
        topics=(_SHELF,),
        pages=tuple(pages),
        sources=(),
        terms=(),
        desks=(),
        municipalities=(),
        attribution=Text("", ""),
        pictures=(),
    )
    documents = tuple(map(_document, pages))
    words = sorted({word for each in documents for word in each.words.split()})
    surfaces = tuple(Surface(word, word, 7.0) for word in words)
    return bundled(collection, Analysis(documents, surfaces, TOKENIZER), file)


def _pair(number: int) -> tuple[Page, Page]:
    title = Text(f"第{number}話 こがらし", f"Tale {number} of the northwind")
    told = PageInfo(
        f"tale-{number}",
        PageKind.ARTICLE,
        _SHELF.id,
        title,
        Text("短い話。", "A short tale."),
        (Audience.ALL,),
        1,
    )
    lines = {
        Lang.JA: f"こがらしの吹く日の話です。番号は{number}です。",
        Lang.EN: f"A tale of a day with northwind; its number is {number}.",
    }

    def page(lang: Lang) -> Page:
        block = Block(BlockKind.PARAGRAPH, "b0", lines[lang], lines[lang])
        return Page(told, lang, (block,), "", _DAY, (), ())

    return page(Lang.JA), page(Lang.EN)


def _document(page: Page) -> Document:
    title, text = page.info.title.of(page.lang), page.blocks[0].text
    return Document(
        key=f"page:{page.info.id}:{page.lang}",
        kind=HitKind.PAGE,
        ref=page.info.id,
        lang=page.lang,
        title=title,
        other_title=page.info.title.of(page.lang.other),
        text=text,
        words=" ".join(re.findall("こがらし|northwind|[0-9]+", f"{title} {text}")),
        anchors=("b0",),
    )
