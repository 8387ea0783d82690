"""Two languages are compared by their bones, and told apart in words."""

from __future__ import annotations

import pytest

from reader.content.blocks import body
from reader.content.findings import Findings
from reader.content.markdown import parser
from reader.content.pen import Pen
from reader.content.skeleton import compare
from reader.model.collection import Problem
from reader.model.text import Lang


def differences(ja: str, en: str) -> list[Problem]:
    notes = Findings("ja")
    md = parser()
    one = body(ja, 1, md, Pen(Lang.JA, notes))
    other = body(en, 1, md, Pen(Lang.EN, notes.of("en")))
    assert notes.found == []
    compare(one.blocks, other.blocks, notes, notes.of("en"))
    return notes.found


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("あ\n", "a\n"),
        ("## あ\n\nい[^a][^b]\n", "## a\n\nb[^b][^a]\n"),
        ("- あ\n- い\n", "- a\n- b\n"),
        ("![あ](ja.svg)\n", "![a](en.svg)\n"),
    ],
)
def test_equal_bones_are_equal(ja: str, en: str) -> None:
    assert differences(ja, en) == []


@pytest.mark.parametrize(
    ("ja", "en", "words"),
    [
        ("あ\n", "- a\n", "Block 1 is a list with 1 items here and a paragraph in Japanese"),
        ("- あ\n- い\n", "- a\n", "a list with 1 items here and a list with 2 items"),
        ("- あ\n", "1. a\n", "a numbered list with 1 items here and a list"),
        ("## あ\n\n### い\n", "## a\n\n## b\n", "Block 2 is a heading of level 2 here"),
        (
            "|あ|い|\n|-|-|\n|う|え|\n",
            "|a|b|\n|-|-|\n",
            "a table of 1 x 2 cells here and a table of 2 x 2 cells in Japanese",
        ),
        ("> あ\n>\n> い\n", "> a\n", "a quote here and a quote with other parts inside"),
        ("::: copy\nあ\n:::\n", "a\n", "a paragraph here and a sentence to copy"),
        ("- あ\n  - い\n- う\n", "- a\n- b\n", "with other parts inside"),
    ],
)
def test_the_first_difference_is_told_in_words(ja: str, en: str, words: str) -> None:
    (problem,) = differences(ja, en)

    assert words in problem.sentence.en
    assert problem.file == "en"


def test_only_the_first_difference_is_told() -> None:
    (problem,) = differences("あ\n\nい\n\nう\n", "a\n\n- b\n\n- c\n")

    assert problem.line == 3


@pytest.mark.parametrize(
    ("ja", "en", "file"), [("あ\n\nい\n", "a\n", "ja"), ("あ\n", "a\n\nb\n", "en")]
)
def test_a_language_that_goes_on_alone_is_told(ja: str, en: str, file: str) -> None:
    (problem,) = differences(ja, en)

    assert (problem.file, problem.line) == (file, 3)
    assert "the other language has nothing" in problem.sentence.en


def test_a_block_that_cites_otherwise_is_told() -> None:
    (problem,) = differences("あ[^a]\n\nい[^a]\n", "a[^a]\n\nb[^b]\n")

    assert problem.line == 3
    assert "a, b" in problem.sentence.en
