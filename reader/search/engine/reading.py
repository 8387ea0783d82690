"""Reads an index that Whoosh keeps: any number of segments, also with deletions, as arrays."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from reader.search.engine.codec import TermsReader
from reader.search.engine.lexicon import NOWHERE, Lexicon, Postings
from reader.search.engine.storage import MappedStorage

FIELDS = ("all", "kanji", "readings")


class DamagedIndexError(Exception):
    """Raised when the files of an index cannot be read."""


# The part of Whoosh that is used here, since it has no types of its own.


class _Matcher(Protocol):
    def is_active(self) -> bool: ...
    def id(self) -> int: ...
    def weight(self) -> float: ...
    def next(self) -> object: ...


class _Segment(Protocol):
    def postings(self, fieldname: str, text: str) -> _Matcher: ...
    def doc_frequency(self, fieldname: str, text: str) -> int: ...
    def doc_count_all(self) -> int: ...
    def doc_field_length(self, docnum: int, fieldname: str, default: int) -> int | None: ...
    def has_deletions(self) -> bool: ...
    def is_deleted(self, docnum: int) -> bool: ...


class _WhooshReader(Protocol):
    def leaf_readers(self) -> Iterable[tuple[_Segment, int]]: ...
    def doc_count_all(self) -> int: ...
    def field_length(self, fieldname: str) -> int: ...
    def close(self) -> None: ...


class Index(Protocol):
    """An index of Whoosh's."""

    def reader(self) -> _WhooshReader:
        """What reads it."""

    def close(self) -> None:
        """Let go of it."""


def opened(folder: Path) -> Reader:
    """Open the index in a folder; raises DamagedIndexError.

    Some of its files are pickles: give it only a folder whose files this installation wrote.
    """
    try:
        return Reader(FileIndex(MappedStorage(folder)))
    except Exception as error:  # Whoosh raises anything on a damaged file
        raise DamagedIndexError from error


class Reader:
    """An opened index. Belongs to the thread that opened it."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._reader = index.reader()
        self._segments = [(segment, first) for segment, first in self._reader.leaf_readers()]
        terms = getattr(self._segments[0][0], "_terms", None) if len(self._segments) == 1 else None
        self._only = terms if isinstance(terms, TermsReader) else None

    @property
    def size(self) -> int:
        """The number of documents, with those that were deleted."""
        return self._reader.doc_count_all()

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands in a field, possibly nowhere; deleted documents are among them.

        Raises DamagedIndexError.
        """
        try:
            if self._only is not None:  # nearly always
                return self._only.postings(field, term)
            found = [
                (postings, first)
                for segment, first in self._segments
                if (postings := _postings(segment, field, term)) is not None
            ]
        except Exception as error:  # Whoosh raises anything on a damaged file
            raise DamagedIndexError from error
        if len(found) == 1 and not found[0][1]:
            return found[0][0]
        return _joined(found) if found else NOWHERE

    def lengths(self, field: str) -> NDArray[np.float32]:
        """The number of terms in a field of each document, as precisely as Whoosh keeps it."""
        return np.array(
            [
                segment.doc_field_length(number, field, 0) or 0
                for segment, _ in self._segments
                for number in range(segment.doc_count_all())
            ],
            np.float32,
        )

    def mean_length(self, field: str) -> float:
        """The mean number of terms in a field."""
        return float(self._reader.field_length(field)) / max(self.size, 1)

    def deleted(self) -> NDArray[np.uint32]:
        """The numbers of the documents that were deleted."""
        return np.array(
            [
                first + number
                for segment, first in self._segments
                if segment.has_deletions()
                for number in range(segment.doc_count_all())
                if segment.is_deleted(number)
            ],
            np.uint32,
        )

    def lexicons(self, field: str) -> list[Lexicon]:
        """The terms of a field in each segment that our codec wrote."""
        terms = (getattr(segment, "_terms", None) for segment, _ in self._segments)
        ours = (each for each in terms if isinstance(each, TermsReader))
        return [each.lexicons[field] for each in ours if field in each.lexicons]

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._index.close()


def _postings(segment: _Segment, field: str, term: str) -> Postings | None:
    terms = getattr(segment, "_terms", None)
    if isinstance(terms, TermsReader):
        return terms.postings(field, term)
    try:
        matcher = segment.postings(field, term)
    except TermNotFound:
        return None
    documents: list[int] = []
    frequencies: list[float] = []
    while matcher.is_active():
        documents.append(matcher.id())
        frequencies.append(matcher.weight())
        matcher.next()
    count = segment.doc_frequency(field, term)
    return Postings(np.array(documents, np.uint32), np.array(frequencies, np.float32), count)


def _joined(found: list[tuple[Postings, int]]) -> Postings:
    documents = [postings.documents + np.uint32(first) for postings, first in found]
    frequencies = [
        np.ones(len(postings.documents), np.float32)
        if postings.frequencies is None
        else postings.frequencies.astype(np.float32)
        for postings, _ in found
    ]
    count = sum(postings.total for postings, _ in found)
    return Postings(np.concatenate(documents), np.concatenate(frequencies), count)
