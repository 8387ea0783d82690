"""Our own engine as the bench asks it: the only place that knows how."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader import __version__
from reader.model.text import Lang
from reader.search.opening import open_searcher
from reader.search.searcher import Searcher
from tests.benchmarks.search.asking import BEST, Ask
from tests.benchmarks.search.material import Asked
from tests.benchmarks.search.paragraphs import Paragraphs


def opened(file: Path, index: Path) -> Searcher:
    """A searcher over an analysed corpus; the index is made where it is not there."""
    return open_searcher(Paragraphs(file), index, __version__)


def ranked(searcher: Searcher, text: str, lang: Lang) -> Sequence[str]:
    """The ids of the best ten."""
    return [key.split(":")[1] for key in searcher.keys(text, lang, limit=BEST)]


class Taken(NamedTuple):
    """How long something took: on the clock, and in which the machine worked for it."""

    seconds: float
    busy: float


def built(file: Path, index: Path) -> Taken:
    """Make the index from analysed words; timed until it can be asked."""
    start, start_of_work = time.perf_counter(), time.process_time()
    searcher = opened(file, index)
    taken = Taken(time.perf_counter() - start, time.process_time() - start_of_work)
    searcher.close()
    return taken


class Ours:
    """Our engine among others."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def prepared(self, asked: Asked) -> Ask:
        """Nothing is prepared: reading what was typed is part of our time."""
        return lambda: ranked(self._searcher, asked.text, asked.lang)
