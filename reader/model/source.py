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

    @property
    def standing(self) -> Text:
        """In words: what of it was seen, and how sure that makes us of what it says."""
        seen, sure = self.remark, _SURE[self.confidence]
        ja, en = seen.ja or _SEEN[self.basis].ja, seen.en or _SEEN[self.basis].en
        return Text(f"{ja}{sure.ja}", f"{en} {sure.en}")


_SEEN = {
    Basis.FULL: Text("全文を確かめました。", "The whole page was seen."),
    Basis.PART: Text("一部を確かめました。", "A part of it was seen."),
    Basis.TITLE_AND_LEAD: Text(
        "題と書き出しだけを確かめました。", "Only the title and the opening were seen."
    ),
    Basis.TITLE: Text("題だけを確かめました。", "Only the title was seen."),
}
_SURE = {
    Confidence.VERIFIED: Text(
        "発行元または公的機関のページで確かめました。",
        "Confirmed on the page of the publisher or a public body.",
    ),
    Confidence.SECONDARY: Text(
        "ほかの資料による情報で、もとのページは確かめていません。",
        "Reported by others; the original was not seen.",
    ),
    Confidence.KNOWN: Text(
        "広く知られたことですが、確かめていません。", "Common knowledge, not confirmed."
    ),
    Confidence.SEED: Text(
        "引用している記事を通してだけ知っているものです。",
        "Known to us only from an article that cites it.",
    ),
}
