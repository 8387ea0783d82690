"""The body of a page, and what becomes of one without problems until it lies in a pack."""

from __future__ import annotations

from pathlib import Path

from reader.content import markdown
from reader.content.files import decoded
from reader.content.findings import Findings
from reader.content.hidden import first_hidden
from reader.content.marking import Marker
from reader.content.page import Draft, written
from reader.model.source import Confidence
from reader.model.text import Lang, Text
from reader.model.word import Term
from reader.pack.fragments import fragment, name
from tests.author_folder import DAY_EN, DAY_JA, PIECE_JA
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target
from tests.fuzz.verdict import ROOT, said

_HEAD = '+++\ntitle = "a"\nsummary = "a"\naudience = ["all"]\nreviewed = 2026-11-22\n+++\n'
_WORDS = tuple(
    each.encode()
    for each in (
        "\n", "\n\n", "    ", "\t", "- ", "1. ", "9999999999. ", "> ", "# ", "###### ", "---\n",
        "::: box\n", "::: copy\n", ":::\n", "::::::\n", "```\n", "**", "*", "_", "`", "\\", "[",
        "](", "page:a", "word:a", "desks:", ")", "![", "]", "[^a]", "[^x]: y\n", "<http://x>", "{",
        "}", "|", "{漢字|かん.じ}", "{a|", "| a | b |\n", "|---|---|\n", "|:-:|\n", "<b>", "<!--",
        "-->", "<![CDATA[", "<?", "12人", "&#8291;", "&#0;", "&#x110000;", "&amp;", "\u2063",
        "\ue000", "\x00", "\r\n", "居場所", "ibasho", "縁側", "&lt;", '"', "'", "(", "~~",
        "chart:a", "a.svg", "https://example.jp/", "javascript:a", "\u00a0", "\u3000",
    )
)  # fmt: skip
_WORD_BOOK = (
    Term("ibasho", Text("居場所", "ibasho; place to be"), "いばしょ", "ibasho", Text("a", "a"),
         (), (), "places", Confidence.SECONDARY),
)  # fmt: skip


def _run(data: bytes) -> None:
    lang = Lang.EN if len(data) % 2 else Lang.JA
    notes = Findings("page")
    visible = decoded(_HEAD.encode() + data, notes)
    if visible is None:
        assert notes.found
        return
    page = written(Draft("page", "living", "day", lang), visible, markdown.parser(), notes)
    blocks = [placed.block for placed in page.body.blocks] if page.body else []
    assert blocks or notes.found
    last = _HEAD.count("\n") + data.count(b"\n") + data.count(b"\r") + 1
    for problem in notes.found:
        said(problem.sentence)
        assert 0 <= problem.line <= last, problem
    if notes.found:
        return
    for block in Marker(_WORD_BOOK, lang).marked(blocks):
        assert first_hidden(block.text) == ""
        fragment(block.html)
        name(block.anchor)


def target(_ground: Path) -> Target:
    """The bodies of real pages, and of small ones."""
    pages = sorted((ROOT / "articles").rglob("*.md"))[::6]
    bodies = [page.read_bytes().split(b"+++\n", 2)[2][:1_000] for page in pages]
    small = [text.encode().split(b"+++\n", 2)[2] for text in (DAY_JA, DAY_EN, PIECE_JA)]
    return Target(_run, [*small, *bodies], _WORDS, 1_500, changer(_WORDS))
