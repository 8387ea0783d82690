"""Finds a kept passage again on a page that has been changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.model.mark import Mark, Passage
from reader.model.page import Block

_LIKE = 0.8  # of the letters: a sentence that was mended is still the same sentence
_SHORTEST = 6  # letters; anything shorter is like something everywhere


@dataclass(frozen=True, slots=True)
class Found:
    """Where the passages of a mark stand now, with what stands there now.

    ``is_moved``: they stand elsewhere, or say it in other words. ``is_whole``: each was found.
    ``near`` is the block where the first one that is gone was, as far as one can tell.
    """

    passages: tuple[Passage, ...]
    is_moved: bool = False
    is_whole: bool = True
    near: str = ""


def found(mark: Mark, blocks: Sequence[Block]) -> Found:
    """Where a mark stands on a page as it is now."""
    texts = {block.anchor: block.text for block in blocks}
    if all(_stands(passage, texts) for passage in mark.passages):  # nearly always
        return Found(mark.passages)
    places = [_placed(passage, blocks) for passage in mark.passages]
    here = tuple(place for place in places if place is not None)
    gone = [old for old, place in zip(mark.passages, places, strict=True) if place is None]
    near = _near(gone[0].anchor, blocks) if gone else ""
    return Found(here, is_moved=here != mark.passages, is_whole=not gone, near=near)


def _stands(passage: Passage, texts: dict[str, str]) -> bool:
    text = texts.get(passage.anchor)
    return text is not None and text.startswith(passage.quote, passage.start)


def _placed(passage: Passage, blocks: Sequence[Block]) -> Passage | None:
    """The same words, nearest to where they were; else the likest ones; else None."""
    at = _number(passage.anchor)
    nearest = sorted(blocks, key=lambda block: abs(_number(block.anchor) - at))
    for block in nearest:
        start = _nearest(block.text, passage)
        if start >= 0:
            return replace(passage, anchor=block.anchor, start=start)
    return _likest(passage, nearest)


def _nearest(text: str, passage: Passage) -> int:
    """Where the quote stands in a text, nearest to where it stood; -1 for nowhere."""
    best, start = -1, text.find(passage.quote)
    while start >= 0:
        if best < 0 or abs(start - passage.start) < abs(best - passage.start):
            best = start
        start = text.find(passage.quote, start + 1)
    return best


def _likest(passage: Passage, blocks: Sequence[Block]) -> Passage | None:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 only for a page that was changed

    if len(passage.quote) < _SHORTEST:
        return None
    best, score = None, _LIKE
    least = round(len(passage.quote) * _LIKE)
    for block in blocks:
        if LCSseq.similarity(passage.quote, block.text, score_cutoff=least):
            there, like = _stretch(passage, block)
            if like > score:
                best, score = there, like
    return best


def _stretch(passage: Passage, block: Block) -> tuple[Passage, float]:
    """What of a block is most like the quote, and how like it is, up to 1.

    It begins and ends with letters that both have, as close together as they stand.
    """
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 only for a page that was changed

    codes = LCSseq.opcodes(passage.quote, block.text)
    same = [(code.dest_start, code.dest_end) for code in codes if code.tag == "equal"]
    before = [0, *accumulate(end - start for start, end in same)]
    length = len(passage.quote)
    like, start, end = max(
        (
            2 * (before[j + 1] - before[i]) / (length + same[j][1] - same[i][0]),
            same[i][0],
            same[j][1],
        )
        for i in range(len(same))
        for j in range(i, len(same))
    )
    quote = block.text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    return Passage(block.anchor, start, len(quote), quote), like


def _near(anchor: str, blocks: Sequence[Block]) -> str:
    at = _number(anchor)
    nearest = min(blocks, key=lambda block: abs(_number(block.anchor) - at), default=None)
    return "" if nearest is None else nearest.anchor


def _number(anchor: str) -> int:
    """What an anchor counts: ``b12`` is the 12th block; names that count nothing come first."""
    digits = anchor[1:]
    return int(digits) if anchor[:1] == "b" and digits.isdecimal() else -1
