"""What an index knows of its documents besides their words: kind, language, key, translation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model.search import HitKind
from reader.model.text import Lang
from reader.search.arrays import Array
from reader.search.strings import Strings, arrays_of

KINDS = tuple(HitKind)
LANGS = tuple(Lang)
NONE = -1


class Entry(NamedTuple):
    """What is known of one document; ``ref`` is the id of what it is about."""

    key: str
    ref: str
    kind: HitKind
    lang: Lang


class Entries:
    """All of them, by number, of one or several indexes one after the other.

    ``kinds`` and ``langs`` are places in ``KINDS`` and ``LANGS``; ``translations`` are the numbers
    of the same thing in the other language, or ``NONE``.
    """

    def __init__(self, parts: Sequence[Mapping[str, Array]]) -> None:
        sizes = [len(part["entry.kinds"]) for part in parts]
        self._firsts: list[int] = np.cumsum([0, *sizes])[:-1].tolist()
        self._keys = [Strings(part, "entry") for part in parts]
        empty = np.zeros(0, np.int32)
        self.kinds: NDArray[np.uint8] = _joined("entry.kinds", parts, np.zeros(0, np.uint8))
        self.langs: NDArray[np.uint8] = _joined("entry.langs", parts, np.zeros(0, np.uint8))
        moved = [
            np.where(part["entry.translations"] == NONE, NONE, part["entry.translations"] + first)
            for part, first in zip(parts, self._firsts, strict=True)
        ]
        self.translations: NDArray[np.int32] = np.concatenate([empty, *moved]).astype(np.int32)

    def __len__(self) -> int:
        return len(self.kinds)

    def key(self, number: int) -> tuple[int, str]:
        """In which index a document stands, and its key there."""
        part = self.part(number)
        return part, self._keys[part][number - self._firsts[part]]

    def part(self, number: int) -> int:
        """In which index a document stands."""
        return bisect_right(self._firsts, number) - 1

    def kind(self, number: int) -> HitKind:
        """The kind of a document."""
        return KINDS[int(self.kinds[number])]

    def lang(self, number: int) -> Lang:
        """The language of a document."""
        return LANGS[int(self.langs[number])]


def arrays_for(entries: Sequence[Entry]) -> dict[str, Array]:
    """The arrays of entries, which are numbered from 0."""
    known = {(e.kind, e.ref, e.lang): number for number, e in enumerate(entries)}
    others = [known.get((e.kind, e.ref, e.lang.other), NONE) for e in entries]
    return {
        **arrays_of("entry", (entry.key for entry in entries)),
        "entry.kinds": np.array([KINDS.index(entry.kind) for entry in entries], "|u1"),
        "entry.langs": np.array([LANGS.index(entry.lang) for entry in entries], "|u1"),
        "entry.translations": np.array(others, "<i4"),
    }


def _joined(name: str, parts: Sequence[Mapping[str, Array]], empty: Array) -> NDArray[np.uint8]:
    return np.concatenate([empty, *(part[name] for part in parts)])
