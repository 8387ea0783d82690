"""The body of a page as blocks, with everything in it that a page may not hold noted down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.content import chart_parts, markdown
from reader.content.figures import first_figure
from reader.content.inline import refuse_html, run
from reader.content.mentions import Mention, MentionKind
from reader.content.parts import Part, Parts
from reader.content.passages import Passage
from reader.content.pen import Pen
from reader.content.skeleton import Placed, Shape
from reader.model.page import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.tree import SyntaxTreeNode


_CLOSING = re.compile(r"\s*:{3,}\s*\Z")
_LEVELS = range(2, 4)
_FIGURES_STAND_ALONE = frozenset({BlockKind.HEADING, BlockKind.COPY, BlockKind.PICTURE})


@dataclass(frozen=True, slots=True)
class Body:
    """A page's blocks, what they point to, and its sources in the order of first citation."""

    blocks: tuple[Placed, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cited: tuple[str, ...] = ()


def body(text: str, first: int, md: markdown.Markdown, pen: Pen) -> Body:
    """Read a body whose first line is line ``first`` of the file, with a pen of its own."""
    reader = _Blocks(pen, Parts(pen, text.split("\n"), first))
    tree = markdown.tree(md, text)
    placed = tuple(reader.read(tree))
    if not tree.children:
        pen.notes.add(
            first,
            "本文がありません。前付けの後に本文を書いてください。",
            "The page has no text. Write it below the front matter.",
        )
    return Body(placed, tuple(pen.mentions), tuple(pen.numbers))


@dataclass(slots=True)
class _Blocks:
    """Reads the blocks of one page in order."""

    pen: Pen
    parts: Parts
    level: int = 1
    placed: list[Placed] = field(default_factory=list)

    def read(self, tree: SyntaxTreeNode) -> list[Placed]:
        for node in tree.children:
            line = self.parts.line(node)
            mentioned = len(self.pen.mentions)
            part = _RULES[node.type](self, node, line)
            if part is not None:
                cites = self._cited_since(mentioned)
                self._place(part, line, cites)
        return self.placed

    def _cited_since(self, mentioned: int) -> frozenset[str]:
        fresh = self.pen.mentions[mentioned:]
        return frozenset(item.id for item in fresh if item.kind is MentionKind.SOURCE)

    def _place(self, part: Part, line: int, cites: frozenset[str]) -> None:
        kind = part.shape.kind
        level = part.shape.size[0] if kind is BlockKind.HEADING else 0
        block = Block(kind, f"b{len(self.placed)}", part.html, part.text, level)
        passages = part.passages or (Passage(line, part.text, part.text),)
        self.placed.append(Placed(block, line, part.shape, cites, passages))
        if not cites and kind not in _FIGURES_STAND_ALONE:
            self._want_footnote(part)

    def _want_footnote(self, part: Part) -> None:
        for passage in part.passages:
            figure = first_figure(passage.prose)
            if figure:
                self.pen.notes.add(
                    passage.line,
                    f"数字「{figure}」に出典がありません。同じまとまりに脚注[^出典のid]を付けてください。",
                    f"The figure {figure} has no source. "
                    "Add a footnote [^source-id] in the same block.",
                )
                return

    def heading(self, node: SyntaxTreeNode, line: int) -> Part | None:
        level = int(node.tag.removeprefix("h"))
        if level not in _LEVELS or not node.markup.startswith("#"):
            self._note(
                line,
                f"見出し(レベル{level})は使えません。「##」か「###」で書いてください。題は前付けにあります。",
                f"A heading of level {level} written so cannot be used. Write ## or ###; "
                "the title is in the front matter.",
            )
            return None
        if level > self.level + 1:
            self._note(
                line,
                "見出しの段が飛んでいます。「###」の前に「##」の見出しを置いてください。",
                "The heading jumps a level. Put a heading with ## before one with ###.",
            )
        self.level = level
        words = run(self.parts.inside(node), line, self.pen)
        if not words.text:
            self._note(line, "見出しが空です。", "The heading is empty. Write it or delete it.")
        return Part(Shape(BlockKind.HEADING, (level,)), words.html, words.text)

    def paragraph(self, node: SyntaxTreeNode, line: int) -> Part | None:
        inside = self.parts.inside(node)
        if inside is not None and self.parts.kinds(node) == ["image"]:
            return self._image(inside.children[0], line)
        return self.parts.paragraph(node)

    def _image(self, node: SyntaxTreeNode, line: int) -> Part | None:
        """A picture; a chart is one as well, and its table is the block that follows."""
        name = chart_parts.named(node)
        if name is None:
            shown = self.pen.picture(node, line)
            return Part(Shape(BlockKind.PICTURE), shown.html, shown.text)
        chart = chart_parts.known(name, line, self.pen)
        if chart is None:
            return None
        self._place(chart_parts.picture(chart, node, line, self.pen), line, frozenset())
        return chart_parts.table(chart, line, self.pen)

    def listed(self, node: SyntaxTreeNode, _line: int) -> Part | None:
        return self.parts.listed(node)

    def quote(self, node: SyntaxTreeNode, _line: int) -> Part | None:
        return self.parts.inner(node, BlockKind.QUOTE)

    def table(self, node: SyntaxTreeNode, _line: int) -> Part | None:
        return self.parts.table(node)

    def box(self, node: SyntaxTreeNode, line: int) -> Part | None:
        name = " ".join(node.info.split())
        if name not in {"copy", "box"}:
            self._note(
                line,
                f"「::: {name}」という囲みはありません。「::: copy」か「::: box」にしてください。",
                f"There is no container `::: {name}`. Write `::: copy` or `::: box`.",
            )
            return None
        if not _CLOSING.match(self.parts.source(self.parts.end(node))):
            self._note(
                line,
                f"「::: {name}」が閉じられていません。終わりに「:::」の行を書いてください。",
                f"`::: {name}` is not closed. Write a line of ::: at its end.",
            )
        return self._copy(node, line) if name == "copy" else self._aside(node, line)

    def _copy(self, node: SyntaxTreeNode, line: int) -> Part | None:
        if [child.type for child in node.children] != ["paragraph"]:
            self._note(
                line,
                "「::: copy」の中は一つの段落にしてください。",
                "Write exactly one paragraph inside `::: copy`.",
            )
            return None
        words = self.parts.paragraph(node.children[0])
        return Part(Shape(BlockKind.COPY), words.html, words.text, words.passages)

    def _aside(self, node: SyntaxTreeNode, line: int) -> Part | None:
        if not node.children or self.parts.kinds(node.children[0])[:1] != ["strong"]:
            self._note(
                line,
                "「::: box」の一行目は、題を**太字**で書いてください。",
                "Begin the inside of `::: box` with its title in **bold**.",
            )
        return self.parts.inner(node, BlockKind.BOX)

    def raw_html(self, node: SyntaxTreeNode, line: int) -> None:
        refuse_html(node.content, line, self.pen.notes)

    def foreign(self, node: SyntaxTreeNode, line: int) -> None:
        self.parts.refuse(node, line)

    def _note(self, line: int, ja: str, en: str) -> None:
        self.pen.notes.add(line, ja, en)


_RULES: dict[str, Callable[[_Blocks, SyntaxTreeNode, int], Part | None]] = {
    "heading": _Blocks.heading,
    "paragraph": _Blocks.paragraph,
    "bullet_list": _Blocks.listed,
    "ordered_list": _Blocks.listed,
    "blockquote": _Blocks.quote,
    "table": _Blocks.table,
    "container_box": _Blocks.box,
    "html_block": _Blocks.raw_html,
    "hr": _Blocks.foreign,
    "fence": _Blocks.foreign,
    "code_block": _Blocks.foreign,
}
