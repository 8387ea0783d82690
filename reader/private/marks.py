"""The marks that a reader has made, in the order in which they were made, with a way back."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import Protocol

from reader.model.mark import COLOURS, NOTE_LIMIT, Mark, MarkKind
from reader.model.text import ReaderError

_FAR = 1 << 31  # characters: no page is so long
_NO_TEXT = re.compile("[\ud800-\udfff]")  # halves of characters: no file can hold them


class Ledger(Protocol):
    """Who wants to know of every change, to write it down."""

    def put(self, kept: Sequence[tuple[int, Mark]]) -> None:
        """Marks are new, or are others now; each with its serial number."""
        ...

    def drop(self, mark_id: str) -> None:
        """A mark is gone."""
        ...


class Marks:
    """What has been kept. Belongs to one thread."""

    def __init__(self, ledger: Ledger | None = None) -> None:
        self._ledger = ledger
        self._marks: dict[str, Mark] = {}
        self._serials: dict[str, int] = {}
        self._removed: list[Mark] = []

    def add(self, draft: Mark) -> Mark:
        """Keep a new mark; it comes back with its id.

        Raises ReaderError for a note that is too long, ValueError for a draft that is no mark.
        """
        mark = self._named(draft)
        check(mark)
        self._keep(mark)
        return mark

    def change(self, mark_id: str, *, note: str | None = None, colour: int | None = None) -> Mark:
        """Put another note or another colour in the place of the last one.

        Raises ReaderError for a note that is too long, and KeyError where there is no such mark.
        """
        old = self._marks[mark_id]
        mark = replace(
            old,
            note=old.note if note is None else _written(note),
            colour=old.colour if colour is None else colour,
        )
        check(mark)
        if mark != old:
            self._keep(mark)
        return mark

    def remove(self, mark_id: str) -> None:
        """Let go of a mark; what is no longer there is gone already."""
        mark = self._marks.pop(mark_id, None)
        if mark is not None:
            self._removed.append(mark)
            if self._ledger is not None:
                self._ledger.drop(mark_id)

    @property
    def can_undo(self) -> bool:
        """Whether anything that was removed can come back."""
        return bool(self._removed)

    def undo(self) -> Mark | None:
        """Bring back what was removed last, as it was; asked again, what was removed before it."""
        if not self._removed:
            return None
        mark = self._removed.pop()
        self._keep(mark)
        return mark

    def one(self, mark_id: str) -> Mark | None:
        """A mark by its id, or None."""
        return self._marks.get(mark_id)

    def all(self) -> tuple[Mark, ...]:
        """Every mark, the newest first."""
        return tuple(sorted(self._marks.values(), key=self._age, reverse=True))

    def on_page(self, page: str) -> tuple[Mark, ...]:
        """The marks of one page in the order in which they were made, in both languages."""
        marks = (mark for mark in self._marks.values() if mark.page == page)
        return tuple(sorted(marks, key=self._age))

    def bookmark(self, page: str) -> Mark | None:
        """The bookmark of a page, or None; it holds in both languages."""
        kept = (mark for mark in self.on_page(page) if mark.kind is MarkKind.BOOKMARK)
        return next(kept, None)

    # Many at once

    def numbered(self) -> tuple[tuple[int, Mark], ...]:
        """Every mark with its serial number, the oldest first."""
        return tuple((self._age(mark), mark) for mark in reversed(self.all()))

    def begin_with(self, kept: Iterable[tuple[int, Mark]]) -> None:
        """Have marks of another time stand before those that are here; the ledger knows them."""
        mine = [mark for _, mark in self.numbered()]
        before = {mark.id: (serial, mark) for serial, mark in kept}
        self._marks = {mark_id: mark for mark_id, (_, mark) in before.items()}
        self._serials = {mark_id: serial for mark_id, (serial, _) in before.items()}
        self._number((*self._removed, *mine))
        self._marks |= {mark.id: mark for mark in mine if mark.id not in self._marks}

    def add_all(self, drafts: Iterable[Mark]) -> int:
        """Keep marks that come from elsewhere, but not twice; how many were new.

        Raises ReaderError or ValueError as ``add`` does, with none of them kept.
        """
        drafts = tuple(drafts)
        for draft in drafts:
            check(draft)
        have = {replace(mark, id="") for mark in self._marks.values()}
        new = []
        for mark in map(self._named, drafts):
            if (same := replace(mark, id="")) not in have:
                have.add(same)
                new.append(mark)
        self._keep(*new)
        return len(new)

    def clear(self) -> None:
        """Let go of everything in memory, also of what could have come back."""
        self._marks.clear()
        self._serials.clear()
        self._removed.clear()

    def _named(self, draft: Mark) -> Mark:
        return replace(draft, id=secrets.token_hex(8), note=_written(draft.note))

    def _keep(self, *marks: Mark) -> None:
        """Keep marks that are new, were changed, or come back to their old places."""
        self._number(marks)
        self._marks |= {mark.id: mark for mark in marks}
        if self._ledger is not None and marks:
            self._ledger.put([(self._serials[mark.id], mark) for mark in marks])

    def _number(self, marks: Iterable[Mark]) -> None:
        """Give serial numbers to those that have none, behind all others."""
        last = max(self._serials.values(), default=0)
        new = (mark.id for mark in marks if mark.id not in self._serials)
        self._serials |= dict(zip(new, count(last + 1)))

    def _age(self, mark: Mark) -> int:
        # The clock of a computer may be set back; the order in which things were kept may not.
        return self._serials[mark.id]


def _written(note: str) -> str:
    return _NO_TEXT.sub("\ufffd", note)


def check(mark: Mark) -> None:
    """Raises ReaderError for a note that is too long, ValueError for what is no mark."""
    if mark.kind is MarkKind.BOOKMARK:
        is_sound = not mark.passages and mark.colour == 0
    else:
        is_sound = bool(mark.passages) and 1 <= mark.colour <= len(COLOURS)
    is_sound &= all(0 <= passage.start <= passage.end < _FAR for passage in mark.passages)
    if not is_sound:
        raise ValueError(mark)
    if len(mark.note) > NOTE_LIMIT:
        raise ReaderError(
            ja=f"メモは{NOTE_LIMIT:,}字までです。二つに分けると、とっておけます。",
            en=f"A note has room for {NOTE_LIMIT:,} characters. Divided in two it can be kept.",
        )
