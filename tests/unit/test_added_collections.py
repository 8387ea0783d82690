"""Collections that are added for one sitting, beside a shipped one that has the same ids."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.mark import Mark, MarkKind
from reader.model.text import Lang, ReaderError, Text
from reader.pack.write import write
from reader.places import Places
from tests import town
from tests.unit.conftest import DRAWING


@pytest.fixture(scope="module")
def places(tmp_path_factory, collection, documents, surfaces) -> Places:
    root = tmp_path_factory.mktemp("library")
    places = Places(root, root / "build")
    write(collection, Analysis(documents, surfaces, "t"), places.collection)
    return places


@pytest.fixture(scope="module")
def twin(tmp_path_factory, collection, documents, surfaces) -> Path:
    file = tmp_path_factory.mktemp("packs") / "town.engawa"
    return town.twin(collection, documents, surfaces, file)


@pytest.fixture(scope="module")
def tales(tmp_path_factory) -> Path:
    return town.many(30, tmp_path_factory.mktemp("packs") / "chronicle.engawa")


@pytest.fixture
def library(places, sittings):
    opened = Library.open(places)
    yield opened
    opened.close()
    assert list(sittings.iterdir()) == []


def _files(folder: Path) -> dict[str, tuple[bytes, int]]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


# Reading


def test_its_shelves_stand_after_the_shipped_ones_and_bear_its_name(library, twin):
    own = library.topics
    library.add(twin)
    shelves = [(topic.id, topic.title.en) for topic in library.topics[len(own) :]]
    assert library.topics[: len(own)] == own == library.own_topics
    assert shelves[0] == ("town/understanding", "Pages of a town: Understanding")
    listed = [info.id for info in library.infos]
    assert listed == [
        *("what-is-it", "first-contact", "about-s01"),
        *("town/what-is-it", "town/first-contact", "town/about-s01"),
    ]
    assert {info.topic for info in library.infos[3:]} <= {topic for topic, _ in shelves}


@pytest.mark.parametrize("lang", list(Lang))
def test_a_page_of_the_same_id_is_another_page_and_leads_within_its_own(library, twin, lang):
    library.add(twin)
    own, other = library.page("what-is-it", lang), library.page("town/what-is-it", lang)
    assert own.collection is None
    assert other.collection == town.TITLE
    assert [block.text for block in other.blocks] == [block.text for block in own.blocks]
    html = "".join(block.html for block in other.blocks)
    assert 'href="source:town/s01"' in html
    assert 'src="picture:town/chart.svg"' in html
    assert lang is Lang.JA or 'href="page:town/first-contact"' in html
    assert not [each for each in ("source:s", "page:f", "picture:c") if f'"{each}' in html]
    assert {source.id for source in other.sources} == {"town/report-2024", "town/s01"}
    assert [info.id for info in other.related] == ["town/first-contact", "town/about-s01"]
    assert library.page("town/about-s01", lang).piece_of.id == "town/s01"
    assert library.picture("town/chart.svg") == DRAWING
    assert library.picture("town/../chart.svg") is None


def test_it_has_its_own_words_and_desks_and_its_desks_stay_out_of_the_directory(library, twin):
    directory = (library.national_desks, library.emergency_desks, library.prefectures)
    library.add(twin)
    assert [term.id for term in library.words] == ["ibasho", "town/ibasho"]
    assert library.word("town/ibasho").id == "town/ibasho"
    assert library.word("town/nowhere") is None
    assert library.desk("town/chat").id == "town/chat"
    assert library.desk("town/nowhere") is None
    assert directory == (library.national_desks, library.emergency_desks, library.prefectures)
    assert {info.id for info in library.pages_with("town/ibasho")} <= {"town/what-is-it"}


def test_one_collection_is_added_once(library, twin, sittings):
    library.add(twin)
    files = _files(sittings)
    with pytest.raises(ReaderError, match="added already"):
        library.add(twin)
    assert _files(sittings) == files
    assert [added.id for added in library.added] == ["town"]


def test_a_page_of_a_removed_collection_says_kindly_that_it_can_be_added_again(library, twin):
    library.add(twin)
    library.remove("town")
    with pytest.raises(ReaderError, match="add the file again"):
        library.page("town/what-is-it", Lang.EN)
    assert library.page("what-is-it", Lang.EN).collection is None
    assert library.word("town/ibasho") is None
    assert len(library.infos) == 3
    library.remove("town")
    library.add(twin)
    assert library.page("town/what-is-it", Lang.EN).collection == town.TITLE


def test_what_was_kept_of_a_removed_page_still_knows_its_title(library, twin):
    library.add(twin)
    now = dt.datetime.now().astimezone()
    library.marks.add(Mark("town/first-contact", Lang.EN, MarkKind.BOOKMARK, now))
    library.remove("town")
    assert library.title_of("town/first-contact").en == "First contact"
    assert library.title_of("first-contact").en == "First contact"
    assert library.title_of("town/what-is-it") == Text("town/what-is-it", "town/what-is-it")


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"PK\x03\x04" + b"\0" * 400])
def test_a_file_that_is_no_pack_is_refused_and_leaves_nothing(library, tmp_path, sittings, content):
    file = tmp_path / "other.engawa"
    file.write_bytes(content)
    with pytest.raises(ReaderError):
        library.add(file)
    assert library.added == ()
    assert [path.name for path in sittings.rglob("*") if path.is_file()] == ["in-use"]


def test_a_file_that_is_not_there_is_told_as_such(library, tmp_path):
    with pytest.raises(ReaderError, match="no such file"):
        library.add(tmp_path / "nowhere.engawa")


@pytest.mark.parametrize("name", ["../up", "a/b", "Town", "", "a:b", "a b"])
def test_an_id_that_could_be_mistaken_for_something_else_is_refused(
    library, tmp_path, collection, documents, surfaces, name
):
    file = town.twin(collection, documents, surfaces, tmp_path / "odd.engawa", name)
    with pytest.raises(ReaderError, match="not seem to be"):
        library.add(file)


# Searching


def test_both_are_searched_as_one_and_hits_say_where_they_are_from(library, twin, tales):
    library.add(twin)
    library.add(tales)
    searcher = library.searcher(added=library.added)
    found = {hit.id: hit for hit in searcher.search("居場所", Lang.JA)}
    assert found["what-is-it"].collection is None
    assert found["town/what-is-it"].collection == town.TITLE
    assert found["town/what-is-it"].anchor == found["what-is-it"].anchor == "b1"
    best = searcher.search("northwind 17", Lang.EN)[0]
    assert (best.id, best.collection.en) == ("chronicle/tale-17", "Chronicle of the town")
    searcher.close()


def test_one_shelf_of_two_collections_can_be_asked_for(library, twin):
    library.add(twin)
    searcher = library.searcher(added=library.added)
    for query in ("topic:understanding 居場所", "topic:わかる 居場所"):
        found = {hit.id for hit in searcher.search(query, Lang.JA)}
        assert found == {"what-is-it", "town/what-is-it"}
    assert not searcher.search("topic:steps 居場所 -contact", Lang.JA)
    searcher.close()


def test_one_comes_and_goes_while_a_searcher_is_open_and_no_other_index_is_touched(
    library, twin, tales, places, sittings
):
    searcher = library.searcher()
    shipped = _files(places.built)
    first = library.add(twin)
    assert not searcher.search("northwind", Lang.EN)
    searcher.take_in(library.part(first))
    kept = _files(sittings)

    added = library.add(tales)
    searcher.take_in(library.part(added))
    assert searcher.search("northwind 3", Lang.EN)[0].id == "chronicle/tale-3"
    assert searcher.search("居場所", Lang.JA)
    assert kept.items() <= _files(sittings).items()
    assert _files(places.built) == shipped

    searcher.let_go(added.digest)
    library.remove(added.id)
    assert not searcher.search("northwind", Lang.EN)
    assert {hit.id for hit in searcher.search("居場所", Lang.JA)} >= {"town/what-is-it"}
    assert _files(sittings) == kept
    assert _files(places.built) == shipped
    searcher.close()


def test_an_index_that_is_given_up_leaves_nothing_that_opens(library, tales):
    added = library.add(tales)

    def give_up(done: int, _: int) -> None:
        if done >= 25:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.part(added, give_up)
    assert not added.index.exists()
    assert [path.name for path in added.folder.iterdir()] == ["pack"]
    told: list[tuple[int, int]] = []
    part = library.part(added, lambda *state: told.append(state))
    assert told[-1] == (60, 60)
    part.words.close()
    part.pack.close()


def test_an_index_is_made_once(library, tales):
    added = library.add(tales)
    library.part(added).words.close()
    files = _files(added.index)
    told: list[tuple[int, int]] = []
    library.part(added, lambda *state: told.append(state)).words.close()
    assert not told
    assert _files(added.index) == files


# Leaving


def test_what_a_sitting_left_that_ended_without_a_word_is_removed_by_the_next(
    places, tales, sittings
):
    left = sittings / "engawa-sitting-left"
    (left / "abc" / "pack").mkdir(parents=True)
    (left / "in-use").touch()
    library, second = Library.open(places), Library.open(places)
    library.add(tales)
    assert not left.exists()
    second.add(tales)
    assert library.page("chronicle/tale-1", Lang.EN)
    assert len(list(sittings.iterdir())) == 2
    library.close()
    assert second.page("chronicle/tale-1", Lang.EN)
    second.close()
    assert list(sittings.iterdir()) == []
