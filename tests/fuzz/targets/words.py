"""The word book of an author's folder, and the marks that its words make in texts."""

from __future__ import annotations

from pathlib import Path

from reader.content import glossary
from reader.content.files import Tree
from reader.content.findings import Findings
from reader.content.marking import Marker
from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from reader.pack.fragments import fragment
from tests.author_folder import TERMS
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target
from tests.fuzz.verdict import ROOT, said

_WORDS = tuple(
    each.encode()
    for each in (
        "[[term]]\n", "[term]\n", 'id = "a"\n', 'ja = "居場所"\n', 'kana = "いばしょ"\n',
        'romaji = "ibasho"\n', 'en = "a; b"\n', 'definition = { ja = "a", en = "a" }\n',
        "variants = []\n", 'variants = ["a"]\n', 'hurtful = ["a"]\n', 'section = "core"\n',
        'confidence = "known"\n', '"', "'", "{", "}", "[", "]", ",", " = ", "\\", '"""', "\\u0000",
        "；", "／", ";", "(", "（", "”", "1e999", "2026-11-22", "a.b", "#", "\n", "あ", "&", "<b>",
    )
)  # fmt: skip
_TEXT = Block(BlockKind.PARAGRAPH, "b0", "居場所と<em>ibasho</em>は a &amp; b", "居場所とibasho")


def target(ground: Path) -> Target:
    """Pieces of the word book that is shipped, and a small one."""
    file = ground / glossary.TERMS
    file.parent.mkdir(parents=True)
    tree = Tree(ground)

    def run(data: bytes) -> None:
        file.write_bytes(data)
        notes = Findings("folder")
        found = glossary.terms(tree, notes)
        last = data.count(b"\n") + data.count(b"\r") + 1
        for problem in notes.found:
            said(problem.sentence)
            assert 0 <= problem.line <= last, problem
        if not notes.found:
            terms = [term for term, _ in found.entries]
            for lang in Lang:
                for block in Marker(terms, lang).marked([_TEXT]):
                    fragment(block.html)

    shipped = (ROOT / glossary.TERMS).read_bytes().split(b"[[term]]")[1:]
    entries = [b"[[term]]" + b"[[term]]".join(shipped[at : at + 3]) for at in range(0, 60, 3)]
    return Target(run, [TERMS.encode(), *entries], _WORDS, 6_000, changer(_WORDS))
