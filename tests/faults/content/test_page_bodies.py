"""What a page may not hold: each is told by its file, its line and what to do."""

from __future__ import annotations

import pytest

from reader.content.blocks import body
from reader.content.findings import Findings
from reader.content.markdown import parser
from reader.content.pen import Pen
from reader.model.collection import Problem
from reader.model.text import Lang
from tests.author_folder import DAY, AuthorFolder

JA, EN = f"{DAY}.ja.md", f"{DAY}.en.md"


def problems(text: str) -> list[Problem]:
    notes = Findings("page")
    body(text, 1, parser(), Pen(Lang.JA, notes))
    return notes.found


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        # furigana
        ("あ\n{居場所|い.ば.しょ\n", 2, "does not belong to a reading"),
        ("{居場所\n", 1, "does not belong to a reading"),
        ("居場所}\n", 1, "does not belong to a reading"),
        ("{居場所}\n", 1, "in kana"),
        ("あ\n{居場所|い.ば}\n", 2, "one part for each character"),
        ("あ\nい\n{居場所|い.ば.しょ.ょ}\n", 3, "one part for each character"),
        ("{居場所|ibasho}\n", 1, "in kana"),
        # headings
        ("あ\n\n# あ\n", 3, "level 1"),
        ("あ\n===\n", 1, "level 1"),
        ("あ\n---\n", 1, "level 2"),
        ("#### あ\n", 1, "level 4"),
        ("### あ\n", 1, "jumps"),
        ("##\n\nあ\n", 1, "heading is empty"),
        # raw HTML
        ("あ\n\n<div>x</div>\n", 3, "Raw HTML"),
        ("あ\n<b>い\n", 2, "Raw HTML"),
        ("<!-- あとで -->\n", 1, "Raw HTML"),
        ("- あ\n\n  <div>\n", 3, "Raw HTML"),
        # links
        ("[あ](https://example.org)\n", 1, "`https://example.org`"),
        ("あ\n[い](http://example.org)\n", 2, "`http://example.org`"),
        ("<https://example.org>\n", 1, "`https://example.org`"),
        ("[あ](javascript:x)\n", 1, "`javascript:x`"),
        ("[あ](file:///a)\n", 1, "`file:///a`"),
        ("[あ](day.ja.md)\n", 1, "`day.ja.md`"),
        ("[あ](page:)\n", 1, "`page:`"),
        ("[あ](desks:tokyo)\n", 1, "`desks:tokyo`"),
        ("[](page:a)\n", 1, "no words"),
        ("[あ] (page:a) ](\n", 1, "would be shown"),
        ("[あ[^a]](page:a)\n", 1, "`](` would be shown"),
        # footnotes
        ("あ。\n\n[^a]: 説明\n", 3, "not defined in a page"),
        ("あ[^ a]\n", 1, "would be shown"),
        # pictures
        ("あ ![い](a.svg)\n", 1, "among words"),
        ("- ![い](a.svg)\n", 1, "among words"),
        ("![](a.svg)\n", 1, "no description"),
        ("![**あ**](a.svg)\n", 1, "plain text"),
        # boxes
        ("あ\n\n::: note\nあ\n:::\n", 3, "no container `::: note`"),
        ("::: copy now\nあ\n:::\n", 1, "no container `::: copy now`"),
        (":::\nあ\n:::\n", 1, "no container"),
        ("::: copy\nあ\n", 1, "not closed"),
        ("::: copy\nあ\n\nい\n:::\n", 1, "exactly one paragraph"),
        ("::: copy\n:::\n", 1, "exactly one paragraph"),
        ("::: copy\n- あ\n:::\n", 1, "exactly one paragraph"),
        ("::: box\n題\n:::\n", 1, "title in **bold**"),
        ("::: box\n**題**\n\n## あ\n:::\n", 4, "A heading cannot be used here"),
        ("::: box\n**題**\n\n| a |\n|---|\n:::\n", 4, "A table cannot be used here"),
        (":::: box\n**題**\n\n::: copy\nあ\n:::\n::::\n", 4, "A box cannot be used here"),
        # shapes that no face shows
        ("あ\n\n---\n", 3, "A horizontal rule"),
        ("```\nあ\n```\n", 1, "A block of code"),
        ("あ\n\n    い\n", 3, "Indented code"),
        ("> あ\n>\n> > い\n", 3, "A quote cannot be used here"),
        (">\n", 1, "is empty"),
        ("- あ\n-\n", 2, "empty item"),
        # tables
        ("| a | b |\n|---|---|\n| c |\n", 3, "2 columns and this row 1"),
        ("| a |\n|---|\n| c | d |\n", 3, "1 columns and this row 2"),
        ("| a |\n|---|\nあ\n\n| b | c |\n|---|\n", 6, "would be shown"),
        # marks that are left over
        ("あ**い\n", 1, "`**` would be shown"),
        ("あ&#8291;い\n", 1, "U+2063"),
    ],
)
def test_what_a_page_may_not_hold(text: str, line: int, word: str) -> None:
    (problem,) = problems(text)

    assert problem.line == line
    assert word in problem.sentence.en
    assert problem.sentence.ja


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("\nHow about that?[^absent]\n", "`absent` is not in resources/sources.toml"),
        ("\nSee [that](page:absent).\n", "leads to `absent`"),
        ("\nA [word](word:absent).\n", "`absent` is not in resources/glossary/terms.toml"),
        ("\n![A chart](absent.svg)\n", "`absent.svg` is not in resources/pictures/"),
        ("\n![A chart](../topics.toml)\n", "is not in resources/pictures/"),
        ("\nThere are 15 of them.\n", "The figure 15 has no source"),
    ],
)
def test_what_a_page_points_to_must_be_there(folder: AuthorFolder, text: str, word: str) -> None:
    line = folder.add(EN, text) + 1
    folder.add(JA, text)
    told = folder.problems()

    assert (told[0].file, told[0].line) == (EN, line)
    assert [problem.file for problem in told] == [EN, JA]
    assert all(word in problem.sentence.en for problem in told)


def test_a_figure_in_japanese_without_a_footnote(folder: AuthorFolder) -> None:
    folder.replace(JA, "[^survey][^s01]", "")
    folder.replace(EN, "[^survey][^s01]", "")
    told = folder.problems()

    assert [(problem.file, problem.line) for problem in told] == [
        (EN, folder.line(EN, "In a survey")),
        (JA, folder.line(JA, "調査では")),
    ]
    assert all("has no source" in problem.sentence.en for problem in told)
    assert all("出典がありません" in problem.sentence.ja for problem in told)


def test_the_first_block_that_differs_is_named_with_its_line(folder: AuthorFolder) -> None:
    folder.replace(EN, "## Counting", "- Counting")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, folder.line(EN, "- Counting"))
    assert "Block 2" in problem.sentence.en
    assert f"line {folder.line(JA, '## 数えて')}" in problem.sentence.en
    assert "2番目" in problem.sentence.ja


def test_a_block_that_one_language_lacks(folder: AuthorFolder) -> None:
    line = folder.add(JA, "\nもう一段落。\n") + 1
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (JA, line)
    assert "the other language has nothing" in problem.sentence.en


def test_a_block_that_cites_other_sources(folder: AuthorFolder) -> None:
    folder.replace(EN, "[^survey][^s01]", "[^survey]")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (EN, folder.line(EN, "In a survey"))
    assert "s01" in problem.sentence.en
    assert "脚注" in problem.sentence.ja
