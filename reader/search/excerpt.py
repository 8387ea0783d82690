"""A line or two around the best match, with marks on the words where they really stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from reader.model.search import Document, Excerpt, HitKind
from reader.model.sought import NOTHING, Sought
from reader.model.text import Lang
from reader.search import analysis, cuts, folding, syntax
from reader.search.folding import Mapped

WIDTHS = {Lang.JA: 42, Lang.EN: 84}  # characters; Latin ones are half as wide
_ELLIPSIS = "…"
_BETWEEN_CELLS = "　"  # of a table: a tab would stand out of all proportion
# Where an excerpt may begin without looking torn off.
_BREAKS = frozenset(" 　、。，．！？!?」』）)・：:;；")

Span = tuple[int, int]


@dataclass(frozen=True)
class Wanted:
    """What to mark for one way of reading a query, folded: the spellings of each word.

    ``parts`` of words are marked for want of better. The line that is shown holds the ``phrases``,
    which are as typed, if any does. ``beside`` is marked as well on a page that is opened.
    """

    words: tuple[tuple[str, ...], ...]
    parts: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @cached_property
    def sought(self) -> Sought:
        """What of it is marked on a page, the same for every page."""
        return _sought([*self.words, self.beside])


# Lines of the collection, never of a query: folding them is most of the work of an excerpt.
_folded = lru_cache(maxsize=8192)(folding.folded)
_mapped = lru_cache(maxsize=32768)(folding.mapped)


@dataclass(frozen=True, slots=True)
class Found:
    """The excerpt of a document, the anchor of its block, and what is marked beyond it."""

    excerpt: Excerpt
    anchor: str = ""
    title_marks: tuple[Span, ...] = ()
    sought: Sought = NOTHING


def prepare(document: Document) -> None:
    """Fold a document's lines ahead of the first excerpt that needs them."""
    folded = _folded(document.text)
    _line_starts(folded)
    for line, known in _lines(document.text, folded):
        _mapped(line, known)


def find(document: Document, ways: Sequence[Wanted]) -> Found:
    """The best line of a document, cut to a window around its marks.

    ``ways`` are those in which the query may be read; of those that say as much of the document
    the first is taken.
    """
    text = document.text
    if document.kind is HitKind.WORD:
        # Below the definition stand spellings that are found but, as some are hurtful, not shown.
        text = text.partition("\n")[0]
    folded, title = _folded(text), _folded(document.title)
    wanted = ways[0] if len(ways) == 1 else _best_way(ways, folded, title)
    words, named = _present(folded, wanted.words), _present(title, wanted.words)
    inside = not (words or named)
    if inside:
        words = _present(folded, [(part,) for part in wanted.parts])
    title_marks = merged(spans(document.title, named)) if named else ()
    sought = NOTHING
    if document.anchors:  # only a page is marked when it opens
        sought = _sought(words, inside=True) if inside else wanted.sought
    lines = _lines(text, folded)
    for number in _by_merit(words, lines, folded, wanted.phrases):
        line, known = lines[number]
        marks = merged(_marked(_mapped(line, known), words, wanted.phrases, inside=inside))
        if marks:
            anchor = document.anchors[number] if number < len(document.anchors) else ""
            excerpt = window(line, marks, WIDTHS[document.lang])
            return Found(excerpt, anchor, title_marks, sought)
    opening = next((line for line, _ in lines if line.strip()), "")
    return Found(window(opening, (), WIDTHS[document.lang]), "", title_marks, sought)


def _lines(text: str, folded: str) -> list[tuple[str, str]]:
    """The lines of a text, each with itself folded."""
    return list(zip(text.split("\n"), folded.split("\n"), strict=True))


def _best_way(ways: Sequence[Wanted], folded: str, title: str) -> Wanted:
    """The way of which most words stand in a document."""
    best, most = ways[0], 0.0
    for way in ways:
        words = [any(form in folded or form in title for form in word) for word in way.words]
        share = sum(words) / len(words) if words else 0.0
        if share > most:
            best, most = way, share
        if share == 1:
            break
    return best


def _sought(words: Iterable[Iterable[str]], *, inside: bool = False) -> Sought:
    return Sought(tuple(dict.fromkeys(chain.from_iterable(words))), inside)


def _present(folded: str, words: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """The words that stand in a text, each with only those spellings that do."""
    found = (tuple(spelling for spelling in word if spelling in folded) for word in words)
    return [word for word in found if word]


def spans(line: str, words: Iterable[Iterable[str]], *, inside: bool = False) -> list[Span]:
    """Where any spelling of the words stands in a line, in offsets of the line itself, in order.

    The words are folded. ``inside`` also accepts parts of longer words.
    """
    return spans_in(_mapped(line, ""), words, inside=inside)


def spans_in(mapped: Mapped, words: Iterable[Iterable[str]], *, inside: bool) -> list[Span]:
    """The same for a line that is folded already, of which nothing is remembered."""
    return sorted(
        mapped.origin(start, start + len(spelling))
        for spelling in {spelling for word in words for spelling in word}
        for start in _places(mapped.text, spelling)
        if _may_mark(mapped.text, start, start + len(spelling), inside=inside)
    )


def merged(found: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order that neither overlap nor touch."""
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def window(line: str, marks: Sequence[Span], width: int) -> Excerpt:
    """At most ``width`` characters of a line, around as many marks as fit."""
    line = line.replace("\t", _BETWEEN_CELLS)
    start = _start(line, marks, width)
    end = _end(line, start, width)
    head = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(line) else ""
    shift = len(head) - start
    kept = tuple(
        (max(a, start) + shift, min(b, end) + shift) for a, b in marks if a < end and b > start
    )
    return Excerpt(head + line[start:end] + tail, kept)


def _start(line: str, marks: Sequence[Span], width: int) -> int:
    """Where the window opens: with a little of what stands before its first mark."""
    if len(line) <= width or not marks:
        return 0
    first = max(marks, key=lambda mark: (_held(marks, mark[0], width), -mark[0]))[0]
    earliest = max(0, first - width // 3)
    if earliest == 0:
        return 0
    for start in range(earliest, first):
        is_break = line[start - 1] in _BREAKS and line[start] not in _BREAKS
        if is_break and not cuts.is_inside(line, start):
            return start
    # What the first mark stands in may begin before it: 064 in 0570-064-556.
    start = cuts.after(line, earliest, first)
    return cuts.before(line, start, max(0, first - width // 2))


def _end(line: str, start: int, width: int) -> int:
    """Where the window closes: a little sooner, or later, than in the middle of a word."""
    end = start + width
    if end >= len(line):
        return len(line)
    end = cuts.before(line, end, start + width // 2)
    end = cuts.after(line, end, min(len(line), end + width // 2))
    return len(line[:end].rstrip())


def _held(marks: Sequence[Span], start: int, width: int) -> int:
    """How many marks fit into a window whose first mark begins at ``start``."""
    return sum(start <= a and b <= start + width * 2 // 3 for a, b in marks)


@lru_cache(maxsize=1024)
def _line_starts(folded: str) -> tuple[int, ...]:
    """Where the lines of a text begin, and last where one more would."""
    starts = [0]
    while (end := folded.find("\n", starts[-1])) >= 0:
        starts.append(end + 1)
    return (*starts, len(folded) + 1)


def _standing(folded: str, words: Iterable[Iterable[str]]) -> dict[str, set[int]]:
    """For each spelling the numbers of the lines in which it stands."""
    starts = _line_starts(folded)
    found: dict[str, set[int]] = {}
    for spelling in chain.from_iterable(words):
        numbers = found.setdefault(spelling, set())
        at = folded.find(spelling) if not numbers else -1
        while at >= 0:
            number = bisect_right(starts, at) - 1
            numbers.add(number)
            at = folded.find(spelling, starts[number + 1])
    return found


def _by_merit(
    words: Iterable[Iterable[str]],
    lines: Sequence[tuple[str, str]],
    folded: str,
    phrases: Sequence[str],
) -> list[int]:
    """The numbers of the lines that hold any of the words, those with most of them first.

    Before them come those with most of the phrases.
    """
    merits: Counter[int] = Counter()
    standing = _standing(folded, words)
    for spellings in words:
        merits.update(set().union(*(standing[spelling] for spelling in spellings)))
    quoted = {
        number: sum(syntax.holds(line, phrase) for phrase in phrases)
        for number, (_, line) in enumerate(lines if phrases else ())
    }
    return sorted(
        merits.keys() | {number for number, count in quoted.items() if count},
        key=lambda number: (-quoted.get(number, 0), -merits[number], number),
    )


def _marked(
    line: Mapped, words: Iterable[Iterable[str]], phrases: Iterable[str], *, inside: bool
) -> list[Span]:
    """Where the words and the phrases stand in a line, in order."""
    found = spans_in(line, words, inside=inside)
    quoted = (span for phrase in phrases for span in syntax.standing(line.text, phrase))
    return sorted([*found, *(line.origin(*span) for span in quoted)])


def _places(text: str, spelling: str) -> Iterator[int]:
    start = text.find(spelling)
    while start >= 0:
        yield start
        start = text.find(spelling, start + 1)


def _may_mark(text: str, start: int, end: int, *, inside: bool) -> bool:
    """Whether a span of a folded text is a word of its own, as far as that can be told.

    It is not when it is cut out of a Latin word, nor when it is one kanji among others. ``inside``
    only asks that it does not begin within a Latin word.
    """
    if inside:
        return analysis.begins_whole(text, start)
    if not analysis.is_whole(text, start, end):
        return False
    if end - start > 1 or not analysis.is_one_kanji(text[start:end]):
        return True
    neighbours = text[max(0, start - 1) : start], text[end : end + 1]
    return not any(map(analysis.is_one_kanji, neighbours))
