"""``engawa check`` and ``engawa build``: what an author sees."""

from __future__ import annotations

import hashlib
import re

import pytest

from reader.model.text import Lang
from reader.places import Places

_PAGE = "articles/understanding/place.ja.md"


@pytest.fixture
def spoilt(author_folder):
    page = author_folder / _PAGE
    page.write_text(page.read_text(encoding="utf-8") + "\n[どこか](page:nowhere)\n", "utf-8")
    return author_folder


def test_a_folder_without_faults_is_said_to_be_so(engawa, author_folder):
    answer = engawa("check", str(author_folder), lang=Lang.JA)
    assert (answer.code, answer.out) == (0, "直すところはありません。\n")


@pytest.mark.parametrize("lang", list(Lang))
def test_each_fault_stands_on_a_line_of_its_own_and_they_are_counted(engawa, spoilt, lang):
    answer = engawa("check", str(spoilt), lang=lang)
    assert answer.code == 1
    *faults, count = answer.out.splitlines()
    assert any(line.startswith(f"{_PAGE}:13: ") for line in faults)
    assert all(re.match(r"[^:]+(:\d+)?: \S", line) for line in faults)
    assert str(len(faults)) in count


@pytest.mark.parametrize("lang", list(Lang))
def test_warnings_stand_apart_and_do_not_make_it_fail(engawa, author_folder, lang):
    page = author_folder / _PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("2026-11-22", "2024-11-21"), "utf-8")
    answer = engawa("check", str(author_folder), lang=lang)
    assert (answer.code, answer.err) == (0, "")
    nothing, warning, count = answer.out.splitlines()
    assert nothing in {"直すところはありません。", "There is nothing to mend."}
    assert warning.startswith(f"{_PAGE}:6: ")
    assert " 1" in count


def test_warnings_come_below_the_faults_and_are_counted_apart(engawa, spoilt):
    page = spoilt / _PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("2026-11-22", "2024-11-21"), "utf-8")
    answer = engawa("check", str(spoilt))
    assert answer.code == 1
    lines = answer.out.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("To mend: "))
    assert lines[at + 1].startswith(f"{_PAGE}:6: ")
    assert lines[at + 2].startswith("To look at again: 1 ")
    assert len(lines) == at + 3


def test_the_folder_one_stands_in_is_checked(engawa, spoilt, monkeypatch):
    monkeypatch.chdir(spoilt)
    assert engawa("check").code == 1


def test_elsewhere_the_checkout_is_checked(engawa, author_folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    at = Places(author_folder, tmp_path / "build")
    assert engawa("check", at=at).out == "There is nothing to mend.\n"


def test_a_folder_without_pages_is_said_to_be_the_wrong_one(engawa, tmp_path):
    answer = engawa("check", str(tmp_path))
    assert answer.code == 1
    assert "articles/" in answer.err


def test_a_built_file_is_told_with_its_size_pages_and_hash(engawa, author_folder, tmp_path):
    file = tmp_path / "town.engawa"
    answer = engawa("build", str(author_folder), "-o", str(file))
    assert answer.code == 0
    assert answer.err == ""
    first, second = answer.out.splitlines()
    assert first.startswith(str(file))
    assert first.endswith("pages: 1)")
    assert second == f"SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}"


def test_a_faulty_folder_is_not_built_and_its_faults_are_shown(engawa, spoilt, tmp_path):
    file = tmp_path / "town.engawa"
    answer = engawa("build", str(spoilt), "--output", str(file), lang=Lang.JA)
    assert answer.code == 1
    assert f"{_PAGE}:13: " in answer.out
    assert "まだ本にできません" in answer.err
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_said_calmly(engawa, author_folder, tmp_path):
    answer = engawa("build", str(author_folder), "-o", str(tmp_path / "missing" / "a.engawa"))
    assert answer.code == 1
    assert "cannot be written" in answer.err


def test_the_checkout_is_published_and_can_be_read_and_searched(engawa, author_folder, tmp_path):
    at = Places(author_folder, tmp_path / "build")
    answer = engawa("build", "--shipped", at=at)
    assert answer.code == 0
    assert re.search(r"^SHA-256 [0-9a-f]{64}$", answer.out, re.MULTILINE)
    assert "A veranda is such a place." in engawa("read", "place", at=at).out
    assert "place" in engawa("search", "veranda", at=at).out
    assert engawa("--self-check", at=at).out == "self-check: ok\n"


def test_readings_come_one_to_a_line_for_a_person_to_look_through(engawa, author_folder):
    answer = engawa("check", str(author_folder), "--readings", lang=Lang.JA)
    *lines, count = answer.out.splitlines()
    assert answer.code == 0
    assert any(re.fullmatch(r"場所  ば\.しょ  4  .*【場所】.*", line) for line in lines)
    assert str(len(lines)) in count


def test_a_folder_with_faults_shows_them_instead_of_readings(engawa, spoilt):
    answer = engawa("check", str(spoilt), "--readings")
    assert answer.code == 1
    assert _PAGE in answer.out
