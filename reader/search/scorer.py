"""BM25 over arrays: what the words of a query add to the score of every document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.search.impacts import DENSE, NOTHING, Floats, Impact, Impacts, Places, Source
from reader.search.query import Group

_BYTES_KEPT = 32 << 20
_STEP = 0.6  # by which the threshold falls until enough is above it
_LEAST_STEP = 1e-4


class Scores(NamedTuple):
    """What was found: every document's score, and how many of the wanted words it has."""

    of_all: Floats
    words: NDArray[np.uint8]
    wanted: int

    @property
    def is_complete(self) -> NDArray[np.bool_]:
        """Which documents have something of every word."""
        return self.words >= max(self.wanted, 1)


class Scorer:
    """Scores the documents of one or several indexes as if they were one.

    They are numbered one index after the other. The scores are those of Whoosh's BM25F with one
    field. ``shelves`` says for each document to which of several sorts it belongs, from 0 on. A
    document is then long or short among its own sort: a Japanese page among Japanese pages, a line
    about an office among such lines. Otherwise thousands of short lines would make every page look
    too long to be about anything.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        shelves: NDArray[np.uint8] | None = None,
        kept: int = _BYTES_KEPT,
    ) -> None:
        self._impacts = Impacts(sources, shelves, kept)
        self.size = self._impacts.size
        self._deleted = self._impacts.deleted
        self._scratch = np.zeros(self.size, np.float32)  # all 0 but while a group is looked at

    @property
    def size_kept(self) -> int:
        """Bytes of what is kept of terms that were asked for."""
        return self._impacts.size_kept

    def warm(self) -> None:
        """Weigh the lengths of all documents, which the first query would have to wait for."""
        self._impacts.warm()

    def scores(self, groups: Iterable[Group], loose: Group = ()) -> Scores:
        """The score of every document, 0 where it has no term.

        The groups add up; of the alternatives in a group, the best one counts. ``loose`` terms add
        to the score as well, but no document needs them.
        """
        groups = tuple(groups)
        impacts = self._impacts.of(chain(*groups, loose))
        scores = np.zeros(self.size, np.float32)
        words = np.zeros(self.size, np.uint8)
        for group in groups:
            documents, gains = self._best_of(islice(impacts, len(group)))
            if documents is None:
                scores += gains
                words += gains > 0
            else:
                # Not added one by one: of a number that stands there twice, one counts.
                scores[documents] += gains
                words[documents] += 1
        rare, common = _apart(impacts)
        for impact in common:
            scores += impact.scores
        if rare:
            np.add.at(scores, *_together(rare))
        if len(self._deleted):
            scores[self._deleted] = 0
            words[self._deleted] = 0
        return Scores(scores, words, len(groups))

    def _best_of(self, group: Iterable[Impact]) -> Impact:
        """What a group adds to which documents."""
        found = [impact for impact in group if len(impact.scores)]
        if len(found) <= 1:
            return found[0] if found else NOTHING
        best = self._scratch
        rare, common = _apart(found)
        here, scores = _together(rare)
        np.maximum.at(best, here, scores)
        for impact in common:
            np.maximum(best, impact.scores, out=best)
        if common or len(here) * DENSE > self.size:
            gains = Impact(None, best.copy())
            best[:] = 0
        else:
            gains = Impact(here, best[here])  # a number may stand there twice, with the same score
            best[here] = 0
        return gains


def best(scores: Floats, limit: int) -> NDArray[np.intp]:
    """The numbers of the highest scores above 0, highest first, among equals the lowest number.

    By a threshold that falls until enough is above it: nearly all scores are 0, and a partition of
    the whole array would take many times as long.
    """
    is_found = scores > 0
    count = np.count_nonzero(is_found)
    if count == 0 or limit <= 0:
        return np.zeros(0, np.intp)
    if count * DENSE < len(scores):  # what follows then looks at those few alone
        found = is_found.nonzero()[0]
        return found[_highest(scores[found], limit)]
    return _highest(scores, limit)


def _highest(scores: Floats, limit: int) -> NDArray[np.intp]:
    threshold = highest = float(scores.max())
    found = np.zeros(0, np.intp)
    if len(scores) > limit:
        while len(found) < limit and threshold > highest * _LEAST_STEP:
            threshold *= _STEP
            found = (scores >= threshold).nonzero()[0]
    if len(found) < limit:
        found = (scores > 0).nonzero()[0]
    return found[(-scores[found]).argsort(kind="stable")[:limit]]


def _apart(impacts: Iterable[Impact]) -> tuple[list[Impact], list[Impact]]:
    """Those that tell their documents, and those that have a score for every document."""
    rare: list[Impact] = []
    common: list[Impact] = []
    for impact in impacts:
        (common if impact.documents is None else rare).append(impact)
    return rare, common


def _together(rare: Iterable[Impact]) -> tuple[Places, Floats]:
    """The documents of several, one after the other, and their scores."""
    several = (NOTHING, *rare)
    documents = [each.documents for each in several if each.documents is not None]
    return np.concatenate(documents), np.concatenate([each.scores for each in several])
