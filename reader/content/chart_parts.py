"""A chart on a page: ``![description](chart:surveys)`` as a picture with its figures in a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.content.charts.chart import WIDE, picture_name
from reader.content.furigana import without_bars
from reader.content.mentions import MentionKind
from reader.content.parts import Part
from reader.content.passages import Passage
from reader.content.skeleton import Shape
from reader.model.page import BlockKind

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

    from reader.content.charts import Cell, Chart
    from reader.content.pen import Pen

_SCHEME = "chart:"


def named(node: SyntaxTreeNode) -> str | None:
    """The name of the chart that an image shows, or None for any other image."""
    address = without_bars(str(node.attrs.get("src", "")))
    return address.removeprefix(_SCHEME) if address.startswith(_SCHEME) else None


def known(name: str, line: int, pen: Pen) -> Chart | None:
    """The chart of a name; None, and a note unless what is wrong is noted in its own file."""
    if name not in pen.charts.names:
        names = ", ".join(sorted(pen.charts.names)) or "-"
        pen.notes.add(
            line,
            f"図「{name[:60]}」がresources/statistics/にありません。使えるもの: {names}",
            f"There is no chart `{name[:60]}` in resources/statistics/. Known charts: {names}.",
        )
    return pen.charts.sound.get(name)


def picture(chart: Chart, node: SyntaxTreeNode, line: int, pen: Pen) -> Part:
    """The drawing in the language of the page."""
    shown = pen.image(node, line, picture_name(chart.name, pen.lang, WIDE))
    return Part(Shape(BlockKind.PICTURE), shown.html, shown.text)


def table(chart: Chart, line: int, pen: Pen) -> Part:
    """The same figures in words, with footnotes numbered on with those of the page."""
    head, *body = chart.tables[pen.lang]
    html = "".join(f"<th>{_html(cell)}</th>" for cell in head)
    rows = [f"<tr>{html}</tr>"]
    rows += [f"<tr>{''.join(_cell(cell, line, pen) for cell in row)}</tr>" for row in body]
    text = ["\t".join(map(_text, row)) for row in (head, *body)]
    return Part(
        Shape(BlockKind.TABLE, (len(rows), len(head))),
        f"<table>{''.join(rows)}</table>",
        "\n".join(text),
        tuple(Passage(line, _text(cell), _text(cell)) for row in (head, *body) for cell in row),
    )


def _cell(cell: Cell, line: int, pen: Pen) -> str:
    notes = []
    for source in cell.cites:
        pen.mention(MentionKind.SOURCE, source, line)
        notes.append(f'<sup><a href="source:{escape(source)}">{pen.number(source)}</a></sup>')
    return f"<td>{_html(cell)}{''.join(notes)}</td>"


def _html(cell: Cell) -> str:
    return escape(cell.text, quote=False).replace("\n", "<br>")


def _text(cell: Cell) -> str:
    return cell.text.replace("\n", " ")
