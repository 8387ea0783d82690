"""The author's side of the house: from a folder to a pack that can be read and searched."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shutil

import pytest

from reader import workshop
from reader.library import Library
from reader.model.search import HitKind
from reader.model.text import Lang
from reader.pack import archive
from reader.pack.manifest import hash_of
from reader.pack.read import Pack
from reader.places import Places
from reader.search.analysis import TOKENIZER

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def shipped(author_folder, tmp_path):
    """The folder, published as a checkout publishes its own."""
    places = Places(shipped=author_folder, built=tmp_path / "build")
    return places, workshop.build_shipped(places)


@pytest.fixture
def library(shipped):
    opened = Library.open(shipped[0])
    yield opened
    opened.close()


def _spoil(folder):
    page = folder / "articles/understanding/place.ja.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[どこか](page:nowhere)\n", "utf-8")


def test_a_folder_without_faults_has_no_problems(author_folder):
    assert workshop.check(author_folder, TODAY) == ()


def test_every_fault_is_told_with_its_file_and_line(author_folder):
    _spoil(author_folder)
    found = [(problem.file, problem.line) for problem in workshop.check(author_folder, TODAY)]
    assert ("articles/understanding/place.ja.md", 13) in found
    assert all(file.startswith("articles/understanding/place.") for file, _ in found)


def test_a_warning_keeps_nothing_from_being_published(author_folder, tmp_path):
    later = TODAY.replace(year=2029)
    warnings = workshop.check(author_folder, later)
    assert [warning.is_warning for warning in warnings] == [True, True]
    assert workshop.build(author_folder, tmp_path / "town.engawa").pages == 1


def test_a_folder_with_faults_is_not_published(author_folder, tmp_path):
    _spoil(author_folder)
    file = tmp_path / "town.engawa"
    with pytest.raises(workshop.FaultyFolderError) as caught:
        workshop.build(author_folder, file)
    assert caught.value.problems == workshop.check(author_folder, TODAY)
    assert not file.exists()


def test_a_faulty_checkout_keeps_what_it_published_before(shipped):
    places, _ = shipped
    before = hash_of(places.collection / "manifest.toml")
    _spoil(places.shipped)
    with pytest.raises(workshop.FaultyFolderError):
        workshop.build_shipped(places)
    assert hash_of(places.collection / "manifest.toml") == before


def test_a_built_file_says_what_it_is_and_installs(author_folder, tmp_path):
    file = tmp_path / "town.engawa"
    built = workshop.build(author_folder, file)
    data = file.read_bytes()
    assert (built.path, built.size, built.pages) == (file, len(data), 1)
    assert built.sha256 == hashlib.sha256(data).hexdigest()
    label = archive.install(file, tmp_path / "installed")
    assert label.info.id == "town"
    assert label.tokenizer == TOKENIZER
    pack = Pack.open(tmp_path / "installed")
    assert pack.page("place", Lang.JA).info.title.en == "A place to be"
    pack.close()


def test_building_twice_from_different_places_gives_the_same_bytes(author_folder, tmp_path):
    copy = tmp_path / "elsewhere" / "copy"
    shutil.copytree(author_folder, copy)
    one, two = tmp_path / "one.engawa", tmp_path / "two.engawa"
    assert workshop.build(author_folder, one).sha256 == workshop.build(copy, two).sha256


def test_building_leaves_nothing_beside_the_file(author_folder, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    workshop.build(author_folder, out / "town.engawa")
    assert [path.name for path in out.iterdir()] == ["town.engawa"]


def test_the_shipped_collection_comes_with_its_index(shipped):
    places, built = shipped
    assert built.path == places.collection
    assert built.pages == 1
    assert built.size == sum(p.stat().st_size for p in places.collection.rglob("*") if p.is_file())
    assert built.sha256 == hash_of(places.collection / "manifest.toml")
    assert any(places.index.iterdir())


def test_a_reader_does_not_build_the_index_of_the_shipped_collection_again(shipped, library):
    told = []
    library.searcher(lambda done, total: told.append((done, total))).close()
    assert told == []


def test_publishing_tells_how_far_it_is(author_folder, tmp_path):
    told = []
    places = Places(shipped=author_folder, built=tmp_path / "build")
    workshop.build_shipped(places, lambda done, total: told.append((done, total)))
    assert told[-1] == (5, 5), "the page and the word in two languages, the desk in one"


# What was published is found


def _found(library, words, lang=Lang.JA):
    searcher = library.searcher()
    try:
        return [(hit.kind, hit.id, hit.lang) for hit in searcher.search(words, lang, 10)]
    finally:
        searcher.close()


@pytest.mark.parametrize(
    "words",
    ["居場所", "いばしょ", "イバショ", "ｲﾊﾞｼｮ", "ibasho", "Ibasho", "place to be", "たまり場"],
)
def test_a_word_is_found_by_every_spelling_in_either_language(library, words):
    found = {thing for _, thing, _ in _found(library, words)}
    assert {"ibasho", "place"} <= found, "the word itself, and the page that uses it"


def test_the_words_of_both_languages_find_their_own_page(library):
    assert (HitKind.PAGE, "place", Lang.JA) in _found(library, "縁側のような場所")
    assert (HitKind.PAGE, "place", Lang.EN) in _found(library, "veranda", Lang.EN)


@pytest.mark.parametrize("words", ["佐久市", "佐久市役所", "さくし", "長野県"])
def test_a_desk_is_found_by_its_name_and_its_place(library, words):
    assert HitKind.DESK in {kind for kind, _, _ in _found(library, words)}


def test_a_hit_on_a_page_leads_to_the_paragraph(library):
    searcher = library.searcher()
    hit = searcher.search("何もしない日", Lang.JA, 1)[0]
    searcher.close()
    page = library.page("place", Lang.JA)
    assert hit.anchor == next(b.anchor for b in page.blocks if "何もしない" in b.text)


def test_what_search_knows_has_one_line_for_each_block(shipped):
    pack = Pack.open(shipped[0].collection)
    document = pack.document("page:place:ja")
    pack.close()
    assert document.text.split("\n") == [
        "居場所は、縁側のような場所です。",
        "何もしない日があってもかまいません。",
    ]
    assert len(document.anchors) == 2
    assert document.other_title == "A place to be"


def test_what_search_knows_in_japanese_is_known_by_its_sound_too(shipped):
    pack = Pack.open(shipped[0].collection)
    keys = {document.key: document.readings.split() for document in pack.documents()}
    pack.close()
    assert keys["page:place:ja"].count("engawa") == keys["page:place:ja"].count("ibasho") == 1
    assert keys["page:place:ja"].count("basho") == 4, "twice for the title"
    assert keys["page:place:en"] == []
    assert keys["word:ibasho:ja"][0] == "ibasho"
    assert keys["word:ibasho:en"] == []
    (desk,) = (keys[key] for key in keys if key.startswith("desk:"))
    assert {"saku", "yakusho", "nagano"} <= set(desk)


def test_a_local_desk_is_known_once_and_in_its_own_language(shipped):
    pack = Pack.open(shipped[0].collection)
    desks = [document for document in pack.documents() if document.kind is HitKind.DESK]
    pack.close()
    assert [(desk.lang, desk.title) for desk in desks] == [(Lang.JA, "佐久市役所")]
    assert "長野県 佐久市 さくし" in desks[0].text


# How it is read


def _with_readings(folder, *rules):
    text = "\n".join(["[readings]", *rules]) + "\n"
    (folder / "resources/furigana.toml").write_text(text, encoding="utf-8")


def test_every_kanji_of_a_japanese_page_can_be_shown_with_its_reading(library):
    plain = library.page("place", Lang.JA)
    read = library.page("place", Lang.JA, furigana=True)
    assert [block.text for block in read.blocks] == [block.text for block in plain.blocks]
    by_hand, in_all = (
        sum(block.html.count("<span title=") for block in page.blocks) for page in (plain, read)
    )
    assert (by_hand, in_all > by_hand) == (1, True)
    assert library.page("place", Lang.EN, furigana=True) == library.page("place", Lang.EN)


@pytest.fixture
def linking(author_folder, tmp_path):
    """The folder with a page that leads to a word, whose definition has kanji, published."""
    for name, old, new in (
        ("articles/understanding/place.ja.md", "縁側の", "[居場所](word:ibasho)で、縁側の"),
        ("resources/glossary/terms.toml", "いてよいところ", "いてよい場所"),
    ):
        file = author_folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    places = Places(shipped=author_folder, built=tmp_path / "build")
    workshop.build_shipped(places)
    opened = Library.open(places)
    yield opened
    opened.close()


def test_the_head_of_a_page_and_the_words_on_it_have_readings_too(linking):
    readings = linking.readings("place")
    blocks = {block.anchor for block in linking.page("place", Lang.JA).blocks}
    assert set(readings) == {"top", "summary", "term:ibasho"} | blocks
    word, definition = readings["term:ibasho"].split("\n")
    for html in (readings["top"], definition):
        assert html.startswith("いてよい<span title=")
    for html in (readings["top"], word, definition):
        assert "\u2063ば\u2063" in html


def test_a_word_knows_the_pages_that_use_it(linking):
    assert [info.id for info in linking.pages_with("ibasho")] == ["place"]
    assert linking.pages_with("nowhere") == ()


def test_summaries_and_definitions_are_listed_with_the_readings_of_pages(author_folder):
    for name, old in (
        ("articles/understanding/place.ja.md", "一文"),
        ("resources/glossary/terms.toml", "いてよいところ"),
    ):
        file = author_folder / name
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, f"{old}と廊下"), encoding="utf-8", newline="\n")
    heard = {word.spelling: word for word in workshop.readings(author_folder)}
    assert heard["廊下"].kana.replace(".", "") == "ろうか"
    assert (heard["廊下"].count, heard["廊下"].example) == (2, "一文と【廊下】。")


def test_words_with_signs_of_html_in_them_stay_words(author_folder, tmp_path):
    page = author_folder / "articles/understanding/place.ja.md"
    text = page.read_text(encoding="utf-8").replace("いてよい場所", "<b>場所</b> & 家")
    page.write_text(text, encoding="utf-8", newline="\n")
    places = Places(shipped=author_folder, built=tmp_path / "build")
    workshop.build_shipped(places)
    opened = Library.open(places)
    top = opened.readings("place")["top"]
    opened.close()
    assert top.startswith("&lt;b&gt;<span title=")
    assert "&lt;/b&gt; &amp; " in top


def test_a_reading_says_whether_its_kanji_is_taught_at_school(library):
    html = library.page("place", Lang.JA, furigana=True).blocks[0].html
    titles = dict(re.findall(r'title="([^"]+)">([^<]+)<', html))
    rare = {base for title, base in titles.items() if title.split("\u2063")[3:] == ["rare"]}
    assert rare == {"縁"}
    assert set(titles.values()) > {"縁", "側", "居場所"}


def test_readings_are_listed_with_a_place_to_look_at(author_folder):
    heard = {word.spelling: word for word in workshop.readings(author_folder)}
    assert heard["場所"].kana == "ば.しょ"
    assert "【場所】" in heard["場所"].example
    assert heard["場所"].count >= 1


def test_an_exception_of_the_folder_changes_how_a_word_is_read(author_folder):
    _with_readings(author_folder, '"場所" = "ば.どころ"')
    heard = {word.spelling: word.kana for word in workshop.readings(author_folder)}
    assert heard["場所"] == "ば.どころ"


def test_a_folder_with_faults_is_not_read_aloud(author_folder):
    _with_readings(author_folder, '"場所" = "ば.し.ょ"')
    with pytest.raises(workshop.FaultyFolderError) as caught:
        workshop.readings(author_folder)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("resources/furigana.toml", 2)
