"""Desks and municipalities come from the tables as the help pages need them."""

from __future__ import annotations

from reader.model.desk import Channel, ChannelKind, DeskKind, Municipality
from reader.model.source import Confidence
from reader.model.text import Text
from tests.author_folder import AuthorFolder


def test_desks_come_in_the_order_of_the_files(folder: AuthorFolder) -> None:
    assert [desk.id for desk in folder.collection().desks] == [
        "ambulance",
        "centre-sapporo",
        "m-011002-1",
        "m-011002-2",
        "m-012025-1",
    ]


def test_a_municipal_desk_with_mail_can_be_written_to_first(folder: AuthorFolder) -> None:
    desk = folder.collection().desks[3]

    assert desk.kind is DeskKind.SELF_RELIANCE
    assert desk.name == Text("ステップ", "ステップ")
    assert desk.channels == (
        Channel(ChannelKind.MAIL, "step@example.org"),
        Channel(ChannelKind.PHONE, "011-221-1766"),
    )
    assert (desk.prefecture, desk.municipality) == ("北海道", "011002")
    assert (desk.page, desk.as_of) == ("https://example.org/t", "2026-07-27")
    assert desk.confidence is Confidence.SECONDARY
    assert "住まい" in desk.for_whom.ja
    assert "housing" in desk.for_whom.en


def test_a_town_hall_without_a_number_says_so(folder: AuthorFolder) -> None:
    folder.replace("resources/desks/municipal.csv", "011-211-2111", "")
    desk = folder.collection().desks[2]

    assert desk.channels == ()
    assert desk.page
    assert "載せていません" in desk.remark.ja
    assert "none is shown" in desk.remark.en


def test_a_town_hall_says_what_one_can_ask_there(folder: AuthorFolder) -> None:
    desk = folder.collection().desks[2]

    assert desk.kind is DeskKind.CITY_HALL
    assert not desk.is_written
    assert "代表番号" in desk.for_whom.ja
    assert "main number" in desk.for_whom.en


def test_a_written_desk_keeps_hours_and_place(folder: AuthorFolder) -> None:
    ambulance, centre = folder.collection().desks[:2]

    assert ambulance.channels == (
        Channel(ChannelKind.PHONE, "119", hours=Text("24時間", "24 hours")),
    )
    assert ambulance.kind is DeskKind.EMERGENCY
    assert (centre.prefecture, centre.municipality) == ("北海道", "011002")


def test_every_municipality_of_the_table_is_there_once(folder: AuthorFolder) -> None:
    assert folder.collection().municipalities == (
        Municipality("011002", "北海道", "札幌市", "さっぽろし"),
        Municipality("012025", "北海道", "函館市", "はこだてし"),
    )


def test_without_the_table_a_desk_may_name_any_municipality(folder: AuthorFolder) -> None:
    (folder.root / "resources/desks/municipal.csv").unlink()

    assert folder.collection().desks[1].municipality == "011002"


def test_a_remark_may_be_needed_in_one_language_only(folder: AuthorFolder) -> None:
    folder.replace(
        "resources/desks/national.toml",
        'remark = { ja = "", en = "" }',
        'remark = { ja = "", en = "In Japanese." }',
    )

    assert folder.collection().desks[0].remark == Text("", "In Japanese.")
