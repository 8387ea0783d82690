"""The form of the private file: what it says of itself, its content, and a sum over both.

    0   8   the bytes of SIGN
    8   1   version of this form: 1
    9   1   kind: 0 open, 1 locked with a passphrase
            open:    the content
            locked:  4  Argon2id: passes                    (little-endian)
                     4  Argon2id: memory in KiB             (little-endian)
                    16  Argon2id: salt
                    24  XChaCha20-Poly1305: nonce
                     n  content, encrypted; everything before it is authenticated with it
    -32 32  BLAKE2b-256 of everything before

The sum tells a damaged file from a wrong passphrase.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from enum import IntEnum

SIGN = b"ENGAWA\x1a\n"
"""What the file begins with; no text file does."""

VERSION = 1
LARGEST = 64 << 20
"""A private file is never larger, in bytes; one that is belongs to something else."""

_HEAD = struct.Struct("<8sBB")
_LOCK = struct.Struct("<II16s24s")
_SUM = 32
# A foreign file may not ask for all the memory and time there is; this is some three seconds.
_MOST_MEMORY, _MOST_WORK = 128 << 10, 4 << 20  # KiB, and KiB in all passes
_LEAST_MEMORY = 8  # KiB: libsodium goes no lower


class Kind(IntEnum):
    """How the content is written."""

    OPEN = 0
    LOCKED = 1


class DamagedError(Exception):
    """The file is not as it was written, or was never ours."""


class NewerError(Exception):
    """The file was written by a later version of the program."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a passphrase is stretched with, and the nonce of this one writing."""

    passes: int
    memory: int  # KiB
    salt: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """A private file as it lies there: ``content`` is encrypted where there is a ``lock``.

    ``head`` is everything before the content, as it is authenticated with it.
    """

    head: bytes
    content: bytes
    lock: Lock | None


def head(lock: Lock | None) -> bytes:
    """Everything that stands before the content."""
    kind = Kind.OPEN if lock is None else Kind.LOCKED
    begin = _HEAD.pack(SIGN, VERSION, kind)
    if lock is None:
        return begin
    return begin + _LOCK.pack(lock.passes, lock.memory, lock.salt, lock.nonce)


def sealed(begin: bytes, content: bytes) -> bytes:
    """A whole file of its head and its content."""
    body = begin + content
    return body + _sum(body)


def opened(file: bytes) -> Envelope:
    """Take a file apart; raises DamagedError, or NewerError for a form of a later version."""
    if len(file) < _HEAD.size + _SUM or not file.startswith(SIGN):
        raise DamagedError
    body = file[:-_SUM]
    if _sum(body) != file[-_SUM:]:
        raise DamagedError
    _, version, kind = _HEAD.unpack_from(body)
    if version > VERSION:
        raise NewerError
    if kind == Kind.OPEN:
        return Envelope(body[: _HEAD.size], body[_HEAD.size :], None)
    start = _HEAD.size + _LOCK.size
    if kind != Kind.LOCKED or len(body) < start:
        raise DamagedError
    lock = Lock(*_LOCK.unpack_from(body, _HEAD.size))
    is_sound = lock.passes and _LEAST_MEMORY <= lock.memory <= _MOST_MEMORY
    if not is_sound or lock.passes * lock.memory > _MOST_WORK:
        raise DamagedError
    return Envelope(body[:start], body[start:], lock)


def _sum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_SUM).digest()
