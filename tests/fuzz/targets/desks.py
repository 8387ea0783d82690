"""The desks of an author's folder: those written by hand, and the table of municipalities."""

from __future__ import annotations

from pathlib import Path

from reader.content import desks, municipal
from reader.content.files import Tree
from reader.content.findings import Findings
from tests.author_folder import CENTRES, MUNICIPAL, NATIONAL
from tests.fuzz.pieces import changer
from tests.fuzz.target import Target
from tests.fuzz.verdict import ROOT, said

_HAND, _TABLE = desks.WRITTEN[0], municipal.MUNICIPAL
_HEADING = f"{','.join(municipal._COLUMNS)}\n"
_ROW = "北海道,011002,札幌市,さっぽろし,city_hall,札幌市役所,,,https://example.org/,2026-07-27\n"
_WORDS = tuple(
    each.encode()
    for each in (
        "[[desk]]\n", 'id = "a"\n', 'kind = "national"\n', 'name = { ja = "a", en = "a" }\n',
        'for_whom = { ja = "a", en = "a" }\n', 'prefecture = "北海道"\n', 'as_of = "2026-02-30"\n',
        'municipality = "011002"\n', 'page = "https://example.org/"\n', 'confidence = "verified"\n',
        'channels = [{ kind = "phone", value = "119" }]\n', 'kind = "mail"', 'value = "a@b.c"',
        '"', "'", "{", "}", "[", "]", ",", " = ", "\n", "\r\n", '""', '"\n"', "#", ",,,,", "0-0-0",
        _HEADING, _ROW, "city_hall", "self_reliance", "０１１", "\x00", "nan",
    )
)  # fmt: skip


def target(ground: Path) -> Target:
    """Pieces of the lists that are shipped, and small ones. TOML begins with a bracket."""
    for file in (_HAND, _TABLE):
        (ground / file).parent.mkdir(parents=True, exist_ok=True)
    tree = Tree(ground)

    def run(data: bytes) -> None:
        by_hand = data.startswith(b"[")
        (ground / _HAND).write_bytes(data if by_hand else NATIONAL.encode())
        (ground / _TABLE).write_bytes(MUNICIPAL.encode() if by_hand else data)
        notes = Findings("folder")
        _, towns = municipal.municipal(tree, notes)
        desks.desks(tree, frozenset(town.code for town in towns), notes)
        last = data.count(b"\n") + data.count(b"\r") + 1
        for problem in notes.found:
            said(problem.sentence)
            assert 0 <= problem.line <= last, problem

    shipped = (ROOT / _HAND).read_bytes().split(b"[[desk]]")[1:20]
    rows = (ROOT / _TABLE).read_bytes().splitlines(keepends=True)[:30]
    seeds = [NATIONAL, CENTRES, MUNICIPAL]
    entries = [b"[[desk]]" + each for each in shipped]
    return Target(
        run, [*map(str.encode, seeds), *entries, b"".join(rows)], _WORDS, 6_000, changer(_WORDS)
    )
