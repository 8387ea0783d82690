"""A table is read key by key, so that an author hears of every mistake in it at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

import pytest

from reader.content.documents import parse
from reader.content.findings import Findings
from reader.content.shapes import Colour, Filled, Id, Said
from reader.content.tables import listing, read


class Shade(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Part:
    kind: Shade


@dataclass(frozen=True, slots=True)
class Row:
    id: Id
    name: Said
    day: dt.date
    on: bool = True
    shades: tuple[Shade, ...] = ()
    parts: tuple[Part, ...] = ()
    colour: Colour = "#000000"
    word: Filled = "x"


SOUND = """\
id = "a-1"
name = { ja = "あ", en = "a" }
day = 2026-11-22
shades = ["light", "dark"]
parts = [{ kind = "dark" }]
"""


def sentences(text: str) -> list[tuple[int, str]]:
    notes = Findings("file")
    doc = parse(text, notes)
    assert doc is not None
    assert read(Row, doc.data, (), doc, notes) is None
    return [(problem.line, problem.sentence.en) for problem in notes.found]


def test_a_sound_table_becomes_its_dataclass() -> None:
    notes = Findings("file")
    doc = parse(SOUND, notes)

    assert doc is not None
    assert read(Row, doc.data, (), doc, notes) == Row(
        "a-1",
        Said("あ", "a"),
        dt.date(2026, 11, 22),
        shades=(Shade.LIGHT, Shade.DARK),
        parts=(Part(Shade.DARK),),
    )


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("on", '"yes"', "true or false"),
        ("on", "1", "true or false"),
        ("shades", '"light"', "a list in brackets, each one of: light, dark"),
        ("shades", '["grey"]', "one of: light, dark"),
        ("colour", '"red"', "#rrggbb"),
        ("colour", '"#12345g"', "#rrggbb"),
        ("word", '" "', "some text"),
        ("word", "3", "some text"),
        ("parts", "3", "a list in brackets"),
        ("parts", '["dark"]', "table"),
        ("parts", '[{ kind = "grey" }]', "one of: light, dark"),
        ("parts", "[{}]", "`parts[1].kind` is missing"),
        ("parts", '[{ kind = "dark", size = 1 }]', "no key `parts[1].size`"),
        ("word", '"a\\u2063b"', "U+2063"),
        ("shades2", "1", "no key `shades2`"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_should_be(key: str, value: str, words: str) -> None:
    kept = [line for line in SOUND.splitlines() if not line.startswith(f"{key} ")]
    ((line, sentence),) = sentences("\n".join([*kept, f"{key} = {value}"]))

    assert words in sentence
    assert key in sentence
    assert line == len(kept) + 1


def test_a_date_is_written_without_quotes() -> None:
    ((line, sentence),) = sentences(SOUND.replace("2026-11-22", '"2026-11-22"'))

    assert line == 3
    assert "without quotes" in sentence


def test_every_mistake_of_a_table_is_told() -> None:
    told = sentences('id = "A b"\nname = { ja = "あ" }\ncolour = 3\nmore = 1\n')

    assert [line for line, _ in told] == [4, 1, 2, 1, 3]


def test_an_id_stays_known_though_its_entry_is_unsound() -> None:
    notes = Findings("file")
    found = listing(parse('[[row]]\nid = "a"\n', notes), "row", Row, notes)

    assert found.entries == ()
    assert found.ids == {"a"}


def test_a_text_that_cannot_be_read_leaves_its_ids_unknown() -> None:
    assert listing(None, "row", Row, Findings("file")).ids is None


def test_entries_must_stand_below_their_headings() -> None:
    notes = Findings("file")
    listing(parse("row = 3\nother = 1\n", notes), "row", Row, notes)

    assert [problem.line for problem in notes.found] == [2, 1]
