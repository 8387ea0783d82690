"""Reads all that a pack holds, as the library does, and looks at every value that comes out."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from reader.model.desk import DeskKind
from reader.model.text import Lang, ReaderError, Text
from reader.pack.guest import Guest
from reader.pack.read import Pack


def read(folder: Path) -> None:
    """Ask for everything; what is refused is refused, what is answered must be sound.

    Raises ReaderError where the pack does not open at all, or where anything of it was refused.
    """
    refused: list[ReaderError] = []
    with closing(Pack.open(folder)) as pack:
        for ask in _questions(pack):
            try:
                _sound(ask())
            except ReaderError as error:
                refused.append(error)
    if refused:
        raise refused[0]


def _questions(pack: Pack) -> list[Callable[[], object]]:
    guest = Guest(pack, "town", Text("町", "Town"))
    asks: list[Callable[[], object]] = [
        guest.topics,
        guest.infos,
        guest.terms,
        guest.municipalities,
        guest.surfaces,
        guest.page_count,
        guest.document_count,
        lambda: tuple(guest.documents()),
        lambda: guest.digest,
        lambda: guest.beginning("a"),
        lambda: guest.document("page:day:ja"),
        lambda: guest.sounding("kyouto"),
        lambda: guest.pages_with("town/ibasho"),
        lambda: guest.term("town/ibasho"),
        lambda: guest.desk("town/ambulance"),
        pack.desks,
        pack.sources,
        lambda: pack.attribution,
        lambda: pack.desks("北海道", "011002"),
        lambda: pack.desks_within("北海道", DeskKind.CITY_HALL),
    ]
    for page in ("town/day", "town/s01-piece"):
        asks += [lambda page=page, lang=lang: guest.page(page, lang) for lang in Lang]
        asks.append(lambda page=page: guest.readings(page))
    asks += [lambda name=name: pack.picture(name) for name in ("window.svg", "..", "CON", "a\0b")]
    return asks


def _sound(value: object) -> None:
    """Every field of every value is of the type that the model says."""
    if isinstance(value, (tuple, list)):
        for each in value:
            _sound(each)
    elif isinstance(value, dict):
        for pair in value.items():
            assert all(isinstance(each, str) for each in pair), pair
    elif dataclasses.is_dataclass(value):
        for name, hint in _hints(type(value)):
            _fits(getattr(value, name), hint, f"{type(value).__name__}.{name}")


def _fits(value: object, hint: object, place: str) -> None:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        assert isinstance(value, tuple), place
        for each in value:
            _fits(each, inner[0], place)
    elif origin in {types.UnionType, typing.Union}:
        if value is not None:
            _fits(value, inner[0], place)
    else:
        assert isinstance(value, hint), f"{place} is {type(value).__name__}"
        _sound(value)


@cache
def _hints(cls: type) -> tuple[tuple[str, object], ...]:
    hints = typing.get_type_hints(cls)
    return tuple((each.name, hints[each.name]) for each in dataclasses.fields(cls))
