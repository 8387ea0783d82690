"""What was found, in groups: which rows stand under which headings, and what is folded away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from reader.model.search import Excerpt, Hit, HitKind
from reader.model.text import Lang


class Group(StrEnum):
    """A sort of things that are listed together."""

    PAGES = "pages"
    SOURCES = "sources"
    WORDS = "words"
    DESKS = "desks"
    KEPT = "kept"


class Heading(NamedTuple):
    """The row above a group."""

    group: Group


class More(NamedTuple):
    """The row that unfolds the rest of a group, of ``rest`` things."""

    group: Group
    rest: int


class Kept(NamedTuple):
    """Something that was kept; it looks like a hit. ``id`` is that of its mark."""

    id: str
    title: str
    other_title: str
    excerpt: Excerpt
    title_marks: tuple[tuple[int, int], ...] = ()


Found = Hit | Kept
Row = Heading | Hit | Kept | More


class Names(NamedTuple):
    """What the rows are called: one thing of each group, each group, and what unfolds one.

    ``other`` says with which key a thing is opened in the other language, ``of`` from which added
    collection it is, by its name in ``lang``.
    """

    things: Mapping[Group, str]
    groups: Mapping[Group, str]
    more: str
    other: str = ""
    of: str = "%1"
    lang: Lang = Lang.EN

    def origin(self, thing: Found) -> str:
        """From which added collection a hit is; empty for the shipped one."""
        origin = thing.collection if isinstance(thing, Hit) else None
        return "" if origin is None else self.of.replace("%1", origin.of(self.lang))

    def more_of(self, row: More) -> str:
        """How many more there are."""
        return self.more.replace("%1", str(row.rest))

    def told(self, row: Row) -> str:
        """All of a row, for a screen reader: its group first."""
        if isinstance(row, Heading):
            return self.groups[row.group]
        if isinstance(row, More):
            return f"{self.groups[row.group]}: {self.more_of(row)}"
        kind, origin = self.things[group_of(row)], self.origin(row)
        kind = f"{kind}, {origin}" if origin else kind
        return f"{kind}: {row.title}. {row.excerpt.text}"


_GROUPS = {
    HitKind.PAGE: Group.PAGES,
    HitKind.PIECE: Group.SOURCES,
    HitKind.WORD: Group.WORDS,
    HitKind.DESK: Group.DESKS,
}
_SHOWN, _SHOWN_WORDS = 5, 3


def group_of(thing: Found) -> Group:
    """Where a thing is listed."""
    return Group.KEPT if isinstance(thing, Kept) else _GROUPS[thing.kind]


def rows(things: Iterable[Found], unfolded: Collection[Group]) -> tuple[Row, ...]:
    """The rows of a list of things, best first.

    Groups stand in the order of the best thing of each, their things in the order given. Of a
    group that is not ``unfolded`` the first few are shown. One group alone has no heading and is
    never folded.
    """
    groups: dict[Group, list[Found]] = {}
    for thing in things:
        groups.setdefault(group_of(thing), []).append(thing)
    if len(groups) == 1:
        return tuple(*groups.values())
    made: list[Row] = []
    for group, members in groups.items():
        most = _SHOWN_WORDS if group is Group.WORDS else _SHOWN
        if group in unfolded:
            most = len(members)
        made += [Heading(group), *members[:most]]
        if members[most:]:
            made.append(More(group, len(members) - most))
    return tuple(made)


def first(hits: Iterable[Hit], count: int) -> list[Hit]:
    """The first hits of a list from which nothing has been unfolded."""
    return [row for row in rows(hits, ()) if isinstance(row, Hit)][:count]


def is_told(thing: Found) -> bool:
    """Whether it is known where in a thing the words stand: not yet of what is out of sight."""
    return bool(thing.excerpt.text)


def is_same(old: Row, new: Row) -> bool:
    """Whether a row looks as it did, or only tells more."""
    if isinstance(old, Hit) and isinstance(new, Hit) and not is_told(old):
        return (old.kind, old.id, old.lang) == (new.kind, new.id, new.lang)
    return old == new


def has_all(new: Iterable[Found], old: Iterable[Found]) -> bool:
    """Whether one answer holds everything of another, and perhaps more."""
    known = {(group_of(thing), thing.id): thing for thing in new}
    found = ((thing, known.get((group_of(thing), thing.id))) for thing in old)
    return all(other is not None and is_same(thing, other) for thing, other in found)
