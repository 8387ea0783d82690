"""Asks engines in turns, and keeps how each fared: at what place the answer came, and when."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from reader.model.text import Lang
from tests.benchmarks.search.material import Asked, Kind

BEST = 10
WARMING = 40
_TYPED = 120  # queries
_SEED = 20261123
_FIRST_LETTERS = {Lang.JA: 1, Lang.EN: 2}  # a letter of English is not a search yet

Ask = Callable[[], Sequence[str]]
"""One question to one engine, put so that only asking is left: the ids of the best ten."""


class Engine(Protocol):
    """What answers."""

    def prepared(self, asked: Asked) -> Ask:
        """All that may be done for a query before the clock runs."""


class Answer(NamedTuple):
    """How a query fared. ``place`` counts from 1 and is 0 where the gold is not among the best.

    ``seconds`` passed on the clock; ``busy`` are those in which the machine worked for this thread.
    """

    lang: Lang
    place: int
    seconds: float
    busy: float


def in_turns(
    engines: Mapping[str, Engine], asked: Sequence[Asked], warming: int = WARMING
) -> dict[str, list[Answer]]:
    """The answers of each engine, in the order of the queries.

    Each query goes to all engines before the next, and another one begins each time: so a noisy
    machine is as noisy for all.
    """
    for one in _sample(asked, warming):
        for engine in engines.values():
            engine.prepared(one)()
    answers: dict[str, list[Answer]] = {name: [] for name in engines}
    names = list(engines)
    gc.collect()
    gc.freeze()  # as the window does: what is open by now is not looked through again
    for turn, one in enumerate(asked):
        first = turn % len(names)
        for name in (*names[first:], *names[:first]):
            answers[name].append(_answer(engines[name], one))
    gc.unfreeze()
    return answers


def typed(keywords: Sequence[Asked]) -> list[Asked]:
    """What stands in the field after each letter, for a sample of the queries."""
    return [
        one._replace(text=beginning, kind=Kind.TYPING)
        for one in _sample(keywords, _TYPED)
        for beginning in _beginnings(one)
    ]


def _beginnings(asked: Asked) -> Iterator[str]:
    for end in range(_FIRST_LETTERS[asked.lang], len(asked.text) + 1):
        if not asked.text[end - 1].isspace():  # nothing to complete yet
            yield asked.text[:end]


def _sample(asked: Sequence[Asked], size: int) -> list[Asked]:
    return random.Random(_SEED).sample(asked, min(size, len(asked)))  # noqa: S311 no secret


def _answer(engine: Engine, asked: Asked) -> Answer:
    ask = engine.prepared(asked)
    start_of_work, start = time.thread_time(), time.perf_counter()
    found = ask()
    seconds, busy = time.perf_counter() - start, time.thread_time() - start_of_work
    best = found[:BEST]
    place = best.index(asked.gold) + 1 if asked.gold in best else 0
    return Answer(asked.lang, place, seconds, busy)
