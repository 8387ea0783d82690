"""``engawa search`` and ``engawa desks``: what is found, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from reader.commands import desk_sheet, hits, texts
from reader.commands.face import Face
from reader.commands.manual import Command
from reader.library import Library
from reader.model.desk import Channel, Desk, Municipality, Prefecture
from reader.model.search import Hit
from reader.model.text import Lang, ReaderError

_LIMIT = 10
_MOST = 200
_PLACES_LISTED = 20
_OTHERS_NAMED = 3
_OTHERS_AT_MOST = 10  # more of them share the prefecture, not the name


def register(app: typer.Typer, face: Face) -> None:
    """Add both commands to the program."""
    _register_search(app, face)
    _register_desks(app, face)


def _register_search(app: typer.Typer, face: Face) -> None:
    asked = typer.Argument(metavar="WORDS", help=face.of(texts.SEARCH_WORDS))
    language = typer.Option(None, help=face.of(texts.LANG), metavar="ja|en")
    most = typer.Option(_LIMIT, min=1, max=_MOST, help=face.of(texts.LIMIT), metavar="N")
    as_json = typer.Option(False, "--json", help=face.of(texts.JSON))
    files = typer.Option((), "--with", help=face.of(texts.WITH), metavar="FILE")

    @app.command("search", help=face.of(texts.SEARCH), cls=Command)
    def search(
        words: list[str] = asked,
        *,
        lang: Lang | None = language,
        limit: int = most,
        json: bool = as_json,
        added: list[Path] = files,
    ) -> None:
        spoken = face.speaking(lang)
        with spoken.library(added) as library:
            found = hits.found(library, " ".join(words), spoken, limit)
            if json:
                spoken.data([_hit(hit, spoken) for hit in found.hits])
            else:
                _show_hits(library, found, spoken)


def _show_hits(library: Library, found: hits.Found, face: Face) -> None:
    line = hits.meant(found, face)
    if line is not None:
        face.show(line, "")
    if not found.hits:
        face.show(hits.nothing(library, face))
        return
    face.show(hits.hit_list(found.hits, face), face.of(texts.READ_HINT))
    card = hits.with_care(library, found.hits, face)
    if card is not None:
        face.show("", card)


def _register_desks(app: typer.Typer, face: Face) -> None:
    asked = typer.Argument(metavar="PLACE", help=face.of(texts.DESKS_PLACE))
    language = typer.Option(None, help=face.of(texts.LANG), metavar="ja|en")
    as_json = typer.Option(False, "--json", help=face.of(texts.JSON))

    @app.command("desks", help=face.of(texts.DESKS), cls=Command)
    def desks(
        place: list[str] = asked, *, lang: Lang | None = language, json: bool = as_json
    ) -> None:
        spoken = face.speaking(lang)
        with spoken.library() as library:
            words = " ".join(place)
            found, chosen = library.places_named(words), library.place_named(words)
            prefecture = library.prefecture_named(words) if chosen is None else None
            if prefecture is not None:
                _show_prefecture(library, prefecture, spoken, as_json=json)
                return
            if not found:
                if not json:
                    spoken.show(spoken.of(texts.EMERGENCY), "")
                raise ReaderError(texts.UNKNOWN_PLACE.ja, texts.UNKNOWN_PLACE.en)
            if json:
                spoken.data(_answer(library, chosen, found, spoken))
            elif chosen is None:
                _let_choose(found, spoken)
            else:
                _show_help(library, chosen, spoken)
                _name_others(library, words, chosen, spoken)


def _show_prefecture(
    library: Library, prefecture: Prefecture, face: Face, *, as_json: bool
) -> None:
    answer = library.help_in(prefecture)
    national = library.national_desks
    if as_json:
        written = [desk for desk in national if desk.is_written]
        desks = (*library.emergency_desks, *written, *answer.desks)
        told = {"code": prefecture.code, "name": prefecture.name, "kana": prefecture.kana}
        face.data(
            {
                "place": None,
                "prefecture": told,
                "places": [_place(place) for place in answer.places],
                "desks": [_desk(desk, face) for desk in desks],
                "attribution": face.of(library.attribution),
            }
        )
        return
    face.show(
        desk_sheet.prefecture_sheet(answer, national, library.attribution, face.lang, face.today)
    )


def _let_choose(found: Sequence[Municipality], face: Face) -> None:
    face.show(
        face.of(texts.SEVERAL_PLACES), "", desk_sheet.place_list(found[:_PLACES_LISTED], face.lang)
    )
    left = len(found) - _PLACES_LISTED
    if left > 0:
        face.show("  " + face.of(texts.AND_MORE.filled(count=left)))
    if all(place.name.endswith("区") for place in found):
        face.show("", face.of(texts.WARD))
    face.show("", face.of(texts.EMERGENCY))


def _show_help(library: Library, place: Municipality, face: Face) -> None:
    local = library.help_at(place)
    national = library.national_desks
    face.show(desk_sheet.help_sheet(local, national, library.attribution, face.lang, face.today))
    if place.name.endswith("区"):
        face.show("", face.of(texts.WARD))


def _name_others(library: Library, words: str, place: Municipality, face: Face) -> None:
    """Name what the words may have meant as well."""
    others = [f"{o.prefecture}{o.name}" for o in library.places_named(words) if o != place]
    named = others[:_OTHERS_NAMED] if len(others) <= _OTHERS_AT_MOST else []
    if (prefecture := library.prefecture_named(words)) is not None:
        named = [prefecture.name, *named]
    if named:
        comma = "、" if face.lang is Lang.JA else ", "
        face.show("", face.of(texts.OTHER_PLACES.filled(places=comma.join(named))))


def _hit(hit: Hit, face: Face) -> dict[str, object]:
    told: dict[str, object] = {
        "id": hit.id,
        "kind": hit.kind,
        "lang": hit.lang,
        "title": hit.title,
        "excerpt": hit.excerpt.text,
        "score": round(hit.score, 4),
    }
    if hit.collection is not None:
        told["collection"] = face.of(hit.collection)
    return told


def _answer(
    library: Library, chosen: Municipality | None, found: Sequence[Municipality], face: Face
) -> dict[str, object]:
    if chosen is None:
        return {"place": None, "places": [_place(place) for place in found], "desks": []}
    written = [desk for desk in library.national_desks if desk.is_written]
    desks = (*library.emergency_desks, *written, *library.help_at(chosen).desks)
    return {
        "place": _place(chosen),
        "desks": [_desk(desk, face) for desk in desks],
        "attribution": face.of(library.attribution),
    }


def _place(place: Municipality) -> dict[str, object]:
    return {
        "code": place.code,
        "prefecture": place.prefecture,
        "name": place.name,
        "kana": place.kana,
    }


def _desk(desk: Desk, face: Face) -> dict[str, object]:
    return {
        "id": desk.id,
        "kind": desk.kind,
        "name": face.of(desk.name),
        "for_whom": face.of(desk.for_whom),
        "channels": [_channel(channel, face) for channel in desk.channels_shown(face.today)],
        "page": desk.page,
        "as_of": desk.as_of,
        "confidence": desk.confidence,
        "may_have_changed": desk.may_have_changed(face.today),
        "remark": face.of(desk.remark),
    }


def _channel(channel: Channel, face: Face) -> dict[str, object]:
    return {
        "kind": channel.kind,
        "value": channel.value,
        "hours": face.of(channel.hours),
        "cost": face.of(channel.cost),
    }
