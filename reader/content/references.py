"""Whether what the pages point to exists: sources, pages, words, pictures and topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.mentions import MentionKind
from reader.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.findings import Findings
    from reader.content.page import Draft

PIECES = "sources"
"""The topic of the pieces about our sources."""

Ids = frozenset[str] | None
"""Known ids, or None where their file could not be read: then nothing counts as unknown."""

_UNKNOWN = {
    MentionKind.SOURCE: Text(
        "出典「{id}」がresources/sources.tomlにありません。idを直すか、出典を書き足してください。",
        "The source `{id}` is not in resources/sources.toml. Mend the id or add the source.",
    ),
    MentionKind.PAGE: Text(
        "リンク先のページ「{id}」がありません。idを直すか、リンクを外してください。",
        "The link leads to `{id}`, but there is no such page. Mend the id or take out the link.",
    ),
    MentionKind.WORD: Text(
        "言葉「{id}」がresources/glossary/terms.tomlにありません。"
        "idを直すか、リンクを外してください。",
        "The word `{id}` is not in resources/glossary/terms.toml. "
        "Mend the id or take out the link.",
    ),
    MentionKind.PICTURE: Text(
        "画像「{id}」がresources/pictures/にありません。名前を直すか、画像を置いてください。",
        "The picture `{id}` is not in resources/pictures/. Mend the name or put it there.",
    ),
}


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of everything that a page may point to."""

    topics: Ids
    sources: Ids
    words: Ids
    pictures: Ids
    pages: Ids

    def of(self, kind: MentionKind) -> Ids:
        """The ids of one kind."""
        return {
            MentionKind.SOURCE: self.sources,
            MentionKind.PAGE: self.pages,
            MentionKind.WORD: self.words,
            MentionKind.PICTURE: self.pictures,
        }[kind]


def check(drafts: Iterable[Draft], known: Known, notes: Findings) -> None:
    """Note everything that the pages point to and that is not there."""
    for draft in drafts:
        here = notes.of(draft.file)
        for mention in draft.body.mentions if draft.body else ():
            ids = known.of(mention.kind)
            if ids is not None and mention.id not in ids:
                sentence = _UNKNOWN[mention.kind].filled(id=mention.id)
                here.add(mention.line, sentence.ja, sentence.en)
        _check_head(draft, known, here)


def _check_head(draft: Draft, known: Known, notes: Findings) -> None:
    if draft.head is None or draft.head.front is None or draft.head.doc is None:
        return
    front, doc = draft.head.front, draft.head.doc
    for page in front.related:
        line = doc.line(("related",))
        if page == draft.id:
            notes.add(
                line,
                "「related」がこのページ自身を指しています。消してください。",
                "`related` names this very page. Delete it.",
            )
        elif known.pages is not None and page not in known.pages:
            notes.add(
                line,
                f"「related」のページ「{page}」がありません。idを直すか、消してください。",
                f"`related` names `{page}`, but there is no such page. Mend the id or delete it.",
            )
    if front.piece_of:
        _check_piece(draft.topic, front.piece_of, doc.line(("piece_of",)), known, notes)


def _check_piece(topic: str, source: str, line: int, known: Known, notes: Findings) -> None:
    if topic != PIECES:
        notes.add(
            line,
            f"「piece_of」はarticles/{PIECES}/のページだけに書けます。消すか、ページを移してください。",
            f"`piece_of` belongs only in articles/{PIECES}/. Delete it or move the page.",
        )
    if known.sources is not None and source not in known.sources:
        notes.add(
            line,
            f"「piece_of」の出典「{source}」がresources/sources.tomlにありません。直してください。",
            f"`piece_of` names `{source}`, which is not in resources/sources.toml. Mend it.",
        )


def check_topics(folders: Iterable[str], known: Known, notes: Findings) -> None:
    """Note the folders below ``articles/`` that are no topic."""
    for folder in folders:
        if known.topics is not None and folder.rpartition("/")[2] not in known.topics:
            notes.of(folder).add(
                0,
                "このフォルダーはresources/topics.tomlにありません。名前を直すか、書き足してください。",
                "This folder is no topic of resources/topics.toml. Rename it or add the topic.",
            )
