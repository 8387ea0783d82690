"""A TOML text as data that still knows on which line each of its keys stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader import toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.content.findings import Findings

Path = tuple[str | int, ...]
"""The way to a value: ``("term", 3, "definition", "en")``, list positions counted from 0."""

_POSITION = re.compile(r"\(at line ([0-9]+), column [0-9]+\)")
_HEADER = re.compile(r"\s*\[\[\s*([^\[\]]+?)\s*\]\]\s*(?:#.*)?\Z")


@dataclass(frozen=True, slots=True)
class Document:
    """Parsed TOML with its lines; ``first`` is the number of its first line in the file.

    ``heads`` are the positions in ``lines`` of every ``[[name]]``.
    """

    data: dict[str, object]
    lines: tuple[str, ...]
    first: int
    heads: Mapping[str, Sequence[int]]

    def line(self, path: Path) -> int:
        """The file's line of the key nearest to a path, at best its own, at worst the first."""
        start, stop = 0, len(self.lines)
        rest = path
        if len(path) > 1 and isinstance(path[0], str) and isinstance(path[1], int):
            entry = self._entry(path[0], path[1])
            if entry is not None:
                (start, stop), rest = entry, path[2:]
        keys = [re.escape(key) for key in rest if isinstance(key, str)]
        for length in range(len(keys), 0, -1):  # written as one dotted key
            found = self._key(r"\s*\.\s*".join(keys[:length]), start, stop)
            if found is not None:
                return self.first + self._below(found, keys[length:], stop)
        return self.first + start

    def name(self, path: Path) -> str:
        """A path as its author reads it: positions count from 1, none for ``[[x]]``."""
        own = path[2:] if path and path[0] in self.heads else path
        words = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in own or path]
        return "".join(words).removeprefix(".")

    def _below(self, start: int, keys: list[str], stop: int) -> int:
        """From a table's header further to a key of the table, if it stands on its own line."""
        for key in keys:
            found = self._key(key, start + 1, stop)
            start = start if found is None else found
        return start

    def _entry(self, name: str, position: int) -> tuple[int, int] | None:
        """From the header of one ``[[name]]`` to the next, as positions in ``lines``."""
        heads = self.heads.get(name, ())
        if position >= len(heads):
            return None
        end = heads[position + 1] if position + 1 < len(heads) else len(self.lines)
        return heads[position], end

    def _key(self, key: str, start: int, stop: int) -> int | None:
        """The first line between two that begins with a key, given as a pattern, or heads it."""
        at_head = re.compile(rf"\s*[\"']?{key}[\"']?\s*[.=]")
        as_table = re.compile(rf"\s*\[+\s*(?:[^\]]*\.)?\s*{key}\s*\]+")
        for at in range(start, stop):
            if at_head.match(self.lines[at]) or as_table.match(self.lines[at]):
                return at
        return None


def parse(text: str, notes: Findings, first: int = 1) -> Document | None:
    """Parse TOML that begins on line ``first`` of the file; None and a note if it is broken."""
    lines = tuple(text.split("\n"))
    try:
        return Document(toml.parse(text), lines, first, _heads(lines))
    except ValueError as error:
        match = _POSITION.search(str(error))
        last = len(text.rstrip("\n").split("\n"))
        detail = _POSITION.sub("", str(error)).removesuffix("(at end of document)").strip()
        notes.add(
            first - 1 + min(int(match.group(1)) if match else last, len(lines)),
            "TOMLとして読めません。この行の引用符、かっこ、「=」を確かめてください。",
            f"This is not valid TOML ({detail[:120]}). "
            "Check the quotes, the brackets and the '=' on this line.",
        )
        return None


def _heads(lines: Iterable[str]) -> dict[str, list[int]]:
    heads: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        match = _HEADER.match(line) if "[[" in line else None
        if match is not None:
            heads.setdefault(match[1], []).append(at)
    return heads
