"""What is published is what is read: every value, and the same bytes each time."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing

import pytest

from reader.model.analysis import Analysis
from reader.model.reading import ReadBlock, ReadEntry, ReadTexts
from reader.model.search import Document, Sounding
from reader.model.text import Lang, ReaderError
from reader.pack import archive
from reader.pack.manifest import hash_of, parse
from reader.pack.read import Pack
from reader.pack.write import write


@pytest.fixture
def pack(folder):
    opened = Pack.open(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize("lang", list(Lang))
def test_every_page_comes_back_as_it_was(pack, collection, lang):
    pages = [page for page in collection.pages if page.lang is lang]
    assert [pack.page(page.info.id, lang) for page in pages] == pages


def test_footnotes_keep_their_own_order_in_each_language(pack):
    ja = [source.id for source in pack.page("what-is-it", Lang.JA).sources]
    en = [source.id for source in pack.page("what-is-it", Lang.EN).sources]
    assert ja == ["report-2024", "s01"]
    assert en == ["s01", "report-2024"]


def test_lists_come_back_in_their_order(pack, collection, documents, surfaces):
    assert pack.infos() == tuple(dict.fromkeys(page.info for page in collection.pages))
    assert pack.terms() == collection.terms
    assert set(pack.sources()) == set(collection.sources)
    assert pack.municipalities() == collection.municipalities
    assert tuple(pack.documents()) == documents
    assert pack.document_count() == len(documents)
    assert set(pack.surfaces()) == set(surfaces)


def test_topics_without_pages_are_not_shown(pack, collection):
    assert pack.topics() == collection.topics[:-1]


def test_every_desk_comes_back_by_its_place_and_by_its_id(pack, collection):
    places = {(desk.prefecture, desk.municipality) for desk in collection.desks}
    assert {desk for place in places for desk in pack.desks(*place)} == set(collection.desks)
    assert [pack.desk(desk.id) for desk in collection.desks] == list(collection.desks)


def test_things_that_are_not_there_are_none(pack):
    assert pack.page("nowhere", Lang.JA) is None
    assert pack.desk("nowhere") is None
    assert pack.document("page:nowhere:ja") is None
    assert pack.picture("nowhere.svg") is None
    assert pack.meta("nowhere") == ""


def test_a_document_is_found_by_its_key(pack, documents):
    assert pack.document(documents[1].key) == documents[1]


def test_pictures_and_sayings_come_back(pack, collection):
    for picture in collection.pictures:
        assert pack.picture(picture.name) == picture.data
    assert pack.attribution == collection.attribution
    assert pack.meta("title_ja") == collection.info.title.ja
    assert pack.meta("version") == collection.info.version


@pytest.mark.parametrize("name", ["../manifest.toml", "a/../b", "..\\x", ".hidden", "/etc/hosts"])
def test_a_picture_name_leads_nowhere_else(pack, name):
    assert pack.picture(name) is None


_FURIGANA = ReadTexts(
    (
        ReadBlock("what-is-it", "top", "top of what"),
        ReadBlock("what-is-it", "b1", "b1 of what"),
        ReadBlock("first-contact", "top", "top of first"),
        ReadBlock("first-contact", "note", "note of first"),
    ),
    (ReadEntry("term:ibasho", "a definition"), ReadEntry("term:unused", "another")),
)


def _linked(collection, *links):
    """The collection with a link to the word in some pages: their ids and languages."""
    pages = []
    for page in collection.pages:
        first, *rest = page.blocks
        if (page.info.id, page.lang) in links:
            first = dataclasses.replace(first, html=f'<a href="word:ibasho">x</a>{first.html}')
        pages.append(dataclasses.replace(page, blocks=(first, *rest)))
    return dataclasses.replace(collection, pages=tuple(pages))


@pytest.fixture
def spoken(tmp_path, collection, documents, surfaces):
    """A pack with readings, and with a word that two pages lead to, one in English alone."""
    linked = _linked(
        collection,
        ("about-s01", Lang.EN),
        ("what-is-it", Lang.JA),
        ("what-is-it", Lang.EN),
    )
    write(linked, Analysis(documents, surfaces, "t", _FURIGANA), tmp_path / "pack")
    opened = Pack.open(tmp_path / "pack")
    yield opened
    opened.close()


def test_a_page_comes_with_the_readings_of_all_that_stands_on_it(spoken):
    assert spoken.readings("what-is-it") == {
        "top": "top of what",
        "b1": "b1 of what",
        "page:first-contact": "top of first",
        "term:ibasho": "a definition",
    }


def test_words_that_a_page_does_not_use_and_pages_without_kanji_bring_no_readings(spoken):
    assert spoken.readings("first-contact") == {
        "top": "top of first",
        "note": "note of first",
        "page:what-is-it": "top of what",
    }
    assert spoken.readings("about-s01") == {"term:ibasho": "a definition"}
    assert spoken.readings("nowhere") == {}


def test_a_word_knows_the_pages_that_lead_to_it_in_the_order_of_the_collection(spoken):
    assert [info.id for info in spoken.pages_with("ibasho")] == ["what-is-it", "about-s01"]
    assert spoken.pages_with("nowhere") == ()


def test_spellings_are_found_by_their_sound(tmp_path, collection, documents, surfaces):
    sounds = (Sounding("hito", "人"), Sounding("hito", "ひと"), Sounding("hi", "日"))
    for name, order in (("one", sounds), ("two", sounds[::-1] * 2)):
        analysis = Analysis(documents, surfaces, "t", sounds=order)
        write(collection, analysis, tmp_path / name)
    with closing(Pack.open(tmp_path / "one")) as opened:
        assert opened.sounding("hito") == ("ひと", "人")
        assert opened.sounding("nowhere") == ()
    one, two = (tmp_path / name / "collection.sqlite" for name in ("one", "two"))
    assert hash_of(one) == hash_of(two)


def test_the_order_in_which_readings_are_made_does_not_change_the_bytes(
    tmp_path, collection, documents, surfaces
):
    turned = ReadTexts(_FURIGANA.blocks[::-1], _FURIGANA.entries[::-1])
    for name, furigana in (("one", _FURIGANA), ("two", turned)):
        write(collection, Analysis(documents, surfaces, "t", furigana), tmp_path / name)
    one, two = (tmp_path / name / "collection.sqlite" for name in ("one", "two"))
    assert hash_of(one) == hash_of(two)


def test_the_label_says_what_the_collection_is(folder, collection):
    label = parse((folder / "manifest.toml").read_bytes())
    assert label.info == collection.info
    assert label.languages == (Lang.JA, Lang.EN)
    assert label.tokenizer == "tokenizer-1"
    assert label.members == {
        path.relative_to(folder).as_posix(): hash_of(path)
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.toml"
    }


def test_the_digest_is_that_of_the_database(pack, folder):
    assert pack.digest == hash_of(folder / "collection.sqlite")


def test_publishing_twice_gives_the_same_bytes(
    folder, file, tmp_path, collection, documents, surfaces
):
    again, again_file = tmp_path / "again", tmp_path / "again.engawa"
    write(collection, Analysis(documents, surfaces, "tokenizer-1"), again)
    archive.bundle(again, again_file)
    names = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    assert [(again / name).read_bytes() for name in names] == [
        (folder / name).read_bytes() for name in names
    ]
    assert again_file.read_bytes() == file.read_bytes()


def test_the_order_in_which_surfaces_are_learnt_does_not_change_the_bytes(
    folder, tmp_path, collection, documents, surfaces
):
    again = tmp_path / "again"
    write(collection, Analysis(documents, surfaces[::-1], "tokenizer-1"), again)
    assert hash_of(again / "collection.sqlite") == hash_of(folder / "collection.sqlite")


def test_publishing_replaces_what_stood_there(tmp_path, collection, documents, surfaces):
    target = tmp_path / "pack"
    target.mkdir()
    (target / "old.txt").write_text("old")
    write(collection, Analysis(documents, surfaces, "tokenizer-1"), target)
    assert not (target / "old.txt").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_publishing_that_fails_leaves_nothing_behind(tmp_path, collection, documents, surfaces):
    twice = (*documents, documents[0])
    with pytest.raises(sqlite3.IntegrityError):
        write(collection, Analysis(twice, surfaces, "tokenizer-1"), tmp_path / "pack")
    assert list(tmp_path.iterdir()) == []


def test_bundling_into_a_missing_folder_leaves_nothing_behind(folder, tmp_path):
    with pytest.raises(OSError, match="missing"):
        archive.bundle(folder, tmp_path / "missing" / "sample.engawa")
    assert list(tmp_path.iterdir()) == []


def test_the_database_holds_only_data(folder):
    with closing(sqlite3.connect(folder / "collection.sqlite")) as db:
        kinds = {row[0] for row in db.execute("SELECT type FROM sqlite_master")}
    assert kinds == {"table", "index"}


def test_opening_costs_the_same_for_a_collection_of_any_size(
    tmp_path, monkeypatch, collection, documents, surfaces
):
    """Counted in SQL statements: a pack of two documents and one of two thousand."""
    many = [
        Document(f"page:p{n}:ja", d.kind, d.ref, d.lang, d.title, d.other_title, d.text, d.words)
        for n in range(1000)
        for d in documents[:1]
    ]
    write(collection, Analysis(documents, surfaces, "tokenizer-1"), tmp_path / "small")
    write(collection, Analysis(many, surfaces, "tokenizer-1"), tmp_path / "large")
    assert _statements(monkeypatch, tmp_path / "small") == _statements(
        monkeypatch, tmp_path / "large"
    )


def _statements(monkeypatch, folder) -> list[str]:
    seen: list[str] = []
    connect = sqlite3.connect

    def watched(*args, **more):
        db = connect(*args, **more)
        db.set_trace_callback(seen.append)
        return db

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", watched)
        Pack.open(folder).close()
    assert seen
    shape = "SELECT type, sql FROM sqlite_schema"  # a row for each table, however much is in it
    assert all(statement.strip().startswith(("PRAGMA", shape)) for statement in seen)
    return seen


def test_reading_writes_nothing_beside_the_pack(folder):
    before = sorted(folder.rglob("*"))
    pack = Pack.open(folder)
    pack.infos()
    assert sorted(folder.rglob("*")) == before
    pack.close()


def test_a_missing_pack_says_how_to_prepare_it(tmp_path):
    with pytest.raises(ReaderError, match=r"dev\.py read"):
        Pack.open(tmp_path)
