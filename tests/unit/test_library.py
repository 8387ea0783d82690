"""The reader's side of the house, over a real pack."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.desk import Channel, ChannelKind, DeskKind, Prefecture, PrefectureHelp
from reader.model.page import Audience
from reader.model.source import Confidence
from reader.model.text import Lang, ReaderError
from reader.pack.write import write
from reader.places import Places

_TODAY = dt.date(2026, 11, 22)
_PHONE = Channel(ChannelKind.PHONE, "03-0000-0000")
_MAIL = Channel(ChannelKind.MAIL, "a@example.jp")


@pytest.fixture(scope="module")
def places(tmp_path_factory, collection, documents, surfaces):
    root = tmp_path_factory.mktemp("library")
    places = Places(root, root / "build")
    write(collection, Analysis(documents, surfaces, "t"), places.collection)
    return places


@pytest.fixture
def library(places):
    opened = Library.open(places)
    yield opened
    opened.close()


def _ids(things):
    return [thing.id for thing in things]


def _names(things):
    return [thing.name for thing in things]


# Pages


@pytest.mark.parametrize(
    ("door", "pages"),
    [
        (Audience.SELF, ["first-contact", "what-is-it"]),
        (Audience.FAMILY, ["about-s01", "what-is-it"]),
        (Audience.SUPPORTER, ["what-is-it"]),
    ],
)
def test_behind_a_door_stand_its_own_pages_and_then_those_for_everybody(library, door, pages):
    assert _ids(library.behind_door(door)) == pages


def test_pages_for_libraries_stand_behind_the_door_of_those_who_help(tmp_path, collection):
    pages = tuple(
        dataclasses.replace(
            page,
            info=dataclasses.replace(page.info, audience=(Audience.LIBRARY, Audience.FAMILY)),
            related=(),
        )
        for page in collection.pages[:2]
    )
    places = Places(tmp_path, tmp_path / "build")
    write(dataclasses.replace(collection, pages=pages), Analysis((), (), "t"), places.collection)
    library = Library.open(places)
    assert _ids(library.behind_door(Audience.SUPPORTER)) == ["what-is-it"]
    assert _ids(library.behind_door(Audience.FAMILY)) == ["what-is-it"]
    assert _ids(library.behind_door(Audience.SELF)) == []
    library.close()


def test_a_page_opens_in_either_language(library, collection):
    for page in collection.pages:
        assert library.page(page.info.id, page.lang) == page


def test_a_page_that_does_not_exist_says_how_to_find_one(library):
    with pytest.raises(ReaderError, match="no such page"):
        library.page("nowhere", Lang.JA)


def test_topics_words_pictures_and_attribution_are_those_of_the_collection(library, collection):
    assert library.topics == collection.topics[:-1]
    assert library.words == collection.terms
    assert library.word("ibasho") == collection.terms[0]
    assert library.word("nowhere") is None
    assert library.picture("chart.svg") == collection.pictures[0].data
    assert library.picture("nowhere.svg") is None
    assert library.attribution == collection.attribution


def test_a_missing_collection_is_said_as_such(tmp_path):
    with pytest.raises(ReaderError, match="not been prepared"):
        Library.open(Places(tmp_path, tmp_path))


# Places


@pytest.mark.parametrize(
    "query",
    [
        "佐久市", "佐久", "さくし", "さく", "サク", "ｻｸ", "saku", "Saku", "SAKU-SHI", "Saku City",
        "長野県 佐久", "長野県　佐久市", "長野県佐久市", "長野県佐久市中込1", "長野 佐久",
        "ながの さく", "nagano saku", "202177",
    ],
)  # fmt: skip
def test_a_place_is_found_by_kanji_kana_romaji_and_prefecture(library, query):
    place = library.place_named(query)
    assert place is not None
    assert (place.prefecture, place.name) == ("長野県", "佐久市")
    assert library.places_named(query)[0] == place


def test_a_beginning_finds_every_place_that_begins_so(library):
    assert [place.name for place in library.places_named("佐")] == ["佐久市", "佐久穂町"]
    assert library.place_named("佐") is None


def test_two_places_of_one_name_are_both_found_and_neither_is_taken(library):
    assert [place.prefecture for place in library.places_named("府中市")] == ["東京都", "広島県"]
    assert library.place_named("府中市") is None
    assert library.place_named("広島県府中市").prefecture == "広島県"
    assert library.place_named("fuchu tokyo").prefecture == "東京都"


@pytest.mark.parametrize("query", ["長野県", "nagano-ken", "ながのけん"])
def test_a_prefecture_finds_its_places(library, query):
    assert [place.name for place in library.places_named(query)] == ["佐久市", "佐久穂町"]


@pytest.mark.parametrize("query", ["", "  ", "アトランティス", "zzz", "静岡 佐久", "・"])
def test_what_is_no_place_finds_none(library, query):
    assert library.places_named(query) == ()
    assert library.place_named(query) is None


def test_prefectures_stand_in_the_order_of_their_numbers(library):
    named = [(each.code, each.name) for each in library.prefectures]
    assert named == [("13", "東京都"), ("20", "長野県"), ("22", "静岡県"), ("34", "広島県")]
    assert library.prefecture("22").name == "静岡県"
    assert library.prefecture("99") is None


@pytest.mark.parametrize("query", ["静岡県", "静岡", "しずおか", "Shizuoka", "shizuoka-ken"])
def test_a_prefecture_is_meant_with_and_without_its_ending(library, query):
    assert library.prefecture_named(query).code == "22"
    assert _names(library.prefectures_named(query)) == ["静岡県"]


def test_a_town_or_a_mere_beginning_means_no_prefecture(library):
    assert library.prefecture_named("佐久市") is None
    assert library.prefecture_named("静") is None
    assert _names(library.prefectures_named("静")) == ["静岡県"]


# Desks


def test_desks_of_the_country_that_can_be_written_to_come_first(library):
    assert _ids(library.national_desks) == ["chat", "line"]
    assert _ids(library.emergency_desks) == ["ambulance"]


def test_the_desks_of_a_place_go_from_the_centre_to_the_city_hall_writing_first(library):
    found = library.help_at(library.place_named("佐久市"))
    assert found.place.code == "202177"
    assert _ids(found.desks) == ["nagano", "saku-old", "saku-form", "saku-work", "saku-hall"]


def test_a_city_with_its_own_centre_is_not_sent_to_that_of_the_prefecture(library):
    assert _ids(library.help_at(library.place_named("浜松市")).desks) == ["hamamatsu"]


def test_a_town_without_desks_has_that_of_its_prefecture(library):
    assert _ids(library.help_at(library.place_named("佐久穂町")).desks) == ["nagano"]
    assert library.help_at(library.place_named("広島県府中市")).desks == ()


def test_a_desk_and_a_place_are_found_by_their_ids(library):
    desk = library.desk("saku-work")
    assert library.place(desk.municipality).name == "佐久市"
    assert library.place("") is None
    assert library.desk("nowhere") is None


def test_a_prefecture_has_its_centres_its_cities_centres_and_its_towns(library):
    found = library.help_in(library.prefecture("22"))
    assert _ids(found.desks) == ["shizuoka", "hamamatsu"]
    assert _names(found.places) == ["浜松市"]
    assert found.is_within_reach(_TODAY)
    assert _ids(library.help_in(library.prefecture("20")).desks) == ["nagano"]


def test_a_prefecture_without_a_centre_still_has_its_towns(library):
    found = library.help_in(library.prefecture("34"))
    assert found.desks == ()
    assert _names(found.places) == ["府中市"]
    assert not found.is_within_reach(_TODAY)


@pytest.mark.parametrize(
    ("channel", "as_of", "is_within_reach"),
    [
        (_PHONE, "2026-07-27", True),
        (_PHONE, "2010", False),
        (_MAIL, "2010", True),
        (Channel(ChannelKind.WEB, "https://example.jp/"), "2026-07-27", False),
        (Channel(ChannelKind.VISIT, "1-1"), "2026-07-27", False),
    ],
)
def test_a_prefecture_is_within_reach_by_a_number_or_address_that_is_shown(
    make_desk, channel, as_of, is_within_reach
):
    desk = make_desk("x", DeskKind.CENTRE, channel, as_of=as_of)
    prefecture = Prefecture("13", "東京都", "とうきょうと", "Tokyo")
    assert PrefectureHelp(prefecture, (desk,), ()).is_within_reach(_TODAY) is is_within_reach


# What of a desk is shown (rules 1 to 3 at the top of support.md)


@pytest.mark.parametrize(
    ("as_of", "confidence", "is_shown"),
    [
        ("2026-07-27", Confidence.SECONDARY, True),
        ("2022", Confidence.SECONDARY, True),
        ("2021-11-21", Confidence.SECONDARY, False),
        ("2014-08", Confidence.SECONDARY, False),
        ("2014-08", Confidence.VERIFIED, True),
        ("", Confidence.SECONDARY, True),
        ("2026-07-27", Confidence.KNOWN, False),
        ("2026-07-27", Confidence.SEED, False),
        ("", Confidence.KNOWN, False),
    ],
)
def test_an_old_or_unconfirmed_number_is_withheld(make_desk, as_of, confidence, is_shown):
    desk = make_desk("x", DeskKind.LOCAL, _PHONE, _MAIL, as_of=as_of, confidence=confidence)
    assert desk.channels_shown(_TODAY) == ((_MAIL, _PHONE) if is_shown else (_MAIL,))


def test_the_numbers_for_emergencies_never_grow_old(make_desk):
    desk = make_desk("x", DeskKind.EMERGENCY, _PHONE, as_of="2000", confidence=Confidence.KNOWN)
    assert desk.channels_shown(_TODAY) == (_PHONE,)


def test_writing_is_shown_before_speaking_whatever_the_order_of_the_file(make_desk):
    kinds = list(ChannelKind)
    desk = make_desk("x", DeskKind.LOCAL, *(Channel(kind, "v") for kind in reversed(kinds)))
    shown = [channel.kind for channel in desk.channels_shown(_TODAY)]
    assert shown == kinds
    written = [kind.is_written for kind in shown]
    assert written == sorted(written, reverse=True)


@pytest.mark.parametrize(
    ("as_of", "is_doubtful"),
    [
        ("2026-07-27", False),
        ("2024-12", False),
        ("2024-11-20", True),
        ("2024", True),
        ("2023", True),
        ("", True),
    ],
)
def test_what_is_older_than_two_years_or_bears_no_date_may_have_changed(
    make_desk, as_of, is_doubtful
):
    desk = make_desk("x", DeskKind.LOCAL, _PHONE, as_of=as_of)
    assert desk.may_have_changed(_TODAY) is is_doubtful
