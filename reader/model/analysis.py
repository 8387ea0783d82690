"""What publishing adds to a collection, so that a reader needs no dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.model.reading import ReadTexts
from reader.model.search import Document, Sounding, Surface


@dataclass(frozen=True, slots=True)
class Analysis:
    """Documents with their words, the spellings that queries are cut by, and the readings.

    ``tokenizer`` names the way in which the words were found; ``sounds`` are the spellings that
    stand in the texts, by how they are read.
    """

    documents: Sequence[Document]
    surfaces: Sequence[Surface]
    tokenizer: str
    furigana: ReadTexts = field(default_factory=ReadTexts)
    sounds: Sequence[Sounding] = ()
