"""An author's folder as a collection, or everything that is wrong in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content import (
    charts,
    connections,
    desks,
    exceptions,
    freshness,
    glossary,
    hurtful,
    markdown,
    municipal,
    page,
    pairs,
    phones,
    pictures,
    readability,
    references,
    sensitive,
    sentences,
    sources,
    themes,
    topics,
)
from reader.content.charts import Charts
from reader.content.files import Tree
from reader.content.findings import Findings, printable
from reader.content.pages import pages
from reader.model.collection import Collection, CollectionInfo, Picture
from reader.model.desk import Desk, Municipality
from reader.model.reading import Reading
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
    charts: Charts
    readings: tuple[tuple[Reading, ...], ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    """Everything that was read, sound or not."""

    resources: _Resources
    drafts: tuple[Draft, ...]
    pairs: tuple[pairs.Pair, ...]


def load(folder: Path) -> tuple[Collection | None, tuple[Problem, ...]]:
    """Read ``folder/articles/`` and ``folder/resources/``.

    The collection comes only where nothing is wrong; otherwise the problems come at once, sorted
    by file and line, each naming its file relative to the folder; how pages and sources are
    connected is looked at once the pages are sound. Never raises for what is in the folder.
    """
    notes = Findings(ARTICLES)
    contents = _contents(Tree(folder), notes)
    if notes.found or contents is None or contents.resources.imprint is None:
        return None, notes.in_order()
    return _collection(contents.resources, contents.resources.imprint, contents.pairs), ()


def check(folder: Path, today: dt.date) -> tuple[Problem, ...]:
    """The problems of ``load``, and after them the warnings of a day, which ``load`` leaves out."""
    notes = Findings(ARTICLES)
    contents = _contents(Tree(folder), notes)
    if contents is not None:
        freshness.look(contents.drafts, today, notes)
        readability.look(contents.drafts, notes)
        pictures.look(contents.resources.pictures, notes)
    return notes.in_order()


def _contents(tree: Tree, notes: Findings) -> _Contents | None:
    """What is in the folder, with everything that is wrong noted down; None without pages."""
    if not tree.is_folder(ARTICLES):
        notes.add(
            0,
            "articlesというフォルダーがありません。その中にページを置いてください。",
            "There is no folder `articles`. Put the pages in one.",
        )
        return None
    resources = _resources(tree, notes)
    topic_folders, files = _layout(tree, notes)
    drafts = _drafts(tree, files, resources.charts, notes)
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
    _check_texts(tree, resources, drafts, notes)
    if not notes.found:
        connections.check(drafts, resources.sources, notes)
    return _Contents(resources, tuple(drafts), both)


def _check_texts(
    tree: Tree,
    resources: _Resources,
    drafts: list[Draft],
    notes: Findings,
) -> None:
    phones.check(drafts, resources.desks, notes)
    sentences.check(drafts, notes)
    sensitive.check(tree, drafts, notes)
    hurtful.check(tree, drafts, resources.terms.entries, notes)


def _collection(
    resources: _Resources,
    imprint: CollectionInfo,
    both: tuple[pairs.Pair, ...],
) -> Collection:
    shelves = [shelf for shelf, _ in resources.shelves.entries]
    found = [source for source, _ in resources.sources.entries]
    terms = tuple(term for term, _ in resources.terms.entries)
    return Collection(
        imprint,
        tuple(shelf.topic() for shelf in shelves),
        pages(both, shelves, {source.id: source for source in found}, terms),
        tuple(found),
        terms,
        resources.desks,
        resources.municipalities,
        resources.attribution,
        (*resources.pictures, *resources.charts.pictures),
        resources.readings,
    )


def _resources(tree: Tree, notes: Findings) -> _Resources:
    themes.check(tree, notes)
    town_desks, towns = municipal.municipal(tree, notes)
    written = desks.desks(tree, frozenset(town.code for town in towns), notes)
    images, image_names = pictures.pictures(tree, notes)
    found = sources.sources(tree, notes)
    return _Resources(
        topics.imprint(tree, notes),
        topics.shelves(tree, notes),
        found,
        glossary.terms(tree, notes),
        (*(desk for desk, _ in written.entries), *town_desks),
        towns,
        desks.attribution(tree, notes),
        images,
        image_names,
        charts.charts(tree, found.ids, image_names, notes),
        exceptions.readings(tree, notes),
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


def _drafts(tree: Tree, files: list[str], known: Charts, notes: Findings) -> list[Draft]:
    md, drafts = markdown.parser(), []
    for file in files:
        here = notes.of(file)
        draft = page.named(printable(file), file.split("/")[1], here)
        if draft is not None:
            drafts.append(page.written(draft, tree.text(file, here), md, here, known))
    return drafts
