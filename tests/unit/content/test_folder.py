"""An author's folder becomes a collection, in the order in which readers will see it."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.content import load
from reader.model.page import Audience, PageKind
from reader.model.text import Lang, Text
from tests.author_folder import DAY, PIECE, AuthorFolder


def test_a_sound_folder_has_no_problems(folder: AuthorFolder) -> None:
    assert folder.problems() == ()


def test_both_languages_of_a_page_stand_next_to_each_other(folder: AuthorFolder) -> None:
    pages = folder.collection().pages

    assert [(page.info.id, page.lang) for page in pages] == [
        ("day", Lang.JA),
        ("day", Lang.EN),
        ("s01-piece", Lang.JA),
        ("s01-piece", Lang.EN),
    ]


def test_a_page_carries_what_lists_show_of_it(folder: AuthorFolder) -> None:
    page = folder.collection().pages[0]

    assert page.info.title == Text("家での一日", "A day at home")
    assert page.info.summary == Text("小さな一日の話です。", "A small day.")
    assert page.info.audience == (Audience.SELF,)
    assert page.info.topic == "living"
    assert page.info.kind is PageKind.ARTICLE
    assert page.info.minutes == 1
    assert page.reviewed == dt.date(2026, 11, 22)
    assert page.note == ""
    assert [info.id for info in page.related] == ["s01-piece"]


def test_sources_come_in_the_order_of_first_citation(folder: AuthorFolder) -> None:
    page = folder.collection().pages[0]

    assert [source.id for source in page.sources] == ["survey", "s01"]
    assert '<a href="source:survey">1</a>' in page.blocks[2].html
    assert '<a href="source:s01">2</a>' in page.blocks[2].html


def test_a_piece_names_its_source(folder: AuthorFolder) -> None:
    piece = folder.collection().pages[2]

    assert piece.info.kind is PageKind.PIECE
    assert piece.piece_of is not None
    assert piece.piece_of.id == "s01"


def test_blocks_have_the_same_anchors_in_both_languages(folder: AuthorFolder) -> None:
    ja, en = folder.collection().pages[:2]

    assert [block.anchor for block in ja.blocks] == ["b0", "b1", "b2", "b3", "b4"]
    assert [(block.anchor, block.kind) for block in ja.blocks] == [
        (block.anchor, block.kind) for block in en.blocks
    ]


def test_a_shelf_can_put_its_pages_in_order(folder: AuthorFolder) -> None:
    for lang in ("ja", "en"):
        text = (folder.root / f"{DAY}.{lang}.md").read_text(encoding="utf-8")
        folder.write(f"articles/living/zero.{lang}.md", text)
        for name in (DAY, PIECE):
            folder.add(f"{name}.{lang}.md", "\n[0](page:zero)\n")
        folder.replace(f"{PIECE}.{lang}.md", '["day"]', '["day", "zero"]')
    by_id = [page.info.id for page in folder.collection().pages[::2]]
    folder.replace("resources/topics.toml", "[[topic]]", '[[topic]]\npages = ["zero"]')
    as_told = [page.info.id for page in folder.collection().pages[::2]]

    assert by_id == ["day", "zero", "s01-piece"]
    assert as_told == ["zero", "day", "s01-piece"]


def test_a_note_is_shown_in_both_languages(folder: AuthorFolder) -> None:
    for lang, words in (("ja", "死にふれます。"), ("en", "This page touches on death.")):
        folder.replace(f"{DAY}.{lang}.md", "+++\n\n", f'note = "{words}"\n+++\n\n')

    assert [page.note for page in folder.collection().pages[:2]] == [
        "死にふれます。",
        "This page touches on death.",
    ]


def test_everything_else_of_the_collection_is_there(folder: AuthorFolder) -> None:
    collection = folder.collection()

    assert collection.info.id == "small"
    assert [topic.id for topic in collection.topics] == ["living", "sources"]
    assert [source.id for source in collection.sources] == ["s01", "survey"]
    assert [term.id for term in collection.terms] == ["ibasho"]
    assert [picture.name for picture in collection.pictures] == ["window.svg"]
    assert collection.attribution == Text("出典の表示", "Source of the table")


@pytest.mark.parametrize("name", ["glossary", "desks", "themes", "pictures"])
def test_a_library_may_leave_out_every_optional_file(folder: AuthorFolder, name: str) -> None:
    _keep_only_plain_pages(folder)
    for path in sorted((folder.root / "resources").rglob(f"{name}*"), reverse=True):
        path.unlink() if path.is_file() else _remove(path)

    assert folder.problems() == ()


def test_a_library_needs_only_its_pages_its_topics_and_its_name(folder: AuthorFolder) -> None:
    _keep_only_plain_pages(folder)
    for path in (folder.root / "resources").iterdir():
        if path.name not in {"topics.toml", "collection.toml"}:
            path.unlink() if path.is_file() else _remove(path)

    collection = folder.collection()

    assert len(collection.pages) == 2
    assert (collection.desks, collection.terms, collection.pictures) == ((), (), ())
    assert collection.attribution == Text("", "")


def test_files_that_begin_with_a_dot_are_passed_over(folder: AuthorFolder) -> None:
    folder.write("articles/.DS_Store", b"\x00\xff")
    folder.write("articles/living/.gitkeep", b"")

    assert folder.problems() == ()


def test_the_same_folder_gives_the_same_collection(folder: AuthorFolder) -> None:
    assert load(folder.root) == load(folder.root)


def _keep_only_plain_pages(folder: AuthorFolder) -> None:
    _remove(folder.root / "articles")
    (folder.root / "resources/sources.toml").unlink()
    head = '+++\ntitle = "題"\nsummary = "一文。"\naudience = ["all"]\nreviewed = 2026-11-22\n+++\n'
    for lang in Lang:
        folder.write(f"articles/living/plain.{lang}.md", head + "A quiet line.\n")


def _remove(path) -> None:
    for inner in path.iterdir():
        inner.unlink() if inner.is_file() else _remove(inner)
    path.rmdir()
