"""How postings lie in the files of an index: a term's documents and frequencies as raw arrays."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.formats import Existence, Format, Frequency
from whoosh.matching import ListMatcher
from whoosh.system import pack_uint

from reader.search import arrays
from reader.search.engine import lexicon
from reader.search.engine.inversion import Inversion, Inverted
from reader.search.engine.lexicon import Lexicon

_MAGIC = b"EnA1"
_HEAD = struct.Struct("<4sIB")  # the magic, how many documents, bytes of a frequency
_LEXICON = ".lex"
_ONE, _BYTE, _FLOAT = 0, 1, 4  # all frequencies are 1; they are small whole numbers; any others
_BIGGEST_BYTE = 255
_NUMBER = np.dtype("<u4")


class Postings(NamedTuple):
    """Where a term stands: numbers of documents, ascending, and how often in each.

    Without ``frequencies`` it stands once in each. ``total`` is how many documents Whoosh counts,
    which goes on counting those that were deleted.
    """

    documents: NDArray[np.uint32]
    frequencies: NDArray[np.uint8] | NDArray[np.float32] | None
    total: int


NOWHERE = Postings(np.zeros(0, np.uint32), None, 0)


class _File(Protocol):
    def __enter__(self) -> Self: ...
    def __exit__(self, *failure: object) -> None: ...
    def read(self) -> bytes: ...
    def tell(self) -> int: ...
    def write(self, data: bytes) -> object: ...
    def get(self, position: int, length: int) -> bytes: ...


class _Storage(Protocol):
    def file_length(self, name: str) -> int: ...
    def open_file(self, name: str) -> _File: ...


class _Segment(Protocol):
    def make_filename(self, ext: str) -> str: ...
    def open_file(self, storage: _Storage, ext: str) -> _File: ...


class _Lengths(Protocol):
    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int: ...


class _Field(Protocol):
    format: Format


class _Schema(Protocol):
    def __getitem__(self, name: str) -> _Field: ...


_Item = tuple[str, bytes, int, float, bytes]


class ArrayCodec(W3Codec):
    """Whoosh's own codec but for the postings, which are written and read a whole term at a time.

    For fields that keep frequencies and nothing else: neither positions nor characters.
    """

    def field_writer(self, storage: object, segment: object) -> _FieldWriter:
        """Writes the postings of a segment."""
        return _FieldWriter(self, storage, segment)

    def terms_reader(self, storage: _Storage, segment: _Segment) -> TermsReader:
        """Knows the terms of a segment."""
        name = segment.make_filename(self.TERMS_EXT)
        length, terms = storage.file_length(name), storage.open_file(name)
        postings = segment.open_file(storage, self.POSTS_EXT)
        with segment.open_file(storage, _LEXICON) as file:
            found = arrays.decoded(_view(file))
        return TermsReader(self, terms, length, postings, found)

    def postings_reader(
        self,
        dbfile: _File,
        terminfo: W3TermInfo,
        format_: Format,
        term: tuple[str, bytes] | None = None,
        scorer: object = None,
    ) -> ArrayMatcher:
        """The postings of one term."""
        # Its length is in the terminfo too, but Whoosh gives that in a tuple.
        postings = _read(_view(dbfile), terminfo.extent()[0])
        return ArrayMatcher(postings, format_, scorer, term, terminfo)


class TermsReader(W3TermsReader):
    """What Whoosh asks for a term, and what gives its postings without asking Whoosh."""

    def __init__(
        self, codec: ArrayCodec, terms: _File, length: int, postings: _File,
        found: Mapping[str, arrays.Array],
    ) -> None:  # fmt: skip
        super().__init__(codec, terms, length, postings)
        self.lexicons = {name: Lexicon(found, name) for name in self.indexed_field_names()}
        self._postings = _view(postings)

    def postings(self, field: str, term: str) -> Postings:
        """Where a term stands, possibly nowhere."""
        offset = self.lexicons[field].offset(term) if field in self.lexicons else -1
        return NOWHERE if offset < 0 else _read(self._postings, offset)


class ArrayMatcher(ListMatcher):
    """What Whoosh walks through, over ``postings``, which whoever knows them takes as they are."""

    def __init__(
        self,
        postings: Postings,
        format_: Format,
        scorer: object,
        term: tuple[str, bytes] | None,
        terminfo: W3TermInfo,
    ) -> None:
        self.postings = postings
        weights = postings.frequencies
        super().__init__(
            _items(postings.documents),
            None if weights is None else _items(weights),
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


def _items(found: NDArray[np.generic]) -> memoryview:
    """A view whose items are Python's own numbers; it has none where they lie across words."""
    return np.require(found, requirements="A").data


class _FieldWriter(W3FieldWriter):
    """Writes each term in one go, where Whoosh's makes a dozen calls for every posting."""

    def add_postings(
        self, schema: _Schema, lengths: _Lengths, items: Iterable[_Item] | Inversion
    ) -> None:
        """What Whoosh's own writer has sorted, or what has been turned about as arrays."""
        found: dict[str, arrays.Array] = {}
        fields = items.fields() if isinstance(items, Inversion) else _gathered(items)
        for inverted in fields:
            field = schema[inverted.field]
            if not isinstance(field.format, (Frequency, Existence)):
                message = f"the field {inverted.field!r} keeps more than frequencies"
                raise TypeError(message)
            self.start_field(inverted.field, field)
            found |= self._add(inverted, lengths)
            self.finish_field()
        with self._create_file(_LEXICON) as file:
            file.write(arrays.encoded(found))

    def _add(self, inverted: Inverted, lengths: _Lengths) -> dict[str, arrays.Array]:
        """Write a field; the arrays of its lexicon."""
        name, terms, starts, documents, frequencies = inverted
        if not terms:
            return lexicon.arrays_for(name, (), (), ())
        of_documents = _lengths_of(lengths, inverted.field, int(documents.max()) + 1)[documents]
        first = starts[:-1]
        # As Whoosh's own writer of blocks would have summed it up.
        shortest = np.minimum.reduceat(of_documents, first).tolist()
        longest = np.maximum.reduceat(of_documents, first).tolist()
        most = np.maximum.reduceat(frequencies, first).tolist()
        total = np.add.reduceat(frequencies, first, dtype=np.float64).tolist()
        at, prefix = self._postfile.tell(), struct.pack("!H", self._fieldid)
        bounds, offsets = starts.tolist(), []
        for number, term in enumerate(terms):
            begin, end = bounds[number], bounds[number + 1]
            here = documents[begin:end]
            data = _encoded(here, frequencies[begin:end], most[number])
            info = W3TermInfo()
            info._weight, info._df = total[number], end - begin  # noqa: SLF001
            info._maxweight = most[number]  # noqa: SLF001
            info._minlength, info._maxlength = shortest[number], longest[number]  # noqa: SLF001
            info._minid, info._maxid = int(here[0]), int(here[-1])  # noqa: SLF001
            info.set_extent(at, len(data))
            self._postfile.write(data)
            offsets.append(at)
            self._tindex.add(prefix + term, info.to_bytes())
            at += len(data)
        return lexicon.arrays_for(name, terms, offsets, np.diff(starts).tolist())


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
    return np.array([lengths.doc_field_length(each, field, 0) or 0 for each in range(count)])


def _encoded(documents: NDArray[np.uint32], frequencies: NDArray[np.generic], most: float) -> bytes:
    if most == 1 and (frequencies == 1).all():
        width, kept = _ONE, b""
    elif most <= _BIGGEST_BYTE and (frequencies == frequencies.astype(np.uint8)).all():
        width, kept = _BYTE, frequencies.astype(np.uint8).tobytes()
    else:
        width, kept = _FLOAT, frequencies.astype("<f4").tobytes()
    head = _HEAD.pack(_MAGIC, len(documents), width)
    return head + documents.astype("<u4", copy=False).tobytes() + kept


def _view(file: _File) -> memoryview:
    """The bytes of a file; of what lies in memory or is mapped, nothing is copied."""
    return memoryview(getattr(file, "_buf", None) or file.read())


def _read(view: memoryview, offset: int) -> Postings:
    """Raises ValueError or struct.error where there are no postings."""
    magic, count, width = _HEAD.unpack_from(view, offset)
    if magic != _MAGIC:
        message = "these are no postings"
        raise ValueError(message)
    start = offset + _HEAD.size
    documents = np.frombuffer(view, _NUMBER, count, start)
    if width == _ONE:
        return Postings(documents, None, count)
    after = start + documents.nbytes
    if width == _BYTE:
        return Postings(documents, np.frombuffer(view, np.uint8, count, after), count)
    return Postings(documents, np.frombuffer(view, np.float32, count, after), count)
