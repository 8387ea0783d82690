"""A notebook together with the file that it is written to and the key that it is locked with."""

from __future__ import annotations

import contextlib

from reader.model.text import ReaderError
from reader.private import contents
from reader.private.keepfile import KeepFile
from reader.private.notebook import Notebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.private.listener import Listener
    from reader.private.passphrase import Key


class Safe:
    """Writes the notebook as a whole. ``may_write`` is false where another window does, or nobody.

    What cannot be written is told to the listener, and tried again with whatever is next.
    """

    def __init__(
        self,
        book: Notebook,
        key: Key | None,
        file: KeepFile,
        listener: Listener,
        *,
        may_write: bool,
    ) -> None:
        self.book = book
        self.key = key
        self._file = file
        self._listener = listener
        self._may_write = may_write
        self._is_due = self._has_removed = False

    @property
    def is_unsaved(self) -> bool:
        """Whether there is something that is to be written and has not been."""
        return self._is_due and self._may_write

    def put_off(self) -> None:
        """Something is to be written, a little later."""
        self._is_due = True

    def note_removal(self) -> None:
        """Something was removed, and is not to stay in the file before this one either."""
        self._has_removed = True

    def save(self) -> bool:
        """Write what has not been written; whether everything is written now."""
        if self.is_unsaved:
            self.write()
        return not self.is_unsaved

    def write(self, *, alone: bool = False) -> None:
        """Write everything; see ``KeepFile.write``."""
        self._is_due = True
        if not self._may_write:
            return
        try:
            with contents.told():
                self._file.write(contents.written(self.book, self.key), alone=alone)
        except ReaderError as error:
            self._listener.troubled(error)
        else:
            self._is_due = False

    def close(self) -> None:
        """Let go of the notebook and the key; what was removed is nowhere any more."""
        if self.save() and self._has_removed and self._may_write:
            with contextlib.suppress(OSError):
                self._file.renew_previous()
        self.drop()

    def drop(self) -> None:
        """Let go of them as they are."""
        self.book.close()
        if self.key is not None:
            self.key.forget()
