"""Lays desks out for a terminal: what can be written to first, each with its date and its page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from reader import dates
from reader.commands import texts
from reader.commands.flow import Flow, clean
from reader.library import Library
from reader.model.desk import (
    CENTRES_LISTED,
    Channel,
    ChannelKind,
    Desk,
    LocalHelp,
    Municipality,
    PrefectureHelp,
)
from reader.model.text import Lang, Text
from reader.search import romaji

_ON_A_CARD = 2
_INSIDE = (0, 0, 0, 2)


def help_sheet(
    local: LocalHelp, national: Sequence[Desk], attribution: Text, lang: Lang, today: dt.date
) -> RenderableType:
    """Everything to show for one municipality: the country's desks in short, then its own."""
    place = local.place
    parts = _beginning(national, lang, today)
    name = f"{place.prefecture}{place.name}"
    title = texts.DESKS_OF.filled(place=name, spoken=_spoken(place, lang)).of(lang)
    parts += [_heading(title), ""]
    for desk in local.desks:
        parts += [desk_sheet(desk, lang, today), ""]
    if not local.desks:
        parts += [Flow(texts.NO_DESKS.of(lang)), ""]
    return Group(*parts, *_ending(attribution, lang))


def prefecture_sheet(
    found: PrefectureHelp, national: Sequence[Desk], attribution: Text, lang: Lang, today: dt.date
) -> RenderableType:
    """Everything to show for a prefecture: its centres, or the way to them, and its towns."""
    prefecture = found.prefecture
    spoken = prefecture.kana if lang is Lang.JA else prefecture.romaji
    parts = _beginning(national, lang, today)
    title = texts.DESKS_OF.filled(place=prefecture.name, spoken=spoken)
    parts += [_heading(title.of(lang)), ""]
    for desk in found.desks:
        parts += [desk_sheet(desk, lang, today), ""]
    if not found.is_within_reach(today):
        parts += [Flow(texts.WAY_TO_CENTRE.of(lang)), Flow(CENTRES_LISTED), ""]
    counted = texts.DESKS_WITHIN.filled(place=prefecture.name, count=len(found.places))
    names = Columns([clean(place.name) for place in found.places], padding=(0, 2))
    hint = texts.DESKS_WITHIN_HINT.filled(place=prefecture.name)
    parts += [_heading(counted.of(lang)), "", Padding(names, _INSIDE), "", Flow(hint.of(lang)), ""]
    return Group(*parts, *_ending(attribution, lang))


def _beginning(national: Sequence[Desk], lang: Lang, today: dt.date) -> list[RenderableType]:
    parts: list[RenderableType] = [Flow(texts.EMERGENCY.of(lang)), ""]
    if national:
        parts += [
            _heading(texts.WRITE_FIRST.of(lang)),
            "",
            written_desks(national, lang, today),
            "",
        ]
    return parts


def _ending(attribution: Text, lang: Lang) -> list[RenderableType]:
    parts: list[RenderableType] = [Flow(texts.NUMBERS_CHANGE.of(lang))]
    if attribution.of(lang):
        parts += ["", Flow(Line(clean(attribution.of(lang)), "dim"))]
    return parts


def written_desks(desks: Iterable[Desk], lang: Lang, today: dt.date) -> RenderableType:
    """In short: each desk that can be written to, with the ways of writing to it."""
    parts: list[RenderableType] = []
    for desk in desks:
        if not desk.is_written:
            continue
        written = [c for c in desk.channels_shown(today) if c.kind.is_written]
        inside = Group(
            _channels(written, lang, desk.page), Flow(Line(_standing(desk, lang), "dim"))
        )
        parts += [Flow(desk.name.of(lang)), Padding(inside, _INSIDE)]
    return Padding(Group(*parts), _INSIDE)


def help_card(library: Library, lang: Lang, today: dt.date) -> RenderableType:
    """What stands below a page that touches on death: whom to call, and where to write."""
    written = [desk for desk in library.national_desks if desk.is_written]
    return Group(
        Flow(texts.EMERGENCY.of(lang)),
        "",
        written_desks(written[:_ON_A_CARD], lang, today),
        "",
        Flow(texts.MORE_DESKS.of(lang)),
        "",
    )


def desk_sheet(desk: Desk, lang: Lang, today: dt.date) -> RenderableType:
    """One desk: name, whom it is for, how it is reached, since when we know, and what to mind."""
    shown = desk.channels_shown(today)
    said = [desk.remark.of(lang), _withheld(desk, shown), _doubt(desk, today)]
    inside: list[RenderableType] = [
        Flow(desk.for_whom.of(lang)),
        _channels(shown, lang, desk.page),
        *(Flow(line if isinstance(line, str) else line.of(lang)) for line in said if line),
        Flow(Line(_standing(desk, lang), "dim")),
    ]
    return Group(_heading(desk.name.of(lang)), Padding(Group(*inside), _INSIDE))


def place_list(places: Iterable[Municipality], lang: Lang) -> RenderableType:
    """Municipalities to choose from."""
    table = Table.grid(padding=(0, 2))
    for place in places:
        table.add_row(clean(place.prefecture), clean(place.name), _spoken(place, lang))
    return Padding(table, _INSIDE)


def _spoken(place: Municipality, lang: Lang) -> str:
    """The name as it is read: in kana, or in letters for those who read English."""
    kana = clean(place.kana)
    return kana if lang is Lang.JA else romaji.from_kana(kana).capitalize()


def _channels(channels: Sequence[Channel], lang: Lang, page: str) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for channel in channels:
        table.add_row(texts.CHANNELS[channel.kind].of(lang), Flow(_way(channel, lang)))
    if page and all(channel.value != page for channel in channels):
        table.add_row(texts.OFFICIAL_PAGE.of(lang), Flow(page))
    return table


def _way(channel: Channel, lang: Lang) -> str:
    conditions = [c.of(lang) for c in (channel.hours, channel.cost) if c.of(lang)]
    return "\n".join(part for part in (channel.value, " · ".join(conditions)) if part)


def _standing(desk: Desk, lang: Lang) -> str:
    known = (
        texts.AS_OF.filled(day=dates.in_words(desk.as_of).of(lang)) if desk.as_of else texts.UNDATED
    )
    return f"{known.of(lang)} · {texts.CONFIDENCE[desk.confidence].of(lang)}"


def _withheld(desk: Desk, shown: Sequence[Channel]) -> Text | None:
    """What to say where a number is kept back because it is too old or unconfirmed."""
    had = any(channel.kind is ChannelKind.PHONE for channel in desk.channels)
    has = any(channel.kind is ChannelKind.PHONE for channel in shown)
    return texts.NUMBER_WITHHELD if had and not has else None


def _doubt(desk: Desk, today: dt.date) -> Text | None:
    if not desk.may_have_changed(today):
        return None
    return texts.OLD if desk.as_of else texts.DATE_UNKNOWN


def _heading(title: str) -> Flow:
    return Flow(Line(clean(title), "bold"))
