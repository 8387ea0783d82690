"""What a reader keeps, and where: in memory, on this computer, or there behind a passphrase."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
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
        self._book: Notebook | None = None
        self._key: Key | None = None
        self._titles: dict[str, Text] = {}
        self._remembered: dict[str, str] = {}
        self._is_unsaved = self._has_removed = False
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

    @property
    def is_unsaved(self) -> bool:
        """Whether there is something that was to be written and has not been yet."""
        return self._is_unsaved

    def title_of(self, page: str) -> Text | None:
        """What a marked page was called that no collection has any more; None if unknown."""
        return self._titles.get(page)

    def know(self, titles: dict[str, Text]) -> None:
        """Know what pages are called, before marks on them come from elsewhere."""
        self._titles = titles | self._titles

    # Beginning

    def _begin(self, file: KeepFile) -> None:
        if not file.is_there():
            return
        try:
            for nth, found in enumerate(contents.envelopes(file)):
                if found is None:
                    continue
                if found.lock is not None:
                    self._standing = Standing(Mode.PASSPHRASE, is_locked=True)
                    return
                with contextlib.suppress(DamagedError):
                    self._open(Notebook.read(found.content), Mode.HERE, is_restored=nth > 0)
                    return
        except NewerError:
            self._stand_without(saying.NEWER)
        except OSError:
            self._stand_without(saying.NOT_READABLE)
        else:
            self._stand_without(saying.DAMAGED)

    def _stand_without(self, notice: Text) -> None:
        self._standing = Standing(notice=notice)

    def _open(self, book: Notebook, mode: Mode, *, is_restored: bool) -> None:
        """Go on with what was kept; what this window has made so far comes after it."""
        is_second, notice = not self._take(), None
        if is_second:
            notice = saying.SECOND
        elif is_restored:
            notice = saying.RESTORED
        self._standing = Standing(mode, is_second=is_second, notice=notice)
        self._book = book
        self._gather(book)
        if is_restored:
            self._save(alone=True)  # the damaged one is not to become the one before

    def _gather(self, book: Notebook) -> None:
        before = {mark.id for mark in self.marks.all()}
        self.marks.begin_with(book.marks())
        self._titles = book.titles() | self._titles
        changed = tuple(self._remembered.items())
        for name, value in changed:
            book.remember(name, value)
        self._remembered = book.remembered()
        mine = [(serial, mark) for serial, mark in self.marks.numbered() if mark.id in before]
        if mine or changed:
            book.put(mine, self._titles_of(mark for _, mark in mine))
            self._save()

    def _take(self) -> bool:
        try:
            return self._file is not None and self._file.take()
        except OSError:
            return False

    # Choosing

    def choose(self, mode: Mode, passphrase: str = "") -> None:
        """Keep in another way from now on; with a passphrase also another passphrase.

        What is kept goes along. Raises ReaderError with nothing changed.
        """
        if self._standing.is_locked:
            raise ReaderError(saying.LOCKED.ja, saying.LOCKED.en)
        if mode is Mode.NOTHING:
            self.keep_nothing()
            return
        key = None
        if mode is Mode.PASSPHRASE:
            from reader.private.passphrase import SHORTEST, Key

            if len(passphrase) < SHORTEST:
                told = saying.TOO_SHORT.filled(number=SHORTEST)
                raise ReaderError(told.ja, told.en)
            key = Key.new(passphrase, self._cost)
        file = self._writable()
        book = self._copied()
        with contents.told():
            if self._book is None and file.is_there():
                file.put_aside()
            file.write(contents.written(book, key), alone=True)
        self._forget_key()
        if self._book is not None:
            self._book.close()
        self._book, self._key = book, key
        self._standing = Standing(mode)
        self._is_unsaved = self._has_removed = False

    def keep_nothing(self) -> None:
        """Remove what was written; it stays in memory until the window closes."""
        if self._book is not None:
            file = self._writable()
            with contents.told():
                file.remove()
            self._book.close()
        self._book = None
        self._forget_key()
        self._is_unsaved = self._has_removed = False
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
        if self._key is not None:  # locked with something that could not be written
            self._unlock_held(passphrase, self._key)
            return
        with contents.told():
            found = list(contents.envelopes(self._file))
        book, key, nth = contents.unlocked(found, passphrase)
        self._key = key
        self._open(book, Mode.PASSPHRASE, is_restored=nth > 0)

    def _unlock_held(self, passphrase: str, key: Key) -> None:
        if not key.is_of(passphrase):
            raise ReaderError(saying.WRONG.ja, saying.WRONG.en)
        book = self._book
        assert book is not None  # noqa: S101 see lock
        self._standing = Standing(Mode.PASSPHRASE)
        self._gather(book)
        self._save()

    def lock(self) -> bool:
        """Close what lies behind a passphrase; whether there is such a thing to close."""
        if self._standing.mode is not Mode.PASSPHRASE or self._standing.is_locked:
            return False
        if not self.save():
            self._clear()  # the database waits in memory until it can be written
        else:
            self._settle()
            self._let_go()
        self._standing = Standing(Mode.PASSPHRASE, is_locked=True)
        return True

    def close(self) -> None:
        """Let go of everything; what could not be written is tried once more."""
        if not self._standing.is_locked:
            self.save()
            self._settle()
        self._let_go()

    def _settle(self) -> None:
        if self._has_removed and self._file is not None and not self._is_unsaved:
            with contextlib.suppress(OSError):
                self._file.renew_previous()
            self._has_removed = False

    def _let_go(self) -> None:
        if self._book is not None:
            self._book.close()
        self._book = None
        self._forget_key()
        self._is_unsaved = self._has_removed = False
        if self._file is not None:
            self._file.release()
        self._clear()

    def _clear(self) -> None:
        self.marks.clear()
        self._titles.clear()
        self._remembered.clear()

    def _forget_key(self) -> None:
        if self._key is not None:
            self._key.forget()
        self._key = None

    # Writing

    def put(self, serial: int, mark: Mark) -> None:
        """A mark is new or has changed."""
        if self._book is None or self._standing.is_locked:
            self._listener.kept()
            return
        is_new = self._book.put([(serial, mark)], self._titles_of([mark]))
        # A note changes with every letter that is typed, and a stick is slow.
        if not is_new and self._listener.put_off():
            self._is_unsaved = True
        else:
            self._save()

    def drop(self, mark_id: str) -> None:
        """A mark is gone."""
        if self._book is not None and not self._standing.is_locked:
            self._book.drop(mark_id)
            self._has_removed = True
            self._save()

    def remembered(self, name: str) -> str:
        """What is remembered under a name; empty if nothing is."""
        return self._remembered.get(name, "")

    def remember(self, name: str, value: str) -> None:
        """Remember a value, as long as marks are kept; an empty one is forgotten."""
        if self._remembered.get(name, "") == value:
            return
        self._remembered[name] = value
        if self._book is not None and not self._standing.is_locked:
            self._book.remember(name, value)
            self._save()

    def save(self) -> bool:
        """Write what has not been written; whether everything is written now."""
        if self._is_unsaved:
            self._save()
        return not self._is_unsaved

    def _titles_of(self, marks: Iterator[Mark] | list[Mark]) -> list[tuple[str, Text]]:
        named = {mark.page: self._title_of(mark.page) or self.title_of(mark.page) for mark in marks}
        self._titles |= {page: title for page, title in named.items() if title is not None}
        return [(page, title) for page, title in named.items() if title is not None]

    def _save(self, *, alone: bool = False) -> None:
        if self._book is None or self._file is None or self._standing.is_second:
            return
        try:
            with contents.told():
                self._file.write(contents.written(self._book, self._key), alone=alone)
        except ReaderError as error:
            self._is_unsaved = True
            self._listener.troubled(error)
        else:
            self._is_unsaved = False
