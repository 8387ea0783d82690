"""Readings float above their kanji and stay out of the text."""

from __future__ import annotations

import pytest

from reader.content.blocks import body
from reader.content.findings import Findings
from reader.content.furigana import SEPARATOR, Reading, readings, with_bars, without_bars
from reader.content.markdown import parser
from reader.content.pen import Pen
from reader.model.page import Block
from reader.model.text import Lang


def block(text: str) -> Block:
    notes = Findings("page")
    result = body(text, 1, parser(), Pen(Lang.JA, notes))
    assert notes.found == []
    return result.blocks[0].block


def span(base: str, kana: str, serial: int, *, rare: bool = False) -> str:
    more = f"{SEPARATOR}rare" if rare else ""
    return f'<span title="{SEPARATOR}{kana}{SEPARATOR}{serial}{more}">{base}</span>'


def test_a_reading_covers_the_whole_word() -> None:
    shown = block("{引き籠もり|ひきこもり}です\n")

    assert shown.html == span("引き籠もり", "ひきこもり", 1, rare=True) + "です"
    assert shown.text == "引き籠もりです"


def test_dots_give_every_character_its_own_reading() -> None:
    shown = block("{居場所|い.ば.しょ}\n")

    assert shown.html == span("居", "い", 1) + span("場", "ば", 2) + span("所", "しょ", 3)
    assert shown.text == "居場所"


def test_equal_readings_side_by_side_differ_in_their_serial() -> None:
    assert block("{々|お}{々|お}\n").html == span("々", "お", 1) + span("々", "お", 2)


def test_serials_count_over_the_whole_page() -> None:
    result = body("{朝|あさ}\n\n- {夜|よる}\n", 1, parser(), Pen(Lang.JA, Findings("page")))

    assert [f"{SEPARATOR}{n}" in result.blocks[n - 1].block.html for n in (1, 2)] == [True, True]


def test_kana_inside_a_word_needs_no_reading() -> None:
    shown = block("{引き籠|ひ..こも}\n")

    assert shown.html == span("引", "ひ", 1) + "き" + span("籠", "こも", 2, rare=True)


@pytest.mark.parametrize("word", ["居場所|いばしょ", "大人|おとな", "今日|きょう", "人々|ひとびと"])
def test_words_of_school_kanji_are_not_rare_however_they_are_read(word: str) -> None:
    base, kana = word.split("|")
    assert block(f"{{{word}}}\n").html == span(base, kana, 1)


def test_a_reading_stands_in_a_cell_of_a_table() -> None:
    shown = block("| 言葉 |\n|---|\n| {朝|あさ} |\n")

    assert span("朝", "あさ", 1) in shown.html
    assert shown.text == "言葉\n朝"


def test_a_reading_stands_in_a_link_and_in_bold() -> None:
    assert block("[{朝|あさ}](page:a)\n").html == f'<a href="page:a">{span("朝", "あさ", 1)}</a>'
    assert block("**{朝|あさ}**\n").html == f"<strong>{span('朝', 'あさ', 1)}</strong>"


def test_braces_in_back_ticks_stay_as_they_are() -> None:
    assert block("`{朝|あさ}`\n").text == "{朝|あさ}"


def test_a_variant_of_a_kanji_counts_as_one_character() -> None:
    markup = with_bars("{葛\U000e0100城|かつら.ぎ}")

    assert readings(markup) == (Reading("葛\U000e0100", "かつら"), Reading("城", "ぎ"))


@pytest.mark.parametrize(
    "markup",
    ["{居場所|い.ば}", "{朝|}", "{|あさ}", "{朝|asa}", "{朝夜|あさ.}", "{朝|.}", "{朝|朝}"],
)
def test_readings_that_do_not_fit_are_none(markup: str) -> None:
    assert readings(with_bars(markup)) is None


def test_bars_come_back_as_they_were() -> None:
    assert without_bars(with_bars("a|b {c|d} {e")) == "a|b {c|d} {e"
