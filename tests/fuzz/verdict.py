"""What one input came to: read, refused in a sentence, or a failure with its signature."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reader.model.text import ReaderError, Text

ROOT = Path(__file__).resolve().parents[2]
_NUMBER = re.compile("[0-9]+")
_LONGEST = 60  # of what an assertion says


class Outcome(StrEnum):
    """How it ended."""

    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"


class Verdict(NamedTuple):
    """How it ended; ``signature`` is the sentence, or where it failed, the same for one fault."""

    outcome: Outcome
    signature: str = ""
    trace: str = ""


def judged(run: Callable[[bytes], None], data: bytes) -> Verdict:
    """Feed one input. Anything but a sentence in both languages is a failure."""
    try:
        try:
            run(data)
        except ReaderError as error:
            said(error.sentence)
            return Verdict(Outcome.REFUSED, error.sentence.en)
    except Exception as error:  # noqa: BLE001 that is what is looked for
        return Verdict(Outcome.FAILED, _signature(error), traceback.format_exc())
    return Verdict(Outcome.READ)


def said(sentence: Text) -> None:
    """A sentence must be there in both languages."""
    assert sentence.ja, sentence
    assert sentence.en, sentence


def _signature(error: Exception) -> str:
    """The kind of the fault, and the innermost line of ours that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if str(ROOT / "reader") in each.filename] or frames
    last = ours[-1]
    name = Path(last.filename)
    place = name.relative_to(ROOT) if name.is_relative_to(ROOT) else name.name
    said = (
        f" ({_NUMBER.sub('0', str(error))[:_LONGEST]})" if isinstance(error, AssertionError) else ""
    )
    return f"{type(error).__name__} in {place}:{last.name}:{last.lineno}{said}"
