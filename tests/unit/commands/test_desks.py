"""``engawa desks``: whom one can ask, and no doubtful number without a word about the doubt."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from reader.commands.desk_sheet import desk_sheet
from reader.model.desk import Channel, ChannelKind, DeskKind
from reader.model.source import Confidence
from reader.model.text import Lang


def test_what_can_be_written_to_stands_before_every_number(engawa):
    shown = engawa("desks", "佐久市", lang=Lang.JA)
    assert shown.code == 0
    out = shown.out
    assert out.index("書いて相談できるところ") < out.index("長野県佐久市の相談先")
    assert out.index("https://example.jp/chat") < re.search(r"0\d+-\d+-\d+", out).start()
    assert out.index("saku-formの窓口") < out.index("saku-workの窓口")


def test_the_desks_of_the_country_are_shown_in_short(engawa):
    out = engawa("desks", "佐久市", lang=Lang.JA).out
    assert "chatの窓口" in out
    assert "lineの窓口" not in out
    assert "0120" not in out


@pytest.mark.parametrize("place", ["佐久市", "府中", "nowhere"])
@pytest.mark.parametrize("lang", list(Lang))
def test_the_emergency_numbers_are_always_in_sight(engawa, place, lang):
    out = engawa("desks", place, lang=lang).out
    assert "119" in out
    assert "110" in out


def test_each_desk_has_its_date_its_page_and_how_we_know(engawa):
    shown = engawa("desks", "saku", lang=Lang.EN).out
    assert "official page  https://example.jp/saku-work" in shown
    assert "as of 27 July 2026 · from another source" in shown
    assert "Numbers and hours change; please check the official page before calling." in shown
    assert shown.count("From: sample") == 1


def test_a_number_too_old_is_withheld_and_that_is_said(engawa):
    out = engawa("desks", "佐久市", lang=Lang.JA).out
    old = out[out.index("saku-oldの窓口") : out.index("saku-formの窓口")]
    assert "0267-00-0003" not in out
    assert "電話番号は古いか未確認のため" in old
    assert "変わっているかもしれません" in old
    assert "2014年現在" in old


def test_a_desk_without_a_date_says_that_it_may_have_changed(engawa):
    out = engawa("desks", "浜松", lang=Lang.EN).out
    assert "undated · seen in an official source" in out
    assert "may have changed" in out
    assert "053-000-0001" in out


def test_a_town_without_desks_says_where_to_ask(engawa):
    out = engawa("desks", "広島県 府中市", lang=Lang.JA).out
    assert "広島県府中市の相談先" in out
    assert "まだ載せていません" in out


@pytest.mark.parametrize(
    "place",
    [["佐久市"], ["さく"], ["saku"], ["長野県", "佐久"], ["長野県佐久市"], ["Saku", "City"]],
)
def test_a_place_is_found_however_it_is_written(engawa, place):
    assert "長野県佐久市の相談先" in engawa("desks", *place, lang=Lang.JA).out


def test_several_places_are_listed_to_choose_from(engawa):
    answer = engawa("desks", "ふちゅう", lang=Lang.JA)
    assert answer.code == 0
    assert "東京都  府中市  ふちゅうし" in answer.out
    assert "広島県  府中市  ふちゅうし" in answer.out
    assert "の相談先" not in answer.out


def test_an_exact_name_is_taken_and_its_neighbours_are_named(engawa):
    out = engawa("desks", "佐久", lang=Lang.JA).out
    assert "長野県佐久市の相談先" in out
    assert "長野県佐久穂町 も合います" in out


def test_an_unknown_place_is_answered_with_how_to_find_it(engawa):
    answer = engawa("desks", "アトランティス", lang=Lang.JA)
    assert answer.code == 1
    assert "市役所" in answer.err
    assert "都道府県" in answer.err


def test_programs_get_json(engawa):
    answer = engawa("desks", "佐久市", "--json", lang=Lang.EN)
    value = json.loads(answer.out)
    assert value["place"] == {
        "code": "202177",
        "prefecture": "長野県",
        "name": "佐久市",
        "kana": "さくし",
    }
    assert [desk["id"] for desk in value["desks"]][:3] == ["ambulance", "chat", "nagano"]
    old = next(desk for desk in value["desks"] if desk["id"] == "saku-old")
    assert old["channels"] == []
    assert old["may_have_changed"] is True
    form = next(desk for desk in value["desks"] if desk["id"] == "saku-form")
    assert form["channels"] == [
        {"kind": "chat", "value": "https://example.jp/chat", "hours": "24 hours", "cost": "free"}
    ]
    assert value["attribution"] == "From: sample"


def test_programs_are_told_that_several_places_match(engawa):
    value = json.loads(engawa("desks", "府中", "--json").out)
    assert value["place"] is None
    assert [place["prefecture"] for place in value["places"]] == ["東京都", "広島県"]
    assert value["desks"] == []


def test_programs_get_nothing_on_standard_output_for_an_unknown_place(engawa):
    answer = engawa("desks", "Atlantis", "--json")
    assert answer.code == 1
    assert answer.out == ""
    assert "city hall" in answer.err


@pytest.mark.parametrize("confidence", [Confidence.KNOWN, Confidence.SEED])
def test_a_number_that_nobody_confirmed_is_never_shown(face, capsys, make_desk, confidence):
    number = Channel(ChannelKind.PHONE, "03-0000-0000")
    one = make_desk("x", DeskKind.LOCAL, number, confidence=confidence)
    face(Lang.EN).show(desk_sheet(one, Lang.EN, dt.date(2026, 11, 22)))
    out = capsys.readouterr().out
    assert "03-0000-0000" not in out
    assert "not confirmed" in out


@pytest.mark.parametrize("place", [["静岡県"], ["静岡"], ["shizuoka"], ["Shizuoka", "prefecture"]])
def test_a_prefecture_shows_its_centres_and_then_its_towns(engawa, place):
    out = engawa("desks", *place, lang=Lang.JA).out
    order = [
        "119",
        "書いて相談できるところ",
        "静岡県の相談先",
        "shizuokaの窓口",
        "hamamatsuの窓口",
        "静岡県の市区町村（1）",
        "浜松市",
        "engawa desks 静岡県 市区町村",
        "出典：見本",
    ]
    assert sorted(order, key=out.index) == order
    assert "ひきこもりVOICE STATION" not in out


@pytest.mark.parametrize("lang", list(Lang))
def test_a_prefecture_without_a_known_number_says_how_to_find_it(engawa, lang):
    out = engawa("desks", "広島県", lang=lang).out
    assert "VOICE STATION" in out
    assert "https://hikikomori-voice-station.mhlw.go.jp/support/" in out
    assert "ひきこもりの相談窓口" in out
    assert "府中市" in out


def test_programs_get_a_prefecture_as_json(engawa):
    value = json.loads(engawa("desks", "長野県", "--json", lang=Lang.EN).out)
    assert value["place"] is None
    assert value["prefecture"] == {"code": "20", "name": "長野県", "kana": "ながのけん"}
    assert [place["name"] for place in value["places"]] == ["佐久市", "佐久穂町"]
    assert [desk["id"] for desk in value["desks"]] == ["ambulance", "chat", "nagano"]
    assert value["attribution"] == "From: sample"
