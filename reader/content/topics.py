"""The shelves of a collection and what the collection says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.documents import parse
from reader.content.shapes import Filled, Id, Said, Version
from reader.content.tables import Listing, listing, read
from reader.model.collection import CollectionInfo
from reader.model.page import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.files import Tree
    from reader.content.findings import Findings
    from reader.content.page import Draft

TOPICS = "resources/topics.toml"
COLLECTION = "resources/collection.toml"


@dataclass(frozen=True, slots=True)
class Shelf:
    """``[[topic]]``; ``pages`` may put some page ids first, in their order."""

    id: Id
    title: Said
    line: Said
    pages: tuple[Id, ...] = ()

    def topic(self) -> Topic:
        """The shelf as the model has it."""
        return Topic(self.id, self.title.text(), self.line.text())


@dataclass(frozen=True, slots=True)
class _Imprint:
    id: Id
    title: Said
    version: Version
    licence: Filled
    issuer: Said


def shelves(tree: Tree, notes: Findings) -> Listing[Shelf]:
    """The topics in order."""
    text = _required(tree, TOPICS, notes.of(TOPICS))
    if text is None:
        return Listing(ids=None)
    here = notes.of(TOPICS)
    return listing(parse(text, here), "topic", Shelf, here)


def imprint(tree: Tree, notes: Findings) -> CollectionInfo | None:
    """What the collection says of itself, or None and a note."""
    here = notes.of(COLLECTION)
    text = _required(tree, COLLECTION, here)
    doc = None if text is None else parse(text, here)
    found = None if doc is None else read(_Imprint, doc.data, (), doc, here)
    if found is None:
        return None
    return CollectionInfo(
        found.id,
        found.title.text(),
        found.version,
        found.licence,
        found.issuer.text(),
    )


def _required(tree: Tree, name: str, notes: Findings) -> str | None:
    if tree.has(name):
        return tree.text(name, notes)
    notes.add(
        0,
        "このファイルがありません。docsの説明にならって置いてください。",
        "This file is missing. Write it as the documentation shows.",
    )
    return None


def check_pages(shelves: Listing[Shelf], drafts: Iterable[Draft], notes: Findings) -> None:
    """Note the pages that a shelf puts in order and that do not lie on it."""
    lying = {(draft.topic, draft.id) for draft in drafts}
    for shelf, line in shelves.entries:
        for page in shelf.pages:
            if (shelf.id, page) not in lying:
                notes.of(TOPICS).add(
                    line,
                    f"articles/{shelf.id}/に「{page}」がありません。「pages」から消すか、ページを置いてください。",
                    f"There is no `{page}` in articles/{shelf.id}/. "
                    "Take it out of `pages` or write the page.",
                )
