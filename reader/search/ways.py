"""The ways in which a query was read, and what is to be marked for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from reader.search import analysis, query
from reader.search.excerpt import Wanted
from reader.search.query import Group, Query
from reader.search.surfaces import SurfaceTable

Sounding = Callable[[str], Iterable[str]]


class Ways(NamedTuple):
    """A query as it was typed, as it sounds, and as it may have been meant, where it may be."""

    typed: Query
    heard: Query | None = None
    meant: Query | None = None


def wanted(
    ways: Ways, phrases: tuple[str, ...], table: SurfaceTable, sounding: Sounding
) -> tuple[Wanted, ...]:
    """What to mark for each way, the likeliest first; ``sounding`` gives the spellings of a key."""
    typed = Wanted(_spelt(ways.typed, table), ways.typed.parts, phrases)
    # Kana that were not meant as typed fall into small words that stand everywhere.
    is_kana = bool(ways.typed.typed) and all(map(analysis.is_hiragana, ways.typed.typed))
    is_whole = not is_kana or len(typed.words) == 1
    also = tuple(chain.from_iterable(typed.words)) if is_whole else ()
    found = [typed]
    if ways.heard is not None:
        words = tuple(_heard(group, table, sounding) for group in ways.heard.groups)
        found.append(Wanted(words, ways.typed.parts, phrases, also))
    if ways.meant is not None:
        words = _spelt(ways.meant, table)
        found.append(Wanted(words, ways.meant.parts, phrases, also))
    return tuple(reversed(found)) if is_kana else tuple(found)


def _spelt(asked: Query, table: SurfaceTable) -> tuple[tuple[str, ...], ...]:
    """The spellings of each word, and those of several words that the word book gives for it."""
    names = (
        [normal.replace("_", " ") for normal in normals if not table.spellings(normal)]
        for normals in asked.normals
    )
    spelt = query.spelt(asked, table)
    return tuple(
        (*(form for form in word if not _is_one_kana(form) or form == asked.text), *more)
        for word, more in zip(spelt, names, strict=True)
    )


def _is_one_kana(spelling: str) -> bool:
    """Whether a spelling would be marked in the middle of nearly every sentence."""
    return len(spelling) == 1 and analysis.is_hiragana(spelling)


def _heard(group: Group, table: SurfaceTable, sounding: Sounding) -> tuple[str, ...]:
    """How one word of a query that was read by its sound may be written."""
    return tuple(dict.fromkeys(filter(query.is_telling, _spellings(group, table, sounding))))


def _spellings(group: Group, table: SurfaceTable, sounding: Sounding) -> Iterator[str]:
    for term in group:
        yield from sounding(term.text) if term.field == "readings" else table.spellings(term.text)
