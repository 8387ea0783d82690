"""What a reader keeps, and where: in memory, on this computer, or there behind a passphrase."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.model.keeping import Mode, Standing
from reader.model.mark import Mark
from reader.model.text import ReaderError, Text
from reader.private import contents, saying
from reader.private.envelope import DamagedError, NewerError
from reader.private.keepfile import KeepFile
from reader.private.listener import Listener, Nobody
from reader.private.marks import Marks
from reader.private.notebook import Notebook
from reader.private.safe import Safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.private.passphrase import Cost, Key

# The library behind the passphrase is loaded for those alone who have one.
# ruff: noqa: PLC0415


class Keeping:
    """Holds the marks, and has them written where the reader wants that. Belongs to one thread.

    ``marks`` can always be asked and changed. What could not be written is told to the listener,
    stays in memory, and is written with whatever is next. Without a folder nothing can be kept.
    """

    def __init__(
        self,
        folder: Path | None,
        title_of: Callable[[str], Text | None] = lambda _: None,
        listener: Listener | None = None,
        cost: Cost | None = None,
    ) -> None:
        self.marks = Marks(self)
        self._listener = Nobody() if listener is None else listener
        self._file = None if folder is None else KeepFile(folder)
        self._title_of = title_of
        self._cost = cost
        self._safe: Safe | None = None
        self._held: Safe | None = None  # locked with something that could not be written
        self._titles: dict[str, Text] = {}
        self._remembered: dict[str, str] = {}
        self._standing = Standing()
        if self._file is not None:
            self._begin(self._file)

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return self._standing

    @property
    def can_keep(self) -> bool:
        """Whether anything can be kept beyond the window."""
        return self._file is not None

    @property
    def folder(self) -> Path | None:
        """Where it is kept, or would be."""
        return None if self._file is None else self._file.folder

    def title_of(self, page: str) -> Text | None:
        """What a marked page was called that no collection has any more; None if unknown."""
        return self._titles.get(page)

    def know(self, titles: dict[str, Text]) -> None:
        """Know what pages are called, before marks on them come from elsewhere."""
        self._titles = titles | self._titles

    # Beginning

    def _begin(self, file: KeepFile) -> None:
        try:
            if not file.is_there():
                return
            for nth, found in enumerate(contents.envelopes(file)):
                if found is None:
                    continue
                if found.lock is not None:
                    self._standing = Standing(Mode.PASSPHRASE, is_locked=True)
                    return
                with contextlib.suppress(DamagedError):
                    self._open(file, Notebook.read(found.content), None, is_restored=nth > 0)
                    return
        except NewerError:
            notice = saying.NEWER
        except OSError:
            notice = saying.NOT_READABLE
        else:
            notice = saying.DAMAGED
        self._standing = Standing(notice=notice)

    def _open(self, file: KeepFile, book: Notebook, key: Key | None, *, is_restored: bool) -> None:
        """Go on with what was kept; what this window has made so far comes after it."""
        notice = saying.RESTORED if is_restored else None
        try:
            notice = notice if (may_write := file.take()) else saying.SECOND
        except OSError:
            may_write, notice = False, saying.READ_ONLY
        mode = Mode.HERE if key is None else Mode.PASSPHRASE
        self._standing = Standing(mode, is_second=not may_write, notice=notice)
        self._safe = Safe(book, key, file, self._listener, may_write=may_write)
        self._gather(self._safe)
        if is_restored:
            self._safe.write(alone=True)  # the damaged one is not to become the one before

    def _gather(self, safe: Safe) -> None:
        mine = {mark.id for mark in self.marks.all()}
        self.marks.begin_with(safe.book.marks())
        self._titles = safe.book.titles() | self._titles
        changed = tuple(self._remembered.items())
        for name, value in changed:
            safe.book.remember(name, value)
        self._remembered = safe.book.remembered()
        new = [(serial, mark) for serial, mark in self.marks.numbered() if mark.id in mine]
        if new or changed:
            safe.book.put(new, self._titles_of(mark for _, mark in new))
            safe.write()

    # Choosing

    def choose(self, mode: Mode, passphrase: str = "") -> None:
        """Keep in another way from now on; with a passphrase also another passphrase.

        What is kept goes along. Raises ReaderError with nothing changed.
        """
        if self._standing.is_locked:
            raise ReaderError(saying.LOCKED.ja, saying.LOCKED.en)
        if mode is Mode.NOTHING:
            self._keep_nothing()
            return
        key = self._new_key(passphrase) if mode is Mode.PASSPHRASE else None
        file = self._writable()
        book = self._copied()
        with contents.told():
            if self._safe is None and file.is_there():
                file.put_aside()
            file.write(contents.written(book, key), alone=True)
        if self._safe is not None:
            self._safe.drop()
        self._safe = Safe(book, key, file, self._listener, may_write=True)
        self._standing = Standing(mode)

    def _new_key(self, passphrase: str) -> Key:
        from reader.private.passphrase import SHORTEST, Key

        if len(passphrase) < SHORTEST:
            told = saying.TOO_SHORT.filled(number=SHORTEST)
            raise ReaderError(told.ja, told.en)
        return Key.new(passphrase, self._cost)

    def _keep_nothing(self) -> None:
        if self._safe is not None:
            file = self._writable()
            with contents.told():
                file.remove()
            self._safe.drop()
        self._safe = None
        self._standing = Standing()

    def forget(self) -> tuple[Path, ...]:
        """Remove all that was kept, whether it can be read or not; what was removed.

        Raises ReaderError where something cannot be removed, or another window uses it.
        """
        gone: tuple[Path, ...] = ()
        if self._file is not None and self._file.folder.exists():
            file = self._writable()
            with contents.told():
                gone = file.remove()
        for safe in filter(None, (self._safe, self._held)):
            safe.drop()
        self._let_go()
        self._standing = Standing()
        return gone

    def _writable(self) -> KeepFile:
        if self._file is None:
            raise ReaderError(saying.NOT_HERE.ja, saying.NOT_HERE.en)
        with contents.told():
            if not self._file.take():
                raise ReaderError(saying.IN_USE.ja, saying.IN_USE.en)
        return self._file

    def _copied(self) -> Notebook:
        book = Notebook.new()
        kept = self.marks.numbered()
        book.put(kept, self._titles_of(mark for _, mark in kept))
        for name, value in self._remembered.items():
            book.remember(name, value)
        return book

    # Locking

    def unlock(self, passphrase: str) -> None:
        """Open what lies behind a passphrase; raises ReaderError with nothing changed."""
        if not self._standing.is_locked or self._file is None:
            return
        if self._held is not None:
            self._unlock_held(self._held, passphrase)
            return
        with contents.told():
            found = list(contents.envelopes(self._file))
        book, key, nth = contents.unlocked(found, passphrase)
        self._open(self._file, book, key, is_restored=nth > 0)

    def _unlock_held(self, held: Safe, passphrase: str) -> None:
        if held.key is None or not held.key.is_of(passphrase):
            raise ReaderError(saying.WRONG.ja, saying.WRONG.en)
        self._safe, self._held = held, None
        self._standing = Standing(Mode.PASSPHRASE)
        self._gather(held)
        held.save()

    def lock(self) -> bool:
        """Close what lies behind a passphrase; whether there is such a thing to close.

        What cannot be written waits in memory, and can be had with the passphrase alone.
        """
        if self._standing.mode is not Mode.PASSPHRASE or self._safe is None:
            return False
        safe, self._safe = self._safe, None
        if safe.save():
            safe.close()
            self._let_go()
        else:
            self._held = safe
            self._clear()
        self._standing = Standing(Mode.PASSPHRASE, is_locked=True)
        return True

    def close(self) -> None:
        """Let go of everything; what could not be written is tried once more."""
        for safe in filter(None, (self._safe, self._held)):
            safe.close()
        self._let_go()

    def _let_go(self) -> None:
        self._safe = self._held = None
        if self._file is not None:
            self._file.release()
        self._clear()

    def _clear(self) -> None:
        self.marks.clear()
        self._titles.clear()
        self._remembered.clear()

    # Writing

    @property
    def is_unsaved(self) -> bool:
        """Whether there is something that was to be written and has not been yet."""
        return any(safe.is_unsaved for safe in (self._safe, self._held) if safe is not None)

    def save(self) -> bool:
        """Write what has not been written; whether everything is written now."""
        for safe in filter(None, (self._safe, self._held)):
            safe.save()
        return not self.is_unsaved

    def put(self, kept: Sequence[tuple[int, Mark]]) -> None:
        """Marks are new or have changed."""
        if self._safe is None:
            self._listener.kept()
            return
        is_new = self._safe.book.put(kept, self._titles_of(mark for _, mark in kept))
        if not is_new:
            self._safe.note_removal()  # of what stood there before
        # A note changes with every letter that is typed, and a stick is slow.
        if not is_new and self._listener.put_off():
            self._safe.put_off()
        else:
            self._safe.write()

    def drop(self, mark_id: str) -> None:
        """A mark is gone."""
        if self._safe is not None:
            self._safe.book.drop(mark_id)
            self._safe.note_removal()
            self._safe.write()

    def remembered(self, name: str) -> str:
        """What is remembered under a name; empty if nothing is."""
        return self._remembered.get(name, "")

    def remember(self, name: str, value: str) -> None:
        """Remember a value, as long as marks are kept; an empty one is forgotten."""
        if self._remembered.get(name, "") == value:
            return
        self._remembered[name] = value
        if self._safe is not None:
            self._safe.book.remember(name, value)
            self._safe.write()

    def _titles_of(self, marks: Iterable[Mark]) -> list[tuple[str, Text]]:
        named = {mark.page: self._title_of(mark.page) or self.title_of(mark.page) for mark in marks}
        self._titles |= {page: title for page, title in named.items() if title is not None}
        return [(page, title) for page, title in named.items() if title is not None]
