"""The head of a page: TOML between two lines of ``+++``, cut off and read."""

from __future__ import annotations

from pathlib import Path

from reader.content.files import decoded
from reader.content.findings import Findings
from reader.content.frontmatter import split
from tests.author_folder import DAY_EN, DAY_JA, PIECE_EN, PIECE_JA
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target
from tests.fuzz.verdict import ROOT, said

_WORDS = (
    b"+++", b"+++\n", b"\n", b" = ", b"[", b"]", b"{", b"}", b",", b".", b'"', b'"""', b"'''", b"'",
    b"#", b"\\", b"\\u0000", b"\\U0001F600", b"title", b"summary", b"audience", b"related", b"note",
    b"reviewed", b"piece_of", b"asked", b'"all"', b'"self"', b"2026-11-22", b"0000-00-00",
    b"9999-12-31T23:59:60Z", b"1979-05-27T07:32:00-08:00", b"07:32:00", b"1e999", b"nan", b"-inf",
    b"0x7fffffffffffffffff", b"1_000", b"true", b"a.b.c = 1\n", b"[a.b]\n", b"[[a]]\n", b"\r\n",
    b"\xef\xbb\xbf", "題".encode(), b"\xff", b"\x00", b"]]", b"[[",
)  # fmt: skip


def _run(data: bytes) -> None:
    notes = Findings("page")
    text = decoded(data, notes)
    if text is None:
        assert notes.found
        return
    found = split(text, notes)
    assert found.front is not None or notes.found
    last = data.count(b"\n") + data.count(b"\r") + 1
    for problem in notes.found:
        said(problem.sentence)
        assert 0 <= problem.line <= last, problem


def target(_ground: Path) -> Target:
    """The heads of real pages, and of small ones."""
    pages = sorted((ROOT / "articles").rglob("*.md"))[::8]
    heads = [b"+++".join(page.read_bytes().split(b"+++")[:3]) for page in pages]
    small = [text.encode() for text in (DAY_JA, DAY_EN, PIECE_JA, PIECE_EN)]
    return Target(_run, [*small, *heads], _WORDS, 6_000, changer(_WORDS))
