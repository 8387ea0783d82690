"""Bad resources: each is told by its file, its line and what to do."""

from __future__ import annotations

import datetime as dt
import struct

import pytest

from tests.author_folder import DRAWING, AuthorFolder

TOPICS = "resources/topics.toml"
COLLECTION = "resources/collection.toml"
SOURCES = "resources/sources.toml"
TERMS = "resources/glossary/terms.toml"
NATIONAL = "resources/desks/national.toml"
CENTRES = "resources/desks/centres.toml"
MUNICIPAL = "resources/desks/municipal.csv"
ATTRIBUTION = "resources/desks/attribution.toml"
THEME = "resources/themes/paper.toml"
WINDOW = "resources/pictures/window.svg"
TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("name", [TOPICS, COLLECTION])
def test_a_file_that_every_folder_needs(folder: AuthorFolder, name: str) -> None:
    (folder.root / name).unlink()
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (name, 0)
    assert "missing" in problem.sentence.en
    assert "ありません" in problem.sentence.ja


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "word"),
    [
        (TOPICS, 'id = "sources"', 'id = "Sources"', 7, "an id of small letters"),
        (TOPICS, 'title = { ja = "くらす", en = "Living" }', 'title = "Living"', 3, "table"),
        (TOPICS, ', en = "Living" }', " }", 3, "`title.en` is missing"),
        (TOPICS, 'id = "living"', 'id = "living"\nicon = "a"', 3, "no key `icon`"),
        (TOPICS, "[[topic]]", "[[topic]]\npages = ['absent']", 1, "no `absent`"),
        (COLLECTION, 'version = "2026.11.22"', 'version = "new"', 3, "a version such as"),
        (COLLECTION, 'licence = "CC BY 4.0"\n', "", 1, "`licence` is missing"),
        (COLLECTION, 'id = "small"', "id = small", 1, "TOML"),
        (COLLECTION, 'id = "small"', 'id = "small"\nurl = ""', 2, "no key `url`"),
        (SOURCES, 'basis = "part"', 'basis = "half"', 17, "one of: full, part"),
        (SOURCES, 'confidence = "secondary"', 'confidence = "sure"', 18, "one of: verified"),
        (SOURCES, 'date = "2023-03-31"', 'date = "31 March"', 5, "a date such as"),
        (SOURCES, 'date = "2023-03-31"', 'date = "2023-02-31"', 1, "no such day"),
        (SOURCES, 'date = "2023-03-31"', "date = 2023-03-31", 5, "a date such as"),
        (SOURCES, "https://example.org/a", "example.org/a", 6, "https://"),
        (SOURCES, 'basis = "part"\n', "", 11, "`basis` is missing"),
        (SOURCES, '"抜粋を見ました。", en = "We saw a part."', '"抜粋"', 19, "`remark.en`"),
        (TERMS, 'section = "places"', 'section = "shops"', 10, "one of: core, places"),
        (TERMS, 'variants = ["フリースペース"]', 'variants = "フリースペース"', 8, "list"),
        (TERMS, 'kana = "いばしょ"', 'kana = ""', 4, "some text"),
        (TERMS, 'romaji = "ibasho"\n', "", 1, "`romaji` is missing"),
        (TERMS, "[[term]]", "[[word]]", 1, "no key `word`"),
        (NATIONAL, 'kind = "emergency"', 'kind = "city_hall"', 3, "one of: emergency"),
        (NATIONAL, 'kind = "phone"', 'kind = "fax"', 10, "one of: chat, sns"),
        (NATIONAL, 'value = "119"', 'value = "1199"', 1, "a phone number such as"),
        (NATIONAL, 'value = "119"', 'value = "0570-046-5561"', 1, "a phone number such as"),
        (NATIONAL, 'as_of = "2026-07-26"', 'as_of = "July"', 7, "a date such as"),
        (NATIONAL, 'as_of = "2026-07-26"', 'as_of = "2026-06-31"', 1, "no such day"),
        (NATIONAL, 'confidence = "secondary"', 'confidence = "known"', 1, "may show no phone"),
        (NATIONAL, "channels = [", "tel = [", 10, "no key `tel`"),
        (NATIONAL, ', en = "24 hours"', "", 10, "`channels[1].hours.en` is missing"),
        (NATIONAL, 'id = "ambulance"', 'id = "m-011002-1"', 1, "Choose another"),
        (NATIONAL, 'page = "https://example.org/119"', 'page = "119"', 6, "https://"),
        (CENTRES, 'id = "centre-sapporo"', 'id = "ambulance"', 1, "also used in"),
        (CENTRES, 'prefecture = "北海道"', 'prefecture = "北海"', 1, "no prefecture"),
        (CENTRES, 'municipality = "011002"', 'municipality = "11002"', 7, "six digits"),
        (CENTRES, 'municipality = "011002"', 'municipality = "013331"', 1, "unknown"),
        (CENTRES, 'value = "desk@example.org"', 'value = "desk"', 1, "an e-mail address"),
        (
            CENTRES,
            'kind = "mail", value = "desk@example.org"',
            'kind = "web", value = "x"',
            1,
            "web",
        ),
        (ATTRIBUTION, 'en = "Source of the table"', "", 1, "`en` is missing"),
        (THEME, 'ink = "#2b2a27"', 'ink = "black"', 8, "#rrggbb"),
        (THEME, 'ink = "#2b2a27"', 'ink = "#fff"', 8, "#rrggbb"),
        (THEME, 'ink = "#2b2a27"\n', "", 5, "`colours.ink` is missing"),
        (THEME, 'mark_3 = "#dccdf2"\n', "", 5, "`colours.mark_3` is missing"),
        (THEME, 'ink = "#2b2a27"', 'ink = "#2b2a27"\npen = "#2b2a27"', 9, "no key `colours.pen`"),
        (THEME, "order = 1\n", "", 1, "`order` is missing"),
        (THEME, "order = 1", 'order = "first"', 2, "`order`"),
        (THEME, "dark = false", 'dark = "no"', 3, "true or false"),
        (THEME, "[colours]", "colours = 3\n[other]", 5, "table"),
    ],
)
def test_a_wrong_key(
    folder: AuthorFolder,
    name: str,
    old: str,
    new: str,
    line: int,
    word: str,
) -> None:
    folder.replace(name, old, new)
    told = [problem for problem in folder.problems() if problem.file == name]

    assert (told[0].line, True) == (line, word in told[0].sentence.en), told
    assert told[0].sentence.ja


@pytest.mark.parametrize(
    ("name", "head"),
    [(TOPICS, "[[topic]]"), (SOURCES, "[[source]]"), (TERMS, "[[term]]"), (NATIONAL, "[[desk]]")],
)
def test_an_id_that_is_used_twice(folder: AuthorFolder, name: str, head: str) -> None:
    text = (folder.root / name).read_text(encoding="utf-8")
    entry = head + text.split(head)[1]
    line = folder.add(name, entry)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (name, line + 1)
    assert "already used on line 2" in problem.sentence.en
    assert "id" in problem.sentence.ja


@pytest.mark.parametrize(
    ("name", "content"),
    [(SOURCES, "[[source]]\nid ="), (TERMS, "[[term]\n"), (TOPICS, "topic = 3\n")],
)
def test_a_file_that_cannot_be_read_is_one_problem_and_not_one_for_every_use(
    folder: AuthorFolder,
    name: str,
    content: str,
) -> None:
    folder.write(name, content)
    problem = folder.only_problem()

    assert problem.file == name


def test_a_desk_that_cannot_be_reached(folder: AuthorFolder) -> None:
    folder.replace(CENTRES, 'page = "https://example.org/sapporo"', 'page = ""')
    folder.replace(CENTRES, 'channels = [{ kind = "mail", value = "desk@example.org" }]', "")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (CENTRES, 1)
    assert "cannot be reached" in problem.sentence.en


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ("municipality_kana,kind", "kana,kind", 2, "missing: municipality_kana; unknown: kana"),
        ("kind,name,phone", "name,kind,phone", 2, "in this order"),
        ("011-211-2111", "011-211-211", 3, "a phone number or nothing"),
        ("011-211-2111", "011-211-2111 内線2", 3, "a phone number or nothing"),
        ("step@example.org", "step at example.org", 4, "an e-mail address"),
        ("https://example.org/s", "example.org", 3, "https://"),
        ("2026-07-26", "26.7.2026", 5, "a date such as"),
        ("2026-07-26", "2026-07-32", 5, "a date such as"),
        ("2026-07-26", "2026-06-31", 5, "no such day"),
        (",city_hall,", ",hall,", 3, "one of: self_reliance, city_hall"),
        ("北海道,012025", "北海道,12025", 5, "six digits"),
        ("北海道,012025", "北海道,012026", 5, "check digit"),
        ("北海道,012025", "青森県,012025", 5, "not one of 青森県"),
        ("札幌市,さっぽろし,self_reliance", "札幌,さっぽろし,self_reliance", 4, "on line 3"),
        ("函館市役所", "", 5, "`name`"),
        ("函館市役所", "函館,市役所", 5, "11 columns"),
        ("函館市役所", '"函館市役所', 5, "not valid CSV"),
        ("函館市役所", '"函館"市役所', 5, "not valid CSV"),
    ],
)
def test_a_wrong_row(folder: AuthorFolder, old: str, new: str, line: int, word: str) -> None:
    folder.replace(MUNICIPAL, old, new)
    told = [problem for problem in folder.problems() if problem.file == MUNICIPAL]

    assert (told[0].line, True) == (line, word in told[0].sentence.en), told
    assert told[0].sentence.ja


def test_a_row_that_stands_there_twice(folder: AuthorFolder) -> None:
    text = (folder.root / MUNICIPAL).read_text(encoding="utf-8")
    line = folder.add(MUNICIPAL, text.splitlines()[2] + "\n")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (MUNICIPAL, line)
    assert "same as on line 3" in problem.sentence.en


@pytest.mark.parametrize("content", ["# nothing else\n", "prefecture\n"])
def test_a_table_without_its_heading(folder: AuthorFolder, content: str) -> None:
    folder.write(MUNICIPAL, content)
    problem = next(problem for problem in folder.problems() if problem.file == MUNICIPAL)

    assert "columns are wrong" in problem.sentence.en


def test_a_table_as_a_spreadsheet_saves_it(folder: AuthorFolder) -> None:
    text = (folder.root / MUNICIPAL).read_text(encoding="utf-8")
    folder.write(MUNICIPAL, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    told = folder.problems()

    assert [(problem.file, problem.line) for problem in told] == [(MUNICIPAL, 1), (MUNICIPAL, 1)]
    assert "BOM" in told[0].sentence.en
    assert "CRLF" in told[1].sentence.en


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        (b"", 0, "empty"),
        (b"hello", 1, "well-formed"),
        (b"<html/>\n", 1, "not an SVG"),
        (b"\x89PNG\r\n\x1a\n", 1, "UTF-8"),
        (DRAWING.replace("<path", "\n<script/><path").encode(), 2, "<script>"),
        (DRAWING.replace("<path", '<image href="http://a/b"/><path').encode(), 1, "outside"),
        (b"a" * (3 * 1024 * 1024), 0, "limit is 2 MB"),
    ],
)
def test_a_drawing_that_is_none(
    folder: AuthorFolder,
    content: bytes,
    line: int,
    word: str,
) -> None:
    folder.write(WINDOW, content)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (WINDOW, line)
    assert word in problem.sentence.en


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.png", b"\xff\xd8\xff\xe0", "not a PNG image"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", "not a JPG image"),
        ("a.jpeg", b"", "not a JPEG image"),
        ("a.gif", b"GIF89a", "Name a picture"),
        ("A.png", b"\x89PNG\r\n\x1a\n", "Name a picture"),
        ("notes.txt", b"text", "Name a picture"),
    ],
)
def test_a_picture_that_is_none(
    folder: AuthorFolder,
    name: str,
    content: bytes,
    word: str,
) -> None:
    folder.write(f"resources/pictures/{name}", content)
    problem = folder.only_problem()

    assert (problem.file, problem.line) == (f"resources/pictures/{name}", 0)
    assert word in problem.sentence.en


def _png(width: int, height: int, first: bytes = b"IHDR") -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s2I", 13, first, width, height) + bytes(9)


@pytest.mark.parametrize(
    ("size", "is_told"),
    [((3000, 2000), False), ((3001, 2000), True), ((2000, 3001), True), ((1, 6_000_001), True)],
)
def test_a_png_too_large_to_be_shown_is_a_warning(
    folder: AuthorFolder, size: tuple[int, int], is_told: bool
) -> None:
    folder.write("resources/pictures/large.png", _png(*size))

    warnings = folder.warnings(TODAY)
    assert [note.file for note in warnings] == ["resources/pictures/large.png"] * is_told
    for note in warnings:
        assert f"{size[0]}×{size[1]}画素" in note.sentence.ja
        assert "600万画素" in note.sentence.ja
        assert f"{size[0]} × {size[1]} pixels" in note.sentence.en
        assert "6 million" in note.sentence.en
    assert "large.png" in {picture.name for picture in folder.collection().pictures}


@pytest.mark.parametrize(
    "content",
    [
        _png(9000, 9000, b"IDAT"),
        _png(9000, 9000)[:20],
        b"\xff\xd8\xff\xe0" + _png(9000, 9000)[4:],
    ],
)
def test_a_picture_that_tells_no_size_is_not_measured(folder: AuthorFolder, content: bytes) -> None:
    folder.write(f"resources/pictures/odd.{'jpg' if content[0] == 0xFF else 'png'}", content)

    assert not folder.warnings(TODAY)


def test_sound_pictures_of_every_kind(folder: AuthorFolder) -> None:
    folder.write("resources/pictures/a.png", b"\x89PNG\r\n\x1a\nmore")
    folder.write("resources/pictures/b.jpg", b"\xff\xd8\xff\xe0more")

    names = [picture.name for picture in folder.collection().pictures]
    assert names == ["a.png", "b.jpg", "window.svg"]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('[readings]\n"家" = "いえ"\n"居場所" = "い.ば"\n', 3, "does not fit"),
        ('[readings]\n"家" = 3\n', 2, "does not fit"),
        ('[readings]\n"家" = "house"\n', 2, "does not fit"),
        ('[words]\n"家" = "いえ"\n', 1, "only the table [readings]"),
        ('readings = "いえ"\n', 1, "only the table [readings]"),
        ("[readings\n", 1, "not valid TOML"),
    ],
)
def test_a_reading_that_cannot_be_used(
    folder: AuthorFolder, text: str, line: int, word: str
) -> None:
    (folder.root / "resources/furigana.toml").write_text(text, encoding="utf-8")
    problem = folder.only_problem()

    assert (problem.file, problem.line) == ("resources/furigana.toml", line)
    assert word in problem.sentence.en
