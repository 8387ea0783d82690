"""How well, how fast and how small our search is on a corpus, and beside other engines."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from reader import places
from tests.benchmarks.search import figures, material, ours, peers
from tests.benchmarks.search.asking import in_turns, typed
from tests.benchmarks.search.figures import BYTES_IN_MB, Figures
from tests.benchmarks.search.material import Asked, Kind, Queries
from tests.benchmarks.search.paragraphs import Paragraphs
from tests.benchmarks.search.publishing import published
from tests.benchmarks.search.report import report
from tests.benchmarks.search.romanised import Romaniser, shortened
from tests.benchmarks.search.sameterms import Reader, Reading

_OPENINGS = 3  # fresh processes
_ROOT = Path(__file__).parents[3]


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="paragraphs: JSON lines, plain or .xz")
    parser.add_argument("--queries", type=Path, help="queries: JSON lines, plain or .xz")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print one object")
    shape.add_argument("--markdown", action="store_true", help="print the tables of docs/search.md")
    parser.add_argument("--peers", action="store_true", help="beside FTS5, Xapian and Tantivy")
    asked = parser.parse_args()
    if not (asked.corpus and asked.queries):
        sys.exit("python3 dev.py bench search needs --corpus FILE and --queries FILE")
    try:
        folder = places.here().built / "bench/search"
        measured = measure(asked.corpus, asked.queries, folder, with_peers=asked.peers)
    except material.MaterialError as error:
        sys.exit(str(error))
    print(_shaped(measured, asked))


def _shaped(measured: Figures, asked: argparse.Namespace) -> str:
    if asked.json:
        return json.dumps(measured)
    return report(measured) if asked.markdown else figures.table(measured)


def measure(corpus: Path, queries: Path, folder: Path, *, with_peers: bool = False) -> Figures:
    """All figures; what takes long to make is kept in ``folder``. Raises MaterialError."""
    file = published(corpus, folder)
    index = folder / f"{file.stem}-index"
    with closing(Paragraphs(file)) as pack:
        known = material.queries(queries, frozenset(pack.refs()))
        measured: Figures = {
            "documents": pack.document_count(),
            "queries": {"asked": len(known.asked), "left_out": known.left_out},
            "analysis": {"seconds": round(pack.analysis_seconds(), 1)},
            "build": _build(pack, file, index),
        }
    measured |= _fresh(file, index, known.asked)
    measured |= _answers(file, index, known)
    if with_peers:
        measured |= _beside_peers(file, index, known)
    measured["load"] = round(os.getloadavg()[0], 1)
    return measured


def _build(pack: Paragraphs, file: Path, index: Path) -> Figures:
    """Building from analysed words, which lie ready; opening what was built is part of it."""
    shutil.rmtree(index, ignore_errors=True)
    taken = ours.built(file, index)
    size = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
    return {
        "seconds": round(taken.seconds, 2),
        "cpu_seconds": round(taken.busy, 2),
        "per_second": round(pack.document_count() / taken.seconds),
        "mb": round(size / BYTES_IN_MB, 1),
    }


def _fresh(file: Path, index: Path, asked: Sequence[Asked]) -> Figures:
    """Opening and the first query, each time in a new process: the medians."""
    with tempfile.TemporaryDirectory() as name:
        texts = Path(name) / "queries.json"
        some = [(one.text, one.lang.value) for one in asked if one.kind is Kind.KEYWORD]
        texts.write_text(json.dumps(some or [(asked[0].text, asked[0].lang)]), encoding="utf-8")
        paths = (str(path.resolve()) for path in (file, index, texts))
        command = [sys.executable, "-m", "tests.benchmarks.search.fresh", *paths]
        said = [json.loads(subprocess.check_output(command, cwd=_ROOT)) for _ in range(_OPENINGS)]
    return {
        part: {what: statistics.median(each[part][what] for each in said) for what in said[0][part]}
        for part in said[0]
    }


def _answers(file: Path, index: Path, known: Queries) -> Figures:
    with closing(ours.opened(file, index)) as searcher:
        engine = ours.Ours(searcher)
        measured: Figures = {}
        for kind, asked in _by_kind(known).items():
            answers = in_turns({"ours": engine}, asked)["ours"]
            measured[kind.value] = figures.of_answers(answers)
        measured["romaji"] = _romaji(engine, known.of(Kind.KEYWORD))
    return measured


def _beside_peers(file: Path, index: Path, known: Queries) -> Figures:
    """All engines in one go, ours among them."""
    with (
        closing(Paragraphs(file)) as pack,
        closing(ours.opened(file, index)) as searcher,
    ):
        others = peers.built(pack, index.with_name(f"{file.stem}-peers"))
        reader = Reader(Reading(pack.surfaces()))
        return peers.compared(ours.Ours(searcher), others, _by_kind(known), reader)


def _by_kind(known: Queries) -> dict[Kind, list[Asked]]:
    keywords = known.of(Kind.KEYWORD)
    asked = {
        Kind.QUESTION: known.of(Kind.QUESTION),
        Kind.KEYWORD: keywords,
        Kind.TYPING: typed(keywords),
    }
    return {kind: some for kind, some in asked.items() if some}


def _romaji(engine: ours.Ours, keywords: Sequence[Asked]) -> Figures:
    """The same queries in kanji, in letters for each kana, and with long vowels short."""
    pairs = Romaniser().pairs(keywords)
    ways = {
        "kanji_mrr10": [kanji for kanji, _ in pairs],
        "mrr10": [letters for _, letters in pairs],
        "short_mrr10": [one._replace(text=shortened(one.text)) for _, one in pairs],
    }
    measured: Figures = {"n": len(pairs)}
    for name, asked in ways.items():
        answers = in_turns({"ours": engine}, asked, warming=0)["ours"] if asked else []
        measured[name] = figures.mean_reciprocal(answers)
    return measured


if __name__ == "__main__":
    main()
