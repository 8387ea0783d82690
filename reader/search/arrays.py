"""Named arrays in one file that is mapped into memory: opening it reads its contents alone."""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.generic]

_HEAD = struct.Struct("<8sQ")  # the magic, and how long the list of contents is
_MAGIC = b"EngArr01"
_ALIGNMENT = 64
_TYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<i4", "<f4", "<f8"})


class _Place(NamedTuple):
    """Where one array lies: its type, the offset behind the contents, and how many items."""

    kind: str
    offset: int
    size: int


def encoded(arrays: Mapping[str, Array]) -> bytes:
    """Arrays of one dimension as the bytes of such a file."""
    return b"".join(pieces(arrays))


def pieces(arrays: Mapping[str, Array]) -> Iterator[bytes]:
    """The same, one piece after the other: together they may be large."""
    places: dict[str, _Place] = {}
    offset = 0
    for name, array in arrays.items():
        kind = array.dtype.str
        if kind not in _TYPES:
            message = f"{name}: {kind} is not kept in files"
            raise TypeError(message)
        places[name] = _Place(kind, offset, len(array))
        offset += -(-array.nbytes // _ALIGNMENT) * _ALIGNMENT
    contents = json.dumps(places).encode()
    contents += b" " * (-(_HEAD.size + len(contents)) % _ALIGNMENT)
    yield _HEAD.pack(_MAGIC, len(contents)) + contents
    for array in arrays.values():
        yield array.tobytes() + bytes(-array.nbytes % _ALIGNMENT)


def opened(path: Path) -> dict[str, Array]:
    """The arrays of a file, mapped; raises OSError, or ValueError where it is damaged."""
    with path.open("rb") as file:
        return decoded(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def decoded(data: memoryview) -> dict[str, Array]:
    """The arrays that lie in bytes, of which nothing is copied; raises ValueError."""
    if len(data) < _HEAD.size:
        message = "too short"
        raise ValueError(message)
    magic, length = _HEAD.unpack_from(data)
    if magic != _MAGIC:
        message = "no file of arrays"
        raise ValueError(message)
    start = _HEAD.size + length
    places = json.loads(bytes(data[_HEAD.size : start]))
    try:
        return {name: _array(data, start, _Place(*place)) for name, place in places.items()}
    except (TypeError, AttributeError) as error:
        message = "no list of contents"
        raise ValueError(message) from error


def _array(data: memoryview, start: int, place: _Place) -> Array:
    if place.kind not in _TYPES or place.offset < 0 or place.size < 0:
        message = f"no array: {place}"
        raise ValueError(message)
    return np.frombuffer(data, place.kind, place.size, start + place.offset)
