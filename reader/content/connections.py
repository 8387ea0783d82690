"""Whether everything is connected: sources are cited, pages lead to each other and back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.content.mentions import MentionKind
from reader.content.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.content.findings import Findings
    from reader.content.frontmatter import Front
    from reader.content.page import Draft
    from reader.content.tables import Listing
    from reader.model.source import Source


def check(drafts: Sequence[Draft], sources: Listing[Source], notes: Findings) -> None:
    """Note what stands alone; only for a folder whose pages are sound.

    A page that cannot be read, or an id that is mistyped, would break connections as well, and
    its author should not be told of the consequences beside the cause.
    """
    _check_sources(drafts, sources, notes.of(SOURCES))
    by_id = {(draft.id, draft.lang): draft for draft in drafts}
    pages = Counter(draft.lang for draft in drafts)
    reached = {(name, draft.lang) for draft in drafts for name in _leads_to(draft)}
    for draft in drafts:
        here = notes.of(draft.file)
        if pages[draft.lang] > 1 and (draft.id, draft.lang) not in reached:
            here.add(
                0,
                "ほかのどのページからも、このページへ来られません。"
                "どこかの「related」か本文にリンクを書いてください。",
                f"No other page leads to it. Name `{draft.id}` in the `related` or in the text "
                "of another page.",
            )
        for name in _related(draft):
            if draft.id not in _related(by_id[name, draft.lang]):
                _is_one_way(draft, name, here)


def _check_sources(drafts: Iterable[Draft], sources: Listing[Source], notes: Findings) -> None:
    used = {front.piece_of for draft in drafts if (front := _front(draft))}
    used |= {name for draft in drafts if draft.body for name in draft.body.cited}
    for source, line in sources.entries:
        if source.id not in used:
            notes.add(
                line,
                f"出典「{source.id}」は、どのページの脚注にもありません。使うか、消してください。",
                f"No page cites the source `{source.id}`. Cite it or delete it.",
            )


def _is_one_way(draft: Draft, name: str, notes: Findings) -> None:
    doc = draft.head.doc if draft.head else None
    notes.add(
        doc.line(("related",)) if doc else 0,
        f"「related」の「{name}」から、このページへ戻れません。"
        f"「{name}」の「related」に「{draft.id}」を書き足すか、ここから消してください。",
        f"`related` names `{name}`, which does not point back. "
        f"Add `{draft.id}` to the `related` of `{name}`, or delete it here.",
    )


def _leads_to(draft: Draft) -> set[str]:
    """The other pages that a page names."""
    mentions = draft.body.mentions if draft.body else ()
    linked = {mention.id for mention in mentions if mention.kind is MentionKind.PAGE}
    return (linked | set(_related(draft))) - {draft.id}


def _related(draft: Draft) -> tuple[str, ...]:
    front = _front(draft)
    return front.related if front else ()


def _front(draft: Draft) -> Front | None:
    return draft.head.front if draft.head else None
