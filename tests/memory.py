"""What Python still holds in memory of something that was typed."""

from __future__ import annotations

import gc


def holders(backwards: str) -> list[object]:
    """What refers to a text with a word in it, which is given backwards so as not to be found."""
    word = backwards[::-1]
    gc.unfreeze()  # what was frozen would not be among the objects
    found = []
    for thing in gc.get_objects():
        for held in gc.get_referents(thing):
            if isinstance(held, str) and word in held:
                found.append(thing)  # noqa: PERF401 what a comprehension holds would be found
    return found
