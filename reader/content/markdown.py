"""The one Markdown of the collection: CommonMark with tables, boxes, footnotes and readings.

What the pages may not use (raw HTML, foreign links, code blocks) is parsed all the same, so that it
can be named with its line instead of appearing as text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from reader.content import furigana

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_CITATION = re.compile(r"\[\^([^\[\]\s^]+)\]")


class Markdown(MarkdownIt):
    """A parser that lets every link through, to be judged by the page's own rules."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - overrides markdown-it
        """Accept any address."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - overrides markdown-it
        """Keep an address as it is written."""
        return url


def parser() -> Markdown:
    """The configured parser; one serves a whole folder."""
    md = Markdown("commonmark")
    md.enable("table")
    # No definitions of links, and escaped characters stay apart from those that mean something.
    md.disable(["reference", "text_join"])
    container_plugin(md, "box", validate=lambda _params, _markup: True)
    md.inline.ruler.before("link", "citation", _citation)
    md.inline.ruler.before("link", "reading", furigana.rule)
    md.inline.ruler.at("emphasis", _emphasis)
    return md


def tree(md: Markdown, body: str) -> SyntaxTreeNode:
    """The body of a page as a tree; line numbers in it count from 0."""
    # The closing blank line keeps the container rule from looking past the end of the text.
    return SyntaxTreeNode(md.parse(furigana.with_bars(body) + "\n"))


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """``[^source-id]``; with a colon at the head of a line it is a definition, which is refused."""
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        at_head = state.pos == 0 or state.src[state.pos - 1] == "\n"
        defines = at_head and state.src[match.end() : match.end() + 1] == ":"
        token = state.push("definition" if defines else "citation", "", 0)
        token.content = furigana.without_bars(match[1])
        token.meta = {"line": state.src.count("\n", 0, state.pos)}
    state.pos = match.end()
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """Stars and underscores. Japanese has no spaces, so stars beside it open and close freely.

    By the letter of CommonMark the second pair in ``**「ここ」**で`` would not close.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    run = state.scanDelims(state.pos, marker == "*")
    opens, closes = run.can_open, run.can_close
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[state.pos + run.length] if state.pos + run.length < state.posMax else " "
    if marker == "*" and (is_wide(before) or is_wide(after)):
        opens, closes = not after.isspace(), not before.isspace()
    for _ in range(run.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(ord(marker), run.length, len(state.tokens) - 1, -1, opens, closes),
        )
    state.pos += run.length
    return True


def is_wide(character: str) -> bool:
    """Whether a character is written without spaces around it, as kana and kanji are."""
    return unicodedata.east_asian_width(character) in "WF"
