"""The form of the private file is what its description says, today and in later versions."""

from __future__ import annotations

import hashlib
import struct

import pytest
from nacl import bindings

from reader.private import envelope
from reader.private.envelope import DamagedError, Lock, NewerError
from reader.private.passphrase import Cost, Key, WrongError, calibrated

# A file that was written once and for all: later versions must open it.
_PASSPHRASE = "えんがわ engawa"  # noqa: S105 of nobody
_SALT, _NONCE = bytes(range(16)), bytes(range(100, 124))
_VECTOR = (
    "454e474157411a0a0101"
    "0300000000400000"
    "000102030405060708090a0b0c0d0e0f"
    "6465666768696a6b6c6d6e6f707172737475767778797a7b"
    "909dd1483a427d9972885b5bfad885027c8561d7571106b0e6ec090e27c394d4"
    "cc1c162a1ec25ed39465a14534f630d6f0e41d625dfe"
)


def written_by_hand(content: bytes) -> bytes:
    """A locked file made after the description alone."""
    secret = bindings.crypto_pwhash_alg(
        32, _PASSPHRASE.encode(), _SALT, 3, 16384 << 10, bindings.crypto_pwhash_ALG_ARGON2ID13
    )
    head = b"ENGAWA\x1a\n" + bytes([1, 1]) + struct.pack("<II", 3, 16384) + _SALT + _NONCE
    locked = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(content, head, _NONCE, secret)
    return head + locked + hashlib.blake2b(head + locked, digest_size=32).digest()


def test_a_file_that_was_written_once_opens_for_ever():
    file = bytes.fromhex(_VECTOR)
    found = envelope.opened(file)
    assert found.lock == Lock(3, 16384, _SALT, _NONCE)
    assert Key.of(_PASSPHRASE, found.lock).unlock(found) == "縁側".encode()
    assert file == written_by_hand("縁側".encode())


def test_an_open_file_has_its_content_in_it_and_a_sum_at_its_end():
    file = envelope.sealed(envelope.head(None), b"content")
    assert file[:10] == b"ENGAWA\x1a\n\x01\x00"
    assert file[10:-32] == b"content"
    assert file[-32:] == hashlib.blake2b(file[:-32], digest_size=32).digest()
    assert envelope.opened(file).content == b"content"


def test_the_same_content_is_never_written_the_same_twice():
    key = Key.new("縁側で風を待つ", Cost(1, 8))
    assert key.lock(b"content") != key.lock(b"content")


def test_no_bit_can_be_changed_and_no_byte_be_missing():
    key = Key.new("縁側で風を待つ", Cost(1, 8))
    for file in (envelope.sealed(envelope.head(None), b"content"), key.lock(b"content")):
        for at in range(len(file) * 8):
            changed = bytearray(file)
            changed[at // 8] ^= 1 << at % 8
            with pytest.raises(DamagedError):
                envelope.opened(bytes(changed))
        for length in range(len(file)):
            with pytest.raises(DamagedError):
                envelope.opened(file[:length])


def test_what_is_encrypted_belongs_to_its_head():
    key = Key.new("縁側で風を待つ", Cost(1, 8))
    one, two = envelope.opened(key.lock(b"one")), envelope.opened(key.lock(b"two"))
    mixed = envelope.opened(envelope.sealed(one.head, two.content))
    with pytest.raises(WrongError):
        key.unlock(mixed)


def test_a_foreign_file_cannot_ask_for_all_the_memory_or_time_there_is():
    for passes, memory in ((1 << 31, 8), (1, 1 << 31)):
        head = envelope.head(Lock(passes, memory, bytes(16), bytes(24)))
        with pytest.raises(DamagedError):
            envelope.opened(envelope.sealed(head, bytes(40)))


def test_a_later_form_is_told_from_a_damaged_one():
    later = b"ENGAWA\x1a\n" + bytes([2, 9]) + b"whatever"
    with pytest.raises(NewerError):
        envelope.opened(envelope.sealed(later, b""))


def test_a_forgotten_key_opens_nothing():
    key = Key.new("縁側で風を待つ", Cost(1, 8))
    found = envelope.opened(key.lock(b"content"))
    key.forget()
    assert bytes(key._secret) == bytes(32)
    with pytest.raises(WrongError):
        key.unlock(found)


def test_a_guess_costs_what_it_should():
    cost = calibrated()
    assert cost.memory >= 64 << 10
    assert cost.passes >= 2
