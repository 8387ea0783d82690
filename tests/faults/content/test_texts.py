"""Numbers, long sentences and lonely pages: each is told by its file, its line and what to do."""

from __future__ import annotations

import pytest

from tests.author_folder import CENTRES, DAY, PIECE, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"
SOURCES = "resources/sources.toml"
NATIONAL = "resources/desks/national.toml"
LONG_JA = "あ" * 119 + "。"
LONG_EN = "One " + "word " * 58 + "more."


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        (JA, "電話は０３（１２３４）５６７８です。", "03(1234)5678"),
        (JA, "`0120-111-222`", "0120-111-222"),
        (JA, "::: copy\n090-1234-5678\n:::", "090-1234-5678"),
        (EN, "Dial #7119.", "#7119"),
        (EN, "Call 189.", "189"),
    ],
)
def test_a_number_that_no_desk_has(folder: AuthorFolder, name: str, text: str, shown: str) -> None:
    line = folder.add(name, f"\n{text}\n") + 1 + text.startswith(":::")
    problem = folder.problem_with("The phone number")

    assert (problem.file, problem.line) == (name, line)
    assert shown in problem.sentence.en
    assert "resources/desks/" in problem.sentence.en
    assert f"「{shown}」" in problem.sentence.ja


def test_numbers_of_our_desks_may_stand_in_a_page(folder: AuthorFolder) -> None:
    folder.replace(JA, "答えました", "答えました。１１９に電話、011（211）2111")

    assert folder.problems() == ()


def test_an_emergency_number_needs_its_desk_as_well(folder: AuthorFolder) -> None:
    (folder.root / NATIONAL).unlink()
    folder.write("resources/desks/centres.toml", CENTRES)
    folder.replace(EN, "I am resting today.", "Please call 119.")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, 18)
    assert "119" in problem.sentence.en


def test_faulty_desks_make_no_number_unknown(folder: AuthorFolder) -> None:
    folder.replace(NATIONAL, 'id = "ambulance"', "id = ambulance")
    folder.replace(EN, "I am resting today.", "Please call 119.")

    assert {problem.file for problem in folder.problems()} == {NATIONAL}


@pytest.mark.parametrize(
    ("name", "text", "line", "start", "size"),
    [
        (JA, f"短い文。あ{LONG_JA}", 0, "あ" * 15, "121"),
        (JA, f"- 一つめ\n- あ{LONG_JA}", 1, "あ" * 15, "121"),
        (JA, f"::: box\n**題**\n\nあ{LONG_JA}\n:::", 3, "あ" * 15, "121"),
        (EN, f"Short. A {LONG_EN}", 0, "A One word word word word", "61 words"),
        (EN, f"| a |\n| --- |\n| A {LONG_EN} |", 2, "A One word word word word", "61 words"),
    ],
)
def test_a_sentence_that_is_too_long(
    folder: AuthorFolder, name: str, text: str, line: int, start: str, size: str
) -> None:
    first = folder.add(name, f"\n{text}\n") + 1
    problem = folder.problem_with("too long")

    assert (problem.file, problem.line) == (name, first + line)
    assert f"“{start}" in problem.sentence.en
    assert size in problem.sentence.en
    assert f"「{start}" in problem.sentence.ja


def test_a_summary_is_read_in_sentences_too(folder: AuthorFolder) -> None:
    folder.replace(EN, "A small day.", f"A {LONG_EN}")

    assert (folder.only_problem().file, folder.only_problem().line) == (EN, 3)


def test_sentences_may_be_as_long_as_the_limit(folder: AuthorFolder) -> None:
    folder.replace(JA, "[^s01]。", f"[^s01]。{LONG_JA}{LONG_JA}")
    folder.replace(EN, "[^survey]", f"[^survey] {LONG_EN} {LONG_EN}")

    assert folder.problems() == ()


def test_a_source_that_no_page_cites(folder: AuthorFolder) -> None:
    for name in (JA, EN):
        folder.replace(name, "[^survey]", "")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (SOURCES, folder.line(SOURCES, "[[source]]") + 10)
    assert "No page cites the source `survey`" in problem.sentence.en
    assert "survey" in problem.sentence.ja


def test_a_source_of_a_piece_need_not_be_cited(folder: AuthorFolder) -> None:
    for name in (JA, EN):
        folder.replace(name, "[^s01]", "")

    assert folder.problems() == ()


def _separate(folder: AuthorFolder) -> None:
    """Without a way from one page to the other in their heads."""
    for lang in ("ja", "en"):
        folder.replace(f"{DAY}.{lang}.md", 'related = ["s01-piece"]\n', "")
        folder.replace(f"{PIECE}.{lang}.md", 'related = ["day"]\n', "")


def test_a_page_that_no_other_page_leads_to(folder: AuthorFolder) -> None:
    _separate(folder)
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [
        (f"{PIECE}.en.md", 0),
        (f"{PIECE}.ja.md", 0),
    ]
    assert all("No other page leads to it" in problem.sentence.en for problem in problems)
    assert all("来られません" in problem.sentence.ja for problem in problems)


def test_a_link_in_one_language_leads_there_in_this_language_only(folder: AuthorFolder) -> None:
    _separate(folder)
    folder.add(EN, "\n[More](page:s01-piece)\n")
    folder.add(JA, "\nもっと\n")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (f"{PIECE}.ja.md", 0)


def test_a_link_to_itself_leads_nowhere(folder: AuthorFolder) -> None:
    _separate(folder)
    for lang in ("ja", "en"):
        folder.add(f"{PIECE}.{lang}.md", "\n[0](page:s01-piece)\n")

    assert {problem.file for problem in folder.problems()} == {
        f"{PIECE}.{x}.md" for x in ("ja", "en")
    }


def test_a_related_page_that_does_not_point_back(folder: AuthorFolder) -> None:
    for lang in ("ja", "en"):
        folder.replace(f"{PIECE}.{lang}.md", 'related = ["day"]\n', "")
    problems = folder.problems()

    assert [(problem.file, problem.line) for problem in problems] == [(EN, 5), (JA, 5)]
    assert all("`s01-piece`, which does not point back" in p.sentence.en for p in problems)
    assert all("「s01-piece」" in problem.sentence.ja for problem in problems)


def test_a_mistyped_id_is_told_without_what_follows_from_it(folder: AuthorFolder) -> None:
    folder.replace(JA, "[^survey]", "[^survy]")
    folder.replace(EN, "[^survey]", "[^survy]")

    assert {problem.file for problem in folder.problems()} == {JA, EN}
