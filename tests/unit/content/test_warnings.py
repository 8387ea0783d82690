"""What may be looked at again is told apart, and keeps nothing from being published."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.content import check, load
from tests.author_folder import DAY, PIECE, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"
TODAY = dt.date(2026, 11, 22)

HARD_EN = (
    "The administrative organisation responsible for municipal consultation recommends "
    "considering individual circumstances before undertaking institutional registration "
    "procedures, particularly regarding disability certification and insurance."
)
HARD_JA = (
    "生活困窮者自立支援制度自立相談支援事業実施要綱改正内容および地域包括支援センター関係機関連携"
    "推進会議設置要領の参照をお願いします。"
)


def test_a_folder_of_today_has_no_warnings(folder: AuthorFolder) -> None:
    assert folder.warnings(TODAY) == ()


def test_the_day_two_years_after_a_review_is_still_in_time(folder: AuthorFolder) -> None:
    assert folder.warnings(dt.date(2028, 11, 22)) == ()


def test_a_page_reviewed_more_than_two_years_ago(folder: AuthorFolder) -> None:
    for name in (PIECE, DAY):
        for lang in ("ja", "en"):
            folder.replace(f"{name}.{lang}.md", "2026-11-22", "2028-02-29")
    folder.replace(EN, "2028-02-29", "2024-11-21")
    warnings = folder.warnings(TODAY)

    assert [(found.file, found.line) for found in warnings] == [(EN, 6)]
    assert all(found.is_warning for found in warnings)
    assert "2024-11-21" in warnings[0].sentence.en
    assert "2024-11-21" in warnings[0].sentence.ja


@pytest.mark.parametrize(
    ("name", "old", "hard", "line", "word"),
    [
        (EN, "There is a word", f"{HARD_EN} A word", 9, "school grade"),
        (JA, "調査では", f"{HARD_JA}調査では", 13, "ease"),
    ],
)
def test_a_paragraph_that_may_be_hard_to_read(
    folder: AuthorFolder, name: str, old: str, hard: str, line: int, word: str
) -> None:
    folder.replace(name, old, hard)
    warnings = folder.warnings(TODAY)

    assert [(found.file, found.line) for found in warnings] == [(name, line)]
    assert warnings[0].is_warning
    assert word in warnings[0].sentence.en
    assert "読みにくい" in warnings[0].sentence.ja or "学年" in warnings[0].sentence.ja


def test_a_short_paragraph_is_not_rated(folder: AuthorFolder) -> None:
    folder.replace(EN, "I am resting today.", " ".join(HARD_EN.split()[:19]))
    folder.replace(JA, "今日は休みます。", HARD_JA[:59])

    assert folder.warnings(TODAY) == ()


def test_warnings_come_after_the_problems(folder: AuthorFolder) -> None:
    folder.add(EN, "\n[a](page:nowhere)\n")
    found = check(folder.root, dt.date(2029, 1, 1))

    assert [note.is_warning for note in found] == sorted(note.is_warning for note in found)
    assert {note.is_warning for note in found} == {False, True}


def test_a_collection_is_loaded_without_them(folder: AuthorFolder) -> None:
    folder.replace(EN, "2026-11-22", "1999-11-22")
    collection, problems = load(folder.root)

    assert collection is not None
    assert problems == ()
