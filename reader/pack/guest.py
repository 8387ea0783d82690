"""A pack beside the shipped one, whose every id begins with its own, so that none collides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from reader.model.page import Block, Page, PageInfo, Topic
from reader.model.source import Source
from reader.model.text import Lang, Text
from reader.pack.read import Pack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.model.desk import Desk, Municipality
    from reader.model.search import Document, Surface
    from reader.model.word import Term

SIGN = "/"  # parts the id of a pack from that of a thing in it; no id of ours holds one

# What leads from a text to another thing of its pack, or shows one.
_LINK = re.compile(r'((?:href|src)="(?:page|word|source|picture):)')
_NAMED = ("page:", "summary:", "term:", "source:")


def owner(thing_id: str) -> str:
    """The id of the pack that a thing is of; empty for things of the shipped one."""
    return thing_id.partition(SIGN)[0] if SIGN in thing_id else ""


class Guest:
    """A pack as others see it. Belongs to the thread that opened it, and owns the pack.

    Ids in and out are ``pack-id/id``, in links as well. Its topics keep their titles.
    """

    def __init__(self, pack: Pack, name: str, title: Text) -> None:
        self._pack = pack
        self._name = name
        self._linked = rf"\1{name}{SIGN}"
        self.title: Text | None = title

    @property
    def digest(self) -> str:
        """The hash that stands for its content."""
        return self._pack.digest

    def close(self) -> None:
        """Let go of the file."""
        self._pack.close()

    def _outside(self, own: str) -> str:
        return f"{self._name}{SIGN}{own}"

    def _inside(self, thing_id: str) -> str:
        """The id within the pack; empty, which nothing is called, for a thing of another."""
        name, _, own = thing_id.partition(SIGN)
        return own if name == self._name else ""

    # Pages

    @cached_property
    def _topics(self) -> tuple[Topic, ...]:
        return tuple(replace(each, id=self._outside(each.id)) for each in self._pack.topics())

    def topics(self) -> tuple[Topic, ...]:
        """The shelves that hold at least one page, in order."""
        return self._topics

    @cached_property
    def _infos(self) -> tuple[PageInfo, ...]:
        return tuple(map(self._info, self._pack.infos()))

    def infos(self) -> tuple[PageInfo, ...]:
        """What lists show of every page, in order."""
        return self._infos

    def info(self, page_id: str) -> PageInfo | None:
        """What lists show of one page, or None."""
        info = self._pack.info(self._inside(page_id))
        return None if info is None else self._info(info)

    def beginning(self, letter: str) -> tuple[PageInfo, ...]:
        """The first pages whose title begins with a letter; see ``Pack.beginning``."""
        return tuple(map(self._info, self._pack.beginning(letter)))

    def page_count(self) -> int:
        """How many pages there are."""
        return self._pack.page_count()

    def page(self, page_id: str, lang: Lang) -> Page | None:
        """One page in one language, or None."""
        page = self._pack.page(self._inside(page_id), lang)
        if page is None:
            return None
        return replace(
            page,
            info=self._info(page.info),
            blocks=tuple(map(self._block, page.blocks)),
            sources=tuple(map(self._source, page.sources)),
            related=tuple(map(self._info, page.related)),
            piece_of=page.piece_of and self._source(page.piece_of),
            collection=self.title,
        )

    def readings(self, page_id: str) -> dict[str, str]:
        """What is read on a Japanese page; see ``Pack.readings``."""
        found = self._pack.readings(self._inside(page_id))
        return {self._anchor(anchor): self._led(html) for anchor, html in found.items()}

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture that a page names, or None."""
        own = self._inside(name)
        return self._pack.picture(own) if own else None

    def _anchor(self, anchor: str) -> str:
        kind, colon, name = anchor.partition(":")
        return f"{kind}:{self._outside(name)}" if f"{kind}{colon}" in _NAMED else anchor

    def _led(self, html: str) -> str:
        return _LINK.sub(self._linked, html)

    def _block(self, block: Block) -> Block:
        return replace(block, html=self._led(block.html))

    def _info(self, info: PageInfo) -> PageInfo:
        return replace(info, id=self._outside(info.id), topic=self._outside(info.topic))

    def _source(self, source: Source) -> Source:
        return replace(source, id=self._outside(source.id))

    # Words and desks

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        return tuple(map(self._term, self._pack.terms()))

    def terms(self) -> tuple[Term, ...]:
        """The word book in order."""
        return self._terms

    def term(self, term_id: str) -> Term | None:
        """One word of the word book, or None."""
        term = self._pack.term(self._inside(term_id))
        return None if term is None else self._term(term)

    def _term(self, term: Term) -> Term:
        return replace(term, id=self._outside(term.id))

    def pages_with(self, term_id: str) -> tuple[PageInfo, ...]:
        """The pages that lead to a word of the word book, in either language, in order."""
        return tuple(map(self._info, self._pack.pages_with(self._inside(term_id))))

    def desk(self, desk_id: str) -> Desk | None:
        """One desk by its id, or None."""
        desk = self._pack.desk(self._inside(desk_id))
        return None if desk is None else replace(desk, id=desk_id)

    def municipalities(self) -> tuple[Municipality, ...]:
        """Every city, ward, town and village, by code."""
        return self._pack.municipalities()

    # Search

    def documents(self) -> Iterator[Document]:
        """What search indexes, in order."""
        return map(self._document, self._pack.documents())

    def document(self, key: str) -> Document | None:
        """One document by its key, which is the one within the pack."""
        document = self._pack.document(key)
        return None if document is None else self._document(document)

    def document_count(self) -> int:
        """How many documents there are."""
        return self._pack.document_count()

    def surfaces(self) -> tuple[Surface, ...]:
        """The spellings of the collection, for cutting queries."""
        return self._pack.surfaces()

    def sounding(self, key: str) -> tuple[str, ...]:
        """The spellings, folded, that the collection reads so."""
        return self._pack.sounding(key)

    def _document(self, document: Document) -> Document:
        return replace(document, ref=self._outside(document.ref))
