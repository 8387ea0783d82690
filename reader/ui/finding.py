"""Finds words in the page that is shown: in any spelling, and kanji by their readings as well."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator

from reader.model.sought import Sought
from reader.search import excerpt, folding
from reader.ui.folio import Folio
from reader.ui.layers import Span, joined, units
from reader.ui.pagetext import Region
from reader.ui.readings import Run

_MOST = 2000
_MOST_SOUGHT = 400


def find(query: str, regions: Iterable[Region], runs: list[Run]) -> list[Span]:
    """Every place of the query in the document, from the top down; at most 2,000.

    Letters count as equal whatever their case, width and kana; a query in kana also finds kanji
    that are read so.
    """
    wanted = folding.folded(query).strip()
    if not wanted:
        return []
    by_reading = _is_kana(wanted)
    found: list[tuple[int, int]] = []
    for region in regions:
        found += _written(wanted, region)
        if by_reading:
            found += _read(wanted, region, runs)
        if len(found) >= _MOST:
            break
    return _apart(sorted(found[:_MOST]))


def sought_in(folio: Folio, sought: Sought) -> list[Span]:
    """Every place of what a search led to a page by, as its excerpts mark it; at most 400."""
    found: list[Span] = []
    for name in dict.fromkeys(folio.anchors.in_order):
        region = folio.text.region(name)
        spans = excerpt.spans(region.text, [sought.spellings], inside=sought.inside)
        for start, end in excerpt.merged(spans):
            found.append(joined(region.stands[start:end], region.text[end - 1]))
        if len(found) >= _MOST_SOUGHT:
            break
    return found[:_MOST_SOUGHT]


def _apart(found: list[tuple[int, int]]) -> list[Span]:
    """Each place once: what two of them share becomes one, neighbours stay two."""
    spans: list[Span] = []
    for start, end in found:
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return spans


def _written(wanted: str, region: Region) -> Iterator[tuple[int, int]]:
    mapped = folding.mapped(region.text)
    for at in _places(mapped.text, wanted):
        start, end = mapped.origin(at, at + len(wanted))
        yield joined(region.stands[start:end], region.text[end - 1])


def _read(wanted: str, region: Region, runs: list[Run]) -> Iterator[tuple[int, int]]:
    """Where the text as it is read aloud holds the query."""
    if not region.stands:
        return
    first = bisect.bisect_left(runs, (region.stands[0],))
    last = bisect.bisect_left(runs, (region.stands[-1],))
    if first == last:
        return
    sounds: list[str] = []
    origins: list[tuple[int, int]] = []
    at = 0
    for run in runs[first:last]:
        start = bisect.bisect_left(region.stands, run.position)
        end = bisect.bisect_left(region.stands, run.position + run.length)
        for offset in range(at, start):
            _letter(region, offset, sounds, origins)
        _sound(run.reading, run.position, run.length, sounds, origins)
        at = end
    for offset in range(at, len(region.text)):
        _letter(region, offset, sounds, origins)
    spoken = "".join(sounds)
    for at in _places(spoken, wanted):
        yield origins[at][0], origins[at + len(wanted) - 1][1]


def _letter(region: Region, offset: int, sounds: list[str], origins: list[tuple[int, int]]) -> None:
    letter = region.text[offset]
    _sound(letter, region.stands[offset], units(letter), sounds, origins)


def _sound(
    text: str, position: int, length: int, sounds: list[str], origins: list[tuple[int, int]]
) -> None:
    sound = folding.folded(text)
    sounds.append(sound)
    origins.extend([(position, position + length)] * len(sound))


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _is_kana(text: str) -> bool:
    return all("\u3041" <= char <= "\u309f" or char == "ー" for char in text)
