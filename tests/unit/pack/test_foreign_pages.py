"""A pack from anywhere: what a page may not hold is refused when it is read, in a sentence."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from reader.model.text import Lang, ReaderError
from reader.pack.fragments import fragment, name
from reader.pack.pictures import is_harmless
from reader.pack.read import Pack
from reader.pack.schema import DATABASE, PICTURES

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
PNG = b"\x89PNG\r\n\x1a\n"
UTF_7 = "+ADw-image href=+ACI-/etc/x.png+ACI-/+AD4-"


@pytest.mark.parametrize(
    "html",
    [
        '<img src="http://example.jp/a.png" alt="">',
        '<img src="//example.jp/a.png" alt="">',
        '<img src="file:///etc/a.png" alt="">',
        '<img src="\\\\example.jp\\a.png" alt="">',
        '<img src="/etc/a.png" alt="">',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<img src="qrc:/a.png" alt="">',
        '<img src="picture:../a.png" alt="">',
        '<img src="picture:a.png" alt="" style="width: 9000px">',
        "<img src='picture:a.png' alt=''>",
        '<IMG SRC="http://example.jp/a.png">',
        '<a href="http://example.jp/">a</a>',
        '<a href="file:///etc/passwd">a</a>',
        '<a href="javascript:a()">a</a>',
        '<a href="data:text/html,a">a</a>',
        '<a href="copy:rm -rf">a</a>',
        '<a href=" page:a">a</a>',
        '<p style="background: url(http://example.jp/a.png)">a</p>',
        '<p background="http://example.jp/a.png">a</p>',
        "<style>@import url(http://example.jp/a.css);</style>",
        '<link rel="stylesheet" href="http://example.jp/a.css">',
        '<span title="&lt;img src=file:///etc/a.png&gt;">a</span>',
        '<span style="font-size: 1px">a</span>',
        '<object data="a">a</object>',
        "<script>a()</script>",
        '<iframe src="a"></iframe>',
        "<!-- a -->",
        "<!DOCTYPE html>",
        "<p\n>a</p>",
        "<p",
        "a < b",
    ],
)
def test_what_publishing_never_writes_is_refused(html):
    with pytest.raises(ReaderError) as caught:
        fragment(f"before {html} after")
    assert "outside" in caught.value.sentence.en
    assert "外" in caught.value.sentence.ja


@pytest.mark.parametrize(
    "html",
    [
        "a &lt;img src=x&gt; b",
        'a<br>b <strong>c</strong><em>d</em><code>https://example.jp/?a=1&amp;b="2"</code>',
        '<sup><a href="source:a-b">1</a></sup><a href="page:a">b</a><a href="word:a">b</a>',
        '<a href="desks:">a</a><span title="\u2063かな\u20630">漢字</span>',
        '<img src="picture:a_b-c.1.svg" alt="a &lt; &quot;b&quot; url(c)">',
        '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>',
        '<table><tr><th align="left">a</th></tr><tr><td align="right">b</td></tr></table>',
    ],
)
def test_what_publishing_writes_is_read_as_it_is(html):
    assert fragment(html) is html


@pytest.mark.parametrize("text", ['a"><img src=x>', "a b", "a'b", "a<b", "a&quot;", "a\\b"])
def test_an_id_that_ends_its_address_is_refused(text):
    assert name("a-b.c:d_1") == "a-b.c:d_1"
    with pytest.raises(ReaderError):
        name(text)


@pytest.fixture
def altered(folder, tmp_path):
    """A pack in which somebody has written something else into a table."""
    packs = []

    def alter(sql, *values, picture=None):
        place = tmp_path / "pack"
        shutil.copytree(folder, place)
        with closing(sqlite3.connect(place / DATABASE)) as db:
            db.execute(sql, values)
            db.commit()
        if picture is not None:
            (place / PICTURES).mkdir(exist_ok=True)
            (place / PICTURES / picture[0]).write_bytes(picture[1])
        packs.append(Pack.open(place))
        return packs[-1]

    yield alter
    for pack in packs:
        pack.close()


_EVIL = '<img src="file://example.jp/share/a.png" alt="">'


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE block SET html = ? WHERE page = 'what-is-it'",
        "UPDATE block SET anchor = n || ? WHERE page = 'what-is-it'",
        "UPDATE block SET level = ? WHERE page = 'what-is-it'",
        "UPDATE source SET id = id || ?",
        "UPDATE page SET minutes = ? WHERE id = 'what-is-it'",
    ],
)
def test_a_page_with_it_is_not_read(altered, sql):
    pack = altered(sql, f'"{_EVIL}')
    with pytest.raises(ReaderError):
        _all_of(pack, "what-is-it")


def test_other_pages_of_such_a_pack_are_read(altered):
    pack = altered("UPDATE block SET html = ? WHERE page = 'what-is-it'", _EVIL)
    others = [info.id for info in pack.infos() if info.id != "what-is-it"]
    assert others
    for page_id in others:
        assert pack.page(page_id, Lang.EN) is not None


def test_readings_with_it_are_not_read(altered):
    pack = altered("INSERT OR REPLACE INTO furigana VALUES ('what-is-it', 'b0', ?)", _EVIL)
    with pytest.raises(ReaderError):
        pack.readings("what-is-it")


def test_words_with_it_are_not_read(altered):
    with pytest.raises(ReaderError):
        altered("UPDATE term SET id = id || ?", f'"{_EVIL}').terms()


def _all_of(pack, page_id):
    pack.infos()
    for lang in Lang:
        page = pack.page(page_id, lang)
        assert page is not None
    pack.sources()


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.svg", f'{SVG}<image href="file:///etc/a.png"/></svg>'.encode()),
        ("a.svg", f'{SVG}<image xlink:href="//example.jp/a.png"/></svg>'.encode()),
        ("a.svg", f"{SVG}<script>a()</script></svg>".encode()),
        ("a.svg", f'<?xml version="1.0" encoding="UTF-7"?>{SVG}{UTF_7}</svg>'.encode()),
        ("a.svg", f"{SVG}</svg>".encode("utf-16")),
        ("a.svg", b"\x1f\x8b\x08\x00 packed"),
        ("a.png", f'{SVG}<image href="file:///etc/a.png"/></svg>'.encode()),
        ("a.jpg", f"{SVG}</svg>".encode()),
        ("a.png", b""),
    ],
)
def test_a_picture_that_loads_others_or_is_disguised_is_not_shown(altered, file, data):
    assert not is_harmless(file, data)
    pack = altered("DELETE FROM meta WHERE name = ''", picture=(file, data))
    assert pack.picture(file) is None


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.svg", f'{SVG}<path d="M0 0h9" fill="@ink@"/></svg>'.encode()),
        ("a.png", PNG + b"more"),
        ("a.jpeg", b"\xff\xd8\xff more"),
    ],
)
def test_a_picture_that_is_one_is_read_byte_for_byte(altered, file, data):
    pack = altered("DELETE FROM meta WHERE name = ''", picture=(file, data))
    assert pack.picture(file) == data


@pytest.mark.parametrize("asked", ["../pack.db", "C:a.png", "a\\b.png", ".hidden", "/etc/passwd"])
def test_no_picture_is_looked_for_outside_the_pack(folder, asked):
    with closing(Pack.open(folder)) as pack:
        assert pack.picture(asked) is None
