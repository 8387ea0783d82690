"""Opens the index in a process of its own, and says how long it took and what memory it holds.

Private memory is what the system cannot take back while the process lives: anonymous pages, and
those of them that were swapped out. That is Private_Dirty + Private_Clean of smaps_rollup without
the pages of files. Pages of a mapped file are not counted in it even where no other process maps
the file, since the system drops them whenever it needs the room; they are told apart as ``mapped``,
because answers are only fast while they stay. Reading a file into memory counts as private.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reader.model.text import Lang

_KIB_IN_MB = 1024
_ASKED = 40


class Memory(NamedTuple):
    """In KiB."""

    private: int
    mapped: int


def memory() -> Memory:
    """What this process holds now."""
    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    kib = {name: int(rest.split()[0]) for name, rest in (line.split(":", 1) for line in lines)}
    return Memory(kib["Anonymous"] + kib["Swap"], kib["Rss"] - kib["Anonymous"])


def main() -> None:
    """Print one JSON object. Arguments: the analysed corpus, its index, the queries' file."""
    file, index, texts = map(Path, sys.argv[1:])
    asked = [(text, Lang(lang)) for text, lang in json.loads(texts.read_text(encoding="utf-8"))]
    alone = memory()
    from tests.benchmarks.search.ours import opened, ranked  # noqa: PLC0415 its cost is told apart

    imported = memory()
    start = time.perf_counter()
    searcher = opened(file, index)
    opening = time.perf_counter() - start
    open_ = memory()
    start = time.perf_counter()
    ranked(searcher, *asked[0])
    first = time.perf_counter() - start
    for text, lang in asked[1:_ASKED]:
        ranked(searcher, text, lang)
    warm = memory()
    figures = {
        "ms": round(opening * 1000, 1),
        "private_mb": _growth(imported.private, open_.private),
        "mapped_mb": _growth(imported.mapped, open_.mapped),
        "imports_private_mb": _growth(alone.private, imported.private),
        "warm_private_mb": _growth(imported.private, warm.private),
        "warm_mapped_mb": _growth(imported.mapped, warm.mapped),
    }
    print(json.dumps({"open": figures, "first_query": {"ms": round(first * 1000, 2)}}))


def _growth(before: int, after: int) -> float:
    return round((after - before) / _KIB_IN_MB, 1)


if __name__ == "__main__":
    main()
