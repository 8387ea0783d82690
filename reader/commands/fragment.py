"""Turns the HTML fragments of a page into what a terminal shows: lines, items and tables.

A fragment holds only the tags that ``reader.model.Block`` names; any other is shown as its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reader.commands.flow import Flow, clean

_STYLES = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic", "sup": "dim"}
_READING_FRAME = "\u2063"
_BULLET = "・"
_INDENT = 2


@dataclass(slots=True)
class Line:
    """A paragraph or an item. ``marker`` is an item's bullet or number, ``depth`` its nesting."""

    text: Text
    marker: str = ""
    depth: int = 0


@dataclass(slots=True)
class Grid:
    """A table: its rows of cells, the first being the head if ``headed``."""

    rows: list[list[Text]] = field(default_factory=list)
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """A fragment taken apart. ``links`` are the addresses in it, in order."""

    pieces: tuple[Line | Grid, ...]
    links: tuple[str, ...]


def parse(html: str) -> Fragment:
    """Take a fragment apart."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    for text in parser.texts():
        text.rstrip()
    pieces = tuple(piece for piece in parser.pieces if isinstance(piece, Grid) or piece.text.plain)
    return Fragment(pieces, tuple(parser.links))


def drawn(pieces: Iterable[Line | Grid]) -> list[RenderableType]:
    """The pieces as they stand below each other in a terminal."""
    return [_item(piece) if isinstance(piece, Line) else _table(piece) for piece in pieces]


def _item(line: Line) -> RenderableType:
    if not line.marker:
        return Padding(Flow(line.text), (0, 0, 0, _INDENT * line.depth))
    row = Table.grid(padding=0)
    row.add_column(no_wrap=True)
    row.add_column()
    row.add_row(line.marker, Flow(line.text))
    return Padding(row, (0, 0, 0, _INDENT * (line.depth - 1)))


def _table(grid: Grid) -> RenderableType:
    columns = max((len(row) for row in grid.rows), default=0)
    table = Table(
        box=box.SIMPLE_HEAD,
        show_header=grid.headed,
        header_style="bold",
        show_edge=False,
        pad_edge=False,
    )
    head, body = (grid.rows[0], grid.rows[1:]) if grid.headed else ([], grid.rows)
    for cell in [*head, *[Text()] * (columns - len(head))]:
        table.add_column(Flow(cell))
    for number, row in enumerate(body):
        table.add_row(*(Flow(cell) for cell in row), end_section=number + 1 < len(body))
    return table


class _Parser(HTMLParser):
    """Collects pieces; the last piece is the one being written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Line | Grid] = [Line(Text())]
        self.links: list[str] = []
        self._styles: list[str] = []
        self._lists: list[int | None] = []  # the number of the last item; None without numbers
        self._readings: list[str] = []
        self._late_reading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        values = {name: value or "" for name, value in attrs}
        if tag in {"p", "ul", "ol", "li", "table", "tr", "td", "th", "br"}:
            self._place(tag)
            return
        if tag == "img":
            self._write(values.get("alt", ""))
        elif tag == "a":
            self.links.append(values.get("href", ""))
        elif tag == "span":
            parts = values.get("title", "").split(_READING_FRAME)
            self._readings.append(parts[1] if len(parts) >= len(("", "kana", "serial")) else "")
            return
        if tag in _STYLES:
            self._styles.append(_STYLES[tag])
            if tag == "sup":
                self._write("[")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _STYLES and _STYLES[tag] in self._styles:
            if tag == "sup":
                self._write("]")
            self._styles.remove(_STYLES[tag])
        elif tag == "span" and self._readings:
            self._late_reading += self._readings.pop()
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "p":
            self._begin(Line(Text(), depth=len(self._lists)))

    def handle_data(self, data: str) -> None:
        """Write what stands between tags; a line end there is a space."""
        self._write(data.replace("\n", " "))

    def close(self) -> None:
        """Write what was held back."""
        super().close()
        self._settle()

    def texts(self) -> Iterator[Text]:
        """Every text that was written, for its last touch."""
        for piece in self.pieces:
            if isinstance(piece, Line):
                yield piece.text
            else:
                yield from (cell for row in piece.rows for cell in row)

    def _place(self, tag: str) -> None:
        if tag == "br":
            self._write("\n")
        elif tag in {"ul", "ol"}:
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._begin(self._next_item())
        elif tag == "p":
            last = self.pieces[-1]
            if isinstance(last, Grid) or last.text.plain:
                self._begin(Line(Text(), depth=len(self._lists)))
        elif tag == "table":
            self._begin(Grid())
        else:
            self._extend_grid(tag)

    def _extend_grid(self, tag: str) -> None:
        self._settle()
        grid = self.pieces[-1]
        if not isinstance(grid, Grid):
            return
        if tag == "tr":
            grid.rows.append([])
        elif grid.rows:
            grid.headed = grid.headed or (tag == "th" and len(grid.rows) == 1)
            grid.rows[-1].append(Text())

    def _next_item(self) -> Line:
        depth = len(self._lists)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return Line(Text(), _BULLET, depth)
        self._lists[-1] = number + 1
        return Line(Text(), f"{number + 1}. ", depth)

    def _begin(self, piece: Line | Grid) -> None:
        self._settle()
        self.pieces.append(piece)

    def _settle(self) -> None:
        """Write the reading of the characters that just ended, once for those that touch."""
        reading, self._late_reading = self._late_reading, ""
        if reading:
            self._write(f"（{reading}）")

    def _write(self, text: str) -> None:
        inside_reading = bool(self._readings and self._readings[-1])
        if not inside_reading and text:
            self._settle()
        target, shown = self._target(), clean(text)
        if target is not None and (target.plain or shown.strip()):
            target.append(shown, style=" ".join(self._styles))

    def _target(self) -> Text | None:
        piece = self.pieces[-1]
        if isinstance(piece, Line):
            return piece.text
        return piece.rows[-1][-1] if piece.rows and piece.rows[-1] else None
