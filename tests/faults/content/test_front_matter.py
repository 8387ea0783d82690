"""Bad heads of pages: each is told by its file, its line and what to do."""

from __future__ import annotations

import pytest

from tests.author_folder import DAY, DAY_EN, PIECE, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"


def test_a_page_without_front_matter(folder: AuthorFolder) -> None:
    folder.write(EN, DAY_EN.split("+++\n\n")[1])
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 1)
    assert "front matter is missing" in problem.sentence.en
    assert "前付けがありません" in problem.sentence.ja


def test_front_matter_that_is_not_closed(folder: AuthorFolder) -> None:
    folder.replace(EN, "2026-11-22\n+++", "2026-11-22\n")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 1)
    assert "not closed" in problem.sentence.en


def test_broken_toml_is_told_on_the_line_of_the_file(folder: AuthorFolder) -> None:
    folder.replace(EN, 'summary = "A small day."', "summary = A small day.")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 3)
    assert "TOML" in problem.sentence.en


def test_toml_that_breaks_off(folder: AuthorFolder) -> None:
    folder.replace(EN, "reviewed = 2026-11-22", "reviewed = [")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 6)
    assert "TOML" in problem.sentence.en


def test_an_unknown_key(folder: AuthorFolder) -> None:
    folder.replace(EN, "reviewed =", 'author = "me"\nreviewed =')
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 6)
    assert "no key `author`" in problem.sentence.en
    assert "author" in problem.sentence.ja


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('title = "A day at home"', "title = 3", 2, "title"),
        ('title = "A day at home"', 'title = ""', 2, "title"),
        ('audience = ["self"]', 'audience = "self"', 4, "a list in brackets"),
        ('audience = ["self"]', 'audience = ["me"]', 4, "one of: all, self"),
        ('audience = ["self"]', "audience = []", 4, "for whom"),
        ('audience = ["self"]', 'audience = ["self", "self"]', 4, "twice"),
        ('related = ["s01-piece"]', 'related = ["S01 piece"]', 5, "an id of small letters"),
        ('related = ["s01-piece"]', 'related = ["s01-piece", "s01-piece"]', 5, "twice"),
        ("reviewed = 2026-11-22", 'reviewed = "2026-11-22"', 6, "a date"),
        ("reviewed = 2026-11-22", "reviewed = 2026-11-22T10:00:00", 6, "a date"),
        ("reviewed = 2026-11-22", "reviewed = 2026-11-31", 6, "TOML"),
        ("+++\n\n", 'note = ""\n+++\n\n', 7, "note"),
        ('title = "A day at home"', 'title = "A {day|ひ}"', 2, "plain text"),
        ('summary = "A small day."', 'summary = "A **small** day."', 3, "plain text"),
        ('title = "A day at home"', 'title = "A\\u2063day"', 2, "U+2063"),
    ],
)
def test_a_wrong_value(folder: AuthorFolder, old: str, new: str, line: int, word: str) -> None:
    folder.replace(EN, old, new)
    problem = folder.problems()[0]

    assert (problem.file, problem.line) == (EN, line)
    assert word in problem.sentence.en


@pytest.mark.parametrize("key", ["title", "summary", "audience", "reviewed"])
def test_a_missing_key(folder: AuthorFolder, key: str) -> None:
    lines = DAY_EN.split("\n")
    folder.write(EN, "\n".join(line for line in lines if not line.startswith(f"{key} =")))
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 2)
    assert f"`{key}` is missing" in problem.sentence.en
    assert key in problem.sentence.ja


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('audience = ["self"]', 'audience = ["all"]', 4, "audience"),
        ('related = ["s01-piece"]\n', "", 2, "related"),
        ("+++\n\n", 'note = "This page touches on death."\n+++\n\n', 7, "note"),
    ],
)
def test_languages_that_differ_in_their_heads(
    folder: AuthorFolder,
    old: str,
    new: str,
    line: int,
    word: str,
) -> None:
    folder.replace(EN, old, new)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, line)
    assert f"`{word}`" in problem.sentence.en
    assert word in problem.sentence.ja


def test_a_note_in_japanese_only(folder: AuthorFolder) -> None:
    folder.replace(JA, "+++\n\n", 'note = "死にふれます。"\n+++\n\n')
    problem = folder.only_problem()

    assert problem.file == EN
    assert "in ja and none in en" in problem.sentence.en


def test_related_that_names_an_unknown_page(folder: AuthorFolder) -> None:
    for name in (JA, EN):
        folder.replace(name, '["s01-piece"]', '["absent"]')
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [(EN, 5), (JA, 5)]
    assert all("`absent`" in problem.sentence.en for problem in problems)


def test_related_that_names_the_page_itself(folder: AuthorFolder) -> None:
    for name in (JA, EN):
        folder.replace(name, '["s01-piece"]', '["s01-piece", "day"]')
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [(EN, 5), (JA, 5)]
    assert all("this very page" in problem.sentence.en for problem in problems)


def test_a_piece_of_an_unknown_source(folder: AuthorFolder) -> None:
    for lang in ("ja", "en"):
        folder.replace(f"{PIECE}.{lang}.md", 'piece_of = "s01"', 'piece_of = "s99"')
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [
        (f"{PIECE}.en.md", 6),
        (f"{PIECE}.ja.md", 6),
    ]
    assert all("`s99`" in problem.sentence.en for problem in problems)


def test_a_piece_of_different_sources(folder: AuthorFolder) -> None:
    folder.replace(f"{PIECE}.en.md", 'piece_of = "s01"', 'piece_of = "survey"')
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (f"{PIECE}.en.md", 6)
    assert "piece_of" in problem.sentence.en


def test_a_piece_outside_its_topic(folder: AuthorFolder) -> None:
    for name in (JA, EN):
        folder.replace(name, "+++\n\n", 'piece_of = "s01"\n+++\n\n')
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [(EN, 7), (JA, 7)]
    assert all("only in articles/sources/" in problem.sentence.en for problem in problems)


def test_a_page_without_text(folder: AuthorFolder) -> None:
    folder.write(EN, DAY_EN.split("+++\n\n")[0] + "+++\n")
    problems = folder.problems()

    assert (problems[0].file, problems[0].line) == (EN, 8)
    assert "no text" in problems[0].sentence.en
