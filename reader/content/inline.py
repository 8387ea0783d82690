"""What stands inside a paragraph, as an HTML fragment and as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from reader.content import furigana
from reader.content.markdown import is_wide
from reader.content.mentions import MentionKind
from reader.content.pen import Run
from reader.model.text import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.tree import SyntaxTreeNode

    from reader.content.findings import Findings
    from reader.content.pen import Pen

_LEFT_OVER = re.compile(r"\*+|\[\^|\]\(|\|\s*:?-{2,}")  # the last: a table that is none


def run(node: SyntaxTreeNode | None, line: int, pen: Pen) -> Run:
    """The run of an ``inline`` node that begins on a line of the file."""
    stroke = _Stroke(pen, line, line)
    if node is not None:
        stroke.children(node)
    return stroke.finished()


def refuse_html(content: str, line: int, notes: Findings) -> None:
    """Note that a page holds raw HTML."""
    shown = " ".join(content.split())[:40]
    notes.add(
        line,
        f"HTML「{shown}」は使えません。Markdownで書くか、「<」の前に\\を置いてください。",
        f"Raw HTML ({shown}) cannot be used. Write Markdown, or \\ before the `<`.",
    )


@dataclass(slots=True)
class _Stroke:
    """One run while it is being written. ``line`` follows the text through the file."""

    pen: Pen
    start: int
    line: int
    html: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)

    def finished(self) -> Run:
        return Run("".join(self.html), "".join(self.text).strip(), "".join(self.prose))

    def note(self, ja: str, en: str) -> None:
        self.pen.notes.add(self.line, ja, en)

    def put(self, html: str, text: str, prose: str) -> None:
        self.html.append(html)
        self.text.append(text)
        self.prose.append(prose)

    def children(self, node: SyntaxTreeNode) -> None:
        shown = [child for child in node.children if child.type != "text" or child.content]
        for child, follower in zip(shown, (*shown[1:], None), strict=False):
            if "line" in child.meta:
                self.line = self.start + child.meta["line"]
            if child.type == "softbreak":
                self.soft_end(follower)
            else:
                _RULES[child.type](self, child)

    def soft_end(self, follower: SyntaxTreeNode | None) -> None:
        """Japanese lines are joined without a space, as they would be on paper."""
        self.line += 1
        before = "".join(self.text[-1:])[-1:]
        after = _first_character(follower)
        is_japanese = self.pen.lang is Lang.JA
        if not (is_japanese and any(map(is_wide, before + after))):
            self.put(" ", " ", " ")

    def hard_end(self, _node: SyntaxTreeNode) -> None:
        self.line += 1
        self.put("<br>", "\n", "\n")

    def words(self, node: SyntaxTreeNode) -> None:
        match = _LEFT_OVER.search(node.content) if node.type == "text" else None
        if match:
            self.note(
                f"「{match.group()}」が文字のまま残ります。書式を直すか、前に\\を置いてください。",
                f"`{match.group()}` would be shown as it is. "
                "Mend the markup, or write \\ before it.",
            )
        text = self.pen.visible(node.content, self.line)
        self.put(escape(text, quote=False), text, text)

    def code(self, node: SyntaxTreeNode) -> None:
        text = self.pen.visible(node.content, self.line)
        self.put(f"<code>{escape(text, quote=False)}</code>", text, " ")

    def strong(self, node: SyntaxTreeNode) -> None:
        self._around("strong", node)

    def emphasis(self, node: SyntaxTreeNode) -> None:
        self._around("em", node)

    def _around(self, tag: str, node: SyntaxTreeNode) -> None:
        self.html.append(f"<{tag}>")
        self.children(node)
        self.html.append(f"</{tag}>")

    def reading(self, node: SyntaxTreeNode) -> None:
        pairs = furigana.readings(node.content)
        if pairs is None:
            shown = furigana.without_bars(node.content)
            self.note(
                f"ふりがな「{shown}」の形が違います。かなで書き、"
                "「.」で分けるときは字の数に合わせてください。",
                f"The reading {shown} does not fit. Write it in kana; "
                "where dots divide it, give one part for each character.",
            )
            return
        for pair in pairs:
            serial = self.pen.next_serial() if pair.kana else 0
            self.put(furigana.html(pair, serial), pair.base, pair.base)

    def brace(self, node: SyntaxTreeNode) -> None:
        self.note(
            f"ふりがなの「{node.content}」が対になっていません。"
            "{漢字|かんじ}と書くか、かっこなら前に\\を置いてください。",
            f"The brace `{node.content}` does not belong to a reading. "
            "Write {漢字|かんじ}, or \\ before a brace that is meant as such.",
        )

    def citation(self, node: SyntaxTreeNode) -> None:
        source = node.content
        self.pen.mention(MentionKind.SOURCE, source, self.line)
        number = self.pen.number(source)
        self.html.append(f'<sup><a href="source:{escape(source)}">{number}</a></sup>')

    def definition(self, node: SyntaxTreeNode) -> None:
        self.note(
            f"脚注[^{node.content}]:の説明はページに書けません。"
            "出典はresources/sources.tomlに書いてください。",
            f"Footnotes are not defined in a page ([^{node.content}]:). "
            "Describe the source in resources/sources.toml.",
        )

    def link(self, node: SyntaxTreeNode) -> None:
        address = furigana.without_bars(str(node.attrs.get("href", "")))
        self._follow(address)
        before = len(self.text)
        self.html.append(f'<a href="{escape(address)}">')
        self.children(node)
        self.html.append("</a>")
        if not "".join(self.text[before:]).strip():
            self.note(
                "リンクに文字がありません。[文字](page:id)のように書いてください。",
                "The link has no words. Write [words](page:id).",
            )

    def _follow(self, address: str) -> None:
        kind, _, name = address.partition(":")
        if kind in {"page", "word"} and name:
            self.pen.mention(MentionKind(kind), name, self.line)
        elif address != "desks:":
            self.note(
                f"リンク先「{address[:60]}」は使えません。page:id、word:id、desks:のどれかにし、"
                "外のアドレスは`…`で囲んで文字として書いてください。",
                f"A link cannot lead to `{address[:60]}`. Use page:id, word:id or desks:, "
                "and write addresses of the web as text in back-ticks.",
            )

    def image(self, node: SyntaxTreeNode) -> None:
        self.note(
            "画像が文の中にあります。前後を空行で区切り、画像だけの段落にしてください。",
            "The picture stands among words. Give it a paragraph of its own.",
        )
        shown = self.pen.picture(node, self.line)
        self.put(shown.html, shown.text, shown.prose)

    def raw_html(self, node: SyntaxTreeNode) -> None:
        refuse_html(node.content, self.line, self.pen.notes)
        self.line += node.content.count("\n")


_RULES: dict[str, Callable[[_Stroke, SyntaxTreeNode], None]] = {
    "text": _Stroke.words,
    "text_special": _Stroke.words,
    "code_inline": _Stroke.code,
    "strong": _Stroke.strong,
    "em": _Stroke.emphasis,
    "hardbreak": _Stroke.hard_end,
    "reading": _Stroke.reading,
    "brace": _Stroke.brace,
    "citation": _Stroke.citation,
    "definition": _Stroke.definition,
    "link": _Stroke.link,
    "image": _Stroke.image,
    "html_inline": _Stroke.raw_html,
}


def _first_character(node: SyntaxTreeNode | None) -> str:
    """The first character that a node will show, or nothing."""
    if node is None:
        return ""
    if not node.children:
        return node.content.lstrip("{")[:1]
    return next(filter(None, map(_first_character, node.children)), "")
