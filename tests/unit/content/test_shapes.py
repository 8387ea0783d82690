"""Phone numbers, dates and codes are recognised by their shape."""

from __future__ import annotations

import msgspec
import pytest

from reader.content.shapes import (
    Address,
    Mail,
    Phone,
    SomeDay,
    Version,
    is_municipality_code,
    is_real_day,
)


def fits(value: str, shape: object) -> bool:
    try:
        msgspec.convert(value, shape)
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "number",
    [
        "110",
        "119",
        "188",
        "#7119",
        "0120-061-338",
        "0120-593852",
        "0120-0-78310",
        "0570-064-556",
        "0800-300-8355",
        "050-3655-0279",
        "03-6230-9098",
        "011-211-2111",
        "09912-7-0022",
    ],
)
def test_a_number_as_it_is_printed_in_japan_is_a_phone_number(number: str) -> None:
    assert fits(number, Phone)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "0120-061-33",
        "0120-061-3389",
        "０１２０-061-338",
        "(03)6230-9098",
        "03-6230-9098 ",
        "03-6230-9098\n",
        "9998",
        "81-3-6230-9098",
        "0120061338a",
    ],
)
def test_a_number_with_a_digit_too_few_or_too_many_is_none(number: str) -> None:
    assert not fits(number, Phone)


@pytest.mark.parametrize("day", ["2026-07-27", "2026-07", "2026", ""])
def test_a_date_may_be_as_precise_as_its_source(day: str) -> None:
    assert fits(day, SomeDay)
    assert is_real_day(day)


@pytest.mark.parametrize("day", ["2026-7-27", "2026-13", "27.07.2026", "undated", "2026-07-"])
def test_a_date_of_another_form_is_none(day: str) -> None:
    assert not fits(day, SomeDay)


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert not is_real_day("2026-02-30")


def test_addresses_and_versions() -> None:
    assert fits("https://example.org/a?b=c", Address)
    assert not fits("example.org", Address)
    assert not fits("https://example.org/a b", Address)
    assert fits("desk@example.org", Mail)
    assert not fits("desk@example", Mail)
    assert fits("2026.11.22", Version)
    assert not fits("1.0", Version)


@pytest.mark.parametrize("code", ["011002", "131016", "271004", "473821"])
def test_the_check_digit_of_a_municipality_fits(code: str) -> None:
    assert is_municipality_code(code)


def test_a_slip_in_a_municipality_code_is_seen() -> None:
    assert not is_municipality_code("011003")
    assert not is_municipality_code("101002")
