"""Paragraphs, lists and tables, on their own or inside boxes and quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.content.furigana import with_bars
from reader.content.inline import refuse_html, run
from reader.content.passages import Passage
from reader.content.skeleton import Shape
from reader.model.page import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.tree import SyntaxTreeNode

    from reader.content.pen import Pen

_BAR = re.compile(r"(?<!\\)\|")
_ALIGN = re.compile(r"text-align:(left|center|right)")
_LISTS = {"bullet_list": BlockKind.LIST, "ordered_list": BlockKind.NUMBERED}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page: its shape, its fragment, its text, and the passages it is made of."""

    shape: Shape
    html: str
    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """Reads the parts of one page. ``first`` is the file's line of the first of ``lines``."""

    pen: Pen
    lines: Sequence[str]
    first: int

    def line(self, node: SyntaxTreeNode) -> int:
        """The file's line on which a node begins."""
        place: SyntaxTreeNode | None = node
        while place is not None and not place.is_root:
            if place.map:
                return self.first + place.map[0]
            place = place.parent
        return self.first

    def end(self, node: SyntaxTreeNode) -> int:
        """The file's line after the last of a node."""
        return self.first + (node.map[1] if node.map else 0)

    def source(self, line: int) -> str:
        """A line of the file as it is written, empty behind the end."""
        at = line - self.first
        return self.lines[at] if at < len(self.lines) else ""

    def inside(self, node: SyntaxTreeNode) -> SyntaxTreeNode | None:
        """The ``inline`` node of a paragraph, heading or cell."""
        return next((child for child in node.children if child.type == "inline"), None)

    def kinds(self, node: SyntaxTreeNode) -> list[str]:
        """What follows what inside a paragraph; the parser leaves empty texts around emphasis."""
        inside = self.inside(node)
        shown = inside.children if inside else ()
        return [child.type for child in shown if child.type != "text" or child.content]

    def paragraph(self, node: SyntaxTreeNode) -> Part:
        """A paragraph; the fragment is its inside."""
        line = self.line(node)
        words = run(self.inside(node), line, self.pen)
        return Part(
            Shape(BlockKind.PARAGRAPH),
            words.html,
            words.text,
            (Passage(line, words.text, words.prose),),
        )

    def inner(self, node: SyntaxTreeNode, kind: BlockKind) -> Part:
        """The paragraphs and lists inside a box or a quote, each as a whole element."""
        parts = self._children(node)
        if not parts:
            self.pen.notes.add(
                self.line(node),
                "囲みか引用の中が空です。中身を書いてください。",
                "A box or quote is empty. Write something in it.",
            )
        return Part(
            Shape(kind, (), tuple(part.shape for part in parts)),
            "".join(_element(part) for part in parts),
            "\n".join(part.text for part in parts),
            tuple(passage for part in parts for passage in part.passages),
        )

    def listed(self, node: SyntaxTreeNode) -> Part:
        """A list as a whole element; its text has a line for each item."""
        items = [self._item(item) for item in node.children]
        tag = "ol" if node.type == "ordered_list" else "ul"
        start = node.attrs.get("start", 1)
        number = f' start="{start}"' if start != 1 else ""
        return Part(
            Shape(
                _LISTS[node.type],
                (len(items),),
                tuple(shape for item in items for shape in item.shape.inner),
            ),
            f"<{tag}{number}>" + "".join(f"<li>{item.html}</li>" for item in items) + f"</{tag}>",
            "\n".join(item.text for item in items),
            tuple(passage for item in items for passage in item.passages),
        )

    def _item(self, node: SyntaxTreeNode) -> Part:
        """An item: its first paragraph bare, what follows it as elements of their own."""
        parts = self._children(node)
        if not parts or not parts[0].text:
            self.pen.notes.add(
                self.line(node),
                "箇条書きに空の項目があります。書くか、消してください。",
                "The list has an empty item. Write it or delete it.",
            )
        return Part(
            Shape(BlockKind.LIST, (), tuple(part.shape for part in parts[1:])),
            "".join([*(part.html for part in parts[:1]), *map(_element, parts[1:])]),
            "\n".join(part.text for part in parts),
            tuple(passage for part in parts for passage in part.passages),
        )

    def _children(self, node: SyntaxTreeNode) -> list[Part]:
        parts = []
        for child in node.children:
            if child.type == "paragraph":
                parts.append(self.paragraph(child))
            elif child.type in _LISTS:
                parts.append(self.listed(child))
            elif child.type == "html_block":
                refuse_html(child.content, self.line(child), self.pen.notes)
            else:
                self.refuse(child, self.line(child))
        return parts

    def table(self, node: SyntaxTreeNode) -> Part:
        """A table as a whole element; its text has a line for each row, tabs between the cells."""
        rows = [row for group in node.children for row in group.children]
        columns = len(rows[0].children)
        html, text, passages = [], [], []
        for row in rows:
            line = self.line(row)
            self._count_cells(line, columns)
            runs = [run(self.inside(cell), line, self.pen) for cell in row.children]
            cells = [
                _cell(cell, words.html) for cell, words in zip(row.children, runs, strict=True)
            ]
            html.append(f"<tr>{''.join(cells)}</tr>")
            text.append("\t".join(words.text for words in runs).rstrip())
            passages += [Passage(line, words.text, words.prose) for words in runs]
        return Part(
            Shape(BlockKind.TABLE, (len(rows), columns)),
            f"<table>{''.join(html)}</table>",
            "\n".join(text),
            tuple(passages),
        )

    def _count_cells(self, line: int, columns: int) -> None:
        """Markdown drops cells that are too many and adds those that are missing, in silence."""
        inside = with_bars(self.source(line)).strip().removeprefix("|")
        inside = re.sub(r"(?<!\\)\|\Z", "", inside)
        cells = len(_BAR.split(inside))
        if cells != columns:
            self.pen.notes.add(
                line,
                f"表の見出しは{columns}列で、この行は{cells}列です。数をそろえてください。",
                f"The table has {columns} columns and this row {cells}. Make them equal.",
            )

    def refuse(self, node: SyntaxTreeNode, line: int) -> None:
        """Note that something stands where it may not."""
        ja, en = _REFUSED.get(node.type, ("この形", "This"))
        self.pen.notes.add(
            line,
            f"{ja}はここでは使えません。段落か箇条書きに書き直してください。",
            f"{en} cannot be used here. Write a paragraph or a list instead.",
        )


_REFUSED = {
    "hr": ("区切り線", "A horizontal rule"),
    "fence": ("コードのまとまり", "A block of code"),
    "code_block": ("字下げしたコード", "Indented code"),
    "heading": ("見出し", "A heading"),
    "table": ("表", "A table"),
    "blockquote": ("引用", "A quote"),
    "container_box": ("囲み", "A box"),
}


def _element(part: Part) -> str:
    return f"<p>{part.html}</p>" if part.shape.kind is BlockKind.PARAGRAPH else part.html


def _cell(node: SyntaxTreeNode, html: str) -> str:
    match = _ALIGN.search(str(node.attrs.get("style", "")))
    align = f' align="{match[1]}"' if match else ""
    return f"<{node.type}{align}>{html}</{node.type}>"
