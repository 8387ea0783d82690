"""An author's folder as a collection, or everything that is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content import (
    desks,
    glossary,
    markdown,
    municipal,
    page,
    pairs,
    pictures,
    references,
    sources,
    themes,
    topics,
)
from reader.content.files import Tree
from reader.content.findings import Findings, printable
from reader.content.pages import pages
from reader.model.collection import Collection, CollectionInfo, Picture
from reader.model.desk import Desk, Municipality
from reader.model.source import Source
from reader.model.text import Text
from reader.model.word import Term

if TYPE_CHECKING:
    from pathlib import Path

    from reader.content.page import Draft
    from reader.content.tables import Listing
    from reader.content.topics import Shelf
    from reader.model.collection import Problem

ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class _Resources:
    """What lies in ``resources/``."""

    imprint: CollectionInfo | None
    shelves: Listing[Shelf]
    sources: Listing[Source]
    terms: Listing[Term]
    desks: tuple[Desk, ...]
    municipalities: tuple[Municipality, ...]
    attribution: Text
    pictures: tuple[Picture, ...]
    picture_names: frozenset[str]


def load(folder: Path) -> tuple[Collection | None, tuple[Problem, ...]]:
    """Read ``folder/articles/`` and ``folder/resources/``.

    The collection comes only where nothing is wrong; otherwise all problems come at once, sorted
    by file and line, each naming its file relative to the folder. Never raises for what is in it.
    """
    tree, notes = Tree(folder), Findings(ARTICLES)
    if not tree.is_folder(ARTICLES):
        notes.add(
            0,
            "articlesというフォルダーがありません。その中にページを置いてください。",
            "There is no folder `articles`. Put the pages in one.",
        )
        return None, notes.in_order()
    resources = _resources(tree, notes)
    topic_folders, files = _layout(tree, notes)
    drafts = _drafts(tree, files, notes)
    known = references.Known(
        resources.shelves.ids,
        resources.sources.ids,
        resources.terms.ids,
        resources.picture_names,
        frozenset(draft.id for draft in drafts),
    )
    references.check_topics(topic_folders, known, notes)
    references.check(drafts, known, notes)
    topics.check_pages(resources.shelves, drafts, notes)
    both = pairs.pairs(drafts, notes)
    if notes.found or resources.imprint is None:
        return None, notes.in_order()
    return _collection(resources, resources.imprint, both), ()


def _collection(
    resources: _Resources,
    imprint: CollectionInfo,
    both: tuple[pairs.Pair, ...],
) -> Collection:
    shelves = [shelf for shelf, _ in resources.shelves.entries]
    found = [source for source, _ in resources.sources.entries]
    return Collection(
        imprint,
        tuple(shelf.topic() for shelf in shelves),
        pages(both, shelves, {source.id: source for source in found}),
        tuple(found),
        tuple(term for term, _ in resources.terms.entries),
        resources.desks,
        resources.municipalities,
        resources.attribution,
        resources.pictures,
    )


def _resources(tree: Tree, notes: Findings) -> _Resources:
    themes.check(tree, notes)
    town_desks, towns = municipal.municipal(tree, notes)
    written = desks.desks(tree, frozenset(town.code for town in towns), notes)
    images, image_names = pictures.pictures(tree, notes)
    return _Resources(
        topics.imprint(tree, notes),
        topics.shelves(tree, notes),
        sources.sources(tree, notes),
        glossary.terms(tree, notes),
        (*(desk for desk, _ in written.entries), *town_desks),
        towns,
        desks.attribution(tree, notes),
        images,
        image_names,
    )


def _layout(tree: Tree, notes: Findings) -> tuple[list[str], list[str]]:
    """The topic folders and the files in them; whatever lies elsewhere is noted."""
    topic_folders, files = [], []
    for name in tree.names(ARTICLES, notes):
        if not tree.is_folder(name):
            _misplaced(notes.of(name))
            continue
        topic_folders.append(name)
        for file in tree.names(name, notes):
            if tree.is_folder(file):
                _misplaced(notes.of(file))
            else:
                files.append(file)
    return topic_folders, files


def _misplaced(notes: Findings) -> None:
    notes.add(
        0,
        "ここには置けません。ページはarticles/<topic>/の中のファイルにしてください。",
        "This cannot lie here. Pages are files in articles/<topic>/.",
    )


def _drafts(tree: Tree, files: list[str], notes: Findings) -> list[Draft]:
    md, drafts = markdown.parser(), []
    for file in files:
        here = notes.of(file)
        draft = page.named(printable(file), file.split("/")[1], here)
        if draft is not None:
            drafts.append(page.written(draft, tree.text(file, here), md, here))
    return drafts
