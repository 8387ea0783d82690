"""Files that are nested too deep or go on too long are told of, within 300 MB and 5 seconds."""

from __future__ import annotations

import pytest

from reader.content.documents import parse
from reader.content.findings import Findings
from tests.faults.fed import fed

PIECES = 3_000
BODIES = {
    name: piece * PIECES
    for name, piece in {
        "quotes": "> ", "lists": "- ", "numbers": "1. ", "open links": "[",
        "links in links": "[a](",
        "open pictures": "![", "stars": "a**b", "stars and strokes": "*_", "code": "`",
        "boxes": "::: box\n", "boxes with text": "::: box\na\n", "fences": "```\n",
        "footnotes": "[^a]", "open footnotes": "[^", "readings": "{漢|かん}",
        "open readings": "{漢|",
        "tags": "<a", "comments": "<!--", "addresses": "<http://x", "backslashes": "\\",
        "rules": "---\n",
        "headings": "###### a\n", "titles of links": '[a](page:a "',
        "rows": "| a | b |\n|---|---|\n",
        "columns": "|a", "figures": "1人", "stars in Japanese": "**「あ」**で",
    }.items()
} | {
    "lists in lists": "".join("  " * depth + "- a\n" for depth in range(500)),
    "code of every length": "".join("`" * length + "a" for length in range(1, 80)),
    "one long reading": "{" + "漢" * PIECES + "|" + "か." * PIECES + "}",
}  # fmt: skip
HEADS = {
    "arrays in arrays": "a = " + "[" * 100_000,
    "tables in tables": "a = " + "{a=" * 30_000,
    "a key of a hundred thousand parts": ".".join("a" * 100_000) + " = 1",
    "a heading of ten thousand parts": "[" + ".".join("a" * 10_000) + "]",
    "unknown keys": "".join(f"a{number} = 1\n" for number in range(20_000)),
    "headings": "".join(f"[a{number}]\n" for number in range(20_000)),
    "a list of numbers": f"audience = [{'1, ' * 50_000}]",
    "a number without end": "a = " + "9" * 100_000,
    "a text without end": 'title = "' + "a" * 100_000,
    "half a million letters": f'title = "{"a" * 500_000}"',
}


def test_pages_that_are_nested_without_end_are_read_or_told_of(tmp_path):
    found = fed("markdown", {name: body.encode() for name, body in BODIES.items()}, tmp_path)
    assert set(found.values()) == {"read"}


def test_heads_that_are_nested_without_end_are_told_of(tmp_path):
    inputs = {name: f"+++\n{head}\n+++\na\n".encode() for name, head in HEADS.items()}
    found = fed("frontmatter", inputs, tmp_path)
    assert set(found.values()) == {"read"}


@pytest.mark.parametrize("target", ["words", "desks"])
def test_lists_that_go_on_too_long_are_told_of(target, tmp_path):
    key = {"words": "term", "desks": "desk"}[target]
    inputs = {
        "headings": f"[[{key}]]\n" * 3_000,
        "deep": f"[[{key}]]\n" + "id = " + "[" * 100_000,
        "unknown keys": f"[[{key}]]\n" + "".join(f"a{number} = 1\n" for number in range(20_000)),
        "one id": f'[[{key}]]\nid = "a"\n' * 2_000,
    }
    found = fed(target, {name: text.encode() for name, text in inputs.items()}, tmp_path)
    assert set(found.values()) == {"read"}


@pytest.mark.parametrize("name", [name for name in HEADS if "parts" in name or "half" in name])
def test_what_would_take_too_long_is_told_in_both_languages(name):
    notes = Findings("page")
    assert parse(HEADS[name], notes) is None
    (problem,) = notes.found
    assert problem.line == 1
    assert "TOML" in problem.sentence.en
    assert "TOML" in problem.sentence.ja


def test_words_with_many_dots_are_no_key_of_many_parts():
    notes = Findings("page")
    text = 'a = "' + "word. " * 29 + '"\nb = "https://a.b.c.example.jp/d.e.f?g=h.i"\n'
    assert parse(text, notes) is not None
