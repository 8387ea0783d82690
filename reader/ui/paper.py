"""A page in one language, as pieces of the small HTML that a QTextDocument lays out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader import dates
from reader.model.page import Block, BlockKind, Page
from reader.model.source import Source
from reader.model.text import Lang
from reader.model.word import Term
from reader.ui.code import is_address
from reader.ui.look import Look, joined
from reader.ui.markup import escape
from reader.ui.typography import Measures

_WORD_LINK = re.compile(r'href="word:([^"]+)"')
_AS_HIGH_AS_IT_IS = "line-height: 100%; -qt-line-height-type: proportional"
_SPACE = "&#160;&#160;"
_APOSTROPHE = re.compile("(<[^>]*>)|\u2019")
_TUCK = 0.24  # of the size of the text: in a Japanese typeface an apostrophe is half empty
JOINER = "\u2060"  # no line breaks here
BREAK = "\u200b"  # a line may break here


def tucked(html: str, look: Look) -> str:
    """English with its apostrophes close to the letters around them."""
    if look.settings.is_legible:  # whose own are not half empty
        return html
    room = round(-_TUCK * look.text_size, 1)
    close = f'<span style="letter-spacing: {room}px">\u2019</span>'
    return _APOSTROPHE.sub(lambda match: match[1] or close, html)


class Part(NamedTuple):
    """One piece of a page: a block, or what stands above or below the blocks.

    ``key`` pairs it with the same piece in the other language. ``html`` is whole elements.
    """

    key: str
    html: str


class Paper:
    """One page about to be laid out. ``word`` finds the terms that the text links to.

    ``mark`` ends every anchor, so that two languages of a page can stand in one document.
    """

    def __init__(
        self, page: Page, look: Look, word: Callable[[str], Term | None], mark: str = ""
    ) -> None:
        self._page = page
        self._lang = page.lang
        self._look = look
        self._word = word
        self._mark = mark
        self._gap = Measures.of(look, page.lang).gap

    def head(self) -> Iterator[Part]:
        """Title, facts, what the page is a piece of, and its note."""
        page = self._page
        title = self._text(page.info.title.of(page.lang))
        yield Part("top", f'<h1 id="top{self._mark}">{self._tucked(title)}</h1>')
        yield Part("facts", f'<p class="small" id="facts{self._mark}">{self._facts()}</p>')
        if page.piece_of is not None:
            yield Part("origin", self._panel(self._origin(page.piece_of), self._look.theme.line))
        if page.note:
            yield Part("note", self._panel(self._note(), self._look.theme.accent))

    def body(self) -> Iterator[Part]:
        """The blocks."""
        blocks = self._page.blocks
        return (Part(block.anchor, self._tucked(self._block(block))) for block in blocks)

    def foot(self) -> Iterator[Part]:
        """Where to find help, related pages, words, sources, and the day of the last review."""
        page = self._page
        if not page.note:  # every page names help; one with a note has done so at its head
            yield Part("help", self._help_line())
        if page.related:
            yield Part("related", self._tucked(self._related()))
        used = [term for term_id in self._words_used() if (term := self._word(term_id))]
        if used:
            yield Part("words", self._tucked(self._words(used)))
        if page.sources:
            yield Part("sources", self._tucked(self._sources()))
        day = dates.in_words(page.reviewed.isoformat()).of(self._lang)
        reviewed = self.tr("This page was last reviewed on %1.").replace("%1", self._text(day))
        yield Part("reviewed", f'<p class="small" id="reviewed{self._mark}">{reviewed}</p>')

    def tr(self, text: str) -> str:
        """The saying in the language of the page, which may not be that of the window; escaped."""
        return escape(self._look.sayings.of(self._lang, "Paper", text))

    def _text(self, text: str) -> str:
        """What the collection says outside of blocks, in the language of the page; escaped."""
        return escape(text)

    def _tucked(self, html: str) -> str:
        return tucked(html, self._look) if self._lang is Lang.EN else html

    # Head

    def _facts(self) -> str:
        page = self._page
        minutes = self.tr("about %1 min").replace("%1", str(page.info.minutes))
        month = dates.month_in_words(page.reviewed.isoformat()).of(page.lang)
        reviewed = self.tr("reviewed %1").replace("%1", self._text(month))
        origin = "" if page.collection is None else self._text(page.collection.of(page.lang))
        return joined(self._lang, minutes, reviewed, origin)

    def _origin(self, source: Source) -> str:
        lang = self._lang
        lines = (
            f"<b>{self._text(source.title.of(lang))}</b>",
            self._published(source),
            self._text(source.standing.of(lang)),
        )
        return f'<p class="small" id="origin{self._mark}">{"<br/>".join(filter(None, lines))}</p>'

    def _published(self, source: Source) -> str:
        publisher, date = source.publisher.of(self._lang), dates.in_words(source.date)
        return joined(self._lang, self._text(publisher), self._text(date.of(self._lang)))

    def _note(self) -> str:
        help_line = self.tr("If it gets too much, somebody answers in writing too:")
        end = "<br/>" if self._lang is Lang.JA else " "  # Japanese would break within the link
        return (
            f'<p id="note{self._mark}">{self._text(self._page.note)}</p><p>{help_line}{end}'
            f"{self._desks()}<br/>{self._danger()}</p>"
        )

    # Blocks

    def _block(self, block: Block) -> str:
        # Two footnotes side by side would read as one number.
        anchor, html = block.anchor + self._mark, block.html.replace("</sup><sup>", ",&#160;")
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
                link = f'<a href="block:{self._lang}/{block.anchor}">{copy}</a>'
                html = f'{_paragraphs(html, anchor)}<p class="small">{link}</p>'
                return self._panel(html, self._look.theme.accent)
            case BlockKind.QUOTE | BlockKind.BOX:
                return self._panel(_paragraphs(html, anchor), self._look.theme.line)

    def _panel(self, html: str, edge: str) -> str:
        # Two cells: Qt knows no border on one side of a paragraph.
        return (
            f'<table width="100%" cellspacing="0" cellpadding="0" {self._room()}><tr>'
            f'<td width="4" bgcolor="{edge}"></td>'
            f'<td bgcolor="{self._look.theme.soft}" style="padding: 12px 18px 15px 18px">{html}'
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
        return f'style="margin-top: {self._gap}px; margin-bottom: {self._gap}px"'

    # Foot

    def _related(self) -> str:
        lang = self._lang
        rows = (
            f'<p id="page:{info.id}{self._mark}">{JOINER}<a href="page:{info.id}">'
            f"<b>{self._text(info.title.of(lang))}</b></a><br/>"
            f"{self._text(info.summary.of(lang))}</p>"
            for info in self._page.related
        )
        return self._heading("related", self.tr("Related pages")) + "".join(rows)

    def _words(self, used: list[Term]) -> str:
        lang = self._lang
        rows = (
            f'<p id="term:{term.id}{self._mark}">{JOINER}<a href="word:{term.id}">'
            f"<b>{self._text(term.word.of(lang))}</b></a>{_SPACE}"
            f"{self._text(term.definition.of(lang))}</p>"
            for term in used
        )
        return self._heading("words", self.tr("Words used here")) + "".join(rows)

    def _sources(self) -> str:
        rows = (self._source(number, source) for number, source in enumerate(self._page.sources, 1))
        return self._heading("sources", self.tr("Where this comes from")) + "".join(rows)

    def _heading(self, anchor: str, text: str) -> str:
        return f'<h2 id="{anchor}{self._mark}">{text}</h2>'

    def _help_line(self) -> str:
        line = f"{self.tr('When it gets too much:')} {self._desks()}<br/>{self._danger()}"
        return f'<p class="small" id="help{self._mark}">{line}</p>'

    def _desks(self) -> str:
        words = self.tr("Find help").replace(" ", "&#160;")
        return f'<a href="desks:"><b>{words}</b></a>'

    def _danger(self) -> str:
        line = self.tr("In danger now: 119 (ambulance), 110 (police)")
        return line.replace(" (", "&#160;(")  # a number and what it is for stay on one line

    def _words_used(self) -> list[str]:
        found = (name for b in self._page.blocks for name in _WORD_LINK.findall(b.html))
        return list(dict.fromkeys(found))

    def _source(self, number: int, source: Source) -> str:
        lang = self._lang
        title, other = source.title.of(lang), source.title.of(lang.other)
        anchored = f'<span id="source-{source.id}{self._mark}">{number}.</span>'
        lines = [f"{anchored}{_SPACE}<b>{self._text(title)}</b>"]
        if other and other != title:
            lines.append(tucked(escape(other), self._look) if lang is Lang.JA else escape(other))
        if facts := self._published(source):
            lines.append(facts)
        if source.address:
            address = escape(source.address)
            copy = JOINER.join(self.tr("Copy"))  # a short word of kana would break
            line = f'{address}{_SPACE}<a href="copy:{address}">{copy}</a>'
            if is_address(source.address):
                line += f'{_SPACE}<a href="code:{address}">QR</a>'
            lines.append(line)
        lines.append(self._text(source.standing.of(lang)))
        return f'<p class="small">{"<br/>".join(lines)}</p>'


def _paragraph(html: str, anchor: str, *, is_picture: bool) -> str:
    if not is_picture:
        return f'<p id="{anchor}">{html}</p>'
    # Qt gives no anchor to an image: what stands before it bears it.
    return f'<p id="{anchor}" style="{_AS_HIGH_AS_IT_IS}">{JOINER}{html}</p>'


def _paragraphs(html: str, anchor: str) -> str:
    """Inside html as paragraphs, the first of which bears the anchor."""
    whole = html if html.lstrip().startswith(("<p", "<ul", "<ol")) else f"<p>{html}</p>"
    return re.sub(r"<(p|li)>", rf'<\1 id="{anchor}">', whole, count=1)
