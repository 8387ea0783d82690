"""A TrueType typeface made anew: larger, under another name, with fewer letters."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping

_HEADER = struct.Struct(">4s4H")
_ENTRY = struct.Struct(">4s3L")
_NAMES = struct.Struct(">3H")
_NAME = struct.Struct(">6H")
_MAPPING = struct.Struct(">2HL")
_HEAD = b"head"
_UNICODE = (3, 1)  # platform and encoding
_SUM, _WHOLE_SUM = 8, 0xB1B0AFBA  # where the sum over the file stands in its head, and with what
_UNITS = 18  # where the head says how many units the size of the type has
_SIGNATURE = b"DSIG"  # which holds no longer once anything has changed


class TypefaceError(ValueError):
    """A file that is no TrueType typeface of the kind that can be changed here."""


def changed(
    data: bytes, factor: float, name: tuple[str, str], is_kept: Callable[[str], bool]
) -> bytes:
    """The file of a typeface with every letter larger by a factor at the same size of the type.

    The first name becomes the second, with spaces and without. Letters that are not kept are left
    to the typeface that is asked next. Raises TypefaceError for a file that cannot be changed so.
    """
    old, new = name
    try:
        kind, tables = _tables(data)
        tables[_HEAD] = _enlarged(tables[_HEAD], factor)
        names = {old: new, old.replace(" ", ""): new.replace(" ", "")}
        tables[b"name"] = _renamed(tables[b"name"], names)
        letters = _letters(_unicode_mapping(tables[b"cmap"]))
        kept = {code: glyph for code, glyph in letters if is_kept(chr(code))}
    except (struct.error, LookupError, UnicodeError) as error:
        raise TypefaceError(str(error)) from error
    tables[b"cmap"] = _mapping(kept)
    tables.pop(_SIGNATURE, None)
    return _file(kind, tables)


# The file: a header, an entry for each table, the tables.


def _tables(data: bytes) -> tuple[bytes, dict[bytes, bytes]]:
    kind, count, *_ = _HEADER.unpack_from(data)
    entries = (_ENTRY.unpack_from(data, _HEADER.size + _ENTRY.size * n) for n in range(count))
    return kind, {name: data[at : at + size] for name, _, at, size in entries}


def _file(kind: bytes, tables: Mapping[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    made = bytearray(_HEADER.pack(kind, count, 16 << power, power, 16 * count - (16 << power)))
    bodies = bytearray()
    begin = _HEADER.size + _ENTRY.size * count
    at_sum = 0
    for name, table in sorted(tables.items()):
        if name == _HEAD:
            at_sum = begin + len(bodies) + _SUM
        body = table + bytes(-len(table) % 4)
        made += _ENTRY.pack(name, _sum(body), begin + len(bodies), len(table))
        bodies += body
    made += bodies
    struct.pack_into(">L", made, at_sum, (_WHOLE_SUM - _sum(made)) & 0xFFFFFFFF)
    return bytes(made)


def _sum(padded: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF


def _enlarged(head: bytes, factor: float) -> bytes:
    made = bytearray(head)
    (units,) = struct.unpack_from(">H", made, _UNITS)
    struct.pack_into(">H", made, _UNITS, round(units / factor))
    struct.pack_into(">L", made, _SUM, 0)  # until there is a file to sum over
    return bytes(made)


def _renamed(table: bytes, changes: Mapping[str, str]) -> bytes:
    _, count, at = _NAMES.unpack_from(table)
    records, texts, length = [], [], 0
    for n in range(count):
        *which, size, start = _NAME.unpack_from(table, _NAMES.size + _NAME.size * n)
        text = table[at + start : at + start + size].decode("utf-16-be")
        for old, new in changes.items():
            text = text.replace(old, new)
        said = text.encode("utf-16-be")
        records.append(_NAME.pack(*which, len(said), length))
        texts.append(said)
        length += len(said)
    start = _NAMES.size + _NAME.size * count
    return b"".join([_NAMES.pack(0, count, start), *records, *texts])


# Which glyph a character has: pieces of the range of characters, as the format 4 describes them.


def _unicode_mapping(table: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", table, 2)
    for n in range(count):
        *which, at = _MAPPING.unpack_from(table, 4 + _MAPPING.size * n)
        if tuple(which) == _UNICODE:
            kind, size = struct.unpack_from(">2H", table, at)
            if kind == 4:  # noqa: PLR2004 the number of the format
                return table[at : at + size]
    raise KeyError("cmap")


def _letters(mapping: bytes) -> Iterator[tuple[int, int]]:
    words = struct.unpack(f">{len(mapping) // 2}H", mapping[: len(mapping) & ~1])
    count = words[3] // 2
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, offsets = words[8 + 2 * count : 8 + 3 * count], words[8 + 3 * count :]
    for n in range(count):
        for code in range(starts[n], min(ends[n], 0xFFFE) + 1):
            if offsets[n]:
                glyph = offsets[n + offsets[n] // 2 + code - starts[n]]
                glyph = (glyph + deltas[n]) & 0xFFFF if glyph else 0
            else:
                glyph = (code + deltas[n]) & 0xFFFF
            if glyph:
                yield code, glyph


def _mapping(letters: Mapping[int, int]) -> bytes:
    pieces: list[list[int]] = []  # first and last character, and the way from it to its glyph
    for code, glyph in sorted(letters.items()):
        delta = (glyph - code) & 0xFFFF
        if pieces and pieces[-1][1:] == [code - 1, delta]:
            pieces[-1][1] = code
        else:
            pieces.append([code, code, delta])
    pieces.append([0xFFFF, 0xFFFF, 1])
    starts, ends, deltas = zip(*pieces, strict=True)
    count = len(pieces)
    power = count.bit_length() - 1
    search = (2 * count, 2 << power, power, 2 * count - (2 << power))
    body = (*search, *ends, 0, *starts, *deltas, *[0] * count)
    mapping = struct.pack(f">{3 + len(body)}H", 4, 6 + 2 * len(body), 0, *body)
    return struct.pack(">2H", 0, 1) + _MAPPING.pack(*_UNICODE, 12) + mapping
