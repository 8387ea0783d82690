"""Writes the text inside a prepared HTML fragment anew, without touching its tags."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from reader.content.furigana import SEPARATOR

_KEPT = frozenset({"sup", "code"})  # footnote numbers and addresses are not words


class Stretch(NamedTuple):
    """Text that stands between two tags, and whether a link is around it."""

    text: str
    is_linked: bool


def rewritten(html: str, write: Callable[[Stretch], str]) -> str:
    """The fragment with ``write`` of each stretch of its text; what it returns is HTML.

    Footnote numbers, code, and characters that bear a reading already stay as they are.
    """
    writer = _Writer(write)
    writer.feed(html)
    writer.close()
    return "".join(writer.parts)


class _Writer(HTMLParser):
    def __init__(self, write: Callable[[Stretch], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._write = write
        self._kept: list[str] = []  # the open elements whose text stays
        self._links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        title = dict(attrs).get("title") or ""
        if tag in _KEPT or (tag == "span" and title.startswith(SEPARATOR)):
            self._kept.append(tag)
        self._links += tag == "a"
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self._kept and self._kept[-1] == tag:
            self._kept.pop()
        self._links -= tag == "a"
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._kept:
            self.parts.append(escape(data, quote=False))
        else:
            self.parts.append(self._write(Stretch(data, self._links > 0)))
