"""Telephone numbers are known in every form that people write them, and told from other digits."""

from __future__ import annotations

import pytest

from reader.content.phones import digits, numbers


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("0120-061-338 へ", "0120061338"),
        ("０１２０－０６１－３３８", "0120061338"),
        ("０１２０ー０６１ー３３８", "0120061338"),
        ("0120・061・338", "0120061338"),
        ("0120の061の338", "0120061338"),
        ("0120061338まで", "0120061338"),
        ("０３（１２３４）５６７８", "0312345678"),
        ("(03) 1234-5678", "0312345678"),
        ("03 1234 5678", "0312345678"),
        ("Call 0120 111 222", "0120111222"),
        ("03.1234.5678", "0312345678"),
        ("090‐1234‐5678", "09012345678"),
        ("050—1234—5678", "05012345678"),
        ("0800-123-4567", "08001234567"),
        ("0267-62-2111", "0267622111"),
        ("01234-5-6789", "0123456789"),
        ("+81-3-1234-5678", "0312345678"),
        ("+81 (0)3-1234-5678", "0312345678"),
        ("#7119", "#7119"),
        ("＃８８９１", "#8891"),
        ("♯9110", "#9110"),
        ("119に電話する", "119"),
        ("Call 110.", "110"),
        ("消費者ホットラインの１８８番", "188"),
        ("189に通報", "189"),
    ],
)
def test_a_number_is_found_as_it_is_dialled(text: str, dialled: str) -> None:
    assert [digits(number) for number in numbers(text)] == [dialled]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "0.12345678",
        "1,234,567,890円",
        "https://example.jp/0312345678/page",
        "desk-0312345678@example.jp",
        "978-0-1234-5678-9",
        "HQ-25",
        "118人に電話でたずねた",
        "110,000 people were called",
        "119 pages",
        "115の市町村",
        "0120",
        "00-1234",
        "03-1234-56789012",
    ],
)
def test_other_digits_are_no_number(text: str) -> None:
    assert list(numbers(text)) == []


def test_every_number_of_a_text_is_found() -> None:
    assert list(numbers("03-1234-5678、#7119、110に電話")) == ["03-1234-5678", "#7119", "110"]
