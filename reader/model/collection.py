"""A collection as its authors publish it, and what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.desk import Desk, Municipality
from reader.model.page import Page, Topic
from reader.model.reading import Reading
from reader.model.source import Source
from reader.model.text import Text
from reader.model.word import Term


@dataclass(frozen=True, slots=True)
class CollectionInfo:
    """What a collection says of itself. ``id`` is kebab-case, ``version`` a dotted date."""

    id: str
    title: Text
    version: str
    licence: str
    issuer: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the collection by the name that pages use for it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that is published together, checked and in order.

    ``pages`` holds both languages of each page, next to each other, in the order of topics.
    ``readings`` are the spellings that the dictionary would read wrongly, each in its pieces.
    """

    info: CollectionInfo
    topics: tuple[Topic, ...]
    pages: tuple[Page, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    desks: tuple[Desk, ...]
    municipalities: tuple[Municipality, ...]
    attribution: Text
    pictures: tuple[Picture, ...]
    readings: tuple[tuple[Reading, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in an author's folder: where it is and what to do.

    ``file`` is relative to the folder, ``line`` counts from 1 and is 0 where the whole file is
    meant. A warning may stay as it is: it keeps nothing from being published.
    """

    file: str
    line: int
    sentence: Text
    is_warning: bool = False
