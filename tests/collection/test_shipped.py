"""The shipped collection as a reader meets it: every page, link, word, desk and title."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from reader import places, workshop
from reader.library import Library
from reader.model.desk import ChannelKind, DeskKind
from reader.model.search import HitKind
from reader.model.text import Lang
from reader.pack.read import Pack
from reader.places import Places
from reader.search import romaji

TODAY = dt.date(2026, 11, 22)
ROOT = places.here().shipped
PAGES = sorted({path.name.split(".")[0] for path in (ROOT / "articles").glob("*/*.md")})
_OF_THE_PROGRAM = {"what-stays"}  # which is its own source
LINK = re.compile(r'href="([a-z]+):([^"]*)"')
READING = re.compile('<span title="(\u2063[^"]+)">([^<]*)</span>')
KANJI = re.compile("[\u4e00-\u9fff]")
NUMBER = re.compile(r"\b0\d{1,4}-\d{1,4}-\d{3,4}\b|#\d{4}\b")
IN_TEXTS = {"110", "119", "188"}


@pytest.fixture(scope="module")
def library(shipped: Places) -> Iterator[Library]:
    opened = Library.open(shipped)
    yield opened
    opened.close()


def test_the_folder_has_nothing_to_mend():
    assert [note for note in workshop.check(ROOT, TODAY) if not note.is_warning] == []


def test_the_template_for_a_full_summary_has_nothing_to_mend():
    template = ROOT / "docs" / "templates" / "summary"
    assert workshop.check(template, TODAY) == ()


@pytest.mark.parametrize("name", ["sensitive.toml", "words-that-hurt.toml"])
def test_the_folder_is_looked_through_for_words(name):
    assert (ROOT / "resources" / name).is_file()


@pytest.mark.parametrize("page_id", PAGES)
def test_a_page_stands_in_both_languages_with_the_same_places(library, page_id):
    ja, en = (library.page(page_id, lang) for lang in (Lang.JA, Lang.EN))
    assert [(b.kind, b.anchor, b.level) for b in ja.blocks] == [
        (b.kind, b.anchor, b.level) for b in en.blocks
    ]
    assert {source.id for source in ja.sources} == {source.id for source in en.sources}
    assert ja.sources or page_id in _OF_THE_PROGRAM


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("page_id", PAGES)
def test_every_link_of_a_page_leads_somewhere(library, page_id, lang):
    page = library.page(page_id, lang)
    targets = {
        "page": {info.id for info in library.infos},
        "word": {term.id for term in library.words},
        "source": {source.id for source in page.sources},
        "desks": {""},
    }
    for block in page.blocks:
        for scheme, target in LINK.findall(block.html):
            assert target in targets[scheme]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("page_id", PAGES)
def test_no_page_holds_a_desk_number_of_its_own(library, page_id, lang):
    text = "\n".join(block.text for block in library.page(page_id, lang).blocks)
    assert NUMBER.findall(text) == []


@pytest.mark.parametrize("page_id", PAGES)
def test_readings_change_no_word_of_what_stands_on_a_page(library, page_id):
    page = library.page(page_id, Lang.JA)
    written = {block.anchor: _unread(block.html) for block in page.blocks}
    head = {"top": page.info.title.ja, "summary": page.info.summary.ja, "note": page.note}
    head |= {f"page:{other.id}": other.title.ja for other in page.related}
    head |= {f"summary:{other.id}": other.summary.ja for other in page.related}
    head |= {f"term:{t.id}": f"{t.word.ja}\n{t.definition.ja}" for t in library.words}
    sources = (*page.sources, *((page.piece_of,) if page.piece_of else ()))
    lines = ((s.id, (s.title.ja, s.publisher.ja, s.standing.ja)) for s in sources)
    head |= {f"source:{source}": "\n".join(told) for source, told in lines}
    written |= {place: escape(text, quote=False) for place, text in head.items()}
    readings = library.readings(page_id)
    assert {place: _unread(html) for place, html in readings.items()} == {
        place: written[place] for place in readings
    }
    assert {place for place in head if KANJI.search(head[place])} - set(readings) <= {
        f"term:{term.id}" for term in library.words
    }


def test_a_word_is_read_in_one_way_wherever_it_stands(library):
    # The dictionary reads 保健所 as ほけんしょ, 世間体 as せけんたい.
    entries = {}
    for page_id in PAGES:
        found = library.readings(page_id)
        entries |= {key: html for key, html in found.items() if key.startswith("term:")}
    read = [term for term in library.words if KANJI.search(term.word.ja)]
    read = [term for term in read if f"term:{term.id}" in entries]
    assert len(read) > 40
    for term in read:
        html = entries[f"term:{term.id}"].partition("\n")[0].partition("（")[0]
        said = READING.sub(lambda match: match[1].split("\u2063")[1], html)
        # What is no kana has no reading to compare: letters, digits, dots and slashes.
        expected = re.sub(r"[^ぁ-ゖー]+", ".*", _in_hiragana(said))
        assert re.fullmatch(expected, term.kana), (term.word.ja, said, term.kana)


def _in_hiragana(text):
    return re.sub("[ァ-ヶ]", lambda kana: chr(ord(kana[0]) - 0x60), text)


def test_a_reading_is_marked_as_rare_where_its_kanji_is_not_taught_at_school(library):
    found = {}
    for page_id in PAGES:
        for html in library.readings(page_id).values():
            found |= {base: title for title, base in READING.findall(html)}
    rare = {base for base, title in found.items() if title.split("\u2063")[3:] == ["rare"]}
    assert {"歳", "援", "離", "一緒"} <= rare
    assert not rare & {"人", "今日", "大人", "居", "部屋", "家"}
    assert set(found) > rare


def test_a_word_knows_every_page_that_leads_to_it(library):
    used = {}
    for page_id in PAGES:
        for lang in Lang:
            for block in library.page(page_id, lang).blocks:
                for scheme, target in LINK.findall(block.html):
                    if scheme == "word":
                        used.setdefault(target, set()).add(page_id)
    order = [info.id for info in library.infos]
    for term in library.words:
        found = [info.id for info in library.pages_with(term.id)]
        assert found == sorted(used.get(term.id, ()), key=order.index)


def _unread(html):
    return READING.sub(r"\2", html)


def test_sentences_that_a_page_is_asked_for_by_find_it_first(shipped, searcher):
    pack = Pack.open(shipped.collection)
    pages = [each for each in pack.documents() if each.kind is HitKind.PAGE]
    pack.close()
    asked = [(page.ref, page.lang, words) for page in pages for words in page.asked]
    assert len(asked) > 40
    for page_id, lang, words in asked:
        assert searcher.search(words, lang, 3)[0].id == page_id, words


def test_the_word_that_is_called_so_comes_before_one_that_can_be_spelled_so(searcher, library):
    headwords = {term.word.ja for term in library.words}
    assert len(headwords) == len(library.words)
    for term in library.words:
        found = [h.id for h in searcher.search(term.word.ja, Lang.JA, 5) if h.kind is HitKind.WORD]
        assert found[0] == term.id, term.word.ja


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("page_id", PAGES)
def test_search_finds_a_page_by_its_own_title(searcher, library, page_id, lang):
    title = library.page(page_id, lang).info.title.of(lang)
    assert page_id in [hit.id for hit in searcher.search(title, lang, 3)]


@pytest.fixture(scope="module")
def searcher(library):
    opened = library.searcher()
    yield opened
    opened.close()


def test_all_desks_of_the_dossier_are_there(library):
    desks = (ROOT / "resources" / "desks" / "municipal.csv").read_text(encoding="utf-8")
    rows = [line for line in desks.splitlines() if line and not line.startswith("#")][1:]
    assert len(rows) == 2854
    assert len(library.words) == 97


def test_every_prefecture_answers(library):
    for prefecture in library.prefectures:
        place = library.places_named(prefecture.name)[0]
        assert library.help_at(place).desks, prefecture.name
        answer = library.help_in(prefecture)
        assert any(desk.kind is DeskKind.CENTRE for desk in answer.desks), prefecture.name
        assert len(answer.places) >= 15, prefecture.name
        for name in (prefecture.name, prefecture.kana, prefecture.romaji, prefecture.code):
            assert library.prefecture_named(name) == prefecture
    assert len(library.prefectures) == 47


def test_no_number_of_another_kind_is_shown(library):
    """Rule 1 of the dossier: the rows marked to be left out are nowhere."""
    left_out = {"045-260-6615", "045-260-6613", "0570-046-556", "0570-078374"}
    pack = Path(places.here().resources / "desks")
    for name in ("national.toml", "centres.toml", "municipal.csv"):
        text = (pack / name).read_text(encoding="utf-8")
        assert not [number for number in left_out if number in text], name


def test_written_desks_stand_before_spoken_ones(library):
    written = [desk.is_written for desk in library.national_desks]
    assert written == sorted(written, reverse=True)
    assert any(written)


def test_the_national_lines_keep_their_numbers(library):
    numbers = {
        channel.value
        for desk in (*library.national_desks, *library.emergency_desks)
        for channel in desk.channels
        if channel.kind is ChannelKind.PHONE
    }
    assert {"0120-061-338", "0120-279-338", "0570-064-556", "119", "110"} <= numbers


def test_japanese_can_be_found_by_its_sound(shipped):
    pack = Pack.open(shipped.collection)
    documents = tuple(pack.documents())
    terms = {term.id: term for term in pack.terms()}
    pack.close()
    for document in documents:
        assert bool(document.readings) is (document.lang is Lang.JA), document.key
        assert re.fullmatch("(?:[a-z]{2,}(?: |$))*", document.readings), document.key
        if document.kind is HitKind.WORD and document.lang is Lang.JA:
            assert romaji.kana_key(terms[document.ref].kana) in document.readings.split()


def test_spellings_that_stand_nowhere_are_few(shipped):
    pack = Pack.open(shipped.collection)
    surfaces = {surface.spelling: surface for surface in pack.surfaces()}
    pack.close()
    rarest = max(surface.cost for surface in surfaces.values())
    unseen = [surface for surface in surfaces.values() if surface.cost == rarest]
    assert len(unseen) < 0.15 * len(surfaces)
    for spelling, normal in (
        ("申込", "申し込み"), ("申込み", "申し込み"), ("問合せ", "問い合わせ"),
        ("引籠もり", "引き籠もり"), ("ひき籠り", "引き籠もり"), ("引籠り", "引き籠もり"),
    ):  # fmt: skip
        assert normal in surfaces[spelling].normal.split("|"), spelling
