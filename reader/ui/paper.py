"""A page as the small HTML that a QTextDocument lays out, in the colours and size of the look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from reader import dates
from reader.model.page import Block, BlockKind, Page
from reader.model.source import Source
from reader.model.text import Lang
from reader.model.word import Term
from reader.ui.look import Look
from reader.ui.markup import escape

COLUMN = 38  # full-width characters in a line at most
_WORD_LINK = re.compile(r'href="word:([^"]+)"')
_LINE_HEIGHT = {Lang.JA: 2.0, Lang.EN: 1.75}
_FIXED = "-qt-line-height-type: fixed"
_AS_HIGH_AS_IT_IS = "line-height: 100%; -qt-line-height-type: proportional"
_SPACE = "&#160;&#160;"
JOINER = "\u2060"  # no line breaks here
BREAK = "\u200b"  # a line may break here


class Measures(NamedTuple):
    """The sizes of a page in pixels, from the size of its text."""

    text: int
    line: int
    small: int
    title: int
    heading: int
    gap: int

    @classmethod
    def of(cls, look: Look) -> Measures:
        """The measures for a look; Japanese needs more room between lines."""
        size = look.text_size
        return cls(
            text=size,
            line=round(size * _LINE_HEIGHT[look.lang]),
            small=max(12, round(size * 0.78)),
            title=round(size * 1.6),
            heading=round(size * 1.18),
            gap=round(size * 0.95),
        )


def style(look: Look) -> str:
    """The style sheet of the document."""
    m, theme = Measures.of(look), look.theme
    small = round(m.small * 1.75)
    return f"""
    body, p, li, td, th {{ font-size: {m.text}px; line-height: {m.line}px; {_FIXED};
        color: {theme.ink}; }}
    p, ul, ol {{ margin-top: 0; margin-bottom: {m.gap}px; }}
    li {{ margin-bottom: {round(m.gap * 0.35)}px; }}
    h1 {{ font-size: {m.title}px; line-height: {round(m.title * 1.45)}px; {_FIXED};
        font-weight: bold; margin-top: 0; margin-bottom: 6px; }}
    h2 {{ font-size: {m.heading}px; line-height: {round(m.heading * 1.6)}px; {_FIXED};
        font-weight: bold; margin-top: {round(m.gap * 1.5)}px; margin-bottom: {m.gap // 2}px; }}
    h3 {{ font-size: {m.text}px; line-height: {m.line}px; {_FIXED};
        font-weight: bold; margin-top: {m.gap}px; margin-bottom: {m.gap // 4}px; }}
    .small {{ font-size: {m.small}px; line-height: {small}px; {_FIXED}; color: {theme.muted}; }}
    .small b, .small a, .small span {{ font-size: {m.small}px; }}
    .cell {{ font-size: {m.small + 1}px; line-height: {small}px; {_FIXED}; }}
    .cell a {{ font-size: {m.small + 1}px; }}
    .cell sup a {{ font-size: {m.text}px; }}
    a {{ color: {theme.accent}; text-decoration: none; }}
    code {{ font-family: "{look.family}"; background-color: {theme.soft}; }}
    """


class Paper:
    """One page about to be laid out. ``word`` finds the terms that the text links to."""

    def __init__(self, page: Page, look: Look, word: Callable[[str], Term | None]) -> None:
        self._page = page
        self._look = look
        self._word = word
        self._measures = Measures.of(look)

    def document(self) -> str:
        """The whole page: head, blocks, and what stands at its foot."""
        blocks = (self._block(block) for block in self._page.blocks)
        parts = [*self._head(), *blocks, *self._foot()]
        return f"<html><body>{''.join(parts)}</body></html>"

    def tr(self, text: str) -> str:
        """The saying in the language of the window."""
        return QCoreApplication.translate("Paper", text)

    # Head

    def _head(self) -> Iterator[str]:
        page = self._page
        yield f'<h1 id="top">{escape(page.info.title.of(page.lang))}</h1>'
        yield f'<p class="small">{escape(self._facts())}</p>'
        if page.piece_of is not None:
            yield self._panel(self._origin(page.piece_of), self._look.theme.line)
        if page.note:
            yield self._panel(self._note(), self._look.theme.accent)

    def _facts(self) -> str:
        page = self._page
        minutes = self.tr("about %1 min").replace("%1", str(page.info.minutes))
        month = dates.month_in_words(page.reviewed.isoformat()).of(page.lang)
        return self._look.joined(minutes, self.tr("reviewed %1").replace("%1", month))

    def _origin(self, source: Source) -> str:
        lang = self._page.lang
        facts = self._look.joined(source.publisher.of(lang), dates.in_words(source.date).of(lang))
        lines = [f"<b>{escape(source.title.of(lang))}</b>"]
        lines += [escape(line) for line in (facts, source.standing.of(lang)) if line]
        return f'<p class="small">{"<br/>".join(lines)}</p>'

    def _note(self) -> str:
        help_line = self.tr("If it gets too much, somebody answers in writing too:")
        desks = self.tr("Find help")
        return (
            f"<p>{escape(self._page.note)}</p><p>{escape(help_line)} "
            f'<a href="desks:"><b>{escape(desks)}</b></a><br/>{self._danger()}</p>'
        )

    # Blocks

    def _block(self, block: Block) -> str:
        # Two footnotes side by side would read as one number.
        anchor, html = block.anchor, block.html.replace("</sup><sup>", ", ")
        html = html.replace("<sup>", f"{JOINER}<sup>")  # nor may one begin a line
        match block.kind:
            case BlockKind.HEADING:
                return f'<h{block.level} id="{anchor}">{html}</h{block.level}>'
            case BlockKind.PARAGRAPH | BlockKind.PICTURE:
                return _paragraph(html, anchor, is_picture=block.kind is BlockKind.PICTURE)
            case BlockKind.LIST | BlockKind.NUMBERED:
                return html.replace("<li>", f'<li id="{anchor}">', 1)
            case BlockKind.TABLE:
                return self._table(html, anchor)
            case BlockKind.COPY:
                copy = self.tr("Copy this")
                link = f'<p class="small"><a href="copy:{anchor}">{escape(copy)}</a></p>'
                html = _paragraphs(html, anchor) + link
                return self._panel(html, self._look.theme.accent)
            case BlockKind.QUOTE | BlockKind.BOX:
                return self._panel(_paragraphs(html, anchor), self._look.theme.line)

    def _panel(self, html: str, edge: str) -> str:
        # Two cells: Qt knows no border on one side of a paragraph.
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0" {self._room()}><tr>'
            f'<td width="4" bgcolor="{edge}"></td>'
            f'<td bgcolor="{self._look.theme.soft}" style="padding: 12px 18px 10px 18px">{html}'
            "</td></tr></table>"
        )

    def _table(self, html: str, anchor: str) -> str:
        theme = self._look.theme
        edge = f'style="padding: 7px 10px; border-bottom: 1px solid {theme.line}"'
        html = re.sub(
            r"<th\b[^>]*>", f'<th align="left" class="cell" bgcolor="{theme.soft}" {edge}>', html
        )
        html = re.sub(r"<td\b[^>]*>", f'<td class="cell" {edge}>', html)
        html = html.replace("–", f"–{BREAK}")  # a range too wide for its cell breaks here
        whole = f'<table width="100%" cellspacing="0" cellpadding="0" {self._room()}>'
        html = html.replace("<table>", whole, 1)
        return re.sub(r"(<t[hd][^>]*>)", rf'\1<a name="{anchor}"></a>', html, count=1)

    def _room(self) -> str:
        # Qt lets the margin of the paragraph before go; the table brings its own.
        gap = self._measures.gap
        return f'style="margin-top: {gap}px; margin-bottom: {gap}px"'

    # Foot

    def _foot(self) -> Iterator[str]:
        page, lang = self._page, self._page.lang
        yield "<hr/>"
        if not page.note:
            yield self._help_line()
        if page.related:
            yield _heading("related", self.tr("Related pages"))
        for info in page.related:
            title, summary = escape(info.title.of(lang)), escape(info.summary.of(lang))
            yield f'<p><a href="page:{info.id}"><b>{title}</b></a><br/>{summary}</p>'
        used = [term for term_id in self._words_used() if (term := self._word(term_id))]
        if used:
            yield _heading("words", self.tr("Words used here"))
        for term in used:
            name, meaning = escape(term.word.of(lang)), escape(term.definition.of(lang))
            yield f'<p><a href="word:{term.id}"><b>{name}</b></a>{_SPACE}{meaning}</p>'
        if page.sources:
            yield _heading("sources", self.tr("Where this comes from"))
        for number, source in enumerate(page.sources, 1):
            yield self._source(number, source)
        day = dates.in_words(page.reviewed.isoformat()).of(lang)
        reviewed = self.tr("This page was last reviewed on %1.").replace("%1", day)
        yield f'<p class="small">{escape(reviewed)}</p>'

    def _help_line(self) -> str:
        # Every page names help; one with a note has done so at its head.
        opening = escape(self.tr("When it gets too much:"))
        desks = escape(self.tr("Find help"))
        link = f'<a href="desks:"><b>{desks}</b></a>'
        return f'<p class="small">{opening} {link}<br/>{self._danger()}</p>'

    def _danger(self) -> str:
        return escape(self.tr("In danger now: 119 (ambulance), 110 (police)"))

    def _words_used(self) -> list[str]:
        found = (name for b in self._page.blocks for name in _WORD_LINK.findall(b.html))
        return list(dict.fromkeys(found))

    def _source(self, number: int, source: Source) -> str:
        lang = self._page.lang
        title, other = source.title.of(lang), source.title.of(lang.other)
        lines = [f'<span id="source-{source.id}">{number}.</span>{_SPACE}<b>{escape(title)}</b>']
        if other and other != title:
            lines.append(escape(other))
        facts = self._look.joined(source.publisher.of(lang), dates.in_words(source.date).of(lang))
        if facts:
            lines.append(escape(facts))
        if source.address:
            address = escape(source.address)
            copy = self.tr("Copy")
            lines.append(f'{address}{_SPACE}<a href="copy:{address}">{escape(copy)}</a>')
        lines.append(escape(source.standing.of(lang)))
        return f'<p class="small">{"<br/>".join(lines)}</p>'


def _heading(anchor: str, text: str) -> str:
    return f'<h2 id="{anchor}">{escape(text)}</h2>'


def _paragraph(html: str, anchor: str, *, is_picture: bool) -> str:
    if not is_picture:
        return f'<p id="{anchor}">{html}</p>'
    # Qt gives no anchor to an image: what stands before it bears it.
    return f'<p id="{anchor}" style="{_AS_HIGH_AS_IT_IS}">{JOINER}{html}</p>'


def _paragraphs(html: str, anchor: str) -> str:
    """Inside html as paragraphs, the first of which bears the anchor."""
    whole = html if html.lstrip().startswith(("<p", "<ul", "<ol")) else f"<p>{html}</p>"
    return re.sub(r"<(p|li)>", rf'<\1 id="{anchor}">', whole, count=1)
