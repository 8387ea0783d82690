"""Measures other engines in the same run as ours, query by query, and compares."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.search import figures, fts5, tantivies, xapians
from tests.benchmarks.search.asking import Answer, Engine, in_turns
from tests.benchmarks.search.figures import BYTES_IN_MB, Figures
from tests.benchmarks.search.material import Asked, Kind
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.sameterms import Reading

_OURS = "engawa"
_READING = "reading"
_SAME = "same"
_SOURCES = {"fts5": fts5.engines, "xapian": xapians.engines, "tantivy": tantivies.engines}
_COMPARED = ("p50", "p95", "cpu_p95")


class Peer(NamedTuple):
    """An engine with one kind of tokens, and what it took to build its index."""

    name: str
    tokens: str
    engine: Engine
    build: Figures

    @property
    def whole_name(self) -> str:
        """What tells it from all others."""
        return f"{self.name}.{self.tokens}"


def built(pack: Paragraphs, folder: Path) -> list[Peer]:
    """Every engine that is installed, its index made anew in ``folder``."""
    reading = Reading(pack.surfaces())
    peers: list[Peer] = []
    for name, engines in _SOURCES.items():
        for tokens, make in engines(reading):
            own = folder / f"{name}-{tokens}"
            shutil.rmtree(own, ignore_errors=True)
            own.mkdir(parents=True)
            start = time.perf_counter()
            engine = make(pack, own)
            seconds = round(time.perf_counter() - start, 2)
            size = sum(path.stat().st_size for path in own.rglob("*") if path.is_file())
            build: Figures = {"seconds": seconds, "mb": round(size / BYTES_IN_MB, 1)}
            peers.append(Peer(name, tokens, engine, build))
    return peers


def compared(
    ours: Engine,
    peers: Sequence[Peer],
    by_kind: Mapping[Kind, Sequence[Asked]],
    reading: Engine,
) -> Figures:
    """``peers``, ``ratios`` (our time divided by theirs) and ``best_peer``.

    Ours takes part as a peer named ``engawa``: its times among others are those of the ratios. Our
    time begins with the letters that were typed. Engines with the same tokens are given them made;
    so there is a second ratio, ``…_read``, in which their time begins with the letters as well:
    ``reading`` does nothing but make the tokens, once for every query.
    """
    engines = {_OURS: ours, _READING: reading} | {peer.whole_name: peer.engine for peer in peers}
    answers = {kind: in_turns(engines, asked) for kind, asked in by_kind.items()}
    of_peers: dict[str, Figures] = {_OURS: {}}
    ratios: dict[str, Figures] = {}
    for kind, fared in answers.items():
        of_peers[_OURS][kind.value] = figures.of_answers(fared[_OURS])
    for peer in peers:
        measured: Figures = {"build": peer.build}
        times: Figures = {}
        for kind, fared in answers.items():
            theirs = fared[peer.whole_name]
            measured[kind.value] = figures.of_answers(theirs)
            times |= _ratios(kind.value, fared[_OURS], theirs)
            if peer.tokens == _SAME:
                with_reading = [_sum(*both) for both in zip(theirs, fared[_READING], strict=True)]
                times |= _ratios(f"{kind.value}_read", fared[_OURS], with_reading)
        of_peers.setdefault(peer.name, {})[peer.tokens] = measured
        ratios.setdefault(peer.name, {})[peer.tokens] = times
    best = {kind.value: _best(peers, fared) for kind, fared in answers.items() if peers}
    return {"peers": {**of_peers}, "ratios": {**ratios}, "best_peer": {**best}}


def _sum(answer: Answer, reading: Answer) -> Answer:
    seconds, busy = answer.seconds + reading.seconds, answer.busy + reading.busy
    return answer._replace(seconds=seconds, busy=busy)


def _ratios(kind: str, ours: Sequence[Answer], theirs: Sequence[Answer]) -> Figures:
    taken, beside = figures.times(ours), figures.times(theirs)
    return {
        f"{kind}_{name}": round(taken[f"{name}_ms"] / beside[f"{name}_ms"], 2)
        for name in _COMPARED
        if beside[f"{name}_ms"]
    }


def _best(peers: Sequence[Peer], fared: Mapping[str, Sequence[Answer]]) -> Figures:
    """Who finds best, whatever its tokens."""
    ranks = {peer.whole_name: figures.mean_reciprocal(fared[peer.whole_name]) for peer in peers}
    name = max(ranks, key=lambda name: ranks[name])
    return {"mrr10": ranks[name], "name": name}
