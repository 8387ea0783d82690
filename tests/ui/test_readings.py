"""Readings find their letters: each is told by the pack, and stands where its letters do."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from reader.model.settings import Arrangement, Furigana
from reader.model.text import Lang
from reader.ui.aloud import fragments
from reader.ui.readings import shown
from tests.made_page import runs_on


def _told(article):
    """Each run of the blocks as the letters it covers and what stands above them."""
    mark, names = article.folio.mark_of(Lang.JA), article.folio.anchors.names
    anchors = (block.anchor + mark for block in article.page.blocks)
    after = f"help{mark}" if f"help{mark}" in names else "help"
    return _told_between(article, next(each for each in anchors if each in names), after)


def _told_between(article, first, after):
    anchors, cursor, told = article.folio.anchors, article.textCursor(), []
    within = range(anchors.block(first).position(), anchors.block(after).position())
    for run in (run for run in article.folio.runs if run.position in within):
        cursor.setPosition(run.position)
        cursor.setPosition(run.position + run.length, cursor.MoveMode.KeepAnchor)
        told.append((cursor.selectedText(), run.reading))
    return told


@pytest.mark.parametrize(
    ("fragment", "wanted"),
    [
        ("[漢|かん][字|じ]だ", [("漢", "かん"), ("字", "じ")]),
        ("前<sup><a href='source:a'>1</a></sup>の[字|じ]", [("字", "じ")]),
        ("前<sup>1</sup><sup>2</sup>の[字|じ]", [("字", "じ")]),
        ("a&amp;b&lt;&gt;&quot;[字|じ]", [("字", "じ")]),
        ("😀𠮷👨‍👩‍👧[字|じ]", [("字", "じ")]),
        ("[𩸽|ほっけ]", [("𩸽", "ほっけ")]),
        ("[𠮷野|よしの][家|や]", [("𠮷野", "よしの"), ("家", "や")]),
        ("[野𠮷|のよし]の[葛\U000e0100|くず]", [("野𠮷", "のよし"), ("葛\U000e0100", "くず")]),
        ("<b>[太|ふと]い</b>と<a href='page:why'>[先|さき]</a>", [("太", "ふと"), ("先", "さき")]),
        ("<ul><li>[一|いち]</li><li>[二|に]</li></ul>", [("一", "いち"), ("二", "に")]),
        ("<table><tr><th>1–2[月|がつ]</th></tr><tr><td>[日|ひ]</td></tr></table>",
         [("月", "がつ"), ("日", "ひ")]),
        ("[字|じ]<br/>と[字|あざ]", [("字", "じ"), ("字", "あざ")]),
        ("<h2>[見|み][出|だ]し</h2>", [("見", "み"), ("出", "だ")]),
        ("かな、だけ。", []),
        ("", []),
    ],
)  # fmt: skip
def test_each_reading_covers_its_letters_and_no_others(page, fragment, wanted):
    article = page(fragment, "[後|あと]の[文|ぶん]。")
    assert _told(article) == [*wanted, ("後", "あと"), ("文", "ぶん")]


def test_every_reading_of_a_page_of_ours_covers_the_kanji_it_was_made_for(open_at):
    view = open_at("money-now", Lang.JA).view
    told = _told(view)
    assert len(told) > 500
    for base, reading in told:
        assert all("\u3400" <= char <= "\u9fff" or char == "々" for char in base), base
        assert all("\u3041" <= char <= "\u30ff" for char in reading), reading


def test_runs_follow_one_another_without_overlap(open_at):
    runs = open_at("money-now", Lang.JA).view.folio.runs
    assert runs == sorted(runs)
    ends = [run.position + run.length for run in runs]
    assert all(end <= run.position for end, run in zip(ends, runs[1:], strict=False))


@pytest.mark.parametrize("arrangement", [Arrangement.SIDE, Arrangement.BETWEEN])
def test_beside_english_the_japanese_has_all_its_readings(open_at, arrangement):
    alone = len(_told(open_at("why", Lang.JA).view))
    view = open_at("why", Lang.EN, arrangement=arrangement, size=(1500, 800)).view
    view.folio.finish()
    told = _told(view)
    assert len(told) == alone
    assert all(not base.isascii() for base, _ in told)


def test_related_pages_and_words_at_the_foot_have_readings(open_at):
    view = open_at("why", Lang.JA).view
    view.folio.finish()
    found = {}
    block = view.folio.anchors.block("related")
    while (block := block.next()).isValid():
        end = block.position() + block.length()
        here = [run for run in view.folio.runs if block.position() <= run.position < end]
        found[block.text()] = "".join(run.reading for run in here)
    related = next(info for info in view.page.related if info.title.ja == "恥ずかしさと、言葉")
    title = next(text for text in found if related.title.ja in text and related.summary.ja in text)
    assert found[title].startswith("はことばそうだんとお")
    word = next(text for text in found if "充電期間" in text and "言い方" in text)
    assert found[word] == "じゅうでんきかんじかんちからじかんいかた"


def test_an_english_page_alone_has_none(open_at):
    assert open_at("why", Lang.EN).view.folio.runs == []


def test_a_text_that_differs_from_its_readings_has_those_that_still_stand(page, application):
    article = page("[前|まえ]の[文|ぶん]です。")
    manuscript = article.folio.manuscript
    manuscript.readings["b0"] = manuscript.readings["b0"].replace("です", "でした") + "まだ"
    article.set_again(frozenset())
    assert _told(article) == [("前", "まえ"), ("文", "ぶん")]


def test_all_rare_or_none_are_shown(page):
    found = runs_on(page("[道|みち]と[繋|つな!]がり"))
    assert [run.reading for run in shown(found, Furigana.ALL)] == ["みち", "つな"]
    assert [run.reading for run in shown(found, Furigana.RARE)] == ["つな"]
    assert shown(found, Furigana.NONE) == []


def test_the_windows_own_words_on_a_page_have_readings_too(open_at):
    view = open_at("first-contact", Lang.JA).view
    view.folio.finish()
    head = _told_between(view, "facts", "b0")
    assert head[:4] == [("分", "ぷん"), ("年", "ねん"), ("月", "がつ"), ("見直", "みなお")]
    help_line = [("文字", "もじ"), ("相談", "そうだん"), ("相談先", "そうだんさき")]
    danger = [("危", "あぶ"), ("救急", "きゅうきゅう"), ("警察", "けいさつ")]
    assert head[-6:] == help_line + danger


def test_sources_and_the_day_of_the_review_have_readings(open_at):
    view = open_at("why", Lang.JA).view
    view.folio.finish()
    source = view.page.sources[0]
    read = _told_between(view, f"source-{source.id}", f"source-{view.page.sources[1].id}")
    wanted = re.findall("[一-鿿]", source.title.ja + source.publisher.ja + source.standing.ja)
    assert len(wanted) > 10
    assert "".join(base for base, _ in read if "年" not in base).startswith("".join(wanted[:5]))
    assert read[-1] == ("確", "たし")
    last = [("年", "ねん"), ("月", "がつ"), ("日", "にち"), ("見直", "みなお")]
    assert view.folio.runs[-4].reading == "ねん"
    assert [run.reading for run in view.folio.runs[-4:]] == [reading for _, reading in last]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2026-01-01", ["ねん", "がつ", "ついたち"]),
        ("2026-09-10", ["ねん", "がつ", "とおか"]),
        ("2026-09-20", ["ねん", "がつ", "はつか"]),
        ("2026-09-21", ["ねん", "がつ", "にち"]),
    ],
)
def test_days_are_read_as_people_say_them(open_at, day, wanted):
    view = open_at("why", Lang.JA).view
    manuscript = view.folio.manuscript
    manuscript.page = replace(manuscript.page, reviewed=date.fromisoformat(day))
    found = fragments(manuscript, view.look)["reviewed"]
    assert re.findall("[ぁ-ん]+(?=\u2063)", found)[:3] == wanted
