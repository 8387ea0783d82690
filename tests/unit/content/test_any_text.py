"""Whatever stands in a file, reading it ends in a page or in problems, never in a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.content.documents import parse
from reader.content.files import decoded
from reader.content.findings import Findings
from reader.content.hidden import first_hidden
from reader.content.markdown import parser
from reader.content.page import Draft, written
from reader.drawings import fault
from reader.model.text import Lang
from reader.pack.fragments import fragment
from tests.author_folder import DAY, DAY_JA, AuthorFolder

# fmt: off
PIECES = [
    "\n", "\n\n", " ", "    ", "\t", "- ", "1. ", "> ", "# ", "## ", "### ", "---\n", "===\n",
    "::: ", "::: box\n", "::: copy\n", ":::\n", "```\n", "**", "*", "_", "`", "\\", "あ", "word",
    "[", "](", "page:a", ")", "![", "]", "[^a]", "[^", "[^x]: y\n", "[a]: b\n", "<http://x>",
    "{", "}", "|", "{漢字|かん.じ}", "{a|", "| a | b |\n", "|---|---|\n", "<b>", "<!--", "-->",
    "12人", "&#8291;", "&amp;", "+++\n", "title = 1\n", "\u2063", "\ue000", "\x00", "\r\n",
]
# fmt: on

MARKED = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
ANY = st.one_of(st.text(), MARKED)


@settings(deadline=None, max_examples=300)
@given(text=ANY, lang=st.sampled_from(Lang))
def test_any_text_is_read_as_a_page(text: str, lang: Lang) -> None:
    notes = Findings("page")
    visible = decoded(text.encode("utf-8", "replace"), notes)
    page = written(Draft("page", "living", "day", lang), visible, parser(), notes)

    assert page.body is not None or notes.found
    for placed in page.body.blocks if page.body else ():
        assert "\u2063" not in placed.block.text
        assert first_hidden(placed.block.text) == ""
        assert first_hidden(placed.block.html.replace("\u2063", "")) == ""
        assert notes.found or fragment(placed.block.html), "published, but never read"
    for problem in notes.found:
        assert 0 <= problem.line <= text.count("\n") + text.count("\r") + 1
        assert problem.sentence.ja
        assert problem.sentence.en


@settings(deadline=None)
@given(text=ANY)
def test_any_body_below_a_sound_head_is_read(text: str) -> None:
    head = DAY_JA[: DAY_JA.rindex("+++") + 4]
    notes = Findings("page")
    page = written(Draft("page", "living", "day", Lang.JA), head + text, parser(), notes)

    assert page.head is not None
    assert page.head.front is not None


@settings(deadline=None)
@given(text=st.text())
def test_any_text_is_read_as_toml_or_as_a_drawing(text: str) -> None:
    notes = Findings("file")
    document = parse(text, notes)

    assert (document is None) == bool(notes.found)
    drawing = fault(text)
    assert drawing is None or drawing.sentence.ja


@pytest.mark.parametrize("data", [b"\x00" * 9, b"\xff\xfe\x00", b"+++\n+++\n+++", b"\r", b"+++"])
def test_any_bytes_are_read_in_a_folder(folder: AuthorFolder, data: bytes) -> None:
    folder.write(f"{DAY}.ja.md", data)

    assert any(problem.file == f"{DAY}.ja.md" for problem in folder.problems())
