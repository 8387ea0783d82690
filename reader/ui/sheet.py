"""A page in one or both languages as the pieces of one document, in the arrangement asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from reader.model.page import Page
from reader.model.settings import Arrangement
from reader.model.text import Lang
from reader.model.word import Term
from reader.ui.look import Look
from reader.ui.paper import Paper, Part
from reader.ui.typography import Measures, style, style_beside

GUTTER = 34  # on either side of the line between two languages
_TABLE = '<table width="100%" cellspacing="0" cellpadding="0">'
_PANEL = re.compile(  # as Paper makes one: a narrow cell for its edge, a coloured one for its text
    r'<table[^>]*><tr><td width="(\d+)" bgcolor="([^"]+)"></td>'
    r'<td bgcolor="([^"]+)" style="([^"]+)">(.*)</td></tr></table>',
    re.DOTALL,
)
_NOTHING = Part("", "")


def mark_of(lang: Lang, first: Lang) -> str:
    """What ends the anchors of a language in a document whose first one is ``first``."""
    return "" if lang is first else f"-{lang}"


class Sheet:
    """Puts the parts of two papers into order.

    ``second`` is the page in the other language where that is to be seen; ``opened`` are blocks to
    show in both.
    """

    def __init__(  # noqa: PLR0913, PLR0917 a page in two languages, and how it is wanted
        self,
        first: Page,
        second: Page | None,
        look: Look,
        word: Callable[[str], Term | None],
        arrangement: Arrangement,
        opened: AbstractSet[str],
    ) -> None:
        self._look = look
        self._opened = opened
        self._langs = (first.lang, first.lang.other)
        self._first = Paper(first, look, word)
        self._second: Paper | None = None
        if second is not None:
            self._second = Paper(second, look, word, mark_of(second.lang, first.lang))
        self._arrangement = arrangement

    def style(self) -> str:
        """The style sheet of the document."""
        beside = "" if self._second is None else style_beside(self._look, self._langs[1])
        return style(self._look) + beside

    def pieces(self) -> Iterator[str]:
        """The document, piece by piece; each piece is whole elements."""
        if self._second is None or self._arrangement is Arrangement.ONE:
            return self._alone()
        if self._arrangement is Arrangement.SIDE:
            return self._side_by_side(self._second)
        return self._in_turn(self._second)

    def _rule(self) -> str:
        return f'<hr style="background-color: {self._look.theme.line}"/>'

    # One language

    def _alone(self) -> Iterator[str]:
        for part in self._first.head():
            yield part.html
        others = {part.key: part for part in self._second.body()} if self._second else {}
        for part in self._first.body():
            yield part.html
            if part.key in self._opened and part.key in others:
                yield self._inset(others[part.key])
        yield self._rule()
        for part in self._first.foot():
            yield part.html

    def _inset(self, part: Part) -> str:
        theme, gap = self._look.theme, Measures.of(self._look, self._langs[0]).gap
        table = _TABLE.replace(">", f' style="margin-top: {gap // 2}px; margin-bottom: {gap}px">')
        return (
            f'{table}<tr><td width="2" bgcolor="{theme.line}"></td>'
            f'<td class="{self._langs[1]} other" style="padding: 2px 0 0 16px">{part.html}</td>'
            "</tr></table>"
        )

    # Both, paragraph by paragraph

    def _in_turn(self, second: Paper) -> Iterator[str]:
        for own, other in _paired(self._first.head(), second.head()):
            yield own.html
            if own.key == "top":
                title = other.html.replace("h1", "h3")
                yield f'<div class="{self._langs[1]} other">{title}</div>'
        for own, other in _paired(self._first.body(), second.body()):
            if own.html:
                yield _of_class("own", own.html)
            if other.html:
                yield _of_class(f"{self._langs[1]} other", other.html)
        yield self._rule()
        for part in self._first.foot():
            yield part.html

    # Both, side by side

    def _side_by_side(self, second: Paper) -> Iterator[str]:
        papers = {self._langs[0]: self._first, self._langs[1]: second}
        left, right = papers[Lang.JA], papers[Lang.EN]
        for pair in _paired(left.head(), right.head()):
            yield self._row(*pair)
        for pair in _paired(left.body(), right.body()):
            yield self._row(*pair)
        for number, pair in enumerate(_paired(left.foot(), right.foot())):
            yield self._row(*pair, is_ruled=not number)

    def _row(self, left: Part, right: Part, *, is_ruled: bool = False) -> str:
        panels = _PANEL.fullmatch(left.html), _PANEL.fullmatch(right.html)
        if panels[0] is not None and panels[1] is not None:
            return self._panels(panels[0], panels[1])
        above, below = self._room_around(left)
        rule = f"; border-top: 1px solid {self._look.theme.line}" if is_ruled else ""
        above += Measures.of(self._look, Lang.JA).gap * is_ruled
        # Japanese lines are higher: in English as much is left free, so that both begin level.
        drop = Measures.of(self._look, Lang.JA).line - Measures.of(self._look, Lang.EN).line
        is_level = left.html.startswith(("<p", "<ul", "<ol")) and "small" not in left.html[:16]
        return (
            f'{_TABLE}<tr><td width="50%" class="{self._class(Lang.JA)}" style="padding: {above}px '
            f'{GUTTER}px {below}px 0{rule}">{left.html}</td><td width="50%" '
            f'class="{self._class(Lang.EN)}" style="padding: {above + drop * is_level}px 0 '
            f'{below}px {GUTTER - 1}px; {self._between()}{rule}">{right.html}</td></tr></table>'
        )

    def _panels(self, left: re.Match[str], right: re.Match[str]) -> str:
        """Two panels that end together: cells of one row, as two tables in cells would not.

        What stands free around them is border in the colour of the paper: cells have no margins.
        """
        ground, gap = self._look.theme.ground, Measures.of(self._look, Lang.JA).gap
        around = f"border-top: {gap}px solid {ground}; border-bottom: {gap}px solid {ground}"
        beside = {Lang.JA: f"; border-right: {GUTTER}px solid {ground}", Lang.EN: ""}
        cells = []
        for lang, panel in ((Lang.JA, left), (Lang.EN, right)):
            width, edge, soft, padding, html = panel.groups()
            cells.append(
                f'<td width="50%" class="{self._class(lang)}" bgcolor="{soft}" style="{padding}; '
                f'{around}; border-left: {width}px solid {edge}{beside[lang]}">{html}</td>'
            )
        gutter = f'<td width="{GUTTER}" style="{self._between()}"></td>'
        return f"{_TABLE}<tr>{gutter.join(cells)}</tr></table>"

    def _between(self) -> str:
        """The line between the languages, left of what stands at the right."""
        return f"border-left: 1px solid {self._look.theme.line}"

    def _room_around(self, part: Part) -> tuple[int, int]:
        """What a part brings along as margins: at the edge of a cell they end, so it pads them."""
        gap = Measures.of(self._look, Lang.JA).gap
        if part.html.startswith("<table"):  # which keeps its own
            return 0, 0
        if part.html.startswith("<h"):
            return (0, 0) if part.key == "top" else (gap // 2, gap // 2)
        return 0, gap

    def _class(self, lang: Lang) -> str:
        return "" if lang is self._langs[0] else str(lang)


def _of_class(name: str, html: str) -> str:
    """Elements as those of a class; around a table nothing may stand, or a gap opens above it."""
    if html.startswith("<table"):
        return html.replace("<table", f'<table class="{name}"', 1)
    return f'<div class="{name}">{html}</div>'


def _paired(left: Iterator[Part], right: Iterator[Part]) -> Iterator[tuple[Part, Part]]:
    """The parts of the same key together; one that only one side has stands alone in its place."""
    lefts, rights = list(left), {part.key: part for part in right}
    known = {part.key for part in lefts}
    for part in lefts:
        yield part, rights.get(part.key, _NOTHING)
    for key, part in rights.items():
        if key not in known:
            yield _NOTHING, part
