"""Locks and unlocks a content with a passphrase: Argon2id and XChaCha20-Poly1305 of libsodium."""

from __future__ import annotations

import secrets
import time
import unicodedata
from dataclasses import dataclass

from nacl import bindings
from nacl.exceptions import CryptoError

from reader.private import envelope
from reader.private.envelope import Envelope, Lock

SHORTEST = 8
"""A passphrase has at least so many characters."""

_MEMORY = 64 << 10  # KiB
_SECONDS = 0.3  # what a guess is to cost on the computer where the passphrase was chosen
_FEWEST, _MOST = 2, 40  # passes
_KEY, _SALT, _NONCE = 32, 16, 24


class WrongError(Exception):
    """The passphrase is another one."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a guess costs: passes over so many KiB of memory."""

    passes: int
    memory: int = _MEMORY


class Key:
    """What a passphrase became with its salt; ``forget`` overwrites it, as far as Python lets us.

    Copies that libraries made for a moment are beyond our reach.
    """

    def __init__(self, secret: bytes, cost: Cost, salt: bytes) -> None:
        self._secret = bytearray(secret)
        self._cost = cost
        self._salt = salt

    @classmethod
    def new(cls, passphrase: str, cost: Cost | None = None) -> Key:
        """A key of a new passphrase; unless ``cost`` says it, one guess takes about 0.3 s here."""
        cost = cost or calibrated()
        salt = secrets.token_bytes(_SALT)
        return cls(_stretched(passphrase, cost, salt), cost, salt)

    @classmethod
    def of(cls, passphrase: str, lock: Lock) -> Key:
        """The key that a file was locked with, if this is its passphrase."""
        cost = Cost(lock.passes, lock.memory)
        return cls(_stretched(passphrase, cost, lock.salt), cost, lock.salt)

    def is_of(self, passphrase: str) -> bool:
        """Whether it is the key of a passphrase."""
        return bytes(self._secret) == _stretched(passphrase, self._cost, self._salt)

    def lock(self, content: bytes) -> bytes:
        """A whole private file with this content, under a nonce of its own."""
        nonce = secrets.token_bytes(_NONCE)
        begin = envelope.head(Lock(self._cost.passes, self._cost.memory, self._salt, nonce))
        locked = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            content, begin, nonce, bytes(self._secret)
        )
        return envelope.sealed(begin, locked)

    def unlock(self, found: Envelope) -> bytes:
        """The content of a private file; raises WrongError where the key is another one."""
        if found.lock is None or not any(self._secret):
            raise WrongError
        try:
            return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                found.content, found.head, found.lock.nonce, bytes(self._secret)
            )
        except (CryptoError, ValueError, TypeError) as error:
            raise WrongError from error

    def forget(self) -> None:
        """Overwrite the key."""
        self._secret[:] = bytes(_KEY)


def calibrated() -> Cost:
    """What makes one guess take about 0.3 s on this computer, with 64 MiB of memory."""
    begin = time.perf_counter()
    _stretched("縁側", Cost(_FEWEST), bytes(_SALT))
    one = (time.perf_counter() - begin) / _FEWEST
    return Cost(max(_FEWEST, min(_MOST, round(_SECONDS / one))))


def _stretched(passphrase: str, cost: Cost, salt: bytes) -> bytes:
    # What is typed with another keyboard may be of another width, and is still the same words.
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    secret: bytes = bindings.crypto_pwhash_alg(
        _KEY,
        typed,
        salt,
        cost.passes,
        cost.memory << 10,
        bindings.crypto_pwhash_ALG_ARGON2ID13,
    )
    return secret
