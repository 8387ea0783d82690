"""A chart on a page: a drawing, and the same figures in a table for those who do not see it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from html import unescape

import pytest

from reader import drawings, places
from reader.content.charts import Chart, charts
from reader.content.charts.chart import NARROW, WIDE
from reader.content.files import Tree
from reader.content.findings import Findings
from reader.model.page import Block, BlockKind
from reader.model.text import Lang
from tests.author_folder import DAY, AuthorFolder
from tests.chart_folder import FILES, show, with_charts

SHIPPED = places.here().shipped
TEXTS = re.compile(r"<text[^>]*>([^<]*)</text>")
PLACEHOLDER = re.compile(r"@[a-z]+@")


def found(folder: AuthorFolder) -> dict[str, Chart]:
    notes = Findings("statistics")
    known = charts(Tree(folder.root), None, frozenset(), notes)
    assert notes.found == []
    return dict(known.sound)


def shipped_charts() -> dict[str, Chart]:
    return found(AuthorFolder(SHIPPED))


def shown(folder: AuthorFolder, lang: Lang) -> tuple[Block, Block]:
    page = next(p for p in folder.collection().pages if p.info.id == "day" and p.lang is lang)
    picture, table = page.blocks[-2:]
    return picture, table


def words(data: bytes) -> list[str]:
    return [unescape(text) for text in TEXTS.findall(data.decode())]


def sayings(table: object, lang: str) -> Iterator[str]:
    """Every saying of a language that is somewhere in a table of TOML."""
    if isinstance(table, dict):
        for key, value in table.items():
            if key == lang and isinstance(value, str):
                yield value
            else:
                yield from sayings(value, lang)
    elif isinstance(table, list):
        for item in table:
            yield from sayings(item, lang)


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", FILES)
def test_a_chart_is_a_picture_and_a_table_at_the_same_places(folder, name):
    show(with_charts(folder), name)
    for lang, alt in ((Lang.JA, "図の説明"), (Lang.EN, "What it shows")):
        picture, table = shown(folder, lang)
        assert (picture.kind, picture.anchor, picture.text) == (BlockKind.PICTURE, "b5", alt)
        assert picture.html == f'<img src="picture:{name}.{lang}.svg" alt="{alt}">'
        assert (table.kind, table.anchor) == (BlockKind.TABLE, "b6")


def test_the_table_of_surveys_holds_every_figure(folder):
    show(with_charts(folder), "surveys")
    assert shown(folder, Lang.EN)[1].text.split("\n") == [
        "Survey\tAnswers\tCounted\tShare\tEstimate",
        "February 2010, ages 15–39\tvisits 3,287\t59\t1.79% (1.4–2.3%)\t696,000 (540,000–900,000)",
        "2022, ages 40–64\tpost 5,214 (women too)\t86\t2.02% (1.6–2.5%)\tabout 850,000",
    ]
    assert shown(folder, Lang.JA)[1].text.split("\n")[1:] == [
        "2010年2月、15〜39歳\t訪問3,287人\t59人\t1.79%（1.4〜2.3%）\t69万6,000人（54万〜90万人）",
        "2022年、40〜64歳\t郵送5,214人（うち女性も）\t86人\t2.02%（1.6〜2.5%）\t約85万人",
    ]


def test_what_was_not_reported_is_named_and_not_made_up(folder):
    show(with_charts(folder), "how-long")
    assert shown(folder, Lang.EN)[1].text.split("\n") == [
        "Ages\tLength\tShare",
        "The young\tunder one year\t21.5% (the most)",
        "The young\tthree years or more\t17.4%",
        "The young\tOthers\tnot reported",
    ]


def test_what_is_only_known_is_shown_nowhere(folder):
    show(with_charts(folder), "years")
    table = shown(folder, Lang.EN)[1]
    assert table.text.split("\n") == [
        "Year\tEvent",
        "Fiscal 2009\tThe programme begins",
        "2018\tIt spreads everywhere",
    ]
    drawn = [word for p in folder.collection().pictures for word in words(p.data)]
    assert not [word for word in drawn if "rumour" in word or "うわさ" in word or "9.9" in word]
    assert "1.79%" in drawn


def test_footnotes_of_a_table_are_numbered_with_those_of_the_page(folder):
    show(with_charts(folder), "surveys")
    folder.add(f"{DAY}.ja.md", "\n10人でした[^late]。\n")
    folder.add(f"{DAY}.en.md", "\nThere were 10.[^late]\n")
    folder.replace("resources/sources.toml", "[[source]]", LATE + "[[source]]")
    page = folder.collection().pages[0]
    assert [source.id for source in page.sources] == ["survey", "s01", "late"]
    assert 'source:survey">1<' in page.blocks[-2].html
    assert 'source:s01">2<' in page.blocks[-2].html
    assert 'source:late">3<' in page.blocks[-1].html


LATE = """\
[[source]]
id = "late"
title = { ja = "後の資料", en = "A later source" }
publisher = { ja = "", en = "" }
date = "2024"
address = ""
basis = "part"
confidence = "secondary"
remark = { ja = "", en = "" }

"""


def test_a_cell_of_several_lines_keeps_them(folder):
    with_charts(folder)
    folder.replace("resources/statistics/surveys.toml", '"{month}, ages', '"{month}\\nages')
    show(folder, "surveys")
    table = shown(folder, Lang.EN)[1]
    assert "<td>February 2010<br>ages 15–39<sup>" in table.html
    assert "February 2010 ages 15–39\t" in table.text


def test_the_drawings_travel_with_the_collection(folder):
    drawn = with_charts(folder).collection().pictures
    assert {picture.name for picture in drawn} == {"window.svg"} | {
        f"{name}.{lang}{form}.svg" for name in FILES for lang in Lang for form in ("", "-narrow")
    }


def test_the_same_statistics_give_the_same_bytes(folder):
    once, again = found(with_charts(folder)), found(folder)
    assert {name: chart.pictures for name, chart in once.items()} == {
        name: chart.pictures for name, chart in again.items()
    }


@pytest.mark.parametrize("name", FILES)
def test_a_drawing_is_harmless_and_leaves_colours_and_typeface_open(folder, name):
    for picture in found(with_charts(folder))[name].pictures:
        text = picture.data.decode()
        assert drawings.fault(text) is None
        assert set(PLACEHOLDER.findall(text)) >= {"@ink@", "@accent@", "@family@"}
        assert not re.search(r"#[0-9a-fA-F]{3,8}", text), "no colour is fixed"
        width = NARROW if picture.name.endswith("-narrow.svg") else WIDE
        assert f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}"' in text


def test_an_at_sign_of_the_author_stays_what_it_is(folder):
    with_charts(folder)
    folder.replace("resources/statistics/years.toml", '"It begins"', '"<b> @ink@ &"')
    (drawn, _) = (p.data for p in found(folder)["years"].pictures if ".en" in p.name)
    assert "<b> @ink@ &" in words(drawn)
    assert drawn.count(b"@ink@") == drawn.count(b'fill="@ink@"')
    assert drawings.fault(drawn.decode()) is None


@pytest.mark.parametrize("name", sorted(shipped_charts()))
@pytest.mark.parametrize("lang", list(Lang))
def test_every_label_of_the_shipped_data_is_in_its_drawing(name, lang):
    text = (SHIPPED / f"resources/statistics/{name}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    wanted = [data["title"], *([data["note"]] if "note" in data else [])]
    wanted += [entry["name"] for key in ("group", "part") for entry in data.get(key, [])]
    shown_entries = [e for e in data.get("entry", []) if e["confidence"] != "known"]
    wanted += [saying for e in shown_entries for saying in (e["year"], e["short"])]
    for picture in shipped_charts()[name].pictures:
        if f".{lang}" in picture.name:
            drawn = bare("".join(words(picture.data)))
            missing = [said[lang] for said in wanted if bare(said[lang]) not in drawn]
            assert missing == []
            values = [entry["share"]["value"] for entry in data.get("survey", [])]
            assert [v for v in values if f"{v:g}%" not in drawn] == []


@pytest.mark.parametrize("name", sorted(shipped_charts()))
@pytest.mark.parametrize("lang", list(Lang))
def test_no_word_of_a_drawing_or_table_comes_from_the_code(name, lang):
    text = (SHIPPED / f"resources/statistics/{name}.toml").read_text(encoding="utf-8")
    said = bare("".join(sayings(tomllib.loads(text), lang)))
    said += "年月" if lang is Lang.JA else "FebruaryDecemberNovember"  # of dates
    chart = shipped_charts()[name]
    lines = [cell.text for row in chart.tables[lang] for cell in row]
    lines += [w for p in chart.pictures if f".{lang}" in p.name for w in words(p.data)]
    letters = re.compile(r"[^\W\d_]+")
    foreign = {word for line in lines for word in letters.findall(line) if word not in said}
    assert foreign == set()


def test_the_shipped_tables_hold_the_figures_of_the_data():
    data = tomllib.loads(
        (SHIPPED / "resources/statistics/surveys.toml").read_text(encoding="utf-8")
    )
    rows = shipped_charts()["surveys"].tables[Lang.EN][1:]
    for entry, row in zip(data["survey"], rows, strict=True):
        cells = [cell.text for cell in row]
        share, estimate = entry["share"], entry["estimate"]
        assert cells[0].startswith(("February", "December", "November"))
        assert f"{entry['answers']:,}" in cells[1]
        assert cells[2] == f"{entry['counted']:,}"
        assert cells[3] == f"{share['value']:g}%\n({share['low']:g}–{share['high']:g}%)"
        assert f"{estimate['value']:,}" in cells[4]
        assert row[0].cites == tuple(entry["sources"])
