"""Adds a pack, and says on its output when its index is being made; stays there until killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from reader.library import Library
from reader.places import Places


def _stay(done: int, total: int) -> None:
    if done * 2 >= total:
        sys.stdout.write("half\n")
        sys.stdout.flush()
        time.sleep(600)


def main() -> None:
    """Add the pack of the second argument to the collection below the first, and search in both."""
    root, file = map(Path, sys.argv[1:])
    library = Library.open(Places(root, root / "build"))
    library.searcher(_stay, [library.add(file)])


if __name__ == "__main__":
    main()
