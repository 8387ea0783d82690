"""The two languages of each page side by side: what must be equal in their heads and bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.skeleton import compare
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.content.findings import Findings
    from reader.content.frontmatter import Split
    from reader.content.page import Draft


@dataclass(frozen=True, slots=True)
class Pair:
    """One page in both languages."""

    ja: Draft
    en: Draft


def pairs(drafts: Iterable[Draft], notes: Findings) -> tuple[Pair, ...]:
    """The pages of which both languages are there, compared; the others are noted."""
    by_page: dict[tuple[str, str], dict[Lang, Draft]] = {}
    homes: dict[str, Draft] = {}
    for draft in drafts:
        by_page.setdefault((draft.topic, draft.id), {})[draft.lang] = draft
        home = homes.setdefault(draft.id, draft)
        if home.topic != draft.topic:
            notes.of(draft.file).add(
                0,
                f"id「{draft.id}」は{home.file}にもあります。どちらかの名前を変えてください。",
                f"The id `{draft.id}` is also used by {home.file}. Rename one of the two.",
            )
    found = []
    for langs in by_page.values():
        if len(langs) < len(Lang):
            _alone(next(iter(langs.values())), notes)
            continue
        pair = Pair(langs[Lang.JA], langs[Lang.EN])
        _compare(pair, notes)
        found.append(pair)
    return tuple(found)


def _alone(draft: Draft, notes: Findings) -> None:
    other = f"{draft.id}.{draft.lang.other}.md"
    notes.of(draft.file).add(
        0,
        f"もう一方の言語のファイル{other}がありません。同じフォルダーに置いてください。",
        f"The other language, {other}, is missing. Put it in the same folder.",
    )


def _compare(pair: Pair, notes: Findings) -> None:
    ja_notes, en_notes = notes.of(pair.ja.file), notes.of(pair.en.file)
    if pair.ja.head is not None and pair.en.head is not None:
        _compare_heads(pair.ja.head, pair.en.head, en_notes)
    if pair.ja.body is not None and pair.en.body is not None:
        compare(pair.ja.body.blocks, pair.en.body.blocks, ja_notes, en_notes)


def _compare_heads(ja: Split, en: Split, notes: Findings) -> None:
    if ja.front is None or en.front is None or en.doc is None:
        return
    for key in ("audience", "related", "piece_of"):
        if getattr(ja.front, key) != getattr(en.front, key):
            notes.add(
                en.doc.line((key,)),
                f"「{key}」が日本語と違います。両方を同じにしてください。",
                f"`{key}` differs from the Japanese page. Make them equal.",
            )
    if bool(ja.front.note) != bool(en.front.note):
        has, lacks = ("en", "ja") if en.front.note else ("ja", "en")
        notes.add(
            en.doc.line(("note",)),
            f"「note」が{has}にあって{lacks}にありません。両方に書くか、両方から消してください。",
            f"There is a `note` in {has} and none in {lacks}. Write it in both or in neither.",
        )
