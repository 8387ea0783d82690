"""Thousands of strings in two arrays: in order, found by what they are or how they begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Array

_AFTER_ALL = b"\xff"  # no text in UTF-8 holds this byte
_ROOM = 2  # places for each beginning
_EMPTY = 0
_HEAD = 8  # bytes of a string by which it is looked for, as one number
_LONGEST = 255  # bytes of a string that a text may go on with


class Strings(Sequence[str]):
    """Strings by number. Made by ``arrays_of``, which gives the arrays that it reads."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._bytes = memoryview(arrays[f"{name}.bytes"])  # type: ignore[arg-type]
        self._ends = memoryview(arrays[f"{name}.ends"])  # type: ignore[arg-type]

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:  # type: ignore[override]
        return str(self.raw(number), "utf-8")

    def raw(self, number: int) -> bytes:
        """One of them in UTF-8."""
        start = self._ends[number - 1] if number else 0
        return self._bytes[start : self._ends[number]].tobytes()

    def several(self, numbers: NDArray[np.intp]) -> list[str]:
        """Many of them; one at a time, they would take some times as long."""
        if not len(numbers):
            return []
        ends = np.asarray(self._ends)
        starts = np.where(numbers > 0, ends[numbers - 1], 0)
        first = int(starts.min())
        together = self._bytes[first : int(ends[numbers].max())].tobytes()
        spans = zip((starts - first).tolist(), (ends[numbers] - first).tolist(), strict=True)
        return [str(together[start:end], "utf-8") for start, end in spans]


def arrays_of(name: str, strings: Iterable[str | bytes]) -> dict[str, Array]:
    """The arrays that ``Strings`` of this name reads; bytes are UTF-8 already."""
    return _arrays_of(name, _encoded(strings))


def sorted_arrays_of(name: str, strings: Iterable[str | bytes]) -> dict[str, Array]:
    """The arrays that ``SortedStrings`` of this name reads; the strings are in order."""
    encoded = _encoded(strings)
    heads = np.array(encoded, f"S{_HEAD}").view(">u8")  # cut, or filled up with zeros
    return {**_arrays_of(name, encoded), f"{name}.heads": heads.astype("<u8")}


def _encoded(strings: Iterable[str | bytes]) -> list[bytes]:
    return [each if isinstance(each, bytes) else each.encode() for each in strings]


def _arrays_of(name: str, encoded: list[bytes]) -> dict[str, Array]:
    ends = np.cumsum([len(each) for each in encoded], dtype=np.uint32)
    return {
        f"{name}.bytes": np.frombuffer(b"".join(encoded), np.uint8),
        f"{name}.ends": ends.astype("<u4"),
    }


class SortedStrings(Strings):
    """Strings in the order of their UTF-8, which is that of their characters.

    Made by ``sorted_arrays_of``. Their first bytes as numbers, in which Python looks without a step
    of ours, lead nearly to the place.
    """

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        super().__init__(arrays, name)
        self._heads = memoryview(arrays[f"{name}.heads"])  # type: ignore[arg-type]

    def find(self, string: str | bytes) -> int:
        """The number of the first that is this string; -1 where none is."""
        wanted = string if isinstance(string, bytes) else string.encode()
        number = self.first_from(wanted)
        return number if number < len(self) and self.raw(number) == wanted else -1

    def beginning_with(self, beginning: str) -> range:
        """The numbers of those that begin so."""
        wanted = beginning.encode()
        first = self.first_from(wanted)
        return range(first, self.first_from(wanted + _AFTER_ALL))

    def first_from(self, wanted: bytes) -> int:
        """The number of the first that is not before these letters in UTF-8."""
        heads = self._heads
        head = int.from_bytes(wanted[:_HEAD].ljust(_HEAD, b"\0"), "big")
        low = bisect_left(heads, head)
        if low == len(heads) or heads[low] != head:
            return low
        high = bisect_right(heads, head, low)
        while low < high:
            middle = (low + high) // 2
            if self.raw(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low


class Beginnings:
    """Finds every string with which a text goes on, at a glance for each character.

    All that any of the strings begins with is in a table by its hash, with the number of the first
    string that begins so: where a text goes on as none of them does, the search ends.
    """

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._bytes = memoryview(arrays[f"{name}.bytes"])  # type: ignore[arg-type]
        self._ends = memoryview(arrays[f"{name}.ends"])  # type: ignore[arg-type]
        self._numbers = memoryview(arrays[f"{name}.places"])  # type: ignore[arg-type]
        self._sizes = memoryview(arrays[f"{name}.sizes"])  # type: ignore[arg-type]
        self._mask = len(self._numbers) - 1

    def words(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """(end, number) of each string that stands in a text from a place on, shortest first."""
        # Without a call for each character: this is a fifth of the time that a question takes.
        strings, ends, sizes, mask = self._bytes, self._ends, self._sizes, self._mask
        begun, crc = b"", 0
        for end in range(start + 1, len(text) + 1):
            letter = text[end - 1].encode(errors="replace")
            begun += letter
            crc = crc32(letter, crc)
            place, size = crc & mask, len(begun)
            while found := sizes[place]:
                if found == size:
                    number = self._numbers[place]
                    first = ends[number - 1] if number else 0
                    if strings[first : first + size] == begun:
                        break
                place = (place + 1) & mask
            else:
                return
            if ends[number] - first == size:
                yield end, number


def beginnings_of(name: str, strings: Sequence[str]) -> dict[str, Array]:
    """The arrays that ``Beginnings`` of this name reads; the strings are in order."""
    first: dict[str, int] = {}
    for number, string in enumerate(strings):
        if len(string.encode()) <= _LONGEST:
            for end in range(len(string), 0, -1):
                if (begun := string[:end]) in first:  # then so is all that it begins with
                    break
                first[begun] = number
    room = 1 << max(4, (len(first) * _ROOM).bit_length())
    numbers, sizes = [0] * room, [_EMPTY] * room
    for begun, number in first.items():
        encoded = begun.encode()
        place = crc32(encoded) & (room - 1)
        while sizes[place] != _EMPTY:
            place = (place + 1) & (room - 1)
        numbers[place], sizes[place] = number, len(encoded)
    return {
        f"{name}.places": np.array(numbers, "<u4"),
        f"{name}.sizes": np.array(sizes, "|u1"),
    }
