"""Opening a pack of 10,000 pages beside one of 40: the time must not grow with the pack."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import tempfile
import time
from pathlib import Path

from reader.model.analysis import Analysis
from reader.model.collection import Collection, CollectionInfo
from reader.model.page import Audience, Block, BlockKind, Page, PageInfo, PageKind, Topic
from reader.model.text import Lang, Text
from reader.pack.read import Pack
from reader.pack.write import write

SMALL, LARGE = 40, 10_000
ROUNDS = 60


def main() -> None:
    """Open both in turns and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one object")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        packs = {}
        for count in (SMALL, LARGE):
            packs[count] = Path(folder) / str(count)
            write(_collection(count), Analysis([], [], "none"), packs[count])
        taken: dict[int, list[float]] = {SMALL: [], LARGE: []}
        for _ in range(ROUNDS):
            for count, path in packs.items():
                taken[count].append(_opened(path))
    small, large = (statistics.median(taken[count]) * 1000 for count in (SMALL, LARGE))
    figures = {
        "small_ms": round(small, 3),
        "large_ms": round(large, 3),
        "ratio": round(large / small, 2),
    }
    lines = (f"{name:<10}{value}" for name, value in figures.items())
    print(json.dumps(figures) if asked.json else "\n".join(lines))


def _opened(path: Path) -> float:
    """Seconds to open a pack and read one page of it."""
    start = time.perf_counter()
    pack = Pack.open(path)
    assert pack.page("page-7", Lang.JA) is not None
    taken = time.perf_counter() - start
    pack.close()
    return taken


def _collection(count: int) -> Collection:
    pages = tuple(_page(number, lang) for number in range(count) for lang in Lang)
    return Collection(
        info=CollectionInfo("bench", Text("測る", "Bench"), "2026.1.1", "CC0", Text("", "")),
        topics=(Topic("all", Text("すべて", "All"), Text("", "")),),
        pages=pages,
        sources=(),
        terms=(),
        desks=(),
        municipalities=(),
        attribution=Text("", ""),
        pictures=(),
    )


def _page(number: int, lang: Lang) -> Page:
    title = Text(f"ページ{number}", f"Page {number}")
    info = PageInfo(f"page-{number}", PageKind.ARTICLE, "all", title, title, (Audience.ALL,), 1)
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, f"b{n}", title.of(lang) * 20, title.of(lang) * 20)
        for n in range(12)
    )
    return Page(info, lang, blocks, "", dt.date(2026, 1, 1), (), ())


if __name__ == "__main__":
    main()
