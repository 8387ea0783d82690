"""Every key of a TOML text is found on its own line, however it is written."""

from __future__ import annotations

import pytest

from reader.content.documents import Path, parse
from reader.content.findings import Findings

TEXT = """\
# A comment
id = "x"
name = { ja = "a", en = "b" }

[colours]
ink = "#000000"

[[term]]
id = "one"
definition.ja = "a"
definition.en = "b"

[[term]] # the second
id = "two"
"quoted" = 1
channels = [
    { kind = "web" },
]

[term.extra]
deep = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("id",), 2),
        (("name", "en"), 3),
        (("colours",), 5),
        (("colours", "ink"), 6),
        (("colours", "absent"), 5),
        (("term", 0), 8),
        (("term", 0, "id"), 9),
        (("term", 0, "definition", "ja"), 10),
        (("term", 0, "definition", "en"), 11),
        (("term", 1), 13),
        (("term", 1, "id"), 14),
        (("term", 1, "quoted"), 15),
        (("term", 1, "channels", 0, "kind"), 16),
        (("term", 1, "extra", "deep"), 21),
        (("term", 1, "absent"), 13),
        (("absent",), 1),
    ],
)
def test_the_line_of_a_key(path: Path, line: int) -> None:
    doc = parse(TEXT, Findings("file"))

    assert doc is not None
    assert doc.line(path) == line


def test_a_key_is_named_without_the_position_of_its_entry() -> None:
    doc = parse(TEXT, Findings("file"))

    assert doc is not None
    assert doc.name(("term", 1, "channels", 0, "kind")) == "channels[1].kind"
    assert doc.name(("term", 1)) == "term[2]"
    assert doc.name(("name", "en")) == "name.en"


def test_lines_count_from_the_place_of_the_text_in_its_file() -> None:
    doc = parse("a = 1\nb = 2", Findings("file"), first=2)

    assert doc is not None
    assert doc.line(("b",)) == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \n", 2),
        ("a = 1\na = 2\n", 2),
        ('a = "open\n', 1),
        ("a = [\n1,\n", 2),
        ("a = 2026-13-01\n", 1),
        ("[" * 5000, 1),
    ],
)
def test_the_line_of_broken_toml_is_told(text: str, line: int) -> None:
    notes = Findings("file")

    assert parse(text, notes) is None
    assert [problem.line for problem in notes.found] == [line]
    assert "TOML" in notes.found[0].sentence.en
