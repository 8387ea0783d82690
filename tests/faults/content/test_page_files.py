"""Bad files among the pages: each is told by its file, its line and what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.content import load
from tests.author_folder import DAY, DAY_EN, PIECE, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"


def test_a_folder_without_articles_is_one_problem(tmp_path: Path) -> None:
    collection, (problem,) = load(tmp_path)

    assert collection is None
    assert (problem.file, problem.line) == ("articles", 0)
    assert "no folder" in problem.sentence.en
    assert "フォルダー" in problem.sentence.ja


def test_a_folder_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    _, (problem,) = load(tmp_path / "absent")

    assert problem.file == "articles"


def test_articles_that_are_a_file_are_one_problem(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("no folder", encoding="utf-8")
    _, (problem,) = load(tmp_path)

    assert problem.file == "articles"


def test_a_page_in_one_language_only(folder: AuthorFolder) -> None:
    (folder.root / EN).unlink()
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (JA, 0)
    assert "day.en.md" in problem.sentence.en
    assert "もう一方の言語" in problem.sentence.ja


@pytest.mark.parametrize(
    "name",
    [
        "day.md",
        "Day.ja.md",
        "day.fr.md",
        "day.ja.txt",
        "da y.ja.md",
        "日.ja.md",
        "day.ja.md~",
        "a_b.ja.md",
    ],
)
def test_a_file_with_another_name(folder: AuthorFolder, name: str) -> None:
    folder.write(f"articles/living/{name}", DAY_EN)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (f"articles/living/{name}", 0)
    assert "<id>.en.md" in problem.sentence.en


def test_a_file_name_that_is_not_utf_8(folder: AuthorFolder) -> None:
    name = os.fsencode(folder.root / "articles/living") + b"/\xff.ja.md"
    Path(os.fsdecode(name)).write_bytes(b"x")
    problem = folder.only_problem()

    assert problem.file == "articles/living/\\udcff.ja.md"
    assert "<id>" in problem.sentence.en


def test_a_folder_name_that_is_not_utf_8(folder: AuthorFolder) -> None:
    topic = os.fsencode(folder.root / "articles") + b"/\xff"
    Path(os.fsdecode(topic)).mkdir()
    Path(os.fsdecode(topic + b"/new.ja.md")).write_bytes(DAY_EN.encode())
    told = folder.problems()

    assert {problem.file for problem in told} == {
        "articles/\\udcff",
        "articles/\\udcff/new.ja.md",
    }
    assert all(problem.file.isprintable() for problem in told)


def test_a_folder_that_is_no_topic(folder: AuthorFolder) -> None:
    (folder.root / "articles/living").rename(folder.root / "articles/livng")
    problems = folder.problems()

    assert ("articles/livng", 0) in [(problem.file, problem.line) for problem in problems]
    assert any("no topic" in problem.sentence.en for problem in problems)


def test_a_page_outside_every_topic(folder: AuthorFolder) -> None:
    folder.write("articles/loose.ja.md", DAY_EN)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == ("articles/loose.ja.md", 0)
    assert "articles/<topic>/" in problem.sentence.en


def test_a_folder_inside_a_topic(folder: AuthorFolder) -> None:
    folder.write("articles/living/deeper/day.ja.md", DAY_EN)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == ("articles/living/deeper", 0)
    assert "cannot lie here" in problem.sentence.en


def test_an_id_that_two_topics_use(folder: AuthorFolder) -> None:
    for lang in ("ja", "en"):
        text = (folder.root / f"{PIECE}.{lang}.md").read_text(encoding="utf-8")
        text = text.replace('related = ["day"]\n', "")  # that would now name the page itself
        folder.write(f"articles/sources/day.{lang}.md", text)
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [
        ("articles/sources/day.en.md", 0),
        ("articles/sources/day.ja.md", 0),
    ]
    assert all("already" in p.sentence.en or "also used" in p.sentence.en for p in problems)


def test_a_page_that_is_not_utf_8(folder: AuthorFolder) -> None:
    folder.write(JA, "一行目\n二行目は".encode() + "シフト".encode("shift_jis"))
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (JA, 2)
    assert "not UTF-8" in problem.sentence.en


def test_a_page_with_a_bom(folder: AuthorFolder) -> None:
    folder.write(EN, b"\xef\xbb\xbf" + DAY_EN.encode())
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 1)
    assert "BOM" in problem.sentence.en


def test_a_page_with_windows_line_ends(folder: AuthorFolder) -> None:
    folder.write(EN, DAY_EN.replace("\n", "\r\n"))
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 1)
    assert "CRLF" in problem.sentence.en


def test_one_line_with_another_end(folder: AuthorFolder) -> None:
    folder.replace(EN, "## Counting\n", "## Counting\r\n")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 11)
    assert "CRLF" in problem.sentence.en


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_an_empty_page(folder: AuthorFolder, content: str) -> None:
    folder.write(EN, content)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)
    assert "empty" in problem.sentence.en


@pytest.mark.parametrize("character", ["\u2063", "\u200b", "\u202e", "\x00", "\ue000", "\u00ad"])
def test_an_invisible_character(folder: AuthorFolder, character: str) -> None:
    folder.replace(EN, "8 people", f"8{character} people")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, folder.line(EN, "In a survey"))
    assert f"U+{ord(character):04X}" in problem.sentence.en


def test_a_page_of_twenty_megabytes(folder: AuthorFolder) -> None:
    folder.write(EN, "a" * (20 * 1024 * 1024))
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)
    assert "20.0 MB" in problem.sentence.en
    assert "limit is 1 MB" in problem.sentence.en


def test_a_table_of_twenty_megabytes(folder: AuthorFolder) -> None:
    folder.write("resources/desks/municipal.csv", b"a" * (20 * 1024 * 1024))
    problem = folder.only_problem()

    assert (problem.file, problem.line) == ("resources/desks/municipal.csv", 0)
    assert "limit is 1 MB" in problem.sentence.en


def test_a_link_to_a_file_outside_the_folder(folder: AuthorFolder, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_text(DAY_EN, encoding="utf-8")
    (folder.root / EN).unlink()
    (folder.root / EN).symlink_to(outside)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)
    assert "outside the folder" in problem.sentence.en


def test_a_link_to_a_folder_outside(folder: AuthorFolder, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "leak.ja.md").write_text(DAY_EN, encoding="utf-8")
    folder.replace("resources/topics.toml", 'id = "sources"', 'id = "out"')
    (folder.root / "articles/out").symlink_to(outside)
    told = [(problem.file, problem.line) for problem in folder.problems()]

    assert ("articles/out", 0) in told
    assert not any("leak" in file for file, _ in told)


def test_resources_that_lead_outside(folder: AuthorFolder, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "resources"
    (folder.root / "resources").rename(outside)
    (folder.root / "resources").symlink_to(outside)
    told = [(problem.file, problem.sentence.en) for problem in folder.problems()]

    assert ("resources/topics.toml", 0) in [(problem.file, 0) for problem in folder.problems()]
    assert all("outside" in en for file, en in told if file.startswith("resources/"))


def test_a_link_inside_the_folder_is_followed(folder: AuthorFolder) -> None:
    (folder.root / EN).rename(folder.root / "kept.md")
    (folder.root / EN).symlink_to(folder.root / "kept.md")

    assert folder.problems() == ()


def test_a_link_to_itself(folder: AuthorFolder) -> None:
    (folder.root / EN).unlink()
    (folder.root / EN).symlink_to(folder.root / EN)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)


def test_a_link_to_nothing(folder: AuthorFolder) -> None:
    (folder.root / EN).unlink()
    (folder.root / EN).symlink_to(folder.root / "absent.md")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)
    assert "ordinary file" in problem.sentence.en


def test_a_pipe_is_not_waited_for(folder: AuthorFolder) -> None:
    (folder.root / EN).unlink()
    os.mkfifo(folder.root / EN)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 0)
    assert "ordinary file" in problem.sentence.en


def test_everything_is_told_at_once_by_file_and_line(folder: AuthorFolder) -> None:
    folder.replace(EN, 'audience = ["self"]', 'audience = ["everyone"]')
    folder.add(EN, "\n# One\n\n<b>x</b>\n")
    folder.replace("resources/topics.toml", 'id = "sources"', 'id = "living"')
    told = [(problem.file, problem.line) for problem in folder.problems()]

    assert told == sorted(told)
    assert {file for file, _ in told} >= {EN, "resources/topics.toml", "articles/sources"}
    assert len([file for file, _ in told if file == EN]) == 5
