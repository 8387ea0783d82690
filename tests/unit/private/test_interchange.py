"""What is kept goes to another copy of the program and back, and nothing of it is lost."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.model.keeping import Mode
from reader.model.mark import Mark, MarkKind, Passage
from reader.model.text import Lang, ReaderError, Text
from reader.private import interchange
from reader.private.markdown import markdown
from reader.private.marks import Marks
from tests.unit.private.conftest import highlight

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_PASSAGES = st.builds(Passage, _TEXT, st.integers(0, 99), st.integers(0, 99), _TEXT)
_WHEN = st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=9))]))
_HIGHLIGHTS = st.builds(
    Mark,
    _TEXT,
    st.sampled_from(Lang),
    st.just(MarkKind.HIGHLIGHT),
    _WHEN,
    st.lists(_PASSAGES, min_size=1, max_size=3).map(tuple),
    st.integers(1, 3),
    _TEXT,
    _TEXT,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_HIGHLIGHTS, max_size=4).map(tuple), st.dictionaries(_TEXT, _TEXT, max_size=3))
def test_everything_comes_back_as_it_was(marks, names):
    titles = {page: Text(name, name) for page, name in names.items()}
    assert interchange.read(interchange.written(marks, titles).encode()) == (marks, titles)


@settings(max_examples=100, deadline=None)
@given(st.lists(_HIGHLIGHTS, max_size=3).map(tuple))
def test_a_markdown_text_brings_everything_along_as_well(marks):
    titles = {mark.page: Text(mark.page, mark.page) for mark in marks}
    text = markdown(marks, Lang.JA, lambda page, lang: titles[page].of(lang), lambda _: "-->")
    whole = f"{text}\n{interchange.comment(marks, titles)}"
    assert interchange.read(whole.encode()) == (marks, titles)
    shown = MarkdownIt("commonmark").parse(whole)
    assert [token.type for token in shown].count("html_block") == 1
    assert shown[-1].type == "html_block"


def test_a_markdown_text_without_it_is_told():
    with pytest.raises(ReaderError, match="not a file that Engawa saved"):
        interchange.read(b"# Kept\n\n<!-- engawa-kept\n{}\n-->\nmore")


def test_what_is_there_already_does_not_come_twice():
    mine, others = Marks(), Marks()
    for note in ("一", "二", "三"):
        mine.add(highlight(note))
    others.add(highlight("二"))
    marks = tuple(mark for _, mark in mine.numbered())
    there, _ = interchange.read(interchange.written(marks, {}).encode())
    assert others.add_all(there) == 2
    assert others.add_all(there) == 0
    assert [mark.note for mark in others.all()] == ["三", "一", "二"]


def broken(change):
    content = json.loads(interchange.written((highlight("一"),), {}))
    change(content)
    return json.dumps(content).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"format":' * 50_000,
        b"\xff\xfe",
        broken(lambda content: content.update(format="another")),
        broken(lambda content: content.update(more=1)),
        broken(lambda content: content["marks"][0].update(lang="fr")),
        broken(lambda content: content["marks"][0].update(created="yesterday")),
        broken(lambda content: content["marks"][0].pop("page")),
        broken(lambda content: content["marks"].append(content["marks"][0] | {"colour": 7})),
        broken(lambda content: content["marks"][0]["passages"][0].update(start=1 << 70)),
        b" " * (interchange.LARGEST + 1),
    ],
)
def test_any_other_file_is_refused_in_a_sentence(content):
    with pytest.raises(ReaderError, match="not a file that Engawa saved"):
        interchange.read(content)


def test_a_file_of_a_later_version_is_told_from_a_damaged_one():
    later = broken(lambda content: content.update(version=2))
    with pytest.raises(ReaderError, match="later Engawa"):
        interchange.read(later)


def test_what_is_brought_in_is_written_once_however_much_it_is(keeping, monkeypatch):
    window = keeping()
    window.choose(Mode.HERE)
    writes = []
    write = window._file.write
    monkeypatch.setattr(window._file, "write", lambda *a, **k: (writes.append(1), write(*a, **k)))
    assert window.marks.add_all(highlight(str(number)) for number in range(300)) == 300
    assert writes == [1]
    window.close()
    again = keeping()
    assert [mark.note for _, mark in again.marks.numbered()] == [str(n) for n in range(300)]


def test_a_note_that_is_too_long_is_told():
    with pytest.raises(ReaderError, match="10,000"):
        interchange.read(broken(lambda content: content["marks"][0].update(note="あ" * 10_001)))
