"""Numbers that state a fact are told from dates, phone numbers and names."""

from __future__ import annotations

import pytest

from reader.content.blocks import body
from reader.content.figures import first_figure
from reader.content.findings import Findings
from reader.content.markdown import parser
from reader.content.pen import Pen
from reader.model.text import Lang


@pytest.mark.parametrize(
    ("prose", "figure"),
    [
        ("15〜39歳", "15"),
        ("1人で", "1人"),
        ("8 people", "8 people"),
        ("約3割", "3割"),
        ("5 % of all", "5 %"),
        ("5％", "5%"),
        ("２９８人", "298人"),
        ("146万", "146万"),
        ("2.5倍", "2.5倍"),
        ("9円", "9円"),
        ("1.55 million", "1.55 million"),
        ("541,000", "541,000"),
        ("1 in 50", "50"),
        ("2000人", "2000人"),
        ("2015 people", "2015 people"),
        ("110万円", "110万"),
        ("1990, 34 of them", "34"),
        ("80代", "80"),
        ("24時間", "24"),
    ],
)
def test_a_figure_is_found(prose: str, figure: str) -> None:
    assert first_figure(prose) == figure


@pytest.mark.parametrize(
    "prose",
    [
        "",
        "二人で",
        "7 days",
        "3つの話",
        "2022年の調査",
        "2009年度",
        "1990年代",
        "in 2015, and in the 1990s",
        "2004–05",
        "2026-07-27",
        "2025年12月31日",
        "12月",
        "31 March 2023",
        "on March 31",
        "Jan 22",
        "110か119へ",
        "消費者ホットライン188",
        "8050問題、7040、9060",
        "the 80-50 problem",
        "80・50問題",
        "0120-061-338",
        "03-6230-9098",
        "050-3655-0279",
        "#7119",
        "HQ-25",
        "NET119",
        "COVID-19",
        "S06",
    ],
)
def test_what_counts_nothing_is_no_figure(prose: str) -> None:
    assert first_figure(prose) == ""


@pytest.mark.parametrize(
    "text",
    [
        "15 things\n",
        "- one\n- 15 things\n",
        "| a |\n|---|\n| 15 |\n",
        "> 15 things\n",
        "::: box\n**Title**\n\n15 things\n:::\n",
        "fif**15**teen\n",
        "[15 things](page:a)\n",
    ],
)
def test_every_kind_of_block_wants_a_footnote_for_its_figures(text: str) -> None:
    assert len(_notes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "15 things[^a]\n",
        "- 15 things\n- more[^a]\n",
        "| a |\n|---|\n| 15 |\n| b[^a] |\n",
        "## 15 things\n",
        "![15 things](a.svg)\n",
        "::: copy\nI am 52.\n:::\n",
        "`https://example.org/2023/15`\n",
    ],
)
def test_a_footnote_anywhere_in_the_block_is_enough(text: str) -> None:
    assert _notes(text) == []


def test_the_line_of_the_item_with_the_figure_is_told() -> None:
    (problem,) = _notes("before\n\n- one\n- 15 things\n")

    assert problem.line == 4
    assert "15" in problem.sentence.en


def _notes(text: str) -> list:
    notes = Findings("page")
    body(text, 1, parser(), Pen(Lang.EN, notes))
    return notes.found
