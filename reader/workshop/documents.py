"""What search is to know of a collection: one document for each page, word and desk."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model.collection import Collection
from reader.model.desk import Desk, DeskKind
from reader.model.page import Page, PageKind
from reader.model.search import Document, HitKind
from reader.model.text import Lang, Text
from reader.model.word import Term
from reader.search import romaji

_LANGS = (Lang.JA, Lang.EN)


def documents_of(collection: Collection) -> Iterator[Document]:
    """What search is to know of a collection, in order, not yet analysed."""
    for page in collection.pages:
        yield _page_document(page)
    for term in collection.terms:
        yield from (_term_document(term, lang) for lang in _LANGS)
    names = {place.code: (place.name, place.kana) for place in collection.municipalities}
    for desk in collection.desks:
        place = (desk.prefecture, *names.get(desk.municipality, ()))
        yield from _desk_documents(desk, " ".join(place))


def _page_document(page: Page) -> Document:
    info = page.info
    kind = HitKind.PIECE if info.kind is PageKind.PIECE else HitKind.PAGE
    lines = [(block.anchor, block.text.replace("\n", " ")) for block in page.blocks]
    return Document(
        key=f"{kind}:{info.id}:{page.lang}",
        kind=kind,
        ref=info.id,
        lang=page.lang,
        title=info.title.of(page.lang),
        other_title=info.title.of(page.lang.other),
        text="\n".join(text for _, text in lines),
        words="",
        anchors=tuple(anchor for anchor, _ in lines),
        asked=page.asked,
    )


def _term_document(term: Term, lang: Lang) -> Document:
    spellings = (term.kana, term.romaji, *term.variants, *term.hurtful)
    return Document(
        key=f"word:{term.id}:{lang}",
        kind=HitKind.WORD,
        ref=term.id,
        lang=lang,
        title=term.word.of(lang),
        other_title=term.word.of(lang.other),
        text=f"{term.definition.of(lang)}\n{' '.join(spellings)}",
        words="",
        asked=tuple(dict.fromkeys((term.word.ja, term.word.en, *spellings))),
        readings=" ".join(_keys(term)) if lang is Lang.JA else "",
    )


def _keys(term: Term) -> dict[str, None]:
    """The keys of an entry as it says itself that it is read, as a whole and word by word."""
    keys = (
        *map(romaji.kana_key, (term.kana, *term.kana.split())),
        *map(romaji.key, (term.romaji, *term.romaji.split())),
    )
    return dict.fromkeys(key for key in keys if len(key) > romaji.SHORTEST_KEY and key.isalpha())


# What stands word for word on a thousand desks would make its words mean nothing: search knows
# the desks of municipalities by these few words instead.
_IN_SHORT = {
    DeskKind.SELF_RELIANCE: Text(
        "くらし・仕事・お金の相談、生活困窮者の自立相談支援", "help with money, work and housing"
    ),
    DeskKind.CITY_HALL: Text("役所・役場の代表番号", "town hall"),
}


def _desk_documents(desk: Desk, place: str) -> Iterator[Document]:
    # A local desk has one name only; an English copy of it would double the index for nothing.
    langs = (Lang.JA,) if desk.name.ja == desk.name.en else _LANGS
    purpose = _IN_SHORT.get(desk.kind, desk.for_whom)
    for lang in langs:
        yield Document(
            key=f"desk:{desk.id}:{lang}",
            kind=HitKind.DESK,
            ref=desk.id,
            lang=lang,
            title=desk.name.of(lang),
            other_title="" if len(langs) == 1 else desk.name.of(lang.other),
            text=f"{purpose.of(lang)}\n{place}\n{desk.remark.of(lang)}".strip(),
            words="",
        )
