"""What a page is set from: its text in both languages, its readings, its words and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from reader.library import Library
from reader.model.page import Page
from reader.model.text import Lang
from reader.model.word import Term


class Manuscript:
    """One page of the library; only what is needed is fetched. Raises ReaderError if unknown."""

    def __init__(self, library: Library, page_id: str, lang: Lang) -> None:
        self._library = library
        self.page = library.page(page_id, lang)

    @cached_property
    def translation(self) -> Page:
        """The same page in the other language."""
        return self._library.page(self.page.info.id, self.page.lang.other)

    def in_lang(self, lang: Lang) -> Page:
        """The page in either language."""
        return self.page if lang is self.page.lang else self.translation

    @cached_property
    def readings(self) -> Mapping[str, str]:
        """What the collection says on the Japanese page, with readings."""
        return self._library.readings(self.page.info.id)

    def fetch_readings(self) -> None:
        """Fetch the readings now, so that whoever asks for them need not wait."""
        _ = self.readings

    def word(self, term_id: str) -> Term | None:
        """A word of the word book, or None."""
        return self._library.word(term_id)

    def picture(self, name: str) -> bytes | None:
        """A picture that the page names, or None."""
        return self._library.picture(name)

    def description(self, name: str) -> str:
        """What a picture shows, as the page that names it says; empty where none does."""
        from html import unescape  # noqa: PLC0415 only for a picture that cannot be shown

        image = f'<img src="picture:{name}" alt="'
        blocks = (*self.page.blocks, *self.translation.blocks)
        found = (block.html.partition(image)[2].partition('"')[0] for block in blocks)
        return unescape(next(filter(None, found), ""))
