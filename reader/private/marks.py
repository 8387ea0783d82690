"""The marks of one sitting, held in memory: nothing of them is written anywhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from reader.model.mark import COLOURS, NOTE_LIMIT, Mark, MarkKind
from reader.model.text import ReaderError


class Marks:
    """What has been kept since the program was opened. Belongs to one thread."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._removed: list[Mark] = []
        self._serials = count(1)

    def add(self, draft: Mark) -> Mark:
        """Keep a new mark; it comes back with its id.

        Raises ReaderError for a note that is too long, ValueError for a draft that is no mark.
        """
        _check(draft)
        mark = replace(draft, id=f"m{next(self._serials)}")
        self._marks[mark.id] = mark
        return mark

    def change(self, mark_id: str, *, note: str | None = None, colour: int | None = None) -> Mark:
        """Put another note or another colour in the place of the last one.

        Raises ReaderError for a note that is too long, and KeyError where there is no such mark.
        """
        old = self._marks[mark_id]
        mark = replace(
            old,
            note=old.note if note is None else note,
            colour=old.colour if colour is None else colour,
        )
        _check(mark)
        self._marks[mark_id] = mark
        return mark

    def remove(self, mark_id: str) -> None:
        """Let go of a mark; what is no longer there is gone already."""
        mark = self._marks.pop(mark_id, None)
        if mark is not None:
            self._removed.append(mark)

    @property
    def can_undo(self) -> bool:
        """Whether anything that was removed can come back."""
        return bool(self._removed)

    def undo(self) -> Mark | None:
        """Bring back what was removed last, as it was; asked again, what was removed before it."""
        if not self._removed:
            return None
        mark = self._removed.pop()
        self._marks[mark.id] = mark
        return mark

    def one(self, mark_id: str) -> Mark | None:
        """A mark by its id, or None."""
        return self._marks.get(mark_id)

    def all(self) -> tuple[Mark, ...]:
        """Every mark, the newest first."""
        return tuple(sorted(self._marks.values(), key=_age, reverse=True))

    def on_page(self, page: str) -> tuple[Mark, ...]:
        """The marks of one page in the order in which they were made, in both languages."""
        marks = (mark for mark in self._marks.values() if mark.page == page)
        return tuple(sorted(marks, key=_age))

    def bookmark(self, page: str) -> Mark | None:
        """The bookmark of a page, or None; it holds in both languages."""
        kept = (mark for mark in self.on_page(page) if mark.kind is MarkKind.BOOKMARK)
        return next(kept, None)


def _age(mark: Mark) -> int:
    # The clock of a computer may be set back; the order in which things were kept may not.
    return int(mark.id.removeprefix("m"))


def _check(mark: Mark) -> None:
    if mark.kind is MarkKind.BOOKMARK:
        is_sound = not mark.passages and mark.colour == 0
    else:
        is_sound = bool(mark.passages) and 1 <= mark.colour <= len(COLOURS)
    if not is_sound:
        raise ValueError(mark)
    if len(mark.note) > NOTE_LIMIT:
        raise ReaderError(
            ja=f"メモは{NOTE_LIMIT:,}字までです。二つに分けると、とっておけます。",
            en=f"A note has room for {NOTE_LIMIT:,} characters. Divided in two it can be kept.",
        )
