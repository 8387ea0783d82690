"""Where a fact comes from, and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.text import Text


class Confidence(StrEnum):
    """How sure we are of a fact: who was seen saying it."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    KNOWN = "known"
    SEED = "seed"


class Basis(StrEnum):
    """How much of a source was seen."""

    FULL = "full"
    PART = "part"
    TITLE_AND_LEAD = "title-and-lead"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact or a piece comes from."""

    id: str
    title: Text
    publisher: Text
    date: str
    address: str
    basis: Basis
    confidence: Confidence
    remark: Text
