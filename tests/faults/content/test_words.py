"""Words that ask for a note, and words that hurt: each is told where it stands."""

from __future__ import annotations

import pytest

from tests.author_folder import DAY, PIECE, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"
SENSITIVE = "resources/sensitive.toml"
HURTFUL = "resources/words-that-hurt.toml"
TERMS = "resources/glossary/terms.toml"
NATIONAL = "resources/desks/national.toml"

STEMS = """\
[ja]
stems = ["死", "消えたい"]
exceptions = ["必死"]

[en]
stems = ["die*", "death", "wish* to disappear"]
exceptions = ["death match"]
"""

WORDS = """\
named_on = ["s01-piece"]

[[word]]
ja = ["寄生"]
en = ["parasit*", "burden on society"]
why = { ja = "おとしめる言葉です。", en = "It is a slur." }
instead = { ja = "暮らしを書いてください。", en = "write of daily life." }
"""


@pytest.fixture
def careful(folder: AuthorFolder) -> AuthorFolder:
    """A sound folder that looks for such words."""
    folder.write(SENSITIVE, STEMS)
    folder.write(HURTFUL, WORDS)
    return folder


def test_a_sound_folder_stays_sound(careful: AuthorFolder) -> None:
    assert careful.problems() == ()


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (JA, "死ぬことを考えた。", "死"),
        (JA, "- 一つめ\n- 消えたいと思う", "消えたい"),
        (EN, "He **died** at home.", "died"),
        (EN, "She wished to\ndisappear.", "wished to disappear"),
        (EN, "Death in the family.", "Death"),
    ],
)
def test_a_page_that_touches_on_death_needs_a_note(
    careful: AuthorFolder,
    name: str,
    text: str,
    found: str,
) -> None:
    line = careful.add(name, f"\n{text}\n") + 1 + text.startswith("- 一")
    problem = careful.problem_with("needs a `note`")

    assert (problem.file, problem.line) == (name, line)
    assert f"({found})" in problem.sentence.en
    assert f"「{found}」" in problem.sentence.ja
    assert "note" in problem.sentence.ja


def test_a_title_that_touches_on_death_needs_a_note(careful: AuthorFolder) -> None:
    careful.replace(JA, "家での一日", "死んだ日")

    assert "note" in careful.only_problem().sentence.ja
    assert (careful.only_problem().file, careful.only_problem().line) == (JA, 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [(JA, "必死でした。"), (EN, "A death match."), (EN, "A diet of indeed."), (EN, "deathly")],
)
def test_a_longer_word_asks_for_nothing(careful: AuthorFolder, name: str, text: str) -> None:
    careful.replace(SENSITIVE, '"die*"', '"dies"')
    careful.replace(name, "[^survey]", f"[^survey] {text}")

    assert careful.problems() == ()


def test_a_page_with_a_note_may_speak_of_death(careful: AuthorFolder) -> None:
    for name, note, text in ((JA, "死にふれます。", "死。"), (EN, "On death.", "Death.")):
        careful.replace(name, "+++\n\n", f'note = "{note}"\n+++\n\n{text} ')

    assert careful.problems() == ()


def test_the_title_of_a_source_asks_for_no_note(careful: AuthorFolder) -> None:
    careful.replace("resources/sources.toml", 'en = "A survey"', 'en = "A survey of death"')

    assert careful.problems() == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('stems = ["死", "消えたい"]\n', "", 1, "`ja.stems` is missing"),
        ('exceptions = ["必死"]', 'exceptions = "必死"', 3, "list"),
        ("[en]", "[fr]\nstems = []\n\n[en]", 5, "no key `fr`"),
        ("[ja]", "[ja", 1, "TOML"),
    ],
)
def test_a_faulty_list_of_stems(
    careful: AuthorFolder, old: str, new: str, line: int, word: str
) -> None:
    careful.replace(SENSITIVE, old, new)
    problem = careful.only_problem()

    assert (problem.file, problem.line) == (SENSITIVE, line)
    assert word in problem.sentence.en


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "found"),
    [
        (JA, "## 数えてみる", "## 寄生とは", 11, "寄生"),
        (EN, "There is a word", "There is a Parasite", 9, "Parasite"),
        (EN, "A small day.", "A burden on society.", 3, "burden on society"),
        (TERMS, "A place where one may be", "Where parasites live", 1, "parasites"),
        (TERMS, "そのままいてよい場所", "寄生する場所", 1, "寄生"),
        (NATIONAL, "In an emergency", "For parasites", 5, "parasites"),
        (NATIONAL, "急なとき", "寄生するとき", 5, "寄生"),
    ],
)
def test_a_word_that_hurts_is_told_with_what_to_say(
    careful: AuthorFolder, name: str, old: str, new: str, line: int, found: str
) -> None:
    careful.replace(name, old, new)
    problem = careful.only_problem()

    assert (problem.file, problem.line) == (name, line)
    assert f"“{found}”" in problem.sentence.en
    assert problem.sentence.en.endswith("It is a slur. Instead: write of daily life.")
    assert f"「{found}」" in problem.sentence.ja
    assert problem.sentence.ja.endswith("かわりに: 暮らしを書いてください。")


def test_a_page_about_such_words_may_name_them(careful: AuthorFolder) -> None:
    careful.add(f"{PIECE}.en.md", "\nSome say parasite.\n")
    careful.add(f"{PIECE}.ja.md", "\n寄生と言う人がいます。\n")

    assert careful.problems() == ()


def test_the_word_book_may_list_what_people_search_for(careful: AuthorFolder) -> None:
    careful.replace(TERMS, "hurtful = []", 'hurtful = ["寄生", "parasite"]')

    assert careful.problems() == ()


def test_a_page_that_is_gone_may_name_nothing(careful: AuthorFolder) -> None:
    careful.replace(HURTFUL, '"s01-piece"', '"s01-piece", "gone"')
    problem = careful.only_problem()

    assert (problem.file, problem.line) == (HURTFUL, 1)
    assert "`gone`" in problem.sentence.en
    assert "gone" in problem.sentence.ja


def test_a_word_without_a_way_out_is_refused(careful: AuthorFolder) -> None:
    careful.replace(HURTFUL, ', en = "write of daily life." }', " }")
    problem = careful.only_problem()

    assert (problem.file, problem.line) == (HURTFUL, 7)
    assert "`instead.en` is missing" in problem.sentence.en
