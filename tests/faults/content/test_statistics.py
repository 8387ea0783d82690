"""Bad statistics: each fault is told by its file, its line and what to do."""

from __future__ import annotations

import pytest

from tests.author_folder import DAY, AuthorFolder
from tests.chart_folder import STATISTICS, with_charts

SURVEYS = f"{STATISTICS}/surveys.toml"
LONG = f"{STATISTICS}/how-long.toml"
YEARS = f"{STATISTICS}/years.toml"


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "word"),
    [
        (SURVEYS, 'kind = "intervals"', 'kind = "pie"', 1, "the kind of chart: intervals, bars"),
        (SURVEYS, 'kind = "intervals"\n', "", 1, "the kind of chart"),
        (
            SURVEYS,
            'title = { ja = "割合", en = "Shares" }',
            'title = { ja = "割合" }',
            2,
            "`title.en`",
        ),
        (SURVEYS, 'legend = { ja = "点は結果", ', "legend = { ", 3, "`legend.ja` is missing"),
        (SURVEYS, 'note = { ja = "年齢が違います。"', 'note = { ja = ""', 4, "some text"),
        (SURVEYS, "counted = 59", "counted = 59\ncolour = 1", 32, "no key `colour`"),
        (SURVEYS, "counted = 59\n", "", 25, "`counted` is missing"),
        (SURVEYS, "counted = 59", "counted = 5900", 31, "counted, answers"),
        (SURVEYS, "counted = 59", 'counted = "59"', 31, "a whole number of at least 1"),
        (SURVEYS, "value = 1.79", "value = 2.4", 32, "share.low, share.value, share.high"),
        (SURVEYS, "value = 1.79", "value = 1.3", 32, "share.low, share.value, share.high"),
        (SURVEYS, "value = 1.79", "value = 179", 32, "a number from 0 to 100"),
        (SURVEYS, "low = 1.4, ", "", 32, "`share.low` is missing"),
        (SURVEYS, "low = 540000, ", "", 33, "estimate.low, estimate.value"),
        (SURVEYS, "low = 540000", "low = 700000", 33, "estimate.low, estimate.value"),
        (SURVEYS, "first = 15, last = 39", "first = 39, last = 15", 28, "ages.first, ages.last"),
        (SURVEYS, '"2010-02-18"', '"2010-02-30"', 26, "no such day"),
        (SURVEYS, '"2010-02-28"', '"2010-01-28"', 27, "first_day, last_day"),
        (SURVEYS, 'sources = ["survey"]', 'sources = ["absent"]', 34, "`absent` is not in"),
        (SURVEYS, 'sources = ["survey"]', "sources = []", 34, "`sources` is empty"),
        (SURVEYS, 'sources = ["s01"]', 'sources = ["absent"]', 46, "`absent` is not in"),
        (SURVEYS, 'confidence = "secondary"', 'confidence = "sure"', 35, "one of: verified"),
        (SURVEYS, 'year = { ja = "{year}年"', 'year = { ja = "年"', 16, "It has: {year}"),
        (SURVEYS, '"{year}"', '"{year!r}"', 16, "It has: {year}"),
        (SURVEYS, '"{year}"', '"{year.real}"', 16, "It has: {year}"),
        (SURVEYS, '"{year}"', '"{year"', 16, "It has: {year}"),
        (SURVEYS, '"about {value}"', '"about {sum}"', 46, "It has: {value}"),
        (LONG, 'rest = { ja = "ほか"', 'rest = { ja = "{ほか}"', 13, "It has: none"),
        (LONG, 'group = "young"', 'group = "old"', 23, "no [[group]] with the id `old`"),
        (LONG, "share = 21.5", "share = 91.5", 17, "at most 100"),
        (LONG, "[[part]]", "[[piece]]", 22, "no key `piece`"),
        (LONG, '["survey", "s01"]', '["absent"]', 19, "`absent` is not in"),
        (YEARS, "at = 2018", "at = 2008", 25, "out of order"),
        (YEARS, "at = 2018", "at = 18", 25, "a year, 1900 to 2100"),
        (YEARS, 'short = { ja = "広がる", en = "It spreads" }\n', "", 24, "`short` is missing"),
        (YEARS, "at = 2009", "at = ", 9, "TOML"),
    ],
)
def test_a_fault_in_the_data(
    folder: AuthorFolder, name: str, old: str, new: str, line: int, word: str
) -> None:
    with_charts(folder).replace(name, old, new)
    told = [problem for problem in folder.problems() if problem.file == name]

    assert (told[0].line, word in told[0].sentence.en) == (line, True), told
    assert told[0].sentence.ja


def test_statistics_of_which_nothing_may_be_shown(folder: AuthorFolder) -> None:
    text = (with_charts(folder).root / YEARS).read_text(encoding="utf-8")
    folder.write(YEARS, text.replace('"verified"', '"seed"').replace('"secondary"', '"known"'))

    problem = folder.only_problem()
    assert (problem.file, "nothing to show" in problem.sentence.en) == (YEARS, True)


@pytest.mark.parametrize("name", ["Surveys.toml", "notes.txt", "a_b.toml"])
def test_a_file_of_another_name(folder: AuthorFolder, name: str) -> None:
    folder.write(f"{STATISTICS}/{name}", 'kind = "bars"\n')

    problem = folder.only_problem()
    assert problem.file == f"{STATISTICS}/{name}"
    assert "<name>.toml" in problem.sentence.en


def test_a_picture_that_has_the_name_of_a_drawing(folder: AuthorFolder) -> None:
    with_charts(folder)
    drawing = (folder.root / "resources/pictures/window.svg").read_bytes()
    folder.write("resources/pictures/years.ja.svg", drawing)

    problem = folder.only_problem()
    assert problem.file == YEARS
    assert "years.ja.svg" in problem.sentence.en


def test_a_page_that_shows_an_unknown_chart(folder: AuthorFolder) -> None:
    with_charts(folder)
    lines = [folder.add(f"{DAY}.{lang}.md", "\n![x](chart:absent)\n") for lang in ("en", "ja")]

    told = folder.problems()
    assert [(p.file, p.line) for p in told] == [
        (f"{DAY}.en.md", lines[0] + 1),
        (f"{DAY}.ja.md", lines[1] + 1),
    ]
    assert "Known charts: how-long, surveys, years" in told[0].sentence.en


def test_a_faulty_chart_is_told_once_and_not_again_on_its_page(folder: AuthorFolder) -> None:
    with_charts(folder).replace(YEARS, '["s01"]', '["absent"]')
    for lang in ("en", "ja"):
        folder.add(f"{DAY}.{lang}.md", "\n![x](chart:years)\n")

    assert folder.only_problem().file == YEARS


def test_a_chart_without_a_description(folder: AuthorFolder) -> None:
    with_charts(folder)
    for lang in ("en", "ja"):
        folder.add(f"{DAY}.{lang}.md", "\n![](chart:years)\n")

    assert ["description" in problem.sentence.en for problem in folder.problems()] == [True, True]


def test_a_chart_among_words(folder: AuthorFolder) -> None:
    with_charts(folder)
    line = folder.add(f"{DAY}.en.md", "\nSee ![x](chart:years)\n")

    told = [p for p in folder.problems() if p.line == line + 1]
    assert "a paragraph of its own" in told[0].sentence.en


def test_another_chart_in_the_other_language(folder: AuthorFolder) -> None:
    with_charts(folder)
    folder.add(f"{DAY}.ja.md", "\n![図](chart:years)\n")
    line = folder.add(f"{DAY}.en.md", "\n![x](chart:how-long)\n")

    assert line + 1 in [problem.line for problem in folder.problems()]
