"""Changes to texts that know of lines and pieces: moved, doubled, nested, replaced."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

_MOST_TIMES = 400


def changer(words: Sequence[bytes]) -> Callable[[bytes, random.Random], bytes]:
    """A change of a text that is made of lines and of the given words."""

    def changed(data: bytes, chance: random.Random) -> bytes:
        for _ in range(chance.randint(1, 3)):
            data = chance.choice(_CHANGES)(data, chance, words)
        return data

    return changed


def _line_moved(data: bytes, chance: random.Random, _words: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randint(0, len(lines)), line)
    return b"\n".join(lines)


def _line_doubled(data: bytes, chance: random.Random, _words: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at:at] = [lines[at]] * chance.choice((1, 1, 2, 30))
    return b"\n".join(lines)


def _line_dropped(data: bytes, chance: random.Random, _words: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def _word_put_in(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(words) + data[at:]


def _word_repeated(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(data))
    piece = b"".join(chance.choice(words) for _ in range(chance.randint(1, 2)))
    return data[:at] + piece * chance.randint(2, _MOST_TIMES) + data[at:]


def _wrapped(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    start = chance.randint(0, len(data))
    end = chance.randint(start, len(data))
    before, after = chance.choice(words), chance.choice(words)
    return data[:start] + before + data[start:end] + after + data[end:]


def _letter_replaced(data: bytes, chance: random.Random, _words: Sequence[bytes]) -> bytes:
    """Another letter of Unicode, so that the text stays one."""
    text = data.decode("utf-8", "replace")
    at = chance.randint(0, len(text))
    letter = chr(chance.choice((0, 0x7F, 0x2028, 0x301C, 0xFE0F, 0x1F600, 0x202E, 0xFF10, 0xAD)))
    return (text[:at] + letter + text[at + 1 :]).encode()


_CHANGES = (
    _line_moved,
    _line_doubled,
    _line_dropped,
    _word_put_in,
    _word_put_in,
    _word_repeated,
    _wrapped,
    _letter_replaced,
)
