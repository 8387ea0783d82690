"""What the private file holds: how it is found, unlocked and written."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from reader.model.text import ReaderError
from reader.private import envelope, saying
from reader.private.envelope import DamagedError, Envelope, NewerError
from reader.private.keepfile import KeepFile
from reader.private.notebook import Notebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.private.passphrase import Key


def written(book: Notebook, key: Key | None) -> bytes:
    """A whole file of a notebook, locked where there is a key."""
    content = book.content()
    return envelope.sealed(envelope.head(None), content) if key is None else key.lock(content)


def envelopes(file: KeepFile) -> Iterator[Envelope | None]:
    """What may be the last one, the likeliest first; None for one that is damaged.

    Raises OSError, or NewerError where a later version of the program wrote it.
    """
    for lying in file.found(envelope.LARGEST):
        try:
            yield envelope.opened(lying) if len(lying) <= envelope.LARGEST else None
        except DamagedError:
            yield None


def unlocked(found: list[Envelope | None], passphrase: str) -> tuple[Notebook, Key, int]:
    """The first that a passphrase opens, its key and its number; raises ReaderError."""
    from reader.private.passphrase import Key, WrongError  # noqa: PLC0415 see keeping.py

    for nth, each in enumerate(found):
        if each is None or each.lock is None:
            continue
        key = Key.of(passphrase, each.lock)
        try:
            return Notebook.read(key.unlock(each)), key, nth
        except WrongError as error:
            raise ReaderError(saying.WRONG.ja, saying.WRONG.en) from error
        except NewerError as error:
            raise ReaderError(saying.NEWER.ja, saying.NEWER.en) from error
        except DamagedError:
            continue
    raise ReaderError(saying.DAMAGED.ja, saying.DAMAGED.en)


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Tell in a sentence what the system refuses."""
    try:
        yield
    except OSError as error:
        sentence = saying.refused(error)
        raise ReaderError(sentence.ja, sentence.en) from error
