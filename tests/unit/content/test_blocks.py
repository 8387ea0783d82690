"""Each shape of Markdown becomes the block, the fragment and the plain text that a face expects."""

from __future__ import annotations

from reader.content.blocks import Body, body
from reader.content.findings import Findings
from reader.content.markdown import parser
from reader.content.pen import Pen
from reader.model.page import Block, BlockKind
from reader.model.text import Lang


def blocks(text: str, lang: Lang = Lang.EN) -> list[Block]:
    notes = Findings("page")
    result = body(text, 1, parser(), Pen(lang, notes))
    assert notes.found == []
    return [placed.block for placed in result.blocks]


def read(text: str, lang: Lang = Lang.EN) -> Body:
    return body(text, 1, parser(), Pen(lang, Findings("page")))


def test_a_heading_is_its_inside_with_its_level() -> None:
    two, three = blocks("## The *first*\n\n### The second\n")

    assert two == Block(BlockKind.HEADING, "b0", "The <em>first</em>", "The first", 2)
    assert three == Block(BlockKind.HEADING, "b1", "The second", "The second", 3)


def test_a_paragraph_is_its_inside() -> None:
    assert blocks("One **strong** word & a < b.\n") == [
        Block(
            BlockKind.PARAGRAPH,
            "b0",
            "One <strong>strong</strong> word &amp; a &lt; b.",
            "One strong word & a < b.",
        ),
    ]


def test_a_list_is_a_whole_element_with_a_line_of_text_for_each_item() -> None:
    (block,) = blocks("- one\n- two `code`\n")

    assert block.kind is BlockKind.LIST
    assert block.html == "<ul><li>one</li><li>two <code>code</code></li></ul>"
    assert block.text == "one\ntwo code"


def test_a_numbered_list_may_begin_later() -> None:
    (block,) = blocks("3. three\n4. four\n")

    assert block.kind is BlockKind.NUMBERED
    assert block.html == '<ol start="3"><li>three</li><li>four</li></ol>'


def test_an_item_may_hold_a_second_paragraph_and_a_list() -> None:
    (block,) = blocks("- one\n\n  more\n  - inside\n")

    assert block.html == "<ul><li>one<p>more</p><ul><li>inside</li></ul></li></ul>"
    assert block.text == "one\nmore\ninside"


def test_a_quote_is_its_paragraphs() -> None:
    (block,) = blocks("> one\n>\n> two\n")

    assert block == Block(BlockKind.QUOTE, "b0", "<p>one</p><p>two</p>", "one\ntwo")


def test_a_table_is_a_whole_element_with_a_line_of_text_for_each_row() -> None:
    (block,) = blocks("| a | b |\n|---|--:|\n| c | d |\n")

    assert block.kind is BlockKind.TABLE
    assert block.html == (
        '<table><tr><th>a</th><th align="right">b</th></tr>'
        '<tr><td>c</td><td align="right">d</td></tr></table>'
    )
    assert block.text == "a\tb\nc\td"


def test_a_picture_alone_in_its_paragraph_is_a_picture() -> None:
    assert blocks("![A & B](chart.svg)\n") == [
        Block(
            BlockKind.PICTURE,
            "b0",
            '<img src="picture:chart.svg" alt="A &amp; B">',
            "A & B",
        ),
    ]


def test_a_sentence_to_copy_keeps_its_line_ends() -> None:
    (block,) = blocks("::: copy\nHello.\\\nI write because.\n:::\n")

    assert block == Block(
        BlockKind.COPY,
        "b0",
        "Hello.<br>I write because.",
        "Hello.\nI write because.",
    )


def test_a_box_holds_paragraphs_and_lists() -> None:
    (block,) = blocks("::: box\n**Title**\n\nMore.\n\n- one\n:::\n")

    assert block.kind is BlockKind.BOX
    assert block.html == "<p><strong>Title</strong></p><p>More.</p><ul><li>one</li></ul>"
    assert block.text == "Title\nMore.\none"


def test_a_box_ends_where_it_is_closed() -> None:
    kinds = [block.kind for block in blocks("::: box\n**Title**\n:::\n\nAfter.\n")]

    assert kinds == [BlockKind.BOX, BlockKind.PARAGRAPH]


def test_footnotes_are_numbered_over_the_page_and_a_source_keeps_its_number() -> None:
    result = read("One.[^a][^b]\n\nTwo.[^b][^c]\n")

    assert [placed.block.html for placed in result.blocks] == [
        'One.<sup><a href="source:a">1</a></sup><sup><a href="source:b">2</a></sup>',
        'Two.<sup><a href="source:b">2</a></sup><sup><a href="source:c">3</a></sup>',
    ]
    assert [placed.block.text for placed in result.blocks] == ["One.", "Two."]
    assert [sorted(placed.cites) for placed in result.blocks] == [["a", "b"], ["b", "c"]]
    assert result.cited == ("a", "b", "c")


def test_the_lines_of_what_a_page_points_to_are_known() -> None:
    text = "first\n[a](page:one)\nthird [^s]\n\n| x |\n|---|\n| [w](word:two) |\n"

    assert [(item.id, item.line) for item in read(text).mentions] == [
        ("one", 2),
        ("s", 3),
        ("two", 7),
    ]


def test_links_keep_the_address_that_the_faces_understand() -> None:
    (block,) = blocks("[a](page:one), [b](word:two), [c](desks:)\n")

    assert block.html == (
        '<a href="page:one">a</a>, <a href="word:two">b</a>, <a href="desks:">c</a>'
    )
    assert block.text == "a, b, c"


def test_an_address_in_back_ticks_is_text() -> None:
    (block,) = blocks("See `https://example.org/2026/12`.\n")

    assert block.html == "See <code>https://example.org/2026/12</code>."


def test_japanese_lines_are_joined_without_a_space_and_english_ones_with_one() -> None:
    assert blocks("今日は\n休みます。\n", Lang.JA)[0].text == "今日は休みます。"
    assert blocks("to\nday\n", Lang.JA)[0].text == "to day"
    assert (
        blocks("今日は\n**休み**ます。\n", Lang.JA)[0].html == "今日は<strong>休み</strong>ます。"
    )
    assert blocks("called\n居場所\n", Lang.EN)[0].text == "called 居場所"


def test_stars_beside_japanese_brackets_are_bold() -> None:
    (block,) = blocks("これは**「居場所」**です。\n", Lang.JA)

    assert block.html == "これは<strong>「居場所」</strong>です。"


def test_two_bold_words_in_one_japanese_sentence_stay_two() -> None:
    (block,) = blocks("**朝**と**夜**です。\n", Lang.JA)

    assert block.html == "<strong>朝</strong>と<strong>夜</strong>です。"


def test_escaped_marks_are_characters() -> None:
    (block,) = blocks("5 \\* 3, \\{a\\}, \\[^b\\]\n")

    assert block.text == "5 * 3, {a}, [^b]"


def test_entities_are_characters() -> None:
    assert blocks("a &amp; b &copy;\n")[0].text == "a & b ©"
