"""HTML fragments of the collection as a terminal shows them."""

from __future__ import annotations

from reader.commands.fragment import Grid, Line, parse

_F = "\u2063"


def _plain(html: str) -> list[str]:
    return [piece.text.plain for piece in parse(html).pieces if isinstance(piece, Line)]


def _span(base: str, reading: str, serial: int) -> str:
    return f'<span title="{_F}{reading}{_F}{serial}">{base}</span>'


def test_a_paragraph_is_one_line():
    assert _plain("これは<strong>大切</strong>です。") == ["これは大切です。"]


def test_a_reading_follows_its_word_in_brackets():
    assert _plain(f"{_span('居場所', 'いばしょ', 1)}は") == ["居場所（いばしょ）は"]


def test_readings_of_neighbouring_characters_are_written_once():
    spans = _span("居", "い", 1) + _span("場", "ば", 2) + _span("所", "しょ", 3)
    assert _plain(f"その{spans}で") == ["その居場所（いばしょ）で"]


def test_a_reading_at_the_end_is_not_lost():
    assert _plain(_span("縁側", "えんがわ", 1)) == ["縁側（えんがわ）"]


def test_a_reading_above_a_rare_kanji_is_written_like_any_other():
    rare = f'<span title="{_F}えん{_F}2{_F}rare">援</span>'
    assert _plain(f"{_span('支', 'し', 1)}{rare}する") == ["支援（しえん）する"]


def test_a_span_without_a_reading_is_only_its_text():
    assert _plain('<span title="x">文</span><span>字</span>') == ["文字"]


def test_a_footnote_is_a_number_in_brackets():
    html = 'そうです。<sup><a href="source:a">1</a></sup><sup><a href="source:b">2</a></sup>'
    assert _plain(html) == ["そうです。[1][2]"]
    assert parse(html).links == ("source:a", "source:b")


def test_items_have_bullets_numbers_and_depth():
    html = "<ul><li>一</li><li>二<ol><li>あ</li><li>い</li></ol></li></ul>"
    pieces = [(p.marker, p.text.plain, p.depth) for p in parse(html).pieces]
    assert pieces == [("・", "一", 1), ("・", "二", 1), ("1. ", "あ", 2), ("2. ", "い", 2)]


def test_a_second_paragraph_of_an_item_stands_below_it():
    pieces = parse("<ul><li><p>一</p><p>続き</p></li><li><p>二</p></li></ul>").pieces
    assert [(p.marker, p.text.plain, p.depth) for p in pieces] == [
        ("・", "一", 1),
        ("", "続き", 1),
        ("・", "二", 1),
    ]


def test_a_table_keeps_its_rows_and_its_head():
    html = (
        "<table><thead><tr><th>年</th><th>人</th></tr></thead>\n"
        "<tbody><tr><td>2015年</td><td>49人<sup><a href='source:a'>1</a></sup></td></tr>"
        "<tr><td></td><td>x</td></tr></tbody></table>"
    )
    (grid,) = parse(html).pieces
    assert isinstance(grid, Grid)
    assert grid.headed
    assert [[cell.plain for cell in row] for row in grid.rows] == [
        ["年", "人"],
        ["2015年", "49人[1]"],
        ["", "x"],
    ]


def test_paragraphs_of_a_box_are_apart():
    assert _plain("<p><strong>題</strong></p><p>文</p>\n<ul><li>一</li></ul>") == [
        "題",
        "文",
        "一",
    ]


def test_entities_are_characters_and_line_ends_are_spaces():
    assert _plain("A &amp; B\nC &lt;tag&gt;<br>D") == ["A & B C <tag>\nD"]


def test_control_characters_do_not_come_through_entities():
    assert _plain("a&#27;[2Jb&#155;c&#x202e;d") == ["a[2Jb›cd"]


def test_a_tag_of_another_world_is_shown_as_its_text():
    assert _plain("a<blink>b</blink><script>c</script>") == ["abc"]
