"""How terms and postings lie in the files of an index: whole fields as arrays, in one file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.formats import Existence, Format, Frequency
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.system import pack_uint

from reader.search import arrays
from reader.search.arrays import Array
from reader.search.engine import lexicon
from reader.search.engine.inversion import Inversion, Inverted
from reader.search.engine.lexicon import NOWHERE, Lexicon, Postings, Summary

_TERMS = ".arr"
_ALIGNMENT = 8


class _File(Protocol):
    def __enter__(self) -> Self: ...
    def __exit__(self, *failure: object) -> None: ...
    def read(self) -> bytes: ...
    def write(self, data: bytes) -> object: ...


class _Segment(Protocol):
    def create_file(self, storage: object, ext: str) -> _File: ...
    def open_file(self, storage: object, ext: str) -> _File: ...


class _Lengths(Protocol):
    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int: ...


class _Field(Protocol):
    format: Format

    def from_bytes(self, text: bytes) -> str: ...


class _Schema(Protocol):
    def __getitem__(self, name: str) -> _Field: ...


_Item = tuple[str, bytes, int, float, bytes]
_Term = tuple[str, bytes]


class ArrayCodec(W3Codec):
    """Whoosh's own codec but for terms and postings, which are written a whole field at a time.

    For fields that keep frequencies and nothing else: neither positions nor characters.
    """

    def field_writer(self, storage: object, segment: _Segment) -> _FieldWriter:
        """Writes the terms of a segment."""
        return _FieldWriter(storage, segment)

    def terms_reader(self, storage: object, segment: _Segment) -> TermsReader:
        """Knows the terms of a segment."""
        with segment.open_file(storage, _TERMS) as file:
            return TermsReader(arrays.decoded(_view(file)))


class _FieldWriter(base.FieldWriter):
    """Writes what a segment has been given, where Whoosh's makes a dozen calls for a posting."""

    def __init__(self, storage: object, segment: _Segment) -> None:
        self._file = segment.create_file(storage, _TERMS)
        self._found: dict[str, Array] = {}
        self.is_closed = False

    def add_postings(
        self, schema: _Schema, lengths: _Lengths, items: Iterable[_Item] | Inversion
    ) -> None:
        """What Whoosh's own writer has sorted, or what has been turned about as arrays."""
        fields = items.fields() if isinstance(items, Inversion) else _gathered(items)
        for inverted in fields:
            if not isinstance(schema[inverted.field].format, (Frequency, Existence)):
                message = f"the field {inverted.field!r} keeps more than frequencies"
                raise TypeError(message)
            count = int(inverted.documents.max()) + 1 if inverted.terms else 0
            sizes = _lengths_of(lengths, inverted.field, count)
            self._found |= lexicon.arrays_for(inverted, sizes)

    def close(self) -> None:
        """Write it down."""
        self.is_closed = True
        with self._file as file:
            for piece in arrays.pieces(self._found):
                file.write(piece)
        self._found.clear()


class _Place(NamedTuple):
    """A term of a field by its number."""

    lexicon: Lexicon
    number: int


class TermsReader(base.TermsReader):
    """What Whoosh asks for a term, and what gives its postings without asking Whoosh."""

    def __init__(self, found: Mapping[str, Array]) -> None:
        self.lexicons = {name: Lexicon(found, name) for name in lexicon.fields_of(found)}

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands, possibly nowhere."""
        return self.lexicons[field].postings(term) if field in self.lexicons else NOWHERE

    def __contains__(self, term: _Term) -> bool:
        field, text = term
        return field in self.lexicons and self.lexicons[field].terms.find(text) >= 0

    def indexed_field_names(self) -> Iterable[str]:
        """The fields that have terms or could have had."""
        return self.lexicons.keys()

    def terms(self) -> Iterator[_Term]:
        """Every term of every field in order."""
        return (term for name in self.lexicons for term in self._from(name, 0))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[_Term]:
        """The terms of a field from some letters on, and those of the fields after it."""
        for name in self.lexicons:
            if name >= fieldname:
                is_same = name == fieldname
                first = self.lexicons[name].terms.first_from(prefix) if is_same else 0
                yield from self._from(name, first)

    def items(self) -> Iterator[tuple[_Term, TermInfo]]:
        """The same as ``terms``, each with what is known of it."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[_Term, TermInfo]]:
        """The same as ``terms_from``, each with what is known of it."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """What is known of a term; raises TermNotFound."""
        found, number = self._known(fieldname, text)
        return _info(found.postings_at(number), found.summary(number))

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often a term stands in all documents; raises KeyError."""
        found, number = self._place(fieldname, text)
        return found.summary(number).weight

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents a term stands; raises KeyError."""
        found, number = self._place(fieldname, text)
        return found.postings_at(number).total

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: object = None
    ) -> ArrayMatcher:
        """Walks through the postings of a term; raises TermNotFound."""
        found, number = self._known(fieldname, text)
        postings = found.postings_at(number)
        info = _info(postings, found.summary(number))
        return ArrayMatcher(postings, format_, scorer, term=(fieldname, text), terminfo=info)

    def cursor(self, fieldname: str, fieldobj: _Field) -> _Cursor:
        """Stands at the first term of a field."""
        terms = [text for _, text in self._from(fieldname, 0)]
        return _Cursor(self, fieldname, fieldobj, terms)

    def _from(self, field: str, first: int) -> Iterator[_Term]:
        if field in self.lexicons:
            terms = self.lexicons[field].terms
            yield from ((field, terms.raw(number)) for number in range(first, len(terms)))

    def _place(self, field: str, text: bytes) -> _Place:
        found = self.lexicons[field]
        number = found.terms.find(text)
        if number < 0:
            raise KeyError(text)
        return _Place(found, number)

    def _known(self, field: str, text: bytes) -> _Place:
        try:
            return self._place(field, text)
        except KeyError as error:  # which Whoosh expects of some questions, and not of others
            message = f"No term {field}:{text!r}"
            raise TermNotFound(message) from error


def _info(postings: Postings, known: Summary) -> TermInfo:
    documents = postings.documents
    return TermInfo(
        known.weight,
        len(documents),
        known.shortest,
        known.longest,
        known.most,
        int(documents[0]),
        int(documents[-1]),
    )


class _Cursor(base.FieldCursor):
    """A place among the terms of a field, which Whoosh moves when it looks for similar ones."""

    def __init__(self, reader: TermsReader, name: str, field: _Field, terms: list[bytes]) -> None:
        self._reader, self._name, self._field, self._terms = reader, name, field, terms
        self._at = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._at = 0
        return self.text()

    def find(self, term: bytes | str) -> str | None:
        """Go to the first term that is not before this one."""
        wanted = term if isinstance(term, bytes) else term.encode()
        self._at = bisect_left(self._terms, wanted)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """The term at the place; None behind the last."""
        return self._field.from_bytes(self._terms[self._at]) if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        """What is known of that term."""
        known = self._terms[self._at] if self.is_valid() else None
        return None if known is None else self._reader.term_info(self._name, known)

    def is_valid(self) -> bool:
        """Whether there is a term at the place."""
        return self._at < len(self._terms)


class ArrayMatcher(ListMatcher):
    """What Whoosh walks through, over ``Postings``."""

    def __init__(
        self, postings: Postings, format_: Format, scorer: object, term: _Term, terminfo: TermInfo
    ) -> None:
        weights = postings.frequencies
        super().__init__(
            postings.documents.data,  # as views, whose items are Python's own numbers
            None if weights is None else weights.data,
            format=format_,
            scorer=scorer,
            term=term,
            terminfo=terminfo,
        )

    def value(self) -> bytes:
        """What the format would have written for the posting: how often."""
        return bytes(pack_uint(int(self.weight())))

    def copy(self) -> ListMatcher:
        """Another walk through the same, from the same place on."""
        return ListMatcher(
            self._ids, self._weights, None, self._format, self._scorer, self._i,
            term=self._term, terminfo=self._terminfo,
        )  # fmt: skip


def _gathered(items: Iterable[_Item]) -> Iterator[Inverted]:
    """Postings in order as the arrays of one field after the other."""
    # Whoosh marks words that only its spelling graph is to know by a negative number.
    standing = (item for item in items if item[2] >= 0)
    for name, of_field in groupby(standing, itemgetter(0)):
        terms: list[bytes] = []
        starts: list[int] = []
        documents: list[int] = []
        weights: list[float] = []
        for term, postings in groupby(of_field, itemgetter(1)):
            terms.append(term)
            starts.append(len(documents))
            for _, _, document, weight, _ in postings:
                documents.append(document)
                weights.append(weight)
        starts.append(len(documents))
        numbers = np.array(documents, np.uint32)
        yield Inverted(name, terms, np.array(starts), numbers, np.array(weights, np.float32))


def _lengths_of(lengths: _Lengths, field: str, count: int) -> NDArray[np.int64]:
    found = (lengths.doc_field_length(each, field, 0) or 0 for each in range(count))
    return np.fromiter(found, np.int64, count)


def _view(file: _File) -> memoryview:
    """The bytes of a file; of what lies in memory or is mapped, nothing is copied.

    But where it lies across words, as a part of a larger file may: numbers could not be read there.
    """
    view = memoryview(getattr(file, "_buf", None) or file.read())
    is_across = np.frombuffer(view, np.uint8).ctypes.data % _ALIGNMENT != 0
    return memoryview(bytes(view)) if is_across else view
