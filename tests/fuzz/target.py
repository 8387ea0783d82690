"""What is fed: where inputs begin, what reads them, and what is known of their shape."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """One door of the reader.

    ``run`` reads an input as the reader does; it may raise ReaderError and nothing else.
    ``words`` are pieces that inputs are made of. ``changed`` makes another input of one, in a way
    that bytes changed here and there would hardly come to.
    """

    run: Callable[[bytes], None]
    seeds: Iterable[bytes]
    words: tuple[bytes, ...] = ()
    largest: int = 20_000
    changed: Callable[[bytes, random.Random], bytes] | None = None
